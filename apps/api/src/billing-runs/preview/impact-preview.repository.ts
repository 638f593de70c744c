import { Injectable } from '@nestjs/common';
import type { CareType, ColumnSource, Period } from '@fristdag/rules';
import { type ListQuery, offsetOf, type Text, type Transaction } from '../../platform/index.ts';
import type { DaysOfPayer } from '../run/state-payers.ts';
import { ratedColumns } from '../run/assessment.repository.ts';
import type { Figures, PayerImpact } from './preview-figures.ts';

type PreviewState = 'queued' | 'running' | 'completed' | 'failed';
export type Side = 'now' | 'then';

/** Which stored version governs a month, by name; the draft has none. */
export interface GoverningNames {
  readonly period: Period;
  readonly careType: CareType;
  readonly now: { readonly name: string; readonly hash: string } | null;
  readonly then: { readonly name: string; readonly hash: string; readonly isDraft: boolean };
  /** Whether the month lies within the draft's own validity. */
  readonly withinValidity: boolean;
}

export interface PreviewRow {
  readonly id: string;
  readonly ruleVersionId: string;
  readonly contentHash: string;
  readonly periods: readonly Period[];
  readonly asIfFrom: Period | null;
  readonly state: PreviewState;
  readonly done: number;
  readonly total: number;
  readonly governing: readonly GoverningNames[] | null;
  readonly inputsHash: string | null;
  readonly resultHash: string | null;
  readonly problem: { readonly code: string; readonly status: number; readonly detail: Text } | null;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly completedAt: number | null;
}

/** A preview that is under way, its row locked by the transaction that reads it. */
export interface OpenPreview {
  readonly id: string;
  readonly ruleVersionId: string;
  readonly contentHash: string;
  readonly document: Readonly<Record<string, unknown>>;
  readonly periods: readonly Period[];
  readonly asIfFrom: Period | null;
  readonly step: 'freeze' | 'assess' | 'state';
  readonly episodes: number;
  /** Positions up to this one are rated. */
  readonly through: number;
  readonly governing: readonly GoverningNames[];
  readonly inputsHash: string | null;
}

export interface PreviewedEpisode extends ColumnSource {
  readonly position: number;
  readonly revisionId: string;
  readonly caseNumber: string;
  readonly period: Period;
  readonly careType: CareType;
  readonly payer: string;
}

export type ChangeKind =
  'counted' | 'not-counted' | 'days' | 'conditions' | 'billed-singly' | 'averaged' | 'contribution';

/** What one version made of one episode. */
export interface EpisodeOutcome {
  readonly counted: boolean;
  readonly days: number;
  /** Kronor with two decimals. */
  readonly contribution: string;
  /** Ids of the conditions that are not met. */
  readonly missed: readonly string[];
}

export interface ChangedEpisode {
  readonly position: number;
  readonly revisionId: string;
  readonly caseNumber: string;
  readonly period: Period;
  readonly careType: CareType;
  readonly payer: string;
  readonly kind: ChangeKind;
  readonly now: EpisodeOutcome | null;
  readonly then: EpisodeOutcome;
}

export interface Tally extends DaysOfPayer {
  readonly side: Side;
  readonly period: Period;
}

const SELECT_PREVIEW = `
  select id::text, rule_version_id as "ruleVersionId", content_hash as "contentHash", periods, as_if_from as "asIfFrom", state, progress_done::int as done,
         progress_total::int as total, governing, inputs_hash as "inputsHash", result_hash as "resultHash", problem,
         epoch_ms(created_at) as "createdAt", created_by_name as "createdBy", epoch_ms(completed_at) as "completedAt"
    from impact_preview`;

/** Previews as rows: frozen episodes out, tallies, payers and changes in; many rows a statement, never one by one. */
@Injectable()
export class ImpactPreviewRepository {
  async create(
    { query }: Transaction,
    preview: {
      readonly ruleVersionId: string;
      readonly contentHash: string;
      readonly document: unknown;
      readonly periods: readonly Period[];
      readonly asIfFrom: Period | null;
      readonly createdBy: { readonly id: string; readonly name: string };
      /** Epoch milliseconds of the business clock. */
      readonly createdAt: number;
    },
  ): Promise<string> {
    const { ruleVersionId, contentHash, document, periods, asIfFrom, createdBy, createdAt } = preview;
    const [row] = await query<{ id: string }>(
      `insert into impact_preview (rule_version_id, content_hash, document, periods, as_if_from, created_by, created_by_name, created_at)
       values ($1, $2, $3::jsonb, $4::text[], $5, $6, $7, instant_of($8::float8)) returning id::text`,
      [
        ruleVersionId,
        contentHash,
        JSON.stringify(document),
        periods,
        asIfFrom,
        createdBy.id,
        createdBy.name,
        createdAt,
      ],
    );
    if (!row) throw new Error('a preview was not made');
    return row.id;
  }

  async find({ query }: Transaction, id: string): Promise<PreviewRow | undefined> {
    return (await query<PreviewRow>(`${SELECT_PREVIEW} where id = $1::bigint`, [id]))[0];
  }

