import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/index.ts';
import type { ConsultationAnswerChange, Standpoint } from './dto/consultation-answer.dto.ts';

export interface StoredFile {
  readonly id: string;
  /** Of the round or the answer that it belongs to. */
  readonly ownerId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly hash: string;
  readonly addedBy: string;
  /** Epoch milliseconds. */
  readonly addedAt: number;
}

export interface StoredAnswer {
  readonly id: string;
  readonly consultationId: string;
  readonly payer: string;
  readonly state: 'draft' | 'sent';
  readonly answer: Standpoint;
  readonly comment: string;
  readonly clauseComments: readonly { readonly clause: string; readonly text: string }[];
  readonly signatory: ConsultationAnswerChange['signatory'];
  readonly changedBy: string;
  readonly changedAt: number;
  readonly sentBy: string | null;
  readonly sentAt: number | null;
  readonly isLate: boolean;
  readonly supplements: string | null;
  readonly isSuperseded: boolean;
  readonly version: number;
}

const columns = `a.id, a.consultation_id as "consultationId", a.payer, a.state, a.answer, a.comment,
  a.clause_comments as "clauseComments", a.signatory, a.changed_by_name as "changedBy", epoch_ms(a.changed_at) as "changedAt",
  a.sent_by_name as "sentBy", epoch_ms(a.sent_at) as "sentAt", a.is_late as "isLate", a.supplements,
  exists (select from consultation_answer n where n.supplements = a.id and n.state = 'sent') as "isSuperseded", a.version`;

const fileColumns = `id, file_name as "fileName", media_type as "mediaType", size_bytes::float8 as "sizeBytes",
  file_hash as hash, added_by_name as "addedBy", epoch_ms(added_at) as "addedAt"`;

/** Answers and their minutes. Each query names what it asks for, and the policies say once more what may be seen. */
@Injectable()
export class ConsultationAnswersRepository {
  /** Those of some rounds that the transaction may see, newest first: sent ones by their instant, drafts before. */
  list({ query }: Transaction, consultationIds: readonly string[]): Promise<StoredAnswer[]> {
    return query<StoredAnswer>(
      `select ${columns} from consultation_answer a where a.consultation_id = any($1::text[])
        order by a.sent_at desc nulls first, a.created_at desc, a.id`,
      [consultationIds],
    );
  }

  async find({ query }: Transaction, id: string): Promise<StoredAnswer | undefined> {
    return (await query<StoredAnswer>(`select ${columns} from consultation_answer a where a.id = $1`, [id]))[0];
  }

  /** The sent answer of a party that no later one supplements. */
  async findStanding(
    { query }: Transaction,
    consultationId: string,
    payer: string,
  ): Promise<{ id: string; answer: Standpoint } | undefined> {
    const rows = await query<{ id: string; answer: Standpoint }>(
      `select id, answer from consultation_answer where consultation_id = $1 and payer = $2 and state = 'sent'
        order by sent_at desc, created_at desc limit 1`,
      [consultationId, payer],
    );
    return rows[0];
  }

  /** @returns false when the party has a draft already */
  async addDraft(
    { query }: Transaction,
    answer: {
      id: string;
      consultationId: string;
      payer: string;
      by: string;
      at: number;
      content: ConsultationAnswerChange;
    },
  ): Promise<boolean> {
    const { id, consultationId, payer, by, at, content } = answer;
    const rows = await query(
      `insert into consultation_answer (id, consultation_id, payer, state, answer, comment, clause_comments, signatory,
              created_by_name, created_at, changed_by_name, changed_at)
       values ($1, $2, $3, 'draft', $4, $5, $6::jsonb, $7::jsonb, $8, instant_of($9), $8, instant_of($9))
       on conflict (consultation_id, payer) where state = 'draft' do nothing returning id`,
      [id, consultationId, payer, ...contentOf(content), by, at],
    );
    return rows.length > 0;
  }

  async addSent(
    { query }: Transaction,
    answer: { id: string; consultationId: string; payer: string; content: ConsultationAnswerChange } & Sending,
  ): Promise<void> {
    const { id, consultationId, payer, content, accountId, by, at, isLate, supplements } = answer;
    await query(
      `insert into consultation_answer (id, consultation_id, payer, state, answer, comment, clause_comments, signatory,
              created_by_name, created_at, changed_by_name, changed_at, sent_by, sent_by_name, sent_at, is_late, supplements)
       values ($1, $2, $3, 'sent', $4, $5, $6::jsonb, $7::jsonb, $8, instant_of($9), $8, instant_of($9), $10, $8, instant_of($9), $11, $12)`,
      [id, consultationId, payer, ...contentOf(content), by, at, accountId, isLate, supplements],
    );
  }

  async changeDraft(
    { query }: Transaction,
    { id, content, by, at }: { id: string; content: ConsultationAnswerChange; by: string; at: number },
  ): Promise<void> {
    await query(
      `update consultation_answer set answer = $2, comment = $3, clause_comments = $4::jsonb, signatory = $5::jsonb,
              changed_by_name = $6, changed_at = instant_of($7), version = version + 1
        where id = $1 and state = 'draft'`,
      [id, ...contentOf(content), by, at],
    );
  }

  async send(
    { query }: Transaction,
    { id, accountId, by, at, isLate, supplements }: { id: string } & Sending,
  ): Promise<void> {
    await query(
      `update consultation_answer set state = 'sent', sent_by = $2, sent_by_name = $3, sent_at = instant_of($4), is_late = $5, supplements = $6
        where id = $1 and state = 'draft'`,
      [id, accountId, by, at, isLate, supplements],
    );
  }

  listMinutes({ query }: Transaction, answerIds: readonly string[]): Promise<StoredFile[]> {
    return query<StoredFile>(
      `select answer_id as "ownerId", ${fileColumns} from consultation_answer_file where answer_id = any($1::text[]) order by added_at, id`,
      [answerIds],
    );
  }

  async findMinutes({ query }: Transaction, id: string): Promise<StoredFile | undefined> {
    const sql = `select answer_id as "ownerId", ${fileColumns} from consultation_answer_file where id = $1`;
    return (await query<StoredFile>(sql, [id]))[0];
  }

  async addMinutes({ query }: Transaction, { payer, ...file }: StoredFile & { readonly payer: string }): Promise<void> {
    await query(
      `insert into consultation_answer_file (id, answer_id, payer, file_hash, file_name, media_type, size_bytes, added_by_name, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, instant_of($9))`,
      [
        file.id,
        file.ownerId,
        payer,
        file.hash,
        file.fileName,
        file.mediaType,
        file.sizeBytes,
        file.addedBy,
        file.addedAt,
      ],
    );
  }

  async removeMinutes({ query }: Transaction, id: string): Promise<void> {
    await query('delete from consultation_answer_file where id = $1', [id]);
  }
}

/** Who sends an answer, when (epoch milliseconds), and what it adds to. */
interface Sending {
  readonly accountId: string | null;
  readonly by: string;
  readonly at: number;
  readonly isLate: boolean;
  readonly supplements: string | null;
}

function contentOf({ answer, comment, clauseComments, signatory }: ConsultationAnswerChange): readonly unknown[] {
  return [answer, comment, JSON.stringify(clauseComments), signatory === null ? null : JSON.stringify(signatory)];
}
