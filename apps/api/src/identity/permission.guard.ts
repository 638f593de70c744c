import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { BEFORE_SECOND_FACTOR, FRESH_SIGN_IN, problem, ROUTE_ACCESS, type RouteAccess } from '../platform/index.ts';
import { actingWith, type Principal, principalOf, rememberPrincipal } from './principal.ts';

/** A sign-in younger than this counts as fresh (ASVS 5.0.0-7.5.3). */
const FRESH_MINUTES = 15;

/** Deny by default: a route says what it asks for, or nobody gets in. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.read<RouteAccess>(context, ROUTE_ACCESS);
    if (access?.kind === 'open') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const principal = principalOf(request);
    if (!principal) throw signInNeeded();
    if (principal.session?.needsSecondFactor === true && !this.read<true>(context, BEFORE_SECOND_FACTOR))
      throw secondFactorFirst();
    const acting = this.asPermitted(principal, access);
    if (!acting) throw notPermitted();
    rememberPrincipal(request, acting);
    if (this.read<true>(context, FRESH_SIGN_IN)) requireFreshSignIn(acting);
    return true;
  }

  /** The person with the role that permits the route, and no wider reach than it has. */
  private asPermitted(principal: Principal, access: RouteAccess | undefined): Principal | undefined {
    if (access?.kind === 'permission') return actingWith(principal, access.permission);
    // What all signed in may do is about themselves, and for people: a machine does what it is permitted, nothing else.
    return access?.kind === 'signed-in' && principal.session !== null ? principal : undefined;
  }

  private read<Value>(context: ExecutionContext, key: string): Value | undefined {
    return this.reflector.getAllAndOverride<Value | undefined>(key, [context.getHandler(), context.getClass()]);
  }
}

/** For acts that only sometimes need it; routes that always do say so with RequireFreshSignIn(). @throws Problem 403 */
export function requireFreshSignIn({ session }: Principal): void {
  if (session !== null && Date.now() - session.authenticatedAt < FRESH_MINUTES * 60_000) return;
  throw problem(403, 'fresh-sign-in-required', {
    sv: 'Bekräfta att det är du: det här kräver en inloggning som är yngre än en kvart.',
    en: 'Confirm that it is you: this needs a sign-in that is younger than a quarter of an hour.',
  });
}

export function notPermitted() {
  return problem(403, 'not-permitted', {
    sv: 'Din roll ger inte rätt till detta. Den som ansvarar för behörigheter hos er kan ändra det.',
    en: 'Your role does not permit this. Whoever grants rights in your organisation can change that.',
  });
}

function secondFactorFirst() {
  return problem(403, 'second-factor-needed', {
    sv: 'Ditt konto behöver en andra faktor innan du kan arbeta här. Lägg upp den under Mina inställningar.',
    en: 'Your account needs a second factor before you can work here. Set it up under My settings.',
  });
}

export function signInNeeded() {
  return problem(401, 'sign-in-needed', { sv: 'Logga in och försök igen.', en: 'Sign in and try again.' });
}
