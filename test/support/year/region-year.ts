import { untilAtRest } from '../at-rest.ts';
import { camt054, type Credit } from '../camt054.ts';
import { accepted, type Answer, type Client } from '../client.ts';
import { type Product, startProduct } from '../product.ts';
import { releaseMonth } from '../release-month.ts';
import { until } from '../until.ts';

export interface Month {
  readonly id: string;
  readonly period: string;
  readonly careType: string;
  readonly payer: string;
  readonly state: string;
  readonly amount: string;
  readonly version: number;
  readonly sharedOn: string | null;
  readonly lastReviewDay: string;
  readonly reviewClosesOn: string;
  readonly invoiceIssueOn: string;
  readonly invoiceDueOn: string;
  readonly parked: { readonly code: string } | null;
  readonly waits: { readonly text: string } | null;
  readonly package: { readonly revision: number } | null;
}
export interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly state: string;
  readonly caseId: string;
  readonly payer: string;
  readonly period: string;
  readonly careType: string;
  readonly amount: string;
  readonly outstanding: string;
  readonly ocr: string;
  readonly issuedOn: string;
  readonly dueOn: string;
}
interface Next {
  readonly now: string;
  readonly next: { readonly kind: string; readonly at: string } | null;
}

/** Words to the payer during its review. */
const REMINDERS = new Set(['remind-unopened', 'remind-seven-days', 'remind-two-days']);

/** A region that lives through its months: everything by HTTP, and the clock by what is due next. */
export class RegionYear {
  private references = 0;

  private constructor(
    readonly product: Product,
    readonly billing: Client,
    readonly solna: Client,
    readonly farsta: Client,
    readonly unit: Client,
    readonly administrator: Client,
  ) {}

  static async start(now: string): Promise<RegionYear> {
    const product = await startProduct({ now });
    const names = ['region.billing', 'solna.reviewer', 'farsta.reviewer', 'unit.coordinator', 'region.admin'] as const;
    const [billing, solna, farsta, unit, administrator] = (await Promise.all(
      names.map((name) => product.as(name)),
    )) as [...[Client, Client, Client, Client, Client]];
    return new RegionYear(product, billing, solna, farsta, unit, administrator);
  }

  /** Whoever releases and approves has signed in just now. */
  approver(): Promise<Client> {
    return this.product.as('region.approver');
  }

  rest(): Promise<void> {
    return untilAtRest(this.product.databaseUrl);
  }

  async today(): Promise<string> {
    return (await this.look()).now.slice(0, 10);
  }

  /** Lives on through everything that is due up to and including a civil date; acts by date happen on their own day. */
  async goTo(date: string): Promise<void> {
    for (;;) {
      const { next } = await this.look();
      if (next === null || next.at.slice(0, 10) > date) return;
      await accepted(this.billing.post('/api/demo/next-event'));
      const after = (await this.look()).next;
      // Reminders can be late by a day; whatever counts its days from when it is done cannot.
      if (!REMINDERS.has(next.kind) && after?.at.slice(0, 10) !== next.at.slice(0, 10)) await this.rest();
    }
  }

  private async look(): Promise<Next> {
    return (await this.billing.get<Next>('/api/demo/next-event')).body;
  }

  months(query: string, as = this.billing): Promise<Month[]> {
    return as.get<Month[]>(`/api/billing-cases?perPage=200&${query}`).then(({ body }) => body);
  }

  async month(period: string, payer: string, careType = 'somatic'): Promise<Month> {
    const [found] = await this.months(`period=${period}&payer=${payer}&careType=${careType}`);
    if (!found) throw new Error(`${payer} has no case of ${period}`);
    return found;
  }

  move({ id }: Month, body: object, as = this.billing): Promise<Answer<Month>> {
    return accepted(as.post<Month>(`/api/billing-cases/${id}/transitions`, body));
  }

  /** An act that names the version it builds on. */
  async change({ id }: Month, path: string, body: object): Promise<void> {
    const { body: now } = await this.billing.get<Month>(`/api/billing-cases/${id}`);
    const headers = { 'if-match': `"${now.version}"` };
    await accepted(this.billing.post(`/api/billing-cases/${id}/${path}`, body, headers));
  }

  async import(rows: string): Promise<void> {
    const { state, rowsRefused } = await this.billing.import(rows);
    if (state !== 'completed' || rowsRefused > 0)
      throw new Error(`an import was ${state} with ${rowsRefused} refusals`);
  }

  async run(period: string): Promise<void> {
    await this.billing.run(period);
    await until(async () => (await this.months(`period=${period}`))[0]);
    await this.rest();
  }

  /** A first person makes the month ready, a second one releases it with every deviation ticked. */
  async release(period: string, except: readonly string[] = []): Promise<void> {
    const approver = await this.approver();
    for (const careType of ['somatic', 'psychiatric']) {
      await accepted(this.billing.post('/api/sharing-releases/preparations', { period, careType }));
      for (const payer of careType === 'somatic' ? except : [])
        await this.move(await this.month(period, payer), { to: 'calculated', reason: 'Vi väntar på sjukhuset.' });
      await releaseMonth(approver, { period, careType });
    }
  }

  /** One case by itself: made ready by one person, shared by another. */
  async shareAlone(month: Month, reason?: string): Promise<void> {
    await this.move(month, { to: 'ready-to-share' });
    await this.move(month, { to: 'shared', ...(reason === undefined ? {} : { reason }) }, await this.approver());
  }

  /** Whatever is above the line is approved by a second person. */
  async approveLarge(period: string): Promise<void> {
    const approver = await this.approver();
    for (const state of ['accepted', 'review-expired'])
      for (const { id, amount } of await this.months(`period=${period}&state=${state}`))
        if (Number(amount) >= 500_000) await accepted(approver.post(`/api/billing-cases/${id}/invoice-approvals`));
    await this.rest();
  }

  async decideChange({ id }: Month, decision: 'new-revision' | 'after-invoice', reason: string): Promise<void> {
    await accepted(this.billing.post(`/api/billing-cases/${id}/change-decisions`, { decision, reason }));
    await this.rest();
  }

  async invoices(query = ''): Promise<Invoice[]> {
    const found: Invoice[] = [];
    for (let page = 1; ; page += 1) {
      const { body } = await this.billing.get<Invoice[]>(
        `/api/invoices?sort=number&order=asc&perPage=200&page=${page}&${query}`,
      );
      found.push(...body);
      if (body.length < 200) return found;
    }
  }

  /** Money as the bank tells of it. */
  async pay(credits: readonly Omit<Credit, 'reference'>[]): Promise<void> {
    if (credits.length === 0) return;
    const bookedOn = await this.today();
    const named = credits.map((credit) => ({ ...credit, reference: `BANK-${(this.references += 1)}` }));
    const file = camt054(named, { messageId: `FIL-${this.references}`, bookedOn });
    const answer = this.billing.send('POST', '/api/payments/imports', file, { 'content-type': 'application/xml' });
    await accepted(answer);
  }

  /** Decides about what a payment of this sum left over. */
  async settleLeftOver(state: 'unknown' | 'double', leftOver: string, wish: object): Promise<void> {
    const { body } = await this.billing.get<{ id: string; version: number; state: string; leftOver: string }[]>(
      '/api/payments?toDo=true&perPage=200',
    );
    const found = body.find((payment) => payment.leftOver === leftOver && payment.state === state);
    if (!found) throw new Error(`no payment has ${leftOver} left over`);
    const headers = { 'if-match': `"${found.version}"` };
    await accepted(this.billing.post(`/api/payments/${found.id}/decisions`, wish, headers));
  }
}
