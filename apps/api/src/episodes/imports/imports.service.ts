import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/index.ts';
import { AccessLog, actorOf, type Principal, type ShownEpisode } from '../../identity/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import { Database, type Language, notFound, Page, type Transaction, UNSCOPED } from '../../platform/index.ts';
import { PersonalData } from '../personal-data/personal-data.ts';
import { type FileLayout, type KeptRefusal, refusedRowsFile } from '../read/index.ts';
import type { ImportListQuery, RefusedRowListQuery } from './dto/import.dto.ts';
import { type ImportRow, ImportsRepository, type RefusedRow } from './imports.repository.ts';

/** How many refused rows are read at a time. */
const ROWS_AT_ONCE = 1_000;

/** What became of the files that were handed in. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly audit: AuditTrail,
    private readonly accessLog: AccessLog,
    private readonly personalData: PersonalData,
  ) {}

  list(query: ImportListQuery): Promise<Page<ImportRow>> {
    return this.database.transaction(UNSCOPED, async (transaction) => {
      const { rows, total } = await this.imports.list(transaction, query);
      return new Page(rows, total);
    });
  }

  /** @throws Problem 404 */
  get(id: string): Promise<ImportRow> {
    return this.database.transaction(UNSCOPED, (transaction) => this.getIn(transaction, id));
  }

  /** @throws Problem 404 */
  listRefusedRows(id: string, query: RefusedRowListQuery, principal: Principal): Promise<Page<RefusedRow>> {
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      await this.getIn(transaction, id);
      const { rows, total } = await this.imports.listRefusedRows(transaction, id, query);
      const object = { kind: 'import', id };
      await this.accessLog.record(transaction, principal, { act: 'show-refused-rows', object, shown: [] });
      return new Page(rows, total);
    });
  }

  /**
   * The refused rows as received, in the format of the upload, for mending and importing again. They hold personal data, so
   * that each download is a line of the trail and an entry of the access log.
   * @throws Problem 404
   */
  async downloadRefusedRows(id: string, { principal, language }: { principal: Principal; language: Language }) {
    const row = await this.database.transaction(REGION_WIDE, async (transaction) => {
      const found = await this.getIn(transaction, id);
      const act = { act: 'download-refused-rows', object: { kind: 'import', id } } as const;
      const caseNumbers = await this.imports.findRefusedCaseNumbers(transaction, id);
      await this.accessLog.record(transaction, principal, { ...act, shown: caseNumbers.map(unreadEpisode) });
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        ...act,
        after: { rows: found.rowsRefused },
      });
      return found;
    });
    const layout: FileLayout =
      row.layout ?? (row.format === 'csv' ? { format: 'csv', delimiter: ';', header: '' } : { format: 'ndjson' });
    return { format: row.format, content: refusedRowsFile(layout, this.keptRows(id), language) };
  }

  private async *keptRows(id: string): AsyncGenerator<KeptRefusal> {
    for (let line = 0; ;) {
      const after = { line, limit: ROWS_AT_ONCE };
      const rows = await this.database.transaction(REGION_WIDE, (transaction) =>
        this.imports.readRefusedRows(transaction, id, after),
      );
      for (const { line: at, raw, ...refusal } of rows)
        yield { line: at, raw: this.personalData.openRefusedRow(raw, id, at).toString('utf8'), refusal };
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_AT_ONCE) return;
      line = last.line;
    }
  }

  private async getIn(transaction: Transaction, id: string): Promise<ImportRow> {
    const row = /^\d{1,18}$/.test(id) ? await this.imports.find(transaction, id) : undefined;
    if (!row) throw notFound({ sv: 'Inläsningen', en: 'The import' });
    return row;
  }
}

/** A refused row says of whom it is to nobody but its reader: only its case number is kept in the clear. */
function unreadEpisode(caseNumber: string): ShownEpisode {
  return { caseNumber, payer: null, patientIndex: null, protectedIdentity: false };
}
