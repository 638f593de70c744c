import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER, type Transaction } from '../../platform/index.ts';
import { ChecklistService } from '../checklist/checklist.service.ts';
import type { OpenRun, RunStep } from './run-step.ts';

/** Writes down which revision of which episode the run judges. What is corrected later is for the next run. */
@Injectable()
export class FreezeFacts implements RunStep {
  readonly step = 'freeze';
  readonly work = 'freeze-facts';

  constructor(
    private readonly checklists: ChecklistService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async take(transaction: Transaction, run: OpenRun): Promise<void> {
    await this.saveChecklist(transaction, run);
    await freeze(transaction, run);
  }

  /** The checklist as it stood when the facts were frozen. It warns and never stops: without it the run goes on. */
  private async saveChecklist(transaction: Transaction, { id, period }: OpenRun): Promise<void> {
    const { query } = transaction;
    await query('savepoint checklist');
    try {
      const findings = await this.checklists.make(transaction, period);
      await query('update billing_run set checklist = $2::jsonb where id = $1::bigint', [id, JSON.stringify(findings)]);
    } catch (error) {
      await query('rollback to savepoint checklist');
      this.logger.error(
        { err: error, run: id },
        'the checklist of a run could not be made; the run goes on without it',
      );
    }
  }
}

/** One statement, so one moment: an import beside it is in with whole pieces or not at all. */
async function freeze({ query }: Transaction, { id, period }: OpenRun): Promise<void> {
  await query(
    `with frozen as (
       insert into billing_run_episode (run_id, position, revision_id)
       select $1::bigint, row_number() over (order by case_number collate "C"), id
         from episode_revision where is_latest and period = $2 and not cancelled
       returning 1
     )
     update billing_run set state = 'running', step = 'assess', progress_total = (select count(*) from frozen), touched_at = now()
      where id = $1::bigint`,
    [id, period],
  );
}
