import type { FastifyRequest } from 'fastify';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Actor } from '../audit/index.ts';
import { scopeOf } from '../payers/index.ts';
import type { Permission, Scope } from '../platform/index.ts';

/** Where somebody's rights reach. */
export type Reach =
  | { readonly kind: 'region' }
  /** Payer codes, the districts of 0180 and all predecessors included. */
  | { readonly kind: 'payers'; readonly payers: readonly string[] }
  | { readonly kind: 'care-units'; readonly inpatientUnits: readonly string[] };

export type SignInMethod = 'password' | 'password-totp' | 'oidc';

/** The signed-in person of a request: what they may do, where, and in whose name. */
export interface Principal {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<Permission>;
  readonly reach: Reach;
  readonly unit: {
    readonly kind: 'region' | 'payer' | 'care-unit';
    readonly code: string | null;
    readonly name: string;
  };
  readonly requestId: string;
  /** The sign-in behind the request; null for callers that have none, such as machines. */
  readonly session: {
    readonly id: string;
    readonly method: SignInMethod;
    /** When the person last proved who they are, in epoch milliseconds of the real clock. */
    readonly authenticatedAt: number;
    /** A local account that must have a second factor and has none yet: it may set one up, and nothing else. */
    readonly needsSecondFactor: boolean;
  } | null;
}

/** The database scope of the person: the second wall behind every query's own filter. */
export function scopeOfPrincipal({ reach }: Principal): Scope {
  switch (reach.kind) {
    case 'region':
      return scopeOf({ payers: 'all' });
    case 'payers':
      return scopeOf({ payers: reach.payers });
    case 'care-units':
      return scopeOf({ payers: [], inpatientUnits: reach.inpatientUnits });
  }
}

export function actorOf(principal: Principal): Actor {
  return {
    accountId: principal.accountId,
    name: principal.displayName,
    role: principal.roles[0] ?? null,
    requestId: principal.requestId,
  };
}

const principals = new WeakMap<FastifyRequest['raw'], Principal>();

/** Remembers who a request comes from; set once, before its body is looked at. */
export function rememberPrincipal(request: FastifyRequest, principal: Principal): void {
  principals.set(request.raw, principal);
}

export function principalOf(request: FastifyRequest): Principal | undefined {
  return principals.get(request.raw);
}

/** The signed-in person, as a parameter of a controller's method. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const principal = principalOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!principal) throw new Error('a route that needs a person was reached without one');
  return principal;
});
