import { createHash } from 'node:crypto';
import { type Ask, named } from './ask.ts';
import { ore } from './documents.ts';

interface Packaged {
  readonly ruleVersion: string;
  readonly statement: { readonly amount: string; readonly billableDays: number };
  readonly assessments: readonly { readonly counted: boolean; readonly dischargeReadyDays: number }[];
}
interface Rules {
  readonly model: 'average' | 'individual' | 'hybrid';
  readonly parameters: Readonly<Record<string, { readonly value: number } | undefined>>;
}
interface Issued {
  readonly number: string;
  readonly kind: string;
  readonly amount: string;
  readonly content: {
    readonly lines: readonly { readonly quantity: number; readonly price: string; readonly amount: string }[];
  };
  readonly hash: string;
  readonly packageHash: string;
  readonly document: Packaged;
  readonly documentHash: string;
  readonly rules: Rules | null;
}

/** I3: every document is the sum of its frozen package, by arithmetic of its own; credit notes take back no more than there is. */
export async function sumsOfPackages(ask: Ask): Promise<string[]> {
  const issued = await ask<Issued>(
    `select i.number, i.kind, i.amount::text, i.content, i.hash, i.package_hash as "packageHash", k.document, k.hash as "documentHash",
            (select r.document from rule_version r where r.document ->> 'name' = k.document ->> 'ruleVersion' and r.published_at is not null limit 1) as rules
       from invoice i join review_package k on k.id = i.package_id order by i.id`,
  );
  const found: string[] = [];
  for (const one of issued) {
    const breach = (what: string): unknown => found.push(`I3: document ${one.number} ${what}`);
    if (hashOf(one.document) !== one.documentHash || one.packageHash !== one.documentHash)
      breach('stands on a package that is not its hash');
    if (hashOf(one.content) !== one.hash) breach('is not its hash');
    const lines = one.content.lines.map(({ quantity, price, amount }) => ({
      due: BigInt(quantity) * ore(price),
      amount,
    }));
    if (lines.some(({ due, amount }) => due !== ore(amount))) breach('has a line that is not its days times its price');
    if (lines.reduce((sum, { amount }) => sum + ore(amount), 0n) !== ore(one.amount))
      breach('is not the sum of its lines');
    if (one.kind !== 'invoice') continue;
    if (one.rules === null) breach(`stands on ${one.document.ruleVersion}, which is not stored`);
    else if (amountOf(one.document, one.rules) !== ore(one.amount))
      breach(`asks for ${one.amount}, its package comes to ${amountOf(one.document, one.rules)} öre`);
  }
  const notes = await named(ask, 'I3', [
    `select 'credit note ' || n.number || ' takes back an invoice of another case, or none' as breach from invoice n
       left join invoice i on i.id = n.credits_id where n.kind = 'credit-note' and (i.kind, i.case_id) is distinct from ('invoice', n.case_id)`,
    `select 'invoice ' || i.number || ' of ' || i.amount || ' is credited by ' || sum(n.amount) as breach
       from invoice i join invoice n on n.credits_id = i.id group by i.id having sum(n.amount) > i.amount`,
  ]);
  return [...found, ...notes];
}

/** average: max(0, S − free × N); individual: Σ max(0, d − free); hybrid: long stays singly, the rest on average. In öre. */
function amountOf({ assessments }: Packaged, { model, parameters }: Rules): bigint {
  const parameter = (name: string): number => parameters[name]?.value ?? Number.NaN;
  const [free, price] = [parameter('freeDays'), parameter('costPerCareDay')];
  const days = assessments.filter(({ counted }) => counted).map(({ dischargeReadyDays }) => dischargeReadyDays);
  const isSingle = (stay: number): boolean =>
    model === 'individual' || (model === 'hybrid' && stay > parameter('hybridThresholdDays'));
  let averaged = 0;
  let billable = 0;
  for (const stay of days) {
    if (isSingle(stay)) billable += Math.max(0, stay - free);
    else averaged += stay - free;
  }
  return BigInt(billable + Math.max(0, averaged)) * BigInt(Math.round(price * 100));
}

/** sha256 over JSON with its keys in order (RFC 8785); the documents hold texts, whole numbers, lists and objects. */
export function hashOf(document: unknown): string {
  return `sha256:${createHash('sha256').update(canonical(document), 'utf8').digest('hex')}`;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

/** What each invoice should have open, told from documents, payments and decisions instead of from the ledger. */
const OPEN = `
  select i.id, i.number, i.case_id, i.amount, i.amount
    - coalesce((select sum(n.amount) from invoice n where n.credits_id = i.id), 0)
    - coalesce((select sum(p.amount - p.left_over - coalesce((select sum(a.amount) from payment_act a where a.payment_id = p.id), 0))
                  from payment p where p.invoice_id = i.id and p.arrived_as <> 'unknown'), 0)
    - coalesce((select sum(a.amount) from payment_act a where a.to_invoice_id = i.id), 0)
    - coalesce((select sum(w.amount) from write_off w where w.invoice_id = i.id and w.state = 'approved'), 0)
    + coalesce((select sum(a.amount) from payment_act a where a.from_invoice_id = i.id), 0) as open,
    coalesce((select sum(l.amount) from ledger_line l where l.invoice_id = i.id and l.account = 'receivable'), 0) as booked
    from invoice i where i.kind = 'invoice'`;

/** I4: every voucher sums to nothing, every account to what happened, and every invoice has open what it should. */
export function balancedLedger(ask: Ask): Promise<string[]> {
  const account = (name: string, due: string): string =>
    `select '${name} stands at ' || booked || ' instead of ' || due as breach from (select
       coalesce((select sum(amount) from ledger_line where account = '${name}'), 0) as booked, ${due} as due) a where booked <> due`;
  const left = (arrived: string): string =>
    `-coalesce((select sum(left_over) from payment where arrived_as = '${arrived}'), 0)`;
  return named(ask, 'I4', [
    `select 'voucher ' || v.id || ' sums to ' || coalesce(sum(l.amount), 0) || ' over ' || count(l.id) || ' lines' as breach
       from ledger_voucher v left join ledger_line l on l.voucher_id = v.id group by v.id having coalesce(sum(l.amount), 0) <> 0 or count(l.id) < 2`,
    `select 'invoice ' || number || ' has ' || booked || ' open in the ledger, ' || open || ' by what happened' as breach from (${OPEN}) o where open <> booked`,
    `select 'case ' || c.id || ' is ' || c.state || ' with ' || o.booked || ' open on ' || o.number as breach
       from (${OPEN}) o join billing_case c on c.id = o.case_id
      where o.amount > coalesce((select sum(n.amount) from invoice n where n.credits_id = o.id), 0)
        and (o.booked > 0) <> (c.state in ('invoiced', 'overdue'))`,
    account('revenue', `coalesce((select sum(case kind when 'invoice' then -amount else amount end) from invoice), 0)`),
    account('unmatched', left('unknown')),
    account('to-refund', left('double')),
    account(
      'bank',
      `coalesce((select sum(amount) from payment), 0) - coalesce((select sum(amount) from payment_act where kind = 'refund'), 0)`,
    ),
    account('write-off', `coalesce((select sum(amount) from write_off where state = 'approved'), 0)`),
  ]);
}
