import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '../../../../../test/support/cluster.ts';
import { Database, type Transaction } from './database.ts';
import { connect } from './database.module.ts';
import { type Scope, UNSCOPED } from './scope.ts';

const REGION: Scope = { settings: { 'app.payers': '*' } };
const SOLNA: Scope = { settings: { 'app.payers': '["0184"]' } };

describe('acts of several services as one', () => {
  let own: Awaited<ReturnType<typeof createTestDatabase>>;
  let database: Database;

  beforeAll(async () => {
    own = await createTestDatabase();
    database = new Database(await connect({ url: own.url, entities: [], migrations: [] }));
    await database.transaction(UNSCOPED, ({ query }) => query('create table told (what text)'));
  }, 60_000);

  afterAll(async () => {
    await database.onApplicationShutdown();
    await own.drop();
  });

  const seen = async ({ query }: Transaction): Promise<string> =>
    (await query<{ payers: string }>(`select coalesce(current_setting('app.payers', true), '') as payers`))[0]
      ?.payers ?? '';
  const tell = ({ query }: Transaction, what: string) => query('insert into told values ($1)', [what]);
  const told = (): Promise<string[]> =>
    database.transaction(UNSCOPED, async ({ query }) => {
      const rows = await query<{ what: string }>('delete from told returning what');
      return rows.map(({ what }) => what).sort();
    });

  it('each sees what it may, and the next one no more than that', async () => {
    const scopes = await database.whole(REGION, async (transaction) => [
      await seen(transaction),
      await database.transaction(SOLNA, async (act) => [
        await seen(act),
        await database.transaction(UNSCOPED, seen),
        await seen(act),
      ]),
      await seen(transaction),
    ]);
    expect(scopes).toEqual(['*', ['["0184"]', '', '["0184"]'], '*']);
  });

  it('one that fails is undone alone, and whoever goes on is in their own scope again', async () => {
    const after = await database.whole(REGION, async (transaction) => {
      await database.transaction(SOLNA, (act) => tell(act, 'first'));
      const failing = database.transaction(SOLNA, async (act) => {
        await tell(act, 'second');
        throw new Error('refused');
      });
      await expect(failing).rejects.toThrow('refused');
      await database.transaction(SOLNA, (act) => tell(act, 'third'));
      return seen(transaction);
    });
    expect([after, await told()]).toEqual(['*', ['first', 'third']]);
  });

  it('all of them or none are kept', async () => {
    const failing = database.whole(REGION, async () => {
      await database.transaction(SOLNA, (act) => tell(act, 'first'));
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    expect(await told()).toEqual([]);
  });

  it('two at once are refused: one would see with the eyes of the other', async () => {
    const both = database.whole(REGION, () =>
      Promise.all([database.transaction(SOLNA, seen), database.transaction(REGION, seen)]),
    );
    await expect(both).rejects.toThrow('one after the other');
  });

  it('one that comes when all is over is refused', async () => {
    let late: () => Promise<string> = () => Promise.resolve('');
    await database.whole(REGION, async () => {
      late = AsyncLocalStorage.bind(() => database.transaction(SOLNA, seen));
    });
    await expect(late()).rejects.toThrow('is over');
  });
});
