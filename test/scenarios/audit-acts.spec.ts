import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { objectKinds } from '../../apps/admin/src/audit-lines/object-path.ts';
import { acts } from '../../apps/api/src/audit/audit-words.ts';
import { wordlessIn } from '../../apps/api/src/audit/change-words.ts';
import { type AuditStep, machineSteps } from '../support/audit-steps.ts';
import { accountSteps } from '../support/account-steps.ts';
import { type Answer, Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { caseSteps, nextEventStep } from '../support/case-steps.ts';
import { consultationSteps } from '../support/consultation-steps.ts';
import { logReviewSteps } from '../support/log-review-steps.ts';
import { paymentSteps } from '../support/payment-steps.ts';
import { noticeSteps } from '../support/notice-steps.ts';
import { registerSteps } from '../support/register-steps.ts';
import { retentionSteps } from '../support/retention-steps.ts';
import { addressOf, operationsOf } from '../support/routes.ts';
import { ruleSteps } from '../support/rule-steps.ts';

describe('no act without its line, no line without its act', () => {
  let product: Product;
  let database: pg.Client;
  const people = new Map<string, Client>();
  const kept = new Map<string, string>();

  beforeAll(async () => {
    process.env['FRISTDAG_LOG_LEVEL'] = 'fatal';
    product = await startProduct();
    database = new pg.Client({ connectionString: product.superuserUrl });
    await database.connect();
    for (const username of [
      'region.billing',
      'region.admin',
      'solna.reviewer',
      'auditor',
      'region.approver',
      'unit.coordinator',
    ])
      people.set(username, await product.as(username));
    await person('region.billing').import(materialFive);
    const [anders = '{}'] = materialFive.split('\n');
    const hidden = { ...(JSON.parse(anders) as object), caseNumber: 'SKYDD-1', protectedIdentity: true };
    await person('region.billing').import(JSON.stringify(hidden));
    const { body } = await person('region.admin').get<{ id: string; version: number }[]>('/api/care-unit-names');
    kept.set('name', body[0]?.id ?? '');
  }, 60_000);

  afterAll(async () => {
    delete process.env['FRISTDAG_LOG_LEVEL'];
    await database.end();
    await product.stop();
  });

  function person(username: string): Client {
    const client = people.get(username);
    if (!client) throw new Error(`${username} is not signed in`);
    return client;
  }

  const keep = (key: string, value: unknown): void => void kept.set(key, String(value));
  const from = (key: string): string => kept.get(key) ?? '';
  const signIn = async (as: string, username: string, password: string): Promise<void> =>
    void people.set(as, await Client.signIn(product.url, username, password));

  const steps: readonly AuditStep[] = [
    {
      route: 'POST /api/session',
      act: 'sign-in',
      table: 'session',
      call: () => product.anonymous.post('/api/session', { username: 'auditor', password: 'fristdag-demo' }),
    },
    {
      route: 'POST /api/session/renewal',
      act: 'renew-sign-in',
      table: 'session',
      call: () => person('solna.reviewer').post('/api/session/renewal', { password: 'fristdag-demo' }),
    },
    {
      route: 'POST /api/imports',
      act: 'import-file',
      table: 'import',
      call: () =>
        person('region.billing').send('POST', '/api/imports', materialFive, { 'content-type': 'application/x-ndjson' }),
    },
    {
      route: 'POST /api/billing-runs',
      act: 'start-billing-run',
      table: 'billing_run',
      call: () => person('region.billing').post('/api/billing-runs', { period: '2020-01', mode: 'shadow' }),
    },
    {
      route: 'POST /api/care-units',
      act: 'create-care-unit',
      table: 'care_unit',
      call: async () => {
        const answer = await person('region.admin').post('/api/care-units', {
          kind: 'outpatient-unit',
          name: 'Ny vårdenhet',
          aliases: [],
        });
        keep('unit', answer.body['id']);
        return answer;
      },
    },
    {
      route: 'PUT /api/care-units/{id}',
      act: 'update-care-unit',
      table: 'care_unit',
      call: () =>
        person('region.admin').put(
          `/api/care-units/${from('unit')}`,
          { name: 'Nyare vårdenhet', aliases: [] },
          { 'if-match': '"1"' },
        ),
    },
    {
      route: 'PUT /api/care-unit-names/{id}',
      act: 'map-care-unit-name',
      table: 'care_unit_name',
      call: () =>
        person('region.admin').put(`/api/care-unit-names/${from('name')}`, { careUnitId: null }, { 'if-match': '"1"' }),
    },
    {
      route: 'POST /api/operation/failed-jobs/{kind}/{id}/retry',
      act: 'retry-job',
      table: 'import',
      call: async () => {
        if (from('failed import') === '') {
          const { rows } = await database.query<{ id: string }>(
            `update import set state = 'failed', problem = '{"code":"gave-up","args":{}}', failures = 20 where id = (select max(id) from import) returning id::text`,
          );
          keep('failed import', rows[0]?.id);
        }
        return person('region.admin').post(`/api/operation/failed-jobs/import/${from('failed import')}/retry`);
      },
    },
    ...retentionSteps({ database: () => database, person, keep, from }),
    {
      route: 'POST /api/key-rotations',
      act: 'start-key-rotation',
      table: 'key_rotation',
      call: () => person('region.admin').post('/api/key-rotations'),
    },
    {
      route: 'POST /api/episodes/{caseNumber}/protected-identity-openings',
      act: 'open-protected-identity',
      // Nothing else is written: the line is all that an opening leaves.
      table: 'audit_line',
      call: () =>
        person('region.billing').post('/api/episodes/SKYDD-1/protected-identity-openings', {
          reason: 'Frågan gäller mottagande enhet',
        }),
    },
    ...logReviewSteps({ person, keep, from }),
    ...consultationSteps({ person, keep, from }),
    ...machineSteps({ product: () => product, person, keep, from }),
    ...caseSteps({ database: () => database, person, keep, from, signIn }),
    ...paymentSteps({ person, keep, from }),
    ...registerSteps({ person }),
    ...noticeSteps({ database: () => database, person }),
    ...accountSteps({ product: () => product, database: () => database, person, keep, from, signIn }),
    ...ruleSteps({ person, keep, from }),
    nextEventStep({ person }),
    {
      route: 'DELETE /api/sessions/{id}',
      act: 'end-own-session',
      table: 'session',
      call: async () => {
        const { body } = await person('auditor').get<{ id: string; isCurrent: boolean }[]>('/api/sessions');
        const other = body.find(({ isCurrent }) => !isCurrent);
        return person('auditor').delete(`/api/sessions/${other?.id}`);
      },
    },
    {
      route: 'DELETE /api/sessions',
      act: 'end-own-session',
      table: 'session',
      call: () => person('auditor').delete('/api/sessions'),
    },
    {
      route: 'DELETE /api/session',
      act: 'sign-out',
      table: 'session',
      call: () => person('region.approver').delete('/api/session'),
    },
  ];

  const linesOf = async (answer: Answer): Promise<{ act: string; transaction: string }[]> =>
    (
      await database.query<{ act: string; transaction: string }>(
        'select act, xmin::text as transaction from audit_line where request_id = $1 order by id',
        [answer.headers.get('x-request-id')],
      )
    ).rows;

  it.each(steps.map((step) => [step.route, step] as const))('%s', async (_route, { act, table, prepare, call }) => {
    await prepare?.();
    if (act !== null) {
      // While no line can be written, there is no act.
      await database.query(
        `create trigger no_line before insert on audit_pending for each statement execute function refuse_change()`,
      );
      const refused = await call().finally(() => database.query('drop trigger no_line on audit_pending'));
      expect(refused.status).toBe(500);
      expect(await linesOf(refused)).toEqual([]);
    }
    const done = await call();
    expect([done.status, done.text].join(' ')).toMatch(/^20/);
    const lines = await linesOf(done);
    expect(lines.map((line) => line.act)).toEqual(act === null ? [] : [act].flat());
    if (act === null) return;
    const { rowCount } = await database.query(`select from ${table} where xmin::text = $1`, [lines[0]?.transaction]);
    expect(rowCount).toBeGreaterThan(0);
  });

  it('every writing route of the product is among these', async () => {
    const writing = (await operationsOf(product.anonymous)).filter(({ method }) => method !== 'GET');
    expect(writing.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      steps.map(({ route }) => route).sort(),
    );
  });

  it('what is refused leaves no line', async () => {
    const writing = (await operationsOf(product.anonymous)).filter(({ method }) => method !== 'GET');
    for (const operation of writing) {
      for (const client of [product.anonymous, person('unit.coordinator')]) {
        if (operation.path === '/api/session' && operation.method === 'DELETE' && client !== product.anonymous)
          continue;
        if (operation.path === '/api/sessions' && client !== product.anonymous) continue;
        // Everybody who is signed in may move the clock of the demo.
        if (operation.path === '/api/demo/next-event' && client !== product.anonymous) continue;
        // Everybody has notices of their own to read.
        if (operation.path === '/api/notices/read' && client !== product.anonymous) continue;
        const refused = await client.send<Record<string, unknown>>(
          operation.method,
          addressOf(operation, 'none'),
          '{}',
          {
            'content-type': operation.path === '/api/imports' ? 'application/x-ndjson' : 'application/json',
          },
        );
        // Taking away a second factor that is not there is no act, and no refusal either.
        if (operation.path !== '/api/second-factor')
          expect([operation.path, refused.status >= 400]).toEqual([operation.path, true]);
        expect([operation.path, await linesOf(refused)]).toEqual([operation.path, []]);
      }
    }
  });

  it('and every line says in words what it changed: no key and no code is left as the program has it', async () => {
    const { rows } = await database.query<{ act: string; before: unknown; after: unknown }>(
      'select distinct act, before, after from audit_line',
    );
    const bare = rows.flatMap(({ act, before, after }) =>
      [before, after].flatMap((said) => wordlessIn(said)).map((word) => `${act}: ${word}`),
    );
    expect([...new Set(bare)].sort()).toEqual([]);
    const unnamed = rows.map(({ act }) => act).filter((act) => !acts.includes(act));
    expect([...new Set(unnamed)]).toEqual([]);
  });

  it('and the console has a word for everything that the lines are about', async () => {
    const { rows } = await database.query<{ kind: string }>('select distinct object_kind as kind from audit_line');
    expect(rows.map(({ kind }) => kind).filter((kind) => objectKinds[kind] === undefined)).toEqual([]);
  });

  it('and the chain of all these verifies', async () => {
    const auditor = await product.as('auditor');
    expect((await auditor.get('/api/audit/verification')).body).toMatchObject({ intact: true });
  });
});
