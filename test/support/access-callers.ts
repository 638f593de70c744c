import pg from 'pg';
import { type Answer, Client } from './client.ts';
import { Machine } from './machine.ts';
import type { Product } from './product.ts';

/** What somebody may do in the name of a role, written out: a permission that is given by mistake is noticed. */
export const permissionsOf: Readonly<Record<string, readonly string[]>> = {
  'region-administrator': [
    'rules:read',
    'rules:write',
    'impact:read',
    'impact:write',
    'consultations:read',
    'consultations:write',
    'statements:read',
    'runs:read',
    'registers:read',
    'registers:write',
    'to-do:read',
    'accounts:read',
    'accounts:write',
    'sessions:manage',
    'machine-clients:write',
    'operation:read',
    'operation:write',
    'audit:read',
    'audit:verify',
    'retention:read',
    'retention:write',
  ],
  'region-approver': [
    'rules:read',
    'rules:approve',
    'values:accept',
    'impact:read',
    'consultations:read',
    'registers:read',
    'to-do:read',
    'statements:read',
    'review-basis:read',
    'episodes:read',
    'protected-identity:open',
    'runs:read',
    'imports:read',
    'billing-cases:read',
    'sharing:release',
    'dialogues:read',
    'invoices:read',
    'invoices:approve',
    'payments:read',
    'audit:read',
    'audit:verify',
    'retention:read',
    'retention:approve',
  ],
  'billing-officer': [
    'rules:read',
    'values:accept',
    'impact:read',
    'consultations:read',
    'registers:read',
    'to-do:read',
    'statements:read',
    'review-basis:read',
    'episodes:read',
    'protected-identity:open',
    'imports:read',
    'imports:write',
    'refused-rows:read',
    'runs:read',
    'runs:write',
    'billing-cases:read',
    'billing-cases:write',
    'sharing:prepare',
    'dialogues:read',
    'dialogues:write',
    'dialogues:decide',
    'invoices:read',
    'invoices:write',
    'payments:read',
    'payments:write',
  ],
  operator: ['rules:read', 'operation:read', 'operation:write'],
  'log-reviewer': ['rules:read', 'access-log:read', 'access-log:extract', 'access-log:review', 'personal-data:export'],
  'municipal-reviewer': [
    'rules:read',
    'consultations:read',
    'to-do:read',
    'statements:read',
    'review-basis:read',
    'episodes:read',
    'billing-cases:read',
    'review:mark',
    'dialogues:read',
    'dialogues:write',
    'consultations:prepare',
  ],
  'municipal-signatory': [
    'rules:read',
    'consultations:read',
    'consultations:prepare',
    'consultations:answer',
    'to-do:read',
    'statements:read',
    'review-basis:read',
    'billing-cases:read',
    'review:accept',
    'dialogues:read',
  ],
  'municipal-controller': ['rules:read', 'to-do:read', 'statements:read', 'billing-cases:read', 'invoices:read'],
  'municipal-administrator': ['rules:read', 'accounts:read', 'accounts:write'],
  'unit-coordinator': ['rules:read', 'to-do:read', 'episodes:read', 'data-quality:read', 'questions:answer'],
  auditor: [
    'rules:read',
    'impact:read',
    'consultations:read',
    'registers:read',
    'statements:read',
    'review-basis:read',
    'episodes:read',
    'imports:read',
    'runs:read',
    'billing-cases:read',
    'dialogues:read',
    'invoices:read',
    'payments:read',
    'accounts:read',
    'audit:read',
    'audit:verify',
    'audit-samples:read',
    'access-log:read',
    'retention:read',
  ],
};

/** What of it counts where the auditor is bound to one payer: the rest works on things of the whole region. */
const boundAuditor = [
  'rules:read',
  'consultations:read',
  'statements:read',
  'review-basis:read',
  'episodes:read',
  'billing-cases:read',
  'dialogues:read',
  'invoices:read',
  'accounts:read',
  'audit-samples:read',
  'access-log:read',
];

const machinePermissions = ['episodes:write', 'episodes:read', 'imports:write', 'imports:read'];

