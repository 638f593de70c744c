import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@fristdag/rules';
import { offsetOf, type Transaction } from '../../platform/index.ts';
import type { StoredFile } from './consultation-answers.repository.ts';
import type { ConsultationListQuery } from './dto/consultation.dto.ts';

export type ConsultationState = 'prepared' | 'open' | 'closed' | 'withdrawn';

export interface StoredConsultation {
  readonly id: string;
  readonly ruleVersionId: string | null;
  readonly title: string;
  readonly text: string;
  readonly deadline: CivilDate;
  readonly state: ConsultationState;
  readonly hasStandardWords: boolean;
  readonly contentHash: string | null;
  readonly objections: number;
  readonly createdBy: string;
  /** Epoch milliseconds, as all instants here. */
  readonly createdAt: number;
  readonly openedAt: number | null;
  readonly endedAt: number | null;
  readonly endedBy: string | null;
  readonly endReason: string | null;
  readonly overrideReason: string | null;
  readonly version: number;
  /** The proposal, as far as a round shows it. */
  readonly proposal: {
    readonly name: string | null;
    readonly careType: 'somatic' | 'psychiatric';
    readonly validFrom: CivilDate;
    readonly titles: { readonly sv: string; readonly en: string };
  } | null;
}

export interface StoredParty {
  readonly consultationId: string;
  readonly party: string;
  readonly isMandatory: boolean;
  readonly answeredAt: number | null;
  readonly isLate: boolean;
}

interface StoredExtension {
  readonly deadlineBefore: CivilDate;
  readonly deadline: CivilDate;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
}

/** A proposal as a round needs to know it. */
export interface Proposal {
  readonly id: string;
  readonly state: string;
  readonly contentHash: string;
  readonly titles: { readonly sv: string; readonly en: string };
}

interface NewRound {
  readonly id: string;
  readonly ruleVersionId: string | null;
  readonly title: string;
  readonly text: string;
  readonly deadline: CivilDate;
  readonly hasStandardWords: boolean;
  readonly accountId: string | null;
  readonly by: string;
  readonly at: number;
}

const columns = `c.id, c.rule_version_id as "ruleVersionId", c.title, c.text, c.deadline::text, c.state,
  c.has_standard_words as "hasStandardWords", c.content_hash as "contentHash", c.objections, c.created_by_name as "createdBy",
  epoch_ms(c.created_at) as "createdAt", epoch_ms(c.opened_at) as "openedAt", epoch_ms(c.ended_at) as "endedAt",
  c.ended_by_name as "endedBy", c.end_reason as "endReason", c.override_reason as "overrideReason", c.version,
  case when v.id is null then null else jsonb_build_object('name', v.name, 'careType', v.care_type,
    'validFrom', v.valid_from::text, 'titles', v.document -> 'titles') end as proposal`;

const from = 'from consultation c left join rule_version v on v.id = c.rule_version_id';

