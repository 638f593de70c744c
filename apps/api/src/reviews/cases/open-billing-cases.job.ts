import { Inject, Injectable } from '@nestjs/common';
import { type CareType, firstDayOf, lastDayOf, type Period, type RuleVersion } from '@fristdag/rules';
import { type PayerDefinition, type PayerMap, timetable } from '@fristdag/billing';
import { AuditTrail, THE_PRODUCT } from '../../audit/index.ts';
import { PayerRegister, REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Transaction,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { CaseRevisions } from '../sharing/case-revisions.ts';
import { actsAt } from './case-dates.ts';
import { DueSteps } from './due-steps.ts';

const WORK = 'open-billing-cases';

interface CompletedRun {
  readonly id: string;
  readonly period: Period;
}

interface OpenedCase {
  readonly id: string;
  readonly payer: string;
  readonly careType: CareType;
  readonly hasStatement: boolean;
}

/**
 * A completed billing run gives every payer of the month its case, also those whom nobody was discharged to. Cases that
 * nobody has shared yet take up the new calculation; shared ones only when it was ordered for them.
 */
@Injectable()
export class OpenBillingCases implements WorkHandler {
  readonly name = WORK;

  constructor(
    private readonly database: Database,
    private readonly payers: PayerRegister,
    private readonly book: RuleBook,
    private readonly steps: DueSteps,
    private readonly revisions: CaseRevisions,
    private readonly audit: AuditTrail,
    queue: WorkQueue,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {
    queue.register(this, () => this.findUndone());
  }

  async run(runId: string): Promise<void> {
    await this.database.transaction(REGION_WIDE, async (transaction) => {
      const run = await this.claim(transaction, runId);
      if (!run) return;
      const versions = await this.versionsOf(transaction, runId);
      const payers = payersOf(await this.payers.load(transaction), run.period);
      const opened = await this.openNew(transaction, run, { versions, payers });
      await this.planSharing(transaction, run, { opened, versions });
      const taken = await this.takeUp(transaction, run, versions);
      const revised = await this.revisions.takeUp(transaction, runId);
      if (opened.length + taken + revised === 0) return;
      await this.audit.append(transaction, {
        actor: THE_PRODUCT,
        act: 'open-billing-cases',
        object: { kind: 'billing-run', id: runId },
        after: { period: run.period, opened: opened.length, recalculated: taken, newRevisions: revised },
      });
    });
  }

  /** Each run once, the runs of a month in their order. */
  private async claim({ query }: Transaction, runId: string): Promise<CompletedRun | undefined> {
    const [run] = await query<CompletedRun>(
      `select id::text, period from billing_run r where id = $1::bigint and mode = 'billing' and state = 'completed'
          and not exists (select from billing_run b where b.period = r.period and b.mode = 'billing' and b.state = 'completed' and b.revision < r.revision
                             and not exists (select from billing_case_run d where d.run_id = b.id))`,
      [runId],
    );
    if (!run) return undefined;
    const claimed = await query(
      `insert into billing_case_run (run_id, opened_at) values ($1::bigint, instant_of($2::float8)) on conflict do nothing returning run_id`,
      [runId, this.clock.now()],
    );
    return claimed.length === 0 ? undefined : run;
  }

  private async versionsOf(transaction: Transaction, runId: string): Promise<ReadonlyMap<CareType, RuleVersion>> {
    const rules = await transaction.query<{ careType: CareType; name: string }>(
      'select care_type as "careType", rule_version as name from billing_run_rule where run_id = $1::bigint',
      [runId],
    );
    const versions = await Promise.all(
      rules.map(async ({ careType, name }) => [careType, await this.book.get(transaction, name)] as const),
    );
    return new Map(versions);
  }

  private openNew(
    { query }: Transaction,
    { id, period }: CompletedRun,
    { versions, payers }: { versions: ReadonlyMap<CareType, RuleVersion>; payers: readonly PayerDefinition[] },
  ): Promise<OpenedCase[]> {
    const rules = [...versions].map(([careType, { name }]) => ({ care_type: careType, rule_version: name }));
    return query<OpenedCase>(
      `insert into billing_case (period, care_type, payer, state, statement_id, rule_version, created_at, changed_at)
       select $2, v.care_type, p.code, case when s.id is null then 'closed' else 'calculated' end, s.id, v.rule_version,
              instant_of($5::float8), instant_of($5::float8)
         from jsonb_to_recordset($3::jsonb) as v (care_type text, rule_version text)
        cross join unnest($4::text[]) as p (code)
         left join statement s on s.run_id = $1::bigint and s.care_type = v.care_type and s.payer = p.code
        order by v.care_type desc, p.code
       on conflict (period, care_type, payer) do nothing
       returning id::text, payer, care_type as "careType", statement_id is not null as "hasStatement"`,
      [id, period, JSON.stringify(rules), payers.map(({ code }) => code), this.clock.now()],
    );
  }

  private async planSharing(
    transaction: Transaction,
    { period }: CompletedRun,
    { opened, versions }: { opened: readonly OpenedCase[]; versions: ReadonlyMap<CareType, RuleVersion> },
  ): Promise<void> {
    for (const billingCase of opened.filter(({ hasStatement }) => hasStatement)) {
      const version = versions.get(billingCase.careType);
      if (version)
        await this.steps.plan(transaction, billingCase, 'share', actsAt(version, timetable(version, period).sharingOn));
    }
  }

  /**
   * The new calculation in the cases that nobody has shared. What was made ready is looked at again when it says something
   * else; a payer that had no episode and now has one gets its case back.
   */
  private async takeUp(
    transaction: Transaction,
    { id, period }: CompletedRun,
    versions: ReadonlyMap<CareType, RuleVersion>,
  ): Promise<number> {
    const changed = await transaction.query<{ id: string; payer: string; careType: CareType; state: string }>(
      `with new as (
         select c.id, s.id as statement_id, v.rule_version,
                coalesce((s.amount, s.episodes, s.discharge_ready_days, s.excluded_episodes) = (o.amount, o.episodes, o.discharge_ready_days, o.excluded_episodes), false) as same
           from billing_case c
           join billing_run_rule v on v.run_id = $1::bigint and v.care_type = c.care_type
           left join statement s on s.run_id = $1::bigint and s.care_type = c.care_type and s.payer = c.payer
           left join statement o on o.id = c.statement_id
          where c.period = $2 and c.shared_on is null and c.statement_id is distinct from s.id
            and c.state in ('calculated', 'ready-to-share', 'closed')
          for update of c)
       update billing_case c
          set statement_id = new.statement_id, rule_version = new.rule_version, version = version + 1, changed_at = instant_of($3::float8),
              state = case when new.statement_id is null then 'closed' when c.state = 'ready-to-share' and new.same then 'ready-to-share' else 'calculated' end
         from new where new.id = c.id
       returning c.id::text, c.payer, c.care_type as "careType", c.state`,
      [id, period, this.clock.now()],
    );
    for (const billingCase of changed) {
      if (billingCase.state === 'closed') await this.steps.cancel(transaction, billingCase.id, ['share']);
      const version = versions.get(billingCase.careType);
      if (billingCase.state !== 'closed' && version)
        await this.steps.plan(transaction, billingCase, 'share', actsAt(version, timetable(version, period).sharingOn));
    }
    return changed.length;
  }

  private async findUndone(): Promise<WorkFlow[]> {
    const runs = await this.database.transaction(REGION_WIDE, ({ query }) =>
      query<{ id: string }>(
        `select r.id::text from billing_run r
          where r.mode = 'billing' and r.state = 'completed' and not exists (select from billing_case_run d where d.run_id = r.id)
          order by r.period, r.revision limit 50`,
      ),
    );
    return runs.map(({ id }) => [{ name: WORK, id }]);
  }
}

/** Whoever was a payer on some day of the month. */
function payersOf(map: PayerMap, period: Period): readonly PayerDefinition[] {
  const [first, last] = [map.at(firstDayOf(period)), map.at(lastDayOf(period))];
  return [...new Map([...first, ...last].map((payer) => [payer.code, payer])).values()];
}
