import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { until } from '../support/until.ts';

interface Case {
  readonly id: string;
  readonly state: string;
  readonly stateText: string;
  readonly statementId: string;
  readonly package: { readonly revision: number } | null;
  readonly opened: { readonly by: string } | null;
  readonly review: { readonly total: number; readonly opened: number; readonly withoutRemark: number };
}
interface Marks {
  readonly mayMark: boolean;
  readonly newest: string | null;
  readonly total: number;
  readonly opened: number;
  readonly questions: number;
  readonly withoutRemark: number;
  readonly marks: readonly { readonly caseNumber: string; readonly mark: string }[];
}
interface Item {
  readonly code: string;
  readonly title: string;
  readonly lastDay: string | null;
  readonly group: string;
  readonly link: { readonly resource: string; readonly id?: string };
}
interface Dialogue {
  readonly id: string;
  readonly awaits: string | null;
  readonly messages: readonly { readonly side: string; readonly text: string }[];
}
interface Question {
  readonly id: string;
  readonly caseNumber: string;
  readonly text: string;
  readonly state: string;
  readonly answer: string | null;
}

describe('a municipality reviews the month it was given', () => {
  let product: Product;
  let billing: Client;
  let solna: Client;
  let unit: Client;
  let month: Case;

  const read = async (as: Client): Promise<Case> => (await as.get<Case>(`/api/billing-cases/${month.id}`)).body;
  const marks = (as: Client) => as.get<Marks>(`/api/billing-cases/${month.id}/marks`);
  const mark = (as: Client, body: object) => as.post<Marks>(`/api/billing-cases/${month.id}/marks`, body);
  const toDo = async (as: Client, code: string): Promise<Item[]> =>
    (await as.get<{ items: Item[] }>('/api/to-do')).body.items.filter((item) => item.code === code);

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-18T09:00' });
    const approver = await product.as('region.approver');
    [billing, solna, unit] = await Promise.all([
      product.as('region.billing'),
      product.as('solna.reviewer'),
      product.as('unit.coordinator'),
    ]);
    // All five lie at Danderyd here, so that its coordinator can be asked.
    await billing.import(materialFive.replaceAll(/"inpatientUnit":"[^"]*"/g, '"inpatientUnit":"Danderyds sjukhus"'));
    await billing.run('2020-01');
    month = await until(
      async () => (await billing.get<Case[]>('/api/billing-cases?payer=0184&careType=somatic')).body[0],
    );
    await billing.post(`/api/billing-cases/${month.id}/transitions`, { to: 'ready-to-share' });
    await approver.post(`/api/billing-cases/${month.id}/transitions`, { to: 'shared' });
  }, 60_000);

  afterAll(() => product.stop());

  it('its to-do list says until when, and the region sees that nobody has opened it', async () => {
    expect(await toDo(solna, 'review')).toMatchObject([
      // Shared on the 18th, a day after its planned one: three weeks count from what was done.
      { lastDay: '2020-03-09', link: { resource: 'billing-cases', id: month.id } },
    ]);
    expect(await read(billing)).toMatchObject({
      state: 'shared',
      stateText: 'Delad',
      opened: null,
      reviewSentence: 'Ingen hos Solna har öppnat underlaget. Sista dag är måndag 9 mars.',
    });
    expect(await read(solna)).toMatchObject({
      reviewSentence: 'Ingen hos er har öppnat underlaget. Sista dag är måndag 9 mars.',
    });
    expect((await marks(solna)).body).toMatchObject({ mayMark: true, total: 5, opened: 0 });
  });

  it('the basis opened is seen by the region as under review; an auditor who looks opens nothing', async () => {
    const { statementId } = await read(billing);
    await (await product.as('auditor')).get(`/api/statements/${statementId}/review-basis`);
    expect((await read(billing)).opened).toBeNull();
    await solna.get(`/api/statements/${statementId}/review-basis`);
    const opened = await read(billing);
    expect(opened).toMatchObject({ state: 'shared', stateText: 'Under granskning' });
    expect(opened).toMatchObject({ opened: { unit: 'Solna' }, reviewSentence: 'Öppnat 18 februari av Solna.' });
    expect(await read(solna)).toMatchObject({ reviewSentence: null });
  });

  it('an episode counts as opened when its page is, and many are marked at once', async () => {
    await solna.get('/api/episodes/A-ANDERS');
    expect((await marks(solna)).body).toMatchObject({ opened: 1 });
    const answer = await mark(solna, { caseNumbers: ['A-ANDERS', 'C-CLAES'], mark: 'no-remark' });
    expect(answer).toMatchObject({ status: 200, body: { opened: 2, withoutRemark: 2 } });
    await mark(solna, { caseNumbers: ['D-DORIS'], mark: 'question' });
    // Looked at again it stays what it was marked as.
    await solna.get('/api/episodes/D-DORIS');
    const { body } = await marks(solna);
    expect(Object.fromEntries(body.marks.map((each) => [each.caseNumber, each.mark]))).toEqual({
      'A-ANDERS': 'no-remark',
      'B-BIANCA': 'unopened',
      'C-CLAES': 'no-remark',
      'D-DORIS': 'question',
      'E-ERIK': 'unopened',
    });
    expect((await toDo(solna, 'review'))[0]?.title).toContain('3 av 5');
  });

  it('a colleague’s page is told what is marked since, and only those episodes stand in the access log', async () => {
    const { newest } = (await marks(solna)).body;
    const since = (after: string | null) =>
      solna.get<Marks>(`/api/billing-cases/${month.id}/marks?after=${after ?? '0'}`);
    expect((await since(newest)).body).toMatchObject({ newest, opened: 3, marks: [] });
    await mark(solna, { caseNumbers: ['D-DORIS'], mark: 'question' });
    const auditor = await product.as('auditor');
    const logged = async () =>
      (await auditor.get<{ caseNumbers: string[] }[]>('/api/access-log?act=show-review-marks&perPage=200')).body;
    const before = (await logged()).length;
    const { body } = await since(newest);
    expect(body.marks).toEqual([expect.objectContaining({ caseNumber: 'D-DORIS', mark: 'question' })]);
    expect((await since(body.newest)).body.marks).toEqual([]);
    const lines = await logged();
    expect(lines).toHaveLength(before + 1);
    expect(lines.filter(({ caseNumbers }) => caseNumbers.join() === 'D-DORIS')).toHaveLength(1);
    expect((await since('inget')).status).toBe(400);
  });

  it('only the payer’s reviewers mark, only what is in the basis, and the region reads how far they have come', async () => {
    expect((await mark(billing, { caseNumbers: ['A-ANDERS'], mark: 'no-remark' })).status).toBe(403);
    const farsta = await product.as('farsta.reviewer');
    expect((await mark(farsta, { caseNumbers: ['A-ANDERS'], mark: 'no-remark' })).status).toBe(404);
    expect((await mark(solna, { caseNumbers: ['NOBODY'], mark: 'no-remark' })).status).toBe(422);
    expect((await mark(solna, { caseNumbers: [], mark: 'no-remark' })).status).toBe(400);
    expect((await marks(billing)).body).toMatchObject({ mayMark: false, opened: 3, questions: 1, marks: [] });
    expect((await read(billing)).review).toMatchObject({ total: 5, opened: 3, withoutRemark: 2 });
  });

  let dialogue: Dialogue;
  let question: Question;

  it('in a dialogue either side may ask the care unit, whose list shows it', async () => {
    const opened = await solna.post<Dialogue>(`/api/billing-cases/${month.id}/dialogues`, {
      caseNumber: 'D-DORIS',
      about: 'sip-call',
      claim: 'not-met',
      text: 'Kallelsen kom aldrig fram.',
    });
    dialogue = opened.body;
    expect(await toDo(billing, 'dialogue')).toMatchObject([{ link: { resource: 'dialogues', id: dialogue.id } }]);
    expect((await toDo(solna, 'dialogue'))[0]?.group).toBe('waiting');
    const asked = await billing.post(`/api/dialogues/${dialogue.id}/questions`, { text: 'När sändes kallelsen?' });
    expect(asked.status).toBe(204);
    expect((await solna.post(`/api/dialogues/${dialogue.id}/questions`, { text: 'Och hur?' })).status).toBe(409);
    expect((await billing.get<Dialogue>(`/api/dialogues/${dialogue.id}`)).body.awaits).toBe('care-unit');
    expect(await toDo(unit, 'unit-question')).toMatchObject([{ title: 'Svara på frågan om D-DORIS' }]);
    const { body } = await unit.get<Question[]>('/api/unit-questions?state=open');
    expect(body).toMatchObject([{ caseNumber: 'D-DORIS', text: 'När sändes kallelsen?', state: 'open' }]);
    question = body[0] ?? question;
  });

  it('the unit answers in the thread, once, and the word goes back to whoever asked', async () => {
    expect((await solna.post(`/api/unit-questions/${question.id}/answer`, { text: 'Vi vet.' })).status).toBe(403);
    const answered = await unit.post<Question>(`/api/unit-questions/${question.id}/answer`, { text: 'Aldrig.' });
    expect(answered).toMatchObject({ status: 200, body: { state: 'answered', answer: 'Aldrig.' } });
    expect((await unit.post(`/api/unit-questions/${question.id}/answer`, { text: 'Jo.' })).status).toBe(409);
    const { body } = await solna.get<Dialogue>(`/api/dialogues/${dialogue.id}`);
    expect(body.awaits).toBe('region');
    expect(body.messages.map(({ side }) => side)).toEqual(['municipality', 'region', 'care-unit']);
    expect((await unit.get(`/api/dialogues/${dialogue.id}`)).status).toBe(403);
    expect(await toDo(unit, 'unit-question')).toEqual([]);
  });

  it('in a new revision of the basis only what changed has to be looked through again', async () => {
    await billing.post(`/api/dialogues/${dialogue.id}/decision`, { outcome: 'upheld', grounds: 'Ingen kallelse.' });
    await until(async () => ((await read(solna)).package?.revision === 2 ? true : undefined));
    const { body } = await marks(solna);
    expect(Object.fromEntries(body.marks.map((each) => [each.caseNumber, each.mark]))).toEqual({
      'A-ANDERS': 'no-remark',
      'B-BIANCA': 'unopened',
      'C-CLAES': 'no-remark',
      'D-DORIS': 'unopened',
      'E-ERIK': 'unopened',
    });
  });
});
