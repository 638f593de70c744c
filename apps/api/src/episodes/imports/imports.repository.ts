import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Refusal } from '@fristdag/rules';
import { COUNT_FAILURE, FORGET_FAILURES, IS_TIME, offsetOf, type Transaction } from '../../platform/index.ts';
import type { FileFormat, FileLayout, FileRefusalCode } from '../read/index.ts';
import type { ImportListQuery, RefusedRowListQuery } from './dto/import.dto.ts';
import type { BatchCounts } from './save-batch.ts';

/** Why an import failed: the file was refused as a whole, or the import was given up after too many faults of ours. */
export interface KeptProblem {
  readonly code: FileRefusalCode | 'gave-up';
  readonly args: Refusal['args'];
}

export interface ImportRow {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'completed' | 'failed';
  /** A file that was handed in, or one episode that a machine sent. */
  readonly source: 'file' | 'feed';
  readonly fileName: string | null;
  readonly format: FileFormat;
  readonly fileHash: string;
  readonly sizeBytes: number;
  readonly rowsTotal: number;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsUnchanged: number;
  readonly rowsRefused: number;
  /** Epoch milliseconds of the business clock. */
  readonly createdAt: number;
  readonly createdByName: string;
  readonly completedAt: number | null;
  readonly layout: FileLayout | null;
  readonly problem: KeptProblem | null;
}

export interface RefusedRow extends Refusal {
  readonly line: number;
}

const COLUMNS = `i.id::text, i.state, i.source, i.file_name as "fileName", i.format, i.file_hash as "fileHash",
  f.size_bytes::float8 as "sizeBytes", i.rows_total::float8 as "rowsTotal", i.rows_read::float8 as "rowsRead",
  i.rows_accepted::float8 as "rowsAccepted", i.rows_unchanged::float8 as "rowsUnchanged",
  i.rows_refused::float8 as "rowsRefused", epoch_ms(i.created_at) as "createdAt",
  i.created_by_name as "createdByName", epoch_ms(i.completed_at) as "completedAt", i.layout, i.problem`;

const SORTED_BY: Readonly<Record<ImportListQuery['sort'], string>> = {
  createdAt: 'i.created_at',
  fileName: 'i.file_name collate "sv-x-icu"',
  state: 'i.state',
  rowsRead: 'i.rows_read',
  rowsRefused: 'i.rows_refused',
};

@Injectable()
export class ImportsRepository {
  async add(
    { query }: Transaction,
    row: Pick<ImportRow, 'fileHash' | 'fileName' | 'format' | 'rowsTotal' | 'createdByName' | 'createdAt'> & {
      readonly createdBy: string;
    },
  ): Promise<string> {
    const [added] = await query<{ id: string }>(
      `insert into import (file_hash, file_name, format, rows_total, created_by, created_by_name, created_at)
       values ($1, $2, $3, $4, $5, $6, instant_of($7)) returning id::text`,
      [row.fileHash, row.fileName, row.format, row.rowsTotal, row.createdBy, row.createdByName, row.createdAt],
    );
    if (!added) throw new Error('the import was not stored');
    return added.id;
  }

  async find({ query }: Transaction, id: string): Promise<ImportRow | undefined> {
    const sql = `select ${COLUMNS} from import i join raw_file f on f.hash = i.file_hash where i.id = $1`;
    const [row] = await query<ImportRow>(sql, [id]);
    return row;
  }

