import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/index.ts';
import { PayerRegister } from '../../payers/index.ts';
import { CONFIG, type Config, Database, UNSCOPED, type Transaction } from '../../platform/index.ts';
import { type Account, IdentityRepository, type Rights } from '../identity.repository.ts';
import { actorOf, type Principal, type Reach, type SignInMethod } from '../principal.ts';
import { SessionRepository } from '../sessions/session.repository.ts';
import { createToken, hashToken } from './tokens.ts';

/** A session ends after this long, however busy it is. */
export const LASTS_HOURS = 12;

export interface Opening {
  readonly method: SignInMethod;
  /** When the person proved who they are; with a provider that may be a while ago. */
  readonly authenticatedAt: Date;
  readonly origin: Origin;
}

/** Where a call comes from. */
export interface Origin {
  readonly address: string;
  /** The browser as it names itself. */
  readonly client: string | undefined;
  readonly requestId: string;
}

/** Server-side sessions: how they begin, who a token belongs to, how they end. Real clock. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly repository: IdentityRepository,
    private readonly sessions: SessionRepository,
    private readonly payers: PayerRegister,
    private readonly audit: AuditTrail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Lets somebody in whose identity has been proved, in the transaction that found it so. */
  async open(
    transaction: Transaction,
    account: Account,
    { method, authenticatedAt, origin }: Opening,
  ): Promise<{ token: string; principal: Principal }> {
    const { token, hash } = createToken();
    const id = this.sessions.save(transaction, {
      ...{ tokenHash: hash, accountId: account.id, method, authenticatedAt },
      ...{ address: origin.address, client: origin.client?.slice(0, 200) ?? null },
      expiresAt: new Date(Date.now() + LASTS_HOURS * 3_600_000),
    });
    const session = { id, method, authenticatedAt: authenticatedAt.getTime() };
    const principal = await this.principalFor(transaction, account, { session, requestId: origin.requestId });
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: 'sign-in',
      object: { kind: 'account', id: account.id },
      after: { method },
    });
    return { token, principal };
  }

  /** Notes that the person has proved anew who they are. @returns the session's new token */
  async renew(transaction: Transaction, principal: Principal, authenticatedAt: Date): Promise<string> {
    if (!principal.session) throw new Error('only a session can be renewed');
    const { token, hash } = createToken();
    await this.sessions.renew(transaction, { id: principal.session.id, tokenHash: hash, authenticatedAt });
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: 'renew-sign-in',
      object: { kind: 'account', id: principal.accountId },
    });
    return token;
  }

  async signOut(principal: Principal): Promise<void> {
    if (!principal.session) return;
    const { id } = principal.session;
    await this.database.transaction(UNSCOPED, async (transaction) => {
      await this.sessions.end(transaction, { accountId: principal.accountId, id });
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
      const session = await this.sessions.use(transaction, hashToken(token));
      return session && this.principalOfSession(transaction, session, requestId);
    });
  }

  /** The person behind a session that is known by its id, such as one that a provider was asked to renew. */
  async findPrincipalById(transaction: Transaction, id: string, requestId: string): Promise<Principal | undefined> {
    const session = await this.sessions.findLiving(transaction, id);
    return session && this.principalOfSession(transaction, session, requestId);
  }

  private async principalOfSession(
    transaction: Transaction,
    session: { id: string; accountId: string; method: SignInMethod; authenticatedAt: number },
    requestId: string,
  ): Promise<Principal | undefined> {
    const account = await this.repository.findAccountById(transaction, session.accountId);
    return account ? this.principalFor(transaction, account, { session, requestId }) : undefined;
  }

  private async principalFor(
    transaction: Transaction,
    account: Account,
    {
      session: { id, method, authenticatedAt },
      requestId,
    }: { session: { id: string; method: SignInMethod; authenticatedAt: number }; requestId: string },
  ): Promise<Principal> {
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
      session: {
        ...{ id, method, authenticatedAt },
        needsSecondFactor: this.config.secondFactor === 'required' && method === 'password' && !account.isDemo,
      },
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
