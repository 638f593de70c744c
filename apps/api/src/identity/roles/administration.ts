import { actingWith, type Principal } from '../principal.ts';
import type { AccountRow } from '../accounts/account.repository.ts';
import type { AssignmentRow, RoleRow, ScopeKind } from './role.repository.ts';

/** Where somebody hands out rights: everywhere, or within the municipalities and districts that they administer. */
export type Administration =
  | { readonly kind: 'region' }
  /** Codes of payers and municipalities that are covered wholly. */
  | { readonly kind: 'payers'; readonly codes: readonly string[] };

interface Unit {
  readonly kind: ScopeKind;
  readonly code: string | null;
}

/** What may be done with an account, as the screen offers it and the routes ask. */
export const accountActs = [
  'rename',
  'close',
  'reopen',
  'invite',
  'create-reset-link',
  'remove-second-factor',
  'unbind-identity',
  'end-sessions',
  'grant',
] as const;
type AccountAct = (typeof accountActs)[number];

export const assignmentActs = ['end', 'set-deputy'] as const;
type AssignmentAct = (typeof assignmentActs)[number];

/** @returns undefined for somebody who hands out no rights at all */
export function administrationOf(principal: Principal): Administration | undefined {
  const acting = actingWith(principal, 'accounts:write');
  return acting && coverageOf(acting);
}

/** What somebody sees of people and their roles; everything for the region. */
export function viewOfRoles(principal: Principal): Administration {
  return coverageOf(actingWith(principal, 'accounts:read') ?? principal);
}

function coverageOf({ reach, assignments }: Principal): Administration {
  if (reach.kind === 'region') return { kind: 'region' };
  const scopes = assignments.flatMap(({ scope: { kind, code }, permissions }) =>
    kind === 'payer' && code !== null && permissions.has('accounts:write') ? [code] : [],
  );
  const payers = reach.kind === 'payers' ? reach.payers : [];
  return { kind: 'payers', codes: [...new Set([...payers, ...scopes])] };
}

export const payersOf = (administration: Administration): readonly string[] | null =>
  administration.kind === 'region' ? null : administration.codes;

/** Whether a unit lies wholly within what somebody administers. */
export function covers(administration: Administration, { kind, code }: Unit): boolean {
  if (administration.kind === 'region') return true;
  return kind === 'payer' && code !== null && administration.codes.includes(code);
}

/** Nobody gives away rights over a unit that they do not administer; a municipality gives its own roles only. */
export function mayGrant(
  administration: Administration,
  { role, scope }: { readonly role: Pick<RoleRow, 'isMunicipal'>; readonly scope: Unit },
): boolean {
  return administration.kind === 'region' || (role.isMunicipal && covers(administration, scope));
}

/**
 * Whether somebody administers a person as such: name, links to sign in, second factor. Who holds roles beyond the unit is
 * left alone, since a link to the account would hand over those rights too.
 */
export function mayAdminister(
  administration: Administration,
  unit: Unit,
  held: readonly Pick<AssignmentRow, 'isMunicipal' | 'scope' | 'state'>[],
): boolean {
  if (administration.kind === 'region') return true;
  return (
    covers(administration, unit) &&
    held
      .filter(({ state }) => state !== 'ended' && state !== 'expired')
      .every(({ isMunicipal, scope }) => isMunicipal && covers(administration, scope))
  );
}

type Person = Pick<
  AccountRow,
  'id' | 'unitKind' | 'unitCode' | 'isDisabled' | 'isDemo' | 'hasSecondFactor' | 'identities'
>;

/** What the caller may do with somebody's account. */
export function actsOnAccount(principal: Principal, person: Person, held: readonly AssignmentRow[]): AccountAct[] {
  const administration = administrationOf(principal);
  if (!administration) return [];
  const unit = { kind: person.unitKind, code: person.unitCode };
  const isOther = person.id !== principal.accountId;
  const mayGetLinks = !person.isDemo && !person.isDisabled;
  const mayGrantHere = isOther && !person.isDisabled && covers(administration, unit);
  const isTheirs = mayAdminister(administration, unit, held);
  const may: Readonly<Record<AccountAct, boolean>> = {
    rename: isTheirs,
    close: isTheirs && isOther && !person.isDisabled,
    reopen: isTheirs && person.isDisabled,
    invite: isTheirs && mayGetLinks,
    'create-reset-link': isTheirs && mayGetLinks,
    'remove-second-factor': isTheirs && person.hasSecondFactor,
    'unbind-identity': isTheirs && isOther && person.identities > 0,
    'end-sessions': principal.permissions.has('sessions:manage'),
    grant: mayGrantHere,
  };
  return accountActs.filter((act) => may[act]);
}

/** What the caller may do with an assignment: nobody changes their own. */
export function actsOnAssignment(principal: Principal, row: AssignmentRow): AssignmentAct[] {
  const administration = administrationOf(principal);
  if (!administration || row.state === 'ended' || row.state === 'expired') return [];
  if (!mayGrant(administration, { role: row, scope: row.scope })) return [];
  return [
    ...(row.account.id === principal.accountId ? [] : (['end'] as const)),
    ...(row.deputyOf === null ? (['set-deputy'] as const) : []),
  ];
}
