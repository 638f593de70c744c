import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ask, named } from './ask.ts';

/** I1: one live invoice per payer, care type and month, and a state that says the same. */
export function oneLiveInvoice(ask: Ask): Promise<string[]> {
  const live = `select i.* from invoice i where i.kind = 'invoice'
    and i.amount > coalesce((select sum(n.amount) from invoice n where n.credits_id = i.id), 0)`;
  return named(ask, 'I1', [
    `select count(*) || ' live invoices for ' || payer || ' ' || care_type || ' ' || period as breach
       from (${live}) l group by payer, care_type, period having count(*) > 1`,
    `select 'case ' || c.id || ' is ' || c.state || ' with ' || count(l.id) || ' live invoices' as breach
       from billing_case c left join (${live}) l on l.case_id = c.id group by c.id, c.state
     having (count(l.id) > 0) <> (c.state in ('invoiced', 'overdue', 'paid'))`,
    `select 'case ' || c.id || ' is closed with ' || (k.document #>> '{statement,amount}') || ' to pay' as breach from billing_case c
       join lateral (select document from review_package p where p.case_id = c.id order by p.revision desc limit 1) k on true
      where c.state = 'closed' and (k.document #>> '{statement,amount}')::numeric > 0`,
  ]);
}

/** I2: each year's series runs 1, 2, 3 … in the order of issue, and stands where its last document is. */
export function gaplessNumbers(ask: Ask): Promise<string[]> {
  const placed = `select *, row_number() over (partition by series_year order by series_number) as place,
      lag(issued_at) over (partition by series_year order by series_number) as before,
      lag(id) over (partition by series_year order by series_number) as id_before from invoice`;
  return named(ask, 'I2', [
    `select 'number ' || number || ' stands in place ' || place || ' of its series' as breach from (${placed}) p where series_number <> place`,
    `select 'number ' || number || ' is not its place in the series' as breach from invoice
      where number <> series_year || '-' || lpad(series_number::text, 6, '0')`,
    `select 'number ' || number || ' was issued before the one before it' as breach from (${placed}) p where issued_at < before or id < id_before`,
    `select 'number ' || number || ' is of another year than its day ' || issued_on as breach from invoice where extract(year from issued_on) <> series_year`,
    `select 'series ' || coalesce(s.year, i.year) || ' stands at ' || coalesce(s.last_number, 0) || ' with ' || coalesce(i.count, 0) || ' documents' as breach
       from invoice_series s full join (select series_year as year, count(*) from invoice group by 1) i on i.year = s.year
      where coalesce(s.last_number, 0) <> coalesce(i.count, 0)`,
  ]);
}

interface Delivered {
  readonly number: string;
  readonly kind: string;
  readonly amount: string;
  readonly dueOn: string;
  readonly buyerReference: string | null;
  readonly content: string | null;
  readonly hash: string | null;
  readonly deliveries: number;
  readonly receipt: string | null;
}

/** I5: every document was delivered once, to the byte what is stored, and says when, how, to whom and exactly how much. */
export async function deliveredDocuments(ask: Ask, folder: string | undefined): Promise<string[]> {
  const documents = await ask<Delivered>(
    `select i.number, i.kind, i.amount::text, i.due_on::text as "dueOn", i.content #>> '{buyer,buyerReference}' as "buyerReference",
            d.content, d.hash, (select count(*)::int from invoice_delivery v where v.invoice_id = i.id and v.state = 'completed') as deliveries,
            (select min(v.receipt) from invoice_delivery v where v.invoice_id = i.id) as receipt
       from invoice i left join invoice_document d on d.invoice_id = i.id order by i.id`,
  );
  const found: string[] = [];
  for (const document of documents) {
    const { number, content, hash, deliveries, receipt } = document;
    const breach = (what: string): unknown => found.push(`I5: document ${number} ${what}`);
    if (deliveries !== 1) breach(`has ${deliveries} deliveries`);
    if (content === null) breach('has no XML');
    else {
      if (`sha256:${createHash('sha256').update(content, 'utf8').digest('hex')}` !== hash) breach('is not its hash');
      if (folder !== undefined && receipt !== null && fileOf(folder, receipt) !== content)
        breach('is not what was delivered');
      for (const what of whatIsWrong(document, content)) breach(what);
    }
  }
  const receipts = new Set(documents.map(({ receipt }) => receipt));
  const files = folder === undefined || documents.length === 0 ? [] : readdirSync(folder);
  for (const file of files) if (!receipts.has(file)) found.push(`I5: file ${file} belongs to no document`);
  return found;
}

function fileOf(folder: string, name: string): string | undefined {
  return readdirSync(folder).includes(name) ? readFileSync(join(folder, name), 'utf8') : undefined;
}

/** What an e-invoice must say, read with nothing but patterns. */
function whatIsWrong({ kind, amount, dueOn, buyerReference }: Delivered, xml: string): string[] {
  const values = (name: string): string[] =>
    [...xml.matchAll(new RegExp(`<cbc:${name}(?: [^>]*)?>([^<]*)</cbc:${name}>`, 'g'))].map(([, value = '']) => value);
  const sums = ['LineExtensionAmount', 'TaxExclusiveAmount', 'TaxInclusiveAmount', 'PayableAmount', 'TaxableAmount'];
  const money = [...xml.matchAll(/<cbc:\w*Amount currencyID="SEK">([^<]*)</g)].map(([, value = '']) => value);
  const odd = money.filter((value) => !/^-?\d+(\.\d{1,2})?$/.test(value));
  // The total is said once below the document and once in each line's own sum.
  const [total = 0n, ...lines] = odd.length > 0 ? [] : values('LineExtensionAmount').map(ore);
  const terms = /<cac:PaymentTerms>\s*<cbc:Note>([^<]+)</.exec(xml)?.[1];
  return [
    ...(values(kind === 'invoice' ? 'DueDate' : 'PaymentDueDate').join() === dueOn
      ? []
      : ['does not say its due date']),
    ...(terms === undefined ? ['has no terms of payment'] : []),
    ...(buyerReference !== null && values('BuyerReference').join() === buyerReference
      ? []
      : ['has no buyer reference']),
    ...sums.filter((name) => !values(name).includes(amount)).map((name) => `does not say ${amount} as ${name}`),
    ...(total === lines.reduce((sum, line) => sum + line, 0n) ? [] : ['has lines that do not sum to its total']),
    ...odd.map((value) => `has the amount ${value}`),
  ];
}

/** Öre of an amount with at most two decimals. */
export function ore(amount: string): bigint {
  const [, sign = '', kronor = '', part = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  if (kronor === '') throw new Error(`"${amount}" is no amount`);
  return BigInt(`${sign}${kronor}${part.padEnd(2, '0')}`);
}
