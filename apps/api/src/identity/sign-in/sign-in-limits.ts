import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, Encryption, Problem, titleOf, UNSCOPED } from '../../platform/index.ts';
import { SessionRepository } from '../sessions/session.repository.ts';
import { delayOf } from './sign-in-delay.ts';

/** Failed sign-ins for one account from one address within a quarter of an hour; others are not locked out by them. */
const MOST_FAILURES = 20;
/** Wrong codes for one account within a quarter of an hour. Only who knows the password comes this far, so no outsider can use it up. */
const MOST_WRONG_CODES = 10;

interface Attempt {
  readonly username: string;
  /** Unknown names are counted and slowed down like known ones. */
  readonly accountId: string | undefined;
  readonly address: string;
}

/**
 * Guessing is made slow without giving anybody a way to lock others out: an address that fails is refused for the account
 * it fails at, and what many addresses do together only delays the addresses that the account has never come from.
 */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly encryption: Encryption,
  ) {}

  /** @throws Problem 429 after too many failures for this account from this address */
  async admit({ username, accountId, address }: Attempt): Promise<void> {
    const delay = await this.database.transaction(UNSCOPED, async (transaction) => {
      const [counted] = await transaction.query<{ here: number; account: number; lastMinute: number }>(
        `select count(*) filter (where username = $1 and address = $2)::int as here,
                count(*) filter (where username = $1)::int as account,
                count(*) filter (where at > now() - interval '1 minute')::int as "lastMinute"
           from sign_in_failure where at > now() - interval '15 minutes'`,
        [this.hide(username), address],
      );
      if ((counted?.here ?? 0) >= MOST_FAILURES) throw tooManyFailures();
      return delayOf({
        failuresElsewhere: (counted?.account ?? 0) - (counted?.here ?? 0),
        failuresLastMinute: counted?.lastMinute ?? 0,
        isFamiliar: accountId !== undefined && (await this.sessions.isFamiliar(transaction, accountId, address)),
      });
    });
    if (delay > 0) await wait(delay);
  }

  async saveFailure({ username, address }: Attempt): Promise<void> {
    await this.database.transaction(UNSCOPED, async ({ query }) => {
      await query(`delete from sign_in_failure where at < now() - interval '1 day'`);
      await query('insert into sign_in_failure (username, address) values ($1, $2)', [this.hide(username), address]);
    });
  }

  async forgetFailures({ username, address }: Attempt): Promise<void> {
    await this.database.transaction(UNSCOPED, ({ query }) =>
      query('delete from sign_in_failure where username = $1 and address = $2', [this.hide(username), address]),
    );
  }

  /** Whoever fails may have written anything there, a personal number or a password too. */
  private hide(username: string): string {
    return this.encryption.blindIndex(username, 'sign_in_failure.username').toString('base64url');
  }

  /** @throws Problem 429 after too many wrong codes */
  async admitCode(accountId: string): Promise<void> {
    const [counted] = await this.database.transaction(UNSCOPED, ({ query }) =>
      query<{ failures: number }>(
        `select count(*)::int as failures from second_factor_failure
          where account_id = $1 and at > now() - interval '15 minutes'`,
        [accountId],
      ),
    );
    if ((counted?.failures ?? 0) >= MOST_WRONG_CODES) throw tooManyFailures();
  }

  async saveWrongCode(accountId: string): Promise<void> {
    await this.database.transaction(UNSCOPED, async ({ query }) => {
      await query(`delete from second_factor_failure where at < now() - interval '1 day'`);
      await query('insert into second_factor_failure (account_id) values ($1)', [accountId]);
    });
  }
}

function tooManyFailures() {
  return new Problem({
    status: 429,
    code: 'too-many-failures',
    title: titleOf(429),
    detail: {
      sv: 'För många misslyckade försök. Vänta en kvart och försök igen.',
      en: 'Too many failed attempts. Wait a quarter of an hour and try again.',
    },
    headers: { 'retry-after': String(15 * 60) },
  });
}
