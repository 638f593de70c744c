import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted } from '../support/client.ts';
import { enterInvoiceParties } from '../support/invoice-parties.ts';
import { findBreaches } from '../support/invariants/index.ts';
import { RulesDesk, SOMATIC, withFreeDays } from '../support/rules-desk.ts';
import { closingOf, daysAfter, dueOf, monthAfter, sharingOf } from '../support/year/calendar.ts';
import { fiveOf, municipalities, rowsOf, TOLD } from '../support/year/county.ts';
import { conduct, loudDialogues, quietDialogues } from '../support/year/dialogues.ts';
import { type Invoice, type Month, RegionYear } from '../support/year/region-year.ts';

const LONG = process.env['FRISTDAG_TEST_LONG'] === '1';
/** The short form has the two months around the merger of two districts; the long one the whole of 2020. */
const PERIODS = LONG ? Array.from({ length: 12 }, (_, month) => monthAfter('2020-01', month)) : ['2020-06', '2020-07'];
const EPISODES = LONG ? 120 : 90;
const [FIRST = '', SECOND = ''] = PERIODS;
const LAST = PERIODS.at(-1) ?? '';

/** As the material has them, worked out by hand: shared, closed, due. */
const BY_HAND: Readonly<Record<string, readonly [string, string, string]>> = {
  '2020-01': ['2020-02-17', '2020-03-09', '2020-04-06'],
  '2020-06': ['2020-07-13', '2020-08-10', '2020-09-07'],
  '2020-07': ['2020-08-17', '2020-09-07', '2020-10-05'],
  '2020-11': ['2020-12-14', '2021-01-11', '2021-02-08'],
};

