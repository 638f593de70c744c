import { randomUUID } from 'node:crypto';
import { invalidInput, problem, type Text } from '../../platform/index.ts';
import type { AccountRepository, NewAccount, Sql } from './account.repository.ts';

/**
 * Puts an account with its roles into the database; each role is held for the account's unit.
 * @throws Problem 400 for an unknown role, 409 for a username that is taken
 */
export async function insertAccount(
  sql: Sql,
  accounts: AccountRepository,
  account: Omit<NewAccount, 'id'> & { readonly roles: readonly string[] },
): Promise<string> {
  const id = randomUUID();
  const known = await accounts.listRoles(sql);
  if (!account.roles.every((role) => known.includes(role))) throw unknown('role', known.join(', '));
  if (!(await accounts.insert(sql, { ...account, id }))) throw usernameTaken();
  for (const role of account.roles) await accounts.grantRole(sql, id, role, account.unit);
  return id;
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
