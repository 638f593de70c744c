import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGION_WIDE, scopeOf } from '../../apps/api/src/payers/index.ts';
import { type Scope, UNSCOPED } from '../../apps/api/src/platform/index.ts';
import type { Answer, Client } from '../support/client.ts';
import { DatabaseOwner } from '../support/database-owner.ts';
import { casesIn, namesCases, type OpenApi } from '../support/named-cases.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { shareMonth } from '../support/share-month.ts';

interface Entry {
  readonly id: string;
  readonly act: string;
  readonly purpose: string | null;
  readonly person: string;
  readonly username: string;
  readonly role: string | null;
  readonly unit: { readonly name: string };
  readonly episodes: number;
  readonly protectedEpisodes: number;
  readonly caseNumbers: readonly string[];
}

/** A route that shows episodes, called so that it does. */
interface Step {
  readonly route: string;
  readonly act: string;
  readonly who: string;
  readonly path: () => string;
  readonly body?: object;
  /** What it shows where the answer is no JSON. */
  readonly shows?: readonly string[];
}

/** Routes that name cases and are walked where they live; a source is answered what it has just sent. */
const elsewhere: readonly string[] = [
  'PUT /api/episodes/{caseNumber}',
  'GET /api/log-reviews/{id}/findings/{findingId}/entries',
  'GET /api/impact-previews/{id}/changes',
  'POST /api/personal-data-extracts',
  'GET /api/billing-cases/{id}/packages',
  'POST /api/billing-cases/{id}/dialogues',
  'GET /api/dialogues',
  'GET /api/dialogues/{id}',
  'POST /api/dialogues/{id}/messages',
  'POST /api/dialogues/{id}/decision',
  'POST /api/dialogues/{id}/handler',
  'POST /api/dialogues/{id}/follow-up',
  'POST /api/dialogues/{id}/follow-up/outcome',
  'GET /api/billing-cases/{id}/marks',
  'POST /api/billing-cases/{id}/marks',
  'POST /api/billing-cases/{id}/reconciliations',
  'GET /api/reconciliations/{id}/episodes',
  'GET /api/reconciliations/{id}/result.csv',
  'GET /api/unit-questions',
  'GET /api/unit-questions/{id}',
  'POST /api/unit-questions/{id}/answer',
];

const NUMBER = '191212121212';
const SOLNA = scopeOf({ payers: ['0184'] });
const FARSTA = scopeOf({ payers: ['0180-farsta'] });
const [ANDERS = '{}'] = materialFive.split('\n');
const five = materialFive
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { caseNumber: string }).caseNumber);

