import { SetMetadata } from '@nestjs/common';

/** Each act of the product that can be permitted. Roles are data; these names are what the code asks for. */
export const permissions = [
  'episodes:read',
  'episodes:write',
  'protected-identity:open',
  'imports:read',
  'imports:write',
  'refused-rows:read',
  'runs:read',
  'runs:write',
  'statements:read',
  'review-basis:read',
  'review:mark',
  'review:accept',
  'sharing:prepare',
  'sharing:release',
  'billing-cases:read',
  'billing-cases:write',
  'dialogues:read',
  'dialogues:write',
  'dialogues:decide',
  'questions:answer',
  'invoices:read',
  'invoices:write',
  'invoices:approve',
  'payments:read',
  'payments:write',
  'registers:read',
  'registers:write',
  'rules:read',
  'rules:write',
  'rules:approve',
  'values:accept',
  'impact:read',
  'impact:write',
  'consultations:read',
  'consultations:write',
  'consultations:prepare',
  'consultations:answer',
  'to-do:read',
  'data-quality:read',
  'audit:read',
  'audit:verify',
  'audit-samples:read',
  'access-log:read',
  'access-log:extract',
  'access-log:review',
  'retention:read',
  'retention:write',
  'retention:approve',
  'personal-data:export',
  'accounts:read',
  'accounts:write',
  'machine-clients:write',
  'sessions:manage',
  'operation:read',
  'operation:write',
] as const;

export type Permission = (typeof permissions)[number];

/**
 * What makes sense within a municipality, a district or a care unit. Every other permission works on things that belong to
 * the whole region – files, runs, rules, the trail – and counts only where its role is held for the region: an auditor who
 * is bound to one payer reads that payer's cases, and not everybody's log.
 */
export const permissionsWithinUnits: ReadonlySet<Permission> = new Set<Permission>([
  'episodes:read',
  'protected-identity:open',
  'statements:read',
  'review-basis:read',
  'review:mark',
  'review:accept',
  'billing-cases:read',
  'dialogues:read',
  'dialogues:write',
  'questions:answer',
  'invoices:read',
  'rules:read',
  'consultations:read',
  'consultations:prepare',
  'consultations:answer',
  'to-do:read',
  'data-quality:read',
  'audit-samples:read',
  'access-log:read',
  'accounts:read',
  'accounts:write',
]);

export const ROUTE_ACCESS = 'fristdag:route-access';

/** What a route asks of its caller. A route without it is never served: deny by default. */
export type RouteAccess =
  | { readonly kind: 'open' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'permission'; readonly permission: Permission };

/** Only for callers who hold the permission. */
export const RequirePermission = (permission: Permission): MethodDecorator & ClassDecorator =>
  SetMetadata(ROUTE_ACCESS, { kind: 'permission', permission } satisfies RouteAccess);

/** For everybody who is signed in. */
export const RequireSignIn = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ROUTE_ACCESS, { kind: 'signed-in' } satisfies RouteAccess);

/** Without sign-in: only what the contract lists as open. */
export const OpenRoute = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ROUTE_ACCESS, { kind: 'open' } satisfies RouteAccess);

export const FRESH_SIGN_IN = 'fristdag:fresh-sign-in';

/** Only for people who have proved who they are within the last quarter of an hour; the others are asked to do it again. */
export const RequireFreshSignIn = (): MethodDecorator & ClassDecorator => SetMetadata(FRESH_SIGN_IN, true);

export const BEFORE_SECOND_FACTOR = 'fristdag:before-second-factor';

/** Also for people who still have to set up their second factor: what they need to do just that. */
export const AllowBeforeSecondFactor = (): MethodDecorator & ClassDecorator => SetMetadata(BEFORE_SECOND_FACTOR, true);
