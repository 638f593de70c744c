import { Inject, Injectable } from '@nestjs/common';
import { BUSINESS_CLOCK, type BusinessClock, type Transaction } from '../../../platform/index.ts';
import { DialogueSettings } from '../follow-up/dialogue-settings.ts';

/** One condition that one care unit failed again and again, by what was upheld. */
export interface RecurringFaultRow {
  readonly unit: string;
  readonly condition: string;
  readonly count: number;
  /** Those that were upheld, newest first. */
  readonly dialogueIds: readonly string[];
}

/** Which condition a disputed instant is about; a condition that is disputed itself is named by its id. */
const CONDITION_OF_INSTANT = {
  admissionNoticeSentAt: 'admission-notice',
  careContactAssignedAt: 'care-contact',
  sipCallSentAt: 'sip-call',
  dischargeReadyNoticeSentAt: 'discharge-ready-notice',
};
/** About no condition: nobody failed one. */
const OF_NO_CONDITION = ['days', 'care-type', 'payer', 'missing-episode', 'admittedAt', 'dischargedAt'];

/** A unit is known by the register's name, under whichever of its names the episode came. */
const ABOUT_UNITS = `
  select d.id, coalesce(u.name, r.inpatient_unit) as unit, coalesce($1::jsonb ->> d.about, d.about) as condition,
         coalesce(d.outcome in ('upheld', 'partly-upheld'), false) or coalesce(o.outcome in ('upheld', 'partly-upheld'), false) as is_upheld,
         coalesce(o.recorded_at, d.decided_at) as decided_at
    from dialogue d join episode_revision r on r.case_number = d.case_number and r.is_latest
    left join care_unit_name n on n.kind = 'inpatient-unit' and n.name = r.inpatient_unit left join care_unit u on u.id = n.care_unit_id
    left join follow_up_referral l on l.dialogue_id = d.id left join follow_up_outcome o on o.referral_id = l.id
   where d.about <> all($2::text[])`;

/** Within what the reader may see: a municipality counts its own dialogues, the region all. No patient is named. */
@Injectable()
export class RecurringFaults {
  constructor(
    private readonly settings: DialogueSettings,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** Those with the most upheld dialogues first. */
  async find(transaction: Transaction): Promise<RecurringFaultRow[]> {
    const { recurringFaultCount, recurringFaultMonths } = await this.settings.find(transaction);
    return transaction.query<RecurringFaultRow>(
      `with about as (${ABOUT_UNITS})
       select unit, condition, count(*)::int as count, array_agg(id::text order by decided_at desc, id desc) as "dialogueIds"
         from about
        where is_upheld and decided_at > instant_of($3::float8) - make_interval(months => $4::int)
        group by unit, condition having count(*) >= $5::int
        order by count(*) desc, unit collate "sv-x-icu", condition`,
      [
        JSON.stringify(CONDITION_OF_INSTANT),
        OF_NO_CONDITION,
        this.clock.now(),
        recurringFaultMonths,
        recurringFaultCount,
      ],
    );
  }

  /** Which of these dialogues are about a fault that recurs, whatever becomes of them. By dialogue. */
  async findOf(
    transaction: Transaction,
    dialogueIds: readonly string[],
  ): Promise<ReadonlyMap<string, RecurringFaultRow>> {
    const faults = await this.find(transaction);
    if (faults.length === 0) return new Map();
    const about = await transaction.query<{ id: string; unit: string; condition: string }>(
      `with about as (${ABOUT_UNITS}) select id::text, unit, condition from about where id = any($3::bigint[])`,
      [JSON.stringify(CONDITION_OF_INSTANT), OF_NO_CONDITION, dialogueIds],
    );
    return new Map(
      about.flatMap(({ id, unit, condition }) => {
        const fault = faults.find((each) => each.unit === unit && each.condition === condition);
        return fault ? [[id, fault]] : [];
      }),
    );
  }
}
