import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { PersonalData } from '../personal-data/personal-data.ts';
import { bytesText, copyLine } from './copy-text.ts';
import { EPISODE_COLUMNS, type JudgedRow } from './judge-rows.ts';

/** Whoever writes episodes holds this until the end of the transaction: one at a time. */
export const WRITERS_OF_EPISODES = 'fristdag.episodes';

export interface BatchCounts {
  readonly accepted: number;
  readonly unchanged: number;
  readonly refused: number;
}

interface Batch {
  readonly importId: string;
  readonly rows: readonly JudgedRow[];
  /** Epoch milliseconds of the business clock. */
  readonly receivedAt: number;
  readonly personalData: PersonalData;
}

/**
 * Stores rows of a file in the transaction of the client. An episode that says what its predecessor said – the row before it
 * in the batch, else what is stored – changes nothing; any other is a new revision. Never row by row: the rows are copied
 * into a temporary table, since row level security refuses COPY, and go on from there in a handful of statements.
 */
export async function saveBatch(client: PoolClient, batch: Batch): Promise<BatchCounts> {
  const { importId, rows, receivedAt, personalData } = batch;
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [WRITERS_OF_EPISODES]);
  const episodes = rows.flatMap(({ episodeText }) => (episodeText === null ? [] : [episodeText]));
  const refused = rows.flatMap((row) => (row.refusal === null ? [] : [refusedText(importId, row, personalData)]));
  const accepted = episodes.length === 0 ? 0 : await saveEpisodes(client, { importId, episodes, receivedAt });
  await saveRefused(client, refused);
  return { accepted, unchanged: episodes.length - accepted, refused: refused.length };
}

async function saveRefused(client: PoolClient, refused: readonly string[]): Promise<void> {
  if (refused.length === 0) return;
  await client.query('create temp table refused on commit drop as select * from import_refused_row with no data');
  await copyInto(client, 'refused (import_id, line, case_number, field, code, args, raw)', refused);
  await client.query('insert into import_refused_row select * from refused');
}

interface Episodes {
  readonly importId: string;
  readonly episodes: readonly string[];
  readonly receivedAt: number;
}

/** Two trips to the database beside COPY: the answers to more would wait for the rows that are being judged meanwhile. */
async function saveEpisodes(client: PoolClient, { importId, episodes, receivedAt }: Episodes): Promise<number> {
  await client.query(CREATE_INCOMING);
  await copyInto(client, `incoming (${EPISODE_COLUMNS})`, episodes);
  await client.query(
    `${FIND_CHANGED}; ${MOVE_ON}; ${LIST_NEW_NAMES}`.replaceAll(':receivedAt', `instant_of(${receivedAt})`),
  );
  const inserted = await client.query(INSERT_REVISIONS, [importId, receivedAt]);
  return inserted.rowCount ?? 0;
}

// A batch is small beside what is stored: each case is looked up by its index, whatever the planner believes.
const CREATE_INCOMING = `
  set local enable_hashjoin = off;
  set local enable_mergejoin = off;
  create temp table incoming on commit drop as select ${EPISODE_COLUMNS} from episode_revision with no data`;

const MOVE_ON = `
  update episode_revision stored set is_latest = false
    from changed where stored.case_number = changed.case_number and stored.is_latest and changed.replaces_stored`;

const INSERT_REVISIONS = `
  insert into episode_revision (import_id, received_at, revision, is_latest, ${EPISODE_COLUMNS})
  select $1, instant_of($2), revision, is_latest, ${EPISODE_COLUMNS} from changed order by source_line`;

const FIND_CHANGED = `
  create temp table changed on commit drop as
  with compared as (
    select incoming.*, row_number() over each_case as nth, lag(content_hash) over each_case as hash_before
      from incoming window each_case as (partition by case_number order by source_line)
  ), fresh as (
    select compared.*, coalesce(stored.revision, 0) as stored_revision
      from compared left join episode_revision stored on stored.case_number = compared.case_number and stored.is_latest
     where compared.content_hash is distinct from case when nth = 1 then stored.content_hash else hash_before end
  )
  select ${EPISODE_COLUMNS},
         (stored_revision + row_number() over each_case)::integer as revision,
         stored_revision > 0 and row_number() over each_case = 1 as replaces_stored,
         lead(source_line) over each_case is null as is_latest
    from fresh window each_case as (partition by case_number order by source_line)`;

const LIST_NEW_NAMES = `
  insert into care_unit_name (kind, name, first_seen_at)
  select kind, name, :receivedAt from (
    select 'inpatient-unit' as kind, inpatient_unit as name from changed
    union select 'inpatient-clinic', inpatient_clinic from changed
    union select 'outpatient-unit', outpatient_unit from changed
  ) as seen
  where name is not null and not exists (select from care_unit_name known where known.kind = seen.kind and known.name = seen.name)
  on conflict do nothing`;

type Refused = Extract<JudgedRow, { readonly episodeText: null }>;

function refusedText(importId: string, row: Refused, personalData: PersonalData): string {
  const { line, raw, caseNumber, refusal } = row;
  const sealed = personalData.sealRefusedRow(Buffer.from(raw, 'utf8'), importId, line);
  const { field, code, args } = refusal;
  return copyLine([importId, line, caseNumber, field, code, JSON.stringify(args), bytesText(sealed)]);
}

async function copyInto(client: PoolClient, target: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await pipeline(Readable.from(chunksOf(lines)), client.query(copyFrom(`copy ${target} from stdin`)));
}

const LINES_PER_CHUNK = 200;

function* chunksOf(lines: readonly string[]): Generator<Buffer> {
  for (let at = 0; at < lines.length; at += LINES_PER_CHUNK) {
    yield Buffer.from(lines.slice(at, at + LINES_PER_CHUNK).join(''));
  }
}
