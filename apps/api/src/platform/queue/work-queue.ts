import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  createPostgresBackend,
  FlowProducer,
  type FlowJob,
  type Job,
  PostgresConnection,
  Queue,
  setDefaultBackendFactory,
  Worker,
} from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { ApplicationLogin, grantQueueRights } from '../database/application-role.ts';
import { Database } from '../database/database.ts';
import { LOGGER } from '../logging/logger.ts';

/** Where the queue lives: in Redis when REDIS_URL is set, else in the schema `bullmq` of the database. */
export interface QueueOptions {
  readonly redisUrl: string | undefined;
  /** The owner of the tables; it makes the schema. */
  readonly databaseUrl: string;
  /** False in a process that only puts work in and lets others do it. */
  readonly runsWorker: boolean;
}

export const QUEUE_OPTIONS = Symbol('QUEUE_OPTIONS');

/** One piece of work. The payload holds ids only: never a case, never a person. */
export interface WorkItem {
  /** Name of the handler. */
  readonly name: string;
  /** The row in the database that owns this work. */
  readonly id: string;
}

/** Steps that run one after the other; the database says how far they came. */
export type WorkFlow = readonly WorkItem[];

export interface WorkHandler {
  readonly name: string;
  /**
   * Does the work, or what is left of it. It may be called twice, at once or after a crash: the row in the database
   * decides what is still to do. It returns early when the signal says that the process is stopping.
   */
  run(id: string, signal: AbortSignal): Promise<void>;
}

/** Finds work that the database has and the queue may have lost: after a crash, or a worker that died too often. */
export type FindUndone = () => Promise<readonly WorkFlow[]>;

/** The queue as its operator sees it. */
interface QueueState {
  readonly place: 'database' | 'redis';
  readonly answers: boolean;
  readonly waiting: number;
  readonly active: number;
  /** Work that failed too often for the queue; the sweeper takes it up again from the database. */
  readonly deadLetters: number;
  /** Epoch ms, real clock; null in a process that does not sweep. */
  readonly sweptAt: number | null;
}

const DESCRIBE_WITHIN_MS = 2_000;
const QUEUE = 'fristdag';
const SCHEMA = 'bullmq';
const SWEEP_EVERY_MS = 2_000;
/** A queue that holds more than this is behind: what waits in it already is not put in again. */
const BEHIND_FROM = 200;
/** How many pieces of work a process does side by side. */
const CONCURRENCY = 2;

