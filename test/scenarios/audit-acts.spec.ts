import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { acts } from '../../apps/api/src/audit/audit-words.ts';
import { wordlessIn } from '../../apps/api/src/audit/change-words.ts';
import { type AuditStep, machineSteps } from '../support/audit-steps.ts';
import { codeOf } from '../support/authenticator.ts';
import { type Answer, Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { caseSteps, nextEventStep } from '../support/case-steps.ts';
import { consultationSteps } from '../support/consultation-steps.ts';
import { logReviewSteps } from '../support/log-review-steps.ts';
import { retentionSteps } from '../support/retention-steps.ts';
import { addressOf, operationsOf } from '../support/routes.ts';

interface RuleDocument {
  readonly parameters: Readonly<Record<string, object>> & { readonly freeDays: object };
}

const PASSWORD = 'regnet slår mot rutan';
const NEW_PASSWORD = 'vinden ligger på från havet';

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

  const newAccount = async (username: string): Promise<Answer> => {
    const answer = await person('region.admin').post<{ account?: { id: string }; invitation?: { path: string } }>(
      '/api/accounts',
      {
        ...{ username, displayName: 'Kim Berglund', unit: { kind: 'payer', code: '0184' }, role: 'municipal-reviewer' },
      },
    );
    keep('account', answer.body.account?.id);
    keep('invitation', answer.body.invitation?.path.split('/').at(-1));
    return answer;
  };

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
    ...caseSteps({ person, keep, from }),
    { route: 'POST /api/accounts', act: 'create-account', table: 'account', call: () => newAccount('kim.berglund') },
    {
      route: 'POST /api/auth/invitation/{token}',
      act: 'accept-invitation',
      table: 'account',
      call: () => product.anonymous.post(`/api/auth/invitation/${from('invitation')}`, { password: PASSWORD }),
    },
    {
      route: 'POST /api/auth/reset',
      act: 'ask-for-reset',
      table: 'account',
      call: () => product.anonymous.post('/api/auth/reset', { username: 'kim.berglund' }),
    },
    {
      route: 'PUT /api/accounts/{id}',
      act: 'update-account',
      table: 'account',
      call: async () => {
        const path = `/api/accounts/${from('account')}`;
        const { body } = await person('region.admin').get<{ version: number }>(path);
        const changed = { displayName: 'Kim B', isDisabled: false };
        return person('region.admin').put(path, changed, { 'if-match': `"${body.version}"` });
      },
    },
    {
      route: 'POST /api/accounts/{id}/role-assignments',
      act: 'grant-role',
      table: 'role_assignment',
      call: async () => {
        const answer = await person('region.admin').post(`/api/accounts/${from('account')}/role-assignments`, {
          ...{ role: 'municipal-signatory', scope: { kind: 'payer', code: '0184' } },
        });
        keep('role', answer.body['id']);
        return answer;
      },
    },
    {
      route: 'POST /api/role-assignments/{id}/deputies',
      act: 'set-deputy',
      table: 'role_assignment',
      call: () =>
        person('region.admin').post(`/api/role-assignments/${from('role')}/deputies`, {
          ...{ account: 'demo-solna-reviewer', validFrom: '2020-01-01', validThrough: '2098-12-31' },
        }),
    },
    {
      route: 'POST /api/role-assignments/{id}/end',
      act: 'end-role',
      table: 'role_assignment',
      call: () =>
        person('region.admin').post(
          `/api/role-assignments/${from('role')}/end`,
          { reason: 'Byter uppdrag' },
          { 'if-match': '"1"' },
        ),
    },
    {
      route: 'DELETE /api/accounts/{id}/identities/{identity}',
      act: 'unbind-identity',
      table: 'audit_line',
      call: async () => {
        const { rows } = await database.query<{ id: string }>(
          `insert into account_identity (issuer, subject, organisation, account_id) values ('https://idp.example', 's', 'o', $1)
             on conflict (issuer, subject, organisation) do update set subject = 's' returning id`,
          [from('account')],
        );
        return person('region.admin').delete(`/api/accounts/${from('account')}/identities/${rows[0]?.id}`);
      },
    },
    {
      route: 'POST /api/accounts/{id}/links',
      act: 'create-reset-link',
      table: 'account_link',
      call: async () => {
        const answer = await person('region.admin').post(`/api/accounts/${from('account')}/links`, {
          purpose: 'reset',
        });
        keep('reset', String(answer.body['path']).split('/').at(-1));
        return answer;
      },
    },
    {
      route: 'POST /api/auth/reset/{token}',
      act: 'reset-password',
      table: 'account',
      call: () => product.anonymous.post(`/api/auth/reset/${from('reset')}`, { password: NEW_PASSWORD }),
    },
    {
      route: 'POST /api/second-factor',
      act: null,
      table: 'second_factor',
      call: async () => {
        people.set('kim', await Client.signIn(product.url, 'kim.berglund', NEW_PASSWORD));
        people.set('kim elsewhere', await Client.signIn(product.url, 'kim.berglund', NEW_PASSWORD));
        const answer = await person('kim').post('/api/second-factor');
        keep('key', answer.body['key']);
        return answer;
      },
    },
    {
      route: 'POST /api/second-factor/confirmation',
      act: 'set-up-second-factor',
      table: 'second_factor',
      call: () => person('kim').post('/api/second-factor/confirmation', { code: codeOf(from('key')) }),
    },
    {
      route: 'POST /api/second-factor/recovery-codes',
      act: 'replace-recovery-codes',
      table: 'recovery_code',
      call: () => person('kim').post('/api/second-factor/recovery-codes'),
    },
    {
      route: 'PUT /api/password',
      act: 'change-password',
      table: 'account',
      call: () => person('kim').put('/api/password', { password: PASSWORD }),
    },
    {
      route: 'DELETE /api/second-factor',
      act: 'remove-second-factor',
      table: 'audit_line',
      call: () => person('kim').delete('/api/second-factor'),
    },
    {
      route: 'DELETE /api/accounts/{id}/second-factor',
      act: 'remove-second-factor',
      table: 'audit_line',
      call: async () => {
        if (from('second key') === '') {
          await database.query('alter table audit_pending disable trigger no_line');
          const { body } = await person('kim').post('/api/second-factor');
          keep('second key', body['key']);
          await person('kim').post('/api/second-factor/confirmation', { code: codeOf(from('second key')) });
          await database.query('alter table audit_pending enable trigger no_line');
        }
        return person('region.admin').delete(`/api/accounts/${from('account')}/second-factor`);
      },
    },
    {
      route: 'POST /api/rule-versions',
      act: 'create-rule-draft',
      table: 'rule_version',
      call: async () => {
        const wish = { basedOn: 'somatic_2020-01-01', validFrom: '2021-03-01' };
        const answer = await person('region.admin').post('/api/rule-versions', wish);
        keep('draft', answer.body['id']);
        return answer;
      },
    },
    {
      route: 'PUT /api/rule-versions/{id}',
      act: 'update-rule-draft',
      table: 'rule_version',
      call: async () => {
        const path = `/api/rule-versions/${from('draft')}`;
        const { body } = await person('region.admin').get<{ version: number; document: RuleDocument }>(path);
        const { parameters } = body.document;
        const document = {
          ...body.document,
          parameters: { ...parameters, freeDays: { ...parameters.freeDays, value: 1 } },
        };
        const consultation = { needed: false, reason: 'Följer av föreskrift' };
        return person('region.admin').put(path, { document, consultation }, { 'if-match': `"${body.version}"` });
      },
    },
    {
      route: 'POST /api/rule-versions/checks',
      act: null,
      table: 'rule_version',
      call: () => person('region.admin').post('/api/rule-versions/checks', { document: {} }),
    },
    {
      route: 'POST /api/rule-versions/{id}/comments',
      act: 'comment-rule-version',
      table: 'rule_version_comment',
      call: () =>
        person('region.admin').post(`/api/rule-versions/${from('draft')}/comments`, {
          about: 'freeDays',
          text: 'Varför en dag?',
        }),
    },
    {
      route: 'POST /api/rule-versions/{id}/try',
      act: null,
      table: 'rule_version',
      call: () => {
        const [anders = '{}'] = materialFive.split('\n');
        const episode = JSON.parse(anders) as object;
        return person('region.admin').post(`/api/rule-versions/${from('draft')}/try`, { episode });
      },
    },
    {
      route: 'POST /api/rule-versions/{id}/impact-previews',
      act: 'start-impact-preview',
      table: 'impact_preview',
      call: () =>
        person('region.admin').post(`/api/rule-versions/${from('draft')}/impact-previews`, { periods: ['2020-01'] }),
    },
    {
      route: 'POST /api/value-acceptances',
      act: 'accept-values',
      table: 'value_acceptance',
      call: () =>
        person('region.billing').post('/api/value-acceptances', {
          ...{ careType: 'somatic', period: '2020-01', reason: 'Beloppet följer 2019' },
        }),
    },
    {
      route: 'POST /api/rule-versions/{id}/transitions',
      act: 'approve-rule-version',
      table: 'rule_version_approval',
      call: () => person('region.approver').post(`/api/rule-versions/${from('draft')}/transitions`, { to: 'approved' }),
    },
    {
      route: 'POST /api/rule-versions/new-price',
      act: ['create-rule-draft', 'create-rule-draft'],
      table: 'rule_version',
      call: () =>
        person('region.admin').post('/api/rule-versions/new-price', {
          ...{ price: 8200, source: 'HSLF-FS', validFrom: '2021-01-01' },
        }),
    },
    {
      route: 'POST /api/rule-versions/end-transition',
      act: 'create-rule-draft',
      table: 'rule_version',
      call: () => person('region.admin').post('/api/rule-versions/end-transition', { validFrom: '2021-01-01' }),
    },
    {
      route: 'POST /api/rule-versions/imports',
      act: 'import-rule-draft',
      table: 'rule_version',
      call: async () => {
        const { body } = await person('region.admin').get(`/api/rule-versions/${from('draft')}/file`);
        return person('region.admin').post('/api/rule-versions/imports', body);
      },
    },
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

  it('and the chain of all these verifies', async () => {
    const auditor = await product.as('auditor');
    expect((await auditor.get('/api/audit/verification')).body).toMatchObject({ intact: true });
  });
});
