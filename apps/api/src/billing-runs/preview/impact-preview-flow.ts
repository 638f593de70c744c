import { Injectable } from '@nestjs/common';
import { AuditTrail, THE_PRODUCT } from '../../audit/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  COUNT_FAILURE,
  Database,
  FORGET_FAILURES,
  IS_TIME,
  isOutage,
  MOST_FAILURES,
  type Text,
  type Transaction,
  UNSCOPED,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import { HopelessRunError } from '../run/run-step.ts';
import type { OpenPreview } from './impact-preview.repository.ts';
import { PreviewImpact } from './preview-impact.job.ts';

/**
 * A preview as work in the queue. Its row says what is left to do; each step locks the row, so two workers on one preview
 * take turns, and what a dead one left is taken up by whoever comes next.
 */
@Injectable()
export class ImpactPreviewFlow implements WorkHandler {
  readonly name = 'preview-impact';

  constructor(
    private readonly database: Database,
    private readonly queue: WorkQueue,
    private readonly audit: AuditTrail,
    private readonly preview: PreviewImpact,
  ) {
    queue.register(this, () => this.findUndone());
  }

  /** Puts a committed preview into the queue. */
  start(id: string): void {
    this.queue.enqueue([{ name: this.name, id }]);
  }

  async run(id: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && (await this.takeNext(id, signal)));
  }

  /** @returns false when nothing is left */
  private async takeNext(id: string, signal: AbortSignal): Promise<boolean> {
    try {
      return await this.database.transaction(REGION_WIDE, async (transaction) => {
        const open = await lockOpenPreview(transaction, id);
        if (!open) return false;
        // Before the work, since a completed preview is never touched again.
        await transaction.query(`update impact_preview set ${FORGET_FAILURES} where id = $1::bigint and failures > 0`, [
          id,
        ]);
        await this.preview.take(transaction, open);
        return true;
      });
    } catch (error) {
      if (error instanceof HopelessRunError) {
        await this.fail(id, { status: 422, code: error.code, detail: error.detail });
        return false;
      }
      if (!signal.aborted && !isOutage(error)) await this.countFailure(id);
      throw error;
    }
  }

  private async countFailure(id: string): Promise<void> {
    const [row] = await this.database.transaction(UNSCOPED, ({ query }) =>
      query<{ failures: number }>(
        `update impact_preview set ${COUNT_FAILURE}, touched_at = now()
          where id = $1::bigint and state in ('queued', 'running') returning failures`,
        [id],
      ),
    );
    if (!row || row.failures < MOST_FAILURES) return;
    await this.fail(id, { status: 500, code: 'gave-up', detail: givenUp(row.failures) });
  }

  private async fail(id: string, problem: { status: number; code: string; detail: Text }): Promise<void> {
    await this.database.transaction(REGION_WIDE, async (transaction) => {
      const failed = await transaction.query(
        `update impact_preview set state = 'failed', problem = $2::jsonb, touched_at = now()
          where id = $1::bigint and state in ('queued', 'running') returning id`,
        [id, JSON.stringify(problem)],
      );
      if (failed.length === 0) return;
      await this.audit.append(transaction, {
        actor: THE_PRODUCT,
        act: 'fail-impact-preview',
        object: { kind: 'impact-preview', id },
        after: { code: problem.code },
        reason: problem.detail.sv,
      });
    });
  }

  /** Previews that nobody has touched for a while. Finding one touches it, so that a busy queue is not filled with repeats. */
  private async findUndone(): Promise<WorkFlow[]> {
    const previews = await this.database.transaction(UNSCOPED, ({ query }) =>
      query<{ id: string }>(
        `update impact_preview set touched_at = now()
          where id in (select id from impact_preview where state in ('queued', 'running') and ${IS_TIME} and touched_at < now() - interval '5 seconds' order by id for update skip locked)
          returning id::text`,
      ),
    );
    return previews.map(({ id }) => [{ name: this.name, id }]);
  }
}

async function lockOpenPreview({ query }: Transaction, id: string): Promise<OpenPreview | undefined> {
  const [preview] = await query<OpenPreview>(
    `select id::text, rule_version_id as "ruleVersionId", content_hash as "contentHash", document, periods, as_if_from as "asIfFrom", step,
            progress_total::int as episodes, progress_done::int as through, coalesce(governing, '[]') as governing, inputs_hash as "inputsHash"
       from impact_preview where id = $1::bigint and state in ('queued', 'running') and ${IS_TIME} for update`,
    [id],
  );
  return preview;
}

function givenUp(attempts: number): Text {
  return {
    sv: `Ett fel hos oss stoppade effektprövningen ${attempts} gånger i rad. Inget av den visas. Felet står i loggen under dess id. Starta en ny när det är rättat.`,
    en: `A fault of ours stopped the preview ${attempts} times in a row. Nothing of it is shown. The fault is in the log under its id. Start a new one once it is mended.`,
  };
}