/** The payer and the unit that bound callers are bound to. */
export const OWN = { payer: '0184', unit: 'Danderyds sjukhus' } as const;

type Scope = 'region' | 'payer' | 'care-unit';

/** A column of the matrix: who calls, and how far they see. */
export interface Caller {
  readonly name: string;
  /** Null: without sign-in. */
  readonly kind: 'person' | 'machine' | 'anonymous';
  readonly role: string | null;
  readonly scope: Scope;
  readonly permissions: readonly string[];
}

const holder = (role: string, scope: Scope, permissions = permissionsOf[role] ?? []): Caller => ({
  name: scope === 'region' ? role : `${role}, bound to a ${scope}`,
  kind: 'person',
  role,
  scope,
  permissions,
});

/** Each role is held once for each kind of unit that it can be held for. */
export const callers: readonly Caller[] = [
  { name: 'nobody signed in', kind: 'anonymous', role: null, scope: 'payer', permissions: [] },
  ...['region-administrator', 'region-approver', 'billing-officer', 'operator', 'log-reviewer'].map((role) =>
    holder(role, 'region'),
  ),
  ...['municipal-reviewer', 'municipal-signatory', 'municipal-controller', 'municipal-administrator'].map((role) =>
    holder(role, 'payer'),
  ),
  holder('unit-coordinator', 'care-unit'),
  holder('auditor', 'region'),
  holder('auditor', 'payer', boundAuditor),
  { name: 'machine client', kind: 'machine', role: null, scope: 'region', permissions: machinePermissions },
  {
    name: 'machine client of a unit',
    kind: 'machine',
    role: null,
    scope: 'care-unit',
    permissions: ['episodes:write', 'episodes:read'],
  },
];

export type Send = (
  method: string,
  path: string,
  body: string | undefined,
  headers: Record<string, string>,
) => Promise<Answer>;

/** Somebody of each kind, signed in. Accounts are made in the database, as copies of one with a known password. */
export async function signInAll(product: Product): Promise<ReadonlyMap<Caller, Send>> {
  const database = new pg.Client({ connectionString: product.superuserUrl });
  await database.connect();
  try {
    const signedIn = new Map<Caller, Send>();
    for (const caller of callers) signedIn.set(caller, await signIn(product, database, caller));
    return signedIn;
  } finally {
    await database.end();
  }
}

async function signIn(
  product: Product,
  database: pg.Client,
  { kind, role, scope, permissions }: Caller,
): Promise<Send> {
  if (kind === 'anonymous') return (...call) => product.anonymous.send(...call);
  if (kind === 'machine') {
    const units = scope === 'region' ? [] : [OWN.unit];
    const admin = await product.as('region.admin');
    const options = { name: `Klient ${scope}`, scopes: [...permissions], inpatientUnits: units };
    const machine = await Machine.create(admin, options);
    return (...call) => machine.send(...call);
  }
  const username = usernameOf({ role, scope });
  const code = { region: null, payer: OWN.payer, 'care-unit': OWN.unit }[scope];
  await database.query(
    `insert into account (id, username, display_name, password_hash, unit_kind, unit_code, unit_name, is_demo)
     select $1, $1, $1, password_hash, $2, $3, coalesce($3, 'Region Stockholm'), true from account where username = 'auditor'`,
    [username, scope, code],
  );
  await database.query(
    'insert into role_assignment (account_id, role_id, scope_kind, scope_code) values ($1, $2, $3, $4)',
    [username, role, scope, code],
  );
  return signInPerson(product, username);
}

/** After a route that ends sessions. */
export async function signInAgain(
  product: Product,
  people: ReadonlyMap<Caller, Send>,
): Promise<ReadonlyMap<Caller, Send>> {
  const again = new Map<Caller, Send>();
  for (const [caller, send] of people)
    again.set(caller, caller.kind === 'person' ? await signInPerson(product, usernameOf(caller)) : send);
  return again;
}

const usernameOf = ({ role, scope }: Pick<Caller, 'role' | 'scope'>): string => `matrix.${role}.${scope}`;

async function signInPerson(product: Product, username: string): Promise<Send> {
  const client = await Client.signIn(product.url, username);
  return (...call) => client.send(...call);
}
