import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, problem, problemWith, type Transaction, UNSCOPED } from '../../platform/index.ts';
import { type Account, IdentityRepository } from '../identity.repository.ts';
import type { Principal } from '../principal.ts';
import { SecondFactorService } from '../second-factor/second-factor.service.ts';
import { ChallengeRepository } from './challenge.repository.ts';
import { hashPassword, matchesPassword } from './password.ts';
import { type Origin, SessionService } from './session.service.ts';
import { SignInLimits } from './sign-in-limits.ts';
import { createToken, hashToken } from './tokens.ts';

interface SignedIn {
  readonly token: string;
  readonly principal: Principal;
}

/** Sign-in with a local account: the password, then the code of the second factor where there is one. */
@Injectable()
export class SignInService {
  /** An unknown name takes as long to refuse as a wrong password. */
  private readonly decoy = hashPassword(randomUUID());

  constructor(
    private readonly database: Database,
    private readonly repository: IdentityRepository,
    private readonly challenges: ChallengeRepository,
    private readonly sessions: SessionService,
    private readonly secondFactor: SecondFactorService,
    private readonly limits: SignInLimits,
  ) {}

  /**
   * @throws Problem 401 for a wrong name or password, or with a challenge when the second factor is still to come;
   * 429 after too many failures from the same address
   */
  async withPassword(
    { username, password }: { username: string; password: string },
    origin: Origin,
  ): Promise<SignedIn> {
    const account = await this.checkPassword({ username, password, address: origin.address });
    return this.settle(async (transaction) => {
      if (await this.secondFactor.isSetUp(transaction, account.id)) {
        const { token, hash } = createToken();
        await this.challenges.save(transaction, hash, account.id);
        return () => secondFactorNeeded(token);
      }
      return this.sessions.open(transaction, account, { method: 'password', authenticatedAt: new Date(), origin });
    });
  }

  /** @throws Problem 401 for a wrong code, or a challenge that is used up or too old; 429 after too many wrong codes */
  async withCode({ challenge, code }: { challenge: string; code: string }, origin: Origin): Promise<SignedIn> {
    const hash = hashToken(challenge);
    const accountId = await this.database.transaction(UNSCOPED, (transaction) =>
      this.challenges.try(transaction, hash),
    );
    if (accountId === undefined) throw challengeOver();
    await this.limits.admitCode(accountId);
    const signedIn = await this.database.transaction(UNSCOPED, async (transaction) => {
      const account = await this.repository.findAccountById(transaction, accountId);
      if (!account || !(await this.secondFactor.accept(transaction, accountId, code))) return undefined;
      // Two calls with one challenge and two good codes: the second finds it gone.
      if (!(await this.challenges.close(transaction, hash))) return undefined;
      return this.sessions.open(transaction, account, { method: 'password-totp', authenticatedAt: new Date(), origin });
    });
    if (signedIn) return signedIn;
    await this.limits.saveWrongCode(accountId);
    throw wrongCode();
  }

  /**
   * Proves anew who the signed-in person is.
   * @returns the session's new token
   * @throws Problem 403 for a wrong password or code, 429 after too many
   */
  async renew(
    principal: Principal,
    { password, code, address }: { password: string; code: string | undefined; address: string },
  ): Promise<string> {
    const { username, accountId } = principal;
    await this.checkPassword({ username, password, address }).catch((error: unknown) => {
      throw isRefusal(error) ? notConfirmed() : error;
    });
    await this.limits.admitCode(accountId);
    const token = await this.database.transaction(UNSCOPED, async (transaction) => {
      const needsCode = await this.secondFactor.isSetUp(transaction, accountId);
      if (needsCode && !(code !== undefined && (await this.secondFactor.accept(transaction, accountId, code))))
        return undefined;
      return this.sessions.renew(transaction, principal, new Date());
    });
    if (token !== undefined) return token;
    if (code === undefined) throw codeNeeded();
    await this.limits.saveWrongCode(accountId);
    throw notConfirmed();
  }

  /** @throws Problem 401 or 429 */
  async checkPassword({
    username,
    password,
    address,
  }: {
    username: string;
    password: string;
    address: string;
  }): Promise<Account> {
    const account = await this.database.transaction(UNSCOPED, (transaction) =>
      this.repository.findAccount(transaction, username),
    );
    const attempt = { username, address, accountId: account?.id };
    await this.limits.admit(attempt);
    const matches = await matchesPassword(password, account?.passwordHash ?? (await this.decoy));
    if (account?.passwordHash == null || !matches) {
      await this.limits.saveFailure(attempt);
      throw problem(401, 'wrong-credentials', {
        sv: 'Användarnamnet eller lösenordet stämmer inte.',
        en: 'The username or the password is wrong.',
      });
    }
    await this.limits.forgetFailures(attempt);
    return account;
  }

  /** A refusal that must leave something behind is thrown only after its transaction is committed. */
  private async settle(work: (transaction: Transaction) => Promise<SignedIn | (() => Error)>): Promise<SignedIn> {
    const result = await this.database.transaction(UNSCOPED, work);
    if (typeof result === 'function') throw result();
    return result;
  }
}

const isRefusal = (error: unknown): boolean => (error as { status?: unknown } | null)?.status === 401;

function secondFactorNeeded(challenge: string) {
  return problemWith(
    { challenge },
    {
      status: 401,
      code: 'second-factor-required',
      detail: {
        sv: 'Lösenordet stämmer. Skriv koden från din autentiseringsapp, eller en återställningskod.',
        en: 'The password is right. Write the code of your authenticator app, or a recovery code.',
      },
    },
  );
}

function wrongCode() {
  return problem(401, 'wrong-code', {
    sv: 'Koden stämmer inte, eller har redan använts. Vänta på nästa och försök igen.',
    en: 'The code is wrong, or has been used already. Wait for the next one and try again.',
  });
}

function challengeOver() {
  return problem(401, 'challenge-over', {
    sv: 'Inloggningen tog för lång tid eller för många försök. Börja om med användarnamn och lösenord.',
    en: 'The sign-in took too long or too many attempts. Start again with username and password.',
  });
}

function notConfirmed() {
  return problem(403, 'not-confirmed', {
    sv: 'Lösenordet eller koden stämmer inte.',
    en: 'The password or the code is wrong.',
  });
}

function codeNeeded() {
  return problem(403, 'second-factor-required', {
    sv: 'Skriv också koden från din autentiseringsapp, eller en återställningskod.',
    en: 'Write the code of your authenticator app too, or a recovery code.',
  });
}
