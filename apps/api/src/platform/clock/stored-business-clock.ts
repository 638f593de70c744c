import { AsyncLocalStorage } from 'node:async_hooks';
import { parseInstant } from '@fristdag/rules';
import type { Logger } from 'pino';
import { type Config, ConfigurationError } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { UNSCOPED } from '../database/scope.ts';
import type { MovableClock } from './business-clock.ts';

/** The demo's today: the stories of the demo data are told around it. */
const DEMO_NOW = '2020-10-22T09:00';
const REMEMBER_EVERY_MS = 30_000;

/**
 * A clock that runs at the speed of the real one from a stored offset. A restart never takes it back: it goes on from
 * the last instant that it showed, whatever FRISTDAG_NOW says.
 */
export class StoredBusinessClock implements MovableClock {
  private timer: NodeJS.Timeout | undefined;
  private readonly told = new AsyncLocalStorage<number>();

  private constructor(
    private readonly database: Database,
    private offsetMs: number,
    readonly canMove: boolean,
  ) {}

  /** @throws ConfigurationError when FRISTDAG_NOW is no instant */
  static async start(
    database: Database,
    config: Pick<Config, 'businessNow' | 'loadsDemoData' | 'mode'>,
  ): Promise<StoredBusinessClock> {
    const wished = config.businessNow === undefined ? undefined : parseBusinessNow(config.businessNow);
    const realNow = Date.now();
    const [stored] = await database.transaction(UNSCOPED, ({ query }) =>
      query<{ offsetMs: number; last: number }>(
        `select offset_ms as "offsetMs", greatest(epoch_ms(last_instant), (select epoch_ms(max(at)) from audit_line)) as last from business_clock`,
      ),
    );
    const start =
      wished ?? (stored ? realNow + stored.offsetMs : config.loadsDemoData ? parseBusinessNow(DEMO_NOW) : realNow);
    const clock = new StoredBusinessClock(
      database,
      Math.max(start, stored?.last ?? -Infinity) - realNow,
      config.mode === 'demo',
    );
    await clock.remember();
    return clock;
  }

  /** Goes on remembering where it stands, once the product has started. */
  keepRemembering(logger: Logger): void {
    this.timer = setInterval(() => {
      this.remember().catch((error: unknown) =>
        logger.warn({ err: error }, 'the business clock could not be stored; trying again'),
      );
    }, REMEMBER_EVERY_MS).unref();
  }

  now(): number {
    return this.told.getStore() ?? Date.now() + this.offsetMs;
  }

  at<Result>(instant: number, work: () => Promise<Result>): Promise<Result> {
    if (!this.canMove) throw new Error('nothing happens on another day in production');
    return this.told.run(instant, work);
  }

  async moveTo(instant: number): Promise<void> {
    if (!this.canMove) throw new Error('the business clock of production is the real one and cannot be moved');
    this.offsetMs = Math.max(this.offsetMs, instant - Date.now());
    await this.remember();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.remember();
  }

  private async remember(): Promise<void> {
    await this.database.transaction(UNSCOPED, ({ query }) =>
      query(
        `insert into business_clock (offset_ms, last_instant) values ($1, instant_of($2))
         on conflict (only_row) do update set offset_ms = excluded.offset_ms, last_instant = greatest(business_clock.last_instant, excluded.last_instant)`,
        [this.offsetMs, this.now()],
      ),
    );
  }
}

function parseBusinessNow(text: string): number {
  const instant = parseInstant(text);
  if (typeof instant === 'number') return instant;
  throw new ConfigurationError(
    `FRISTDAG_NOW is "${text}": write an instant such as 2020-10-22T09:00 (local time in Stockholm).`,
  );
}
