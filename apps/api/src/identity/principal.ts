import type { FastifyRequest } from 'fastify';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Actor } from '../audit/index.ts';
import { scopeOf } from '../payers/index.ts';
import type { Permission, Scope, Text } from '../platform/index.ts';

/** Where somebody's rights reach. */
export type Reach =
  | { readonly kind: 'region' }
  /** Payer codes, the districts of 0180 and all predecessors included. */
  | { readonly kind: 'payers'; readonly payers: readonly string[] }
  | { readonly kind: 'care-units'; readonly inpatientUnits: readonly string[] };

export type SignInMethod = 'password' | 'password-totp' | 'oidc';

/** A role that somebody holds today, and for what. */
export interface HeldRole {
  /** Of the assignment. */
  readonly id: string;
  readonly role: string;
  readonly title: Text;
  readonly scope: {
    readonly kind: 'region' | 'payer' | 'care-unit';
    readonly code: string | null;
    readonly name: string;
  };
  /** Civil dates in Stockholm, both included; null = until it is ended. */
  readonly validFrom: string;
  readonly validThrough: string | null;
  /** In whose stead it is used, by name; null for a role of one's own. */
  readonly deputyFor: string | null;
  /** What it gives within its scope. */
  readonly permissions: ReadonlySet<Permission>;
  readonly reach: Reach;
}

/**
 * The signed-in person of a request: what they may do, where, and in whose name. On a route that asks for a permission,
 * `reach` is that of the roles which give this very permission, and nothing wider; for what a route asks beside it, see
 * `actingWith`.
 */
export interface Principal {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly string[];
  /** Everything that the person may do somewhere. */
  readonly permissions: ReadonlySet<Permission>;
  /** The roles held today; none for machines, whose permissions are their own. */
  readonly assignments: readonly HeldRole[];
  /** The role that permits the act of this request; on routes without a permission, the person's first. */
  readonly roleUsed: string | null;
  /** In whose stead that role is used, by name. */
  readonly deputyFor: string | null;
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

/** Who acts, with the role that permits it. */
export function actorOf({ accountId, displayName, roleUsed, deputyFor, requestId }: Principal): Actor {
  return { accountId, name: displayName, role: roleUsed, deputyFor, requestId };
}

/**
 * The person as they act with one permission: its reach, and the role that gives it. Where several roles do, the widest
 * kind of unit counts, in it the person's own before a deputy's, and then the first in the order of the roles.
 * @returns undefined when no role of theirs gives it
 */
export function actingWith(principal: Principal, permission: Permission): Principal | undefined {
  if (!principal.permissions.has(permission)) return undefined;
  if (principal.assignments.length === 0) return principal;
  const giving = principal.assignments.filter(({ permissions }) => permissions.has(permission));
  const [first] = giving;
  if (!first) return undefined;
  return { ...principal, roleUsed: first.role, deputyFor: first.deputyFor, reach: reachOf(giving) };
}

/**
 * Where roles reach together. Of different kinds of units only that of the first role counts: what a municipality is shown
 * and what a care unit sees of its own are different views, and are never mixed.
 */
export function reachOf(roles: readonly HeldRole[]): Reach {
  const kind = roles[0]?.reach.kind ?? 'payers';
  const reached = roles.map(({ reach }) => reach).filter((reach) => reach.kind === kind);
  if (kind === 'region') return { kind };
  const codes = new Set(
    reached.flatMap((reach) =>
      reach.kind === 'payers' ? reach.payers : reach.kind === 'care-units' ? reach.inpatientUnits : [],
    ),
  );
  return kind === 'payers' ? { kind, payers: [...codes].sort() } : { kind, inpatientUnits: [...codes] };
}

const principals = new WeakMap<FastifyRequest['raw'], Principal>();

/** Remembers who a request comes from: before its body is looked at, and anew when its route and so its role is known. */
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
