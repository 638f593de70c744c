import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { createTestDatabase } from '../../../../../test/support/cluster.ts';
import type { Database } from '../database/database.ts';
import { type WorkFlow, type WorkHandler, WorkQueue } from './work-queue.ts';

const PIECES = 600;

describe('the queue while there is more work than can be done at once', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let queue: WorkQueue;
  let sweeps = 0;
  let isOpen = false;
  const done = new Set<string>();

  const slow: WorkHandler = {
    name: 'slow',
    run: async (id, signal) => {
      while (!isOpen && !signal.aborted) await wait(20);
      done.add(id);
    },
  };
  const findUndone = (): Promise<readonly WorkFlow[]> => {
    sweeps += 1;
    const all = Array.from({ length: PIECES }, (_, place) => `piece-${place}`);
    return Promise.resolve(all.filter((id) => !done.has(id)).map((id) => [{ name: slow.name, id }]));
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    const holding = { whileHolding: (_: string, work: () => Promise<void>) => work() };
    queue = new WorkQueue(
      { redisUrl: undefined, databaseUrl: database.superuserUrl, runsWorker: true },
      pino({ level: 'silent' }),
      holding as unknown as Database,
      { url: database.superuserUrl, role: undefined, startOptions: undefined },
    );
    queue.register(slow, findUndone);
    await queue.onApplicationBootstrap();
  }, 60_000);

  afterAll(async () => {
    isOpen = true;
    await queue.onModuleDestroy();
    await database.drop();
  });

  it('is not filled again with what already waits in it, and does each piece in the end', async () => {
    while (sweeps < 4) await wait(200);
    const { waiting } = await queue.describe();
    expect(waiting).toBeGreaterThan(PIECES / 2);
    // The first sweep may be counted before all of it has arrived: then a second adds at most as much again.
    expect(waiting).toBeLessThanOrEqual(2 * PIECES);
    const sweepsThen = sweeps;
    while (sweeps < sweepsThen + 3) await wait(200);
    expect((await queue.describe()).waiting).toBeLessThanOrEqual(waiting);
    isOpen = true;
    while (done.size < PIECES) await wait(100);
  }, 90_000);
});
