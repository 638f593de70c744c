import { Injectable } from '@nestjs/common';
import { type CareType, type CivilDate, civilDateOf, type EpochDay, epochDayOf, type Period } from '@fristdag/rules';
import { findShownCases } from '../../episodes/index.ts';
import { AccessLog, actingWith, type Principal } from '../../identity/index.ts';
import type { Language, Transaction } from '../../platform/index.ts';
import { groupOf } from './calendar.ts';
import type { ToDoItemDto } from './dto/to-do.ts';
import { ToDoSources } from './to-do-sources.ts';
import { toDoWords, type ToDoWords } from './to-do-words.ts';

interface Asked {
  readonly language: Language;
  readonly day: EpochDay;
  readonly words: ToDoWords;
}

interface ReviewRow {
  readonly id: string;
  readonly period: Period;
  readonly careType: CareType;
  readonly payerName: string;
  readonly reviewClosesOn: CivilDate;
  readonly total: number;
  readonly done: number;
}

interface AwaitingRow {
  readonly id: string;
  readonly caseNumber: string | null;
  readonly payerName: string;
  readonly period: Period;
  readonly answerBy: CivilDate | null;
  readonly isOurs: boolean;
}

interface QuestionRow {
  readonly id: string;
  readonly caseNumber: string;
  readonly inpatientUnit: string;
  readonly answerBy: CivilDate;
}

/** So many rows of one queue are shown; the rest stands in the queue's own list. */
const MOST = 50;

/** What the months wait for: a payer's review, an answer in a dialogue, an answer of a care unit. */
@Injectable()
export class CaseToDo {
  constructor(
    sources: ToDoSources,
    private readonly accessLog: AccessLog,
  ) {
    sources.register(async (transaction, { principal, language, day }) => {
      const asked = { language, day, words: toDoWords(language) };
      const cases = new Set<string>();
      const items = [
        ...(await this.reviews(transaction, principal, asked)),
        ...(await this.dialogues(transaction, principal, { ...asked, cases })),
        ...(await this.followUps(transaction, principal, { ...asked, cases })),
        ...(await this.questions(transaction, principal, { ...asked, cases })),
      ];
      await this.record(transaction, principal, [...cases]);
      return items;
    });
  }

  /** Until the last day somebody of the payer can look through the basis, accept it or open a dialogue. */
  private async reviews({ query }: Transaction, principal: Principal, { day, words }: Asked): Promise<ToDoItemDto[]> {
    const reviewer = actingWith(principal, 'review:mark') ?? actingWith(principal, 'review:accept');
    if (reviewer?.reach.kind !== 'payers') return [];
    const rows = await query<ReviewRow>(
      `select c.id::text, c.period, c.care_type as "careType", p.name as "payerName", c.review_closes_on::text as "reviewClosesOn",
              jsonb_array_length(k.document -> 'assessments') as total,
              (select count(distinct m.case_number)::int from review_mark m where m.package_id = k.id and m.mark in ('no-remark', 'question')) as done
         from billing_case c join payer p on p.code = c.payer
         join lateral (select id, document from review_package r where r.case_id = c.id order by r.revision desc limit 1) k on true
        where c.state in ('shared', 'in-dialogue') and c.review_closes_on > $1::date and c.payer = any($2::text[])
        order by c.review_closes_on, c.id limit ${MOST}`,
      [civilDateOf(day), reviewer.reach.payers],
    );
    return rows.map((row): ToDoItemDto => {
      const lastDay = civilDateOf(epochDayOf(row.reviewClosesOn) - 1);
      return {
        id: `review-${row.id}`,
        code: 'review',
        group: groupOf(lastDay, day),
        ...words.reviewCase(row.period, row.careType, { done: row.done, total: row.total }),
        unit: row.payerName,
        period: row.period,
        lastDay,
        link: { resource: 'billing-cases', id: row.id },
      };
    });
  }

