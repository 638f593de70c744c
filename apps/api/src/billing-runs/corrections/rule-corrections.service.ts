import { Inject, Injectable } from '@nestjs/common';
import { formatInstant, type Period, type RuleSet, selectRuleVersion } from '@fristdag/rules';
import { addAmounts, formatAmount, type Money, parseAmount } from '@fristdag/billing';
import { type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  type ListQuery,
  notFound,
  Page,
  type Transaction,
} from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { isRowId } from '../row-id.ts';
import type { RuleCorrectionDto, RuleCorrectionItemDto } from './dto/rule-correction.ts';
import {
  type CorrectionRow,
  RuleCorrectionsRepository,
  type StatementDifference,
} from './rule-corrections.repository.ts';

/** A payer's month that was billed under a version that no longer governs it, stated anew. */
interface ReadyDifference extends StatementDifference {
  readonly correctionId: string;
}

const FAILED = { sv: 'En månad kunde inte räknas om', en: 'A month could not be stated anew' } as const;

/** What a correction of the rules changes in months that were billed: kept ready, for invoices and for people to read. */
@Injectable()
export class RuleCorrections {
  constructor(
    private readonly database: Database,
    private readonly repository: RuleCorrectionsRepository,
    private readonly book: RuleBook,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * The differences that stand: of months whose newest billing run is still the one that was corrected, under the version
   * that still governs. For credits and new invoices; differences of 0 kr are among them.
   */
  async findReady(transaction: Transaction): Promise<ReadyDifference[]> {
    const { rows } = await this.repository.list(transaction, {
      page: 1,
      perPage: 1000,
      sort: 'createdAt',
      order: 'asc',
    });
    const rules = await this.book.load(transaction);
    const governing = new Map(rows.map((row) => [row.id, (period: Period) => this.governs(rules, row, period)]));
    const differences = await this.repository.loadDifferences(
      transaction,
      rows.map(({ id }) => id),
    );
    return differences.filter(
      ({ correctionId, period, isNewest }) => isNewest && governing.get(correctionId)?.(period) === true,
    );
  }

  list(
    page: ListQuery,
    { principal, language }: { principal: Principal; language: Language },
  ): Promise<Page<RuleCorrectionItemDto>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { rows, total } = await this.repository.list(transaction, page);
      const differences = await this.repository.loadDifferences(
        transaction,
        rows.map(({ id }) => id),
      );
      const rules = await this.book.load(transaction);
      return new Page(
        rows.map((row) => {
          const own = differences.filter(({ correctionId }) => correctionId === row.id);
          const { differences: _all, ...item } = this.describe(row, own, { rules, language });
          return item;
        }),
        total,
      );
    });
  }

  /** @throws Problem 404 */
  get(id: string, principal: Principal, language: Language): Promise<RuleCorrectionDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const row = isRowId(id) ? await this.repository.find(transaction, id) : undefined;
      if (!row) throw notFound({ sv: 'Rättelsen', en: 'The correction' });
      const differences = await this.repository.loadDifferences(transaction, [id]);
      return this.describe(row, differences, { rules: await this.book.load(transaction), language });
    });
  }

  private governs(rules: RuleSet, { careType, ruleVersion }: CorrectionRow, period: Period): boolean {
    return selectRuleVersion(rules, careType, period, this.clock.now())?.name === ruleVersion;
  }

  private describe(
    row: CorrectionRow,
    differences: readonly StatementDifference[],
    { rules, language }: { rules: RuleSet; language: Language },
  ): RuleCorrectionDto {
    const { id, ruleVersion, ruleVersionHash, careType, months } = row;
    const version = rules.versions.find(({ name }) => name === ruleVersion);
    const isCurrent = ({ isNewest, period }: { isNewest: boolean; period: Period }): boolean =>
      isNewest && this.governs(rules, row, period);
    const problem = months.find((month) => month.problem !== null)?.problem ?? null;
    return {
      id,
      state: stateOf(months),
      ruleVersion,
      ruleVersionHash,
      careType,
      progress: { done: months.filter(({ state }) => state === 'completed').length, total: months.length },
      corrects: version?.corrects ?? null,
      reason: version?.reason?.[language] ?? null,
      createdAt: formatInstant(row.createdAt),
      months: months.map((month) => ({
        period: month.period,
        billingRunId: month.billingRunId,
        shadowRunId: month.shadowRunId,
        state: month.state,
        isCurrent: isCurrent(month),
      })),
      totals: totalsOf(differences),
      differences: differences.map((one) => {
        const { period, payer, payerName, before, after, difference } = one;
        return { period, careType, payer, payerName, before, after, difference, isCurrent: isCurrent(one) };
      }),
      ...(problem === null
        ? {}
        : {
            problem: {
              type: `urn:fristdag:problem:${problem.code}`,
              title: FAILED[language],
              status: problem.status,
              detail: problem.detail[language],
            },
          }),
    };
  }
}

/** A correction is as far as its months: the shadow runs are jobs of their own, and go on by themselves. */
function stateOf(months: CorrectionRow['months']): RuleCorrectionDto['state'] {
  const states = new Set(months.map(({ state }) => state));
  if (states.has('failed')) return 'failed';
  if (states.size === 1 && states.has('completed')) return 'completed';
  return states.size === 1 && states.has('queued') ? 'queued' : 'running';
}

function totalsOf(differences: readonly StatementDifference[]): RuleCorrectionDto['totals'] {
  const sum = (amounts: readonly string[]): Money => addAmounts(amounts.flatMap((text) => parseAmount(text) ?? []));
  const before = sum(differences.map((one) => one.before?.amount ?? '0.00'));
  const after = sum(differences.map((one) => one.after?.amount ?? '0.00'));
  return {
    statements: differences.length,
    before: formatAmount(before),
    after: formatAmount(after),
    difference: formatAmount(after.minus(before)),
  };
}
