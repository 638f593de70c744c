import { Injectable } from '@nestjs/common';
import { type CareType, type CivilDate, civilDateOf, epochDayOf, type Period } from '@fristdag/rules';
import { amountOf, type Timetable, timetable } from '@fristdag/billing';
import type { Transaction } from '../../platform/index.ts';
import { DemoReviews, demoReviewer, type StoryAct } from '../../reviews/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { ReferenceDataService } from '../reference-data/reference-data.service.ts';

/** A case as the stories look for it. */
export interface StoryCase {
  readonly id: string;
  readonly payer: string;
  readonly payerName: string;
  readonly careType: CareType;
  readonly statementId: string | null;
  /** Kronor with two decimals; null without episodes. */
  readonly amount: string | null;
}

export interface StoryMonth {
  readonly period: Period;
  readonly cases: readonly StoryCase[];
  readonly dates: Timetable;
  /** From which sum (kronor) an invoice needs a second person; null when none does. */
  readonly approveFrom: string | null;
}

/** One payer in so many says nothing: its review ends by date. */
const SILENT = 7;
const careTypes = ['somatic', 'psychiatric'] as const;

/** The ordinary course of a month: made ready, released by a second person, looked through and accepted. */
@Injectable()
export class DemoMonths {
  constructor(
    private readonly reviews: DemoReviews,
    private readonly book: RuleBook,
    private readonly settings: ReferenceDataService,
  ) {}

  async load(transaction: Transaction, period: Period): Promise<StoryMonth> {
    const cases = await transaction.query<StoryCase & { ruleVersion: string }>(
      `select c.id::text, c.payer, p.name as "payerName", c.care_type as "careType", c.statement_id::text as "statementId",
              s.amount::text as amount, c.rule_version as "ruleVersion"
         from billing_case c join payer p on p.code = c.payer left join statement s on s.id = c.statement_id
        where c.period = $1 order by c.id`,
      [period],
    );
    const [first] = cases;
    if (!first) throw new Error(`the demo has no cases of ${period}`);
    const version = await this.book.get(transaction, first.ruleVersion);
    const { approveFrom } = await this.settings.settings(transaction);
    return { period, cases, dates: timetable(version, period), approveFrom };
  }

  /** The Thursday before the week of sharing, and its Friday; the product shares on the Monday. */
  sharing({ period, dates: { sharingOn } }: StoryMonth): StoryAct[] {
    return careTypes.flatMap((careType): StoryAct[] => [
      { at: `${later(sharingOn, -4)}T10:20`, tell: () => this.reviews.prepare({ period, careType }) },
      { at: `${later(sharingOn, -3)}T14:05`, tell: () => this.reviews.release({ period, careType }) },
    ]);
  }

  /** Most payers look through their basis and accept it in the first week. */
  acceptances(month: StoryMonth, takesPart: (one: StoryCase, place: number) => boolean): StoryAct[] {
    return month.cases.flatMap((one, place): StoryAct[] => {
      const { id, statementId, payerName } = one;
      if (statementId === null || place % SILENT === 3 || !takesPart(one, place)) return [];
      const reviewer = demoReviewer({ payer: one.payer, name: payerName });
      const hour = String(9 + (place % 7)).padStart(2, '0');
      return [
        {
          at: `${later(month.dates.sharingOn, 1 + (place % 4))}T${hour}:${String((place * 7) % 60).padStart(2, '0')}`,
          tell: async () => {
            await this.reviews.open(statementId, reviewer);
            await this.reviews.accept(id, payerName, reviewer);
          },
        },
      ];
    });
  }

  /** The cases whose invoices a second person has to approve. */
  aboveTheLine({ cases, approveFrom }: StoryMonth): StoryCase[] {
    if (approveFrom === null) return [];
    return cases.filter(({ amount }) => amount !== null && !amountOf(amount).lessThan(amountOf(approveFrom)));
  }
}

export function later(day: CivilDate, days: number): CivilDate {
  return civilDateOf(epochDayOf(day) + days);
}

export function findCase({ cases, period }: StoryMonth, payer: string, careType: CareType): StoryCase {
  const found = cases.find((each) => each.payer === payer && each.careType === careType);
  if (!found) throw new Error(`the demo has no case of ${payer}, ${careType}, ${period}`);
  return found;
}
