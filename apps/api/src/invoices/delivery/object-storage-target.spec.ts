import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RefusedDelivery } from './delivery-target.ts';
import { ObjectStorageTarget } from './object-storage-target.ts';

const document = { number: '2020-000001', xml: '<Invoice>åäö</Invoice>\n', hash: 'sha256:0123456789abcdef0123' };
const KEY = '/fakturor/ut/2020-000001-0123456789abcdef.xml';
const [ACCESS_KEY, SECRET, REGION] = ['AKIATEST', 'a secret of the test', 'eu-north-1'];

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();

/** The signature as the AWS documentation of Signature Version 4 works it out, from what arrived. */
function expectedAuthorization(request: IncomingMessage, body: Buffer): string {
  const signed = /SignedHeaders=([^,]+)/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [request.method, request.url, '', headers.join(''), signed, sha256(body)].join('\n');
  const time = String(request.headers['x-amz-date']);
  const scope = `${time.slice(0, 8)}/${REGION}/s3/aws4_request`;
  const key = scope.split('/').reduce<Buffer | string>((secret, part) => hmac(secret, part), `AWS4${SECRET}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${ACCESS_KEY}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
}

/** A store of one bucket: it checks each signature, and keeps the first object of a key where it is asked to. */
class Store {
  readonly objects = new Map<string, string>();
  readonly answered: string[] = [];
  mayRead = true;
  fails: number | undefined;
  private readonly server: Server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const [status, text] = this.answer(request, Buffer.concat(pieces));
      this.answered.push(`${request.method} ${status}`);
      response.writeHead(status).end(text);
    });
  });

  private answer(request: IncomingMessage, body: Buffer): readonly [number, string] {
    const path = request.url ?? '';
    const isSigned =
      request.headers.authorization === expectedAuthorization(request, body) &&
      request.headers['x-amz-content-sha256'] === sha256(body);
    if (!isSigned) return [403, 'SignatureDoesNotMatch'];
    if (this.fails !== undefined) return [this.fails, ''];
    const there = this.objects.get(path);
    if (request.method === 'GET') return this.mayRead ? [there === undefined ? 404 : 200, there ?? ''] : [403, ''];
    if (there !== undefined && request.headers['if-none-match'] === '*') return [412, 'PreconditionFailed'];
    this.objects.set(path, body.toString('utf8'));
    return [200, ''];
  }

  async start(): Promise<string> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<unknown> {
    return new Promise((closed) => this.server.close(closed));
  }
}

describe('invoices delivered to a bucket', () => {
  let store: Store;
  let endpoint: string;

  beforeEach(async () => {
    store = new Store();
    endpoint = await store.start();
  });
  afterEach(() => store.stop());

  const target = (secretAccessKey = SECRET) =>
    new ObjectStorageTarget({
      endpoint,
      bucket: 'fakturor',
      prefix: 'ut/',
      region: REGION,
      accessKeyId: ACCESS_KEY,
      secretAccessKey,
    });
  const failure = (delivered: Promise<string>): Promise<unknown> => delivered.catch((error: unknown) => error);

  it('are put once under their number and hash, signed over the body', async () => {
    expect(await target().deliver(document)).toBe('ut/2020-000001-0123456789abcdef.xml');
    expect([...store.objects]).toEqual([[KEY, document.xml]]);
  });

  it.each([
    [true, ['PUT 200', 'PUT 412', 'GET 200']],
    [false, ['PUT 200', 'PUT 412', 'GET 403']],
  ])(
    'handed over again after a kill they are the same one object (the key may read: %s)',
    async (mayRead, answered) => {
      store.mayRead = mayRead;
      const receipts = [await target().deliver(document), await target().deliver(document)];
      expect([new Set(receipts).size, store.objects.size, store.answered]).toEqual([1, 1, answered]);
    },
  );

  it('an object that somebody changed is not overwritten: people look at it', async () => {
    store.objects.set(KEY, 'other');
    expect(await failure(target().deliver(document))).toBeInstanceOf(RefusedDelivery);
    expect(store.objects.get(KEY)).toBe('other');
  });

  it('a wrong secret puts nothing and is tried again: keys are mended', async () => {
    const failed = await failure(target('another secret').deliver(document));
    expect([failed instanceof RefusedDelivery, (failed as Error).message, store.objects.size]).toEqual([
      false,
      'The receiver answered 403.',
      0,
    ]);
  });

  it.each([
    [400, true],
    [404, false],
    [409, false],
    [503, false],
  ])('an answer %i is final: %s', async (status, isFinal) => {
    store.fails = status;
    expect((await failure(target().deliver(document))) instanceof RefusedDelivery).toBe(isFinal);
    expect(store.answered).toHaveLength(1);
  });
});