  async list({ query }: Transaction, asked: ImportListQuery): Promise<{ rows: ImportRow[]; total: number }> {
    const where = `where ($1::text is null or i.state = $1) and ($2::text is null or i.format = $2) and i.source = $3`;
    const filters = [asked.state ?? null, asked.format ?? null, asked.source];
    const [count] = await query<{ total: number }>(`select count(*)::int as total from import i ${where}`, filters);
    const rows = await query<ImportRow>(
      `select ${COLUMNS} from import i join raw_file f on f.hash = i.file_hash ${where}
        order by ${SORTED_BY[asked.sort]} ${asked.order} nulls last, i.id ${asked.order} limit $4 offset $5`,
      [...filters, asked.perPage, offsetOf(asked)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  async listRefusedRows(
    { query }: Transaction,
    importId: string,
    asked: RefusedRowListQuery,
  ): Promise<{ rows: RefusedRow[]; total: number }> {
    const where = `where import_id = $1 and ($2::text is null or code = $2) and ($3::text is null or field = $3)`;
    const filters = [importId, asked.code ?? null, asked.field ?? null];
    const [count] = await query<{ total: number }>(
      `select count(*)::int as total from import_refused_row ${where}`,
      filters,
    );
    const rows = await query<RefusedRow>(
      `select line::float8 as line, field, code, args from import_refused_row ${where}
        order by ${asked.sort} ${asked.order}, line ${asked.order} limit $4 offset $5`,
      [...filters, asked.perPage, offsetOf(asked)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  /** The case numbers that the refused rows give, as far as they can be read. */
  async findRefusedCaseNumbers({ query }: Transaction, importId: string): Promise<string[]> {
    const rows = await query<{ caseNumber: string }>(
      `select distinct case_number as "caseNumber" from import_refused_row where import_id = $1 and case_number is not null`,
      [importId],
    );
    return rows.map(({ caseNumber }) => caseNumber);
  }

  /** Refused rows as received, after a line; personal data, for the download only. */
  readRefusedRows({ query }: Transaction, importId: string, after: { line: number; limit: number }) {
    return query<RefusedRow & { raw: Buffer }>(
      `select line::float8 as line, field, code, args, raw from import_refused_row
        where import_id = $1 and line > $2 order by line limit $3`,
      [importId, after.line, after.limit],
    );
  }

  /** Work that nobody has touched for a while, though it is not done. */
  async findUndone({ query }: Transaction): Promise<string[]> {
    const rows = await query<{ id: string }>(
      `select id::text from import
        where state in ('queued', 'running') and ${IS_TIME} and touched_at < now() - interval '5 seconds' order by id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Takes an import up, or up again. Undefined when it has ended, or when it is too early after a failure. */
  async start({ query }: Transaction, id: string): Promise<ImportRow | undefined> {
    const [row] = await query<ImportRow>(
      `update import i set state = 'running', touched_at = now() from raw_file f
        where i.id = $1 and i.state in ('queued', 'running') and ${IS_TIME} and f.hash = i.file_hash returning ${COLUMNS}`,
      [id],
    );
    return row;
  }

  /**
   * Counts a batch, in the transaction that stores it.
   * @returns false when another worker has been here: then nothing of the batch may stay
   */
  async advance(
    client: PoolClient,
    id: string,
    step: BatchCounts & { rowsBefore: number; layout: FileLayout },
  ): Promise<boolean> {
    const { accepted, unchanged, refused, rowsBefore, layout } = step;
    const result = await client.query(
      `update import set rows_read = rows_read + $3::bigint + $4::bigint + $5::bigint, rows_accepted = rows_accepted + $3,
              rows_unchanged = rows_unchanged + $4, rows_refused = rows_refused + $5, layout = $6, ${FORGET_FAILURES},
              touched_at = now()
        where id = $1 and state = 'running' and rows_read = $2`,
      [id, rowsBefore, accepted, unchanged, refused, JSON.stringify(layout)],
    );
    return result.rowCount === 1;
  }

  async complete(client: Pick<PoolClient, 'query'>, id: string, completedAt: number): Promise<ImportRow | undefined> {
    const { rows } = await client.query<ImportRow>(
      `update import i set state = 'completed', rows_total = rows_read, completed_at = instant_of($2), touched_at = now()
         from raw_file f where i.id = $1 and i.state = 'running' and f.hash = i.file_hash returning ${COLUMNS}`,
      [id, completedAt],
    );
    return rows[0];
  }

  /** Counts an attempt that threw. Undefined when the import has ended meanwhile. */
  async countFailure({ query }: Transaction, id: string): Promise<{ failures: number; rowsRead: number } | undefined> {
    const [row] = await query<{ failures: number; rowsRead: number }>(
      `update import set ${COUNT_FAILURE}, touched_at = now() where id = $1 and state = 'running'
        returning failures, rows_read::float8 as "rowsRead"`,
      [id],
    );
    return row;
  }

  /** Statistics for the planner, after many rows came in at once: of the columns by which rows are looked for. */
  async refreshStatistics({ query }: Transaction): Promise<void> {
    await query(
      `select refresh_statistics('episode_revision', '{case_number,is_latest,import_id,period,care_type,payer,inpatient_unit,discharge_day,cancelled}'),
              refresh_statistics('care_unit_name'), refresh_statistics('import_refused_row')`,
    );
  }

  async fail({ query }: Transaction, id: string, refusal: KeptProblem, at: number): Promise<boolean> {
    const rows = await query(
      `update import set state = 'failed', problem = $2, completed_at = instant_of($3), touched_at = now()
        where id = $1 and state = 'running' returning id`,
      [id, JSON.stringify(refusal), at],
    );
    return rows.length === 1;
  }
}
