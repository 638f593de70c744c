import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApplication } from '../../apps/api/src/application.ts';
import { readConfig } from '../../apps/api/src/platform/index.ts';
import { Client } from './client.ts';
import { createTestDatabase } from './cluster.ts';
import { testKeys } from './keys.ts';

/** The product running inside a test: HTTP, queue and a database of its own. */
export interface Product {
  readonly url: string;
  readonly databaseUrl: string;
  readonly superuserUrl: string;
  readonly redisUrl: string | undefined;
  /** Where issued documents are delivered to. */
  readonly invoiceFolder: string;
  as(username: string): Promise<Client>;
  readonly anonymous: Client;
  stop(): Promise<void>;
}

interface Options {
  /** The business clock, e.g. '2020-10-22T09:00'. */
  readonly now?: string;
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export async function startProduct({
  now = '2020-10-22T09:00',
  databaseUrl,
  redisUrl,
  environment = {},
}: Options = {}): Promise<Product> {
  const database =
    databaseUrl === undefined
      ? await createTestDatabase()
      : { url: databaseUrl, superuserUrl: databaseUrl, drop: async () => undefined };
  const invoiceFolder = mkdtempSync(join(tmpdir(), 'fristdag-invoices-'));
  const config = readConfig({
    PORT: '0',
    FRISTDAG_DEMO: '0',
    FRISTDAG_NOW: now,
    DATABASE_URL: database.url,
    FRISTDAG_INVOICE_FOLDER: invoiceFolder,
    ...testKeys,
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    ...environment,
  });
  // Tests break things on purpose; set the variable to read along.
  process.env['FRISTDAG_LOG_LEVEL'] ??= 'fatal';
  const application = await startApplication(config, { servesHttp: true, runsWorker: true });
  return {
    url: application.address,
    databaseUrl: database.url,
    superuserUrl: database.superuserUrl,
    redisUrl,
    invoiceFolder,
    as: (username) => Client.signIn(application.address, username),
    anonymous: Client.anonymous(application.address),
    stop: async () => {
      await application.stop();
      await database.drop();
      rmSync(invoiceFolder, { recursive: true, force: true });
    },
  };
}

/** The material's five patients: Anders, Bianca, Claes, Doris and Erik. */
export const materialFive = readFileSync(new URL('../golden/seed-example.ndjson', import.meta.url), 'utf8');
