import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { untilAtRest } from '../support/at-rest.ts';
import { Client } from '../support/client.ts';
import { enterInvoiceParties } from '../support/invoice-parties.ts';
import { findBreaches } from '../support/invariants/index.ts';
import { endOrphanedDatabase, ProductProcess } from '../support/process.ts';
import { Random } from '../support/random-episodes.ts';
import { fiveOf, municipalities } from '../support/year/county.ts';
import { runAndShare } from '../support/year/run-and-share.ts';

const LONG = process.env['FRISTDAG_TEST_LONG'] === '1';
const KILLS = LONG ? 50 : 5;
const PERIOD = '2020-01';
const PAYERS = municipalities.filter((municipality) => municipality !== '0180');
/** Long enough for some documents to be handed over, short enough to catch others on their way. */
const LONGEST_WAIT_MS = 2_600;

interface Row {
  readonly id: string;
  readonly state: string;
  readonly kind: string;
}

describe('when everything is killed while invoices are issued and delivered', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'fristdag-kill-issuing-'));
  const invoiceFolder = join(dataFolder, 'delivered');
  const random = new Random(55);
  let product: ProductProcess;
  let billing: Client;

  beforeAll(async () => {
    await start();
    const region = { databaseUrl: databaseUrl(), as: (name: string) => Client.signIn(product.url, name) };
    await enterInvoiceParties(await region.as('region.admin'), PAYERS);
    const rows = PAYERS.flatMap((payer) => fiveOf(payer, PERIOD)).map((row) => JSON.stringify(row));
    await runAndShare(region, { period: PERIOD, rows: rows.join('\n') });
    // Up to the closing of the review; what follows is the issue at eight.
    for (let step = 0; step < 6 && (await months('review-expired')).length === 0; step += 1) {
      await billing.post('/api/demo/next-event');
      await untilAtRest(databaseUrl());
    }
  }, 240_000);

  afterAll(async () => {
    await product.stop();
    await endOrphanedDatabase(dataFolder);
    rmSync(dataFolder, { recursive: true, force: true });
  }, 30_000);

  async function start(): Promise<void> {
    product = await ProductProcess.start(dataFolder, {
      FRISTDAG_NOW: '2020-02-17T09:00',
      FRISTDAG_INVOICE_FOLDER: invoiceFolder,
    });
    billing = await Client.signIn(product.url, 'region.billing');
  }

  /** As the owner of the tables; the port is another one after each start. */
  function databaseUrl(): string {
    const [, , , port] = readFileSync(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n');
    const password = readFileSync(join(dataFolder, 'postgres', 'password'), 'utf8').trim();
    return `postgres://fristdag:${password}@127.0.0.1:${port}/fristdag`;
  }

  const months = async (state: string): Promise<readonly Row[]> =>
    (await billing.get<Row[]>(`/api/billing-cases?careType=somatic&state=${state}&perPage=200`)).body;

  /** Issues what can be issued, credits some of the rest, all at once; whoever asked is cut off when the product dies. */
  async function work(): Promise<readonly Promise<unknown>[]> {
    const [expired, credited] = [await months('review-expired'), await months('credited')];
    const { body: documents } = await billing.get<Row[]>('/api/invoices?perPage=200');
    const live = documents.filter(({ kind, state }) => kind === 'invoice' && state !== 'credited');
    const dayCame = expired.length > 0 ? [billing.post('/api/demo/next-event')] : [];
    const again = credited.map(({ id }) =>
      billing.post(`/api/billing-cases/${id}/transitions`, { to: 'invoiced', reason: 'På nytt' }),
    );
    const back = live
      .filter(() => random.chance(0.4))
      .map(({ id }) =>
        billing.post(`/api/invoices/${id}/credit`, {
          ...(random.chance(0.4) ? { amount: '100.00' } : {}),
          reason: 'Prov av strömavbrott',
        }),
      );
    return [...dayCame, ...again, ...back].map((call) => call.catch(() => 'no answer'));
  }

  it(
    `nothing is lost, doubled or stuck, whenever it happens: ${KILLS} times`,
    async () => {
      for (let kill = 0; kill < KILLS; kill += 1) {
        const under = await work();
        await wait(random.below(LONGEST_WAIT_MS));
        await product.kill({ withDatabase: kill % 2 === 0 });
        await Promise.all(under);
        await start();
        // At every instant the books are right; only what is on its way may still be there.
        const found = await findBreaches(databaseUrl());
        expect(found.filter((breach) => !/^I[58]:/.test(breach))).toEqual([]);
      }
      await untilAtRest(databaseUrl());
      expect(await findBreaches(databaseUrl(), { invoiceFolder })).toEqual([]);
      const { headers } = await billing.get('/api/invoices');
      expect(Number(headers.get('x-total-count'))).toBeGreaterThan(PAYERS.length);
    },
    LONG ? 1_500_000 : 240_000,
  );
});
