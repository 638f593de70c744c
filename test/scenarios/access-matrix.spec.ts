import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  type Caller,
  callers,
  OWN,
  permissionsOf,
  type Send,
  signInAgain,
  signInAll,
} from '../support/access-callers.ts';
import type { Line, ObjectKind } from '../support/access-line.ts';
import { accessTable } from '../support/access-table.ts';
import type { Client } from '../support/client.ts';
import { enterInvoiceParties } from '../support/invoice-parties.ts';
import { type Product, startProduct } from '../support/product.ts';
import { type Operation, operationsOf } from '../support/routes.ts';
import { until } from '../support/until.ts';

/** Path parameters, in order. */
type Address = readonly string[];
type Whose = 'own' | 'others' | 'none' | 'everybody';

/** Of each kind: what bound callers may see and what they may not; or one thing that belongs to no payer. */
type Objects = Readonly<Record<ObjectKind, Partial<Record<Whose, Address>>>>;

let product: Product;
let database: pg.Client;
let operations: readonly Operation[];
let objects: Objects;
let people: ReadonlyMap<Caller, Send>;

beforeAll(async () => {
  product = await startProduct();
  database = new pg.Client({ connectionString: product.superuserUrl });
  await database.connect();
  operations = await operationsOf(product.anonymous);
  objects = await buildObjects();
  people = await signInAll(product);
}, 120_000);

afterAll(async () => {
  await database.end();
  await product.stop();
});

describe('the access matrix', () => {
  it('has a line for each route', () => {
    const routes = operations.map(nameOf);
    const missing = routes.filter((route) => !(route in accessTable));
    if (missing.length > 0)
      throw new Error(
        `No line in the access matrix for: ${missing.join(', ')}. Add one to accessTable in test/support/access-table.ts: what the route asks for, what its path takes, and what it answers to those who may.`,
      );
    const gone = Object.keys(accessTable).filter((route) => !routes.includes(route));
    if (gone.length > 0) throw new Error(`The access matrix has lines for routes that are gone: ${gone.join(', ')}.`);
  });

  it('and the document ask the same of each route', () => {
    const asked = operations.map((operation) => [nameOf(operation), operation.permission]);
    expect(asked).toEqual(asked.map(([route = '']) => [route, accessTable[route]?.asks]));
  });

  it('has a column for each role and each kind of unit that it can be held for', async () => {
    const { rows } = await database.query<{ id: string; scope: string }>(
      'select id, unnest(scope_kinds) as scope from role order by 1, 2',
    );
    const missing = rows.filter(
      ({ id, scope }) => !callers.some((caller) => caller.role === id && caller.scope === scope),
    );
    if (missing.length > 0)
      throw new Error(
        `No column in the access matrix for: ${missing.map(({ id, scope }) => `${id} (${scope})`).join(', ')}. Add one to callers in test/support/access-callers.ts, with the permissions of the role.`,
      );
  });

  it('gives each role the permissions that are written down for it, and no others', async () => {
    const { rows } = await database.query<{ id: string; held: string[] }>(
      `select id, array(select permission from role_permission where role_id = id order by 1) as held from role order by id`,
    );
    const given = Object.fromEntries(rows.map(({ id, held }) => [id, held]));
    const written = Object.fromEntries(Object.entries(permissionsOf).map(([id, held]) => [id, [...held].sort()]));
    expect(given).toEqual(written);
  });

  it('answers every call as it says: each route, each caller, own, others and none', async () => {
    const faults: string[] = [];
    let calls = 0;
    for (const [route, line] of Object.entries(accessTable)) {
      const operation = operations.find((candidate) => nameOf(candidate) === route);
      if (!operation) continue;
      for (const [whose, address] of addressesFor(line)) {
        await Promise.all(
          [...people].map(async ([caller, send]) => {
            const expected = expectedOf(line, caller, whose);
            const { status } = await call(send, { operation, line, address, caller });
            calls += 1;
            if (!expected.includes(status))
              faults.push(`${caller.name}: ${route} (${whose}) answered ${status} instead of ${expected.join(' or ')}`);
          }),
        );
      }
      if (line.endsSession) people = await signInAgain(product, people);
    }
    expect(faults).toEqual([]);
    expect(calls).toBeGreaterThan(Object.keys(accessTable).length * callers.length - 1);
  }, 120_000);
});

const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;

function addressesFor({ of }: Line): readonly (readonly [Whose, Address])[] {
  if (of === undefined) return [['everybody', []]];
  return (Object.entries(objects[of]) as [Whose, Address][]).filter(([, address]) => address.length > 0);
}

