import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Answer, Client } from '../support/client.ts';
import { createTestDatabase } from '../support/cluster.ts';
import { plantWords } from '../support/planted-words.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { textOfWorkbook } from '../support/workbook-text.ts';

interface Selection {
  readonly before: string;
  readonly goes: readonly { readonly month: string; readonly counts: Readonly<Record<string, number>> }[];
  readonly held: readonly { readonly month: string; readonly reason: string; readonly reasonText: string }[];
  readonly selectionHash: string;
  readonly canPropose: boolean;
  readonly hindrance: string | null;
}

interface Order {
  readonly id: string;
  readonly state: string;
  readonly selectionHash: string;
  readonly endedReason: string | null;
  readonly mayApprove: boolean;
}

const REASON = 'Årets gallring enligt plan';

/** The month is reviewed, disputed, invoiced and credited as a whole. */
async function settleMonth(product: Product): Promise<void> {
  const [billing, approver, admin, solna] = await Promise.all([
    product.as('region.billing'),
    product.as('region.approver'),
    product.as('region.admin'),
    product.as('solna.reviewer'),
  ]);
  await plantWords({ billing, approver, admin, solna, caseNumber: 'D-DORIS' }, 'Enligt överenskommelse');
  const month = (await solna.get<{ id: string }[]>('/api/billing-cases?careType=somatic')).body[0]?.id;
  const list = { 'content-type': 'text/csv' };
  await solna.send('POST', `/api/billing-cases/${month}/reconciliations`, 'ärendenummer\nA-ANDERS', list);
  const { body } = await billing.get<{ id: string; kind: string }[]>('/api/invoices');
  const invoice = body.find(({ kind }) => kind === 'invoice')?.id;
  await billing.post(`/api/invoices/${invoice}/credit`, { reason: 'Resten.' });
}

