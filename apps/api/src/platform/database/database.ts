import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CompiledQuery, type Kysely } from 'kysely';
import { type EntityManager, MikroORM, type PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { Pool, PoolClient } from 'pg';
import type { Scope } from './scope.ts';
import { JointTransaction } from './joint-transaction.ts';

/** One transaction: entities through `em`, set-based SQL through `query`, both on the same connection. */
export interface Transaction {
  readonly em: EntityManager;
  /** Parameters are $1, $2 …; timestamps and bigints come back as text: cast them in SQL to what is needed. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** The only way to the database: every query runs in a transaction that carries its scope. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly shared = new AsyncLocalStorage<JointTransaction>();

  constructor(private readonly orm: MikroORM) {}

  /** Loads and saves together: all of it or nothing. Within `whole` it is an act of that transaction. */
  transaction<Result>(scope: Scope, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const shared = this.shared.getStore();
    if (!shared) return this.begin(scope, work);
    return shared.act(scope, (transaction, within) => this.shared.run(within, () => work(transaction)));
  }

  /**
   * Acts of several services as one: each transaction that the work opens, one after the other, is an act of this one. The
   * acts must not hand work over to others, who would look for rows that are not there yet, nor take a raw client, which is
   * another connection.
   */
  whole<Result>(scope: Scope, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.begin(scope, async (transaction) => {
      const shared = new JointTransaction(transaction, scope);
      try {
        return await this.shared.run(shared, () => work(transaction));
      } finally {
        shared.end();
      }
    });
  }

  /** A raw client in a transaction of its own, for COPY and other bulk paths. */
  async bulkTransaction<Result>(scope: Scope, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await (await this.pool()).connect();
    try {
      await client.query('begin');
      for (const [name, value] of Object.entries(scope.settings))
        await client.query('select set_config($1, $2, true)', [name, value]);
      const result = await work(client);
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      await rollBack(client);
      throw error;
    }
  }

  /**
   * Runs the work while holding a lock that dies with this process, or not at all when another holds it.
   * @returns undefined when somebody else is at it
   */
  async whileHolding<Result>(lock: string, work: () => Promise<Result>): Promise<{ result: Result } | undefined> {
    const client = await (await this.pool()).connect();
    let isBroken = false;
    try {
      const key = await client.query<{ held: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 0)) as held',
        [lock],
      );
      if (!key.rows[0]?.held) return undefined;
      try {
        return { result: await work() };
      } finally {
        await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [lock]).catch(() => (isBroken = true));
      }
    } finally {
      client.release(isBroken);
    }
  }

  private begin<Result>(scope: Scope, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const em = this.orm.em.fork() as EntityManager;
    em.setSessionContext({ variables: scope.settings });
    return em.transactional((inner) => work(transactionOn(inner)));
  }

  async pool(): Promise<Pool> {
    const connection: unknown = this.orm.em.getConnection();
    return (connection as PostgreSqlConnection).getNativeClient();
  }

  /** Last of all: queue and clock have put down what they hold by now. */
  async onApplicationShutdown(): Promise<void> {
    await this.orm.close(true);
  }
}

function transactionOn(em: EntityManager): Transaction {
  const kysely = em.getTransactionContext<Kysely<unknown>>();
  if (!kysely) throw new Error('the entity manager is not in a transaction');
  return {
    em,
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await kysely.executeQuery<Row>(CompiledQuery.raw(sql, [...parameters]))).rows,
  };
}

/** A connection that cannot even roll back is thrown away instead of going back to the pool. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch (error) {
    client.release(error as Error);
  }
}
