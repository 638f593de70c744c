import {
  civilDateOf,
  countDischargeReadyDays,
  dayZero,
  localDayOf,
  localTimeOf,
  parseClock,
  type CivilDate,
  type EpochDay,
  type Episode,
  type Model,
  type RuleVersion,
  standingNotice,
} from '@fristdag/rules';

/** What a date of the strip is, in the sense of LUS 5:4 and the material p. 9–10. */
export type StripDayKind =
  /** The rest of the notice's date when it was sent after the cutoff: not counted. */
  | 'late-notice'
  | 'day-zero'
  | 'free'
  /** Over the free days: what the amount grows by. */
  | 'over'
  /** After a short stay, where stays share an average: free days that were not used. */
  | 'unused-free';

interface StripEvent {
  readonly kind: 'notice' | 'withdrawn-notice' | 'sip-call' | 'care-contact' | 'discharge';
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface StripDay {
  readonly date: CivilDate;
  /** Day 0, 1, 2 …; null for the date of a late notice. */
  readonly number: number | null;
  readonly kind: StripDayKind;
  readonly events: readonly StripEvent[];
}

/** The days of one stay from the standing notice to the discharge, ready to be drawn. */
export interface DayStrip {
  readonly cutoffTime: string;
  readonly freeDays: number;
  readonly model: Model;
  /** The last date on which a call to a SIP was in time; null when no SIP was to be held. */
  readonly sipCallLastDay: CivilDate | null;
  readonly noticeSentAt: number;
  readonly dayZero: CivilDate;
  /** null while the stay goes on: the strip is open to the right. */
  readonly dischargedOn: CivilDate | null;
  /** The last date of the stay that is drawn. */
  readonly through: CivilDate;
  readonly days: readonly StripDay[];
}

type StripEpisode = Pick<
  Episode,
  'dischargeReadyNotices' | 'sipRequired' | 'sipCallSentAt' | 'careContactAssignedAt' | 'dischargedAt'
>;
type StripRules = Pick<RuleVersion, 'model'> & {
  readonly parameters: Pick<RuleVersion['parameters'], 'cutoffTime' | 'freeDays' | 'sipCallWithinDays'>;
};

/** Nobody reads a strip of many years; the count of days is said in words beside it. */
const mostDays = 1000;

/**
 * The strip of an episode under a version, or null when no notice stands. Anders, notice 12:00 on the 13th, discharged on
 * the 17th, 2 free days: day 0 is the 13th, days 1–2 free, 3–4 over. Bianca, notice 12:01 on the 13th, discharged on the
 * 14th: the 13th is a late notice, day 0 the 14th, two unused free days after it.
 */
export function dayStrip(episode: StripEpisode, rules: StripRules, today: EpochDay): DayStrip | null {
  const notice = standingNotice(episode.dischargeReadyNotices);
  const cutoffTime = rules.parameters.cutoffTime.value;
  const cutoffMs = parseClock(cutoffTime);
  if (notice === null || cutoffMs === undefined) return null;
  const noticeTime = localTimeOf(notice.sentAt);
  const freeDays = rules.parameters.freeDays.value;
  const zero = dayZero(noticeTime, cutoffMs);
  const dischargeDay = episode.dischargedAt === null ? null : localDayOf(episode.dischargedAt);
  const through = Math.min(Math.max(dischargeDay ?? today, noticeTime.day), zero + mostDays);
  const events = eventsByDay(episode, notice.sentAt);

  const column = (day: EpochDay, kind: StripDayKind): StripDay => ({
    date: civilDateOf(day),
    number: kind === 'late-notice' ? null : day - zero,
    kind,
    events: events.get(day) ?? [],
  });
  const days: StripDay[] = [];
  if (zero > noticeTime.day) days.push(column(noticeTime.day, 'late-notice'));
  for (let day = zero; day <= through; day += 1) days.push(column(day, kindOf(day - zero, freeDays)));
  if (dischargeDay !== null && rules.model !== 'individual') {
    const stayed = countDischargeReadyDays({ notice: noticeTime, dischargeDay, cutoffMs });
    // Who left before day 0 began has no column for it yet: it stands between the notice and the unused days.
    if (through < zero) days.push(column(zero, 'day-zero'));
    for (let number = stayed + 1; number <= freeDays; number += 1) days.push(column(zero + number, 'unused-free'));
  }
  return {
    cutoffTime,
    freeDays,
    model: rules.model,
    sipCallLastDay: episode.sipRequired ? civilDateOf(noticeTime.day + rules.parameters.sipCallWithinDays.value) : null,
    noticeSentAt: notice.sentAt,
    dayZero: civilDateOf(zero),
    dischargedOn: dischargeDay === null ? null : civilDateOf(dischargeDay),
    through: civilDateOf(through),
    days,
  };
}

function kindOf(number: number, freeDays: number): StripDayKind {
  if (number === 0) return 'day-zero';
  return number <= freeDays ? 'free' : 'over';
}

function eventsByDay(episode: StripEpisode, standingSentAt: number): Map<EpochDay, StripEvent[]> {
  const events: StripEvent[] = episode.dischargeReadyNotices.map(({ sentAt, withdrawnAt }) => ({
    kind: withdrawnAt === null ? 'notice' : 'withdrawn-notice',
    at: sentAt,
  }));
  if (episode.sipCallSentAt !== null) events.push({ kind: 'sip-call', at: episode.sipCallSentAt });
  if (episode.careContactAssignedAt !== null) events.push({ kind: 'care-contact', at: episode.careContactAssignedAt });
  if (episode.dischargedAt !== null) events.push({ kind: 'discharge', at: episode.dischargedAt });
  const firstDay = localDayOf(standingSentAt);
  const byDay = new Map<EpochDay, StripEvent[]>();
  for (const event of events.sort((a, b) => a.at - b.at)) {
    const day = localDayOf(event.at);
    if (day >= firstDay) byDay.set(day, [...(byDay.get(day) ?? []), event]);
  }
  return byDay;
}
