import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { formatInstant } from '@fristdag/rules';
import type { Logger } from 'pino';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  CONFIG,
  type Config,
  Database,
  LOGGER,
  UNSCOPED,
} from '../../platform/index.ts';
import { type DailyHead, listHeadsBefore } from './daily-heads.ts';

const EVERY_MS = 3_600_000;

/**
 * Puts the head of each day that is over into a folder, a file a day, from which others may fetch them. A file is written
 * once: one that says otherwise than the database is left alone and reported, since one of the two was changed.
 */
@Injectable()
export class ExportDailyHeads implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'auditHeadsFolder'>,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.auditHeadsFolder === undefined) return;
    const attempt = (): void => {
      this.running = this.export().catch((error: unknown) => {
        this.logger.error({ err: error }, 'the daily heads of the audit trail could not be exported');
      });
    };
    attempt();
    this.timer = setInterval(attempt, EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Writes what is missing; in a shared database each process writes into its own folder. */
  async export(): Promise<void> {
    const folder = this.config.auditHeadsFolder;
    if (folder === undefined) return;
    const today = formatInstant(this.clock.now()).slice(0, 10);
    const heads = await this.database.transaction(UNSCOPED, (transaction) => listHeadsBefore(transaction, today));
    if (heads.length > 0) mkdirSync(folder, { recursive: true });
    for (const head of heads) this.write(folder, head);
  }

  private write(folder: string, { at, ...head }: DailyHead): void {
    const file = join(folder, `audit-head-${head.day}.json`);
    const text = `${JSON.stringify({ ...head, at: formatInstant(at) })}\n`;
    try {
      writeFileSync(file, text, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (readFileSync(file, 'utf8') !== text)
        this.logger.error(
          { file, sequence: head.sequence },
          'an exported head of the audit trail differs from the database',
        );
    }
  }
}
