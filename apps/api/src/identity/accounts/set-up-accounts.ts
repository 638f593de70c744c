import { type Actor, AuditTrail } from '../../audit/index.ts';
import { parseInput } from '../../platform/index.ts';
import { hashPassword } from '../sign-in/password.ts';
import { RoleRepository } from '../roles/role.repository.ts';
import { requireGoodPassword } from '../sign-in/password-rules.ts';
import { AccountRepository, type NewAccount, type Sql } from './account.repository.ts';
import { NewAccountBody } from './dto/account.dto.ts';
import { insertAccount, resolveUnit } from './new-account.ts';

/** The person at the server's keyboard: whoever may read its secrets needs no account. */
const OPERATOR: Actor = { accountId: null, name: 'fristdag account', role: null, requestId: null };

const accounts = new AccountRepository();

/**
 * Creates an account from the command line, the first administrator's above all.
 * @throws Problem in words for a poor password, an unknown role or unit, or a username that is taken
 */
export async function setUpAccount(
  sql: Sql,
  given: {
    readonly username: string;
    readonly displayName: string;
    readonly roles: readonly string[];
    readonly unit: Pick<NewAccount['unit'], 'kind' | 'code'>;
    readonly password: string;
  },
): Promise<void> {
  const { username, displayName } = parseInput(NewAccountBody.pick({ username: true, displayName: true }), {
    username: given.username,
    displayName: given.displayName,
  });
  requireGoodPassword('password', given.password, [username, displayName]);
  const unit = await resolveUnit(sql, accounts, given.unit);
  const passwordHash = await hashPassword(given.password);
  const id = await insertAccount(
    sql,
    { accounts, roles: new RoleRepository() },
    {
      username,
      displayName,
      unit,
      passwordHash,
      roles: given.roles,
      grantedBy: { id: null, name: OPERATOR.name },
    },
  );
  await (
    await trailOf(sql)
  ).append(sql, {
    actor: OPERATOR,
    act: 'create-account',
    object: { kind: 'account', id },
    after: { username, unit: unit.name, roles: given.roles },
  });
}

/** Removes the accounts of the demo, so that production mode starts. @returns their usernames */
export async function removeDemoAccounts(sql: Sql): Promise<string[]> {
  const usernames = await accounts.removeDemo(sql);
  if (usernames.length > 0)
    await (
      await trailOf(sql)
    ).append(sql, {
      actor: OPERATOR,
      act: 'remove-demo-accounts',
      object: { kind: 'account', id: 'demo' },
      before: { usernames },
    });
  return usernames;
}

/** Whether anybody could sign in. */
export async function hasOpenAccount({ query }: Sql): Promise<boolean> {
  return (await query('select 1 from account where disabled_at is null limit 1')).length > 0;
}

/** The trail in the time of the product that runs, or ran, on this database. */
async function trailOf({ query }: Sql): Promise<AuditTrail> {
  const [stored] = await query<{ offsetMs: number }>('select offset_ms as "offsetMs" from business_clock');
  return new AuditTrail({ now: () => Date.now() + (stored?.offsetMs ?? 0) });
}
