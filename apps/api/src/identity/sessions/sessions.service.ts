import { Injectable } from '@nestjs/common';
import { formatInstant } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import { Database, notFound, UNSCOPED } from '../../platform/index.ts';
import { notPermitted, requireFreshSignIn } from '../permission.guard.ts';
import { actingWith, actorOf, type Principal } from '../principal.ts';
import { type ListedSession, SessionRepository } from './session.repository.ts';

export interface SessionAnswer extends Omit<ListedSession, 'accountId' | 'createdAt' | 'lastUsedAt' | 'expiresAt'> {
  readonly account: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly expiresAt: string;
  /** The session of the very request. */
  readonly isCurrent: boolean;
}

/** Lists and ends sessions: everybody their own, administrators those of others with a fresh sign-in. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws Problem 403 for another account's sessions without the permission */
  async list(principal: Principal, account: string | undefined): Promise<SessionAnswer[]> {
    const accountId = account ?? principal.accountId;
    if (accountId !== principal.accountId && !principal.permissions.has('sessions:manage')) throw notPermitted();
    const rows = await this.database.transaction(UNSCOPED, (transaction) => this.sessions.list(transaction, accountId));
    return rows.map(({ accountId: owner, createdAt, lastUsedAt, expiresAt, ...rest }) => ({
      ...rest,
      account: owner,
      createdAt: written(createdAt),
      lastUsedAt: written(lastUsedAt),
      expiresAt: written(expiresAt),
      isCurrent: rest.id === principal.session?.id,
    }));
  }

  /** @throws Problem 404 for a session that has ended or is not one's own to end, 403 when a fresh sign-in is needed */
  async end(principal: Principal, id: string): Promise<void> {
    await this.database.transaction(UNSCOPED, async (transaction) => {
      const session = await this.sessions.findLiving(transaction, id);
      const isOwn = session?.accountId === principal.accountId;
      if (!session || (!isOwn && !principal.permissions.has('sessions:manage'))) throw notFound();
      if (!isOwn) requireFreshSignIn(principal);
      const { accountId } = session;
      await this.sessions.end(transaction, { accountId, id });
      await this.audit.append(transaction, {
        actor: actorOf(isOwn ? principal : (actingWith(principal, 'sessions:manage') ?? principal)),
        act: isOwn ? 'end-own-session' : 'end-session',
        object: { kind: 'account', id: accountId },
      });
    });
  }

  /** @throws Problem 403 for another account without the permission or a fresh sign-in */
  async endAll(principal: Principal, accountId: string): Promise<void> {
    const isOwn = accountId === principal.accountId;
    if (!isOwn && !principal.permissions.has('sessions:manage')) throw notPermitted();
    if (!isOwn) requireFreshSignIn(principal);
    await this.database.transaction(UNSCOPED, async (transaction) => {
      const ended = await this.sessions.end(transaction, { accountId });
      if (ended === 0) return;
      await this.audit.append(transaction, {
        actor: actorOf(isOwn ? principal : (actingWith(principal, 'sessions:manage') ?? principal)),
        act: isOwn ? 'end-own-session' : 'end-session',
        object: { kind: 'account', id: accountId },
        after: { ended },
      });
    });
  }
}

const written = (epochMs: number): string => formatInstant(epochMs);