@Injectable()
export class WorkQueue implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly handlers = new Map<string, WorkHandler>();
  private readonly finders: FindUndone[] = [];
  private readonly stopping = new AbortController();
  private readonly underWay = new Set<string>();
  /** What this process has put into the queue and not seen begin. */
  private readonly waiting = new Set<string>();
  private queue: Queue | undefined;
  private flows: FlowProducer | undefined;
  private worker: Worker | undefined;
  private sweepTimer: NodeJS.Timeout | undefined;
  private redis: Redis | undefined;
  private sweptAt: number | null = null;

  constructor(
    @Inject(QUEUE_OPTIONS) private readonly options: QueueOptions,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly database: Database,
    private readonly login: ApplicationLogin,
  ) {}

  /** Rooms register their handlers when they are built, before the application starts. */
  register(handler: WorkHandler, findUndone?: FindUndone): void {
    if (this.handlers.has(handler.name)) throw new Error(`two handlers for "${handler.name}"`);
    this.handlers.set(handler.name, handler);
    if (findUndone) this.finders.push(findUndone);
  }

  /**
   * Puts committed work into the queue, without waiting for it: call it after the transaction that made the row. Should
   * the queue be out of reach or this process die first, the sweeper finds the row and puts it in.
   */
  enqueue(flow: WorkFlow): void {
    const [last, ...earlier] = [...flow].reverse();
    if (!last) return;
    for (const item of flow) this.waiting.add(keyOf(item));
    this.flows?.add(flowJob(last, earlier)).catch((error: unknown) => {
      for (const item of flow) this.waiting.delete(keyOf(item));
      this.logger.warn({ err: error, work: last.name }, 'the queue did not take the work: the sweeper will try again');
    });
  }

  /** Where the queue lives and what it holds. A queue out of reach is an answer too. */
  async describe(): Promise<QueueState> {
    const place = this.options.redisUrl === undefined ? 'database' : 'redis';
    const patience = wait(DESCRIBE_WITHIN_MS, undefined, { ref: false });
    const counts = await Promise.race([
      this.queue?.getJobCounts('waiting', 'prioritized', 'delayed', 'waiting-children', 'active', 'failed'),
      patience,
    ]).catch(() => undefined);
    const { waiting = 0, prioritized = 0, delayed = 0, active = 0, failed = 0 } = counts ?? {};
    const blocked = counts?.['waiting-children'] ?? 0;
    return {
      place,
      answers: counts !== undefined,
      active,
      deadLetters: failed,
      sweptAt: this.sweptAt,
      waiting: waiting + prioritized + delayed + blocked,
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    const connection = await this.connect();
    this.queue = new Queue(QUEUE, { connection });
    this.flows = new FlowProducer({ connection });
    this.queue.on('error', (error) => this.logger.warn({ err: error }, 'queue connection'));
    this.flows.on('error', (error) => this.logger.warn({ err: error }, 'queue connection'));
    if (!this.options.runsWorker) return;
    this.worker = new Worker(QUEUE, (job) => this.process(job), { connection, concurrency: CONCURRENCY });
    this.worker.on('error', (error) => this.logger.warn({ err: error }, 'worker connection'));
    this.worker.on('failed', (job, error) =>
      this.logger.warn({ err: error, work: job?.name, id: workId(job) }, 'work failed and will be taken up again'),
    );
    this.scheduleSweep(0);
  }

  /** Work under way is put down where it can be taken up again, while the database is still there. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.sweepTimer);
    await this.worker?.close();
    await this.flows?.close();
    await this.queue?.close();
    this.redis?.disconnect();
  }

  private async connect(): Promise<Redis | Record<string, unknown>> {
    if (this.options.redisUrl !== undefined) {
      setDefaultBackendFactory();
      this.redis = new Redis(this.options.redisUrl, { maxRetriesPerRequest: null });
      this.redis.on('error', (error) => this.logger.warn({ err: error }, 'Redis connection'));
      return this.redis;
    }
    setDefaultBackendFactory(createPostgresBackend as never);
    const { url, role, startOptions } = this.login;
    await this.makeSchema(role);
    const options = startOptions === undefined ? {} : { options: startOptions };
    return { connectionString: url, schema: SCHEMA, migrate: false, max: 3, ...options };
  }

  /** As the tables' owner; a process that only has the plain role finds what another has made. */
  private async makeSchema(role: string | undefined): Promise<void> {
    const { databaseUrl } = this.options;
    if (databaseUrl === this.login.url && this.login.startOptions === undefined && role !== undefined) return;
    const owner = new PostgresConnection({ connectionString: databaseUrl, schema: SCHEMA, migrate: true, max: 1 });
    try {
      await owner.waitUntilReady();
    } finally {
      await owner.close();
    }
    if (role !== undefined) await grantQueueRights(databaseUrl, role, SCHEMA);
  }

  private async process(job: Job): Promise<void> {
    const handler = this.handlers.get(job.name);
    if (!handler) throw new Error(`no handler for "${job.name}"`);
    const id = workId(job) ?? '';
    const key = keyOf({ name: job.name, id });
    this.waiting.delete(key);
    this.underWay.add(key);
    try {
      // The lock dies with the process; whoever comes second finds the work taken and goes home.
      await this.database.whileHolding(key, () => handler.run(id, this.stopping.signal));
    } finally {
      this.underWay.delete(key);
    }
  }

  private async isBehind(): Promise<boolean> {
    const { answers, waiting } = await this.describe();
    return answers && waiting > BEHIND_FROM;
  }

  private scheduleSweep(delay: number): void {
    this.sweepTimer = setTimeout(() => {
      void this.sweep().finally(() => {
        if (!this.stopping.signal.aborted) this.scheduleSweep(SWEEP_EVERY_MS);
      });
    }, delay);
  }

  /**
   * The database owns the work: whatever it holds undone and nobody is at gets into the queue again. A queue that is behind
   * still holds what was put in; to put it in at each sweep would let the queue grow faster than it is worked off.
   */
  private async sweep(): Promise<void> {
    try {
      if (!(await this.isBehind())) this.waiting.clear();
      for (const find of this.finders) {
        for (const flow of await find()) {
          const keys = flow.map(keyOf);
          if (!keys.some((key) => this.underWay.has(key) || this.waiting.has(key))) this.enqueue(flow);
        }
      }
      this.sweptAt = Date.now();
    } catch (error) {
      this.logger.warn({ err: error }, 'looking for undone work failed; trying again');
    }
  }
}

function keyOf({ name, id }: WorkItem): string {
  return `${name}:${id}`;
}

function workId(job: Job | undefined): string | undefined {
  return (job?.data as { id?: string } | undefined)?.id;
}

/** BullMQ runs children before their parent: the last step is the root of the tree. */
function flowJob(item: WorkItem, earlier: readonly WorkItem[]): FlowJob {
  const [before, ...rest] = earlier;
  return {
    name: item.name,
    queueName: QUEUE,
    data: { id: item.id },
    opts: {
      removeOnComplete: true,
      removeOnFail: { count: 200 },
      attempts: 3,
      backoff: { type: 'exponential', delay: 500 },
    },
    ...(before ? { children: [flowJob(before, rest)] } : {}),
  };
}
