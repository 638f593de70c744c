import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessPointTarget } from './access-point-target.ts';
import { RefusedDelivery } from './delivery-target.ts';
import { FolderTarget } from './folder-target.ts';

const document = { number: '2020-000001', xml: '<Invoice/>\n', hash: 'sha256:0123456789abcdef0123' };

describe('invoices delivered to a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fristdag-delivery-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('the same document handed over again, also after a kill half-way, is the same one file', async () => {
    const target = new FolderTarget(join(folder, 'out'));
    const name = await target.deliver(document);
    await writeFile(join(folder, 'out', `.${name}.part`), 'half');
    expect(await target.deliver(document)).toBe(name);
    expect((await readdir(join(folder, 'out'))).filter((file) => !file.startsWith('.'))).toEqual([name]);
    expect(await readFile(join(folder, 'out', name), 'utf8')).toBe(document.xml);
  });

  it('a file that somebody changed is not overwritten: people look at it', async () => {
    const target = new FolderTarget(folder);
    await writeFile(join(folder, await target.deliver(document)), 'other');
    await expect(target.deliver(document)).rejects.toThrow(RefusedDelivery);
  });
});

describe('invoices delivered to an access point', () => {
  let server: Server;
  const asked: { readonly key: unknown; readonly token: unknown; readonly body: string }[] = [];
  let status = 202;

  beforeEach(async () => {
    asked.length = 0;
    server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const { 'idempotency-key': key, authorization: token } = request.headers;
        asked.push({ key, token, body: Buffer.concat(pieces).toString() });
        response.writeHead(status, { 'x-receipt': 'AP-17' }).end('{}');
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });
  afterEach(() => new Promise((closed) => server.close(closed)));

  const target = () =>
    new AccessPointTarget({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`, token: 'hemlig' });

  it('carry the same id each time, by which the access point knows one that it has had', async () => {
    status = 202;
    expect([await target().deliver(document), await target().deliver(document)]).toEqual(['AP-17', 'AP-17']);
    expect(asked).toEqual(
      Array(2).fill({ key: '2020-000001-sha256:0123456789abcdef0123', token: 'Bearer hemlig', body: '<Invoice/>\n' }),
    );
  });

  it.each([
    [422, true],
    [400, true],
    [503, false],
    [429, false],
    [401, false],
  ])('an answer %i is final: %s', async (answer, isFinal) => {
    status = answer;
    const failure: unknown = await target()
      .deliver(document)
      .catch((error: unknown) => error);
    expect(failure instanceof RefusedDelivery).toBe(isFinal);
    expect(failure).toBeInstanceOf(Error);
  });
});
