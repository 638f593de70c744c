import { afterEach, describe, expect, it } from '@jest/globals';
import { REGION_WIDE } from '../../apps/api/src/payers/index.ts';
import { untilAtRest } from '../support/at-rest.ts';
import { createTestDatabase } from '../support/cluster.ts';
import { DatabaseOwner } from '../support/database-owner.ts';
import { enterInvoiceParties } from '../support/invoice-parties.ts';
import { findBreaches } from '../support/invariants/index.ts';
import { type Product, startProduct } from '../support/product.ts';
import { fiveOf } from '../support/year/county.ts';
import type { Invoice, Month } from '../support/year/region-year.ts';
import { runAndShare } from '../support/year/run-and-share.ts';

/** Three weeks before each night a basis is shared late, so that its review closes in it: at 00:00, and the invoice at 08:00. */
const NIGHTS = [
  {
    night: '2020-03-29',
    what: 'has 23 hours',
    period: '2020-01',
    sharedAt: '2020-03-08T09:00',
    closes: '2020-03-29T00:00:00+01:00',
    issues: '2020-03-29T08:00:00+02:00',
    due: '2020-04-27',
    // The hour from 02:00 to 03:00 is skipped: half past before it, its end, and half past after it.
    within: ['2020-03-29T01:30:00+01:00', '2020-03-29T03:00:00+02:00', '2020-03-29T03:30:00+02:00'],
    next: '2020-03-30T09:00',
  },
  {
    night: '2020-10-25',
    what: 'has 25 hours',
    period: '2020-07',
    sharedAt: '2020-10-04T09:00',
    closes: '2020-10-25T00:00:00+02:00',
    issues: '2020-10-25T08:00:00+01:00',
    due: '2020-11-23',
    // The hour from 02:00 to 03:00 comes twice: half past of each.
    within: ['2020-10-25T02:30:00+02:00', '2020-10-25T02:30:00+01:00', '2020-10-25T03:00:00+01:00'],
    next: '2020-10-26T09:00',
  },
] as const;
/** One whose review closes as it should, and one for each of the instants within the night. */
const PAYERS = ['0184', '0182', '0186', '0163'] as const;

describe.each(NIGHTS)(
  'the night of $night, which $what',
  ({ night, period, sharedAt, closes, issues, due, within, next }) => {
    let product: Product;
    let drop: () => Promise<void> = async () => undefined;

    afterEach(async () => {
      await product.stop();
      await drop();
    });

    /** Four months under review; three of them close within the night. */
    async function underReview(): Promise<Month> {
      const database = await createTestDatabase();
      drop = database.drop;
      product = await startProduct({ now: sharedAt, databaseUrl: database.url });
      await enterInvoiceParties(await product.as('region.admin'), PAYERS);
      const rows = PAYERS.flatMap((payer) => fiveOf(payer, period)).map((row) => JSON.stringify(row));
      await runAndShare(product, { period, rows: rows.join('\n') });
      const month = await solnas();
      const owner = new DatabaseOwner(product.databaseUrl);
      for (const [place, payer] of PAYERS.slice(1).entries())
        await owner.query(
          REGION_WIDE,
          `update due_step set due_at = $2::timestamptz where payer = $1 and kind = 'close-review' and done_at is null and cancelled_at is null`,
          [payer, within[place]],
        );
      await owner.close();
      return month;
    }

    async function solnas(): Promise<Month> {
      const billing = await product.as('region.billing');
      const { body } = await billing.get<Month[]>(`/api/billing-cases?period=${period}&payer=0184&careType=somatic`);
      if (!body[0]) throw new Error('Solna has no case');
      return body[0];
    }

    const stepsTaken = async (): Promise<readonly { kind: string; times: number }[]> => {
      const owner = new DatabaseOwner(product.databaseUrl);
      const taken = await owner.query<{ kind: string; times: number }>(
        REGION_WIDE,
        `select kind, count(*)::int as times from due_step where done_at is not null and kind in ('close-review', 'issue-invoice') group by kind order by kind`,
      );
      await owner.close();
      return taken;
    };
    const onceEach = ['close-review', 'issue-invoice'].map((kind) => ({ kind, times: PAYERS.length }));
    const invoices = async (): Promise<readonly Invoice[]> =>
      (await (await product.as('region.billing')).get<Invoice[]>('/api/invoices')).body;

    it('closes the review at 00:00 and invoices at 08:00 by the clock on the wall, each step once and in its order', async () => {
      const month = await underReview();
      expect(month).toMatchObject({ reviewClosesOn: night });
      const billing = await product.as('region.billing');
      const stops: string[] = [];
      for (let step = 0; step < 8 && (await invoices()).length === 0; step += 1) {
        const { body } = await billing.post<{ now: string }>('/api/demo/next-event');
        stops.push(body.now.replace(/\.\d+/, ''));
        await untilAtRest(product.databaseUrl);
      }
      expect(stops).toEqual([closes, ...within, issues]);
      expect(await stepsTaken()).toEqual(onceEach);
      expect(await invoices()).toMatchObject(PAYERS.map(() => ({ issuedOn: night, dueOn: due })));
      expect(await findBreaches(product.databaseUrl, product)).toEqual([]);
    }, 90_000);

    it('slept through by a stopped system is caught up with the next morning, once', async () => {
      await underReview();
      const { databaseUrl } = product;
      await product.stop();
      for (const start of ['the next morning', 'once more']) {
        product = await startProduct({ now: next, databaseUrl });
        await untilAtRest(databaseUrl);
        expect(await stepsTaken()).toEqual(onceEach);
        // The four weeks count from the day on which it really went.
        expect((await invoices()).map(({ issuedOn }) => issuedOn)).toEqual(PAYERS.map(() => next.slice(0, 10)));
        if (start === 'the next morning') await product.stop();
      }
      expect(await findBreaches(databaseUrl)).toEqual([]);
    }, 90_000);
  },
);
