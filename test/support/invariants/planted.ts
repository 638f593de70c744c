/** Each promise, broken behind the product's back in one way, and the words that must name it. */
export const BREACHES: readonly (readonly [breach: string, named: string, plant: string])[] = [
  ['a second live invoice of the same month', 'I1: 2 live invoices for 0184', aCopy(`case_id`)],
  [
    'an invoiced case without an invoice',
    'I1: case',
    `update billing_case set state = 'invoiced' where state = 'closed' and id = (select min(id) from billing_case where state = 'closed')`,
  ],
  [
    'a month that was closed although there is something to pay',
    'closed with 31200.00 to pay',
    `update billing_case set state = 'closed' where payer = '0184' and care_type = 'somatic'; update review_package set document = jsonb_set(document, '{statement,amount}', '"31200.00"')`,
  ],
  ['a number that is left out', 'I2: series 2020 stands at', `update invoice_series set last_number = last_number + 1`],
  [
    'a number that is not in its place',
    'I2: number',
    `update invoice set series_number = series_number + 7 where id = (select max(id) from invoice)`,
  ],
  [
    'an invoice that asks for another sum',
    'asks for 39001.00',
    `update invoice set amount = 39001 where kind = 'invoice' and payer = '0182'`,
  ],
  [
    'a package that was edited afterwards',
    'stands on a package that is not its hash',
    `update review_package set document = jsonb_set(document, '{assessments,0,dischargeReadyDays}', '9')`,
  ],
  [
    'an invoice whose days were edited',
    'asks for 39000.00, its package comes to',
    `update review_package set document = jsonb_set(document, '{assessments,0,dischargeReadyDays}', '9')`,
  ],
  [
    'lines that are not the total',
    'I3: document',
    `update invoice set content = jsonb_set(content, '{lines,0,amount}', '"1.00"')`,
  ],
  [
    'a credit note on another case',
    'takes back an invoice of another case',
    `update invoice set credits_id = (select id from invoice where kind = 'invoice' and payer = '0182') where kind = 'credit-note'`,
  ],
  ['a credit note above its invoice', 'is credited by', `update invoice set amount = 40000 where kind = 'credit-note'`],
  [
    'a voucher with one side',
    'I4: voucher',
    `update ledger_line set amount = amount + 1 where id = (select min(id) from ledger_line)`,
  ],
  [
    'a payment that the ledger does not know',
    'open in the ledger',
    `update payment set amount = amount + 1 where arrived_as = 'partial'`,
  ],
  ['a bank that holds another sum', 'I4: bank stands at', `update payment_act set amount = amount + 1`],
  [
    'a paid case with something open',
    'I4: case',
    `update billing_case set state = 'paid' where payer = '0182' and care_type = 'somatic'`,
  ],
  [
    'a document that was delivered twice or never',
    'has 0 deliveries',
    `update invoice_delivery set state = 'queued', receipt = null where id = (select min(id) from invoice_delivery)`,
  ],
  ['an XML that is not its hash', 'is not its hash', `update invoice_document set content = content || ' '`],
  [
    'a delivered file that is another one',
    'is not what was delivered',
    `update invoice_document set content = content || ' ', hash = 'sha256:' || encode(sha256(convert_to(content || ' ', 'UTF8')), 'hex')`,
  ],
  ['an XML with another due date', 'does not say its due date', `update invoice set due_on = due_on + 1`],
  [
    'an XML without a buyer reference',
    'has no buyer reference',
    `update invoice_document set content = regexp_replace(content, '<cbc:BuyerReference>[^<]*</cbc:BuyerReference>', '')`,
  ],
  [
    'an XML without terms of payment',
    'has no terms of payment',
    `update invoice_document set content = replace(content, 'PaymentTerms', 'Terms')`,
  ],
  [
    'an XML with three decimals',
    'has the amount 39000.001',
    `update invoice_document set content = replace(content, '>39000.00<', '>39000.001<')`,
  ],
  [
    'an act without its line',
    'has 0 lines in the trail',
    `update audit_line set act = 'nothing' where act = 'issue-invoice'`,
  ],
  [
    'a state that no line says',
    'its last line says',
    `update billing_case set state = 'overdue' where payer = '0182' and care_type = 'somatic'`,
  ],
  [
    'a step that the lines leave out',
    'but stood at',
    `update audit_line set before = '{"state": "accepted"}' where act = 'issue-invoice'`,
  ],
  [
    'a line of the trail that was rewritten',
    'the chain of the trail breaks at line',
    `update audit_line set line = replace(line, '"act":"', '"act":"not-') where id = 3`,
  ],
  [
    'a line that was cut off at the end',
    'the head of the trail is not its last line',
    `delete from audit_line where id = (select max(id) from audit_line)`,
  ],
  [
    'a basis released by whoever made it ready',
    'I7: case',
    `update sharing_release set released_by = (select ready_by from billing_case where ready_by is not null limit 1)`,
  ],
  ['a basis shared without a release', 'was shared without a release', `delete from sharing_release_case`],
  [
    'an invoice approved by whoever made its basis ready',
    'I7: the invoice of case',
    `insert into invoice_approval (case_id, payer, package_id, amount, approved_by, approved_by_name, approved_at) select c.id, c.payer, k.id, 1, c.ready_by, 'x', now() from billing_case c join review_package k on k.case_id = c.id where c.ready_by is not null`,
  ],
  [
    'a write-off decided by whoever proposed it',
    'was proposed and decided by',
    `update write_off set decided_by = proposed_by`,
  ],
  [
    'a document that is stuck in the outbox',
    'is queued',
    `update invoice_delivery set state = 'queued', receipt = null`,
  ],
  [
    'a step that was due and never taken',
    'was due',
    `insert into due_step (case_id, payer, kind, due_at, created_at) select id, payer, 'remind-overdue', '2020-01-01', '2020-01-01' from billing_case where payer = '0182' and care_type = 'somatic'`,
  ],
  [
    'a case that nothing will ever happen to',
    'nothing is planned for it',
    `update due_step set cancelled_at = now() where done_at is null`,
  ],
  ['a run whose cases were never opened', 'its cases are not opened', `delete from billing_case_run`],
  ['a notice that nobody was told', 'was told to nobody', `update notice set spread_at = null`],
  [
    'a package in the hands of another payer',
    'I9: package',
    `update review_package set payer = '0186' where payer = '0184'`,
  ],
  [
    'an invoice sent to another municipality',
    'in the place of 0184',
    `update invoice set municipality = '0186' where payer = '0184'`,
  ],
  [
    'an invoice on the package of another case',
    'stands on a package of another case',
    `update invoice set package_id = (select id from review_package where payer = '0182') where payer = '0184'`,
  ],
  [
    'an episode of one payer in the package of another',
    'holds A-ANDERS of 0186',
    `update episode_revision set payer = '0186' where case_number = 'A-ANDERS'`,
  ],
  [
    'a wall that lets one payer see another’s invoices',
    'sees invoice of',
    `drop policy seen on invoice; create policy seen on invoice for select using (true)`,
  ],
];

/** A second invoice of a case, as nobody may issue it. */
function aCopy(column: string): string {
  return `insert into invoice (number, series_year, series_number, kind, case_id, payer, municipality, period, care_type, package_id, package_hash, amount, ocr, content, hash, issued_on, due_on, issued_at, issued_by_name)
    select '2020-000099', series_year, 99, kind, ${column}, payer, municipality, period, care_type, package_id, package_hash, amount, ocr, content, hash, issued_on, due_on, issued_at, issued_by_name
      from invoice where kind = 'invoice' and payer = '0184'`;
}
