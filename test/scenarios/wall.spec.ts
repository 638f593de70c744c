import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { REGION_WIDE, scopeOf } from '../../apps/api/src/payers/index.ts';
import { arrangeApplicationLogin } from '../../apps/api/src/platform/database/application-role.ts';
import { tableRights } from '../../apps/api/src/platform/database/table-rights.ts';
import { type Scope, UNSCOPED } from '../../apps/api/src/platform/index.ts';
import { createTestDatabase } from '../support/cluster.ts';
import { DatabaseOwner } from '../support/database-owner.ts';
import { payForSolnasMonth } from '../support/paid-month.ts';
import { startPostgres15 } from '../support/postgres15.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { randomRows } from '../support/random-episodes.ts';
import { describeWhen, postgres15Path } from '../support/requirements.ts';
import { reviewSolnasMonth } from '../support/reviewed-month.ts';
import { RulesDesk, SOMATIC, withFreeDays } from '../support/rules-desk.ts';

interface Server {
  readonly url: string;
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

const PERIOD = '2020-01';
const SOLNA = scopeOf({ payers: ['0184'] });
const policed = Object.entries(tableRights).filter(([, { wall }]) => wall === 'policies');
const DENIED = /permission denied|must be owner/;
const HIDDEN = /violates row-level security policy/;

/** The one connection of a pool, as the application has many: a scope per transaction, and SQL that filters nothing. */
class ApplicationPool {
  private readonly pool: pg.Pool;

  constructor(connectionString: string, options?: string) {
    this.pool = new pg.Pool({ connectionString, max: 1, ...(options === undefined ? {} : { options }) });
    // The database may be dropped while the last connection is still being closed.
    this.pool.on('error', () => undefined);
  }

