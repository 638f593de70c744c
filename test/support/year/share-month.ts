import { untilAtRest } from '../at-rest.ts';
import type { Client } from '../client.ts';
import { accepted } from './region-year.ts';

interface Region {
  readonly databaseUrl: string;
  as(username: string): Promise<Client>;
}

/** A month from its file to the payers: imported, run, made ready by one person and released by another. */
export async function shareMonth(region: Region, { period, rows }: { period: string; rows: string }): Promise<void> {
  const [billing, approver] = [await region.as('region.billing'), await region.as('region.approver')];
  const { state, rowsRefused } = await billing.import(rows);
  if (state !== 'completed' || rowsRefused > 0) throw new Error(`the import was ${state} with ${rowsRefused} refusals`);
  await billing.run(period);
  await untilAtRest(region.databaseUrl);
  const month = { period, careType: 'somatic' };
  await accepted(billing.post('/api/sharing-releases/preparations', month));
  const { body } = await approver.get<{ previewHash: string; cases: { caseId: string }[] }>(
    `/api/sharing-releases/preview?period=${period}&careType=somatic`,
  );
  const ticked = body.cases.map(({ caseId }) => caseId);
  await accepted(approver.post('/api/sharing-releases', { ...month, previewHash: body.previewHash, ticked }));
  await untilAtRest(region.databaseUrl);
}
