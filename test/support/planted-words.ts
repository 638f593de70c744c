import type { Answer, Client } from './client.ts';
import { enterInvoiceParties } from './invoice-parties.ts';
import { until } from './until.ts';

interface Month {
  readonly id: string;
  readonly version: number;
  readonly lastReviewDay: string;
}
interface People {
  readonly billing: Client;
  readonly approver: Client;
  readonly admin: Client;
  readonly solna: Client;
  /** An episode of the month. */
  readonly caseNumber: string;
}

/**
 * Carries Solna's month of January 2020 from the calculation to a credited invoice, and writes the same words wherever a person
 * may write some: what is said of a case, in its dialogue, on its documents, in a round of consultation and about a rule.
 * @returns each answer, by the address that gave it
 */
export async function plantWords(people: People, words: string): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>();
  const keep = async (where: string, sent: Promise<Answer>): Promise<Answer> => {
    const answer = await sent;
    answers.set(where, answer);
    return answer;
  };
  await plantInMonth(people, words, keep);
  await plantInRules(people, words, keep);
  return answers;
}

type Keep = (where: string, sent: Promise<Answer>) => Promise<Answer>;

async function plantInMonth(people: People, words: string, keep: Keep): Promise<void> {
  const { billing, approver, admin, solna } = people;
  const find = (): Promise<Month> =>
    until(
      async () => (await billing.get<Month[]>('/api/billing-cases?period=2020-01&payer=0184&careType=somatic')).body[0],
    );
  const { id } = await find();
  const at = `/api/billing-cases/${id}`;
  const change = async (path: string, body: object): Promise<Answer> =>
    keep(path, billing.post(`${at}/${path}`, body, { 'if-match': `"${(await find()).version}"` }));
  await billing.post(`${at}/transitions`, { to: 'ready-to-share', reason: words });
  await keep('transitions', approver.post(`${at}/transitions`, { to: 'shared', reason: words }));
  const later = new Date(Date.parse((await find()).lastReviewDay) + 86_400_000).toISOString().slice(0, 10);
  await change('extensions', { lastDay: later, reason: words });
  await change('holds', { reason: words });
  await change('hold-releases', { reason: words });

  const about = { caseNumber: people.caseNumber, about: 'days', claim: 1 };
  const opened = await keep('dialogues', solna.post(`${at}/dialogues`, { ...about, text: words }));
  const dialogue = `/api/dialogues/${String(opened.body['id'])}`;
  await keep('messages', billing.post(`${dialogue}/messages`, { text: words }));
  await keep('notes', billing.post(`${dialogue}/messages`, { text: words, internal: true }));
  await keep('decision', billing.post(`${dialogue}/decision`, { outcome: 'rejected', grounds: words }));
  const signatory = { name: words, title: words, delegationReference: words };
  await keep('acceptance', solna.post(`${at}/transitions`, { to: 'accepted', signatory }));

  await enterInvoiceParties(admin, ['0184']);
  const { body: parties } = await admin.get<{ id: string; version: number }[]>('/api/invoice-parties');
  const party = parties.find((each) => each.id === '0184');
  const named = { ...party, name: words, street: words, city: words };
  await keep('party', admin.put('/api/invoice-parties/0184', named, { 'if-match': `"${party?.version}"` }));
  const vat = { validFrom: '2031-01-01', category: 'O', reasonText: words, decidedBy: words };
  await keep('vat', admin.post('/api/vat-settings', vat));
  await keep('issue', billing.post(`${at}/transitions`, { to: 'invoiced', reason: words }));
  const { body: invoices } = await billing.get<{ id: string; caseId: string }[]>('/api/invoices');
  const invoice = `/api/invoices/${invoices.find(({ caseId }) => caseId === id)?.id}`;
  await keep('credit', billing.post(`${invoice}/credit`, { amount: '1', reason: words }));
  for (const [where, path] of [
    ['case', at],
    ['packages', `${at}/packages`],
    ['dialogue', dialogue],
    ['invoice', invoice],
  ] as const)
    await keep(where, billing.get(path));
}

async function plantInRules({ admin, solna }: People, words: string, keep: Keep): Promise<void> {
  const round = await keep(
    'round',
    admin.post('/api/consultations', { title: words, text: words, deadline: '2020-11-29', state: 'open' }),
  );
  const answer = { payer: '0184', answer: 'object', comment: words, state: 'draft' };
  const signatory = { name: words, title: words, delegationReference: words, diarienummer: words };
  const path = `/api/consultations/${String(round.body['id'])}`;
  await keep('answer', solna.post(`${path}/answers`, { ...answer, signatory }));
  await keep('round read', admin.get(path));
  const wish = { basedOn: 'somatic_2020-01-01', validFrom: '2021-03-01' };
  const draft = await keep('draft', admin.post('/api/rule-versions', { ...wish, reason: words }));
  const version = `/api/rule-versions/${encodeURIComponent(String(draft.body['id']))}`;
  await keep('comment', admin.post(`${version}/comments`, { about: 'freeDays', text: words }));
  await keep('comments', admin.get(`${version}/comments`));
}
