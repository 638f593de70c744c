import { Injectable } from '@nestjs/common';
import { actingWith, notPermitted, type Principal, type Reach } from '../../identity/index.ts';
import { Database, type Language, Page, type Permission } from '../../platform/index.ts';
import { everywhere } from '../../reviews/index.ts';
import { type JobKind } from '../job-tables.ts';
import { OperationService } from '../operation.service.ts';
import { describeJob, retriedBy } from './describe-job.ts';
import type { JobDto, ListJobsQuery, WorkKind } from './dto/job.dto.ts';
import { JobsRepository, type WorkSight } from './jobs.repository.ts';

interface Asked {
  readonly principal: Principal;
  readonly language: Language;
}

const seenBy: readonly (readonly [WorkKind, readonly Permission[]])[] = [
  ['import', ['imports:read', 'operation:read']],
  ['billing-run', ['runs:read', 'operation:read']],
  ['impact-preview', ['impact:read', 'operation:read']],
  ['invoice-delivery', ['invoices:read', 'operation:read']],
  ['notice', ['operation:read']],
  ['key-rotation', ['operation:read']],
  ['retention-order', ['operation:read', 'retention:read']],
];

/** The job centre: what goes on by itself and concerns somebody, how far it is, why it failed, and whether they may try again. */
@Injectable()
export class JobsService {
  constructor(
    private readonly database: Database,
    private readonly repository: JobsRepository,
    private readonly operation: OperationService,
  ) {}

  list(filter: ListJobsQuery, asked: Asked): Promise<Page<JobDto>> {
    return this.database.transaction(everywhere(asked.principal), async (transaction) => {
      const { rows, total } = await this.repository.list(transaction, sightOf(asked.principal), filter);
      return new Page(
        rows.map((row) => describeJob(row, asked)),
        total,
      );
    });
  }

  /** @throws Problem 403, 404 when no job of that id was given up, 409 while another of its kind is under way alone */
  async retry(kind: JobKind, id: string, principal: Principal): Promise<void> {
    const needed = retriedBy[kind];
    const acting =
      (needed === undefined ? undefined : actingWith(principal, needed)) ?? actingWith(principal, 'operation:write');
    if (!acting) throw notPermitted();
    await this.operation.retry(kind, id, acting);
  }
}

/** Whoever operates sees that jobs go on; everybody sees their own e-mail, and those of a payer the documents that are sent to it. */
function sightOf(principal: Principal): WorkSight {
  const reachOf = (permission: Permission): Reach | undefined => actingWith(principal, permission)?.reach;
  const operates = reachOf('operation:read')?.kind === 'region';
  const invoices = reachOf('invoices:read');
  const kinds = seenBy.flatMap(([kind, permissions]) =>
    permissions.some((permission) => reachOf(permission) !== undefined) ? [kind] : [],
  );
  return {
    kinds: [...kinds, 'notice-mail'],
    payers: operates || invoices?.kind === 'region' ? null : invoices?.kind === 'payers' ? invoices.payers : [],
    account: operates ? null : principal.accountId,
  };
}