/** What the gate says, and then what lies behind it. */
function expectedOf(line: Line, { kind, permissions, scope }: Caller, whose: Whose): readonly number[] {
  if (line.asks !== 'open') {
    if (kind === 'anonymous') return [401];
    if (line.asks === 'signed-in' ? kind === 'machine' : !permissions.includes(line.asks)) return [403];
    if (line.isRegional && scope !== 'region') return [403];
  }
  const isBeyond = whose === 'others' && scope !== 'region' && line.asks !== 'open';
  const answers = whose === 'none' ? (line.ofNone ?? 404) : isBeyond ? (line.ofOthers ?? 404) : line.answers;
  return typeof answers === 'number' ? [answers] : answers;
}

interface Call {
  readonly operation: Operation;
  readonly line: Line;
  readonly address: Address;
  readonly caller: Caller;
}

function call(send: Send, { operation: { method, path }, line, address, caller }: Call) {
  const rest = [...address];
  const named = path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(rest.shift() ?? 'none'));
  const body =
    line.body === undefined ? undefined : typeof line.body === 'string' ? line.body : JSON.stringify(line.body);
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const headers: Record<string, string> = { ...type, ...line.headers };
  // A machine states no origin; people's pages do.
  if (caller.kind === 'machine' && line.asks === 'open') headers['origin'] = product.url;
  return send(method, line.query === undefined ? named : `${named}?${line.query}`, body, headers);
}

/** One of each thing, made once: a month of two payers and two hospitals, run and ready to be read. */
async function buildObjects(): Promise<Objects> {
  const [billing, admin] = [await product.as('region.billing'), await product.as('region.admin')];
  const episode = (caseNumber: string, municipality: string, inpatientUnit: string) => ({
    caseNumber,
    municipality,
    inpatientUnit,
    careType: 'somatic',
    admittedAt: '2020-01-10T08:00',
    dischargeReadyNotices: [{ sentAt: '2020-01-13T11:00' }],
    dischargedAt: '2020-01-20T10:00',
    careContactNeeded: false,
    sipRequired: false,
    admissionNoticeSentAt: '2020-01-10T12:00',
  });
  const rows = [
    episode('EGEN-1', OWN.payer, OWN.unit),
    episode('ANNAN-1', '0182', 'Södersjukhuset'),
    { nothing: true },
  ];
  const imported = await billing.import(rows.map((row) => JSON.stringify(row)).join('\n'));
  const run = await billing.run('2020-01');
  const { body: statements } = await billing.get<{ id: string; payer: string }[]>('/api/statements?period=2020-01');
  const statementOf = (payer: string): string => statements.find((statement) => statement.payer === payer)?.id ?? '';
  const unit = await admin.post('/api/care-units', { kind: 'outpatient-unit', name: 'En mottagning', aliases: [] });
  const { body: names } = await admin.get<{ id: string }[]>('/api/care-unit-names');
  const rotation = await admin.post('/api/key-rotations');
  const machine = await admin.post('/api/machine-clients', { name: 'I registret', scopes: ['episodes:read'] });
  const key = await admin.post(`/api/machine-clients/${idOf(machine)}/keys`);
  const { body: kinds } = await admin.get<{ kind: string }[]>('/api/retention-settings');
  const { body: versions } = await admin.get<{ id: string }[]>('/api/rule-versions');
  const preview = await admin.post(`/api/rule-versions/${versions[0]?.id}/impact-previews`, { periods: ['2020-01'] });
  await admin.waitFor(`/api/impact-previews/${idOf(preview)}`);
  const none = ['999999999'];
  const known = (...address: string[]) => ({ everybody: address, none: address.map(() => '999999999') });
  return {
    statement: { own: [statementOf(OWN.payer)], others: [statementOf('0182')], none },
    episode: { own: ['EGEN-1'], others: ['ANNAN-1'], none: ['INGEN-1'] },
    account: { own: ['demo-solna-reviewer'], others: ['demo-farsta-reviewer'], none },
    import: known(imported.id),
    run: known(run.id),
    'care-unit': known(idOf(unit)),
    'care-unit-name': known(names[0]?.id ?? ''),
    'key-rotation': known(idOf(rotation)),
    'machine-client': known(idOf(machine)),
    'machine-key': known(idOf(machine), idOf(key)),
    'failed-job': { everybody: ['import', imported.id], none: ['import', '999999999'] },
    'retention-kind': known(kinds[0]?.kind ?? ''),
    'retention-order': { none },
    'access-entry': { none },
    'log-review': { none },
    ...(await buildConsultation(none)),
    ...(await buildMonths(none)),
    'rule-version': known(versions[0]?.id ?? ''),
    'impact-preview': known(idOf(preview)),
    'rule-correction': { none },
    payer: known(OWN.payer),
    session: { none },
    link: { none },
    nothing: { none: ['999999999', '999999999'] },
  };
}

