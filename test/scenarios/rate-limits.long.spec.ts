import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { type Product, startProduct } from '../support/product.ts';
import { RedisServer } from '../support/redis.ts';
import { describeWhen } from '../support/requirements.ts';

const EXPORT = '/api/statements/9/review-basis.csv';

describeWhen('redis', 'two processes behind one address, with Redis between them', () => {
  let redis: RedisServer;
  let first: Product;
  let second: Product;
  let atFirst: Client;
  let atSecond: Client;

  beforeAll(async () => {
    redis = await RedisServer.start();
    first = await startProduct({ redisUrl: redis.url });
    second = await startProduct({ redisUrl: redis.url, databaseUrl: first.databaseUrl });
    [atFirst, atSecond] = [await first.as('region.billing'), await second.as('region.billing')];
  }, 60_000);

  afterAll(async () => {
    await second.stop();
    await first.stop();
    redis.stop();
  }, 120_000);

  const many = (client: Client, times: number, path: string): Promise<number[]> =>
    Promise.all(Array.from({ length: times }, async () => (await client.get(path)).status));

  it('count the exports of an account together: what one has let through, the other knows', async () => {
    const alone = await many(atFirst, 160, EXPORT);
    expect(new Set(alone)).toEqual(new Set([404]));
    const together = await many(atSecond, 160, EXPORT);
    expect(together).toContain(429);
    expect(together).toContain(404);
    expect(await many(atFirst, 1, EXPORT)).toEqual([429]);
    const other = await second.as('region.approver');
    expect(await many(other, 1, EXPORT)).toEqual([404]);
  }, 60_000);

  it('count the searches of an account together too, and never its plain reading', async () => {
    const path = '/api/care-unit-names?q=nobody';
    let isStopped = false;
    for (let wave = 0; wave < 20 && !isStopped; wave += 1) {
      const answers = [...(await many(atFirst, 60, path)), ...(await many(atSecond, 60, path))];
      isStopped = answers.includes(429);
    }
    expect(isStopped).toBe(true);
    expect(await many(atFirst, 1, '/api/care-unit-names')).toEqual([200]);
  }, 60_000);

  it('go on reading while Redis is away, and let nobody guess passwords the while', async () => {
    redis.kill();
    await wait(200);
    expect(await many(atFirst, 5, '/api/session')).toEqual([200, 200, 200, 200, 200]);
    expect(await many(atSecond, 3, EXPORT)).toEqual([404, 404, 404]);
    const guesses: number[] = [];
    for (let guess = 0; guess < 22; guess += 1) {
      const { anonymous } = guess % 2 === 0 ? first : second;
      const { status } = await anonymous.post('/api/session', { username: 'auditor', password: `guess ${guess}` });
      guesses.push(status);
    }
    expect(guesses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 401));
    expect(guesses.slice(20)).toEqual([429, 429]);
    // Right or wrong makes no difference any more from this address; another account is not concerned.
    const right = await first.anonymous.post('/api/session', { username: 'auditor', password: 'fristdag-demo' });
    expect(right.status).toBe(429);
    expect((await second.as('solna.reviewer')).url).toBe(second.url);
    await redis.run();
    // The queues find their way back before they are closed.
    await wait(5_000);
  }, 60_000);
});
