import { accepted } from './client.ts';
import { materialFive, type Product } from './product.ts';
import { releaseMonth } from './release-month.ts';
import { until } from './until.ts';

interface Month {
  readonly id: string;
  readonly statementId: string;
  readonly package: { readonly revision: number } | null;
}

/**
 * Solna's January of 2020, run already, lived through: released by two people, opened and marked, disputed, asked about at
 * the care unit, upheld into a second package, accepted, and reached by a late row. Every table of a review has rows then.
 */
export async function reviewSolnasMonth(product: Product): Promise<void> {
  const [billing, approver, solna, unit] = await Promise.all(
    (['region.billing', 'region.approver', 'solna.reviewer', 'unit.coordinator'] as const).map((name) =>
      product.as(name),
    ),
  );
  if (!billing || !approver || !solna || !unit) throw new Error('nobody signed in');
  const month = { period: '2020-01', careType: 'somatic' };
  const find = async (): Promise<Month | undefined> =>
    (await billing.get<Month[]>('/api/billing-cases?period=2020-01&payer=0184&careType=somatic')).body[0];
  const { id, statementId } = await until(find);
  const path = `/api/billing-cases/${id}`;
  await accepted(billing.post('/api/sharing-releases/preparations', month));
  await releaseMonth(approver, month);

  await accepted(solna.get(`/api/statements/${statementId}/review-basis`));
  await accepted(solna.post(`${path}/marks`, { caseNumbers: ['A-ANDERS'], mark: 'no-remark' }));
  const csv = { 'content-type': 'text/csv' };
  await accepted(solna.send('POST', `${path}/reconciliations`, 'ärendenummer\nA-ANDERS', csv));
  const about = { caseNumber: 'D-DORIS', about: 'sip-call', claim: 'not-met', text: 'Kallelsen kom aldrig fram.' };
  const dialogue = `/api/dialogues/${String((await accepted(solna.post(`${path}/dialogues`, about))).body['id'])}`;
  const opened = (await solna.get<{ messages: { id: string }[] }>(dialogue)).body.messages[0]?.id ?? '0';
  const pdf = new TextEncoder().encode('%PDF-1.7');
  const bytes = { 'content-type': 'application/octet-stream' };
  await accepted(solna.send('POST', `${dialogue}/messages/${opened}/attachments`, pdf, bytes));
  const colleagues = (await solna.get<{ accountId: string; isMe: boolean }[]>(`${dialogue}/colleagues`)).body;
  await accepted(solna.post(`${dialogue}/handler`, { accountId: colleagues.find(({ isMe }) => isMe)?.accountId }));
  await accepted(billing.post(`${dialogue}/questions`, { text: 'När sändes kallelsen?' }));
  const [question] = (await unit.get<{ id: string }[]>('/api/unit-questions?state=open')).body;
  await accepted(unit.post(`/api/unit-questions/${question?.id ?? '0'}/answer`, { text: 'Aldrig.' }));
  const claes = { caseNumber: 'C-CLAES', about: 'days', claim: 2, text: 'Vi räknar till två.' };
  const lifted = `/api/dialogues/${String((await accepted(solna.post(`${path}/dialogues`, claes))).body['id'])}`;
  await accepted(billing.post(`${lifted}/decision`, { outcome: 'rejected', grounds: 'Dagarna stämmer.' }));
  await accepted(solna.post(`${lifted}/follow-up`, { reason: 'Vi står fast.' }));
  const outcome = { outcome: 'rejected', grounds: 'Gruppen delar regionens bild.' };
  const { today } = (await billing.get<{ today: string }>('/api/business-clock')).body;
  await accepted(billing.post(`${lifted}/follow-up/outcome`, { ...outcome, decidedOn: today }));
  await accepted(billing.post(`${dialogue}/decision`, { outcome: 'upheld', grounds: 'Ingen kallelse är sänd.' }));
  await until(async () => ((await find())?.package?.revision === 2 ? true : undefined));

  const signatory = { name: 'Exempel', title: 'Ekonomichef', delegationReference: 'D 4.2' };
  await accepted(solna.post(`${path}/transitions`, { to: 'accepted', signatory }));
  const [anders = ''] = materialFive.split('\n');
  await billing.import(anders.replace('A-ANDERS', 'F-LATE'));
  await accepted(
    billing.post(`${path}/change-decisions`, { decision: 'after-invoice', reason: 'En rad kom för sent.' }),
  );
}
