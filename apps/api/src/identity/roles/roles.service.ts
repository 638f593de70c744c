import { Injectable } from '@nestjs/common';
import { hashDocument } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import {
  Database,
  type Language,
  notFound,
  onceForKey,
  Page,
  permissions,
  permissionsWithinUnits,
  requireVersion,
  type Transaction,
  UNSCOPED,
} from '../../platform/index.ts';
import { AccountRepository, type AccountRow } from '../accounts/account.repository.ts';
import { getRole, resolveUnit } from '../accounts/new-account.ts';
import { notPermitted } from '../permission.guard.ts';
import { actorOf, type Principal } from '../principal.ts';
import { administrationOf, covers, mayGrant, payersOf, viewOfRoles } from './administration.ts';
import type {
  NewDeputy,
  NewRoleAssignment,
  OwnDeputyAnswer,
  PermissionAnswer,
  RoleAnswer,
  RoleAssignmentAnswer,
  RoleAssignmentQuery,
} from './dto/role.dto.ts';
import { permissionWords } from './permission-words.ts';
import { assignmentAnswer, assignmentWords, ownDeputyAnswer } from './role-answers.ts';
import { type AssignmentRow, type NewAssignment, RoleRepository, type RoleScope } from './role.repository.ts';
import {
  alreadyEnded,
  alreadyHeld,
  beyondOwnUnit,
  closedAccount,
  deputyIsHolder,
  mixedUnits,
  noDeputyOfDeputy,
  ownRoles,
  requireDays,
} from './role-problems.ts';

const WITHIN_UNITS = [...permissionsWithinUnits];

interface By {
  readonly principal: Principal;
  readonly language: Language;
}

