import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { SyntheticEpisode } from '../../apps/api/src/episodes/synthesis/synthesise-episodes.ts';

export const BARE_TABLE = 'bare_episode';

/** What the bare import does without, in the words of the table that is printed. */
export const bareNotes = [
  'The bare import trusts the file: it takes times, dates and the payer as they are written, in one transaction.',
  'It checks no field, refuses no row, sees no key that stands twice, knows no earlier revision, hashes nothing, flags',
  'nothing, learns no new care unit, keeps no count and no trail, and begins anew when it is killed.',
];

/** Columns that both imports must fill alike. The others are the product's own: ids, revision, hash, time of receipt, flags. */
export const COMPARED = `case_number, source_line, care_type, municipality, district, payer, inpatient_unit, inpatient_clinic, outpatient_unit,
  personal_identity_number, protected_identity, admitted_at, admission_notice_sent_at, discharge_ready_notices,
  care_contact_needed, care_contact_assigned_at, sip_required, sip_call_sent_at, outpatient_care_available,
  patient_opposed, discharged_at, cancelled, admitted_day, discharge_day, period, notice_sent_at, notice_day,
  notice_ms_of_day, sip_call_day`;

/** A table with the columns, checks and indexes of the product's own, without its triggers and policies. */
export async function createBareTable(client: pg.Client): Promise<void> {
  await client.query(`create table ${BARE_TABLE} (like episode_revision including all)`);
}

/** JSON.parse, COPY, INSERT … SELECT: what a script would do with a file that it trusts. */
export async function importBare(client: pg.Client, path: string): Promise<void> {
  await client.query('begin');
  await client.query(`create temp table incoming on commit drop as select ${COMPARED} from ${BARE_TABLE} with no data`);
  await pipeline(Readable.from(copyChunks(path)), client.query(copyFrom(`copy incoming (${COMPARED}) from stdin`)));
  await client.query(
    `insert into ${BARE_TABLE} (revision, received_at, content_hash, ${COMPARED}) select 1, now(), '', ${COMPARED} from incoming`,
  );
  await client.query('commit');
}

const LINES_PER_CHUNK = 500;

function* copyChunks(path: string): Generator<string> {
  const lines = readFileSync(path, 'utf8').split('\n');
  for (let at = 0; at < lines.length; at += LINES_PER_CHUNK) {
    yield lines
      .slice(at, at + LINES_PER_CHUNK)
      .map((line, place) => (line === '' ? '' : copyText(line, at + place + 1)))
      .join('');
  }
}

/** No name of the made-up county holds a tab or a backslash. */
function copyText(line: string, number: number): string {
  const row = JSON.parse(line) as SyntheticEpisode;
  const notices = row.dischargeReadyNotices.map(({ sentAt, withdrawnAt }) => ({
    sentAt: Date.parse(sentAt),
    withdrawnAt: withdrawnAt === null ? null : Date.parse(withdrawnAt),
  }));
  const standing = row.dischargeReadyNotices.findLast(({ withdrawnAt }) => withdrawnAt === null)?.sentAt ?? null;
  const values = [
    row.caseNumber,
    number,
    row.careType,
    row.municipality,
    row.district,
    row.district === null ? row.municipality : `${row.municipality}-${row.district}`,
    row.inpatientUnit,
    row.inpatientClinic,
    row.outpatientUnit,
    row.personalIdentityNumber,
    row.protectedIdentity,
    row.admittedAt,
    row.admissionNoticeSentAt,
    JSON.stringify(notices),
    row.careContactNeeded,
    row.careContactAssignedAt,
    row.sipRequired,
    row.sipCallSentAt,
    row.outpatientCareAvailable,
    row.patientOpposed,
    row.dischargedAt,
    row.cancelled,
    dayOf(row.admittedAt),
    dayOf(row.dischargedAt),
    row.dischargedAt?.slice(0, 7) ?? null,
    standing,
    dayOf(standing),
    msOfDay(standing),
    dayOf(row.sipCallSentAt),
  ];
  return `${values.map((value) => value ?? '\\N').join('\t')}\n`;
}

const days = new Map<string, number>();

/** The made-up county writes the local time, so that its date is the local date. */
function dayOf(written: string | null): number | null {
  if (written === null) return null;
  const date = written.slice(0, 10);
  const day = days.get(date) ?? Date.parse(date) / 86_400_000;
  days.set(date, day);
  return day;
}

/** `2020-01-22T04:10:45.048+01:00`, the fraction left out when it is 0. */
function msOfDay(written: string | null): number | null {
  if (written === null) return null;
  const [hours, minutes] = [Number(written.slice(11, 13)), Number(written.slice(14, 16))];
  return (hours * 60 + minutes) * 60_000 + Math.round(Number(written.slice(17, -6)) * 1000);
}
