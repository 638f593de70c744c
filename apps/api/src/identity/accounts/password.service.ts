import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/index.ts';
import { Database, problem, type Transaction, UNSCOPED } from '../../platform/index.ts';
import { IdentityRepository } from '../identity.repository.ts';
import { actorOf, type Principal } from '../principal.ts';
import { SessionRepository } from '../sessions/session.repository.ts';
import { hashPassword } from '../sign-in/password.ts';
import { requireGoodPassword } from '../sign-in/password-rules.ts';
import { hashToken } from '../sign-in/tokens.ts';
import { type AccountLink, AccountLinkRepository, type LinkPurpose } from './account-link.repository.ts';
import { AccountRepository } from './account.repository.ts';

/** New passwords: one's own, by invitation, and by a link for those who have lost theirs. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly database: Database,
    private readonly identities: IdentityRepository,
    private readonly accounts: AccountRepository,
    private readonly links: AccountLinkRepository,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Ends all other sessions. @throws Problem 400 for a poor password, 409 for a demo account */
  async changeOwn(principal: Principal, password: string): Promise<void> {
    const { accountId, username, displayName } = principal;
    requireGoodPassword('password', password, [username, displayName]);
    const passwordHash = await hashPassword(password);
    await this.database.transaction(UNSCOPED, async (transaction) => {
      const account = await this.identities.findAccountById(transaction, accountId);
      if (!account || account.isDemo || account.passwordHash == null) throw noPasswordHere();
      await this.accounts.setPassword(transaction, accountId, passwordHash);
      await this.sessions.end(transaction, { accountId, except: principal.session?.id ?? null });
      await this.append(
        transaction,
        'change-password',
        { accountId, name: displayName, requestId: principal.requestId },
        actorOf(principal).role,
      );
    });
  }

  /** Who a link is for. @throws Problem 404 for one that is unknown, used or too old */
  async describeLink(token: string, purpose: LinkPurpose): Promise<AccountLink> {
    const link = await this.database.transaction(UNSCOPED, (transaction) =>
      this.links.find(transaction, hashToken(token), purpose),
    );
    if (!link) throw linkOver();
    return link;
  }

  /** Sets the password and uses the link up; ends all sessions. @throws Problem 400 for a poor password, 404 */
  async setByLink(
    token: string,
    { purpose, password, requestId }: { purpose: LinkPurpose; password: string; requestId: string },
  ): Promise<void> {
    const { accountId, username, displayName } = await this.describeLink(token, purpose);
    requireGoodPassword('password', password, [username, displayName]);
    const passwordHash = await hashPassword(password);
    await this.database.transaction(UNSCOPED, async (transaction) => {
      if (!(await this.links.use(transaction, hashToken(token)))) throw linkOver();
      await this.accounts.setPassword(transaction, accountId, passwordHash);
      await this.sessions.end(transaction, { accountId });
      const act = purpose === 'invitation' ? 'accept-invitation' : 'reset-password';
      await this.append(transaction, act, { accountId, name: displayName, requestId }, null);
    });
  }

  /**
   * Somebody asks for a new password. The product sends no mail: administrators see the wish and hand over a link. Says
   * nothing about whether there is such an account.
   */
  async askForReset(username: string, requestId: string): Promise<void> {
    await this.database.transaction(UNSCOPED, async (transaction) => {
      const account = await this.identities.findAccount(transaction, username);
      if (!account || account.isDemo || !(await this.accounts.noteResetAsked(transaction, account.id))) return;
      const person = { accountId: account.id, name: account.displayName, requestId };
      await this.append(transaction, 'ask-for-reset', person, null);
    });
  }

  private append(
    transaction: Transaction,
    act: string,
    { accountId, name, requestId }: { accountId: string; name: string; requestId: string },
    role: string | null,
  ): Promise<void> {
    return this.audit.append(transaction, {
      actor: { accountId, name, role, requestId },
      act,
      object: { kind: 'account', id: accountId },
    });
  }
}

function linkOver() {
  return problem(404, 'link-over', {
    sv: 'Länken är använd, för gammal eller skriven fel. Be om en ny.',
    en: 'The link has been used, is too old or was mistyped. Ask for a new one.',
  });
}

function noPasswordHere() {
  return problem(409, 'no-password-here', {
    sv: 'Demokonton byter inte lösenord, och konton som loggar in genom en leverantör har inget här.',
    en: 'Demo accounts do not change their password, and accounts that sign in through a provider have none here.',
  });
}
