import pg from 'pg';
import type { Ask } from './ask.ts';
import { deliveredDocuments, gaplessNumbers, oneLiveInvoice } from './documents.ts';
import { balancedLedger, sumsOfPackages } from './sums.ts';
import { completeTrail, nothingLeft, twoPeople } from './trail.ts';
import { wallsBetweenPayers } from './walls.ts';

interface Checked {
  /** Where documents were delivered to, when that can be looked at. */
  readonly invoiceFolder?: string | undefined;
}

/**
 * Everything in a database that breaks a promise of the billing process, in words that name it. It reads by plain SQL and
 * reckons by itself: nothing of the product takes part, so that the product's own mistakes are seen.
 */
export async function breachesIn(ask: Ask, { invoiceFolder }: Checked = {}): Promise<string[]> {
  await ask(`select set_config('app.payers', '*', true), set_config('app.inpatient_units', '[]', true)`);
  return [
    ...(await oneLiveInvoice(ask)),
    ...(await gaplessNumbers(ask)),
    ...(await sumsOfPackages(ask)),
    ...(await balancedLedger(ask)),
    ...(await deliveredDocuments(ask, invoiceFolder)),
    ...(await completeTrail(ask)),
    ...(await twoPeople(ask)),
    ...(await nothingLeft(ask)),
    ...(await wallsBetweenPayers(ask)),
  ];
}

/** Work in a transaction that is taken back afterwards, as the owner of the tables. */
export async function inPassing<Result>(databaseUrl: string, work: (ask: Ask) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    return await work(async <Row>(sql: string, parameters: readonly unknown[] = []) => {
      const { rows } = await client.query(sql, [...parameters]);
      return rows as Row[];
    });
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

/** The breaches of a database at rest; none is what a test wants to see. */
export function findBreaches(databaseUrl: string, checked: Checked = {}): Promise<string[]> {
  return inPassing(databaseUrl, (ask) => breachesIn(ask, checked));
}

export type { Ask } from './ask.ts';