describe('a year of the county, from the files to the bank', () => {
  let year: RegionYear;
  const whole = (invoice: Invoice) => ({ amount: invoice.outstanding, ocr: invoice.ocr });
  const invoiceOf = async (period: string, payer: string): Promise<Invoice> => {
    const found = (await year.invoices(`payer=${payer}&period=${period}`)).filter(
      ({ careType, kind, state }) => careType === 'somatic' && kind === 'invoice' && state !== 'credited',
    );
    if (found.length !== 1 || !found[0]) throw new Error(`${payer} has ${found.length} live invoices of ${period}`);
    return found[0];
  };
  /** Imports, runs and releases a month; on its day it is shared by itself. */
  const share = async (period: string, except: readonly string[] = []): Promise<void> => {
    await year.goTo(daysAfter(`${monthAfter(period, 1)}-01`, -1));
    await year.import(rowsOf(period, { episodes: EPISODES, isTold: period === FIRST }));
    await year.run(period);
    await year.release(period, except);
    if (period === FIRST) await shareEarly(period);
    await year.goTo(sharingOf(period));
    await year.rest();
  };
  const shareEarly = async (period: string): Promise<void> => {
    const month = await year.month(period, TOLD.early);
    await year.move(month, { to: 'calculated', reason: 'Delas för sig.' });
    await year.shareAlone(month, 'Kommunen bad om det före semestern.');
  };
  const close = async (period: string): Promise<void> => {
    await year.goTo(closingOf(period, sharingOf(period)));
    await year.rest();
    await year.approveLarge(period);
  };

  beforeAll(async () => {
    year = await RegionYear.start(`${monthAfter(FIRST, 1)}-03T09:00`);
    await enterInvoiceParties(
      year.administrator,
      municipalities.filter((municipality) => municipality !== TOLD.parked),
    );
  }, 60_000);

  afterAll(() => year.product.stop());

  it(`shares ${FIRST} with every payer in its week, but for one that waits and one that was early`, async () => {
    await share(FIRST, [TOLD.lateShared]);
    const months = (await year.months(`period=${FIRST}`)).filter(({ state }) => state !== 'closed');
    const sharedOn = (payer: string): string | null | undefined =>
      months.find((month) => month.payer === payer && month.careType === 'somatic')?.sharedOn;
    expect([sharedOn(TOLD.lateShared), (sharedOn(TOLD.early) ?? '') < sharingOf(FIRST)]).toEqual([null, true]);
    const others = months.filter(
      ({ payer, careType }) => careType === 'psychiatric' || (payer !== TOLD.lateShared && payer !== TOLD.early),
    );
    expect(new Set(others.map(({ state, sharedOn: on }) => `${state} ${on}`))).toEqual(
      new Set([`shared ${sharingOf(FIRST)}`]),
    );
    expect(months.map(({ payer }) => payer)).toContain(LONG || FIRST < '2020-07' ? '0180-farsta' : '');
  }, 120_000);

  it('is disputed, decided, corrected, extended, held and accepted', async () => {
    const solna = await year.month(FIRST, TOLD.solna);
    await loudDialogues(year, solna);
    expect(await year.month(FIRST, TOLD.solna)).toMatchObject({ state: 'shared', amount: '15600.00' });
    // Farsta received a stay of four days: 19 days over six episodes, 7 days.
    expect(await year.month(FIRST, TOLD.farsta)).toMatchObject({ amount: '54600.00', package: { revision: 2 } });
    const signatory = { name: 'Exempel', title: 'Avdelningschef', delegationReference: 'D 1.1' };
    await year.move(await year.month(FIRST, TOLD.farsta), { to: 'accepted', signatory }, year.farsta);
    const extended = await year.month(FIRST, TOLD.extended);
    const lastDay = daysAfter(extended.lastReviewDay, 14);
    await year.change(extended, 'extensions', { lastDay, reason: 'Semestertider.' });
    for (const payer of [TOLD.held, TOLD.late])
      await year.change(await year.month(FIRST, payer), 'holds', { reason: 'Vi frågar kommunen först.' });
    // A dialogue that the region opens itself, and one that is still open when the day comes.
    const early = await year.month(FIRST, TOLD.early);
    await conduct(year, early, { name: 'E-ERIK', about: 'days', claim: 1, outcome: 'rejected', opener: year.billing });
  }, 120_000);

  it('is invoiced on its day, and what waits or stands still goes on when it is mended', async () => {
    await close(FIRST);
    expect(await year.month(FIRST, TOLD.parked)).toMatchObject({
      state: 'parked',
      parked: { code: 'missing-reference-data' },
    });
    await enterInvoiceParties(year.administrator, [TOLD.parked]);
    await year.rest();
    expect((await year.month(FIRST, TOLD.parked)).state).toBe('invoiced');
    const held = await year.month(FIRST, TOLD.held);
    expect(held).toMatchObject({
      state: 'review-expired',
      waits: { text: expect.stringContaining('frågar kommunen') },
    });
    expect((await year.month(FIRST, TOLD.extended)).state).toBe('shared');
    // A late row before the invoice: a higher sum, and the three weeks again, as for a basis that is shared late.
    await year.import(JSON.stringify({ ...fiveOf(TOLD.late, FIRST)[0], caseNumber: `SEN-${FIRST}` }));
    await year.decideChange(await year.month(FIRST, TOLD.late), 'new-revision', 'En rad kom för sent.');
    await year.change(await year.month(FIRST, TOLD.late), 'hold-releases', { reason: 'Raden är med.' });
    await year.shareAlone(await year.month(FIRST, TOLD.lateShared));
    const again = [await year.month(FIRST, TOLD.late), await year.month(FIRST, TOLD.lateShared)];
    const closes = closingOf(FIRST, await year.today());
    expect(again.map(({ state, reviewClosesOn }) => [state, reviewClosesOn])).toEqual(
      Array(2).fill(['shared', closes]),
    );
  }, 120_000);

  it('goes on with the next months in their turn', async () => {
    for (const period of PERIODS.slice(1)) {
      await share(period);
      if (period === SECOND) await quietDialogues(year, await year.month(period, TOLD.solna));
      if (period === SECOND) await letGoAndCorrect();
      await close(period);
      await payDue(monthAfter(period, -1));
    }
    expect((await year.months(`period=${LAST}`)).map(({ payer }) => payer)).toContain('0180-hagersten-alvsjo');
  }, 600_000);

  /** What is done about the first month while the second is under review: a hold ends, a late row corrects an invoice. */
  async function letGoAndCorrect(): Promise<void> {
    await year.change(await year.month(FIRST, TOLD.held), 'hold-releases', { reason: 'Kommunen har svarat.' });
    await year.import(JSON.stringify({ ...fiveOf(TOLD.corrected, FIRST)[3], caseNumber: `EFTER-${FIRST}` }));
    const corrected = await year.month(FIRST, TOLD.corrected);
    await year.pay([whole(await invoiceOf(FIRST, TOLD.corrected))]);
    await year.decideChange(corrected, 'new-revision', 'En rad kom efter fakturan.');
    await accepted(year.billing.post(`/api/billing-cases/${corrected.id}/corrections`, { reason: 'Sen rad.' }));
    await year.rest();
  }

  /** Everybody pays on the last day; of the first month some pay in other ways, or not at all. */
  async function payDue(period: string): Promise<void> {
    const open = (await year.invoices(`period=${period}`)).filter(({ outstanding }) => Number(outstanding) > 0);
    const odd: readonly string[] =
      period === FIRST
        ? [TOLD.unknown, TOLD.double, TOLD.overpaid, TOLD.overdue, TOLD.solna, TOLD.corrected]
        : [TOLD.overdue];
    const isOdd = ({ payer, careType }: Invoice): boolean => careType === 'somatic' && odd.includes(payer);
    await year.pay(open.filter((invoice) => !isOdd(invoice)).map(whole));
    if (period === FIRST) await payOddly();
  }

  async function payOddly(): Promise<void> {
    const of = (payer: string): Promise<Invoice> => invoiceOf(FIRST, payer);
    const [unknown, double, overpaid] = [await of(TOLD.unknown), await of(TOLD.double), await of(TOLD.overpaid)];
    const [solna, corrected] = [await of(TOLD.solna), await of(TOLD.corrected)];
    await year.pay([
      { amount: unknown.outstanding, text: 'Utan referens' },
      whole(double),
      whole(double),
      { amount: '40111.00', ocr: overpaid.ocr },
      { amount: '5000.00', ocr: solna.ocr },
    ]);
    await year.settleLeftOver('unknown', unknown.outstanding, {
      kind: 'assign',
      invoice: unknown.id,
      reason: 'Rätt avsändare.',
    });
    await year.settleLeftOver('double', double.amount, { kind: 'refund', reason: 'Dubbelt betald.' });
    await year.settleLeftOver('double', '1111.00', { kind: 'refund', amount: '111.00', reason: 'Överskjutande.' });
    // What the credited invoice was paid goes to the one in its place; the rest is paid in two parts.
    const [credited] = (await year.invoices(`payer=${TOLD.corrected}&period=${FIRST}`)).filter(
      ({ state }) => state === 'credited',
    );
    const setOff = { kind: 'set-off', invoice: corrected.id, reason: 'Mot den nya fakturan.' };
    await accepted(year.billing.post(`/api/invoices/${credited?.id}/credit-balance`, setOff));
    const rest = await of(TOLD.corrected);
    await year.pay([{ amount: '100.00', ocr: rest.ocr }]);
    await year.pay([whole(await of(TOLD.corrected))]);
    // Solna's remainder is given up by two people.
    const proposed = await accepted(
      year.billing.post(`/api/invoices/${solna.id}/write-offs`, { reason: 'Överenskommet.' }),
    );
    const decision = `/api/write-offs/${String(proposed.body['id'])}/decision`;
    await accepted((await year.approver()).post(decision, { outcome: 'approved' }, { 'if-match': '"1"' }));
  }

  it('ends with every month paid, closed or reminded of', async () => {
    await year.goTo(closingOf(LAST, daysAfter(sharingOf(LAST), 60)));
    for (const period of PERIODS) await year.approveLarge(period);
    await payDue(LAST);
    await year.goTo('2099-12-31');
    await year.rest();
    const months = await Promise.all(PERIODS.map((period) => year.months(`period=${period}`)));
    const states = Map.groupBy(months.flat(), ({ state }) => state);
    expect([...states.keys()].sort()).toEqual(['closed', 'overdue', 'paid']);
    expect(new Set(states.get('overdue')?.map(({ payer }) => payer))).toContain(TOLD.overdue);
    const overdue = await invoiceOf(FIRST, TOLD.overdue);
    const { body } = await year.billing.get<{ reminders: { remindedOn: string }[] }>(
      `/api/invoices/${overdue.id}/bookings`,
    );
    expect(body.reminders.map(({ remindedOn }) => remindedOn)).toEqual([daysAfter(overdue.dueOn, 7)]);
  }, 600_000);

  it('takes up a rule that is corrected backwards, and what was paid counts towards the new invoice', async () => {
    const [administrator, approver] = [new RulesDesk(year.administrator), new RulesDesk(await year.approver())];
    const { body: draft } = await administrator.create(SOMATIC, '2020-01-01', 'Fridagarna var fel');
    const consultation = { needed: false, reason: 'Rättelse av ett skrivfel' };
    await accepted(administrator.save(draft, { ...withFreeDays(draft, 1), consultation }));
    for (const to of ['approved', 'scheduled']) await accepted(approver.move(draft.id, to));
    const month = await year.month(FIRST, TOLD.double);
    await year.decideChange(month, 'new-revision', 'Regeln är rättad.');
    const paid = await invoiceOf(FIRST, TOLD.double);
    await accepted(year.billing.post(`/api/billing-cases/${month.id}/corrections`, { reason: 'Regeln är rättad.' }));
    // 15 days over five episodes with one free day each: ten days.
    const corrected = await invoiceOf(FIRST, TOLD.double);
    expect(corrected).toMatchObject({ amount: '78000.00', outstanding: '78000.00' });
    const setOff = { kind: 'set-off', invoice: corrected.id, reason: 'Mot den nya fakturan.' };
    await accepted(year.billing.post(`/api/invoices/${paid.id}/credit-balance`, setOff));
    await year.pay([whole(await invoiceOf(FIRST, TOLD.double))]);
    expect((await year.month(FIRST, TOLD.double)).state).toBe('paid');
    await year.rest();
  }, 120_000);

  it('kept every date: never less than three weeks to review and four to pay, due when banks are open', async () => {
    const months = new Map<string, Month>();
    for (const period of PERIODS)
      for (const month of await year.months(`period=${period}`)) months.set(month.id, month);
    const invoices = (await year.invoices()).filter(({ kind }) => kind === 'invoice');
    expect(invoices.length).toBeGreaterThan(PERIODS.length * 15);
    for (const { number, period, issuedOn, dueOn } of invoices) {
      expect([number, dueOn]).toEqual([number, dueOf(period, issuedOn)]);
    }
    const undisturbed = invoices.filter(({ caseId, period, issuedOn }) => {
      const month = months.get(caseId);
      return month?.sharedOn === sharingOf(period) && issuedOn === closingOf(period, sharingOf(period));
    });
    for (const period of PERIODS) {
      const dates = new Set(
        undisturbed.filter((each) => each.period === period).map(({ issuedOn, dueOn }) => `${issuedOn} ${dueOn}`),
      );
      const [, closes, due] = BY_HAND[period] ?? ['', closingOf(period, sharingOf(period)), ''];
      expect([...dates]).toEqual([`${closes} ${due === '' ? dueOf(period, closes) : due}`]);
      if (BY_HAND[period]) expect(sharingOf(period)).toBe(BY_HAND[period][0]);
    }
    const late = [...months.values()].filter(
      ({ state, sharedOn, period }) => state === 'paid' && sharedOn !== null && sharedOn > sharingOf(period),
    );
    expect(late.length).toBeGreaterThanOrEqual(2);
    for (const { period, sharedOn, reviewClosesOn } of late)
      expect(reviewClosesOn).toBe(closingOf(period, sharedOn ?? ''));
  }, 60_000);

  it('leaves nothing that breaks a promise', async () => {
    expect(await findBreaches(year.product.databaseUrl, year.product)).toEqual([]);
  }, 60_000);
});
