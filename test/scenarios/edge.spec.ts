import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { type Product, startProduct } from '../support/product.ts';

let product: Product;
let billing: Client;

beforeAll(async () => {
  product = await startProduct();
  billing = await product.as('region.billing');
}, 60_000);

afterAll(() => product.stop());

describe('every answer', () => {
  it('an address that is no address, or endless, is not looked at before one has signed in, and names nothing then', async () => {
    for (const id of ['%ff', '%E0%A4%A', '191212121212%zz', 'y'.repeat(3000)]) {
      const path = `/api/episodes/${id}`;
      const outside = await product.anonymous.get(path);
      expect({ path, status: outside.status }).toEqual({ path, status: 401 });
      const inside = await billing.get(path);
      expect({ path, status: inside.status }).toEqual({ path, status: 404 });
      for (const { headers, text } of [outside, inside]) {
        expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
        expect(text).not.toContain('191212121212');
      }
    }
  });

  it('forbids being framed, sniffed or loaded elsewhere, and says nothing of where one came from', async () => {
    for (const path of ['/', '/api/health/live', '/api/session', '/api/nothing', '/nothing', '/api/docs']) {
      const { headers } = await product.anonymous.get(path);
      expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
      expect(headers.get('content-security-policy')).toContain(`default-src 'none'`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.has('x-powered-by') || headers.has('server')).toBe(false);
      // Over plain http nothing is promised about https.
      expect(headers.has('strict-transport-security')).toBe(false);
    }
  });

  it('is open to no other site', async () => {
    const answers = await Promise.all([
      billing.get('/api/session', { origin: 'https://elsewhere.example' }),
      billing.send('OPTIONS', '/api/statements', undefined, {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'GET',
      }),
    ]);
    for (const { headers } of answers)
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it('with personal data is not kept by anybody on its way', async () => {
    for (const path of ['/api/episodes', '/api/imports', '/api/session', '/api/episodes/UNKNOWN'])
      expect((await billing.get(path)).headers.get('cache-control')).toContain('no-store');
  });

  it('promises https for a year when it goes out over https', async () => {
    const behind = await startProduct({ environment: { FRISTDAG_TRUSTED_PROXY: '127.0.0.1' } });
    const { headers } = await behind.anonymous.get('/', { 'x-forwarded-proto': 'https' });
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    await behind.stop();
  });
});

describe('how often one may ask', () => {
  it('fifty anonymous calls a second, for ten seconds, are all answered', async () => {
    const statuses: number[] = [];
    for (let second = 0; second < 10; second += 1)
      statuses.push(
        ...(await Promise.all(
          Array.from({ length: 50 }, async () => (await product.anonymous.get('/api/statements')).status),
        )),
      );
    expect(new Set(statuses)).toEqual(new Set([401]));
  }, 60_000);

  it('a flood of exports is stopped for the account that makes it, in words and with a time, and for no other', async () => {
    const other = await product.as('region.approver');
    const exports = await Promise.all(
      Array.from({ length: 301 }, () => billing.get<{ title: string }>('/api/statements/9/review-basis.csv')),
    );
    const refused = exports.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused[0]?.body).toMatchObject({ type: 'urn:fristdag:problem:too-many-requests', status: 429 });
    expect((await other.get('/api/statements/9/review-basis.csv')).status).toBe(404);
    expect((await billing.get('/api/statements')).status).toBe(200);
  }, 60_000);

  it('a flood without sign-in is stopped in the end', async () => {
    // However slow the machine: the flood goes on until it is stopped, within bounds.
    let isStopped = false;
    for (let wave = 0; wave < 30 && !isStopped; wave += 1) {
      const answers = await Promise.all(
        Array.from({ length: 500 }, async () => (await product.anonymous.get('/api/health/live')).status),
      );
      isStopped = answers.includes(429);
    }
    expect(isStopped).toBe(true);
    expect((await billing.get('/api/session')).status).toBe(200);
  }, 60_000);
});

describe('a file that is handed in', () => {
  const hand = (content: Buffer, headers: Record<string, string> = {}) =>
    billing.send<{ detail: string }>('POST', '/api/imports', new Uint8Array(content), {
      'content-type': 'text/csv',
      ...headers,
    });

  it.each([
    ['packed', gzipSync(Buffer.alloc(10_000_000, 'a'))],
    ['a spreadsheet', Buffer.from(`PK\u0003\u0004${'x'.repeat(3000)}`, 'latin1')],
    ['a picture', Buffer.from('89504e470d0a1a0a00000000', 'hex')],
    ['a PDF', Buffer.from('%PDF-1.7\n%rest')],
  ])('is refused in words when it is %s, and leaves nothing', async (_, content) => {
    const before = (await billing.get<unknown[]>('/api/imports')).body.length;
    const { status, body } = await hand(content);
    expect(status).toBe(415);
    expect(body.detail).toMatch(/Filen är inte text/);
    expect((await billing.get<unknown[]>('/api/imports')).body).toHaveLength(before);
  });

  it('is refused when the request itself is packed', async () => {
    expect((await hand(gzipSync('caseNumber\n'), { 'content-encoding': 'gzip' })).status).toBe(415);
    const form = await billing.send('POST', '/api/billing-runs', new Uint8Array(gzipSync('{}')), {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    });
    expect(form.status).toBe(415);
  });
});

describe('a fault', () => {
  it('is told without a line of the program', async () => {
    const odd = [
      billing.send('POST', '/api/billing-runs', '{"period":', { 'content-type': 'application/json' }),
      billing.send('POST', '/api/billing-runs', `{"__proto__":{"a":1}}`, { 'content-type': 'application/json' }),
      billing.send('POST', '/api/billing-runs', JSON.stringify({ x: 'y'.repeat(2_000_000) }), {
        'content-type': 'application/json',
      }),
      billing.get('/api/episodes/%E0%A4%A'),
      billing.get(`/api/statements?period=${'9'.repeat(5000)}`),
    ];
    for (const { status, text } of await Promise.all(odd)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/node_modules|at \w+ \(|\.ts:|\.js:/);
    }
  });

  it('a header that is too large, or no HTTP at all, ends the connection without a word about the program', async () => {
    const { hostname, port } = new URL(product.url);
    const large = await new Promise<number>((done) => {
      httpRequest(
        { hostname, port, path: '/api/session', headers: { 'x-large': 'y'.repeat(100_000) } },
        ({ statusCode }) => done(statusCode ?? 0),
      )
        .on('error', () => done(431))
        .end();
    });
    expect(large).toBe(431);
    const words = await new Promise<string>((done) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.write('HELO there\r\n\r\n'));
      socket
        .on('data', (piece) => (text += piece.toString()))
        .on('close', () => done(text))
        .on('error', () => done(text));
    });
    expect(words).toMatch(/^HTTP\/1\.1 400/);
    expect(words).not.toMatch(/node_modules|at \w+ \(/);
  });
});
