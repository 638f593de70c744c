import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/index.ts';
import type { InvoiceContent } from '../issue/invoice-content.ts';
import { invoiceUbl } from './invoice-ubl.ts';

/** An e-invoice as stored: what is read and what is delivered is this, to the byte. */
export interface InvoiceDocument {
  readonly number: string;
  readonly xml: string;
  /** sha256:… over its bytes in UTF-8. */
  readonly hash: string;
}

interface Issued {
  readonly id: string;
  readonly payer: string;
  readonly content: InvoiceContent;
}

/** The e-invoice of each issued document, rendered once. */
@Injectable()
export class InvoiceDocuments {
  /** Renders and stores it, and puts it into the outbox: in the transaction that issues, so that neither is ever lost. */
  async issue(transaction: Transaction, issued: Issued): Promise<void> {
    await this.keep(transaction, issued);
    await transaction.query('insert into invoice_delivery (invoice_id) values ($1::bigint) on conflict do nothing', [
      issued.id,
    ]);
  }

  /** As stored; of a document from before e-invoices were kept, rendered from its frozen content. */
  async read({ query }: Transaction, { id, content }: Omit<Issued, 'payer'>): Promise<InvoiceDocument> {
    const [stored] = await query<{ xml: string; hash: string }>(
      'select content as xml, hash from invoice_document where invoice_id = $1::bigint',
      [id],
    );
    const xml = stored?.xml ?? invoiceUbl(content);
    return { number: content.number, xml, hash: stored?.hash ?? hashOf(xml) };
  }

  /** The same, stored now if it was not. */
  async keep({ query }: Transaction, { id, payer, content }: Issued): Promise<void> {
    const xml = invoiceUbl(content);
    await query(
      `insert into invoice_document (invoice_id, payer, content, hash, rendered_at) values ($1::bigint, $2, $3, $4, now()) on conflict do nothing`,
      [id, payer, xml, hashOf(xml)],
    );
  }
}

export function hashOf(xml: string): string {
  return `sha256:${createHash('sha256').update(xml, 'utf8').digest('hex')}`;
}
