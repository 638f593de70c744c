import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Client } from '../support/client.ts';
import { MailServer } from '../support/mail-server.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { until } from '../support/until.ts';

interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly sentence: string;
  readonly payer: string;
  readonly period: string;
  readonly lastDay: string | null;
  readonly page: string;
  readonly readAt: string | null;
  readonly mail: string;
}

interface Settings {
  readonly sendsMail: boolean;
  readonly version: number;
  readonly kinds: readonly { kind: string; byMail: boolean; inApp: boolean }[];
}

interface Case {
  readonly id: string;
  readonly payer: string;
  readonly state: string;
}

const ADDRESS = 'granskare@solna.example';

describe('what people are told without asking', () => {
  const mailServer = new MailServer();
  let product: Product;
  let billing: Client;
  let approver: Client;
  let admin: Client;
  let solna: Client;
  let farsta: Client;
  let month: Case;

  beforeAll(async () => {
    await mailServer.start();
    product = await startProduct({
      now: '2020-02-17T09:00',
      environment: {
        FRISTDAG_SMTP_URL: mailServer.url,
        FRISTDAG_MAIL_FROM: 'fristdag@region.example',
        FRISTDAG_PUBLIC_URL: 'https://fristdag.example',
      },
    });
    [billing, approver, admin, solna, farsta] = (await Promise.all(
      ['region.billing', 'region.approver', 'region.admin', 'solna.reviewer', 'farsta.reviewer'].map((name) =>
        product.as(name),
      ),
    )) as [Client, Client, Client, Client, Client];
    await billing.import(materialFive);
    await billing.run('2020-01');
    month = await until(async () => {
      const { body } = await billing.get<Case[]>('/api/billing-cases?state=calculated&perPage=200');
      return body.find(({ payer }) => payer === '0184');
    });
  }, 60_000);

  afterAll(async () => {
    await product.stop();
    await mailServer.stop();
  });

  const notices = async (as: Client): Promise<Notice[]> =>
    (await as.get<Notice[]>('/api/notices?sort=createdAt&order=desc&perPage=200')).body;
  const notice = (as: Client, kind: string): Promise<Notice> =>
    until(async () => (await notices(as)).find((each) => each.kind === kind));
  const mails = (word: string) => mailServer.received.filter(({ text }) => readable(text).includes(word));

  const choose = async (as: Client, mailAddress: string | null): Promise<void> => {
    const { body } = await as.get<Settings>('/api/notice-settings');
    const kinds = body.kinds.map(({ kind, inApp }) => ({ kind, inApp, byMail: true }));
    const saved = await as.send('PUT', '/api/notice-settings', JSON.stringify({ mailAddress, language: 'sv', kinds }), {
      'content-type': 'application/json',
      'if-match': String(body.version),
    });
    expect(saved.status).toBe(200);
  };

  it('nobody gets e-mail who has not asked for it, and an old version of the settings is not saved', async () => {
    const { body } = await solna.get<Settings>('/api/notice-settings');
    expect(body).toMatchObject({ sendsMail: true, version: 0 });
    expect(body.kinds.every(({ byMail, inApp }) => !byMail && inApp)).toBe(true);
    await choose(solna, ADDRESS);
    const stale = await solna.send(
      'PUT',
      '/api/notice-settings',
      JSON.stringify({ mailAddress: null, language: 'sv', kinds: [] }),
      {
        'content-type': 'application/json',
        'if-match': '0',
      },
    );
    expect(stale.status).toBe(412);
  });

  it('a shared basis is told to the reviewers of its payer, once, and to nobody else', async () => {
    await billing.post(`/api/billing-cases/${month.id}/transitions`, { to: 'ready-to-share' });
    await approver.post(`/api/billing-cases/${month.id}/transitions`, { to: 'shared' });
    const told = await notice(solna, 'shared');
    expect(told).toMatchObject({
      payer: '0184',
      period: '2020-01',
      lastDay: '2020-03-08',
      readAt: null,
      page: `/billing-cases/${month.id}`,
    });
    await until(async () => (mails('delat').length > 0 ? true : undefined));
    await until(async () => ((await notice(solna, 'shared')).mail === 'sent' ? true : undefined));
    await wait(2_500);
    expect(mails('delat')).toHaveLength(1);
    expect(mails('delat')[0]?.to).toEqual([ADDRESS]);
    expect(await notices(farsta)).toEqual([]);
    expect(await notices(billing)).toEqual([]);
  });

  it('the e-mail says payer, month, last day and link, and nothing about patients or money', () => {
    const text = readable(mails('delat')[0]?.text ?? '');
    expect(text).toContain('Solna, somatik, januari 2020');
    expect(text).toContain('söndag 8 mars 2020');
    expect(text).toContain(`https://fristdag.example/#/billing-cases/${month.id}`);
    expect(text).not.toMatch(/[A-E]-(ANDERS|BIANCA|CLAES|DORIS|ERIK)/);
    expect(text).not.toMatch(/39.?000|7.?800/);
  });

  it('an unread notice counts until it is read, and reading it again changes nothing', async () => {
    expect((await solna.get('/api/notices/unread')).body).toEqual({ unread: 1 });
    const { id } = await notice(solna, 'shared');
    const first = await solna.post<Notice>(`/api/notices/${id}/read`);
    expect(first.body.readAt).not.toBeNull();
    expect((await solna.post<Notice>(`/api/notices/${id}/read`)).body.readAt).toBe(first.body.readAt);
    expect((await solna.get('/api/notices/unread')).body).toEqual({ unread: 0 });
    expect((await farsta.post(`/api/notices/${id}/read`)).status).toBe(404);
  });

  it('a review that nobody has begun is reminded of on its way; the mail waits while its server is down', async () => {
    await mailServer.stop();
    await billing.post('/api/demo/next-event');
    const told = await notice(solna, 'unopened');
    for (const kind of ['seven-days-left', 'two-days-left'])
      expect((await notice(solna, kind)).lastDay).toBe('2020-03-08');
    await until(async () => {
      const { body } = await admin.get<{ state: string; failures: number }[]>('/api/unsent-mail?perPage=50');
      return body.some(({ state, failures }) => state === 'queued' && failures > 0) || undefined;
    });
    expect(told.mail).toBe('queued');
    await mailServer.start();
    await until(async () => (mails('öppnat').length > 0 ? true : undefined));
    for (const kind of ['unopened', 'seven-days-left', 'two-days-left'])
      await until(async () => ((await notice(solna, kind)).mail === 'sent' ? true : undefined));
  }, 60_000);

  it('a slow server gets each mail once all the same', async () => {
    mailServer.slowMs = 4_000;
    await say('revised');
    await until(async () => ((await notice(solna, 'revised')).mail === 'sent' ? true : undefined));
    mailServer.slowMs = 0;
    await wait(2_500);
    expect(mails('ny utgåva')).toHaveLength(1);
  }, 60_000);

  it('what the server refuses for good is a dead letter until somebody tries it again', async () => {
    mailServer.refusesWith = 550;
    await say('invoice-reminder');
    await until(async () => ((await notice(solna, 'invoice-reminder')).mail === 'failed' ? true : undefined));
    const { body, text } = await admin.get<{ id: string; problem: string; acts: { retry: boolean } }[]>(
      '/api/unsent-mail?state=failed&perPage=50',
    );
    expect(text).not.toContain(ADDRESS);
    expect(body[0]).toMatchObject({ problem: 'the mail server answered 550', acts: { retry: true } });
    mailServer.refusesWith = undefined;
    const { id } = body[0] ?? { id: '' };
    expect((await admin.post(`/api/unsent-mail/${id}/retry`)).status).toBe(200);
    await until(async () => ((await notice(solna, 'invoice-reminder')).mail === 'sent' ? true : undefined));
    expect((await admin.post(`/api/unsent-mail/${id}/retry`)).status).toBe(404);
  }, 60_000);

  /** Says something of the month, past the acts that would say it. */
  async function say(kind: string): Promise<void> {
    const database = new pg.Client({ connectionString: product.superuserUrl });
    await database.connect();
    await database.query(`select add_notice($1, 'prov', 'billing-case', $2, $2, '0184', 'municipality', null, null)`, [
      kind,
      month.id,
    ]);
    await database.end();
  }
});

/** A mail's text as people read it: quoted-printable undone. */
function readable(raw: string): string {
  const bytes = raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
