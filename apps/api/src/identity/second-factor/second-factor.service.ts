import { Injectable } from '@nestjs/common';
import { renderSVG } from 'uqr';
import { AuditTrail } from '../../audit/index.ts';
import { Database, problem, type Transaction, UNSCOPED } from '../../platform/index.ts';
import { IdentityRepository } from '../identity.repository.ts';
import { actorOf, type Principal } from '../principal.ts';
import { SessionRepository } from '../sessions/session.repository.ts';
import { createRecoveryCodes, hashRecoveryCode, readCode } from './recovery-codes.ts';
import { SecondFactorRepository } from './second-factor.repository.ts';
import { createSecret, enrolmentAddress, stepOfCode } from './totp.ts';

export interface Enrolment {
  /** To be typed by hand where no picture can be read. */
  readonly key: string;
  readonly address: string;
  /** The address as a picture, an SVG. */
  readonly picture: string;
}

/** The second factor of local accounts: codes of an authenticator app (RFC 6238) and recovery codes. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly database: Database,
    private readonly accounts: IdentityRepository,
    private readonly repository: SecondFactorRepository,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditTrail,
  ) {}

  async isSetUp(transaction: Transaction, accountId: string): Promise<boolean> {
    return (await this.repository.find(transaction, accountId))?.isConfirmed === true;
  }

  /** Takes a code of the app or a recovery code; each is taken once. */
  async accept(transaction: Transaction, accountId: string, typed: string): Promise<boolean> {
    const code = readCode(typed);
    if (!/^\d{6}$/.test(code)) return this.repository.takeRecoveryCode(transaction, accountId, hashRecoveryCode(code));
    const factor = await this.repository.find(transaction, accountId);
    if (!factor) return false;
    const step = stepOfCode(factor.secret, code, Date.now());
    return step !== undefined && this.repository.take(transaction, accountId, step);
  }

  async describe({
    accountId,
  }: Principal): Promise<{ isSetUp: boolean; isOffered: boolean; recoveryCodesLeft: number }> {
    return this.database.transaction(UNSCOPED, async (transaction) => {
      const account = await this.accounts.findAccountById(transaction, accountId);
      return {
        isSetUp: await this.isSetUp(transaction, accountId),
        isOffered: account?.isDemo === false && account.passwordHash != null,
        recoveryCodesLeft: await this.repository.countRecoveryCodes(transaction, accountId),
      };
    });
  }

  /** @throws Problem 409 for a demo account, one without a password, or one that has a second factor already */
  async enrol({ accountId, username }: Principal): Promise<Enrolment> {
    const key = createSecret();
    await this.database.transaction(UNSCOPED, async (transaction) => {
      const account = await this.accounts.findAccountById(transaction, accountId);
      if (!account || account.isDemo || account.passwordHash == null) throw notOffered();
      if (!(await this.repository.propose(transaction, accountId, key))) throw alreadySetUp();
    });
    const address = enrolmentAddress(key, username);
    return { key, address, picture: renderSVG(address, { border: 4, pixelSize: 6 }) };
  }

  /**
   * The first code shows that the app holds the secret; from now on the account needs it.
   * @returns the recovery codes, shown this once
   * @throws Problem 422 for a wrong code, 409 when there is nothing to confirm
   */
  async confirm(principal: Principal, code: string): Promise<string[]> {
    const { accountId, session } = principal;
    const codes = createRecoveryCodes();
    await this.database.transaction(UNSCOPED, async (transaction) => {
      const factor = await this.repository.find(transaction, accountId);
      if (!factor) throw nothingToConfirm();
      if (factor.isConfirmed) throw alreadySetUp();
      const isRight = /^\d{6}$/.test(readCode(code)) && (await this.accept(transaction, accountId, code));
      if (!isRight) throw wrongFirstCode();
      await this.repository.confirm(transaction, accountId);
      await this.repository.replaceRecoveryCodes(transaction, accountId, codes.map(hashRecoveryCode));
      if (session) {
        await this.sessions.setMethod(transaction, session.id, 'password-totp');
        await this.sessions.end(transaction, { accountId, except: session.id });
      }
      await this.append(transaction, principal, 'set-up-second-factor', accountId);
    });
    return codes;
  }

  /** New recovery codes; the old ones end. @throws Problem 409 without a second factor */
  async replaceRecoveryCodes(principal: Principal): Promise<string[]> {
    const { accountId } = principal;
    const codes = createRecoveryCodes();
    await this.database.transaction(UNSCOPED, async (transaction) => {
      if (!(await this.isSetUp(transaction, accountId))) throw nothingToConfirm();
      await this.repository.replaceRecoveryCodes(transaction, accountId, codes.map(hashRecoveryCode));
      await this.append(transaction, principal, 'replace-recovery-codes', accountId);
    });
    return codes;
  }

  /** Takes the second factor from an account: one's own, or that of somebody who has lost it. */
  async remove(transaction: Transaction, principal: Principal, accountId: string): Promise<void> {
    if (!(await this.repository.remove(transaction, accountId))) return;
    await this.append(transaction, principal, 'remove-second-factor', accountId);
  }

  async removeOwn(principal: Principal): Promise<void> {
    await this.database.transaction(UNSCOPED, async (transaction) => {
      await this.remove(transaction, principal, principal.accountId);
      if (principal.session?.method === 'password-totp')
        await this.sessions.setMethod(transaction, principal.session.id, 'password');
    });
  }

  private append(transaction: Transaction, principal: Principal, act: string, accountId: string): Promise<void> {
    return this.audit.append(transaction, {
      actor: actorOf(principal),
      act,
      object: { kind: 'account', id: accountId },
    });
  }
}

function notOffered() {
  return problem(409, 'no-second-factor-here', {
    sv: 'Demokonton, och konton som loggar in genom en leverantör, har ingen egen andra faktor.',
    en: 'Demo accounts, and accounts that sign in through a provider, have no second factor of their own.',
  });
}

function alreadySetUp() {
  return problem(409, 'second-factor-set-up', {
    sv: 'Kontot har redan en andra faktor. Ta bort den först om du vill byta.',
    en: 'The account already has a second factor. Remove it first to change it.',
  });
}

function nothingToConfirm() {
  return problem(409, 'no-second-factor', {
    sv: 'Kontot har ingen andra faktor. Lägg upp en först.',
    en: 'The account has no second factor. Set one up first.',
  });
}

function wrongFirstCode() {
  return problem(422, 'wrong-code', {
    sv: 'Koden stämmer inte. Kontrollera att telefonens klocka går rätt och försök med nästa kod.',
    en: `The code is wrong. Check that the phone's clock is right and try the next code.`,
  });
}
