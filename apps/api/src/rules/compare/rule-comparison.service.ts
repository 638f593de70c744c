import { Injectable } from '@nestjs/common';
import { runWorkedCases } from '@fristdag/billing';
import { canonicalJson, compareRuleVersions, patchOf, type PayerLookup, sourceText } from '@fristdag/rules';
import { scopeOfPrincipal } from '../../identity/index.ts';
import { PayerRegister } from '../../payers/index.ts';
import { Database, type Language } from '../../platform/index.ts';
import type { RuleComparisonAnswer } from '../dto/rule-comparison.dto.ts';
import type { RuleVersionRow } from '../rule-version-row.ts';
import { RuleVersionRowsRepository } from '../rule-version-rows.repository.ts';
import { isShownTo, type Reader, unknownVersion } from '../rule-version-views.ts';

/** Any two versions that a person may see, compared. */
@Injectable()
export class RuleComparisonService {
  constructor(
    private readonly database: Database,
    private readonly rows: RuleVersionRowsRepository,
    private readonly payers: PayerRegister,
  ) {}

  /**
   * The one that starts first stands before the other, whichever is asked for first; of one start, the lower correction.
   * @throws Problem 404 for a version that is not there, or that the person does not see
   */
  async compare(ids: readonly [string, string], reader: Reader): Promise<RuleComparisonAnswer> {
    const { one, other, payers } = await this.database.transaction(
      scopeOfPrincipal(reader.principal),
      async (transaction) => {
        const find = async (id: string): Promise<RuleVersionRow> => {
          const row = await this.rows.find(transaction, id);
          if (!row || !isShownTo(reader.principal, row)) throw unknownVersion();
          return row;
        };
        return {
          one: await find(ids[0]),
          other: await find(ids[1]),
          payers: (await this.payers.load(transaction)).lookup(),
        };
      },
    );
    const [before, after] = startsLater(one, other) ? [other, one] : [one, other];
    return {
      before: named(before),
      after: named(after),
      changes: compareRuleVersions(before.read, after.read).map(({ sentence, source, ...change }) => ({
        ...change,
        sentence: sentence[reader.language],
        source: source === null ? null : sourceText(source, reader.language),
      })),
      patch: patchOf(before.read.document, after.read.document),
      workedCases: await compareCases({ before, after, payers }, reader.language),
    };
  }
}

function startsLater({ read: a }: RuleVersionRow, { read: b }: RuleVersionRow): boolean {
  return a.validFrom === b.validFrom ? a.correction > b.correction : a.validFrom > b.validFrom;
}

function named({ id, read }: RuleVersionRow): RuleComparisonAnswer['before'] {
  return { id, ruleVersion: read.name, validFrom: read.validFrom };
}

/** The worked cases of both, each once, run under both: the fields that come out differently. */
async function compareCases(
  { before, after, payers }: { before: RuleVersionRow; after: RuleVersionRow; payers: PayerLookup },
  language: Language,
): Promise<RuleComparisonAnswer['workedCases']> {
  const all = [...before.workedCases, ...after.workedCases];
  const cases = [...new Map(all.map((worked) => [canonicalJson(worked), worked])).values()];
  const first = await runWorkedCases(before.read, cases, payers);
  const second = await runWorkedCases(after.read, cases, payers);
  return first.flatMap(({ title, fields }, place) => {
    const later = new Map(second[place]?.fields.map((field) => [`${field.caseNumber} ${field.field}`, field.actual]));
    const differing = fields.flatMap(({ caseNumber, field, actual }) => {
      const now = later.get(`${caseNumber} ${field}`) ?? null;
      return now === actual ? [] : [{ caseNumber, field, before: actual, after: now }];
    });
    return differing.length === 0 ? [] : [{ title: title[language], fields: differing }];
  });
}
