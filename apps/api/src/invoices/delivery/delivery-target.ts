import type { Text } from '../../platform/index.ts';
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

/** Why the receiver did not take a document, in words for people. */
export class FailedDelivery extends Error {
  override readonly name: string = 'FailedDelivery';

  constructor(readonly said: Text) {
    super(said.en);
  }
}

/** The receiver will not have the document as it is: people look at it before it is tried again. */
export class RefusedDelivery extends FailedDelivery {
  override readonly name = 'RefusedDelivery';
}

/** Anything else that came between: the receiver was not reached, or answered nothing that can be read. */
export const NOT_REACHED: Text = {
  sv: 'Mottagaren kunde inte nås.',
  en: 'The receiver could not be reached.',
};

/** The receiver's answer to a document as a failure; of the answers 4xx some can turn by themselves. */
export function failureOfAnswer(status: number, transient: readonly number[]): FailedDelivery {
  const said = { sv: `Mottagaren svarade ${status}.`, en: `The receiver answered ${status}.` };
  const isFinal = status >= 400 && status < 500 && !transient.includes(status);
  return isFinal ? new RefusedDelivery(said) : new FailedDelivery(said);
}

/** Something else stands where the document should be. */
export function otherIsThere(name: string): RefusedDelivery {
  return new RefusedDelivery({
    sv: `Hos mottagaren finns något annat med namnet ${name}.`,
    en: `The receiver has something else by the name ${name}.`,
  });
}
