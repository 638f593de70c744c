import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type EntitySchema, MikroORM, type MigrationObject, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { ApplicationLogin, arrangeApplicationLogin } from './application-role.ts';
import { Database } from './database.ts';
import { migrate } from './migrate.ts';

interface Options {
  /** The owner of the tables, or of those that are still to be made. */
  readonly url: string;
  /** The application's own login, where there is one; else the owner's connections take on its role. */
  readonly applicationUrl?: string | undefined;
  readonly mode?: 'demo' | 'production';
  /** Takes sentences about how far the wall holds. */
  readonly warn?: (sentence: string) => void;
  readonly entities: readonly EntitySchema[];
  /** In the order in which they run; names never change once released. */
  readonly migrations: readonly MigrationObject[];
  /** What only the owner may tell the database, at each start, once the schema is there. */
  readonly ownerStatements?: () => readonly string[];
}

interface OpenDatabase {
  readonly orm: MikroORM;
  readonly login: ApplicationLogin;
}

const OPEN_DATABASE = Symbol('OPEN_DATABASE');

/**
 * One migration history, run by the owner of the tables; one connection pool, of a plain role. Migrations only: the schema
 * is never synchronised from the entities.
 */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(options: Options): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: OPEN_DATABASE, useFactory: () => openDatabase(options) },
        { provide: MikroORM, useFactory: ({ orm }: OpenDatabase) => orm, inject: [OPEN_DATABASE] },
        { provide: ApplicationLogin, useFactory: ({ login }: OpenDatabase) => login, inject: [OPEN_DATABASE] },
        Database,
      ],
      exports: [Database, ApplicationLogin],
    };
  }
}

async function openDatabase(options: Options): Promise<OpenDatabase> {
  const { url, applicationUrl, mode = 'demo', migrations, warn = () => undefined, ownerStatements } = options;
  const owner = await connect({ url, entities: [], migrations });
  try {
    await migrate(owner, migrations);
    for (const statement of ownerStatements?.() ?? []) await owner.em.getConnection().execute(statement);
  } finally {
    await owner.close(true);
  }
  const login = await arrangeApplicationLogin({ ownerUrl: url, applicationUrl, mode, warn });
  return { orm: await connect({ ...options, url: login.url, startOptions: login.startOptions }), login };
}

interface Connection extends Pick<Options, 'url' | 'entities' | 'migrations'> {
  /** PostgreSQL's own options at the start of each connection. */
  readonly startOptions?: string | undefined;
}

/** A connection pool: nothing is migrated, nothing is injected. */
export function connect({ url, entities, migrations, startOptions }: Connection): Promise<MikroORM> {
  return MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: url,
    entities: [...entities],
    extensions: [Migrator],
    pool: { min: 0, max: 16 },
    ...(startOptions === undefined ? {} : { driverOptions: { options: startOptions } }),
    forceUtcTimezone: true,
    timezone: 'UTC',
    discovery: { warnWhenNoEntities: false },
    logger: () => undefined,
    schemaGenerator: { ignoreSchema: ['bullmq'] },
    migrations: { migrationsList: [...migrations], snapshot: false, tableName: 'schema_migration' },
  });
}
