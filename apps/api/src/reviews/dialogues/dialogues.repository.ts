import { Injectable } from '@nestjs/common';
import type { ClaimedChange } from '@fristdag/billing';
import type { CareType, CivilDate, Outcome, Period } from '@fristdag/rules';
import { episodeRevisionColumns, type EpisodeRevisionRow } from '../../billing-runs/index.ts';
import { offsetOf, type Text, type Transaction } from '../../platform/index.ts';
import type { ListDialoguesQuery } from './dto/dialogue.dto.ts';

export type Side = 'region' | 'municipality' | 'care-unit';

/** Amounts with two decimals, as they were shown when the dialogue was opened. */
export interface KeptEffect {
  readonly now: string;
  readonly ifUpheld: string;
  readonly ifRejected: string;
  readonly lowest: string;
  readonly highest: string;
}

export interface DialogueRow {
  readonly id: string;
  readonly caseId: string;
  readonly period: Period;
  readonly careType: CareType;
  readonly payer: string;
  readonly payerName: string;
  readonly ruleVersion: string;
  readonly packageId: string;
  readonly caseNumber: string | null;
  readonly about: string;
  readonly claim: unknown;
  readonly change: ClaimedChange;
  readonly effect: KeptEffect;
  readonly state: 'open' | 'decided';
  readonly openedSide: 'region' | 'municipality';
  readonly openedBy: string;
  readonly openedByName: string;
  readonly openedAt: number;
  readonly awaits: Side | null;
  readonly answerBy: CivilDate | null;
  readonly outcome: 'upheld' | 'partly-upheld' | 'rejected' | 'withdrawn' | null;
  readonly grounds: string | null;
  readonly clause: Text | null;
  readonly decidedByName: string | null;
  readonly decidedAt: number | null;
  readonly correction: Readonly<Record<string, unknown>> | null;
  readonly episodeRevision: number | null;
  readonly runId: string | null;
  readonly version: number;
}

export interface MessageRow {
  readonly id: string;
  readonly dialogueId: string;
  readonly side: Side;
  readonly authorId: string;
  readonly authorName: string;
  readonly text: string;
  readonly internal: boolean;
  readonly at: number;
}

interface NewDialogue {
  readonly caseId: string;
  readonly payer: string;
  readonly packageId: string;
  readonly caseNumber: string | null;
  readonly about: string;
  readonly claim: unknown;
  readonly change: ClaimedChange;
  readonly effect: KeptEffect;
  readonly side: 'region' | 'municipality';
  readonly by: string;
  readonly byName: string;
  readonly at: number;
  readonly awaits: Side;
  readonly answerBy: CivilDate;
}

/** An episode as a package's calculation judged it. */
export interface PackagedRow extends EpisodeRevisionRow {
  readonly counted: boolean;
  readonly dischargeReadyDays: number;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

const COLUMNS = `d.id::text as id, d.case_id::text as "caseId", c.period, c.care_type as "careType", d.payer, p.name as "payerName",
  c.rule_version as "ruleVersion", d.package_id::text as "packageId", d.case_number as "caseNumber", d.about, d.claim, d.change, d.effect, d.state,
  d.opened_side as "openedSide", d.opened_by as "openedBy", d.opened_by_name as "openedByName", epoch_ms(d.opened_at) as "openedAt", d.awaits,
  d.answer_by::text as "answerBy", d.outcome, d.grounds, d.clause,
  d.decided_by_name as "decidedByName", epoch_ms(d.decided_at) as "decidedAt", d.correction, d.episode_revision as "episodeRevision",
  d.run_id::text as "runId", d.version`;
const FROM = `from dialogue d join billing_case c on c.id = d.case_id join payer p on p.code = d.payer`;

const SORT_COLUMNS: Readonly<Record<ListDialoguesQuery['sort'], string>> = {
  answerBy: 'd.answer_by',
  openedAt: 'd.opened_at',
  payerName: 'p.name collate "sv-x-icu"',
  period: 'c.period',
  caseNumber: 'd.case_number',
};

@Injectable()
export class DialoguesRepository {
  async find({ query }: Transaction, id: string, lock = false): Promise<DialogueRow | undefined> {
    const [row] = await query<DialogueRow>(
      `select ${COLUMNS} ${FROM} where d.id = $1::bigint${lock ? ' for update of d' : ''}`,
      [id],
    );
    return row;
  }

