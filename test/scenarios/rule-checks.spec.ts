import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product.ts';
import { RulesDesk, SOMATIC, type Version, withFreeDays } from '../support/rules-desk.ts';

interface Checked {
  readonly checks: readonly {
    readonly check: string;
    readonly kind: string;
    readonly path: string;
    readonly message: string;
    readonly comparison: { readonly before: { readonly words: string; readonly episodes: readonly object[] } } | null;
  }[];
  readonly workedCaseResults: readonly { readonly passed: boolean }[];
  readonly sentences: { readonly summary: readonly string[] } | null;
  readonly timetable: Readonly<Record<string, string>> | null;
}

interface Compared {
  readonly before: { readonly ruleVersion: string };
  readonly after: { readonly id: string };
  readonly changes: readonly { readonly path: string; readonly level: string; readonly sentence: string }[];
  readonly patch: readonly { readonly path: string }[];
  readonly workedCases: readonly { readonly title: string; readonly fields: readonly object[] }[];
}

describe('a version that is being written, over HTTP', () => {
  let product: Product;
  let admin: RulesDesk;
  let shipped: Version;

  beforeAll(async () => {
    product = await startProduct();
    admin = new RulesDesk(await product.as('region.admin'));
    shipped = await admin.get(SOMATIC);
  }, 60_000);
  afterAll(() => product.stop());

  const check = async (document: object, more: object = {}) =>
    (await admin.client.post<Checked>('/api/rule-versions/checks', { document, ...more }, { 'accept-language': 'sv' }))
      .body;
  const november = (document: object) => ({ ...document, validFrom: '2020-11-01' });

  it('without a fault: no findings, its sentences, its worked cases and the dates of a month', async () => {
    const { document, workedCases } = shipped;
    const checked = await check(november(document), { workedCases, period: '2020-01' });
    expect(checked.checks).toEqual([]);
    expect(checked.workedCaseResults.length).toBe(workedCases.length);
    expect(checked.workedCaseResults.every(({ passed }) => passed)).toBe(true);
    expect(checked.sentences?.summary[0]).toBe('2\u00a0fristdagar');
    expect(checked.timetable).toEqual({
      period: '2020-01',
      sharingOn: '2020-02-17',
      reviewClosesOn: '2020-03-09',
      lastReviewDay: '2020-03-08',
      invoiceIssueOn: '2020-03-09',
      invoiceDueOn: '2020-04-06',
    });
    expect((await check(november(document))).timetable).toMatchObject({ period: '2020-11' });
  });

  it('a document that is too deep or too big is refused in words, wherever it is sent', async () => {
    // Deeper than JSON.stringify itself can walk.
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const send = (method: 'POST' | 'PUT', path: string, body: object, headers: Record<string, string> = {}) =>
      admin.client.send<Record<string, unknown>>(method, path, JSON.stringify(body).replace('"DEEP"', deep), {
        'content-type': 'application/json',
        'accept-language': 'sv',
        ...headers,
      });
    const [first] = shipped.document.conditions;
    const tooMuch = [
      [{ ...shipped.document, titles: 'DEEP' }, /är djupare än 60 nivåer/],
      [{ ...shipped.document, note: Array.from({ length: 30_000 }, () => 1) }, /har fler värden än 20000/],
      [{ ...shipped.document, conditions: Array.from({ length: 51 }, () => first) }, /har fler villkor än 50/],
    ] as const;
    const draft = (await admin.create(SOMATIC, '2020-12-01')).body;
    for (const [document, words] of tooMuch) {
      const answers = [
        await send('POST', '/api/rule-versions/checks', { document }),
        await send('POST', '/api/rule-versions/imports', document),
        await send(
          'PUT',
          `/api/rule-versions/${draft.id}`,
          { ...draft, document },
          { 'if-match': `"${draft.version}"` },
        ),
      ];
      expect(answers.map(({ status }) => status)).toEqual([422, 422, 422]);
      for (const { body } of answers) expect(body['detail']).toMatch(words);
    }
    const many = { document: shipped.document, workedCases: Array.from({ length: 201 }, () => ({})) };
    const refused = await send('POST', '/api/rule-versions/checks', many);
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      400,
      expect.stringContaining('En version har högst 200 räkneexempel.'),
    ]);
    const nested = { document: shipped.document, workedCases: ['DEEP'] };
    expect((await send('POST', '/api/rule-versions/checks', nested)).status).toBe(422);
  });

  it('as many conditions as there may be are checked within seconds', async () => {
    const [first] = shipped.document.conditions;
    const conditions = Array.from({ length: 50 }, (_, place) => ({ ...first, id: `condition-${place}` }));
    const began = Date.now();
    expect((await check(november({ ...shipped.document, conditions }))).sentences).not.toBeNull();
    expect(Date.now() - began).toBeLessThan(20_000);
  }, 40_000);

  it('a broken law comes with an episode in both languages', async () => {
    const [first, ...rest] = shipped.document.conditions;
    const metWhen = { fact: 'admissionNoticeSent', operator: 'equal', value: false };
    const document = november({ ...shipped.document, conditions: [{ ...first, metWhen }, ...rest] });
    const { checks } = await check(document);
    expect(checks).toMatchObject([{ check: 'one-more-failing', kind: 'law', path: '/conditions/0' }]);
    expect(checks[0]?.message).toContain('inskrivningsmeddelandet aldrig skickas');
    expect(checks[0]?.comparison?.before.episodes).toMatchObject([{ caseNumber: 'EXEMPEL-1', municipality: '0184' }]);
    const english = await admin.client.post<Checked>(
      '/api/rule-versions/checks',
      { document },
      { 'accept-language': 'en' },
    );
    expect(english.body.checks[0]?.message).toContain('the admission notice is never sent');
  });

  it.each([
    [{}],
    [{ careType: 'somatic' }],
    [{ conditions: [] }],
    [{ careType: 'x', conditions: [{ metWhen: { all: [] } }] }],
  ])('%j cannot be read, and says why', async (document) => {
    const checked = await check(document);
    expect(checked).toMatchObject({ sentences: null, timetable: null, workedCaseResults: [] });
    expect(checked.checks.length).toBeGreaterThan(0);
  });

  it('beside a version of the same start that is on its way: the overlap is told while it is written', async () => {
    const [first, second] = [
      (await admin.create(SOMATIC, '2021-03-01')).body,
      (await admin.create(SOMATIC, '2021-03-01')).body,
    ];
    const told = async (draft?: string) =>
      (await check(second.document, draft === undefined ? {} : { draft })).checks.map(({ check: name, path }) => [
        name,
        path,
      ]);
    // Two drafts may be about the same month until one of them claims it.
    expect(await told(second.id)).toEqual([]);
    expect((await admin.move(first.id, 'in-consultation')).body.state).toBe('in-consultation');
    expect(await told(second.id)).toEqual([['overlap', '/validFrom']]);
    expect(await told()).toEqual([['overlap', '/validFrom']]);
    expect(await told(first.id)).toEqual([]);
    expect((await admin.move(second.id, 'in-consultation')).status).toBe(409);
    expect((await admin.move(first.id, 'withdrawn', 'Provet är över.')).status).toBe(200);
  });

  it('nothing is stored, and no month is guessed', async () => {
    const before = (await admin.client.get<unknown[]>('/api/rule-versions')).body.length;
    await check(november(shipped.document));
    expect((await admin.client.get<unknown[]>('/api/rule-versions')).body.length).toBe(before);
    const { status } = await admin.client.post('/api/rule-versions/checks', { document: {}, period: 'november' });
    expect(status).toBe(400);
  });

  it('compared with the one in force: meaning first, then the documents, then the worked cases that differ', async () => {
    const created = (await admin.create(SOMATIC, '2020-11-01')).body;
    const draft = (await admin.save(created, withFreeDays(created, 1))).body;
    const [forth, back] = await Promise.all(
      [`${SOMATIC}/compare/${draft.id}`, `${draft.id}/compare/${SOMATIC}`].map((path) =>
        admin.client.get<Compared>(`/api/rule-versions/${path}`, { 'accept-language': 'sv' }),
      ),
    );
    expect(forth?.body).toEqual(back?.body);
    expect(forth?.body).toMatchObject({ before: { ruleVersion: 'somatic/2020-01-01' }, after: { id: draft.id } });
    expect(forth?.body.changes[0]).toMatchObject({ path: '/parameters/freeDays', level: 'meaning' });
    expect(forth?.body.changes[0]?.sentence).toMatch(/^Fristdagar 2 → 1 \(föreslagen\), från november 2020; källa /);
    expect(forth?.body.patch.map(({ path }) => path)).toContain('/parameters/freeDays/value');
    const material = forth?.body.workedCases.flatMap(({ fields }) => fields);
    expect(material).toContainEqual({ caseNumber: null, field: 'amount', before: '39000.00', after: '78000.00' });
    expect((await admin.client.get(`/api/rule-versions/${SOMATIC}/compare/none`)).status).toBe(404);
  });

  it('a municipality does not see a draft by comparing it', async () => {
    const solna = await product.as('solna.reviewer');
    const draft = (await admin.create(SOMATIC, '2020-12-01')).body;
    expect((await solna.get(`/api/rule-versions/${SOMATIC}/compare/${draft.id}`)).status).toBe(404);
    expect((await solna.get(`/api/rule-versions/${SOMATIC}/compare/psychiatric_2020-01-01`)).status).toBe(200);
  });
});