/** What was written in October 2020 is looked at again in February 2036, when all of it is past its time. */
describe('what is past its time goes by an order of two people', () => {
  let own: Awaited<ReturnType<typeof createTestDatabase>>;
  let product: Product;
  let superuser: pg.Client;
  let app: pg.Client;
  let admin: Client;
  let approver: Client;
  let billing: Client;

  beforeAll(async () => {
    own = await createTestDatabase();
    const earlier = await startProduct({ databaseUrl: own.url });
    const officer = await earlier.as('region.billing');
    await officer.import(`${materialFive.trim()}\n{"caseNumber":5}\n`);
    const ongoing = JSON.parse(materialFive.split('\n')[0] ?? '{}') as object;
    await officer.import(JSON.stringify({ ...ongoing, caseNumber: 'P-PAGAR', dischargedAt: null }));
    await officer.run('2020-01');
    await settleMonth(earlier);
    await earlier.stop();
    product = await startProduct({ databaseUrl: own.url, now: '2036-02-01T09:00' });
    [admin, approver, billing] = await Promise.all([
      product.as('region.admin'),
      product.as('region.approver'),
      product.as('region.billing'),
    ]);
    superuser = new pg.Client({ connectionString: own.superuserUrl });
    app = new pg.Client({ connectionString: own.url, options: '-c role=fristdag_app -c app.payers=*' });
    await Promise.all([superuser.connect(), app.connect()]);
  }, 120_000);

  afterAll(async () => {
    await Promise.all([superuser.end(), app.end()]);
    await product.stop();
    await own.drop();
  });

  const count = async (table: string): Promise<number> =>
    (await superuser.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1;
  const preview = async (kind: string): Promise<Selection> =>
    (await admin.get<Selection>(`/api/retention-settings/${kind}/preview`)).body;

  async function decide(kind: string): Promise<void> {
    const { body } = await admin.get<{ version: number; keepMonths: number }>(`/api/retention-settings/${kind}`);
    const decision = { keepMonths: body.keepMonths, status: 'decided', decidedBy: 'RS 2020-0411', since: '2020-10-22' };
    const answer = await admin.put(`/api/retention-settings/${kind}`, decision, { 'if-match': `"${body.version}"` });
    expect([answer.status, answer.text].join(' ')).toMatch(/^200/);
  }

  async function propose(kind: string): Promise<Answer<Order>> {
    const { selectionHash } = await preview(kind);
    return admin.post<Order>('/api/retention-orders', { kind, selectionHash, reason: REASON });
  }

  const approve = ({ id, selectionHash }: Order, by: Client = approver): Promise<Answer<Order>> =>
    by.post<Order>(`/api/retention-orders/${id}/approval`, { selectionHash });

  async function settled(id: string): Promise<Order> {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const { body } = await admin.get<Order>(`/api/retention-orders/${id}`);
      if (!['proposed', 'approved'].includes(body.state)) return body;
      await wait(100);
    }
    throw new Error(`the order ${id} was never settled`);
  }

  async function letGo(kind: string): Promise<Order> {
    await decide(kind);
    const proposed = await propose(kind);
    expect([proposed.status, proposed.text].join(' ')).toMatch(/^201/);
    expect((await approve(proposed.body)).status).toBe(202);
    return settled(proposed.body.id);
  }

  it('each kind has its time, which is never shorter than the law’s, and a change names the decision', async () => {
    const { body } =
      await admin.get<{ kind: string; keepMonths: number; floorMonths: number; status: string }[]>(
        '/api/retention-settings',
      );
    expect(body.map(({ kind, floorMonths }) => [kind, floorMonths])).toEqual([
      ['bookkeeping', 84],
      ['audit-trail', 84],
      ['access-log', 60],
      ['case-data', 12],
      ['raw-files', 3],
      ['refused-rows', 1],
      ['sign-in', 1],
    ]);
    expect(new Set(body.map(({ status }) => status))).toEqual(new Set(['proposed']));
    const path = '/api/retention-settings/bookkeeping';
    const change = { keepMonths: 96, status: 'decided', decidedBy: 'RS 2020-0411', since: '2020-10-22' };
    expect((await admin.put(path, change)).status).toBe(428);
    expect((await admin.put(path, { ...change, keepMonths: 83 }, { 'if-match': '"1"' })).status).toBe(400);
    expect((await admin.put(path, { ...change, decidedBy: null }, { 'if-match': '"1"' })).status).toBe(400);
    expect((await approver.put(path, change, { 'if-match': '"1"' })).status).toBe(403);
    expect((await admin.put(path, change, { 'if-match': '"1"' })).body).toMatchObject({ keepMonths: 96, version: 2 });
    expect((await admin.put(path, change, { 'if-match': '"1"' })).status).toBe(412);
    const versions = await admin.get<{ version: number; keepMonths: number }[]>(`${path}/versions`);
    expect(versions.body.map(({ version, keepMonths }) => [version, keepMonths])).toEqual([
      [2, 96],
      [1, 84],
    ]);
    const trail = await admin.get<{ changes: { label: string }[] }[]>('/api/audit-lines?act=change-retention-setting');
    expect(trail.body[0]?.changes.map(({ label }) => label).join()).toContain('bevaras i månader');
  });

  it('nothing can be proposed before the time is decided, nor by somebody who may not', async () => {
    const { selectionHash, canPropose, hindrance, goes } = await preview('case-data');
    expect({ canPropose, hindrance }).toMatchObject({
      canPropose: false,
      hindrance: expect.stringContaining('beslut'),
    });
    expect(goes).toEqual([
      expect.objectContaining({ month: '2020-01', counts: { cases: 5, revisions: 5, assessments: 5 } }),
    ]);
    const order = { kind: 'case-data', selectionHash, reason: REASON };
    expect((await admin.post('/api/retention-orders', order)).status).toBe(409);
    for (const client of [approver, billing, await product.as('auditor'), await product.as('solna.reviewer')])
      expect((await client.post('/api/retention-orders', order)).status).toBe(403);
    expect((await billing.get('/api/retention-orders')).status).toBe(403);
  });

  it('a stay that goes on, and a month with something open, are held back, and the preview says why', async () => {
    await superuser.query(`update billing_run set state = 'running', touched_at = now() + interval '1 hour'`);
    const open = await preview('case-data');
    expect(open.goes).toEqual([]);
    expect(open.held.map(({ month, reason }) => [month, reason])).toEqual([
      ['2020-01', 'open-month'],
      ['2020-10', 'ongoing'],
    ]);
    expect(open.held[0]?.reasonText).toBe('Något i månaden är öppet.');
    await superuser.query(`update billing_run set state = 'completed', touched_at = now()`);
    expect((await preview('case-data')).held.map(({ reason }) => reason)).toEqual(['ongoing']);
  });

  it('vouchers stay while the cases behind them do, and the trail while the vouchers do', async () => {
    expect((await preview('bookkeeping')).held).toEqual([expect.objectContaining({ reason: 'case-data-remains' })]);
    expect((await preview('audit-trail')).held).toEqual(
      expect.arrayContaining([expect.objectContaining({ month: '2020-10', reason: 'vouchers-remain' })]),
    );
  });

  it('the application itself removes nothing, and carries out nothing that is not approved', async () => {
    await decide('case-data');
    const { body: order } = await propose('case-data');
    for (const table of ['episode_revision', 'statement', 'assessment', 'import_refused_row', 'retention_record'])
      await expect(app.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
    await expect(app.query(`insert into retention_execution (order_id) values (${order.id})`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(app.query(`select remove_selected('case-data', '2030-01-01')`)).rejects.toThrow(/permission denied/);
    await expect(app.query(`select execute_retention_order(${order.id}, now())`)).rejects.toThrow(
      /no approved retention order/,
    );
    await expect(superuser.query('delete from episode_revision')).rejects.toThrow(/only by an approved/);
    const state = (values: string): Promise<unknown> =>
      app.query(`update retention_order set ${values} where id = ${order.id}`);
    await expect(state(`state = 'completed', approved_by = 'somebody'`)).rejects.toThrow(/does not go from/);
    await expect(
      state(`state = 'approved', approved_by = proposed_by, approved_by_name = 'X', approved_at = now()`),
    ).rejects.toThrow(/somebody else|check constraint/);
    await expect(state(`selection_hash = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(superuser.query(`update retention_order set before_month = '2030-01-01'`)).rejects.toThrow(
      /never changed/,
    );
  });

  it('everything that hangs on a month or on a run goes by an order, and by nothing else', async () => {
    const { rows } = await superuser.query<{ name: string }>(
      `with recursive hung (id) as (
         select unnest(array['billing_case'::regclass, 'billing_run'::regclass])
         union select c.conrelid::regclass from pg_constraint c join hung on c.confrelid = hung.id where c.contype = 'f' and c.confdeltype <> 'c')
       select id::text as name from hung
        where not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                           where t.tgrelid = hung.id and p.proname = 'refuse_change_without_order')
        order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([]);
  });

  it('nobody approves their own proposal, whatever their roles', async () => {
    const { body } = await admin.get<Order[]>('/api/retention-orders?state=proposed');
    const [order] = body;
    if (!order) throw new Error('nothing is proposed');
    expect(order.mayApprove).toBe(false);
    expect((await approve(order, admin)).status).toBe(403);
    await superuser.query(
      `insert into role_permission values ('region-administrator', 'retention:approve') on conflict do nothing`,
    );
    const both = await product.as('region.admin');
    const refused = await approve(order, both);
    expect([refused.status, refused.text].join(' ')).toMatch(/^403 .*Du tog fram förslaget/);
    await superuser.query(
      `delete from role_permission where role_id = 'region-administrator' and permission = 'retention:approve'`,
    );
    const items = (await approver.get<{ items: { code: string; group: string; link: object }[] }>('/api/to-do')).body
      .items;
    expect(items).toContainEqual(
      expect.objectContaining({
        code: 'retention-order',
        group: 'this-week',
        link: { resource: 'retention', id: order.id },
      }),
    );
  });

  it('a selection that has changed meanwhile voids the order', async () => {
    const { body } = await admin.get<Order[]>('/api/retention-orders?state=proposed');
    const [order] = body;
    if (!order) throw new Error('nothing is proposed');
    await billing.import(materialFive.replace('"2020-01-14', '"2020-01-15'));
    const refused = await approve(order);
    expect([refused.status, refused.text].join(' ')).toMatch(/^409 .*ändrats sedan/);
    expect((await admin.get<Order>(`/api/retention-orders/${order.id}`)).body.state).toBe('void');
    expect((await approve(order)).status).toBe(409);
    expect(await count('episode_revision')).toBeGreaterThan(5);
  });

  it('a fault on the way takes all of it back; then it is done once, and leaves a signed record', async () => {
    await superuser.query(
      `create trigger broken before insert on retention_record for each row execute function refuse_change()`,
    );
    const { body: order } = await propose('case-data');
    const before = await count('episode_revision');
    expect((await approve(order)).status).toBe(202);
    await wait(1500);
    expect(await count('episode_revision')).toBe(before);
    expect((await admin.get<Order>(`/api/retention-orders/${order.id}`)).body.state).toBe('approved');
    await superuser.query('drop trigger broken on retention_record');
    await superuser.query(
      `update retention_order set not_before = null, touched_at = now() - interval '1 minute' where id = ${order.id}`,
    );
    expect((await settled(order.id)).state).toBe('completed');
    expect(await count(`episode_revision where case_number <> 'P-PAGAR'`)).toBe(0);
    expect(await count('assessment')).toBe(0);
    expect(await count('judgement')).toBe(0);
    const { rows } = await superuser.query<{ amount: string }>(
      `select amount::text from statement where payer = '0184' and care_type = 'somatic'`,
    );
    expect(rows).toEqual([{ amount: '39000.00' }]);

    const record = await admin.get<{ record: string; signature: string; signatureIsValid: boolean }>(
      `/api/retention-orders/${order.id}/record`,
    );
    expect(record.body.signatureIsValid).toBe(true);
    expect(JSON.parse(record.body.record)).toMatchObject({
      kind: 'case-data',
      selectionHash: order.selectionHash,
      reason: REASON,
      removed: { cases: 5, revisions: before - 1, assessments: 5 },
      setting: { keepMonths: 84, status: 'decided', decidedBy: 'RS 2020-0411' },
      proposed: { accountId: 'demo-region-admin' },
      approved: { accountId: 'demo-region-approver' },
    });
    await expect(superuser.query(`update retention_record set record = '{}'`)).rejects.toThrow(/only ever added/);
    const acts = await admin.get<{ act: string }[]>(`/api/audit-lines?object=retention-order/${order.id}&order=asc`);
    expect(acts.body.map(({ act }) => act)).toEqual([
      'propose-retention-order',
      'approve-retention-order',
      'execute-retention-order',
    ]);
    await expect(app.query(`select execute_retention_order(${order.id}, now())`)).rejects.toThrow(/no approved/);
    expect(await count('audit_line')).toBeGreaterThan(0);
  }, 60_000);

  it('a month whose episodes are gone says so, and keeps its sum', async () => {
    expect(await count('reconciliation')).toBe(1);
    const path = '/api/statements?period=2020-01&payer=0184&careType=somatic&mode=billing&revision=1';
    const id = (await billing.get<{ id: string }[]>(path)).body[0]?.id;
    const { body } = await billing.get(`/api/statements/${id}/review-basis`);
    expect(body).toMatchObject({ casesGone: true, assessments: [], episodes: 5, amount: '39000.00' });
    expect((body['sum'] as { lines: readonly string[] }).lines.join(' ')).toMatch(
      /15 utskrivningsklara dagar ÷ 5 .* 39.000.kr/,
    );
    const file = `/api/statements/${id}/review-basis`;
    const [line, ...more] = (await billing.get(`${file}.csv`)).text.split('\r\n').slice(1);
    expect([line, ...more.filter((rest) => rest !== '')]).toEqual([
      expect.stringMatching(
        /^;gallrat;.*Månadens vårdtillfällen är gallrade.*;2020-01;Solna \(0184\);somatik;1;39000,00;/,
      ),
    ]);
    expect(await textOfWorkbook(billing, `${file}.xlsx`)).toContain('Månadens vårdtillfällen är gallrade');
    const solna = await product.as('solna.reviewer');
    const month = (await solna.get<{ id: string }[]>('/api/billing-cases?careType=somatic')).body[0]?.id;
    const list = { 'content-type': 'text/csv' };
    const late = await solna.send(
      'POST',
      `/api/billing-cases/${month}/reconciliations`,
      'ärendenummer\nA-ANDERS',
      list,
    );
    expect([late.status, late.text].join(' ')).toMatch(/^409 .*gallrade/);
  });

  it('then the vouchers may go, after their own years', async () => {
    const order = await letGo('bookkeeping');
    expect(order.state).toBe('completed');
    for (const table of [
      'statement',
      'billing_run',
      'billing_case',
      'review_package',
      'reconciliation',
      'dialogue',
      'invoice',
      'ledger_line',
    ])
      expect([table, await count(table)]).toEqual([table, 0]);
    const { body } = await admin.get<{ record: string }>(`/api/retention-orders/${order.id}/record`);
    // An invoice, a credit note of one krona and one of the rest.
    expect((JSON.parse(body.record) as { removed: object }).removed).toMatchObject({
      billingCases: 78,
      packages: 1,
      dialogues: 1,
      invoices: 3,
      vouchers: 3,
      invoicesHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
  }, 60_000);

  it('files go from the store, and one that is handed in again is kept anew', async () => {
    expect((await letGo('raw-files')).state).toBe('completed');
    expect(
      await count(`raw_file_piece p where exists (select from import i join raw_file f on f.hash = i.file_hash
                         where f.upload = p.upload and i.created_at < '2030-01-01')`),
    ).toBe(0);
    expect(await count('raw_file')).toBeGreaterThan(0);
    const again = await billing.import(`${materialFive.trim()}\n{"caseNumber":5}\n`);
    expect(again).toMatchObject({ state: 'completed', rowsAccepted: 5, rowsRefused: 1 });
  }, 60_000);

  it('refused rows and sessions that are over go likewise', async () => {
    expect((await letGo('refused-rows')).state).toBe('completed');
    expect(
      await count(`import_refused_row r join import i on i.id = r.import_id where i.created_at < '2030-01-01'`),
    ).toBe(0);
    await superuser.query(
      `update session set ended_at = now() - interval '3 years', last_used_at = now() - interval '3 years'
        where account_id = 'demo-auditor'`,
    );
    expect((await letGo('sign-in')).state).toBe('completed');
    expect(await count(`session where account_id = 'demo-auditor'`)).toBe(0);
    expect((await admin.get('/api/session')).status).toBe(200);
  }, 60_000);

  it('months of the trail go against a sealed checkpoint, and the chain verifies from there', async () => {
    const before = await count('audit_line');
    const order = await letGo('audit-trail');
    expect(order.state).toBe('completed');
    expect(await count('audit_line')).toBeLessThan(before + 4);
    expect(await count(`audit_line where at < '2030-01-01'`)).toBe(0);
    const verification = await admin.get('/api/audit/verification');
    expect(verification.body).toMatchObject({ intact: true });
  }, 60_000);
});