  /** `mine` are those that the account handles, on whichever side. */
  async list(
    { query }: Transaction,
    filter: ListDialoguesQuery,
    accountId: string,
  ): Promise<{ rows: DialogueRow[]; total: number }> {
    const where = `where ($1::text is null or d.state = $1) and ($2::text is null or d.case_id::text = $2) and ($3::text is null or d.case_number = $3)
      and ($4::text is null or d.payer = $4) and ($5::text is null or c.period = $5) and ($6::text is null or d.awaits = $6)
      and ($7::text is null or exists (select from (select distinct on (h.side) h.account_id from dialogue_handler h where h.dialogue_id = d.id order by h.side, h.id desc) now_handled where account_id = $7))
      and ($8::boolean is null or $8 = exists (select from follow_up_referral r where r.dialogue_id = d.id and not exists (select from follow_up_outcome o where o.referral_id = r.id)))`;
    const { state, billingCase, caseNumber, payer, period, awaits, mine, lifted } = filter;
    const handledBy = mine === 'true' ? accountId : null;
    const isLifted = lifted === undefined ? null : lifted === 'true';
    const values = [state, billingCase, caseNumber, payer, period, awaits, handledBy, isLifted].map(
      (value) => value ?? null,
    );
    const [count] = await query<{ total: number }>(`select count(*)::int as total ${FROM} ${where}`, values);
    const rows = await query<DialogueRow>(
      `select ${COLUMNS} ${FROM} ${where} order by ${SORT_COLUMNS[filter.sort]} ${filter.order} nulls last, d.id limit $9 offset $10`,
      [...values, filter.perPage, offsetOf(filter)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  /** What those are called who, by a claim, should pay. */
  async findClaimedPayers(
    { query }: Transaction,
    dialogueIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await query<{ code: string; name: string }>(
      `select distinct p.code, p.name from dialogue d join payer p on p.code = d.claim #>> '{}'
        where d.id = any($1::bigint[]) and d.about = 'payer'`,
      [dialogueIds],
    );
    return new Map(rows.map(({ code, name }) => [code, name]));
  }

  /** The claims of a case that are still open. */
  findOpen({ query }: Transaction, caseId: string): Promise<{ id: string; change: ClaimedChange }[]> {
    return query(`select id::text, change from dialogue where case_id = $1::bigint and state = 'open' order by id`, [
      caseId,
    ]);
  }

  findMessages({ query }: Transaction, dialogueIds: readonly string[]): Promise<MessageRow[]> {
    return query<MessageRow>(
      `select id::text, dialogue_id::text as "dialogueId", side, author_id as "authorId", author_name as "authorName", text, internal, epoch_ms(at) as at
         from dialogue_message where dialogue_id = any($1::bigint[]) order by id`,
      [dialogueIds],
    );
  }

  /** The episodes behind a package's calculation: one of them, or all. */
  findPackaged({ query }: Transaction, packageId: string, caseNumber: string | null): Promise<PackagedRow[]> {
    return query<PackagedRow>(
      `select ${episodeRevisionColumns('r')}, a.counted, a.discharge_ready_days as "dischargeReadyDays", j.outcomes
         from review_package k join statement s on s.id = k.statement_id
         join assessment a on a.run_id = s.run_id and a.care_type = s.care_type and a.payer = s.payer
         join judgement j on j.run_id = a.run_id and j.care_type = a.care_type and j.judgement = a.judgement
         join episode_revision r on r.id = a.revision_id
        where k.id = $1::bigint and ($2::text is null or a.case_number = $2) order by a.case_number`,
      [packageId, caseNumber],
    );
  }

  async add({ query }: Transaction, added: NewDialogue): Promise<string> {
    const [row] = await query<{ id: string }>(
      `insert into dialogue (case_id, payer, package_id, case_number, about, claim, change, effect, opened_side, opened_by, opened_by_name, opened_at, awaits, answer_by)
       values ($1::bigint, $2, $3::bigint, $4, $5, $6::jsonb, $7::jsonb, $8::jsonb, $9, $10, $11, instant_of($12::float8), $13, $14::date) returning id::text`,
      [
        added.caseId,
        added.payer,
        added.packageId,
        added.caseNumber,
        added.about,
        JSON.stringify(added.claim ?? null),
        JSON.stringify(added.change),
        JSON.stringify(added.effect),
        added.side,
        added.by,
        added.byName,
        added.at,
        added.awaits,
        added.answerBy,
      ],
    );
    if (!row) throw new Error('a dialogue was not stored');
    return row.id;
  }

  async addMessage(
    { query }: Transaction,
    message: {
      dialogueId: string;
      payer: string;
      side: Side;
      by: string;
      byName: string;
      text: string;
      internal: boolean;
      at: number;
    },
  ): Promise<string> {
    const { dialogueId, payer, side, by, byName, text, internal, at } = message;
    const [row] = await query<{ id: string }>(
      `insert into dialogue_message (dialogue_id, payer, side, author_id, author_name, text, internal, at)
       values ($1::bigint, $2, $3, $4, $5, $6, $7, instant_of($8::float8)) returning id::text`,
      [dialogueId, payer, side, by, byName, text, internal, at],
    );
    if (!row) throw new Error('a message was not stored');
    return row.id;
  }

  async passOn(
    { query }: Transaction,
    id: string,
    { awaits, answerBy }: { awaits: Side; answerBy: CivilDate },
  ): Promise<void> {
    await query('update dialogue set awaits = $2, answer_by = $3::date, version = version + 1 where id = $1::bigint', [
      id,
      awaits,
      answerBy,
    ]);
  }

  /** Something beside the row has changed: whoever has read it before builds on an old state. */
  async touch({ query }: Transaction, id: string): Promise<void> {
    await query('update dialogue set version = version + 1 where id = $1::bigint', [id]);
  }

  async decide(
    { query }: Transaction,
    id: string,
    decided: {
      outcome: string;
      grounds: string;
      clause: Text | null;
      by: string;
      byName: string;
      at: number;
      correction: object | null;
      episodeRevision: number | null;
      runId: string | null;
    },
  ): Promise<void> {
    await query(
      `update dialogue set state = 'decided', awaits = null, answer_by = null, outcome = $2, grounds = $3, clause = $4::jsonb, decided_by = $5, decided_by_name = $6,
              decided_at = instant_of($7::float8), correction = $8::jsonb, episode_revision = $9, run_id = $10::bigint, version = version + 1
        where id = $1::bigint`,
      [
        id,
        decided.outcome,
        decided.grounds,
        decided.clause === null ? null : JSON.stringify(decided.clause),
        decided.by,
        decided.byName,
        decided.at,
        decided.correction === null ? null : JSON.stringify(decided.correction),
        decided.episodeRevision,
        decided.runId,
      ],
    );
  }
}
