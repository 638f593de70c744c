import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { problem } from '../platform/index.ts';
import { signInNeeded } from './permission.guard.ts';
import { rememberPrincipal } from './principal.ts';
import { readSessionToken } from './sign-in/session-cookie.ts';
import { SessionService } from './sign-in/session.service.ts';

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

/** Stands before every request: who is it, and does a write come from the product's own pages? */
@Injectable()
export class RequestGate {
  constructor(private readonly sessions: SessionService) {}

  /** @throws Problem 401 without a session, 403 for a write from elsewhere */
  async admit(request: FastifyRequest): Promise<void> {
    const path = request.url.split('?', 1)[0] ?? '';
    if (path !== '/api' && !path.startsWith('/api/')) return;
    if (!isOpen(request.method, path)) await this.identify(request);
    if (!READS.has(request.method)) requireOwnOrigin(request);
  }

  private async identify(request: FastifyRequest): Promise<void> {
    const token = readSessionToken(request);
    const principal = token === undefined ? undefined : await this.sessions.findPrincipal(token, request.id);
    if (!principal) throw signInNeeded();
    rememberPrincipal(request, principal);
  }
}

/** The defence against forged requests from other sites: browsers state the origin of every write. */
function requireOwnOrigin(request: FastifyRequest): void {
  const own = `${request.protocol}://${request.host}`;
  if (request.headers.origin === own) return;
  throw problem(403, 'foreign-origin', {
    sv: 'Skrivningen kom inte från Fristdags egna sidor. Skicka med rätt Origin.',
    en: `The write did not come from the product's own pages. Send its own Origin.`,
  });
}
