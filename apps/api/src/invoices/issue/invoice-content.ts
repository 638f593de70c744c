import { hashDocument } from '@fristdag/rules';
import type { BillingCaseRow, ReviewPackage } from '../../reviews/index.ts';
import type { InvoiceParty, VatSetting } from '../reference-data/reference-data.repository.ts';

/** A sender or receiver as an issued document keeps it. */
export type IssuedParty = Omit<InvoiceParty, 'version' | 'contactEmail'>;

/** One line: whole days at a price, so that no rounded mean is ever multiplied. Amounts in kronor with two decimals. */
export interface InvoiceLine {
  readonly description: { readonly sv: string; readonly en: string };
  /** Billable days, or 1 for a part of an earlier invoice. */
  readonly quantity: number;
  readonly unit: 'DAY' | 'C62';
  readonly price: string;
  readonly amount: string;
}

/** An issued document, frozen: what its PDF and its XML say, and nothing of patients. */
export interface InvoiceContent {
  readonly number: string;
  readonly kind: 'invoice' | 'credit-note';
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly period: string;
  readonly careType: string;
  readonly payer: string;
  readonly payerName: string;
  readonly seller: IssuedParty;
  readonly buyer: IssuedParty;
  readonly lines: readonly InvoiceLine[];
  readonly amount: string;
  readonly vat: { readonly category: 'E' | 'O'; readonly reasonCode: string; readonly reasonText: string };
  readonly ocr: string;
  /** The package that the amount comes from. */
  readonly basis: {
    readonly packageId: string;
    readonly revision: number;
    readonly hash: string;
    readonly ruleVersion: string;
  };
  readonly credits: { readonly number: string; readonly issuedOn: string } | null;
  readonly reason: string | null;
  /** Values that are not decided, as they must be said wherever the amount stands. */
  readonly remarks: readonly string[];
}

interface ContentGiven {
  readonly number: string;
  readonly kind: InvoiceContent['kind'];
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly billingCase: BillingCaseRow;
  readonly payerName: string;
  readonly seller: InvoiceParty;
  readonly buyer: InvoiceParty;
  readonly reviewed: ReviewPackage;
  readonly vat: VatSetting;
  readonly ocr: string;
  readonly lines: readonly InvoiceLine[];
  readonly amount: string;
  readonly credits: InvoiceContent['credits'];
  readonly reason: string | null;
  readonly remarks: readonly string[];
}

/** All that is said on an invoice or credit note, frozen at its issue, and the SHA-256 of its canonical JSON. No patient is named. */
export function invoiceContent(given: ContentGiven): { content: InvoiceContent; hash: string } {
  const { billingCase, reviewed, vat, seller, buyer } = given;
  const { number, kind, issuedOn, dueOn, payerName, ocr, lines, amount, credits, reason, remarks } = given;
  const content: InvoiceContent = {
    number,
    kind,
    issuedOn,
    dueOn,
    period: billingCase.period,
    careType: billingCase.careType,
    payer: billingCase.payer,
    payerName,
    seller: issuedParty(seller),
    buyer: issuedParty(buyer),
    lines,
    amount,
    vat: { category: vat.category, reasonCode: vat.reasonCode, reasonText: vat.reasonText },
    ocr,
    basis: {
      packageId: reviewed.id,
      revision: reviewed.revision,
      hash: reviewed.hash,
      ruleVersion: reviewed.document.ruleVersion,
    },
    credits,
    reason,
    remarks,
  };
  return { content, hash: hashDocument(content) };
}

function issuedParty({ version: _, contactEmail: __, ...party }: InvoiceParty): IssuedParty {
  return party;
}

/** Of an invoice: the billable days at the price of a care day. */
export function lineOfPackage({ document }: ReviewPackage): InvoiceLine {
  const { billableDays, costPerCareDay, amount } = document.statement;
  return {
    description: {
      sv: `Betalningsdagar, ${document.careType === 'somatic' ? 'somatisk vård' : 'psykiatrisk vård'}, ${document.period}`,
      en: `Billable days, ${document.careType} care, ${document.period}`,
    },
    quantity: billableDays,
    unit: 'DAY',
    price: costPerCareDay ?? '0.00',
    amount,
  };
}
