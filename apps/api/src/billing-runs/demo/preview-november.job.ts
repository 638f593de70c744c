import { Injectable } from '@nestjs/common';
import type { Period } from '@fristdag/rules';
import { DemoData } from '../../episodes/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import { Database, type Transaction, type WorkFlow, type WorkHandler, WorkQueue } from '../../platform/index.ts';
import { DEMO_AUTHOR, demoAuthor } from '../../rules/index.ts';
import { ImpactPreviews } from '../preview/impact-previews.service.ts';

const NOVEMBER = '2020-11-01';

interface Story {
  /** The demo's version from November, once it is published. */
  readonly versionId: string | null;
  readonly isPreviewed: boolean;
  /** Months billed in the demo; none while one of its runs is under way. */
  readonly periods: readonly Period[];
}

/**
 * The effect of the demo's rules from November: what the months that are billed had come to, as if one free day had held
 * from the first of them. November itself lies ahead of the demo's today, so that there is nothing else to judge. Started
 * after the last of the demo's runs, so that nobody waits longer for the first month.
 */
@Injectable()
export class PreviewNovember implements WorkHandler {
  readonly name = 'preview-november';
  private isDone = false;

  constructor(
    private readonly database: Database,
    private readonly demoData: DemoData,
    private readonly previews: ImpactPreviews,
    queue: WorkQueue,
  ) {
    queue.register(this, () => this.findUndone());
  }

  async run(): Promise<void> {
    const story = await this.load();
    const [first] = story.periods;
    if (story.versionId === null || story.isPreviewed || first === undefined) return;
    // The key makes it one preview, whoever else takes the same work.
    await this.previews.start(
      story.versionId,
      { periods: story.periods, asIfFrom: first },
      { principal: demoAuthor(), idempotencyKey: `${this.name}-${story.versionId}` },
    );
    this.isDone = true;
  }

  private async findUndone(): Promise<WorkFlow[]> {
    if (this.isDone || (await this.demoData.progress()).state !== 'completed') return [];
    const { versionId, isPreviewed, periods } = await this.load();
    this.isDone = isPreviewed;
    return isPreviewed || versionId === null || periods.length === 0 ? [] : [[{ name: this.name, id: NOVEMBER }]];
  }

  private load(): Promise<Story> {
    return this.database.transaction(REGION_WIDE, async ({ query }: Transaction) => {
      const [version] = await query<{ id: string; isPreviewed: boolean }>(
        `select v.id, exists (select from impact_preview p where p.rule_version_id = v.id and p.created_by = $1) as "isPreviewed"
           from rule_version v
          where v.created_by = $1 and v.care_type = 'somatic' and v.valid_from = $2::date and v.state = 'published' limit 1`,
        [DEMO_AUTHOR, NOVEMBER],
      );
      const months = await query<{ period: Period }>(
        `select period from billing_run
          where created_by = $1 and mode = 'billing' and state = 'completed'
            and not exists (select from billing_run where created_by = $1 and state in ('queued', 'running'))
          group by period order by period`,
        [DEMO_AUTHOR],
      );
      return {
        versionId: version?.id ?? null,
        isPreviewed: version?.isPreviewed ?? false,
        periods: months.map(({ period }) => period),
      };
    });
  }
}
