import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { limitBodyTime } from './body-patience.ts';

const WITHIN_MS = 300;

describe('a body that is sent', () => {
  let server: FastifyInstance;

  beforeAll(async () => {
    server = fastify({ requestTimeout: 0 });
    limitBodyTime(server, WITHIN_MS);
    server.post('/', async ({ body }) => ({ got: body }));
    await server.listen({ port: 0, host: '127.0.0.1' });
  });

  afterAll(() => server.close());

  /** Says the body in pieces, some milliseconds apart. @returns all that came back until the connection closed */
  async function send(pieces: readonly string[], apartMs: number): Promise<string> {
    const { port } = server.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (piece: Buffer) => (answer += piece.toString()));
    // A piece that is written into the closed connection is answered by a reset, after the words: what counts is what came back.
    let fault: NodeJS.ErrnoException | undefined;
    socket.on('error', (error) => (fault = error));
    const closed = new Promise((end) => socket.once('close', end));
    const length = pieces.join('').length;
    socket.write(
      `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`,
    );
    for (const piece of pieces) {
      if (socket.writable) socket.write(piece);
      await wait(apartMs);
    }
    await closed;
    if (fault !== undefined && fault.code !== 'ECONNRESET' && fault.code !== 'EPIPE') throw fault;
    return answer;
  }

  it('in time is read', async () => {
    expect(await send(['{"a"', ':1}'], 20)).toMatch(/^HTTP\/1\.1 200[^]*"got":\{"a":1\}/);
  });

  it('drop by drop is answered 408 in words, and the connection ends', async () => {
    const answer = await send([...'{"a":"abcdefghijklmnopqrstuvwxyz"}'], 25);
    expect(answer).toMatch(/^HTTP\/1\.1 408/);
    expect(answer).toContain('urn:fristdag:problem:too-slow');
    expect(answer.toLowerCase()).toContain('connection: close');
  });

  it('and is still well when the next comes', async () => {
    expect(await send(['{"b":2}'], 1)).toMatch(/^HTTP\/1\.1 200/);
  });
});
