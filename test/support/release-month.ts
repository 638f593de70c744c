import { accepted, type Client } from './client.ts';

interface Preview {
  readonly previewHash: string;
  readonly cases: readonly { readonly caseId: string; readonly state: string; readonly released: boolean }[];
}

/** A second person releases what of a month is made ready, with every deviation ticked. How many cases that are, maybe none. */
export async function releaseMonth(
  approver: Client,
  month: { readonly period: string; readonly careType: string },
  early: { early?: true; reason?: string } = {},
): Promise<number> {
  const query = `period=${month.period}&careType=${month.careType}`;
  const { body } = await accepted(approver.get<Preview>(`/api/sharing-releases/preview?${query}`));
  const ready = body.cases.filter(
    ({ state, released }) => state === 'ready-to-share' && (early.early === true || !released),
  );
  if (ready.length === 0) return 0;
  const ticked = ready.map(({ caseId }) => caseId);
  await accepted(approver.post('/api/sharing-releases', { ...month, previewHash: body.previewHash, ticked, ...early }));
  return ready.length;
}