/**
 * The month of both payers, shared, with a dialogue that is decided, and invoiced: what one of them may see of its own, the
 * other must not.
 */
async function buildMonths(none: Address) {
  const [billing, approver, admin] = await Promise.all(
    (['region.billing', 'region.approver', 'region.admin'] as const).map((name) => product.as(name)),
  );
  if (!billing || !approver || !admin) throw new Error('somebody is not signed in');
  await enterInvoiceParties(admin, [OWN.payer, '0182']);
  const monthOf = async (payer: string, caseNumber: string) => {
    const { id } = await until(
      async () =>
        (await billing.get<{ id: string }[]>(`/api/billing-cases?period=2020-01&payer=${payer}&careType=somatic`))
          .body[0],
    );
    const path = `/api/billing-cases/${id}`;
    await billing.post(`${path}/transitions`, { to: 'ready-to-share' });
    await approver.post(`${path}/transitions`, { to: 'shared' });
    const about = { caseNumber, about: 'days', claim: 1, text: 'Fel dag.' };
    const dialogue = idOf(await billing.post(`${path}/dialogues`, about));
    await billing.post(`/api/dialogues/${dialogue}/decision`, { outcome: 'rejected', grounds: 'Dagarna stämmer.' });
    // As if a signatory had accepted it.
    await database.query(`update billing_case set state = 'accepted' where id = $1`, [id]);
    await billing.post(`${path}/transitions`, { to: 'invoiced', reason: 'För matrisen.' });
    const { body } = await billing.get<{ id: string }[]>(`/api/invoices?billingCase=${id}`);
    const invoice = body[0]?.id;
    if (invoice === undefined) throw new Error(`${payer} has no invoice`);
    const { rows } = await database.query<{ id: string }>(
      'select id::text from invoice_delivery where invoice_id = $1',
      [invoice],
    );
    return { id, dialogue, invoice, delivery: rows[0]?.id ?? '' };
  };
  const [own, others] = [await monthOf(OWN.payer, 'EGEN-1'), await monthOf('0182', 'ANNAN-1')];
  return {
    'billing-case': { own: [own.id], others: [others.id], none },
    dialogue: { own: [own.dialogue], others: [others.dialogue], none },
    invoice: { own: [own.invoice], others: [others.invoice], none },
    delivery: { own: [own.delivery], others: [others.delivery], none },
    'invoice-party': { everybody: [OWN.payer], none },
  };
}

/** An open round with a paper, answered with minutes by the payer of the bound callers, and by another. */
async function buildConsultation(none: Address) {
  const admin = await product.as('region.admin');
  const send = async (client: Client, path: string): Promise<string> =>
    idOf(
      await client.send('POST', path, new TextEncoder().encode('%PDF-1.7'), {
        'content-type': 'application/octet-stream',
      }),
    );
  const words = { title: 'Modellen', text: 'Vad anser kommunen?', deadline: '2020-11-29', state: 'prepared' };
  const round = idOf(await admin.post('/api/consultations', words));
  const file = await send(admin, `/api/consultations/${round}/attachments`);
  await admin.post(`/api/consultations/${round}/opening`);
  const answerOf = async (username: string, payer: string): Promise<readonly [string, string]> => {
    const client = await product.as(username);
    const answer = { payer, answer: 'accept', state: 'draft' };
    const id = idOf(await client.post(`/api/consultations/${round}/answers`, answer));
    const minutes = await send(client, `/api/consultation-answers/${id}/minutes`);
    const signatory = { name: 'Exempel', title: 'Kommundirektör' };
    await client.put(`/api/consultation-answers/${id}`, { ...answer, signatory, state: 'sent' }, { 'if-match': '"1"' });
    return [id, minutes];
  };
  const [own, others] = [await answerOf('solna.reviewer', OWN.payer), await answerOf('farsta.reviewer', '0180-farsta')];
  return {
    consultation: { everybody: [round], none },
    'consultation-file': { everybody: [round, file], none: [round, '999999999'] },
    'consultation-answer': { own: [own[0]], others: [others[0]], none },
    minutes: { own, others, none: [own[0], '999999999'] },
  };
}

function idOf({ status, body, text }: { status: number; body: Record<string, unknown>; text: string }): string {
  if (typeof body['id'] !== 'string') throw new Error(`nothing was made: ${status} ${text}`);
  return body['id'];
}
