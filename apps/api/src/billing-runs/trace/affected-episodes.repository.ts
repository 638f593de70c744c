import { Injectable } from '@nestjs/common';
import type { ShownEpisode } from '../../identity/index.ts';
import { type ListQuery, offsetOf, type Transaction } from '../../platform/index.ts';

interface AffectedEpisodeRow extends ShownEpisode {
  readonly period: string;
  readonly payer: string;
  readonly payerName: string;
}

const sortColumns: Readonly<Record<string, string>> = {
  caseNumber: 'case_number',
  period: 'period',
  payer: 'payer',
  payerName: '"payerName" collate "sv-x-icu"',
};

/**
 * Every month and payer that a revision of the import leaves or enters, when a completed billing run of that month froze
 * its facts before the revision came: the basis that was shared no longer says what the register says.
 */
const affected = `
  with touched as (
    select r.case_number, side.period, side.payer, r.received_at
      from episode_revision r
      left join episode_revision b on b.case_number = r.case_number and b.revision = r.revision - 1
     cross join lateral (values (r.period, r.payer), (b.period, b.payer)) as side (period, payer)
     where r.import_id = $1::bigint and side.period is not null
  ), affected as (
    select distinct t.case_number, t.period, t.payer, p.name as "payerName", r.personal_identity_index, r.protected_identity
      from touched t join payer p on p.code = t.payer
      join episode_revision r on r.case_number = t.case_number and r.is_latest
     where exists (select from billing_run run where run.period = t.period and run.mode = 'billing' and run.state = 'completed'
                     and run.created_at <= t.received_at)
  )`;

@Injectable()
export class AffectedEpisodesRepository {
  async hasImport({ query }: Transaction, importId: string): Promise<boolean> {
    return (await query('select 1 from import where id = $1::bigint', [importId])).length > 0;
  }

  async list(
    { query }: Transaction,
    importId: string,
    page: ListQuery,
  ): Promise<{ rows: AffectedEpisodeRow[]; total: number }> {
    const [count] = await query<{ total: number }>(`${affected} select count(*)::int as total from affected`, [
      importId,
    ]);
    const rows = await query<AffectedEpisodeRow>(
      `${affected} select case_number as "caseNumber", period, payer, "payerName",
              encode(personal_identity_index, 'hex') as "patientIndex", protected_identity as "protectedIdentity" from affected
        order by ${sortColumns[page.sort] ?? 'case_number'} ${page.order === 'desc' ? 'desc' : 'asc'}, case_number, period, payer
        limit ${page.perPage} offset ${offsetOf(page)}`,
      [importId],
    );
    return { rows, total: count?.total ?? 0 };
  }
}
