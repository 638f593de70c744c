import { z } from 'zod';
import { filterText, inWords, lineText, listQuery } from '../../../platform/index.ts';
import { accountActs } from '../../roles/administration.ts';
import { RoleAssignmentAnswer } from '../../roles/dto/role.dto.ts';

const Username = z.string().regex(
  /^[\p{Ll}\p{N}][\p{Ll}\p{N}._@-]{1,99}$/u,
  inWords({
    sv: 'Små bokstäver, siffror, punkt, bindestreck, understreck och @; minst två tecken.',
    en: 'Small letters, digits, full stop, hyphen, underscore and @; at least two characters.',
  }),
);
const DisplayName = lineText().min(1);

const Unit = z.strictObject({
  kind: z.enum(['region', 'payer', 'care-unit']),
  code: filterText().min(1).nullable().default(null),
});

export const NewAccountBody = z
  .strictObject({
    username: Username,
    displayName: DisplayName,
    unit: Unit,
    /** Held for the account's unit. */
    role: filterText().min(1).optional(),
    /** The last day of the role, a civil date. */
    validThrough: z.iso.date().optional(),
  })
  .meta({ id: 'NewAccount' });
export type NewAccountBody = z.output<typeof NewAccountBody>;

/** What may be changed; everything else of a row that was read is ignored. */
export const AccountUpdate = z
  .object({ displayName: DisplayName, isDisabled: z.boolean() })
  .meta({ id: 'AccountUpdate' });
export type AccountUpdate = z.output<typeof AccountUpdate>;

export const AccountListQuery = listQuery({
  sortable: ['displayName', 'username', 'unit'],
  filters: { q: filterText().optional(), role: filterText().optional() },
});
export type AccountListQuery = z.output<typeof AccountListQuery>;

export const AccountAnswer = z
  .object({
    id: z.string(),
    username: z.string(),
    displayName: z.string(),
    unit: z.object({ kind: z.enum(['region', 'payer', 'care-unit']), code: z.string().nullable(), name: z.string() }),
    roles: z.array(z.string()),
    isDemo: z.boolean(),
    isDisabled: z.boolean(),
    hasPassword: z.boolean(),
    hasSecondFactor: z.boolean(),
    /** Persons at a provider who sign in to the account. */
    identities: z.int(),
    /** Somebody asked for a new password and has not got one since. */
    resetAskedAt: z.string().nullable(),
    /** Who may do what, and why: in the list those of today and later, on one account the past ones too. */
    assignments: z.array(RoleAssignmentAnswer),
    /** What the caller may do with the account. */
    acts: z.array(z.enum(accountActs)),
    version: z.int(),
  })
  .meta({ id: 'Account' });
export type AccountAnswer = z.output<typeof AccountAnswer>;

export const LinkBody = z.strictObject({ purpose: z.enum(['invitation', 'reset']) }).meta({ id: 'AccountLinkRequest' });

/** Shown once, to be handed over by a way that reaches nobody else. */
export const LinkAnswer = z
  .object({ path: z.string(), purpose: z.enum(['invitation', 'reset']), expiresAt: z.string() })
  .meta({ id: 'AccountLink' });
export type LinkAnswer = z.output<typeof LinkAnswer>;

/** An account just created with the link for its owner. */
export const CreatedAccount = z
  .object({ account: AccountAnswer, invitation: LinkAnswer })
  .meta({ id: 'CreatedAccount' });
export type CreatedAccount = z.output<typeof CreatedAccount>;
