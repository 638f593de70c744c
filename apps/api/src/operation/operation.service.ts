import { Inject, Injectable } from '@nestjs/common';
import { formatInstant } from '@fristdag/rules';
import type { z } from 'zod';
import { AuditTrail } from '../audit/index.ts';
import { actorOf, type Principal } from '../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  CONFIG,
  type Config,
  Database,
  type Language,
  notFound,
  problem,
  productVersion,
  UNSCOPED,
  WorkQueue,
} from '../platform/index.ts';
import { REGION_WIDE } from '../payers/index.ts';
import { stepWords } from '../reviews/index.ts';
import type { OperationAnswer } from './dto/operation.dto.ts';
import type { JobKind } from './job-tables.ts';
import { OperationRepository } from './operation.repository.ts';

/** The state of the product as its operator needs it, and the one act that the operator has. */
@Injectable()
export class OperationService {
  private readonly startedAt = Date.now();

  constructor(
    private readonly database: Database,
    private readonly repository: OperationRepository,
    private readonly queue: WorkQueue,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async describe(principal: Principal, language: Language): Promise<z.output<typeof OperationAnswer>> {
    const queue = await this.queue.describe();
    // Counted over all payers, and nothing but counts leaves this method.
    const dueSteps = await this.database.transaction(REGION_WIDE, (transaction) =>
      this.repository.countDueSteps(transaction, this.clock.now()),
    );
    return this.database.transaction(UNSCOPED, async (transaction) => {
      const database = await this.repository.describeDatabase(transaction);
      const failedJobs = await this.repository.listFailed(transaction);
      const imports = await this.repository.listSources(transaction);
      return {
        product: { version: productVersion(), startedAt: formatInstant(this.startedAt), mode: this.config.mode },
        clock: { businessNow: formatInstant(this.clock.now()), realNow: formatInstant(Date.now()) },
        database: { ...database, migratedAt: formatInstant(database.migratedAt) },
        queue: { ...queue, sweptAt: writtenOrNull(queue.sweptAt) },
        jobs: (await this.repository.countJobs(transaction)) as z.output<typeof OperationAnswer>['jobs'],
        failedJobs: failedJobs.map((job) => ({ ...job, failedAt: formatInstant(job.failedAt) })),
        imports: imports.map((source) => ({
          ...source,
          format: source.format === 'csv' ? ('csv' as const) : ('ndjson' as const),
          lastCompletedAt: writtenOrNull(source.lastCompletedAt),
          lastFailedAt: writtenOrNull(source.lastFailedAt),
        })),
        dueSteps: dueSteps.map((step) => ({
          ...step,
          title: stepWords[step.kind][language],
          nextAt: writtenOrNull(step.nextAt),
        })),
        mayRetry: principal.permissions.has('operation:write'),
      };
    });
  }

  /** @throws Problem 404 when no job of that id was given up, 409 while another of its kind is under way alone */
  async retry(kind: JobKind, id: string, principal: Principal): Promise<void> {
    const done = this.database.transaction(UNSCOPED, async (transaction) => {
      if (!(await this.repository.retry(transaction, kind, id)))
        throw notFound({ sv: 'Ett jobb att försöka med igen', en: 'A job to try again' });
      await this.audit.append(transaction, { actor: actorOf(principal), act: 'retry-job', object: { kind, id } });
    });
    await done.catch((error: unknown) => {
      throw isTaken(error) ? anotherUnderWay() : error;
    });
  }
}

function writtenOrNull(instant: number | null): string | null {
  return instant === null ? null : formatInstant(instant);
}

/** Key rotations and retention orders run one at a time: a unique index says so. */
function isTaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '23505';
}

function anotherUnderWay() {
  return problem(409, 'job-under-way', {
    sv: 'Ett annat jobb av samma slag pågår. Försök igen när det är klart.',
    en: 'Another job of the same kind is under way. Try again when it is done.',
  });
}
