import type { EpochDay, Period } from '../calendar/civil-date.ts';
import { periodOf } from '../calendar/period.ts';
import { localDayOf, localTimeOf } from '../calendar/stockholm-time.ts';
import type { DischargeReadyNotice, Episode } from './episode.ts';

/** Local dates and times of an episode, derived once when it is read: rating then needs integers only. */
export interface EpisodeTimes {
  readonly admittedDay: EpochDay;
  readonly dischargeDay: EpochDay | null;
  /** The month of the local discharge date, in which the episode is billed; null while the stay goes on. */
  readonly period: Period | null;
  /** Epoch milliseconds of the standing discharge-ready notice. */
  readonly noticeSentAt: number | null;
  readonly noticeDay: EpochDay | null;
  /** The wall clock when the notice was sent: milliseconds, not minutes, since 12:00:00.001 is after noon. */
  readonly noticeMsOfDay: number | null;
  readonly sipCallDay: EpochDay | null;
}

/**
 * The notice that counts: the latest that has no withdrawal, also when a still later one was withdrawn. A decision of
 * the product where the sources are silent; the parameter `standingNotice` names it.
 */
export function standingNotice(notices: readonly DischargeReadyNotice[]): { readonly sentAt: number } | null {
  let latest: DischargeReadyNotice | null = null;
  for (const notice of notices) {
    if (notice.withdrawnAt === null && (latest === null || notice.sentAt > latest.sentAt)) latest = notice;
  }
  return latest;
}

/** What rating needs to know of time, from the instants of an episode. */
export function episodeTimes(
  episode: Pick<Episode, 'admittedAt' | 'dischargedAt' | 'dischargeReadyNotices' | 'sipCallSentAt'>,
): EpisodeTimes {
  const notice = standingNotice(episode.dischargeReadyNotices);
  const noticeTime = notice === null ? null : localTimeOf(notice.sentAt);
  const dischargeDay = episode.dischargedAt === null ? null : localDayOf(episode.dischargedAt);
  return {
    admittedDay: localDayOf(episode.admittedAt),
    dischargeDay,
    period: dischargeDay === null ? null : periodOf(dischargeDay),
    noticeSentAt: notice === null ? null : notice.sentAt,
    noticeDay: noticeTime === null ? null : noticeTime.day,
    noticeMsOfDay: noticeTime === null ? null : noticeTime.msOfDay,
    sipCallDay: episode.sipCallSentAt === null ? null : localDayOf(episode.sipCallSentAt),
  };
}
