import type { FastifyRequest } from 'fastify';
import { SIGN_IN_MINUTES } from './oidc.repository.ts';

/** Lax, since the provider sends the browser back from another site; it finds one started sign-in and opens nothing. */
function cookieName(request: FastifyRequest): '__Host-fristdag-login' | 'fristdag-login' {
  return request.protocol === 'https' ? '__Host-fristdag-login' : 'fristdag-login';
}

export function readLoginToken(request: FastifyRequest): string | undefined {
  const name = cookieName(request);
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return undefined;
}

export function loginCookie(request: FastifyRequest, token: string): string {
  return serialise(request, token, SIGN_IN_MINUTES * 60);
}

export function spentLoginCookie(request: FastifyRequest): string {
  return serialise(request, '', 0);
}

function serialise(request: FastifyRequest, value: string, seconds: number): string {
  const secure = request.protocol === 'https' ? '; Secure' : '';
  return `${cookieName(request)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}
