import type { CivilDate } from '@fristdag/rules';
import { amountOf } from '@fristdag/billing';
import { actingWith, type Principal } from '../../identity/index.ts';
import type { Language, Text } from '../../platform/index.ts';
import type { InvoiceDto, invoiceStates } from './dto/invoice.dto.ts';
import type { IssuedParty } from './invoice-content.ts';
import type { InvoiceRow } from './invoices.repository.ts';

type InvoiceState = (typeof invoiceStates)[number];

const stateWords: Readonly<Record<InvoiceState, Text>> = {
  issued: { sv: 'Skickad', en: 'Sent' },
  'partly-paid': { sv: 'Delvis betald', en: 'Partly paid' },
  paid: { sv: 'Betald', en: 'Paid' },
  overdue: { sv: 'Förfallen', en: 'Overdue' },
  'partly-credited': { sv: 'Delvis krediterad', en: 'Partly credited' },
  credited: { sv: 'Krediterad', en: 'Credited' },
};

interface Context {
  readonly principal: Principal;
  readonly language: Language;
  readonly today: CivilDate;
}

/** What a document's sums say of it on a day. */
function invoiceStateOf(row: InvoiceRow, today: CivilDate): InvoiceState {
  if (row.kind === 'credit-note') return 'issued';
  const [amount, credited, outstanding] = [amountOf(row.amount), amountOf(row.credited), amountOf(row.outstanding)];
  if (credited.equals(amount)) return 'credited';
  if (!outstanding.greaterThan(0)) return 'paid';
  if (row.dueOn < today) return 'overdue';
  if (outstanding.lessThan(amount.minus(credited))) return 'partly-paid';
  return credited.greaterThan(0) ? 'partly-credited' : 'issued';
}

/** An invoice as the API answers it. `today`: civil date in Stockholm, by which it is overdue or not. */
export function describeInvoice(row: InvoiceRow, { principal, language, today }: Context): InvoiceDto {
  const { content } = row;
  const state = invoiceStateOf(row, today);
  const isOpen = row.kind === 'invoice' && state !== 'credited';
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    state,
    stateText: stateWords[state][language],
    caseId: row.caseId,
    period: row.period,
    careType: row.careType,
    payer: row.payer,
    payerName: row.payerName,
    municipality: row.municipality,
    municipalityName: row.municipalityName,
    amount: row.amount,
    credited: row.credited,
    outstanding: row.outstanding,
    ocr: row.ocr,
    issuedOn: row.issuedOn,
    dueOn: row.dueOn,
    issuedBy: row.issuedByName,
    packageId: row.packageId,
    packageRevision: content.basis.revision,
    packageHash: row.packageHash,
    ruleVersion: content.basis.ruleVersion,
    hash: row.hash,
    reason: row.reason,
    credits: row.creditsId === null ? null : { id: row.creditsId, number: row.creditsNumber ?? '' },
    lines: content.lines.map(({ description, ...line }) => ({ ...line, description: description[language] })),
    vat: { category: content.vat.category, reasonText: content.vat.reasonText },
    seller: party(content.seller),
    buyer: party(content.buyer),
    remarks: [...content.remarks],
    acts: {
      credit: isOpen && actingWith(principal, 'invoices:write') !== undefined,
      writeOff: amountOf(row.outstanding).greaterThan(0) && actingWith(principal, 'payments:write') !== undefined,
    },
  };
}

function party({
  id,
  name,
  organisationNumber,
  buyerReference,
  street,
  postalCode,
  city,
  bankgiro,
  isExample,
}: IssuedParty) {
  return { id, name, organisationNumber, buyerReference, street, postalCode, city, bankgiro, isExample };
}
