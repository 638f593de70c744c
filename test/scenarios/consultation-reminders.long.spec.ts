import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { createTestDatabase } from '../support/cluster.ts';
import type { Client } from '../support/client.ts';
import type { Round } from '../support/consultation-round.ts';
import { MailServer } from '../support/mail-server.ts';
import { type Product, startProduct } from '../support/product.ts';
import { until } from '../support/until.ts';

interface Notice {
  readonly kind: string;
  readonly payer: string;
  readonly payerName: string;
  readonly period: string | null;
  readonly lastDay: string | null;
  readonly page: string;
  readonly mail: string;
}

const ADDRESS = 'kansli@solna.example';
const ROUND = { title: 'En fristdag', text: 'Vad anser kommunen?', deadline: '2020-10-29' };
const SIGNATORY = { name: 'Exempel, Täby', title: 'Kommundirektör' };

describe('the last day of a consultation', () => {
  const mailServer = new MailServer();
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let product: Product;
  let round: string;

  const startOn = async (now: string): Promise<void> => {
    product = await startProduct({
      now,
      databaseUrl: database.url,
      environment: {
        FRISTDAG_SMTP_URL: mailServer.url,
        FRISTDAG_MAIL_FROM: 'fristdag@region.example',
        FRISTDAG_PUBLIC_URL: 'https://fristdag.example',
      },
    });
  };

  beforeAll(async () => {
    await mailServer.start();
    database = await createTestDatabase();
    await startOn('2020-10-23T09:00');
    for (const [name, code] of [
      ['stockholm.signatory', '0180'],
      ['taby.signatory', '0160'],
    ] as const)
      await addSignatory(name, code);
    await wantMail(await product.as('solna.reviewer'));
    const admin = await product.as('region.admin');
    round = (await admin.post<Round>('/api/consultations', ROUND)).body.id;
    const taby = await product.as('taby.signatory');
    const answer = { payer: '0160', answer: 'accept', comment: '', signatory: SIGNATORY };
    expect((await taby.post(`/api/consultations/${round}/answers`, answer)).status).toBe(201);
  }, 120_000);

  afterAll(async () => {
    await product.stop();
    await mailServer.stop();
    await database.drop();
  });

  async function addSignatory(username: string, code: string): Promise<void> {
    const owner = new pg.Client({ connectionString: database.superuserUrl });
    await owner.connect();
    await owner.query(
      `insert into account (id, username, display_name, password_hash, unit_kind, unit_code, unit_name, is_demo)
       select $1::text, $1, $1, password_hash, 'payer', $2::text, $2, true from account where username = 'solna.reviewer'`,
      [username, code],
    );
    await owner.query(
      `insert into role_assignment (account_id, role_id, scope_kind, scope_code) values ($1, 'municipal-signatory', 'payer', $2)`,
      [username, code],
    );
    await owner.end();
  }

  const notices = async (username: string): Promise<Notice[]> =>
    (await (await product.as(username)).get<Notice[]>('/api/notices?perPage=200')).body;
  const told = (username: string, number: number): Promise<Notice[]> =>
    until(async () => {
      const found = await notices(username);
      return found.length >= number ? found : undefined;
    });
  const mails = (): string[] => mailServer.received.map(({ text }) => readable(text));

  it('is reminded of a week before, in the console, and by e-mail to whoever wants it', async () => {
    const [notice] = await told('solna.reviewer', 1);
    expect(notice).toMatchObject({
      kind: 'consultation-last-day',
      payer: '0184',
      payerName: 'Solna',
      period: null,
      lastDay: '2020-10-29',
      page: `/consultations/${round}/show`,
    });
    await until(async () => ((await notices('solna.reviewer'))[0]?.mail === 'sent' ? true : undefined));
    const [mail = ''] = mails();
    expect(mail).toContain('En remiss väntar på svar från kommunen.');
    expect(mail).toContain('Sista dag att svara: torsdag 29 oktober 2020');
    expect(mail).toContain(`https://fristdag.example/#/consultations/${round}/show`);
    expect(mail).not.toMatch(/En fristdag|Exempel/);
  }, 60_000);

  it('is told to Stockholm as a whole, not to its districts nor to those who have answered', async () => {
    const [notice] = await told('stockholm.signatory', 1);
    expect(notice).toMatchObject({ payer: '0180', payerName: 'Stockholm', mail: 'none' });
    for (const username of ['farsta.reviewer', 'taby.signatory', 'region.admin'])
      expect(await notices(username)).toEqual([]);
  }, 60_000);

  it('is told once, however long the product runs that day or is started again', async () => {
    await wait(3_000);
    await product.stop();
    await startOn('2020-10-24T09:00');
    await wait(4_000);
    expect(await notices('solna.reviewer')).toHaveLength(1);
    expect(mails()).toHaveLength(1);
  }, 60_000);

  it('is reminded of again on the day itself, not before eight, also after days on which nothing ran', async () => {
    await product.stop();
    await startOn('2020-10-29T07:59:45');
    expect(await notices('solna.reviewer')).toHaveLength(1);
    expect(await told('solna.reviewer', 2)).toHaveLength(2);
    await until(async () => (mails().length === 2 ? true : undefined));
    await wait(3_000);
    expect(await notices('solna.reviewer')).toHaveLength(2);
    expect(await notices('taby.signatory')).toEqual([]);
  }, 90_000);

  it('is reminded of anew when the round is extended', async () => {
    const admin = await product.as('region.admin');
    const extension = { deadline: '2020-11-05', reason: 'Höstlov.' };
    expect((await admin.post(`/api/consultations/${round}/extensions`, extension)).status).toBeLessThan(300);
    const found = await told('solna.reviewer', 3);
    expect(found.map(({ lastDay }) => lastDay).sort()).toEqual(['2020-10-29', '2020-10-29', '2020-11-05']);
  }, 60_000);
});

async function wantMail(client: Client): Promise<void> {
  const { body } = await client.get<{ version: number; kinds: { kind: string; inApp: boolean }[] }>(
    '/api/notice-settings',
  );
  const kinds = body.kinds.map(({ kind, inApp }) => ({ kind, inApp, byMail: true }));
  const wish = { mailAddress: ADDRESS, language: 'sv', kinds };
  const headers = { 'content-type': 'application/json', 'if-match': String(body.version) };
  expect((await client.send('PUT', '/api/notice-settings', JSON.stringify(wish), headers)).status).toBe(200);
}

/** A mail's text as people read it: quoted-printable undone. */
function readable(raw: string): string {
  const bytes = raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
