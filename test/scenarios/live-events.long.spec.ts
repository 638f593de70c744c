import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { until } from '../support/until.ts';

interface Heard {
  readonly kinds: () => string[];
  readonly text: () => string;
  readonly isOver: () => boolean;
  readonly status: number;
  readonly leave: () => void;
}

describe('what happens elsewhere is heard of at once', () => {
  let product: Product;
  let billing: Client;
  let approver: Client;

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-17T09:00' });
    billing = await product.as('region.billing');
    approver = await product.as('region.approver');
  }, 60_000);

  afterAll(() => product.stop());

  /** Listens as somebody who signs in for it, the way a browser does. */
  async function listen(username: string, cookie?: string): Promise<Heard & { cookie: string }> {
    const own = cookie ?? (await signIn(username));
    const leaving = new AbortController();
    const response = await fetch(`${product.url}/api/events`, {
      headers: { cookie: own, accept: 'text/event-stream' },
      signal: leaving.signal,
    });
    let text = '';
    let isOver = false;
    void (async () => {
      const decoder = new TextDecoder();
      try {
        for await (const piece of response.body ?? []) text += decoder.decode(piece, { stream: true });
      } finally {
        isOver = true;
      }
    })().catch(() => undefined);
    const kinds = () => [...text.matchAll(/"kind":"([a-z-]+)"/g)].map(([, kind = '']) => kind);
    return {
      kinds,
      text: () => text,
      isOver: () => isOver,
      status: response.status,
      leave: () => leaving.abort(),
      cookie: own,
    };
  }

  async function signIn(username: string): Promise<string> {
    const answer = await product.anonymous.post('/api/session', { username, password: 'fristdag-demo' });
    return answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  }

  it('each hears of what they may read, by kind and id, and of nothing else', async () => {
    const [region, solna, farsta] = await Promise.all([
      listen('region.billing'),
      listen('solna.reviewer'),
      listen('farsta.reviewer'),
    ]);
    await billing.import(materialFive);
    await billing.run('2020-01');
    const month = await until(async () => {
      const { body } = await billing.get<{ id: string }[]>('/api/billing-cases?state=calculated&payer=0184');
      return body[0];
    });
    await billing.post(`/api/billing-cases/${month.id}/transitions`, { to: 'ready-to-share' });
    await until(async () => (region.kinds().includes('billing-case') ? true : undefined));
    expect(region.kinds()).toEqual(expect.arrayContaining(['import', 'billing-run', 'billing-case']));
    // Before it is shared a month is the region's own.
    expect(solna.kinds()).toEqual([]);
    await approver.post(`/api/billing-cases/${month.id}/transitions`, { to: 'shared' });
    await until(async () => (solna.kinds().includes('notice') ? true : undefined));
    expect(solna.text()).toContain(`{"kind":"billing-case","id":"${month.id}"}`);
    const reviewer = await product.as('solna.reviewer');
    await reviewer.post(`/api/billing-cases/${month.id}/marks`, { caseNumbers: ['A-ANDERS'], mark: 'no-remark' });
    await until(async () => (solna.kinds().includes('review-mark') ? true : undefined));
    expect(solna.text()).toContain(`{"kind":"review-mark","id":"${month.id}"}`);
    expect(farsta.kinds()).toEqual([]);
    expect(region.text() + solna.text()).not.toMatch(/0184|Solna|39000|payer/);
    for (const { leave } of [region, solna, farsta]) leave();
  }, 60_000);

  it('whoever signs out hears nothing more', async () => {
    const solna = await listen('solna.reviewer');
    await fetch(`${product.url}/api/session`, {
      method: 'DELETE',
      headers: { cookie: solna.cookie, origin: product.url },
    });
    await until(async () => solna.isOver() || undefined);
    expect((await listen('solna.reviewer', solna.cookie)).status).toBe(401);
  });

  it('whoever loses a role hears nothing more by it', async () => {
    const farsta = await listen('farsta.reviewer');
    const database = new pg.Client({ connectionString: product.superuserUrl });
    await database.connect();
    await database.query(
      `update role_assignment set ended_at = now(), ended_by = 'region.admin', ended_by_name = 'Prov', end_reason = 'Prov' where account_id = (select id from account where username = 'farsta.reviewer')`,
    );
    await database.end();
    await until(async () => farsta.isOver() || undefined);
  });

  it('one account has eight streams and no more', async () => {
    const cookie = await signIn('auditor');
    const open = await Promise.all(Array.from({ length: 8 }, () => listen('auditor', cookie)));
    expect(open.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect((await listen('auditor', cookie)).status).toBe(429);
    open[0]?.leave();
    await until(async () => ((await listen('auditor', cookie)).status === 200 ? true : undefined));
    for (const { leave } of open) leave();
  });
});
