import { createHash } from 'node:crypto';
import { type Ask, named } from './ask.ts';

/** What happened, and the line of the trail that belongs to it: each of these rows has exactly one. */
const LINES: readonly { readonly of: string; readonly rows: string; readonly line: string }[] = [
  {
    of: 'invoice',
    rows: `select number as id from invoice where kind = 'invoice'`,
    line: `l.act = 'issue-invoice' and l.after ->> 'number' = r.id`,
  },
  {
    of: 'credit note',
    rows: `select number as id from invoice where kind = 'credit-note'`,
    line: `l.act = 'credit-invoice' and l.after ->> 'number' = r.id`,
  },
  {
    of: 'package',
    rows: `select case_id || '/' || revision as id from review_package`,
    line: `l.act in ('share-review-basis', 'revise-review-basis') and l.object_id || '/' || (l.after ->> 'revision') = r.id`,
  },
  {
    of: 'acceptance',
    rows: `select a.case_id || '/' || a.package_hash || '/' || row_number() over (partition by a.case_id, a.package_hash order by a.id) as id from review_acceptance a`,
    line: `l.act = 'accept-review-basis' and r.id = l.object_id || '/' || (l.after ->> 'hash') || '/' ||
           (select count(*) from audit_line e where e.act = l.act and e.object_id = l.object_id and e.after ->> 'hash' = l.after ->> 'hash' and e.id <= l.id)`,
  },
  {
    of: 'approval of an invoice',
    rows: `select a.case_id || '/' || k.hash as id from invoice_approval a join review_package k on k.id = a.package_id`,
    line: `l.act = 'approve-invoice' and l.object_id || '/' || (l.after ->> 'hash') = r.id`,
  },
  { of: 'dialogue', rows: 'select id::text from dialogue', line: `l.act = 'open-dialogue' and l.object_id = r.id` },
  {
    of: 'decided dialogue',
    rows: `select id::text from dialogue where state = 'decided'`,
    line: `l.act in ('decide-dialogue', 'withdraw-dialogue') and l.object_id = r.id`,
  },
  {
    of: 'release',
    rows: 'select id::text from sharing_release',
    line: `l.act = 'release-review-bases' and l.object_id = r.id`,
  },
  {
    of: 'payment file',
    rows: 'select id::text from payment_file',
    line: `l.act = 'import-payments' and l.object_id = r.id`,
  },
  {
    of: 'proposed write-off',
    rows: 'select id::text from write_off',
    line: `l.act = 'propose-write-off' and l.object_id = r.id`,
  },
  {
    of: 'decided write-off',
    rows: `select id::text from write_off where state <> 'proposed'`,
    line: `l.act in ('approve-write-off', 'reject-write-off') and l.object_id = r.id`,
  },
];
/** Acts that leave a row of one table each. */
const COUNTED: readonly { readonly table: string; readonly acts: readonly string[] }[] = [
  { table: 'change_decision', acts: ['decide-change-after-sharing'] },
  { table: 'payment_act', acts: ['assign-payment', 'refund-payment', 'set-off-payment'] },
  { table: 'payment_reminder', acts: ['remind-of-invoice'] },
];

/** A run's own line speaks for the cases that nobody has shared: they take up a new calculation together. */
const BY_RUNS = `('calculated', 'ready-to-share', 'closed')`;

/** I6: every change has one line, the states of each case follow each other in them, and the chain of hashes holds. */
export async function completeTrail(ask: Ask): Promise<string[]> {
  const states = `select l.id, l.object_id, l.act, l.before ->> 'state' as from_state, l.after ->> 'state' as to_state,
      lag(l.after ->> 'state') over (partition by l.object_id order by l.id) as before_it,
      lead(l.id) over (partition by l.object_id order by l.id) as next
    from audit_line l where l.object_kind = 'billing-case' and l.before ? 'state' and l.after ? 'state'`;
  const counts = await named(ask, 'I6', [
    ...LINES.map(
      ({ of, rows, line }) => `select '${of} ' || r.id || ' has ' || count(l.id) || ' lines in the trail' as breach
         from (${rows}) r left join audit_line l on ${line} group by r.id having count(l.id) <> 1`,
    ),
    ...COUNTED.map(
      ({
        table,
        acts,
      }) => `select '${table} has ' || n || ' rows and ' || lines || ' lines in the trail' as breach from (
         select (select count(*) from ${table}) as n, (select count(*) from audit_line where act in (${acts.map((act) => `'${act}'`).join()})) as lines) c
        where n <> lines`,
    ),
    `select 'case ' || object_id || ' went from ' || from_state || ' in line ' || id || ', but stood at ' || before_it as breach from (${states}) s
      where before_it is not null and before_it <> from_state and not (before_it in ${BY_RUNS} and from_state in ${BY_RUNS})`,
    `select 'case ' || c.id || ' is ' || c.state || ', its last line says ' || coalesce(s.to_state, 'nothing') as breach
       from billing_case c left join (${states}) s on s.object_id = c.id::text and s.next is null
      where c.state <> coalesce(s.to_state, c.state) and not (c.state in ${BY_RUNS} and coalesce(s.to_state, 'calculated') in ${BY_RUNS})
         or (s.to_state is null and c.state not in ${BY_RUNS})`,
    `select 'line ' || id || ' waits for its place in the chain' as breach from audit_pending`,
  ]);
  return [...counts, ...(await brokenChain(ask))];
}

interface Line {
  readonly id: string;
  readonly line: string;
  readonly prevHash: string;
  readonly hash: string;
}

