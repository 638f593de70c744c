import { Inject, Injectable } from '@nestjs/common';
import {
  type CareType,
  formatInstant,
  getRuleVersion,
  MissingRuleVersionError,
  type Period,
  type RuleSet,
  type RuleVersion,
  sourceText,
} from '@fristdag/rules';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  type ListQuery,
  notFound,
  offsetOf,
  Page,
  UNSCOPED,
} from '../platform/index.ts';
import type { RuleVersionDto } from './dto/rule-version.dto.ts';
import { missingRuleVersion, RuleBook } from './rule-book.ts';
import { stateOf, validThroughOf } from './rule-version-state.ts';
import { idOfRuleVersion } from './rule-versions.repository.ts';
import { versionSentences } from './sentences/version-sentences.ts';

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
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** A handful of versions, whose state follows from the day: filtered and ordered here. */
  async list(filter: Filter, language: Language): Promise<Page<RuleVersionDto>> {
    const all = (await this.load(language)).filter(
      ({ careType, state }) => (filter.careType ?? careType) === careType && (filter.state ?? state) === state,
    );
    const direction = filter.order === 'asc' ? 1 : -1;
    const sorted = all.sort(
      (a, b) => direction * (compare(a[filter.sort], b[filter.sort]) || compare(a.ruleVersion, b.ruleVersion)),
    );
    return new Page(sorted.slice(offsetOf(filter), offsetOf(filter) + filter.perPage), sorted.length);
  }

  /** @throws Problem 404 */
  async get(id: string, language: Language): Promise<RuleVersionDto> {
    const version = (await this.load(language)).find((candidate) => candidate.id === id);
    if (!version) throw notFound({ sv: 'Regelversionen', en: 'The rule version' });
    return version;
  }

  /**
   * The version that governed a month as known at an instant (epoch milliseconds; now when left out).
   * @throws Problem 404 with the words of a month that nothing governs
   */
  async getInForce(
    asked: { careType: CareType; period: Period; knownAt: number | undefined },
    language: Language,
  ): Promise<RuleVersionDto> {
    const set = await this.loadSet();
    const now = this.clock.now();
    try {
      return this.describe(getRuleVersion(set, asked.careType, asked.period, asked.knownAt ?? now), set, {
        now,
        language,
      });
    } catch (error) {
      throw error instanceof MissingRuleVersionError ? missingRuleVersion(error, 404) : error;
    }
  }

  private async load(language: Language): Promise<RuleVersionDto[]> {
    const set = await this.loadSet();
    const now = this.clock.now();
    return set.versions.map((version) => this.describe(version, set, { now, language }));
  }

  private loadSet(): Promise<RuleSet> {
    return this.database.transaction(UNSCOPED, (transaction) => this.book.load(transaction));
  }

  private describe(
    version: RuleVersion,
    set: RuleSet,
    { now, language }: { now: number; language: Language },
  ): RuleVersionDto {
    const { name, careType, validFrom, publishedAtMs, titles, transitional, model, hash } = version;
    return {
      ...{
        id: idOfRuleVersion(name),
        ruleVersion: name,
        careType,
        validFrom,
        validThrough: validThroughOf(version, set),
      },
      publishedAt: publishedAtMs === null ? null : formatInstant(publishedAtMs),
      state: stateOf(version, set, now),
      titles,
      transitional: transitional && { until: transitional.until, source: sourceText(transitional.source, language) },
      ...{ model, hash, document: version.document as RuleVersionDto['document'] },
      sentences: versionSentences(version, language) as RuleVersionDto['sentences'],
      ...{ version: 1, allowedTransitions: [], refusedTransitions: [] },
    };
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
