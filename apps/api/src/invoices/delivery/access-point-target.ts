import type { InvoiceDocument } from '../documents/invoice-documents.ts';
import { type DeliveryTarget, failureOfAnswer } from './delivery-target.ts';

interface AccessPoint {
  readonly url: string;
  readonly token: string | undefined;
}

const PATIENCE_MS = 30_000;
/** Of the answers 4xx those that a later attempt may turn. */
const TRANSIENT: readonly number[] = [401, 403, 408, 425, 429];

/**
 * Hands documents to an access point over HTTP: `POST`, the e-invoice as the body, the document's id in `Idempotency-Key`, by
 * which the access point knows one that it has had. Any 2xx is a receipt.
 */
export class AccessPointTarget implements DeliveryTarget {
  constructor(private readonly accessPoint: AccessPoint) {}

  async deliver({ number, xml, hash }: InvoiceDocument): Promise<string> {
    const { url, token } = this.accessPoint;
    const response = await fetch(url, {
      method: 'POST',
      body: xml,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        'content-type': 'application/xml; charset=utf-8',
        'idempotency-key': `${number}-${hash}`,
        'x-document-id': number,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
    });
    await response.body?.cancel();
    if (response.ok) return response.headers.get('x-receipt')?.slice(0, 200) ?? `HTTP ${response.status}`;
    throw failureOfAnswer(response.status, TRANSIENT);
  }
}
