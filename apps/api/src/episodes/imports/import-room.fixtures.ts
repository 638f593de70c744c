import { Test, type TestingModule } from '@nestjs/testing';
import { pino } from 'pino';
import { createTestDatabase } from '../../../../../test/support/cluster.ts';
import { testKeys } from '../../../../../test/support/keys.ts';
import { DatabaseOwner } from '../../../../../test/support/database-owner.ts';
import { auditMigrations, AuditModule, THE_PRODUCT } from '../../audit/index.ts';
import { AccessLogModule, AccountEntity, identityMigrations, SessionEntity } from '../../identity/index.ts';
import { payersMigrations, REGION_WIDE } from '../../payers/index.ts';
import { DatabaseModule, PlatformModule, platformMigrations, QueueModule, readConfig } from '../../platform/index.ts';
import { episodesMigrations, EpisodesModule } from '../index.ts';
import type { FileFormat } from '../read/index.ts';
import { ImportFileJob } from './import-file.job.ts';
import type { ImportRow } from './imports.repository.ts';
import { ImportsService } from './imports.service.ts';
import { ReceiveUploadService } from './receive-upload.service.ts';

type Row = Readonly<Record<string, unknown>>;

/** An episode that is in order; a test names only what matters to it. */
export function row(changes: Row = {}): Row {
  return {
    caseNumber: 'K-1',
    careType: 'somatic',
    municipality: '0184',
    inpatientUnit: 'Karolinska Solna',
    admittedAt: '2020-01-02T15:20',
    dischargeReadyNotices: [{ sentAt: '2020-01-13T12:00' }],
    careContactNeeded: false,
    sipRequired: false,
    dischargedAt: '2020-01-17T14:00',
    ...changes,
  };
}

export const ndjson = (...rows: readonly (Row | string)[]): string =>
  rows.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');

interface StoredRevision {
  readonly revision: number;
  readonly latest: boolean;
  readonly unit: string;
  readonly line: number;
}

/** The room of imports on a database of its own; the queue hands no work out, so that the spec says when a job runs. */
export interface ImportRoom {
  readonly job: ImportFileJob;
  get<Service>(service: abstract new (...parameters: never[]) => Service): Service;
  /** In the name of the tables' owner, who sees all payers: it may look and break where the product may not. */
  query<Result>(sql: string, parameters?: readonly unknown[]): Promise<Result[]>;
  handIn(content: string | Uint8Array, options?: { format?: FileFormat; key?: string }): Promise<string>;
  /** Hands a file in and reads it. */
  importFile(content: string | Uint8Array, options?: { format?: FileFormat }): Promise<ImportRow>;
  find(id: string): Promise<ImportRow>;
  revisionsOf(caseNumber: string): Promise<StoredRevision[]>;
  refusedRowsOf(id: string): Promise<{ line: number; field: string | null; code: string }[]>;
  close(): Promise<void>;
}

export async function openImportRoom(): Promise<ImportRoom> {
  const database = await createTestDatabase();
  const module = await startRoom(database.url);
  const owner = new DatabaseOwner(database.url);
  const query = <Result>(sql: string, parameters: readonly unknown[] = []): Promise<Result[]> =>
    owner.query<Result>(REGION_WIDE, sql, parameters);
  const handIn: ImportRoom['handIn'] = async (content, { format = 'ndjson', key } = {}) => {
    const bytes = (async function* () {
      yield typeof content === 'string' ? Buffer.from(content) : content;
    })();
    const upload = { actor: THE_PRODUCT, format, fileName: null, bytes, idempotencyKey: key };
    return (await module.get(ReceiveUploadService).receive(upload)).id;
  };
  const find = (id: string): Promise<ImportRow> => module.get(ImportsService).get(id);
  return {
    job: module.get(ImportFileJob),
    get: (service) => module.get(service, { strict: false }),
    query,
    handIn,
    find,
    importFile: async (content, options) => {
      const id = await handIn(content, options);
      await module.get(ImportFileJob).run(id, new AbortController().signal);
      return find(id);
    },
    revisionsOf: (caseNumber) =>
      query(
        `select revision, is_latest as latest, inpatient_unit as unit, source_line::int as line from episode_revision where case_number = $1 order by revision`,
        [caseNumber],
      ),
    refusedRowsOf: (id) =>
      query('select line::int as line, field, code from import_refused_row where import_id = $1 order by line', [id]),
    close: async () => {
      await module.close();
      await owner.close();
      await database.drop();
    },
  };
}

async function startRoom(url: string): Promise<TestingModule> {
  const config = readConfig({ ...testKeys, DATABASE_URL: url, FRISTDAG_NOW: '2020-10-22T09:00', FRISTDAG_DEMO: '0' });
  const room = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({
        url,
        entities: [AccountEntity, SessionEntity],
        migrations: [
          ...platformMigrations,
          ...auditMigrations,
          ...payersMigrations,
          ...identityMigrations,
          ...episodesMigrations,
        ],
      }),
      PlatformModule.forRoot({ config, logger: pino({ level: 'silent' }) }),
      QueueModule.forRoot({ databaseUrl: url, redisUrl: undefined, runsWorker: false }),
      AuditModule,
      AccessLogModule,
      EpisodesModule,
    ],
  }).compile();
  return room.init();
}
