import type { MikroORM, MigrationObject } from '@mikro-orm/postgresql';
import { ConfigurationError } from '../config/config.ts';

/**
 * Brings a database to the schema of this product, or leaves it exactly as it is. Several processes may start at once:
 * one migrates, the others wait for it.
 * @param upTo only these; all of them when left out
 * @throws ConfigurationError when a newer product wrote the database, or a migration fails
 */
export async function migrate(
  orm: MikroORM,
  migrations: readonly MigrationObject[],
  upTo?: readonly string[],
): Promise<void> {
  const known = new Set(migrations.map(({ name }) => name));
  await orm.em.fork().transactional(async (em) => {
    await em.execute(`select pg_advisory_xact_lock(hashtextextended('fristdag.migrate', 0))`);
    const executed = await orm.migrator.getExecuted();
    const unknown = executed.map(({ name }) => name).filter((name) => !known.has(name));
    if (unknown.length > 0) throw writtenByNewer(unknown);
    let current = '';
    const remember = ({ name }: { name: string }): void => void (current = name);
    orm.migrator.on('migrating', remember);
    try {
      // One transaction for all of them.
      await orm.migrator.up(upTo === undefined ? undefined : { migrations: [...upTo] });
    } catch (error) {
      throw migrationFailed(current, error);
    } finally {
      orm.migrator.off('migrating', remember);
    }
  });
}

function writtenByNewer(unknown: readonly string[]): ConfigurationError {
  return new ConfigurationError(
    `This database was written by a newer Fristdag: it has had ${unknown.length === 1 ? 'the migration' : 'the migrations'} ${unknown.join(', ')}, which this version does not know. Nothing was changed. Start the newer version again, or restore a backup that was taken before the upgrade into an empty database.`,
  );
}

function migrationFailed(name: string, error: unknown): ConfigurationError {
  const { message, cause, table, constraint } = error as Error & { table?: string; constraint?: string };
  const reason = cause instanceof Error ? cause.message : message;
  const where = [table && `table ${table}`, constraint && `constraint ${constraint}`].filter(Boolean).join(', ');
  return Object.assign(
    new ConfigurationError(
      `The database could not be brought up to date: migration ${name || '(none began)'} failed${where ? ` (${where})` : ''}: ${reason.split('\n').at(-1) ?? ''}. All migrations of this start were taken back; the database is as it was, and the version that ran before can be started on it. Take a backup with that version and report these lines.`,
    ),
    { cause: error },
  );
}
