import { Injectable } from '@nestjs/common';
import { formatInstant } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import {
  Database,
  type Language,
  notFound,
  Page,
  problem,
  requireVersion,
  type Transaction,
  UNSCOPED,
} from '../../platform/index.ts';
import { notPermitted } from '../permission.guard.ts';
import { actorOf, type Principal } from '../principal.ts';
import {
  actsOnAccount,
  type Administration,
  administrationOf,
  covers,
  mayAdminister,
  mayGrant,
  payersOf,
  viewOfRoles,
} from '../roles/administration.ts';
import { assignmentAnswer } from '../roles/role-answers.ts';
import type { AccountIdentityAnswer } from '../roles/dto/role.dto.ts';
import { beyondOwnUnit, ownRoles } from '../roles/role-problems.ts';
import { type AssignmentRow, RoleRepository } from '../roles/role.repository.ts';
import { SecondFactorService } from '../second-factor/second-factor.service.ts';
import { SessionRepository } from '../sessions/session.repository.ts';
import { createToken } from '../sign-in/tokens.ts';
import { AccountLinkRepository, type LinkPurpose } from './account-link.repository.ts';
import { AccountRepository, type AccountRow, type NewAccount } from './account.repository.ts';
import { getRole, insertAccount, resolveUnit } from './new-account.ts';
import type {
  AccountAnswer,
  AccountListQuery,
  AccountUpdate,
  CreatedAccount,
  LinkAnswer,
  NewAccountBody,
} from './dto/account.dto.ts';

interface By {
  readonly principal: Principal;
  readonly language: Language;
}

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

  async list({ principal, language }: By, asked: AccountListQuery): Promise<Page<AccountAnswer>> {
    return this.database.transaction(UNSCOPED, async (transaction) => {
      const { rows, total } = await this.accounts.list(transaction, asked, payersOf(viewOfRoles(principal)));
      const held = await this.roles.listOf(
        transaction,
        rows.map(({ id }) => id),
      );
      const isCurrent = ({ state }: AssignmentRow) => state !== 'ended' && state !== 'expired';
      const answers = rows.map((row) =>
        answerFor(
          row,
          held.filter((one) => one.account.id === row.id && isCurrent(one)),
          { principal, language },
        ),
      );
      return new Page(answers, total);
    });
  }

  /** @throws Problem 404 */
  async get({ principal, language }: By, id: string): Promise<AccountAnswer> {
    return this.database.transaction(UNSCOPED, async (transaction) => {
      const account = await this.accounts.find(transaction, id);
      const held = await this.roles.listOf(transaction, [id]);
      if (!account || !isInSight(viewOfRoles(principal), account, held)) throw notFound();
      return answerFor(account, held, { principal, language });
    });
  }

  /** @throws Problem 400 for an unknown role or payer, 403 outside one's own reach, 409 for a username that is taken */
  async create({ principal, language }: By, body: NewAccountBody): Promise<CreatedAccount> {
    const { token, hash } = createToken();
    return this.database.transaction(UNSCOPED, async (transaction) => {
      const unit = await resolveUnit(transaction, this.accounts, body.unit);
      const roles = body.role === undefined ? [] : [body.role];
      await this.requireWithinReach(transaction, principal, { unit, roles });
      const id = await insertAccount(
        transaction,
        { accounts: this.accounts, roles: this.roles },
        {
          username: body.username,
          displayName: body.displayName,
          unit,
          roles,
          passwordHash: null,
          validThrough: body.validThrough ?? null,
          grantedBy: { id: principal.accountId, name: principal.displayName },
        },
      );
      const expiresAt = await this.links.save(transaction, { tokenHash: hash, accountId: id, purpose: 'invitation' });
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'create-account',
        object: { kind: 'account', id },
        after: { username: body.username, unit: unit.name, role: body.role ?? null },
      });
      return {
        account: await this.answerOf(transaction, { principal, language }, id),
        invitation: linkAnswer('invitation', token, expiresAt),
      };
    });
  }

  /** Closing an account ends its sessions at once. @throws Problem 404, 409 for one's own, 412, 428 */
  async update(
    { principal, language }: By,
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
        before: shown(before),
        after: shown(after),
      });
      return this.answerOf(transaction, { principal, language }, id);
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

  /** @throws Problem 404 */
  async listIdentities(principal: Principal, id: string): Promise<AccountIdentityAnswer[]> {
    return this.database.transaction(UNSCOPED, async (transaction) => {
      const account = await this.accounts.find(transaction, id);
      if (!account || !covers(viewOfRoles(principal), unitOf(account))) throw notFound();
      const rows = await this.accounts.listIdentities(transaction, id);
      return rows.map(({ boundAt, ...rest }) => ({ ...rest, boundAt: formatInstant(boundAt) }));
    });
  }

  /** From now on nobody signs in that way; sessions end at once. @throws Problem 403 for one's own account, 404 */
  async unbindIdentity(principal: Principal, { id, identity }: { id: string; identity: string }): Promise<void> {
    await this.database.transaction(UNSCOPED, async (transaction) => {
      await this.reach(transaction, principal, id);
      if (id === principal.accountId) throw ownRoles();
      const unbound = await this.accounts.unbindIdentity(transaction, id, identity);
      if (!unbound) throw notFound();
      await this.sessions.end(transaction, { accountId: id });
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'unbind-identity',
        object: { kind: 'account', id },
        before: unbound,
      });
    });
  }

  /** An account that the person administers. @throws Problem 404 for one that does not exist or lies outside their reach */
  private async reach(transaction: Transaction, principal: Principal, id: string): Promise<AccountRow> {
    const account = await this.accounts.find(transaction, id);
    const administration = administrationOf(principal);
    if (!account || !administration) throw notFound();
    const held = await this.roles.listOf(transaction, [id]);
    if (!mayAdminister(administration, unitOf(account), held)) throw notFound();
    return account;
  }

  /** @throws Problem 400 for an unknown role, 403 for a unit that is not the person's to administer or a role to give */
  private async requireWithinReach(
    transaction: Transaction,
    principal: Principal,
    { unit, roles }: { unit: NewAccount['unit']; roles: readonly string[] },
  ): Promise<void> {
    const administration = administrationOf(principal);
    if (!administration || !covers(administration, unit)) throw notPermitted();
    const known = await this.roles.listRoles(transaction);
    for (const role of roles)
      if (!mayGrant(administration, { role: getRole(known, role, unit.kind), scope: unit })) throw beyondOwnUnit();
  }

  private async answerOf(transaction: Transaction, by: By, id: string): Promise<AccountAnswer> {
    const account = await this.accounts.find(transaction, id);
    if (!account) throw notFound();
    return answerFor(account, await this.roles.listOf(transaction, [id]), by);
  }
}

