import { amountOf, type IssuedDocument, netEffect, type NetEffect } from '@fristdag/billing';
import type { ReviewPackage } from '../../reviews/index.ts';
import type { InvoiceRow } from './invoices.repository.ts';

/** What brings a month's documents to what its newest package says; without a package the month comes to nothing. */
export function netOfCase(documents: readonly InvoiceRow[], reviewed: ReviewPackage | undefined): NetEffect {
  const issued: IssuedDocument[] = documents.map(({ kind, amount }) => ({ kind, amount: amountOf(amount) }));
  return netEffect(issued, amountOf(reviewed?.document.statement.amount ?? '0.00'));
}

/** An invoice that is not credited as a whole. */
export function isLive({ kind, amount, credited }: InvoiceRow): boolean {
  return kind === 'invoice' && amountOf(credited).lessThan(amountOf(amount));
}
