import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { ObjectStorage } from '../../platform/index.ts';
import type { InvoiceDocument } from '../documents/invoice-documents.ts';
import { type DeliveryTarget, failureOfAnswer, otherIsThere } from './delivery-target.ts';

const PATIENCE_MS = 30_000;
/** Of the answers 4xx those that a later attempt may turn: wrong keys are mended, and two writers at once give way (409). */
const TRANSIENT: readonly number[] = [401, 403, 404, 408, 409, 425, 429];

/**
 * Puts documents into a bucket of an S3-compatible store, signed with AWS Signature Version 4. `If-None-Match: *` lets the
 * store keep the first object of a key (RFC 9110 §13.1.2); the key is made of number and hash, so that the same document is
 * always the same key.
 */
export class ObjectStorageTarget implements DeliveryTarget {
  private readonly client: AwsClient;

  constructor(private readonly storage: ObjectStorage) {
    const { accessKeyId, secretAccessKey, region } = storage;
    // The outbox tries again by itself, and shows what happened: no retries here.
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });
  }

  async deliver({ number, xml, hash }: InvoiceDocument): Promise<string> {
    const key = `${this.storage.prefix}${number}-${hash.replace('sha256:', '').slice(0, 16)}.xml`;
    const response = await this.call(key, {
      method: 'PUT',
      body: xml,
      headers: { 'content-type': 'application/xml; charset=utf-8', 'if-none-match': '*' },
    });
    if (response.status === 412) return this.compare(key, xml);
    await response.body?.cancel();
    if (response.ok) return key;
    throw failureOfAnswer(response.status, TRANSIENT);
  }

  /** There is one by that key: ours of an earlier attempt, or somebody changed it and people look at it. */
  private async compare(key: string, xml: string): Promise<string> {
    const response = await this.call(key, { method: 'GET' });
    const there = response.ok ? await response.text() : await response.body?.cancel();
    // A key that may only write is as it should be: the name alone says then that it is the same document.
    if (response.status === 403 || there === xml) return key;
    throw response.ok ? otherIsThere(key) : failureOfAnswer(response.status, [response.status]);
  }

  /** The signature covers the body: what arrives is what was rendered. */
  private call(key: string, init: { method: string; body?: string; headers?: Record<string, string> }) {
    const { endpoint, bucket } = this.storage;
    const path = [bucket, ...key.split('/')].map(encodeURIComponent).join('/');
    return this.client.fetch(`${endpoint}/${path}`, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { ...init.headers, 'x-amz-content-sha256': sha256(init.body ?? '') },
    });
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