  async query<Row = Record<string, unknown>>({ settings }: Scope, ...statements: readonly string[]): Promise<Row[]> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      for (const [name, value] of Object.entries(settings))
        await client.query('select set_config($1, $2, true)', [name, value]);
      let rows: Row[] = [];
      for (const statement of statements) rows = (await client.query(statement)).rows as Row[];
      await client.query('commit');
      return rows;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

/** A round of consultation that Solna has answered, with its minutes. */
async function answerWithMinutes(product: Product): Promise<void> {
  const [admin, solna] = [await product.as('region.admin'), await product.as('solna.reviewer')];
  const words = { title: 'Modellen', text: 'Vad anser kommunen?', deadline: '2020-11-29' };
  const { body: round } = await admin.post<{ id: string }>('/api/consultations', words);
  const draft = { payer: '0184', answer: 'accept', state: 'draft' };
  const { body: answer } = await solna.post<{ id: string }>(`/api/consultations/${round.id}/answers`, draft);
  const path = `/api/consultation-answers/${answer.id}`;
  const pdf = new TextEncoder().encode('%PDF-1.7');
  await solna.send('POST', `${path}/minutes`, pdf, { 'content-type': 'application/octet-stream' });
  const sent = { answer: 'accept', signatory: { name: 'Exempel, Solna', title: 'Kommundirektör' } };
  expect((await solna.put(path, sent, { 'if-match': '"1"' })).status).toBe(200);
}

/** What a draft with one free day less would do to the month. */
async function previewDraft(product: Product): Promise<void> {
  const admin = new RulesDesk(await product.as('region.admin'));
  const { body: draft } = await admin.create(SOMATIC, `${PERIOD}-01`, 'Fel antal dagar');
  await admin.save(draft, withFreeDays(draft, 1));
  const path = `/api/rule-versions/${draft.id}/impact-previews`;
  const { body } = await admin.client.post<{ id: string }>(path, { periods: [PERIOD] });
  expect(await admin.client.waitFor(`/api/impact-previews/${body.id}`)).toMatchObject({ state: 'completed' });
}

function theWall(openServer: () => Promise<Server>): void {
  let server: Server;
  let product: Product;
  let owner: DatabaseOwner;
  let app: ApplicationPool;
  const payersSeen = async (scope: Scope, table: string): Promise<string[]> =>
    (await app.query<{ payer: string }>(scope, `select distinct payer from ${table} order by payer`)).map(
      ({ payer }) => payer,
    );

  beforeAll(async () => {
    server = await openServer();
    product = await startProduct({ databaseUrl: server.url });
    const billing = await product.as('region.billing');
    const rows = randomRows({ seed: 7, count: 200, period: PERIOD }).map((row) => JSON.stringify(row));
    const imported = await billing.import([materialFive.trim(), ...rows, '{"caseNumber": 5}'].join('\n'));
    expect(imported).toMatchObject({ state: 'completed', rowsRefused: 1 });
    expect((await billing.run(PERIOD)).state).toBe('completed');
    await answerWithMinutes(product);
    await previewDraft(product);
    await reviewSolnasMonth(product);
    await payForSolnasMonth(product);
    // Something is looked at, and somebody reviews it: the log and its reviews have rows too.
    await billing.get('/api/episodes');
    const review = { from: '2020-10-22', through: '2020-10-22', sampleSize: 5 };
    expect((await (await product.as('region.approver')).post('/api/log-reviews', review)).status).toBe(201);
    owner = new DatabaseOwner(server.url);
    app = new ApplicationPool(server.url, '-c role=fristdag_app');
  }, 120_000);

  afterAll(async () => {
    await app.close();
    await owner.close();
    await product.stop();
    await server.stop();
  });

  it('a query that forgets its filter returns what the transaction may see, and nothing without a scope', async () => {
    expect((await payersSeen(REGION_WIDE, 'statement')).length).toBeGreaterThan(5);
    for (const table of ['statement', 'assessment', 'episode_revision', 'impact_preview_payer']) {
      expect(await payersSeen(SOLNA, table)).toEqual(['0184']);
      for (const nothing of [UNSCOPED, scopeOf({ payers: [] }), { settings: { 'app.payers': '' } }])
        expect(await payersSeen(nothing, table)).toEqual([]);
    }
  });

  it.each(policed.map(([name]) => name))('%s is not empty, and shows no row without a scope', async (name) => {
    const count = async (scope: Scope): Promise<unknown> =>
      (await app.query(scope, `select count(*)::int as n from ${name}`))[0]?.['n'];
    expect(await count(REGION_WIDE)).toBeGreaterThan(0);
    expect(await count(UNSCOPED)).toBe(0);
    expect(await owner.query(UNSCOPED, `select 1 from ${name} limit 1`)).toEqual([]);
  });

  it('files, refused rows and the rows of a run are nobody’s but the region’s', async () => {
    for (const name of ['raw_file_piece', 'import_refused_row', 'billing_run_episode'])
      expect(await app.query(SOLNA, `select 1 from ${name} limit 1`)).toEqual([]);
  });

  it.each(['with (security_invoker = true)', ''])('a view of the owner (%s) leaks nothing', async (option) => {
    await owner.query(UNSCOPED, `create view leak ${option} as select * from statement`);
    await owner.query(UNSCOPED, 'grant select on leak to fristdag_app');
    expect(await payersSeen(SOLNA, 'leak')).toEqual(['0184']);
    expect(await payersSeen(UNSCOPED, 'leak')).toEqual([]);
    await owner.query(UNSCOPED, 'drop view leak');
  });

  it('a connection of the pool keeps nothing of the request before, committed or broken off', async () => {
    expect((await payersSeen(REGION_WIDE, 'statement')).length).toBeGreaterThan(5);
    expect(await payersSeen(UNSCOPED, 'statement')).toEqual([]);
    expect(await payersSeen(SOLNA, 'statement')).toEqual(['0184']);
    await expect(app.query(REGION_WIDE, 'select 1 / 0')).rejects.toThrow('division by zero');
    expect(await payersSeen(UNSCOPED, 'statement')).toEqual([]);
    const other = (await payersSeen(REGION_WIDE, 'statement')).find((payer) => payer !== '0184') ?? '';
    expect(await payersSeen(scopeOf({ payers: [other] }), 'statement')).toEqual([other]);
  });

  it.each([
    ['no scope', UNSCOPED],
    ['the scope of a payer', SOLNA],
  ])('a job with %s can neither import nor freeze nor state', async (_, { settings }) => {
    const copyOf = (table: string): string[] => [
      `create temp table copied on commit drop as select * from ${table} limit 1`,
      ...['app.payers', 'app.inpatient_units'].map(
        (name) => `select set_config('${name}', '${(settings as Record<string, string>)[name] ?? ''}', true)`,
      ),
      `insert into ${table} overriding system value select * from copied`,
    ];
    for (const table of [
      'episode_revision',
      'import_refused_row',
      'raw_file_piece',
      'billing_run_episode',
      'assessment',
      'statement',
    ])
      await expect(app.query(REGION_WIDE, ...copyOf(table))).rejects.toThrow(HIDDEN);
    expect(await app.query({ settings }, 'update episode_revision set is_latest = false returning 1')).toEqual([]);
  });

  it('a statement for another payer cannot be put in', async () => {
    await expect(
      app.query(
        REGION_WIDE,
        `create temp table copied on commit drop as select * from statement where payer <> '0184' limit 1`,
        `select set_config('app.payers', '["0184"]', true)`,
        'insert into statement overriding system value select * from copied',
      ),
    ).rejects.toThrow(HIDDEN);
  });

  it('what is only added is neither changed nor removed by the application', async () => {
    const given = await owner.query<{ name: string; may: string[]; mayChange: string[] }>(
      UNSCOPED,
      `select relname as name,
              array(select command from unnest('{select,insert,update,delete,truncate,references,trigger}'::text[]) as command
                     where has_table_privilege('fristdag_app', c.oid, command)) as may,
              array(select attname::text from pg_attribute
                     where attrelid = c.oid and attnum > 0 and not attisdropped
                       and not has_table_privilege('fristdag_app', c.oid, 'update')
                       and has_column_privilege('fristdag_app', c.oid, attnum, 'update') order by 1) as "mayChange"
         from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    );
    for (const { name, may, mayChange } of given) {
      const rights = tableRights[name];
      expect({ name, may }).toEqual({ name, may: [...(rights?.may ?? [])] });
      expect(rights?.mayChange ?? []).toEqual(expect.arrayContaining(mayChange));
      if (!may.includes('delete')) await expect(app.query(REGION_WIDE, `delete from ${name}`)).rejects.toThrow(DENIED);
    }
    await expect(app.query(REGION_WIDE, 'truncate session')).rejects.toThrow(DENIED);
    await expect(app.query(REGION_WIDE, 'update statement set amount = 0')).rejects.toThrow(DENIED);
    await expect(app.query(REGION_WIDE, `update episode_revision set payer = '0180'`)).rejects.toThrow(DENIED);
    await expect(app.query(REGION_WIDE, `insert into audit_line (id) values (0)`)).rejects.toThrow(DENIED);
  });

  it.each([
    'alter table statement disable row level security',
    'alter table statement no force row level security',
    'drop policy seen on statement',
    'create policy everything on statement using (true)',
    'alter table statement disable trigger all',
    'create table mine (id int)',
    'drop function refuse_change() cascade',
    `create or replace function sees_all_payers() returns boolean language sql return true`,
  ])('the application cannot take the wall down: %s', async (statement) => {
    await expect(app.query(REGION_WIDE, statement)).rejects.toThrow(DENIED);
  });

  it('leaving the role, or switching row security off, opens nothing', async () => {
    const statements = 'select count(*)::int as n from statement';
    expect(await app.query(UNSCOPED, 'reset role', 'select current_user as name')).toEqual([{ name: 'fristdag_app' }]);
    expect(await app.query(UNSCOPED, 'set local role none', statements)).toEqual([{ n: 0 }]);
    await expect(app.query(UNSCOPED, 'set local row_security = off', statements)).rejects.toThrow(/row-level security/);
  });

  it('a policy asks for the scope once a statement, not once a row', async () => {
    for (const [name] of policed) {
      const plan = await app.query<Record<'QUERY PLAN', string>>(SOLNA, `explain (costs off) select * from ${name}`);
      const filters = plan.map((line) => line['QUERY PLAN']).filter((line) => line.includes('Filter'));
      expect(filters.join()).not.toMatch(/sees_all_payers|scoped_values|current_setting/);
    }
  });

  it('statistics are made anew by a role that owns no table', async () => {
    await app.query(UNSCOPED, `select refresh_statistics('statement'), refresh_statistics('assessment', '{payer}')`);
    expect(
      await owner.query(UNSCOPED, `select relname from pg_class where relname = 'statement' and reltuples > 0`),
    ).toHaveLength(1);
  });

  it('every table has its decision: forced policies for all that is done with it, or none of anybody’s rows', async () => {
    const tables = await owner.query<{ name: string; forced: boolean; commands: string; columns: string[] }>(
      UNSCOPED,
      `select relname as name, relrowsecurity and relforcerowsecurity as forced,
              coalesce((select string_agg(polcmd::text, '') from pg_policy where polrelid = c.oid), '') as commands,
              array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0) as columns
         from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
    );
    const letter = { select: 'r', insert: 'a', update: 'w', delete: 'd' } as const;
    const faults = tables.flatMap(({ name, forced, commands, columns }) => {
      const rights = tableRights[name];
      if (!rights) return [`${name}: table-rights.ts has no line for it`];
      const isAboutSomebody = columns.some((column) => /^(payer|case_number|personal_|inpatient_unit$)/.test(column));
      if (rights.wall !== 'policies') return isAboutSomebody ? [`${name}: has rows of payers, and no policy`] : [];
      const needed = [...rights.may, ...(rights.mayChange?.length ? (['update'] as const) : [])];
      const missing = needed.filter((command) => !commands.includes(letter[command]) && !commands.includes('*'));
      return [
        ...(forced ? [] : [`${name}: row level security is not forced`]),
        ...missing.map((command) => `${name}: no policy for ${command}`),
      ];
    });
    expect(faults).toEqual([]);
    const decision = readFileSync(
      new URL('../../docs/decisions/0006-who-may-touch-which-table.md', import.meta.url),
      'utf8',
    );
    expect(tables.map(({ name }) => name).filter((name) => !decision.includes(`\`${name}\``))).toEqual([]);
  });

