import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../platform/index.ts';
import type { MachineTokenService } from './machine-clients/machine-token.service.ts';
import { RequestGate } from './request-gate.ts';
import type { SessionService } from './sign-in/session.service.ts';

interface Call {
  readonly method?: string;
  readonly url?: string;
  readonly protocol?: 'http' | 'https';
  readonly host?: string;
  readonly ip?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the gate says to a call: 'in', or the status and code of its refusal. */
async function answerTo(call: Call, mode: 'demo' | 'production' = 'demo'): Promise<string> {
  const sessions = { findPrincipal: (token: string) => Promise.resolve(token === 'good' ? {} : undefined) };
  const gate = new RequestGate(sessions as unknown as SessionService, sessions as unknown as MachineTokenService, {
    mode,
  });
  const {
    method = 'POST',
    url = '/api/session',
    protocol = 'http',
    host = '127.0.0.1:3000',
    ip = '127.0.0.1',
    headers = {},
  } = call;
  try {
    await gate.admit({ method, url, protocol, host, ip, headers, id: 'spec', raw: {} } as unknown as FastifyRequest);
    return 'in';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return `${error.status} ${error.code}`;
  }
}

describe('where a write may come from', () => {
  it.each<[string, Call, string | undefined, string]>([
    ["the product's own page", {}, 'http://127.0.0.1:3000', 'in'],
    ['the own page over HTTPS', { protocol: 'https', host: 'fristdag.example' }, 'https://fristdag.example', 'in'],
    [
      'the own page, the port spelt out by a proxy',
      { protocol: 'https', host: 'fristdag.example:443' },
      'https://fristdag.example',
      'in',
    ],
    [
      'the own page on another port',
      { protocol: 'https', host: 'fristdag.example:8443' },
      'https://fristdag.example:8443',
      'in',
    ],
    ['the own page, over IPv6', { host: '[::1]:3000', ip: '::1' }, 'http://[::1]:3000', 'in'],
    ['the own name in capitals', { host: 'LOCALHOST:3000' }, 'http://localhost:3000', 'in'],
    ['another site', {}, 'https://elsewhere.example', '403 foreign-origin'],
    ['the own name over HTTP, asked over HTTPS', { protocol: 'https' }, 'http://127.0.0.1:3000', '403 foreign-origin'],
    ['another port of the same machine', {}, 'http://127.0.0.1:3001', '403 foreign-origin'],
    [
      'a name that begins like the own',
      { host: 'fristdag.example' },
      'http://fristdag.example.elsewhere',
      '403 foreign-origin',
    ],
    ['the own origin with a path', {}, 'http://127.0.0.1:3000/', '403 foreign-origin'],
    ['nowhere that it says', {}, undefined, '403 foreign-origin'],
    ['a page without an origin', {}, 'null', '403 foreign-origin'],
    ['nowhere, with a Host that is no host', { host: '' }, undefined, '403 foreign-origin'],
    ['a page without an origin, with a Host that is no host', { host: 'a b' }, 'null', '403 foreign-origin'],
  ])('%s', async (_, call, origin, answer) => {
    const headers: Record<string, string> = origin === undefined ? {} : { origin };
    expect(await answerTo({ ...call, headers })).toBe(answer);
  });

  it('does not matter for reading', async () => {
    expect(
      await answerTo({ method: 'GET', url: '/api/health/live', headers: { origin: 'https://elsewhere.example' } }),
    ).toBe('in');
  });

  it('is asked after who somebody is: without a session a write is 401', async () => {
    expect(await answerTo({ url: '/api/imports' })).toBe('401 sign-in-needed');
    expect(await answerTo({ url: '/api/imports', headers: { cookie: 'fristdag=good' } })).toBe('403 foreign-origin');
  });
});

describe('who may hold a session', () => {
  const read = { method: 'GET', url: '/api/to-do' } as const;

  it.each<[string, Call, 'demo' | 'production', string]>([
    ['this machine, plain HTTP', { headers: { cookie: 'fristdag=good' } }, 'demo', 'in'],
    ['this machine over IPv6', { ip: '::1', headers: { cookie: 'fristdag=good' } }, 'demo', 'in'],
    [
      'this machine, seen through IPv6',
      { ip: '::ffff:127.0.0.1', headers: { cookie: 'a=b; fristdag=good' } },
      'demo',
      'in',
    ],
    [
      'another machine, plain HTTP',
      { ip: '192.0.2.7', headers: { cookie: 'fristdag=good' } },
      'demo',
      '401 sign-in-needed',
    ],
    [
      'this machine in production, plain HTTP',
      { headers: { cookie: 'fristdag=good' } },
      'production',
      '401 sign-in-needed',
    ],
    [
      'anybody over HTTPS',
      { protocol: 'https', ip: '192.0.2.7', headers: { cookie: '__Host-fristdag=good' } },
      'production',
      'in',
    ],
    [
      'the cookie of plain HTTP over HTTPS',
      { protocol: 'https', headers: { cookie: 'fristdag=good' } },
      'demo',
      '401 sign-in-needed',
    ],
    [
      'the cookie of HTTPS over plain HTTP',
      { headers: { cookie: '__Host-fristdag=good' } },
      'demo',
      '401 sign-in-needed',
    ],
    ['an ended session', { headers: { cookie: 'fristdag=old' } }, 'demo', '401 sign-in-needed'],
    ['nobody', {}, 'demo', '401 sign-in-needed'],
  ])('%s', async (_, call, mode, answer) => {
    expect(await answerTo({ ...read, ...call }, mode)).toBe(answer);
  });

  it.each<[string, Call, 'demo' | 'production', string]>([
    ['from this machine', {}, 'demo', 'in'],
    ['from another machine over plain HTTP', { ip: '192.0.2.7' }, 'demo', '403 not-private'],
    ['in production over plain HTTP', {}, 'production', '403 not-private'],
    ['in production over HTTPS', { protocol: 'https', ip: '192.0.2.7' }, 'production', 'in'],
  ])('signing in %s', async (_, call, mode, answer) => {
    const origin = `${call.protocol ?? 'http'}://127.0.0.1:3000`;
    expect(await answerTo({ ...call, headers: { origin } }, mode)).toBe(answer);
  });
});

describe('what a machine client comes with', () => {
  const feed = { method: 'PUT', url: '/api/episodes/A-1' } as const;
  const good = { authorization: 'Bearer good' };

  it.each<[string, Call, 'demo' | 'production', string]>([
    ['its token, without an origin', { headers: good }, 'demo', 'in'],
    ['its token and the own origin', { headers: { ...good, origin: 'http://127.0.0.1:3000' } }, 'demo', 'in'],
    [
      'its token from a page of another site',
      { headers: { ...good, origin: 'https://elsewhere.example' } },
      'demo',
      '403 foreign-origin',
    ],
    [
      'its token beside a cookie',
      { headers: { ...good, cookie: 'fristdag=good' } },
      'demo',
      '400 bearer-beside-cookie',
    ],
    ['a token that is over', { headers: { authorization: 'Bearer old' } }, 'demo', '401 invalid-token'],
    ['no token', { headers: { authorization: 'Bearer ' } }, 'demo', '401 invalid-token'],
    ['its key instead of a token', { headers: { authorization: 'Basic good' } }, 'demo', '401 sign-in-needed'],
    ['its token in production over plain HTTP', { headers: good }, 'production', '401 invalid-token'],
    ['its token in production over HTTPS', { protocol: 'https', headers: good }, 'production', 'in'],
    ['its token from another machine over plain HTTP', { ip: '192.0.2.7', headers: good }, 'demo', '401 invalid-token'],
    ['nothing yet: it signs in without an origin', { method: 'POST', url: '/api/auth/token' }, 'demo', 'in'],
    [
      'a sign-in from a page of another site',
      { method: 'POST', url: '/api/auth/token', headers: { origin: 'https://elsewhere.example' } },
      'demo',
      '403 foreign-origin',
    ],
    [
      'a token at the sign-in of people',
      { method: 'POST', url: '/api/session', headers: good },
      'demo',
      '403 foreign-origin',
    ],
    [
      'a sign-in in production over plain HTTP',
      { method: 'POST', url: '/api/auth/token' },
      'production',
      '403 not-private',
    ],
  ])('%s', async (_, call, mode, answer) => {
    expect(await answerTo({ ...feed, ...call }, mode)).toBe(answer);
  });
});
