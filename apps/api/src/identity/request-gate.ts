import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config, Problem, problem, titleOf } from '../platform/index.ts';
import { MachineTokenService } from './machine-clients/machine-token.service.ts';
import { signInNeeded } from './permission.guard.ts';
import { type Principal, principalOf, rememberPrincipal } from './principal.ts';
import { mayHoldSession, readSessionToken } from './sign-in/session-cookie.ts';
import { SessionService } from './sign-in/session.service.ts';

const MACHINE_SIGN_IN = '/api/auth/token';
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What the contract leaves open without sign-in; everything else under /api answers 401 before it looks at anything. */
function isOpen(method: string, path: string): boolean {
  return (
    /^\/api\/health(\/|$)/.test(path) ||
    (method === 'POST' && path === '/api/session') ||
    /^\/api\/auth(\/|$)/.test(path) ||
    path === '/api/openapi.json' ||
    /^\/api\/docs(\/|$)/.test(path)
  );
}

/** What may end in a session cookie. */
function isSignIn(method: string, path: string): boolean {
  return (method === 'POST' && path === '/api/session') || /^\/api\/auth(\/|$)/.test(path);
}

/** Stands before every request: who is it, and does a write come from the product's own pages? */
@Injectable()
export class RequestGate {
  constructor(
    private readonly sessions: SessionService,
    private readonly machines: MachineTokenService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mode'>,
  ) {}

  /** @throws Problem 401 without a session, 403 for a write from elsewhere or a sign-in that others could read */
  async admit(request: FastifyRequest): Promise<void> {
    const path = request.url.split('?', 1)[0] ?? '';
    if (path !== '/api' && !path.startsWith('/api/')) return;
    if (!isOpen(request.method, path)) await this.identify(request);
    if (!READS.has(request.method) && !comesWithoutCookie(request, path)) requireOwnOrigin(request);
    if (isSignIn(request.method, path) && !mayHoldSession(request, this.config)) throw notPrivate();
  }

  accountOf(request: FastifyRequest): string | undefined {
    return principalOf(request)?.accountId;
  }

  /** Who somebody is now, for what stays open after its request. Being looked at keeps no session awake. */
  lookAnew({ session, requestId }: Principal): Promise<Principal | undefined> {
    return session === null ? Promise.resolve(undefined) : this.sessions.findLivingPrincipal(session.id, requestId);
  }

  private async identify(request: FastifyRequest): Promise<void> {
    const bearer = bearerOf(request);
    if (bearer !== undefined) return this.identifyMachine(request, bearer);
    const token = mayHoldSession(request, this.config) ? readSessionToken(request) : undefined;
    const principal = token === undefined ? undefined : await this.sessions.findPrincipal(token, request.id);
    if (!principal) throw signInNeeded();
    rememberPrincipal(request, principal);
  }

  /** A token says all by itself: one that comes beside a session would leave open in whose name the request is. */
  private async identifyMachine(request: FastifyRequest, token: string): Promise<void> {
    if (request.headers.cookie !== undefined) throw bearerBesideCookie();
    const principal = mayHoldSession(request, this.config)
      ? await this.machines.findPrincipal(token, request.id)
      : undefined;
    if (!principal) throw badToken();
    rememberPrincipal(request, principal);
  }
}

/** The token of a machine client (RFC 6750 2.1). */
function bearerOf({ headers: { authorization } }: FastifyRequest): string | undefined {
  return authorization === undefined ? undefined : /^Bearer +(.*)$/i.exec(authorization)?.[1];
}

/**
 * Forged requests live on cookies that a browser sends by itself. A token of a machine client is never sent so, and its
 * sign-in leaves no cookie; one that a page of another site sends all the same states its origin and is refused.
 */
function comesWithoutCookie(request: FastifyRequest, path: string): boolean {
  const { cookie, origin } = request.headers;
  if (cookie !== undefined || origin !== undefined) return false;
  return path === MACHINE_SIGN_IN || (principalOf(request) !== undefined && bearerOf(request) !== undefined);
}

/** The defence against forged requests from other sites: browsers state the origin of every write. */
function requireOwnOrigin(request: FastifyRequest): void {
  const { origin } = request.headers;
  if (origin !== undefined && origin === ownOrigin(request)) return;
  throw problem(403, 'foreign-origin', {
    sv: 'Skrivningen kom inte från Fristdags egna sidor. Skicka med rätt Origin.',
    en: `The write did not come from the product's own pages. Send its own Origin.`,
  });
}

/** As browsers write it: without the port that belongs to the scheme. Undefined for a Host header that is no host. */
function ownOrigin({ protocol, host }: FastifyRequest): string | undefined {
  return URL.canParse(`${protocol}://${host}`) ? new URL(`${protocol}://${host}`).origin : undefined;
}

function bearerBesideCookie() {
  return problem(400, 'bearer-beside-cookie', {
    sv: 'Skicka antingen en bearer-token eller en kaka, inte båda.',
    en: 'Send either a bearer token or a cookie, not both.',
  });
}

function badToken() {
  return new Problem({
    status: 401,
    code: 'invalid-token',
    title: titleOf(401),
    detail: {
      sv: 'Token gäller inte, eller inte längre. Hämta en ny.',
      en: 'The token is not valid, or no longer. Fetch a new one.',
    },
    headers: { 'www-authenticate': 'Bearer realm="fristdag", error="invalid_token"' },
  });
}

function notPrivate() {
  return problem(403, 'not-private', {
    sv: 'Inloggning kräver HTTPS: över vanlig HTTP kan andra läsa lösenordet. Öppna Fristdag med https:// i adressen.',
    en: 'Signing in needs HTTPS: over plain HTTP others can read the password. Open Fristdag with https:// in the address.',
  });
}
