import { Inject, Injectable } from '@nestjs/common';
import { type CareType, getRuleVersion, MissingRuleVersionError, type Period } from '@fristdag/rules';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type ListQuery,
  offsetOf,
  Page,
  type Transaction,
} from '../platform/index.ts';
import { scopeOfPrincipal } from '../identity/index.ts';
import type { RuleVersionDto } from './dto/rule-version.dto.ts';
import { missingRuleVersion, RuleBook } from './rule-book.ts';
import type { RuleVersionRow } from './rule-version-row.ts';
import { RuleVersionRowsRepository } from './rule-version-rows.repository.ts';
import { isShownTo, type Reader, RuleVersionViews, unknownVersion } from './rule-version-views.ts';

interface Filter extends ListQuery {
  readonly sort: 'validFrom' | 'careType' | 'ruleVersion';
  readonly careType?: CareType | undefined;
  readonly state?: RuleVersionDto['state'] | undefined;
}

/** The agreement over time, as it is read. */
@Injectable()
export class RuleVersionsService {
  constructor(
    private readonly database: Database,
    private readonly book: RuleBook,
    private readonly rows: RuleVersionRowsRepository,
    private readonly views: RuleVersionViews,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** A handful of versions, whose state follows from the day: filtered and ordered here. */
  async list(filter: Filter, reader: Reader): Promise<Page<RuleVersionDto>> {
    const all = await this.reading(reader, async (transaction) => {
      const rows = (await this.rows.list(transaction)).filter((row) => isShownTo(reader.principal, row));
      return this.views.describeAll(transaction, rows, reader);
    });
    const wanted = all.filter(
      ({ careType, state }) => (filter.careType ?? careType) === careType && (filter.state ?? state) === state,
    );
    const direction = filter.order === 'asc' ? 1 : -1;
    const sorted = wanted.sort(
      (a, b) =>
        direction * (compare(a[filter.sort], b[filter.sort]) || compare(a.ruleVersion, b.ruleVersion)) ||
        compare(a.id, b.id),
    );
    return new Page(sorted.slice(offsetOf(filter), offsetOf(filter) + filter.perPage), sorted.length);
  }

  /** @throws Problem 404 */
  get(id: string, reader: Reader): Promise<RuleVersionDto> {
    return this.reading(reader, async (transaction) =>
      this.views.describe(transaction, await this.find(transaction, id, reader), reader),
    );
  }

  /** The row of a version that the person may see. @throws Problem 404 */
  async find(transaction: Transaction, id: string, { principal }: Reader): Promise<RuleVersionRow> {
    const row = await this.rows.find(transaction, id);
    if (!row || !isShownTo(principal, row)) throw unknownVersion();
    return row;
  }

  /**
   * The version that governed a month as known at an instant (epoch milliseconds; now when left out).
   * @throws Problem 404 with the words of a month that nothing governs
   */
  getInForce(
    asked: { careType: CareType; period: Period; knownAt: number | undefined },
    reader: Reader,
  ): Promise<RuleVersionDto> {
    return this.reading(reader, async (transaction) => {
      const set = await this.book.load(transaction);
      try {
        const { name } = getRuleVersion(set, asked.careType, asked.period, asked.knownAt ?? this.clock.now());
        const row = await this.rows.find(transaction, name.replace('/', '_'));
        if (!row) throw new Error(`the rule version ${name} governs, but is not stored`);
        return await this.views.describe(transaction, row, reader);
      } catch (error) {
        throw error instanceof MissingRuleVersionError ? missingRuleVersion(error, 404) : error;
      }
    });
  }

  private reading<Answer>({ principal }: Reader, work: (transaction: Transaction) => Promise<Answer>): Promise<Answer> {
    return this.database.transaction(scopeOfPrincipal(principal), work);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
