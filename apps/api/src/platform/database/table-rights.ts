/** What the application's role may do with a table. Nothing is ever truncated, and no table is altered. */
interface TableRights {
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
  may,
  mayChange,
  wall: 'policies',
});
const open = (may: TableRights['may'], ...mayChange: readonly string[]): TableRights => ({
  may,
  mayChange,
  wall: 'no payer or patient rows',
});

/**
 * Every table of the product. One that is missing here is out of the application's reach, and a test says so. Partitions
 * are reached through their parent only.
 */
export const tableRights: Readonly<Record<string, TableRights>> = {
  // Rows of payers and patients.
  episode_revision: policed(ADD, 'is_latest', 'personal_identity_number', 'personal_identity_index', 'content_hash'),
  assessment: policed(ADD),
  statement: policed(ADD),
  readable_calculation: policed(ADD),
  billing_run_episode: policed(ADD),
  impact_preview_episode: policed(ADD),
  impact_preview_tally: policed(ADD),
  impact_preview_payer: policed(ADD),
  impact_preview_change: policed(ADD),
  import_refused_row: policed(ADD, 'raw'),
  raw_file_piece: policed(['select', 'insert', 'delete'], 'content'),

  // Who was shown what: entries are added by a function of the owner.
  access_entry: policed(READ),
  access_shown: policed(READ),
  log_review: policed(ADD, 'state', 'signed_by', 'signed_by_name', 'signed_at', 'content_hash', 'version'),
  log_review_finding: policed(ADD, 'outcome', 'remark', 'judged_by', 'judged_by_name', 'judged_at', 'version'),
  log_review_entry: policed(ADD),

  // Billing cases: what was shared is only ever added to.
  billing_case: policed(CHANGE),
  due_step: policed(CHANGE),
  review_package: policed(ADD),
  review_acceptance: policed(ADD),
  case_revision_request: policed(ADD, 'taken_at', 'package_id'),
  sharing_release: policed(ADD),
  change_decision: policed(ADD),
  dialogue: policed(CHANGE),
  dialogue_message: policed(ADD),
  dialogue_file: policed(ADD),
  dialogue_handler: policed(ADD),
  follow_up_referral: policed(ADD),
  follow_up_outcome: policed(ADD),
  dialogue_setting: open(CHANGE),
  notice: policed(ADD, 'spread_at', 'last_day', 'failures', 'not_before', 'touched_at'),
  notice_delivery: policed(ADD, 'read_at', 'mail', 'sent_at', 'problem', 'failures', 'not_before', 'touched_at'),
  notice_setting: open(CHANGE),
  unit_question: policed(ADD, 'answer', 'answered_by', 'answered_by_name', 'answered_at', 'answer_message_id'),
  review_opening: policed(ADD),
  review_mark: policed(ADD),
  reconciliation: policed(ADD),

  // Invoices and the ledger: only ever added to.
  invoice: policed(ADD),
  invoice_approval: policed(ADD),
  ledger_line: policed(ADD),
  ledger_voucher: open(ADD),
  invoice_document: policed(ADD),
  invoice_delivery: open(ADD, 'state', 'receipt', 'problem', 'failures', 'not_before', 'touched_at', 'completed_at'),
  invoice_delivery_attempt: open(ADD),
  payment: policed(ADD, 'state', 'left_over', 'invoice_id', 'version'),
  payment_act: policed(ADD),
  payment_reminder: policed(ADD),
  write_off: policed(ADD, 'state', 'decided_by', 'decided_by_name', 'decided_at', 'decision_reason', 'version'),
  payment_file: open(ADD),
  payment_setting: open(CHANGE),
  ledger_account: open(CHANGE),
  invoice_series: open(CHANGE),
  invoice_party: open(CHANGE),
  invoice_setting: open(CHANGE),
  vat_setting: open(ADD),
  sharing_release_case: open(ADD),
  billing_case_run: open(ADD),

  // What municipalities answer; a draft is theirs alone, and a sent answer is never changed.
  consultation_answer: policed(CHANGE),
  consultation_answer_file: policed(['select', 'insert', 'delete']),

  // What the work is made of.
  // A file that is gone may be handed in again.
  raw_file: open(ADD, 'upload'),
  import: open(CHANGE),
  demo_data: open(CHANGE),
  billing_run: open(CHANGE),
  billing_run_rule: open(ADD),
  judgement: open(ADD),
  impact_preview: open(CHANGE),
  rule_correction: open(ADD),
  rule_correction_month: open(ADD),
  value_acceptance: open(ADD),
  idempotency_key: open(CHANGE),
  business_clock: open(CHANGE),
  key_rotation: open(CHANGE),
  key_in_use: open(ALL),

  // Registers.
  payer: open(CHANGE),
  payer_change: open(ADD),
  care_unit: open(CHANGE),
  log_review_rule: open(['select'], 'enabled', 'thresholds', 'version'),
  care_unit_name: open(CHANGE),
  // What may change in which state, and with whose approval, triggers say.
  rule_version: open(CHANGE),
  consultation: open(CHANGE),
  consultation_party: open(ADD, 'is_mandatory', 'answered_at', 'is_late'),
  consultation_extension: open(ADD),
  consultation_file: open(['select', 'insert', 'delete']),
  rule_version_lock: open(READ),
  rule_version_author: open(READ),
  rule_version_approval: open(ADD, 'voided_at'),
  rule_version_step: open(ADD),
  rule_version_comment: open(ADD),
  rule_version_preview: open(ADD),
  rule_version_validity: open(READ),

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
  // Deleted only with the accounts of the demo; a trigger refuses the rest.
  role_assignment: open(
    ['select', 'insert', 'delete'],
    'ended_at',
    'ended_by',
    'ended_by_name',
    'end_reason',
    'version',
  ),
  session: open(ALL),
  sign_in_failure: open(ALL),
  sign_in_challenge: open(ALL),
  second_factor: open(ALL),
  second_factor_failure: open(ALL),
  recovery_code: open(ALL),
  oidc_sign_in: open(ALL),
  machine_client: open(CHANGE),
  machine_key: open(CHANGE),
  machine_token: open(ALL),

  // What goes, goes by functions of the owner that demand an approved order.
  retention_setting: open(READ, 'keep_months', 'status', 'decided_by', 'since', 'version'),
  retention_setting_version: open(ADD),
  retention_order: open(
    ADD,
    'state',
    'approved_by',
    'approved_by_name',
    'approved_at',
    'ended_reason',
    'ended_by_name',
    'completed_at',
    'problem',
    'failures',
    'not_before',
    'touched_at',
    'version',
  ),
  retention_record: open(ADD),
  retention_execution: open(READ),

  schema_migration: open(READ),
};
