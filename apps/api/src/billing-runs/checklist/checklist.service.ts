import { Inject, Injectable } from '@nestjs/common';
import {
  careTypes,
  getRuleVersion,
  localDayOf,
  MissingRuleVersionError,
  type Period,
  type RuleSet,
  type RuleVersion,
} from '@fristdag/rules';
import { type Access, AccessLog, type Principal } from '../../identity/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, type Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { valueWarnings } from '../statements/value-warnings.ts';
import type { ChecklistFinding, IllustrativeValues, MissingVersion, RefusedRows, UnsettledValue } from './checklist.ts';
import { ChecklistRepository } from './checklist.repository.ts';

/** What to look at before a month is run. */
@Injectable()
export class ChecklistService {
  constructor(
    private readonly repository: ChecklistRepository,
    private readonly ruleBook: RuleBook,
    private readonly accessLog: AccessLog,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** Refused rows that wait for correction, import by import. */
  findRefusedRows(transaction: Transaction): Promise<RefusedRows> {
    return this.repository.countRefusedRows(transaction);
  }

  /** Enters the cases that a checklist names into the access log, in the transaction that reads it for a person. */
  async recordShown(
    transaction: Transaction,
    principal: Principal,
    { object, findings }: { object: Access['object']; findings: readonly ChecklistFinding[] },
  ): Promise<void> {
    const named = findings.flatMap((finding) => (finding.code === 'long-stays' ? finding.rows : []));
    if (named.length === 0) return;
    const caseNumbers = named.map(({ caseNumber }) => caseNumber);
    const shown = await this.repository.findShown(transaction, caseNumbers);
    await this.accessLog.record(transaction, principal, { act: 'show-checklist', object, shown });
  }

  /** The checklist of a month as it stands now, in codes and figures: to be stored with the run that starts in this transaction. */
  async make(transaction: Transaction, period: Period): Promise<readonly ChecklistFinding[]> {
    const now = this.clock.now();
    const governing = governingVersions(await this.ruleBook.load(transaction), period, now);
    return [
      await this.repository.countHospitalData(transaction, period),
      await this.repository.countRefusedRows(transaction),
      await this.repository.findLongStays(transaction, localDayOf(now)),
      governing.values,
      await this.repository.findUnmappedUnits(transaction, period),
      governing.missing,
    ];
  }
}

/** The values of a version that the basis marks, in codes. */
function unsettledValues(version: RuleVersion, period: Period): readonly UnsettledValue[] {
  const { careType, name, parameters } = version;
  return valueWarnings(version, period, 'sv').map(({ parameter, status }) => {
    const value = parameters[parameter]?.value;
    return {
      careType,
      ruleVersion: name,
      parameter,
      status,
      value: typeof value === 'object' ? JSON.stringify(value) : (value ?? ''),
    };
  });
}

function governingVersions(
  rules: RuleSet,
  period: Period,
  knownAt: number,
): { values: IllustrativeValues; missing: MissingVersion } {
  const values: UnsettledValue[] = [];
  const missing: MissingVersion['rows'][number][] = [];
  for (const careType of careTypes) {
    try {
      values.push(...unsettledValues(getRuleVersion(rules, careType, period, knownAt), period));
    } catch (error) {
      if (!(error instanceof MissingRuleVersionError)) throw error;
      missing.push({ careType, period, earliest: error.earliest });
    }
  }
  // A care type without any rules at all is not rated; only when none has rules is that itself the gap.
  const isRated = missing.length < careTypes.length || missing.some(({ earliest }) => earliest !== null);
  const gaps = isRated ? missing.filter(({ earliest }) => earliest !== null) : missing;
  return { values: { code: 'illustrative-values', rows: values }, missing: { code: 'missing-version', rows: gaps } };
}
