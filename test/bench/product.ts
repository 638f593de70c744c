import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AppModule } from '../../apps/api/src/app.module.ts';
import { createLogger, nestLogger, readConfig, startEmbeddedPostgres } from '../../apps/api/src/platform/index.ts';

/** The product's own rooms on a PostgreSQL of their own, with nobody at the queue: the bench does the work itself. */
export interface ProductRooms {
  get<Service>(service: abstract new (...parameters: never[]) => Service): Service;
  /** A connection of the product's own role. */
  readonly client: pg.Client;
  /** Sees all rows, whatever the policies say. */
  readonly superuser: pg.Client;
  close(): Promise<void>;
}

interface Options {
  /** Server settings that differ from the product's own. */
  readonly settings?: Readonly<Record<string, string>>;
}

export async function openProductRooms({ settings = {} }: Options = {}): Promise<ProductRooms> {
  const folder = mkdtempSync(join(tmpdir(), 'fristdag-bench-'));
  const open: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of open.splice(0).reverse()) await end();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const server = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), settings });
    open.push(() => server.stop());
    const app = await startRooms(server.url);
    open.push(() => app.close());
    const connect = async (address: string): Promise<pg.Client> => {
      const client = new pg.Client({ connectionString: address });
      await client.connect();
      open.push(() => client.end());
      return client;
    };
    const superuserUrl = Object.assign(new URL(server.superuserUrl), { pathname: new URL(server.url).pathname }).href;
    return {
      get: (service) => app.get(service, { strict: false }),
      client: await connect(server.url),
      superuser: await connect(superuserUrl),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startRooms(databaseUrl: string): Promise<INestApplicationContext> {
  const config = readConfig({ FRISTDAG_DEMO: '0', FRISTDAG_NOW: '2020-10-22T09:00', DATABASE_URL: databaseUrl });
  const logger = createLogger({ mode: 'demo', level: 'error' });
  const rooms = AppModule.forRoot({ config, databaseUrl, logger, runsWorker: false });
  return NestFactory.createApplicationContext(rooms, { logger: nestLogger(logger), abortOnError: false });
}