/** Rounds, who is asked, and the files that go with the question. */
@Injectable()
export class ConsultationsRepository {
  async list(
    { query }: Transaction,
    { wanted, withPrepared }: { wanted: ConsultationListQuery; withPrepared: boolean },
  ): Promise<{ rows: StoredConsultation[]; total: number }> {
    const where = `where ($1::text is null or c.state = $1) and ($2::text is null or c.rule_version_id = $2) and ($3 or c.opened_at is not null)`;
    const filters = [wanted.state ?? null, wanted.ruleVersion ?? null, withPrepared];
    const sorted = { createdAt: 'c.created_at', deadline: 'c.deadline', title: 'c.title collate "sv-x-icu"' }[
      wanted.sort
    ];
    const [count] = await query<{ total: number }>(
      `select count(*)::int as total from consultation c ${where}`,
      filters,
    );
    const rows = await query<StoredConsultation>(
      `select ${columns} ${from} ${where} order by ${sorted} ${wanted.order}, c.id limit $4 offset $5`,
      [...filters, wanted.perPage, offsetOf(wanted)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  async find({ query }: Transaction, id: string): Promise<StoredConsultation | undefined> {
    return (await query<StoredConsultation>(`select ${columns} ${from} where c.id = $1`, [id]))[0];
  }

  /** The round, held until the end of the transaction: acts on one round come one after the other. */
  async lock(transaction: Transaction, id: string): Promise<StoredConsultation | undefined> {
    await transaction.query('select from consultation where id = $1 for update', [id]);
    return this.find(transaction, id);
  }

  /** The round of a proposal that has not ended, held until the end of the transaction. */
  async lockCurrent(transaction: Transaction, ruleVersionId: string): Promise<StoredConsultation | undefined> {
    const [row] = await transaction.query<{ id: string }>(
      `select id from consultation where rule_version_id = $1 and state in ('prepared', 'open') for update`,
      [ruleVersionId],
    );
    return row && this.find(transaction, row.id);
  }

  async findProposal({ query }: Transaction, id: string): Promise<Proposal | undefined> {
    const rows = await query<Proposal>(
      `select id, state, content_hash as "contentHash", document -> 'titles' as titles from rule_version where id = $1`,
      [id],
    );
    return rows[0];
  }

  async add({ query }: Transaction, round: NewRound): Promise<void> {
    const { id, ruleVersionId, title, text, deadline, hasStandardWords, accountId, by, at } = round;
    await query(
      `insert into consultation (id, rule_version_id, title, text, deadline, has_standard_words, created_by, created_by_name, created_at)
       values ($1, $2, $3, $4, $5::date, $6, $7, $8, instant_of($9))`,
      [id, ruleVersionId, title, text, deadline, hasStandardWords, accountId ?? by, by, at],
    );
  }

  /** Who is asked, and who must answer. Those who have answered stay. */
  async setParties(
    { query }: Transaction,
    id: string,
    { all, mandatory }: { all: readonly string[]; mandatory: readonly string[] },
  ): Promise<void> {
    await query(
      `insert into consultation_party (consultation_id, party, is_mandatory)
       select $1, party, party = any($3::text[]) from unnest($2::text[]) as party
       on conflict (consultation_id, party) do update set is_mandatory = excluded.is_mandatory`,
      [id, all, mandatory],
    );
  }

  async setWords(
    { query }: Transaction,
    { id, title, text, deadline }: { id: string; title: string; text: string; deadline: CivilDate },
  ): Promise<void> {
    await query(
      `update consultation set title = $2, text = $3, deadline = $4::date, has_standard_words = false, version = version + 1 where id = $1`,
      [id, title, text, deadline],
    );
  }

  async open(
    { query }: Transaction,
    { id, contentHash, at }: { id: string; contentHash: string | null; at: number },
  ): Promise<void> {
    await query(
      `update consultation set state = 'open', content_hash = $2, opened_at = instant_of($3), version = version + 1 where id = $1`,
      [id, contentHash, at],
    );
  }

  async end(
    { query }: Transaction,
    ended: {
      id: string;
      state: 'closed' | 'withdrawn';
      by: string;
      at: number;
      reason: string | null;
      overrideReason: string | null;
    },
  ): Promise<void> {
    // A round that never opened was open for no time: the instants say so.
    await query(
      `update consultation set state = $2, ended_at = instant_of($3), ended_by_name = $4, end_reason = $5, override_reason = $6, version = version + 1
        where id = $1`,
      [ended.id, ended.state, ended.at, ended.by, ended.reason, ended.overrideReason],
    );
  }

  async extend(
    { query }: Transaction,
    extension: { id: string; from: CivilDate; to: CivilDate; reason: string; by: string; at: number },
  ): Promise<void> {
    const { id, from: before, to, reason, by, at } = extension;
    await query('update consultation set deadline = $2::date, version = version + 1 where id = $1', [id, to]);
    await query(
      `insert into consultation_extension (consultation_id, deadline_before, deadline, reason, at, account_name)
       values ($1, $2::date, $3::date, $4, instant_of($5), $6)`,
      [id, before, to, reason, at, by],
    );
  }

  listParties({ query }: Transaction, ids: readonly string[]): Promise<StoredParty[]> {
    return query<StoredParty>(
      `select consultation_id as "consultationId", party, is_mandatory as "isMandatory", epoch_ms(answered_at) as "answeredAt", is_late as "isLate"
         from consultation_party where consultation_id = any($1::text[])`,
      [ids],
    );
  }

  listExtensions({ query }: Transaction, id: string): Promise<StoredExtension[]> {
    return query<StoredExtension>(
      `select deadline_before::text as "deadlineBefore", deadline::text, reason, account_name as by, epoch_ms(at) as at
         from consultation_extension where consultation_id = $1 order by id`,
      [id],
    );
  }

  /** Says that a party has answered; its first answer counts for whether it was in time. */
  async markAnswered(
    { query }: Transaction,
    {
      id,
      party,
      at,
      isLate,
      objectionsBy,
    }: { id: string; party: string; at: number; isLate: boolean; objectionsBy: number },
  ): Promise<void> {
    await query(
      `insert into consultation_party as p (consultation_id, party, is_mandatory, answered_at, is_late) values ($1, $2, false, instant_of($3), $4)
       on conflict (consultation_id, party) do update set answered_at = excluded.answered_at, is_late = excluded.is_late where p.answered_at is null`,
      [id, party, at, isLate],
    );
    if (objectionsBy !== 0)
      await query('update consultation set objections = objections + $2 where id = $1', [id, objectionsBy]);
  }

  listFiles({ query }: Transaction, id: string): Promise<StoredFile[]> {
    return query<StoredFile>(
      `select id, consultation_id as "ownerId", file_name as "fileName", media_type as "mediaType", size_bytes::float8 as "sizeBytes",
              file_hash as hash, added_by_name as "addedBy", epoch_ms(added_at) as "addedAt"
         from consultation_file where consultation_id = $1 order by added_at, id`,
      [id],
    );
  }

  async addFile({ query }: Transaction, file: StoredFile): Promise<void> {
    await query(
      `insert into consultation_file (id, consultation_id, file_hash, file_name, media_type, size_bytes, added_by_name, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, instant_of($8))`,
      [file.id, file.ownerId, file.hash, file.fileName, file.mediaType, file.sizeBytes, file.addedBy, file.addedAt],
    );
  }

  async removeFile({ query }: Transaction, id: string): Promise<void> {
    await query('delete from consultation_file where id = $1', [id]);
  }
}
