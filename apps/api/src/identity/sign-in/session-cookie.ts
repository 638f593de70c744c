import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../platform/index.ts';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Over HTTPS (direct, or as a trusted proxy says); over plain HTTP on this very machine only, and never in production mode. */
export function mayHoldSession({ protocol, ip }: FastifyRequest, { mode }: Pick<Config, 'mode'>): boolean {
  return protocol === 'https' || (mode !== 'production' && LOOPBACK.test(ip));
}

/** `__Host-` binds the cookie to this host over HTTPS; plain HTTP is for the demo on one's own machine only. */
function cookieName(request: FastifyRequest): '__Host-fristdag' | 'fristdag' {
  return request.protocol === 'https' ? '__Host-fristdag' : 'fristdag';
}

export function readSessionToken(request: FastifyRequest): string | undefined {
  const name = cookieName(request);
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return undefined;
}

export function sessionCookie(request: FastifyRequest, token: string): string {
  return serialise(request, token, '');
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.header('set-cookie', sessionCookie(request, token));
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('set-cookie', serialise(request, '', '; Max-Age=0'));
}

function serialise(request: FastifyRequest, value: string, extra: string): string {
  const secure = request.protocol === 'https' ? '; Secure' : '';
  return `${cookieName(request)}=${value}; Path=/; HttpOnly; SameSite=Strict${secure}${extra}`;
}
