import type { CareType, RuleVersion } from '@fristdag/rules';
import type { Transaction } from '../../platform/index.ts';
import type { RuleBook } from '../../rules/index.ts';
import { HopelessRunError, type OpenRun } from './run-step.ts';

/** The versions that a run was started with: those of its own evidence, whatever was published since. */
export async function loadRunRules(
  transaction: Transaction,
  book: RuleBook,
  { id, period }: Pick<OpenRun, 'id' | 'period'>,
): Promise<{ get(careType: CareType): RuleVersion }> {
  const chosen = await transaction.query<{ careType: CareType; name: string }>(
    'select care_type as "careType", rule_version as name from billing_run_rule where run_id = $1::bigint',
    [id],
  );
  const { versions } = await book.load(transaction);
  const byCareType = new Map(
    chosen.map(({ careType, name }) => [careType, versions.find((version) => version.name === name)] as const),
  );
  return {
    /** @throws HopelessRunError when the care type has no version in this run */
    get: (careType) => {
      const version = byCareType.get(careType);
      if (version) return version;
      throw new HopelessRunError('missing-rule-version', {
        sv: `Det finns vårdtillfällen i ${careType === 'somatic' ? 'somatisk vård' : 'psykiatrisk vård'} i ${period}, men ingen regelversion för den. Inget har räknats. Lägg upp en regelversion och starta en ny körning.`,
        en: `There are episodes of ${careType} care in ${period}, but no rule version for it. Nothing has been counted. Publish a rule version and start a new run.`,
      });
    },
  };
}
