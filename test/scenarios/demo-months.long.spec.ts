import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGION_WIDE } from '../../apps/api/src/payers/index.ts';
import type { Client } from '../support/client.ts';
import { createTestDatabase } from '../support/cluster.ts';
import { DatabaseOwner } from '../support/database-owner.ts';
import { type Product, startProduct } from '../support/product.ts';

interface Case {
  readonly id: string;
  readonly payer: string;
  readonly payerName: string;
  readonly state: string;
  readonly amount: string;
  readonly episodes: number;
  readonly excludedEpisodes: number;
  readonly municipality: string;
  readonly lastReviewDay: string;
  readonly waits: { readonly text: string } | null;
  readonly parked: { readonly text: string } | null;
  readonly review: { readonly total: number; readonly questions: number; readonly withoutRemark: number };
}

interface Invoice {
  readonly number: string;
  readonly kind: string;
  readonly state: string;
  readonly amount: string;
  readonly outstanding: string;
  readonly buyer: { readonly isExample: boolean };
}

interface ToDo {
  readonly items: readonly { readonly code: string; readonly group: string; readonly title: string }[];
}

const MINUTES = 60_000;

describe('the demo’s months on 22 October 2020', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let owner: DatabaseOwner;
  let product: Product;
  let billing: Client;
  let solna: Client;

  const start = () => startProduct({ databaseUrl: database.url, environment: { FRISTDAG_DEMO: '1' } });
  const casesOf = async (query: string): Promise<Case[]> =>
    (await billing.get<Case[]>(`/api/billing-cases?perPage=200&${query}`)).body;
  const invoicesOf = async (query: string): Promise<Invoice[]> =>
    (await billing.get<Invoice[]>(`/api/invoices?perPage=200&sort=number&order=asc&${query}`)).body;
  const one = async (query: string): Promise<Case> => {
    const [found] = await casesOf(query);
    if (!found) throw new Error(`no case for ${query}`);
    return found;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new DatabaseOwner(database.url);
    product = await start();
    billing = await product.as('region.billing');
    solna = await product.as('solna.reviewer');
    // The last of the stories is the credit of the invoice that a late row made wrong.
    for (let turn = 0; turn < 600 && (await invoicesOf('kind=credit-note')).length === 0; turn += 1) await wait(1000);
  }, 10 * MINUTES);

  afterAll(async () => {
    await product.stop();
    await owner.close();
    await database.drop();
  });

  it('January to June are history: every payer’s month is paid, or closed because there was nothing to pay', async () => {
    for (const period of ['2020-01', '2020-02', '2020-03', '2020-04', '2020-05', '2020-06']) {
      const states = new Set((await casesOf(`period=${period}`)).map(({ state }) => state));
      states.delete('in-dialogue');
      expect([period, [...states].sort()]).toEqual([period, ['closed', 'paid']]);
    }
  });

  it('only Solna’s January is left of it: 39 000 kr, which the dialogue about D-DORIS holds', async () => {
    const january = await casesOf('period=2020-01&state=in-dialogue');
    expect(january).toMatchObject([{ payer: '0184', amount: '39000.00', episodes: 5 }]);
    expect(january[0]?.waits?.text).toBe(
      'Fakturan väntar. Dialogen om D-DORIS är öppen sedan 4 mars 2020. Nästa steg: regionen svarar senast 30 oktober 2020.',
    );
  });

  it('Solna still has until 8 November, and sees that winning about B-BIANCA would raise the bill to 54 600 kr', async () => {
    const { id, lastReviewDay } = await one('period=2020-01&payer=0184&careType=somatic');
    expect(lastReviewDay).toBe('2020-11-08');
    const ask = (caseNumber: string, about: string) =>
      solna.post(`/api/billing-cases/${id}/dialogue-effects`, { caseNumber, about, claim: 'not-met' });
    expect((await ask('D-DORIS', 'sip-call')).body).toMatchObject({ now: '39000.00', ifUpheld: '7800.00' });
    expect((await ask('B-BIANCA', 'care-contact')).body).toMatchObject({ ifUpheld: '54600.00', raises: true });
  });

  it('fourteen districts of Stockholm are billed for June, thirteen for July', async () => {
    const districts = async (period: string) =>
      (await casesOf(`period=${period}&careType=somatic`)).filter(({ municipality }) => municipality === '0180').length;
    expect([await districts('2020-06'), await districts('2020-07')]).toEqual([14, 13]);
  });

  it('of July one invoice is overdue, and Nykvarn’s stands still until somebody enters its number', async () => {
    expect(await casesOf('period=2020-07&state=overdue')).toMatchObject([{ payerName: 'Sundbyberg' }]);
    const parked = await casesOf('period=2020-07&state=parked');
    expect(parked).toMatchObject([{ payerName: 'Nykvarn' }]);
    expect(parked[0]?.parked?.text).toBe(
      'Organisationsnummer saknas för Nykvarn. Lägg in det under Register, så går fakturan vidare.',
    );
  });

  it('Sollentuna’s July was credited and issued anew when an episode came late', async () => {
    const chain = (await invoicesOf('period=2020-07&payer=0163&careType=somatic')).map(({ kind, amount }) => [
      kind,
      amount,
    ]);
    expect(chain).toEqual([
      ['invoice', '78000.00'],
      ['credit-note', '78000.00'],
      ['invoice', '195000.00'],
    ]);
  });

  it('of August one invoice is paid by half, and one waits for a second person', async () => {
    const august = await invoicesOf('period=2020-08');
    expect(august.filter(({ state }) => state === 'partly-paid')).toMatchObject([
      { amount: '202800.00', outstanding: '101400.00' },
    ]);
    expect(new Set(august.map(({ state }) => state))).toEqual(new Set(['issued', 'paid', 'partly-paid']));
    const { items } = (await (await product.as('region.approver')).get<ToDo>('/api/to-do')).body;
    expect(items.map(({ code }) => code)).toContain('approve-invoice');
  });

  it('September is in review: Solna half done with a question, Farsta in dialogue, Vaxholm with one episode left', async () => {
    const { review } = await one('period=2020-09&payer=0184&careType=somatic');
    expect([review.questions, review.questions + review.withoutRemark]).toEqual([1, Math.ceil(review.total / 2)]);
    const vaxholm = await one('period=2020-09&payer=0187&careType=somatic');
    expect(vaxholm.review.withoutRemark).toBe(vaxholm.review.total - 1);
    expect(await casesOf('period=2020-09&state=in-dialogue')).toMatchObject([{ payerName: 'Farsta' }]);
    const dialogues = (
      await billing.get<{ effect: { now: string; ifUpheld: string } }[]>('/api/dialogues?payer=0180-farsta')
    ).body;
    expect(dialogues.map(({ effect }) => Number(effect.ifUpheld) < Number(effect.now))).toEqual([true]);
    const psychiatry = await casesOf('period=2020-09&careType=psychiatric');
    expect(psychiatry.filter(({ episodes, excludedEpisodes }) => episodes === 0 && excludedEpisodes > 0)).toHaveLength(
      1,
    );
    expect(new Set((await casesOf('period=2020-09')).map(({ lastReviewDay }) => lastReviewDay))).toEqual(
      new Set(['2020-11-08']),
    );
  });

  it('every receiver of an invoice has numbers that are marked as examples', async () => {
    const invoices = await invoicesOf('period=2020-02');
    expect(invoices.length).toBeGreaterThan(30);
    expect(invoices.filter(({ buyer }) => !buyer.isExample)).toEqual([]);
  });

  it('nothing due waits in the past but what a story wants: two of Nykvarn’s, and an invoice that nobody has approved', async () => {
    const late = await owner.query<{ kind: string; payer: string }>(
      REGION_WIDE,
      `select d.kind, d.payer from due_step d where d.done_at is null and d.cancelled_at is null and d.due_at < '2020-10-22' order by d.payer, d.id`,
    );
    expect(late.map(({ kind, payer }) => `${kind} ${payer}`)).toEqual([
      'issue-invoice 0140',
      'issue-invoice 0140',
      'issue-invoice 0180-norrmalm',
    ]);
  });

  it('Danderyds sjukhus has answered once about D-DORIS, and is asked again', async () => {
    const unit = await product.as('unit.coordinator');
    const questions = (await unit.get<{ caseNumber: string; answer: string | null }[]>('/api/unit-questions')).body;
    expect(questions.map(({ caseNumber, answer }) => `${caseNumber} ${answer === null ? 'open' : 'answered'}`)).toEqual(
      expect.arrayContaining(['D-DORIS open', 'D-DORIS answered']),
    );
    expect((await unit.get<ToDo>('/api/to-do')).body.items).toHaveLength(1);
  });

  it('each account finds a handful of things to do, and not hundreds', async () => {
    const expected = {
      'region.billing': 1,
      'region.approver': 1,
      'region.admin': 0,
      'solna.reviewer': 3,
      'farsta.reviewer': 2,
    };
    for (const [username, atLeast] of Object.entries(expected)) {
      const { items } = (await (await product.as(username)).get<ToDo>('/api/to-do')).body;
      expect([username, items.length >= atLeast && items.length <= 9]).toEqual([username, true]);
    }
  });

  it('what was told of months long gone has been read: unread is what the month in review brought', async () => {
    const unread = async () => (await solna.get<{ period: string }[]>('/api/notices?perPage=200&unread=true')).body;
    for (let turn = 0; turn < 120 && (await unread()).some(({ period }) => period < '2020-09'); turn += 1)
      await wait(500);
    expect(new Set((await unread()).map(({ period }) => period))).toEqual(new Set(['2020-09']));
  }, 90_000);

  it('each invoice has its line in the trail, with the day on which it happened, and the trail is whole', async () => {
    const [counts] = await owner.query<{ issued: number; lines: number; days: number }>(
      REGION_WIDE,
      `select (select count(*)::int from invoice where kind = 'invoice') as issued,
              (select count(*)::int from audit_line where act = 'issue-invoice') as lines,
              (select count(distinct (at at time zone 'Europe/Stockholm')::date)::int from audit_line where act = 'issue-invoice') as days`,
    );
    expect(counts).toEqual({ issued: counts?.lines, lines: expect.any(Number), days: 9 });
    expect((await (await product.as('auditor')).get('/api/audit/verification')).body).toMatchObject({ intact: true });
  });

  it('a restart tells nothing twice', async () => {
    const count = () =>
      owner.query<{ packages: number; invoices: number; payments: number; dialogues: number }>(
        REGION_WIDE,
        `select (select count(*)::int from review_package) as packages, (select count(*)::int from invoice) as invoices,
                (select count(*)::int from payment) as payments, (select count(*)::int from dialogue) as dialogues`,
      );
    const before = await count();
    await product.stop();
    product = await start();
    billing = await product.as('region.billing');
    await wait(6000);
    expect(await count()).toEqual(before);
  });

  it('the next event is 9 November: going there reminds on the way, and the invoice of Solna still waits', async () => {
    const next = (await billing.get<{ next: { at: string } }>('/api/demo/next-event')).body.next;
    expect(next.at).toMatch(/^2020-11-09/);
    expect((await billing.post('/api/demo/next-event')).status).toBe(200);
    solna = await product.as('solna.reviewer');
    const kinds = async () =>
      (await solna.get<{ kind: string; period: string }[]>('/api/notices?perPage=200')).body
        .filter(({ period }) => period === '2020-09')
        .map(({ kind }) => kind);
    const reminders = ['seven-days-left', 'two-days-left'];
    const areThere = async () => {
      const given = await kinds();
      return reminders.every((kind) => given.includes(kind));
    };
    for (let turn = 0; turn < 80 && !(await areThere()); turn += 1) await wait(500);
    expect(await kinds()).toEqual(expect.arrayContaining(reminders));
    expect((await one('period=2020-01&payer=0184&careType=somatic')).state).toBe('in-dialogue');
  }, 60_000);
});
