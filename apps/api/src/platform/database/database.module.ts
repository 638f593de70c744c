import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type EntitySchema, MikroORM, type MigrationObject, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { Database } from './database.ts';
import { migrate } from './migrate.ts';

interface Options {
  readonly url: string;
  readonly entities: readonly EntitySchema[];
  /** In the order in which they run; names never change once released. */
  readonly migrations: readonly MigrationObject[];
}

/** One connection pool, one migration history. Migrations only: the schema is never synchronised from the entities. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(options: Options): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: MikroORM, useFactory: () => openDatabase(options) }, Database],
      exports: [Database],
    };
  }
}

async function openDatabase(options: Options): Promise<MikroORM> {
  const orm = await connect(options);
  try {
    await migrate(orm, options.migrations);
    return orm;
  } catch (error) {
    await orm.close(true);
    throw error;
  }
}

/** A connection for the command line: nothing is migrated, nothing is injected. */
export function connect({ url, entities, migrations }: Options): Promise<MikroORM> {
  return MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: url,
    entities: [...entities],
    extensions: [Migrator],
    pool: { min: 0, max: 16 },
    forceUtcTimezone: true,
    timezone: 'UTC',
    discovery: { warnWhenNoEntities: false },
    logger: () => undefined,
    schemaGenerator: { ignoreSchema: ['bullmq'] },
    migrations: { migrationsList: [...migrations], snapshot: false, tableName: 'schema_migration' },
  });
}