  async listOf(
    { query }: Transaction,
    ruleVersionId: string,
    page: ListQuery,
  ): Promise<{ rows: PreviewRow[]; total: number }> {
    const [count] = await query<{ total: number }>(
      'select count(*)::int as total from impact_preview where rule_version_id = $1',
      [ruleVersionId],
    );
    const rows = await query<PreviewRow>(
      `${SELECT_PREVIEW} where rule_version_id = $1 order by id ${page.order === 'desc' ? 'desc' : 'asc'} limit $2 offset $3`,
      [ruleVersionId, page.perPage, offsetOf(page)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  /** The newest completed preview of a content. */
  async findNewest(
    { query }: Transaction,
    ruleVersionId: string,
    contentHash: string,
  ): Promise<PreviewRow | undefined> {
    const [row] = await query<PreviewRow>(
      `${SELECT_PREVIEW} where rule_version_id = $1 and content_hash = $2 and state = 'completed' order by id desc limit 1`,
      [ruleVersionId, contentHash],
    );
    return row;
  }

  /** The figures of a completed preview, as far as the transaction may see them. Newest months last. */
  loadPayers({ query }: Transaction, previewId: string): Promise<(PayerImpact & { payerName: string })[]> {
    return query<PayerImpact & { payerName: string }>(
      `select i.period, i.care_type as "careType", i.payer, p.name as "payerName", i.figures_now as "now", i.figures_then as "then"
         from impact_preview_payer i join impact_preview v on v.id = i.preview_id and v.state = 'completed' join payer p on p.code = i.payer
        where i.preview_id = $1::bigint
        order by i.period, i.care_type desc, i.payer`,
      [previewId],
    );
  }

  /**
   * Writes down which revision of which episode is rated, in one statement, so that it is one moment.
   * @returns how many, and the hash of their ids in order
   */
  async freeze(
    { query }: Transaction,
    previewId: string,
    periods: readonly Period[],
  ): Promise<{ episodes: number; hash: string }> {
    const [frozen] = await query<{ episodes: number; hash: string }>(
      `with frozen as (
         insert into impact_preview_episode (preview_id, position, revision_id)
         select $1::bigint, row_number() over (order by period collate "C", case_number collate "C"), id
           from episode_revision where is_latest and not cancelled and period = any($2::text[])
         returning position, revision_id)
       select count(*)::int as episodes,
              'sha256:' || encode(sha256(convert_to(coalesce(string_agg(revision_id::text, ',' order by position), ''), 'UTF8')), 'hex') as hash
         from frozen`,
      [previewId, periods],
    );
    return frozen ?? { episodes: 0, hash: '' };
  }

  /** Frozen episodes of positions in (after, through], in their order. */
  loadFrozen(
    { query }: Transaction,
    previewId: string,
    { after, through }: { after: number; through: number },
  ): Promise<PreviewedEpisode[]> {
    return query<PreviewedEpisode>(
      `select f.position::int as position, r.id::text as "revisionId", r.case_number as "caseNumber", r.period, r.care_type as "careType", r.payer,
              ${ratedColumns('r')}
         from impact_preview_episode f join episode_revision r on r.id = f.revision_id
        where f.preview_id = $1::bigint and f.position > $2::bigint and f.position <= $3::bigint
        order by f.position`,
      [previewId, after, through],
    );
  }

  async saveTallies(
    { query }: Transaction,
    previewId: string,
    piece: number,
    tallies: readonly Tally[],
  ): Promise<void> {
    await query(
      `insert into impact_preview_tally (preview_id, piece, side, period, care_type, payer, days, counted, excluded)
       select $1::bigint, $2::bigint, side, period, "careType", payer, days, counted, excluded
         from jsonb_to_recordset($3::jsonb) as given
           (side text, period text, "careType" text, payer text, days integer, counted integer, excluded integer)`,
      [previewId, piece, JSON.stringify(tallies)],
    );
  }

  async saveChanges({ query }: Transaction, previewId: string, changes: readonly ChangedEpisode[]): Promise<void> {
    if (changes.length === 0) return;
    await query(
      `insert into impact_preview_change (preview_id, position, revision_id, case_number, period, care_type, payer, kind,
                                          now_counted, now_days, now_contribution, now_missed, then_counted, then_days, then_contribution, then_missed)
       select $1::bigint, position, "revisionId", "caseNumber", period, "careType", payer, kind,
              (now ->> 'counted')::boolean, (now ->> 'days')::int, (now ->> 'contribution')::numeric,
              case when jsonb_typeof(now) = 'object' then array(select jsonb_array_elements_text(now -> 'missed')) end,
              ("then" ->> 'counted')::boolean, ("then" ->> 'days')::int, ("then" ->> 'contribution')::numeric,
              array(select jsonb_array_elements_text("then" -> 'missed'))
         from jsonb_to_recordset($2::jsonb) as given
           (position bigint, "revisionId" bigint, "caseNumber" text, period text, "careType" text, payer text, kind text, now jsonb, "then" jsonb)`,
      [previewId, JSON.stringify(changes)],
    );
  }

  /** The pieces added up: episodes of each payer, month and version by their days. */
  loadTallies({ query }: Transaction, previewId: string): Promise<Tally[]> {
    return query<Tally>(
      `select side, period, care_type as "careType", payer, days, sum(counted)::int as counted, sum(excluded)::int as excluded
         from impact_preview_tally where preview_id = $1::bigint
        group by side, period, care_type, payer, days
        order by period, care_type, payer, side, days`,
      [previewId],
    );
  }

  async savePayers(
    { query }: Transaction,
    previewId: string,
    rows: readonly (Omit<PayerImpact, 'now' | 'then'> & { now: Figures | null; then: Figures })[],
  ): Promise<void> {
    await query(
      `insert into impact_preview_payer (preview_id, period, care_type, payer, figures_now, figures_then)
       select $1::bigint, period, "careType", payer, nullif(now, 'null'::jsonb), "then"
         from jsonb_to_recordset($2::jsonb) as given (period text, "careType" text, payer text, now jsonb, "then" jsonb)`,
      [previewId, JSON.stringify(rows)],
    );
  }
}
