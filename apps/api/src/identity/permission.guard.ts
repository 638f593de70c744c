import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { problem, ROUTE_ACCESS, type RouteAccess } from '../platform/index.ts';
import { principalOf } from './principal.ts';

/** Deny by default: a route says what it asks for, or nobody gets in. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access?.kind === 'open') return true;
    const principal = principalOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (!principal) throw signInNeeded();
    if (access?.kind === 'signed-in') return true;
    if (access?.kind === 'permission' && principal.permissions.has(access.permission)) return true;
    throw problem(403, 'not-permitted', {
      sv: 'Din roll ger inte rätt till detta. Den som ansvarar för behörigheter hos er kan ändra det.',
      en: 'Your role does not permit this. Whoever grants rights in your organisation can change that.',
    });
  }
}

export function signInNeeded() {
  return problem(401, 'sign-in-needed', { sv: 'Logga in och försök igen.', en: 'Sign in and try again.' });
}
