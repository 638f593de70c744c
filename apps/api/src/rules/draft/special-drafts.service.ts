import { Inject, Injectable } from '@nestjs/common';
import {
  type CareType,
  getRuleVersion,
  MissingRuleVersionError,
  periodOf,
  epochDayOf,
  type RuleSet,
  type RuleVersion,
} from '@fristdag/rules';
import { BUSINESS_CLOCK, type BusinessClock, problem, type Transaction } from '../../platform/index.ts';
import type { EndOfTransition, NewPriceDrafts, RuleFileBody } from '../dto/rule-draft.dto.ts';
import type { RuleVersionDto } from '../dto/rule-version.dto.ts';
import { missingRuleVersion, RuleBook } from '../rule-book.ts';
import type { RuleVersionRow } from '../rule-version-row.ts';
import { RuleVersionRowsRepository } from '../rule-version-rows.repository.ts';
import { type Reader, RuleVersionViews } from '../rule-version-views.ts';
import { RuleDraftsService } from './rule-drafts.service.ts';
import { withoutTransition, withPrice } from './special-drafts.ts';

interface By {
  readonly reader: Reader;
  readonly key: string | undefined;
}

/** Somatic care first: it is what most months are about. */
const IN_ORDER: readonly CareType[] = ['somatic', 'psychiatric'];

const REGULATED = 'Priset fastställs i föreskrift och remitteras inte.';

/** Drafts that are made in one step: a new price, the end of psychiatry's transition, a file of rules/. */
@Injectable()
export class SpecialDraftsService {
  constructor(
    private readonly book: RuleBook,
    private readonly rows: RuleVersionRowsRepository,
    private readonly drafts: RuleDraftsService,
    private readonly views: RuleVersionViews,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * A draft per care type with the price alone changed. A price set by regulation is not consulted; the drafts say so.
   * @throws Problem 422 when no version governs the month
   */
  newPrice(wish: NewPriceDrafts, by: By): Promise<RuleVersionDto[]> {
    const { careTypes: wanted = IN_ORDER, ...price } = wish;
    return this.drafts.once('POST /api/rule-versions/new-price', wish, by, async (transaction) => {
      const set = await this.book.load(transaction);
      const made: RuleVersionRow[] = [];
      for (const careType of wanted) {
        const base = await this.baseOf(transaction, set, { careType, validFrom: wish.validFrom });
        const document = withPrice(base.read, { ...price, year: price.year ?? Number(wish.validFrom.slice(0, 4)) });
        made.push(
          await this.drafts.begin(transaction, by.reader, {
            document,
            basedOn: base.id,
            workedCases: base.workedCases,
            notConsultedBecause: wish.status === 'decided' ? REGULATED : null,
          }),
        );
      }
      return this.views.describeAll(transaction, made, by.reader);
    });
  }

  /** @throws Problem 409 when psychiatry is not in transition in that month, 422 when no version governs it */
  endTransition({ validFrom }: EndOfTransition, by: By): Promise<RuleVersionDto> {
    return this.drafts.once('POST /api/rule-versions/end-transition', { validFrom }, by, async (transaction) => {
      const set = await this.book.load(transaction);
      const base = await this.baseOf(transaction, set, { careType: 'psychiatric', validFrom });
      if (base.read.transitional === null) throw notInTransition();
      const somatic = this.governing(set, { careType: 'somatic', validFrom });
      const row = await this.drafts.begin(transaction, by.reader, {
        document: withoutTransition(base.read, somatic, validFrom),
        basedOn: base.id,
        workedCases: base.workedCases,
        notConsultedBecause: null,
      });
      return this.views.describe(transaction, row, by.reader);
    });
  }

  /**
   * A file of rules/ as a draft: its name and instant are given anew.
   * @throws Problem 422 for a document that cannot be read
   */
  importFile(document: RuleFileBody, by: By): Promise<RuleVersionDto> {
    return this.drafts.once('POST /api/rule-versions/imports', document, by, async (transaction) => {
      const row = await this.drafts.begin(
        transaction,
        by.reader,
        { document, basedOn: null, workedCases: [], notConsultedBecause: null },
        'import-rule-draft',
      );
      return this.views.describe(transaction, row, by.reader);
    });
  }

  private async baseOf(transaction: Transaction, set: RuleSet, start: Start): Promise<RuleVersionRow> {
    const { name } = this.governing(set, start);
    const row = await this.rows.find(transaction, name.replace('/', '_'));
    if (!row) throw new Error(`the rule version ${name} governs, but is not stored`);
    return row;
  }

  private governing(set: RuleSet, { careType, validFrom }: Start): RuleVersion {
    try {
      return getRuleVersion(set, careType, periodOf(epochDayOf(validFrom)), this.clock.now());
    } catch (error) {
      throw error instanceof MissingRuleVersionError ? missingRuleVersion(error, 422) : error;
    }
  }
}

interface Start {
  readonly careType: CareType;
  readonly validFrom: string;
}

function notInTransition() {
  return problem(409, 'not-in-transition', {
    sv: 'Psykiatrin har inga övergångsbestämmelser den månaden. Det finns inget att avsluta.',
    en: 'Psychiatry has no transitional rules in that month. There is nothing to end.',
  });
}
