import pg from 'pg';
import type { Scope } from '../../apps/api/src/platform/index.ts';

/** The owner of the tables, for what a test does behind the product's back: the product's own role may not. */
export class DatabaseOwner {
  private readonly pool: pg.Pool;

  constructor(url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: 2 });
    // The database may be dropped while the last connection is still being closed.
    this.pool.on('error', () => undefined);
  }

  /** In a transaction of its own; the policies are forced, so that the owner too needs a scope to see rows. */
  async query<Row>(scope: Scope, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      for (const [name, value] of Object.entries(scope.settings))
        await client.query('select set_config($1, $2, true)', [name, value]);
      const { rows } = await client.query(sql, [...parameters]);
      await client.query('commit');
      return rows as Row[];
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
