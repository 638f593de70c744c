import type { MigrationObject } from '@mikro-orm/postgresql';
import { connect } from './database.module.ts';
import { migrate } from './migrate.ts';

/** Brings a database to the schema of this product without starting it, for commands that may be the first to come. */
export async function prepareDatabase(url: string, migrations: readonly MigrationObject[]): Promise<void> {
  const orm = await connect({ url, entities: [], migrations });
  try {
    await migrate(orm, migrations);
  } finally {
    await orm.close(true);
  }
}