  it('the application’s role owns nothing, and passes no policy by', async () => {
    expect(
      await owner.query(
        UNSCOPED,
        `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, has_schema_privilege(oid, 'public', 'create') as creates,
                exists (select from pg_class where relowner = pg_roles.oid and relpersistence <> 't') as owns
           from pg_roles where rolname = 'fristdag_app'`,
      ),
    ).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, creates: false, owns: false },
    ]);
    const running = await owner.query<{ name: string }>(
      UNSCOPED,
      `select distinct tableowner as name from pg_tables where schemaname in ('public', 'bullmq')`,
    );
    expect(running).toEqual([{ name: 'fristdag' }]);
  });
}

describe('the wall in the embedded PostgreSQL', () => {
  theWall(async () => {
    const { url, superuserUrl, drop } = await createTestDatabase();
    return { url, superuserUrl, stop: drop };
  });
});

describeWhen('postgres15', "the wall in Debian's PostgreSQL 15", () => {
  theWall(async () => {
    const { url, superuserUrl, stop } = await startPostgres15(postgres15Path() ?? '');
    return { url, superuserUrl, stop: async () => stop() };
  });
});

describe('the roles of a database of one’s own', () => {
  let server: Awaited<ReturnType<typeof createTestDatabase>>;
  let superuser: DatabaseOwner;
  const as = (name: string): string => Object.assign(new URL(server.url), { username: name, password: 'secret' }).href;
  const lonely = `lonely_${process.pid}`;

  beforeAll(async () => {
    server = await createTestDatabase();
    superuser = new DatabaseOwner(server.superuserUrl);
  }, 60_000);

  afterAll(async () => {
    await superuser.query(UNSCOPED, `reassign owned by ${lonely} to fristdag`);
    await superuser.query(UNSCOPED, `drop owned by ${lonely}`);
    await superuser.query(UNSCOPED, `drop role ${lonely}`);
    await superuser.close();
    await server.drop();
  });

  it('a superuser is refused in production mode, and warned about in demo mode', async () => {
    const warnings: string[] = [];
    const wish = { ownerUrl: server.superuserUrl, warn: (sentence: string) => void warnings.push(sentence) };
    await expect(arrangeApplicationLogin({ ...wish, mode: 'production' })).rejects.toThrow(/is a superuser/);
    await arrangeApplicationLogin({ ...wish, mode: 'demo' });
    expect(warnings[0]).toMatch(/is a superuser .* Production mode refuses it/);
  });

  it('one login for the migrations and a plain one for the work, as the embedded database has them', async () => {
    const plain = Object.assign(new URL(server.url), { username: 'fristdag_app' }).href;
    const product = await startProduct({
      databaseUrl: plain,
      environment: { FRISTDAG_MIGRATION_DATABASE_URL: server.url },
    });
    const billing = await product.as('region.billing');
    expect(await billing.import(materialFive)).toMatchObject({ state: 'completed', rowsRefused: 0 });
    expect((await billing.run(PERIOD)).state).toBe('completed');
    await product.stop();
    const app = new ApplicationPool(plain);
    await expect(app.query(UNSCOPED, 'set role fristdag')).rejects.toThrow(DENIED);
    expect(await app.query(UNSCOPED, 'select 1 from statement')).toEqual([]);
    await app.close();
  }, 60_000);

  it('a role that may make no other says so, and the forced policies hold for it too', async () => {
    await superuser.query(UNSCOPED, `create role ${lonely} login password 'secret'`);
    await superuser.query(UNSCOPED, 'drop schema public cascade');
    await superuser.query(UNSCOPED, 'drop schema if exists bullmq cascade');
    await superuser.query(UNSCOPED, `create schema public authorization ${lonely}`);
    await superuser.query(UNSCOPED, `grant create on database ${new URL(server.url).pathname.slice(1)} to ${lonely}`);
    const product = await startProduct({ databaseUrl: as(lonely) });
    const billing = await product.as('region.billing');
    expect(await billing.import(materialFive)).toMatchObject({ state: 'completed', rowsRefused: 0 });
    await product.stop();
    const warnings: string[] = [];
    const warn = (sentence: string): void => void warnings.push(sentence);
    const login = await arrangeApplicationLogin({ ownerUrl: as(lonely), mode: 'production', warn });
    expect(login.role).toBeUndefined();
    expect(warnings).toEqual([expect.stringContaining('can neither take on nor make the role fristdag_app')]);
    const app = new ApplicationPool(as(lonely));
    expect(await app.query(UNSCOPED, 'select 1 from episode_revision')).toEqual([]);
    await app.close();
  }, 60_000);
});
