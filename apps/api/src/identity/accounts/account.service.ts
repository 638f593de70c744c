import { Injectable } from '@nestjs/common';
import { formatInstant } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import { Database, notFound, Page, problem, requireVersion, type Transaction, UNSCOPED } from '../../platform/index.ts';
import { notPermitted } from '../permission.guard.ts';
import { actorOf, type Principal } from '../principal.ts';
import { RoleRepository } from '../roles/role.repository.ts';
import { SecondFactorService } from '../second-factor/second-factor.service.ts';
import { SessionRepository } from '../sessions/session.repository.ts';
import { createToken } from '../sign-in/tokens.ts';
import { AccountLinkRepository, type LinkPurpose } from './account-link.repository.ts';
import { AccountRepository, type AccountRow } from './account.repository.ts';
import { insertAccount, resolveUnit } from './new-account.ts';
import type {
  AccountAnswer,
  AccountListQuery,
  AccountUpdate,
  CreatedAccount,
  LinkAnswer,
  NewAccountBody,
} from './dto/account.dto.ts';

/** Accounts of others: created with an invitation, changed, closed, helped back in. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly roles: RoleRepository,
    private readonly links: AccountLinkRepository,
    private readonly sessions: SessionRepository,
    private readonly secondFactor: SecondFactorService,
    private readonly audit: AuditTrail,
  ) {}

  async list(principal: Principal, asked: AccountListQuery): Promise<Page<AccountAnswer>> {
    const { rows, total } = await this.database.transaction(UNSCOPED, (transaction) =>
      this.accounts.list(transaction, asked, payersOf(principal)),
    );
    return new Page(rows.map(answerFor), total);
  }

  /** @throws Problem 404 */
  async get(principal: Principal, id: string): Promise<AccountAnswer> {
    return this.database.transaction(UNSCOPED, async (transaction) =>
      answerFor(await this.reach(transaction, principal, id)),
    );
  }

  /** @throws Problem 400 for an unknown role or payer, 403 outside one's own reach, 409 for a username that is taken */
  async create(principal: Principal, body: NewAccountBody): Promise<CreatedAccount> {
    const { token, hash } = createToken();
    return this.database.transaction(UNSCOPED, async (transaction) => {
      const unit = await resolveUnit(transaction, this.accounts, body.unit);
      if (!isWithinReach(principal, unit)) throw notPermitted();
      const roles = body.role === undefined ? [] : [body.role];
      const id = await insertAccount(
        transaction,
        { accounts: this.accounts, roles: this.roles },
        {
          ...{ username: body.username, displayName: body.displayName, unit, roles, passwordHash: null },
          validThrough: body.validThrough ?? null,
          grantedBy: { id: principal.accountId, name: principal.displayName },
        },
      );
      const expiresAt = await this.links.save(transaction, { tokenHash: hash, accountId: id, purpose: 'invitation' });
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'create-account',
        object: { kind: 'account', id },
        after: { username: body.username, unit, role: body.role ?? null },
      });
      return {
        account: answerFor(await this.reach(transaction, principal, id)),
        invitation: linkAnswer('invitation', token, expiresAt),
      };
    });
  }

  /** Closing an account ends its sessions at once. @throws Problem 404, 409 for one's own, 412, 428 */
  async update(
    principal: Principal,
    id: string,
    { ifMatch, ...change }: AccountUpdate & { readonly ifMatch: string | undefined },
  ): Promise<AccountAnswer> {
    return this.database.transaction(UNSCOPED, async (transaction) => {
      const before = await this.reach(transaction, principal, id);
      requireVersion(ifMatch, before.version);
      if (change.isDisabled && id === principal.accountId) throw notOneself();
      await this.accounts.update(transaction, { id, ...change });
      if (change.isDisabled) await this.sessions.end(transaction, { accountId: id });
      const after = await this.reach(transaction, principal, id);
      const shown = ({ displayName, isDisabled }: AccountRow) => ({ displayName, isDisabled });
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'update-account',
        object: { kind: 'account', id },
        ...{ before: shown(before), after: shown(after) },
      });
      return answerFor(after);
    });
  }

  /** A new link for the account's owner; earlier ones end. @throws Problem 404, 409 for a demo or closed account */
  async createLink(principal: Principal, id: string, purpose: LinkPurpose): Promise<LinkAnswer> {
    const { token, hash } = createToken();
    return this.database.transaction(UNSCOPED, async (transaction) => {
      const account = await this.reach(transaction, principal, id);
      if (account.isDemo || account.isDisabled) throw noLinkHere();
      const expiresAt = await this.links.save(transaction, { tokenHash: hash, accountId: id, purpose });
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: purpose === 'invitation' ? 'invite' : 'create-reset-link',
        object: { kind: 'account', id },
      });
      return linkAnswer(purpose, token, expiresAt);
    });
  }

  /** For somebody who has lost app and recovery codes. Ends the account's sessions. @throws Problem 404 */
  async removeSecondFactor(principal: Principal, id: string): Promise<void> {
    await this.database.transaction(UNSCOPED, async (transaction) => {
      await this.reach(transaction, principal, id);
      await this.secondFactor.remove(transaction, principal, id);
      await this.sessions.end(transaction, { accountId: id });
    });
  }

  /** @throws Problem 404 for an account that does not exist or lies outside the person's reach */
  private async reach(transaction: Transaction, principal: Principal, id: string): Promise<AccountRow> {
    const account = await this.accounts.find(transaction, id);
    if (!account || !isWithinReach(principal, { kind: account.unitKind, code: account.unitCode })) throw notFound();
    return account;
  }
}

/** The payers whose accounts somebody may handle; null = all accounts. */
function payersOf({ reach }: Principal): readonly string[] | null {
  if (reach.kind === 'region') return null;
  return reach.kind === 'payers' ? reach.payers : [];
}

function isWithinReach(principal: Principal, unit: { readonly kind: string; readonly code: string | null }): boolean {
  const payers = payersOf(principal);
  return payers === null || (unit.kind === 'payer' && unit.code !== null && payers.includes(unit.code));
}

function linkAnswer(purpose: LinkPurpose, token: string, expiresAt: number): LinkAnswer {
  // Behind the #, so that the token is in no log of any server or proxy.
  return { path: `/#/${purpose}/${token}`, purpose, expiresAt: formatInstant(Math.trunc(expiresAt)) };
}

function answerFor({ unitKind, unitCode, unitName, resetAskedAt, ...rest }: AccountRow): AccountAnswer {
  return {
    ...rest,
    roles: [...rest.roles],
    unit: { kind: unitKind, code: unitCode, name: unitName },
    resetAskedAt: resetAskedAt === null ? null : formatInstant(Math.trunc(resetAskedAt)),
  };
}

function notOneself() {
  return problem(409, 'own-account', {
    sv: 'Du kan inte stänga ditt eget konto. Be en annan administratör.',
    en: 'You cannot close your own account. Ask another administrator.',
  });
}

function noLinkHere() {
  return problem(409, 'no-link-here', {
    sv: 'Demokonton och stängda konton får inga länkar.',
    en: 'Demo accounts and closed accounts get no links.',
  });
}