async function brokenChain(ask: Ask): Promise<string[]> {
  const lines = await ask<Line>('select id::text, line, prev_hash as "prevHash", hash from audit_line l order by l.id');
  const [head] = await ask<{ id: string; hash: string }>('select last_id::text as id, hash from audit_head');
  const [sealed] = await ask<{ id: string; hash: string }>(
    'select last_id::text as id, hash from audit_checkpoint order by last_id limit 1',
  );
  const isWhole = lines[0]?.id === '1';
  let [place, before] = isWhole || !sealed ? [0, `sha256:${'0'.repeat(64)}`] : [Number(sealed.id), sealed.hash];
  for (const { id, line, prevHash, hash } of lines) {
    place += 1;
    const hashed = createHash('sha256').update(`{"line":${line},"prevHash":"${before}","sequence":${place}}`, 'utf8');
    if (Number(id) !== place || prevHash !== before || hash !== `sha256:${hashed.digest('hex')}`)
      return [`I6: the chain of the trail breaks at line ${id}`];
    before = hash;
  }
  return head?.hash === before ? [] : ['I6: the head of the trail is not its last line'];
}

/** Who prepared what a second person then let go: by the trail, since the case forgets when it is prepared anew. */
const PREPARED = (act: string): string => `(select p.actor_id from audit_line p
   where p.act = 'make-ready-to-share' and p.object_id = c.id::text and p.id < coalesce(${act}, 9e18) order by p.id desc limit 1)`;

/** I7: nothing was let go, approved, given up or published by the person who made or proposed it. */
export function twoPeople(ask: Ask): Promise<string[]> {
  return named(ask, 'I7', [
    `select 'case ' || c.id || ' was made ready and released by ' || r.released_by_name as breach from sharing_release_case g
       join sharing_release r on r.id = g.release_id join billing_case c on c.id = g.case_id
      where r.released_by = ${PREPARED(`(select l.id from audit_line l where l.act = 'release-review-bases' and l.object_id = r.id::text)`)}`,
    `select 'package ' || k.id || ' was shared without a release' as breach from review_package k
      where k.revision = 1 and not exists (select from sharing_release_case g where g.case_id = k.case_id and g.statement_id = k.statement_id)`,
    `select 'the invoice of case ' || c.id || ' was approved by ' || a.approved_by_name || ', who made its basis ready' as breach
       from invoice_approval a join billing_case c on c.id = a.case_id where a.approved_by in (c.ready_by, ${PREPARED('null')})`,
    `select 'write-off ' || id || ' was proposed and decided by ' || proposed_by_name as breach from write_off where proposed_by = decided_by`,
    `select 'the values of ' || care_type || ' ' || period || ' were accepted twice by ' || min(account_name) as breach
       from value_acceptance group by care_type, period, rule_version_hash, account_id having count(*) > 1`,
    `select 'rule version ' || a.rule_version_id || ' was approved by its author ' || a.account_name as breach
       from rule_version_approval a join rule_version_author w on w.rule_version_id = a.rule_version_id and w.account_id = a.account_id
      where a.voided_at is null and a.override_reason is null`,
    `select 'order ' || id || ' to let rows go was proposed and approved by ' || proposed_by_name as breach from retention_order where proposed_by = approved_by`,
  ]);
}

/** I8: nothing that was due, ordered or put into an outbox is left when the product has come to rest. */
export function nothingLeft(ask: Ask): Promise<string[]> {
  const now = `(select to_timestamp((extract(epoch from clock_timestamp()) * 1000 + offset_ms) / 1000.0) from business_clock)`;
  const job = (table: string): string =>
    `select '${table} ' || id || ' is ' || state as breach from ${table} where state not in ('completed', 'failed')`;
  return named(ask, 'I8', [
    `select 'document ' || i.number || ' is ' || coalesce(d.state, 'not in the outbox') as breach
       from invoice i left join invoice_delivery d on d.invoice_id = i.id where d.state is distinct from 'completed'`,
    `select 'step ' || d.kind || ' of case ' || c.id || ' was due ' || d.due_at || ' and waits for nothing' as breach from due_step d
       join billing_case c on c.id = d.case_id
      where d.done_at is null and d.cancelled_at is null and d.due_at <= ${now} and d.waits is null and c.state <> 'parked'`,
    `select 'step ' || d.kind || ' of case ' || c.id || ' is planned, but the case is ' || c.state as breach from due_step d
       join billing_case c on c.id = d.case_id where d.done_at is null and d.cancelled_at is null and c.state in ('paid', 'credited', 'closed')`,
    `select 'case ' || c.id || ' is ' || c.state || ' and nothing is planned for it' as breach from billing_case c
      where c.state in ('shared', 'in-dialogue', 'accepted', 'review-expired', 'invoiced')
        and not exists (select from due_step d where d.case_id = c.id and d.done_at is null and d.cancelled_at is null)`,
    `select 'a new revision of case ' || case_id || ' was ordered and never came' as breach from case_revision_request where taken_at is null`,
    `select 'run ' || id || ' is completed, its cases are not opened' as breach from billing_run r
      where mode = 'billing' and state = 'completed' and not exists (select from billing_case_run d where d.run_id = r.id)`,
    `select 'notice ' || id || ' was told to nobody' as breach from notice where spread_at is null`,
    `select 'e-mail of notice ' || notice_id || ' is not sent' as breach from notice_delivery where mail = 'queued'`,
    job('import'),
    job('billing_run'),
    job('impact_preview'),
  ]);
}
