import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/index.ts';
import { PayerRegister } from '../../payers/index.ts';
import {
  CONFIG,
  type Config,
  Database,
  permissions,
  permissionsWithinUnits,
  type Transaction,
  UNSCOPED,
} from '../../platform/index.ts';
import { type Account, IdentityRepository } from '../identity.repository.ts';
import { actorOf, type HeldRole, type Principal, type Reach, reachOf, type SignInMethod } from '../principal.ts';
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
      tokenHash: hash,
      accountId: account.id,
      method,
      authenticatedAt,
      address: origin.address,
      client: origin.client?.slice(0, 200) ?? null,
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

  /** The same in a transaction of its own. */
  findLivingPrincipal(id: string, requestId: string): Promise<Principal | undefined> {
    return this.database.transaction(UNSCOPED, (transaction) => this.findPrincipalById(transaction, id, requestId));
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
    const assignments = await this.rolesOf(transaction, account.id);
    const held = new Set(assignments.flatMap(({ permissions: given }) => [...given]));
    return {
      accountId: account.id,
      username: account.username,
      displayName: account.displayName,
      roles: [...new Set(assignments.map(({ role }) => role))],
      permissions: new Set(permissions.filter((permission) => held.has(permission))),
      assignments,
      roleUsed: assignments[0]?.role ?? null,
      deputyFor: assignments[0]?.deputyFor ?? null,
      reach: reachOf(assignments),
      unit: { kind: account.unitKind, code: account.unitCode ?? null, name: account.unitName },
      requestId,
      session: {
        id,
        method,
        authenticatedAt,
        needsSecondFactor: this.config.secondFactor === 'required' && method === 'password' && !account.isDemo,
      },
    };
  }

  private async rolesOf(transaction: Transaction, accountId: string): Promise<HeldRole[]> {
    const rows = await this.repository.listHeld(transaction, accountId);
    const codes = rows.flatMap(({ scope: { kind, code } }) => (kind === 'payer' && code !== null ? [code] : []));
    const payers = await this.payers.reachOfEach(transaction, codes);
    return rows.map(({ titleSv, titleEn, permissions: given, ...row }) => ({
      ...row,
      title: { sv: titleSv, en: titleEn },
      permissions: new Set(
        permissions.filter(
          (permission) =>
            given.includes(permission) && (row.scope.kind === 'region' || permissionsWithinUnits.has(permission)),
        ),
      ),
      reach: reachOfScope(row.scope, payers),
    }));
  }
}

function reachOfScope({ kind, code }: HeldRole['scope'], payers: ReadonlyMap<string, readonly string[]>): Reach {
  if (kind === 'region') return { kind };
  if (kind === 'care-unit') return { kind: 'care-units', inpatientUnits: code === null ? [] : [code] };
  return { kind: 'payers', payers: payers.get(code ?? '') ?? [] };
}
