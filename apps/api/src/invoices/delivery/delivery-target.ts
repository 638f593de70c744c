import type { InvoiceDocument } from '../documents/invoice-documents.ts';

export const DELIVERY_TARGET = Symbol('DELIVERY_TARGET');

/** Where issued documents go. The same document handed over twice, also after a kill, has one effect there. */
export interface DeliveryTarget {
  /**
   * @returns what the receiver calls it
   * @throws RefusedDelivery when trying again changes nothing; any other error is tried again later
   */
  deliver(document: InvoiceDocument): Promise<string>;
}

/** The receiver will not have the document as it is: people look at it before it is tried again. */
export class RefusedDelivery extends Error {
  override readonly name = 'RefusedDelivery';
}
