import { Injectable } from '@nestjs/common';
import type { CareType, Period } from '@fristdag/rules';
import { InvoicingGate, type InvoicingQuestion, writtenMonth } from '../../billing-runs/index.ts';
import { actingWith } from '../../identity/index.ts';
import type { Language, Text, Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { groupOf } from './calendar.ts';
import type { ToDoItemDto } from './dto/to-do.ts';
import { type ToDoQuestion, ToDoSources } from './to-do-sources.ts';

interface MonthRow {
  readonly period: Period;
  readonly careType: CareType;
  readonly ruleVersion: string;
  /** One of the month's cases, on whose page the values are accepted. */
  readonly caseId: string;
  /** Some review is over: nothing but the values holds its invoice. */
  readonly isRipe: boolean;
}

const careTypeWords: Readonly<Record<CareType, Text>> = {
  somatic: { sv: 'somatik', en: 'somatic care' },
  psychiatric: { sv: 'psykiatri', en: 'psychiatric care' },
};

/**
 * Months whose values nobody has decided wait for two people to accept them: for the second as soon as the first has, for
 * the first when an invoice is held by nothing else.
 */
@Injectable()
export class ValuesToDo {
  constructor(
    sources: ToDoSources,
    private readonly gate: InvoicingGate,
    private readonly book: RuleBook,
  ) {
    sources.register((transaction, question) => this.months(transaction, question));
  }

  private async months(transaction: Transaction, question: ToDoQuestion): Promise<ToDoItemDto[]> {
    const { principal, language, day } = question;
    if (actingWith(principal, 'values:accept')?.reach.kind !== 'region') return [];
    const { versions } = await this.book.load(transaction);
    const months = (await this.notInvoiced(transaction)).flatMap((row) => {
      const version = versions.find(({ name }) => name === row.ruleVersion);
      const asked: InvoicingQuestion[] =
        version === undefined ? [] : [{ careType: row.careType, period: row.period, version, mode: 'billing' }];
      return asked.map((one) => ({ row, asked: one }));
    });
    const asked = months.map((month) => month.asked);
    const verdicts = await this.gate.judgeAll(transaction, asked);
    const accepted = await this.gate.whoAccepted(transaction, asked);
    return months.flatMap(({ row }, place): ToDoItemDto[] => {
      const people = accepted[place] ?? [];
      if (verdicts[place]?.code !== 'not-accepted' || (people.length === 0 && !row.isRipe)) return [];
      const isMine = !people.includes(principal.accountId);
      return [
        {
          id: `accept-values-${row.period}-${row.careType}-${row.ruleVersion}`,
          code: 'accept-values',
          group: isMine ? groupOf(null, day) : 'waiting',
          ...words(row, { language, isFirst: people.length === 0 }),
          unit: principal.unit.name,
          period: row.period,
          lastDay: null,
          link: { resource: 'billing-cases', id: row.caseId },
        },
      ];
    });
  }

  private notInvoiced({ query }: Transaction): Promise<MonthRow[]> {
    return query<MonthRow>(
      `select c.period, c.care_type as "careType", c.rule_version as "ruleVersion", min(c.id)::text as "caseId",
              bool_or(c.state in ('accepted', 'review-expired')) as "isRipe"
         from billing_case c
        where c.statement_id is not null
          and c.state in ('calculated', 'ready-to-share', 'shared', 'in-dialogue', 'accepted', 'review-expired')
        group by c.period, c.care_type, c.rule_version order by c.period, c.care_type desc`,
    );
  }
}

function words(
  { period, careType }: MonthRow,
  { language, isFirst }: { readonly language: Language; readonly isFirst: boolean },
): { title: string; action: string } {
  const month = `${careTypeWords[careType][language]}, ${writtenMonth(period, language)}`;
  return {
    title: {
      sv: `Godta att värden som inte är beslutade faktureras: ${month} (${isFirst ? 'två personer behövs' : 'en person till behövs'})`,
      en: `Accept that values not decided are invoiced: ${month} (${isFirst ? 'two people are needed' : 'one more person is needed'})`,
    }[language],
    action: { sv: 'Visa månadsärendet', en: 'Show the billing case' }[language],
  };
}
