import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/index.ts';
import { PayerRegister } from '../../payers/index.ts';
import { Database, Problem, problem, titleOf, UNSCOPED, type Transaction } from '../../platform/index.ts';
import { IdentityRepository, type Rights } from '../identity.repository.ts';
import { actorOf, type Principal, type Reach } from '../principal.ts';
import { hashPassword, matchesPassword } from './password.ts';

/** A session ends after this long, however busy it is. */
const LASTS_HOURS = 12;
/** Failed sign-ins for one account from one address within a quarter of an hour; others are not locked out by them. */
const MOST_FAILURES = 20;

type Account = NonNullable<Awaited<ReturnType<IdentityRepository['findAccount']>>>;

/** Sign-in with a local account, server-side sessions, and who a token belongs to. Real clock. */
@Injectable()
export class SessionService {
  /** An unknown name takes as long to refuse as a wrong password. */
  private readonly decoy = hashPassword(randomUUID());

  constructor(
    private readonly database: Database,
    private readonly repository: IdentityRepository,
    private readonly payers: PayerRegister,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws Problem 401 for a wrong name or password, 429 after too many failures from the same address */
  async signIn({
    username,
    password,
    address,
    requestId,
  }: {
    username: string;
    password: string;
    address: string;
    requestId: string;
  }): Promise<{ token: string; principal: Principal }> {
    const account = await this.database.transaction(UNSCOPED, async (transaction) => {
      if ((await this.repository.countRecentFailures(transaction, username, address)) >= MOST_FAILURES)
        throw tooManyFailures();
      return this.repository.findAccount(transaction, username);
    });
    const matches = await matchesPassword(password, account?.passwordHash ?? (await this.decoy));
    if (!account || !matches) {
      await this.database.transaction(UNSCOPED, (transaction) =>
        this.repository.saveFailure(transaction, username, address),
      );
      throw problem(401, 'wrong-credentials', {
        sv: 'Användarnamnet eller lösenordet stämmer inte.',
        en: 'The username or the password is wrong.',
      });
    }
    const token = randomBytes(32).toString('base64url');
    const principal = await this.database.transaction(UNSCOPED, async (transaction) => {
      await this.repository.forgetFailures(transaction, username, address);
      this.repository.saveSession(transaction, {
        tokenHash: hashToken(token),
        accountId: account.id,
        expiresAt: new Date(Date.now() + LASTS_HOURS * 3_600_000),
      });
      const person = await this.principalFor(transaction, account, requestId);
      await this.audit.append(transaction, {
        actor: actorOf(person),
        act: 'sign-in',
        object: { kind: 'account', id: account.id },
      });
      return person;
    });
    return { token, principal };
  }

  async signOut(token: string, principal: Principal): Promise<void> {
    await this.database.transaction(UNSCOPED, async (transaction) => {
      await this.repository.endSession(transaction, hashToken(token));
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'sign-out',
        object: { kind: 'account', id: principal.accountId },
      });
    });
  }

  /** Who a session token belongs to; rights are read anew each time, so that a changed role bites at once. */
  async findPrincipal(token: string, requestId: string): Promise<Principal | undefined> {
    return this.database.transaction(UNSCOPED, async (transaction) => {
      const account = await this.repository.findAccountOfSession(transaction, hashToken(token));
      return account ? this.principalFor(transaction, account, requestId) : undefined;
    });
  }

  private async principalFor(transaction: Transaction, account: Account, requestId: string): Promise<Principal> {
    const rights = await this.repository.getRights(transaction, account.id);
    return {
      accountId: account.id,
      username: account.username,
      displayName: account.displayName,
      roles: rights.roles,
      permissions: rights.permissions,
      reach: await this.reachOf(rights, transaction),
      unit: { kind: account.unitKind, code: account.unitCode ?? null, name: account.unitName },
      requestId,
    };
  }

  private async reachOf({ assignments }: Rights, transaction: Transaction): Promise<Reach> {
    if (assignments.some(({ scopeKind }) => scopeKind === 'region')) return { kind: 'region' };
    const codes = (kind: string): string[] =>
      assignments.flatMap(({ scopeKind, scopeCode }) => (scopeKind === kind && scopeCode !== null ? [scopeCode] : []));
    const units = codes('care-unit');
    if (units.length > 0) return { kind: 'care-units', inpatientUnits: units };
    return { kind: 'payers', payers: await this.payers.reachOf(transaction, codes('payer')) };
  }
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function tooManyFailures() {
  return new Problem({
    ...{ status: 429, code: 'too-many-failures', title: titleOf(429) },
    detail: {
      sv: 'För många misslyckade försök. Vänta en kvart och försök igen.',
      en: 'Too many failed attempts. Wait a quarter of an hour and try again.',
    },
    headers: { 'retry-after': String(15 * 60) },
  });
}
