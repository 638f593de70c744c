import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import type { Logger } from 'pino';
import { ApplicationLogin, LOGGER } from '../../platform/index.ts';
import { type Change, parseChange } from './live-change.ts';

const CHANNEL = 'fristdag_live';
const AGAIN_AFTER_MS = 2_000;

type Hears = (change: Change | 'missed') => void;

/** One connection a process that hears what changed, in whichever process it was done. */
@Injectable()
export class ChangeListener implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly hearers = new Set<Hears>();
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isStopping = false;

  constructor(
    private readonly login: ApplicationLogin,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** `missed` = the connection was lost for a while: anything may have changed. */
  onChange(hears: Hears): void {
    this.hearers.add(hears);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect(false);
  }

  onModuleDestroy(): void {
    this.isStopping = true;
    clearTimeout(this.timer);
    this.client?.end().catch((error: unknown) => this.logger.warn({ err: error }, 'live events were left untidily'));
  }

  private async connect(isAgain: boolean): Promise<void> {
    const { url, startOptions } = this.login;
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'fristdag live',
      ...(startOptions === undefined ? {} : { options: startOptions }),
    });
    client.on('notification', ({ payload }) => {
      const change = parseChange(payload ?? '');
      if (change) this.tell(change);
    });
    client.on('error', (error) => this.comeBack(client, error));
    client.on('end', () => this.comeBack(client));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      if (isAgain) this.tell('missed');
    } catch (error) {
      this.comeBack(client, error);
    }
  }

  private comeBack(client: pg.Client, error?: unknown): void {
    if (this.isStopping || this.client !== client) return;
    this.client = undefined;
    if (error !== undefined) this.logger.warn({ err: error }, 'live events are deaf for a moment');
    this.timer = setTimeout(() => void this.connect(true), AGAIN_AFTER_MS);
  }

  private tell(change: Change | 'missed'): void {
    for (const hears of this.hearers) hears(change);
  }
}
