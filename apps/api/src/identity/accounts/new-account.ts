import { randomUUID } from 'node:crypto';
import { invalidInput, problem, type Text } from '../../platform/index.ts';
import type { NewAssignment, RoleRepository, RoleRow } from '../roles/role.repository.ts';
import type { AccountRepository, NewAccount, Sql } from './account.repository.ts';

/** A new account and the roles that it begins with, each held for the account's unit. */
interface BeginningAccount extends Omit<NewAccount, 'id'> {
  readonly roles: readonly string[];
  /** The last day of the roles, a civil date; null = until they are ended. */
  readonly validThrough?: string | null;
  readonly grantedBy: NewAssignment['grantedBy'];
}

/**
 * Puts an account with its roles into the database.
 * @throws Problem 400 for a role that is unknown or not for such a unit, 409 for a username that is taken
 */
export async function insertAccount(
  sql: Sql,
  { accounts, roles }: { readonly accounts: AccountRepository; readonly roles: RoleRepository },
  { roles: wanted, validThrough = null, grantedBy, ...account }: BeginningAccount,
): Promise<string> {
  const id = randomUUID();
  const known = await roles.listRoles(sql);
  const given = wanted.map((role) => getRole(known, role, account.unit.kind));
  if (!(await accounts.insert(sql, { ...account, id }))) throw usernameTaken();
  for (const { id: role } of given)
    await roles.insert(sql, {
      accountId: id,
      role,
      scope: account.unit,
      validFrom: null,
      validThrough,
      deputyOf: null,
      grantedBy,
    });
  return id;
}

/** @throws Problem 400 for a role that is unknown, or cannot be held for such a unit */
export function getRole(known: readonly RoleRow[], id: string, kind: NewAccount['unit']['kind']): RoleRow {
  const role = known.find((one) => one.id === id);
  if (!role) throw unknown('role', known.map((one) => one.id).join(', '));
  if (role.scopeKinds.includes(kind)) return role;
  throw invalidInput([
    {
      path: 'role',
      code: 'wrong-unit',
      message: {
        sv: `Rollen ${role.titleSv} kan inte gälla en sådan enhet.`,
        en: `The role ${role.titleEn} cannot be held for such a unit.`,
      },
    },
  ]);
}

/** The unit with its name. @throws Problem 400 for a payer that does not exist */
export async function resolveUnit(
  sql: Sql,
  accounts: AccountRepository,
  { kind, code }: { readonly kind: NewAccount['unit']['kind']; readonly code: string | null },
): Promise<NewAccount['unit']> {
  if (kind === 'region') return { kind, code: null, name: 'Region Stockholm' };
  if (code === null) throw unknown('unit.code', '0184, 0180-farsta, Danderyds sjukhus');
  if (kind === 'care-unit') return { kind, code, name: code };
  const name = await accounts.findPayerName(sql, code);
  if (name === undefined) throw unknown('unit.code', '0184, 0180-farsta');
  return { kind, code, name };
}

function unknown(path: string, examples: string) {
  const message: Text = {
    sv: `Finns inte. Välj bland: ${examples}.`,
    en: `Does not exist. Choose among: ${examples}.`,
  };
  return invalidInput([{ path, code: 'unknown', message }]);
}

function usernameTaken() {
  return problem(409, 'username-taken', {
    sv: 'Det finns redan ett konto med det användarnamnet.',
    en: 'There is an account with this username already.',
  });
}
