import { z } from 'zod';
import { filterText, inWords, listQuery, permissions } from '../../../platform/index.ts';
import { assignmentActs } from '../administration.ts';

const ScopeKind = z.enum(['region', 'payer', 'care-unit']);

/** For what a role is held; a payer is a municipality, a district, or all districts of a municipality that has them. */
export const RoleScopeAnswer = z
  .object({ kind: ScopeKind, code: z.string().nullable(), name: z.string() })
  .meta({ id: 'RoleScope' });

const Day = z.iso.date().meta({ description: 'YYYY-MM-DD, Europe/Stockholm, of the real clock' });
const Person = z.object({ id: z.string(), displayName: z.string() });

export const RoleAssignmentAnswer = z
  .object({
    id: z.string(),
    account: Person,
    role: z.string(),
    roleTitle: z.string(),
    scope: RoleScopeAnswer,
    validFrom: z.string(),
    /** Its last day; null = until it is ended. */
    validThrough: z.string().nullable(),
    /** In whose stead the role is used. */
    deputyFor: Person.nullable(),
    grantedBy: z.string(),
    grantedAt: z.string(),
    ended: z.object({ at: z.string(), by: z.string().nullable(), reason: z.string() }).nullable(),
    /** `dormant`: a deputy's, while the role it stands in for is not held. */
    state: z.enum(['valid', 'upcoming', 'expired', 'dormant', 'ended']),
    /** What the caller may do with it. */
    acts: z.array(z.enum(assignmentActs)),
    version: z.int(),
  })
  .meta({ id: 'RoleAssignment' });
export type RoleAssignmentAnswer = z.output<typeof RoleAssignmentAnswer>;

/** Somebody who stands in for the caller. */
export const OwnDeputyAnswer = RoleAssignmentAnswer.pick({ id: true, roleTitle: true, scope: true, validFrom: true })
  .extend({ deputy: z.string(), validThrough: z.string().nullable(), state: z.enum(['valid', 'upcoming', 'dormant']) })
  .meta({ id: 'OwnDeputy' });
export type OwnDeputyAnswer = z.output<typeof OwnDeputyAnswer>;

export const RoleAssignmentQuery = listQuery({
  sortable: ['account'],
  filters: {
    account: filterText().optional(),
    role: filterText().optional(),
    permission: z.enum(permissions).optional(),
    /** `all`: those that have ended or expired, too. */
    state: z.enum(['current', 'all']).default('current'),
  },
});
export type RoleAssignmentQuery = z.output<typeof RoleAssignmentQuery>;

export const NewRoleAssignment = z
  .strictObject({
    role: filterText().min(1),
    scope: z.strictObject({ kind: ScopeKind, code: filterText().min(1).nullable().default(null) }),
    /** Without it, from today. */
    validFrom: Day.optional(),
    validThrough: Day.nullable().default(null),
  })
  .meta({ id: 'NewRoleAssignment' });
export type NewRoleAssignment = z.output<typeof NewRoleAssignment>;

/** Kept in the trail for good: nothing that looks like a personal number belongs there. */
const Reason = filterText(500)
  .trim()
  .min(1)
  .refine(
    (text) => !/\d{6}(\d{2})?[-+ ]?\d{4}/.test(text),
    inWords({ sv: 'Skriv inga personnummer här.', en: 'Write no personal numbers here.' }),
  );

export const RoleEnding = z.strictObject({ reason: Reason }).meta({ id: 'RoleEnding' });

export const NewDeputy = z
  .strictObject({ account: filterText().min(1), validFrom: Day, validThrough: Day })
  .meta({ id: 'NewDeputy' });
export type NewDeputy = z.output<typeof NewDeputy>;

export const RoleAnswer = z
  .object({
    id: z.string(),
    title: z.string(),
    scopeKinds: z.array(ScopeKind),
    isMunicipal: z.boolean(),
    permissions: z.array(z.object({ id: z.string(), text: z.string() })),
    /** Whether the caller may give it to somebody. */
    mayGrant: z.boolean(),
  })
  .meta({ id: 'Role' });
export type RoleAnswer = z.output<typeof RoleAnswer>;

export const PermissionAnswer = z
  .object({
    id: z.string(),
    text: z.string(),
    roles: z.array(z.object({ id: z.string(), title: z.string() })),
    /** People who hold it today, as far as the caller sees them. */
    holders: z.int(),
  })
  .meta({ id: 'PermissionOverview' });
export type PermissionAnswer = z.output<typeof PermissionAnswer>;

export const AccountIdentityAnswer = z
  .object({ id: z.string(), issuer: z.string(), organisation: z.string(), boundAt: z.string() })
  .meta({ id: 'AccountIdentity' });
export type AccountIdentityAnswer = z.output<typeof AccountIdentityAnswer>;
