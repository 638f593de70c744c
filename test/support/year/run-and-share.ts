import { untilAtRest } from '../at-rest.ts';
import { accepted, type Client } from '../client.ts';
import { releaseMonth } from '../release-month.ts';

interface Region {
  readonly databaseUrl: string;
  as(username: string): Promise<Client>;
}

/** A month from its file to the payers: imported, run, made ready by one person and released by another. */
export async function runAndShare(region: Region, { period, rows }: { period: string; rows: string }): Promise<void> {
  const [billing, approver] = [await region.as('region.billing'), await region.as('region.approver')];
  const { state, rowsRefused } = await billing.import(rows);
  if (state !== 'completed' || rowsRefused > 0) throw new Error(`the import was ${state} with ${rowsRefused} refusals`);
  await billing.run(period);
  await untilAtRest(region.databaseUrl);
  const month = { period, careType: 'somatic' };
  await accepted(billing.post('/api/sharing-releases/preparations', month));
  await releaseMonth(approver, month);
  await untilAtRest(region.databaseUrl);
}
