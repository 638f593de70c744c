/** What the application's role may do with a table. Nothing is ever truncated, and no table is altered. */
export interface TableRights {
  readonly may: readonly ('select' | 'insert' | 'update' | 'delete')[];
  /** The only columns that may change, where not all may. */
  readonly mayChange?: readonly string[];
  /** Forced row level security, or why the table needs none: docs/decisions/0006-who-may-touch-which-table.md. */
  readonly wall: 'policies' | 'no payer or patient rows';
}

const READ = ['select'] as const;
const ADD = ['select', 'insert'] as const;
const CHANGE = ['select', 'insert', 'update'] as const;
const ALL = ['select', 'insert', 'update', 'delete'] as const;

const policed = (may: TableRights['may'], ...mayChange: readonly string[]): TableRights => ({
  ...{ may, mayChange },
  wall: 'policies',
});
const open = (may: TableRights['may']): TableRights => ({ may, wall: 'no payer or patient rows' });

/**
 * Every table of the product. One that is missing here is out of the application's reach, and a test says so. Partitions
 * are reached through their parent only.
 */
export const tableRights: Readonly<Record<string, TableRights>> = {
  // Rows of payers and patients.
  episode_revision: policed(ADD, 'is_latest', 'personal_identity_number', 'personal_identity_index', 'content_hash'),
  assessment: policed(ADD),
  statement: policed(ADD),
  billing_run_episode: policed(ADD),
  import_refused_row: policed(ADD, 'raw'),
  raw_file_piece: policed(['select', 'insert', 'delete'], 'content'),

  // Who was shown what: entries are added by a function of the owner.
  access_entry: policed(READ),
  access_shown: policed(READ),

  // What the work is made of.
  raw_file: open(ADD),
  import: open(CHANGE),
  demo_data: open(CHANGE),
  billing_run: open(CHANGE),
  billing_run_rule: open(ADD),
  judgement: open(ADD),
  idempotency_key: open(CHANGE),
  business_clock: open(CHANGE),
  key_rotation: open(CHANGE),
  key_in_use: open(ALL),

  // Registers.
  payer: open(CHANGE),
  care_unit: open(CHANGE),
  care_unit_name: open(CHANGE),
  rule_version: open(CHANGE),

  // The trail: lines are added by functions of the owner.
  audit_line: open(READ),
  audit_head: open(READ),
  audit_pending: open([]),
  audit_checkpoint: open(READ),

  // Accounts and sign-in.
  account: open(CHANGE),
  account_identity: open(ALL),
  account_link: open(ALL),
  role: open(READ),
  role_permission: open(READ),
  role_assignment: open(ALL),
  session: open(ALL),
  sign_in_failure: open(ALL),
  sign_in_challenge: open(ALL),
  second_factor: open(ALL),
  second_factor_failure: open(ALL),
  recovery_code: open(ALL),
  oidc_sign_in: open(ALL),

  schema_migration: open(READ),
};