  private async dialogues(
    { query }: Transaction,
    principal: Principal,
    { day, words, cases }: Asked & { cases: Set<string> },
  ): Promise<ToDoItemDto[]> {
    const writer = actingWith(principal, 'dialogues:write');
    if (!writer || writer.reach.kind === 'care-units') return [];
    const { reach } = writer;
    const own = reach.kind === 'region' ? 'region' : 'municipality';
    const rows = await query<AwaitingRow>(
      `select d.id::text, d.case_number as "caseNumber", p.name as "payerName", c.period, d.answer_by::text as "answerBy", d.awaits = $1 as "isOurs"
         from dialogue d join billing_case c on c.id = d.case_id join payer p on p.code = d.payer
        where d.state = 'open' and (d.awaits = $1 or $1 = 'municipality') and ($2::text[] is null or d.payer = any($2))
        order by d.awaits = $1 desc, d.answer_by nulls last, d.id limit ${MOST}`,
      [own, reach.kind === 'payers' ? reach.payers : null],
    );
    return rows.map((row): ToDoItemDto => {
      if (row.caseNumber !== null) cases.add(row.caseNumber);
      return {
        id: `dialogue-${row.id}`,
        code: 'dialogue',
        group: row.isOurs ? groupOf(row.answerBy, day) : 'waiting',
        ...words.dialogue(row.caseNumber, row.isOurs),
        unit: row.payerName,
        period: row.period,
        lastDay: row.answerBy,
        link: { resource: 'dialogues', id: row.id },
      };
    });
  }

  /** Questions with the follow-up group: the region records what it comes to, the municipality waits. */
  private async followUps(
    { query }: Transaction,
    principal: Principal,
    { day, words, cases }: Asked & { cases: Set<string> },
  ): Promise<ToDoItemDto[]> {
    const reader = actingWith(principal, 'dialogues:decide') ?? actingWith(principal, 'dialogues:write');
    if (!reader || reader.reach.kind === 'care-units') return [];
    const { reach } = reader;
    const rows = await query<Pick<AwaitingRow, 'id' | 'caseNumber' | 'payerName' | 'period'>>(
      `select d.id::text, d.case_number as "caseNumber", p.name as "payerName", c.period
         from follow_up_referral r join dialogue d on d.id = r.dialogue_id join billing_case c on c.id = d.case_id join payer p on p.code = d.payer
        where not exists (select from follow_up_outcome o where o.referral_id = r.id) and ($1::text[] is null or d.payer = any($1))
        order by r.lifted_at, r.id limit ${MOST}`,
      [reach.kind === 'payers' ? reach.payers : null],
    );
    const isRegion = reach.kind === 'region';
    return rows.map(({ id, caseNumber, payerName, period }): ToDoItemDto => {
      if (caseNumber !== null) cases.add(caseNumber);
      return {
        id: `follow-up-${id}`,
        code: 'follow-up',
        group: isRegion ? groupOf(null, day) : 'waiting',
        ...words.followUp(caseNumber, isRegion),
        unit: payerName,
        period,
        lastDay: null,
        link: { resource: 'dialogues', id },
      };
    });
  }

  private async questions(
    { query }: Transaction,
    principal: Principal,
    { day, words, cases }: Asked & { cases: Set<string> },
  ): Promise<ToDoItemDto[]> {
    if (actingWith(principal, 'questions:answer') === undefined) return [];
    const rows = await query<QuestionRow>(
      `select id::text, case_number as "caseNumber", inpatient_unit as "inpatientUnit", answer_by::text as "answerBy"
         from unit_question where answer is null order by answer_by, id limit ${MOST}`,
    );
    return rows.map((row): ToDoItemDto => {
      cases.add(row.caseNumber);
      return {
        id: `unit-question-${row.id}`,
        code: 'unit-question',
        group: groupOf(row.answerBy, day),
        ...words.unitQuestion(row.caseNumber),
        unit: row.inpatientUnit,
        period: null,
        lastDay: row.answerBy,
        link: { resource: 'unit-questions', id: row.id },
      };
    });
  }

  private async record(transaction: Transaction, principal: Principal, caseNumbers: readonly string[]): Promise<void> {
    if (caseNumbers.length === 0) return;
    const shown = await findShownCases(transaction, caseNumbers);
    if (shown.length === 0) return;
    await this.accessLog.record(transaction, principal, {
      act: 'show-to-do',
      object: { kind: 'to-do', id: null },
      shown,
    });
  }
}