/** Who may do what, and why: roles as data, granted for a unit and a time, ended with a reason. Real clock. */
@Injectable()
export class RolesService {
  constructor(
    private readonly database: Database,
    private readonly roles: RoleRepository,
    private readonly accounts: AccountRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** In their order, with what they permit. */
  async listRoles({ principal, language }: By): Promise<RoleAnswer[]> {
    const rows = await this.database.transaction(UNSCOPED, (transaction) => this.roles.listRoles(transaction));
    const administration = administrationOf(principal);
    return rows.map(({ id, titleSv, titleEn, scopeKinds, isMunicipal, permissions: given }) => ({
      id,
      title: { sv: titleSv, en: titleEn }[language],
      scopeKinds: [...scopeKinds],
      isMunicipal,
      permissions: permissions
        .filter((permission) => given.includes(permission))
        .map((permission) => ({ id: permission, text: permissionWords[permission][language] })),
      mayGrant: administration?.kind === 'region' || (administration !== undefined && isMunicipal),
    }));
  }

  /** For what the caller may grant roles, care units apart: those are in their register. */
  async listScopes(principal: Principal): Promise<RoleScope[]> {
    const administration = administrationOf(principal);
    if (!administration) throw notPermitted();
    const payers = await this.database.transaction(UNSCOPED, (transaction) =>
      this.roles.listPayers(transaction, payersOf(administration)),
    );
    const region = { kind: 'region', code: null, name: 'Region Stockholm' } as const;
    return administration.kind === 'region' ? [region, ...payers] : payers;
  }

  /** Every permission, with the roles that give it and how many hold it today. */
  async listPermissions({ principal, language }: By): Promise<PermissionAnswer[]> {
    const payers = payersOf(viewOfRoles(principal));
    const { rows, holders } = await this.database.transaction(UNSCOPED, async (transaction) => ({
      rows: await this.roles.listRoles(transaction),
      holders: await this.roles.countHolders(transaction, { payers, withinUnits: WITHIN_UNITS }),
    }));
    return permissions.map((permission) => ({
      id: permission,
      text: permissionWords[permission][language],
      roles: rows
        .filter(({ permissions: given }) => given.includes(permission))
        .map(({ id, titleSv, titleEn }) => ({ id, title: { sv: titleSv, en: titleEn }[language] })),
      holders: holders.get(permission) ?? 0,
    }));
  }

  /** Who holds what, by name. A municipality's own see its staff, and everybody who holds a role for it. */
  async list(asked: RoleAssignmentQuery, { principal, language }: By): Promise<Page<RoleAssignmentAnswer>> {
    const { account, role, permission, state } = asked;
    const filter = { account, role, permission, payers: payersOf(viewOfRoles(principal)), withPast: state === 'all' };
    const { rows, total } = await this.database.transaction(UNSCOPED, (transaction) =>
      this.roles.list(transaction, filter, { page: asked, withinUnits: WITHIN_UNITS }),
    );
    return new Page(
      rows.map((row) => assignmentAnswer(row, principal, language)),
      total,
    );
  }

  async listOwnDeputies({ principal, language }: By): Promise<OwnDeputyAnswer[]> {
    const rows = await this.database.transaction(UNSCOPED, (transaction) =>
      this.roles.listDeputies(transaction, principal.accountId),
    );
    return rows.map((row) => ownDeputyAnswer(row, language));
  }

  /**
   * Grants a role for a unit, from a day on and perhaps through another.
   * @throws Problem 400 for a role, unit or days that cannot be; 403 for one's own account, or beyond one's own unit; 404
   * for an account that is not there; 409 when the role is held already
   */
  grant(accountId: string, body: NewRoleAssignment, { key, ...by }: By & { readonly key: string | undefined }) {
    const act = `POST /api/accounts/${accountId}/role-assignments`;
    return this.once({ key, act, body, by }, async (transaction) => {
      const person = await this.getAccount(transaction, accountId, by.principal);
      const role = getRole(await this.roles.listRoles(transaction), body.role, body.scope.kind);
      const scope = await resolveUnit(transaction, this.accounts, body.scope);
      const administration = administrationOf(by.principal);
      if (!administration || !mayGrant(administration, { role, scope })) throw beyondOwnUnit();
      const given = { accountId, role: role.id, scope, validThrough: body.validThrough, deputyOf: null };
      const today = await this.roles.today(transaction);
      return this.insert(transaction, person, { given: { ...given, validFrom: body.validFrom ?? today }, today, by });
    });
  }

  /**
   * Lets somebody act in the stead of the holder of a role, between two days.
   * @throws Problem 400 for the days, 403 for oneself or beyond one's own unit, 404, 409 for a deputy's role or one that
   * is over
   */
  setDeputy(id: string, body: NewDeputy, { key, ...by }: By & { readonly key: string | undefined }) {
    const act = `POST /api/role-assignments/${id}/deputies`;
    return this.once({ key, act, body, by }, async (transaction) => {
      const own = await this.getAssignment(transaction, id, by.principal);
      if (own.deputyOf !== null) throw noDeputyOfDeputy();
      if (own.state === 'ended' || own.state === 'expired') throw alreadyEnded();
      if (body.account === own.account.id) throw deputyIsHolder();
      const person = await this.getAccount(transaction, body.account, by.principal);
      const { validFrom, validThrough } = body;
      const given = { accountId: person.id, role: own.role, scope: own.scope, validFrom, validThrough, deputyOf: id };
      return this.insert(transaction, person, { given, today: await this.roles.today(transaction), by });
    });
  }

  /**
   * Ends a role now; the row stays, with the reason. Its deputies lose it too.
   * @throws Problem 403 for one's own, 404, 409 when it is over already, 412, 428
   */
  async end(
    id: string,
    { reason, ifMatch, principal, language }: By & { readonly reason: string; readonly ifMatch: string | undefined },
  ): Promise<RoleAssignmentAnswer> {
    return this.database.transaction(UNSCOPED, async (transaction) => {
      const { account } = await this.getAssignment(transaction, id, principal);
      if (account.id === principal.accountId) throw ownRoles();
      await this.roles.lock(transaction, account.id);
      const before = await this.getAssignment(transaction, id, principal);
      requireVersion(ifMatch, before.version);
      if (before.state === 'ended' || before.state === 'expired') throw alreadyEnded();
      const by = { id: principal.accountId, name: principal.displayName };
      await this.roles.end(transaction, { id, by, reason });
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'end-role',
        object: { kind: 'account', id: account.id },
        before: assignmentWords(before),
        reason,
      });
      return assignmentAnswer(await this.reread(transaction, id), principal, language);
    });
  }

  private async insert(
    transaction: Transaction,
    person: AccountRow,
    {
      given,
      today,
      by: { principal, language },
    }: {
      given: Omit<NewAssignment, 'grantedBy' | 'validFrom'> & { readonly validFrom: string };
      today: string;
      by: By;
    },
  ): Promise<RoleAssignmentAnswer> {
    requireDays(given.validFrom, given.validThrough, today);
    const held = (await this.roles.listOf(transaction, [person.id])).filter(
      ({ state }) => state !== 'ended' && state !== 'expired',
    );
    if (held.some((one) => isSame(one, given) && overlaps(one, given))) throw alreadyHeld();
    const kinds = new Set([...held.map(({ scope }) => scope.kind), given.scope.kind]);
    if (kinds.has('payer') && kinds.has('care-unit')) throw mixedUnits();
    const grantedBy = { id: principal.accountId, name: principal.displayName };
    const id = await this.roles.insert(transaction, { ...given, grantedBy });
    const row = await this.reread(transaction, id);
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: given.deputyOf === null ? 'grant-role' : 'set-deputy',
      object: { kind: 'account', id: person.id },
      after: assignmentWords(row),
    });
    return assignmentAnswer(row, principal, language);
  }

  private once(
    { key, act, body, by }: { key: string | undefined; act: string; body: object; by: By },
    work: (transaction: Transaction) => Promise<RoleAssignmentAnswer>,
  ): Promise<RoleAssignmentAnswer> {
    const { accountId } = by.principal;
    return this.database.transaction(UNSCOPED, (transaction) =>
      onceForKey(transaction, { key, accountId, act, bodyHash: hashDocument(body) }, () => work(transaction)),
    );
  }

  /** An account that the caller may give roles to, locked. @throws Problem 403, 404, 409 when it is closed */
  private async getAccount(transaction: Transaction, id: string, principal: Principal): Promise<AccountRow> {
    const administration = administrationOf(principal);
    if (!administration) throw notPermitted();
    await this.roles.lock(transaction, id);
    const person = await this.accounts.find(transaction, id);
    if (!person || !covers(administration, { kind: person.unitKind, code: person.unitCode })) throw notFound();
    if (id === principal.accountId) throw ownRoles();
    if (person.isDisabled) throw closedAccount();
    return person;
  }

  /** An assignment that the caller may change. @throws Problem 404 */
  private async getAssignment(transaction: Transaction, id: string, principal: Principal): Promise<AssignmentRow> {
    const row = await this.roles.find(transaction, id);
    const administration = administrationOf(principal);
    if (!row || !administration || !mayGrant(administration, { role: row, scope: row.scope })) throw notFound();
    return row;
  }

  private async reread(transaction: Transaction, id: string): Promise<AssignmentRow> {
    const row = await this.roles.find(transaction, id);
    if (!row) throw new Error(`the role assignment ${id} was just written, but is not stored`);
    return row;
  }
}

type Given = Pick<NewAssignment, 'role' | 'scope' | 'deputyOf' | 'validThrough'> & { readonly validFrom: string };

const isSame = (one: AssignmentRow, given: Given): boolean =>
  one.role === given.role &&
  one.scope.kind === given.scope.kind &&
  one.scope.code === given.scope.code &&
  one.deputyOf === given.deputyOf;

const overlaps = (one: AssignmentRow, given: Given): boolean =>
  one.validFrom <= (given.validThrough ?? '9999-12-31') && given.validFrom <= (one.validThrough ?? '9999-12-31');