const unitOf = ({ unitKind: kind, unitCode: code }: AccountRow) => ({ kind, code });

/** One's own staff, and whoever holds a role for one's own unit. */
function isInSight(view: Administration, account: AccountRow, held: readonly AssignmentRow[]): boolean {
  return covers(view, unitOf(account)) || held.some(({ scope, state }) => state !== 'ended' && covers(view, scope));
}

function linkAnswer(purpose: LinkPurpose, token: string, expiresAt: number): LinkAnswer {
  // Behind the #, so that the token is in no log of any server or proxy.
  return { path: `/#/${purpose}/${token}`, purpose, expiresAt: formatInstant(expiresAt) };
}

/** Of somebody else's staff only the roles within one's own unit are shown. */
function answerFor(account: AccountRow, held: readonly AssignmentRow[], { principal, language }: By): AccountAnswer {
  const { unitKind, unitCode, unitName, resetAskedAt, ...rest } = account;
  const view = viewOfRoles(principal);
  const shown = covers(view, unitOf(account)) ? held : held.filter(({ scope }) => covers(view, scope));
  return {
    ...rest,
    roles: [...new Set(shown.filter(({ state }) => state === 'valid').map(({ role }) => role))].sort(),
    unit: { kind: unitKind, code: unitCode, name: unitName },
    resetAskedAt: resetAskedAt === null ? null : formatInstant(resetAskedAt),
    assignments: shown.map((row) => assignmentAnswer(row, principal, language)),
    acts: actsOnAccount(principal, account, held),
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
