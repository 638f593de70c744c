import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@fristdag/rules';
import { offsetOf, type Transaction } from '../../../platform/index.ts';
import type { ListUnitQuestionsQuery } from './dto/unit-question.dto.ts';

export interface UnitQuestionRow {
  readonly id: string;
  readonly dialogueId: string;
  readonly payer: string;
  readonly caseNumber: string;
  readonly inpatientUnit: string;
  readonly text: string;
  readonly askedSide: 'region' | 'municipality';
  readonly askedByName: string;
  /** Epoch milliseconds. */
  readonly askedAt: number;
  readonly answerBy: CivilDate;
  readonly answer: string | null;
  readonly answeredByName: string | null;
  readonly answeredAt: number | null;
  /** Where the answer stands in the thread. */
  readonly answerMessageId: string | null;
}

const COLUMNS = `q.id::text, q.dialogue_id::text as "dialogueId", q.payer, q.case_number as "caseNumber", q.inpatient_unit as "inpatientUnit", q.text,
  q.asked_side as "askedSide", q.asked_by_name as "askedByName", epoch_ms(q.asked_at) as "askedAt", q.answer_by::text as "answerBy", q.answer,
  q.answered_by_name as "answeredByName", epoch_ms(q.answered_at) as "answeredAt",
  q.answer_message_id::text as "answerMessageId"`;
const SORT: Readonly<Record<ListUnitQuestionsQuery['sort'], string>> = {
  answerBy: 'q.answer_by',
  askedAt: 'q.asked_at',
};

@Injectable()
export class UnitQuestionsRepository {
  async find({ query }: Transaction, id: string, lock = false): Promise<UnitQuestionRow | undefined> {
    const [row] = await query<UnitQuestionRow>(
      `select ${COLUMNS} from unit_question q where q.id = $1::bigint${lock ? ' for update' : ''}`,
      [id],
    );
    return row;
  }

  async list(
    { query }: Transaction,
    filter: ListUnitQuestionsQuery,
  ): Promise<{ rows: UnitQuestionRow[]; total: number }> {
    const where = `where ($1::text is null or (q.answer is null) = ($1 = 'open'))`;
    const [count] = await query<{ total: number }>(`select count(*)::int as total from unit_question q ${where}`, [
      filter.state ?? null,
    ]);
    const rows = await query<UnitQuestionRow>(
      `select ${COLUMNS} from unit_question q ${where} order by ${SORT[filter.sort]} ${filter.order}, q.id limit $2 offset $3`,
      [filter.state ?? null, filter.perPage, offsetOf(filter)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  async hasOpen({ query }: Transaction, dialogueId: string): Promise<boolean> {
    const found = await query('select 1 from unit_question where dialogue_id = $1::bigint and answer is null', [
      dialogueId,
    ]);
    return found.length > 0;
  }

  async add(
    { query }: Transaction,
    asked: Pick<
      UnitQuestionRow,
      'dialogueId' | 'payer' | 'caseNumber' | 'inpatientUnit' | 'text' | 'askedSide' | 'askedByName' | 'askedAt'
    > & { readonly askedBy: string; readonly answerBy: CivilDate },
  ): Promise<string> {
    const [row] = await query<{ id: string }>(
      `insert into unit_question (dialogue_id, payer, case_number, inpatient_unit, text, asked_side, asked_by, asked_by_name, asked_at, answer_by)
       values ($1::bigint, $2, $3, $4, $5, $6, $7, $8, instant_of($9::float8), $10::date) returning id::text`,
      [
        asked.dialogueId,
        asked.payer,
        asked.caseNumber,
        asked.inpatientUnit,
        asked.text,
        asked.askedSide,
        asked.askedBy,
        asked.askedByName,
        asked.askedAt,
        asked.answerBy,
      ],
    );
    if (!row) throw new Error('a question to a care unit was not stored');
    return row.id;
  }

  async answer(
    { query }: Transaction,
    id: string,
    { text, by, byName, at, messageId }: { text: string; by: string; byName: string; at: number; messageId: string },
  ): Promise<void> {
    await query(
      `update unit_question set answer = $2, answered_by = $3, answered_by_name = $4, answered_at = instant_of($5::float8), answer_message_id = $6::bigint where id = $1::bigint`,
      [id, text, by, byName, at, messageId],
    );
  }

  /** The unit that an episode is at now; undefined for one that is not stored or out of reach. */
  async findUnit({ query }: Transaction, caseNumber: string): Promise<string | undefined> {
    const [row] = await query<{ unit: string }>(
      'select inpatient_unit as unit from episode_revision where case_number = $1 order by revision desc limit 1',
      [caseNumber],
    );
    return row?.unit;
  }
}
