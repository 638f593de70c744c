import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Gauge, type Registry } from 'prom-client';
import { Database, METRICS, UNSCOPED } from '../platform/index.ts';
import { OperationRepository } from './operation.repository.ts';

/** Figures that are asked of the database each time Prometheus comes. */
@Injectable()
export class OperationMetrics implements OnApplicationBootstrap {
  constructor(
    @Inject(METRICS) private readonly registry: Registry,
    private readonly database: Database,
    private readonly repository: OperationRepository,
  ) {}

  onApplicationBootstrap(): void {
    this.watchJobs();
    this.watchImports();
    this.watchPool();
  }

  private watchJobs(): void {
    const { database, repository, registry } = this;
    const ages = new Gauge({
      name: 'fristdag_job_lag_seconds',
      help: 'How long the oldest job under way has not been touched: more than a minute means that nobody works',
      labelNames: ['kind', 'state'] as const,
      registers: [registry],
    });
    new Gauge({
      name: 'fristdag_jobs',
      help: 'Jobs by kind and state',
      labelNames: ['kind', 'state'] as const,
      registers: [registry],
      async collect() {
        const counts = await database.transaction(UNSCOPED, (transaction) => repository.countJobs(transaction));
        this.reset();
        ages.reset();
        for (const { kind, state, count, oldestSeconds } of counts) {
          this.set({ kind, state }, count);
          if (oldestSeconds !== null) ages.set({ kind, state }, oldestSeconds);
        }
      },
    });
  }

  private watchImports(): void {
    const { database, repository, registry } = this;
    new Gauge({
      name: 'fristdag_last_import_timestamp_seconds',
      help: 'When the last import of each format was completed, on the business clock',
      labelNames: ['format'] as const,
      registers: [registry],
      async collect() {
        const sources = await database.transaction(UNSCOPED, (transaction) => repository.listSources(transaction));
        this.reset();
        for (const format of ['ndjson', 'csv']) {
          const instants = sources.flatMap((source) =>
            source.format === format ? (source.lastCompletedAt ?? []) : [],
          );
          if (instants.length > 0) this.set({ format }, Math.max(...instants) / 1000);
        }
      },
    });
  }

  private watchPool(): void {
    const { database, registry } = this;
    new Gauge({
      name: 'fristdag_database_pool_connections',
      help: 'Connections of this process: in use, idle, and callers that wait for one',
      labelNames: ['state'] as const,
      registers: [registry],
      async collect() {
        const { totalCount, idleCount, waitingCount } = await database.pool();
        this.set({ state: 'in-use' }, totalCount - idleCount);
        this.set({ state: 'idle' }, idleCount);
        this.set({ state: 'waiting' }, waitingCount);
      },
    });
  }
}