describe('the access log', () => {
  let product: Product;
  let owner: DatabaseOwner;
  const people = new Map<string, Client>();
  const ids = { import: '', statement: '', later: '' };

  const person = (username: string): Client => {
    const client = people.get(username);
    if (!client) throw new Error(`${username} is not signed in`);
    return client;
  };

  beforeAll(async () => {
    product = await startProduct();
    owner = new DatabaseOwner(product.databaseUrl);
    for (const name of [
      'region.billing',
      'region.admin',
      'region.approver',
      'solna.reviewer',
      'unit.coordinator',
      'auditor',
    ])
      people.set(name, await product.as(name));
    const anders = JSON.parse(ANDERS) as object;
    const hidden = { ...anders, caseNumber: 'SKYDD-1', protectedIdentity: true, personalIdentityNumber: NUMBER };
    const farsta = { ...anders, caseNumber: 'FARSTA-1', municipality: '0180', district: 'farsta' };
    const ongoing = { ...anders, caseNumber: 'LANG-1', admittedAt: '2020-06-01T10:00', admissionNoticeSentAt: null };
    const stays = {
      ...ongoing,
      dischargeReadyNotices: [],
      careContactAssignedAt: null,
      sipCallSentAt: null,
      dischargedAt: null,
    };
    const odd = {
      ...anders,
      caseNumber: 'UDDA-1',
      inpatientUnit: 'Danderyds sjukhus',
      careContactAssignedAt: '2019-01-10T09:00:00',
    };
    const rows = [hidden, farsta, stays, odd, { caseNumber: 'FEL-1', careType: 5 }].map((row) => JSON.stringify(row));
    const imported = await person('region.billing').import([materialFive.trim(), ...rows].join('\n'));
    expect(imported).toMatchObject({ state: 'completed', rowsRefused: 1, rowsAccepted: 9 });
    ids.import = imported.id;
    expect((await person('region.billing').run('2020-01')).state).toBe('completed');
    await shareMonth(product, '2020-01');
    ids.later = (
      await person('region.billing').import(JSON.stringify({ ...hidden, outpatientUnit: 'En annan vårdcentral' }))
    ).id;
    const { body } = await person('region.billing').get<{ id: string }[]>('/api/statements?period=2020-01&payer=0184');
    ids.statement = body[0]?.id ?? '';
  }, 120_000);

  afterAll(async () => {
    await owner.close();
    await product.stop();
  });

  /** What the log says of one request, past the product's own reading of it. */
  const loggedOf = async (
    answer: Answer<unknown>,
  ): Promise<{ act: string; purpose: string | null; cases: string[] }[]> =>
    owner.query(
      REGION_WIDE,
      `select act, purpose, array(select distinct case_number::text from access_shown s where s.entry_id = e.id order by 1) as cases
         from access_entry e where request_id = $1 order by id`,
      [answer.headers.get('x-request-id')],
    );

  const january = [...five, 'SKYDD-1', 'UDDA-1'];
  const steps: readonly Step[] = [
    {
      route: 'GET /api/episodes',
      act: 'list-episodes',
      who: 'region.billing',
      path: () => '/api/episodes?perPage=200',
    },
    { route: 'GET /api/episodes', act: 'search-episodes', who: 'region.billing', path: () => '/api/episodes?q=ANDERS' },
    { route: 'GET /api/episodes', act: 'list-episodes', who: 'solna.reviewer', path: () => '/api/episodes' },
    { route: 'GET /api/episodes', act: 'list-episodes', who: 'unit.coordinator', path: () => '/api/episodes' },
    {
      route: 'GET /api/episodes/{caseNumber}',
      act: 'show-episode',
      who: 'auditor',
      path: () => `/api/episodes/${five[0] ?? ''}`,
    },
    {
      route: 'POST /api/episodes/{caseNumber}/protected-identity-openings',
      act: 'open-protected-identity',
      who: 'region.billing',
      path: () => '/api/episodes/SKYDD-1/protected-identity-openings',
      body: { reason: 'Frågan gäller mottagande enhet' },
    },
    {
      route: 'GET /api/imports/{id}/affected-episodes',
      act: 'list-affected-episodes',
      who: 'region.billing',
      path: () => `/api/imports/${ids.later}/affected-episodes`,
    },
    {
      route: 'GET /api/imports/{id}/refused-rows/file',
      act: 'download-refused-rows',
      shows: ['FEL-1'],
      who: 'region.billing',
      path: () => `/api/imports/${ids.import}/refused-rows/file`,
    },
    {
      route: 'GET /api/imports/{id}/refused-rows',
      act: 'show-refused-rows',
      shows: [],
      who: 'region.billing',
      path: () => `/api/imports/${ids.import}/refused-rows`,
    },
    {
      route: 'GET /api/checklist',
      act: 'show-checklist',
      shows: ['LANG-1'],
      who: 'region.billing',
      path: () => '/api/checklist?period=2020-09',
    },
    {
      route: 'GET /api/billing-runs',
      act: 'show-checklist',
      shows: ['LANG-1'],
      who: 'region.billing',
      path: () => '/api/billing-runs',
    },
    {
      route: 'GET /api/billing-runs/{id}',
      act: 'show-checklist',
      shows: ['LANG-1'],
      who: 'auditor',
      path: () => '/api/billing-runs/1',
    },
    { route: 'GET /api/to-do', act: 'show-to-do', who: 'unit.coordinator', path: () => '/api/to-do' },
    {
      route: 'GET /api/statements/{id}/review-basis',
      act: 'show-review-basis',
      who: 'solna.reviewer',
      path: () => `/api/statements/${ids.statement}/review-basis`,
    },
    ...(['csv', 'xlsx', 'pdf'] as const).map((form): Step => ({
      route: `GET /api/statements/{id}/review-basis.${form}`,
      act: `export-review-basis-${form}`,
      who: 'solna.reviewer',
      path: () => `/api/statements/${ids.statement}/review-basis.${form}`,
      shows: january,
    })),
    {
      route: 'GET /api/audit-samples',
      act: 'draw-audit-sample',
      who: 'auditor',
      path: () => '/api/audit-samples?from=2020-01&through=2020-01&seed=frö&number=3',
    },
    {
      route: 'GET /api/access-log',
      act: 'list-access-log',
      who: 'auditor',
      path: () => '/api/access-log?act=show-episode',
    },
    {
      route: 'GET /api/access-log.csv',
      act: 'export-access-log',
      shows: ['SKYDD-1'],
      who: 'auditor',
      path: () => '/api/access-log.csv?act=open-protected-identity',
    },
    {
      route: 'GET /api/access-log/{id}/episodes',
      act: 'list-access-log',
      who: 'auditor',
      path: () => `/api/access-log/${people.size > 0 ? 3 : 0}/episodes?perPage=200`,
    },
    {
      route: 'POST /api/access-log/extracts',
      act: 'make-access-extract',
      shows: ['SKYDD-1'],
      who: 'region.approver',
      path: () => '/api/access-log/extracts',
      body: { personalIdentityNumber: NUMBER },
    },
  ];

  it.each(steps.map((step) => [step.route, step.who, step.act, step] as const))(
    'what %s shows to %s is entered as %s, case by case',
    async (_route, _who, act, { who, path, body, shows }) => {
      const answer: Answer<unknown> =
        body === undefined ? await person(who).get(path()) : await person(who).post(path(), body);
      expect([answer.status, answer.status < 300 ? '' : answer.text]).toEqual([body === undefined ? 200 : 201, '']);
      const logged = await loggedOf(answer);
      const shown = [...new Set(shows ?? casesIn(answer.body))].sort();
      expect(logged.map((entry) => entry.act)).toEqual([act]);
      expect(logged[0]?.cases.sort()).toEqual(shown);
      if (shows === undefined) expect(shown).not.toEqual([]);
      expect(JSON.stringify(logged)).not.toContain(NUMBER.slice(2));
    },
  );

  it('every route whose answer can name a case is among these, or has a spec of its own', async () => {
    const { body } = await product.anonymous.get<OpenApi>('/api/openapi.json');
    const naming = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { responses }]) =>
          Object.entries(responses).some(([status, answer]) => status.startsWith('2') && namesCases(answer, body)),
        )
        .map(([method]) => `${method.toUpperCase()} ${path}`),
    );
    expect(naming.length).toBeGreaterThan(8);
    const known = new Set([...steps.map(({ route }) => route), ...elsewhere]);
    // What a rule version names are worked examples and invented rows.
    const patients = naming.filter((route) => !route.includes(' /api/rule-versions'));
    expect(patients.filter((route) => !known.has(route))).toEqual([]);
  });

  it('an entry says who, in which role, from which unit, when, and why where that is asked', async () => {
    const { body } = await person('auditor').get<Entry[]>('/api/access-log?act=open-protected-identity');
    expect(body).toEqual([
      expect.objectContaining({
        username: 'region.billing',
        role: 'billing-officer',
        purpose: 'Frågan gäller mottagande enhet',
        unit: { kind: 'region', code: null, name: 'Region Stockholm' },
        at: expect.stringMatching(/^2020-10-22T09/),
        object: { kind: 'episode', id: 'SKYDD-1' },
        episodes: 1,
        protectedEpisodes: 1,
        caseNumbers: ['SKYDD-1'],
      }),
    ]);
  });

  it('what cannot be entered is not shown', async () => {
    const trigger =
      'create trigger no_entry before insert on access_shown for each statement execute function refuse_change()';
    await owner.query(UNSCOPED, trigger);
    const refused = await person('region.billing')
      .get('/api/episodes')
      .finally(() => owner.query(UNSCOPED, 'drop trigger no_entry on access_shown'));
    expect(refused.status).toBe(500);
    expect(refused.text).not.toContain('ANDERS');
    expect(await loggedOf(refused)).toEqual([]);
  });

  it('is filtered by person, unit, act, time and case number', async () => {
    const count = async (query: string): Promise<number> =>
      Number((await person('auditor').get(`/api/access-log?${query}`)).headers.get('x-total-count'));
    expect(await count('person=solna')).toBe(5);
    expect(await count('unit=0184')).toBe(5);
    expect(await count('person=solna&act=list-episodes')).toBe(1);
    expect(await count('caseNumber=FEL-1')).toBe(1);
    expect(await count('from=2020-10-23T00:00')).toBe(0);
    expect(await count('person=%25')).toBe(0);
    expect((await person('auditor').get('/api/access-log?from=igår')).status).toBe(400);
    expect((await person('solna.reviewer').get('/api/access-log')).status).toBe(403);
  });

  it('a line of the CSV stands for each episode that was shown, and no personal number', async () => {
    const { text } = await person('auditor').get('/api/access-log.csv?act=list-episodes&person=solna');
    const lines = text.trim().split('\r\n');
    expect(lines[0]).toBe(
      'Post;När;Vem;Konto;Roll;Enhet;Vad;Gäller;Nummer;Ärendenummer;Betalare;Skyddad identitet;Ändamål;Anropets nummer',
    );
    expect(
      lines
        .slice(1)
        .map((line) => line.split(';')[9])
        .sort(),
    ).toEqual([...january].sort());
    expect(text).not.toContain('1212-1212');
    expect(text).not.toContain(NUMBER);
  });

  it('whoever is bound to a payer sees the entries on its episodes, and of these its episodes only', async () => {
    const seen = async (scope: Scope): Promise<{ entries: number; cases: string[] }[]> =>
      owner.query(
        scope,
        `select count(distinct entry_id)::int as entries, array_agg(distinct case_number::text order by case_number::text) as cases
                            from access_shown s join access_entry e on e.id = s.entry_id where e.at < '2021-01-01'`,
      );
    const [farsta] = await seen(FARSTA);
    expect(farsta?.cases).toEqual(['FARSTA-1']);
    expect((await seen(SOLNA))[0]?.cases).not.toContain('FARSTA-1');
    expect((await seen(UNSCOPED))[0]).toEqual({ entries: 0, cases: null });
    expect(await owner.query(UNSCOPED, 'select 1 from access_entry')).toEqual([]);
    expect(await owner.query(FARSTA, `select 1 from access_entry where act = 'show-review-basis'`)).toEqual([]);
  });

  it('a patient is told when, from which unit and what, and nothing of anybody else', async () => {
    const make = (body: object, who = 'region.approver') => person(who).post<unknown>('/api/access-log/extracts', body);
    const { text, headers, status } = await make({ personalIdentityNumber: '121212+1212', format: 'csv' });
    expect([status, headers.get('content-type')]).toEqual([201, 'text/csv; charset=utf-8']);
    const lines = text.trim().split('\r\n');
    expect(lines[0]).toBe('När;Enhet;Vad;Ärendenummer');
    expect(lines.length).toBeGreaterThan(5);
    expect(new Set(lines.slice(1).map((line) => line.split(';')[3]))).toEqual(new Set(['SKYDD-1']));
    expect(text).toContain(';Solna;Hämtade ett granskningsunderlag som PDF;SKYDD-1');
    for (const secret of ['Handläggare', 'solna.reviewer', NUMBER, '121212+1212']) expect(text).not.toContain(secret);
    const paper = await make({ caseNumber: five[1], format: 'pdf' });
    expect(paper.text.slice(0, 5)).toBe('%PDF-');
    expect((await make({})).status).toBe(400);
    expect((await make({ caseNumber: 'X', personalIdentityNumber: NUMBER })).status).toBe(400);
    const wrong = await make({ personalIdentityNumber: '191212121213' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).not.toContain('191212121213');
    expect((await make({ caseNumber: 'X' }, 'auditor')).status).toBe(403);
    const { body: lines2 } = await person('auditor').get<{ act: string }[]>('/api/audit-lines?act=make-access-extract');
    expect(lines2.length).toBe(3);
    expect(JSON.stringify(lines2)).not.toContain('1212');
  });
});
