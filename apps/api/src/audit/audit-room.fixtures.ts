import { Test } from '@nestjs/testing';
import type { MigrationObject } from '@mikro-orm/postgresql';
import pg from 'pg';
import { createTestDatabase } from '../../../../test/support/cluster.ts';
import { Database, DatabaseModule, platformMigrations, UNSCOPED } from '../platform/index.ts';
import { auditMigrations } from './audit.migrations.ts';
import { AuditTrail, THE_PRODUCT } from './audit-trail.ts';
import { type AuditVerification, type ChainPlace, verifyAuditTrail } from './verification/index.ts';

/** The trail alone, on a database of its own, with somebody beside it who may do anything to that database. */
export interface AuditRoom {
  readonly database: Database;
  readonly trail: AuditTrail;
  /** A client of the plain role, past the product. */
  readonly plain: pg.Client;
  /** A client of the superuser. */
  readonly superuser: pg.Client;
  /** Appends lines, each in a transaction of its own. */
  append(...acts: string[]): Promise<void>;
  verify(heads?: readonly ChainPlace[]): Promise<AuditVerification>;
  setClock(instant: string): void;
  close(): Promise<void>;
}

export async function openAuditRoom(): Promise<AuditRoom> {
  const own = await createTestDatabase();
  let now = Date.parse('2020-10-22T09:00:00+02:00');
  const module = await openDatabaseModule(own.url, [...platformMigrations, ...auditMigrations]);
  const database = module.get(Database);
  const trail = new AuditTrail({ now: () => now });
  const plain = new pg.Client({ connectionString: own.url });
  const superuser = new pg.Client({ connectionString: own.superuserUrl });
  await Promise.all([plain.connect(), superuser.connect()]);
  return {
    database,
    trail,
    plain,
    superuser,
    append: async (...acts) => {
      for (const act of acts) {
        const object = { kind: 'care-unit', id: '7' };
        await database.transaction(UNSCOPED, (transaction) =>
          trail.append(transaction, { actor: THE_PRODUCT, act, object, after: { name: 'Åäö "7"', count: 3 } }),
        );
      }
    },
    verify: (heads) => database.transaction(UNSCOPED, (transaction) => verifyAuditTrail(transaction, heads)),
    setClock: (instant) => {
      now = Date.parse(instant);
    },
    close: async () => {
      await Promise.all([plain.end(), superuser.end()]);
      await module.close();
      await own.drop();
    },
  };
}

export function openDatabaseModule(url: string, migrations: readonly MigrationObject[]) {
  return Test.createTestingModule({ imports: [DatabaseModule.forRoot({ url, entities: [], migrations })] })
    .compile()
    .then((module) => module.init());
}
