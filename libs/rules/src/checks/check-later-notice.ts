import { assessInBulk, cutoffMsOf } from '../assessment/assess-in-bulk.ts';
import { addEpisode, createEpisodeColumns } from '../assessment/episode-columns.ts';
import { createJudge } from '../assessment/judge.ts';
import { epochDayOf } from '../calendar/civil-date.ts';
import { formatInstant, instantOfLocal } from '../calendar/stockholm-time.ts';
import { episodeTimes } from '../facts/episode-times.ts';
import type { RuleVersion } from '../rule-versions/rule-version.ts';
import { episodeRowOf, type EpisodeRow } from './episode-row.ts';
import { goodState } from './fact-states.ts';
import { findingOf, type Finding } from './finding.ts';

const lastMs = 86_400_000 - 1;
const noon = 43_200_000;
const days = 40;

/**
 * A later notice never gives more discharge-ready days (LUS 5:4). Notices on forty days before one discharge, over a
 * clock change, at midnight, noon, the last millisecond and around the cutoff, each against the one before it; `assess`
 * is what counts.
 */
export async function checkLaterNotice(version: RuleVersion, assess = assessInBulk): Promise<Finding[]> {
  const dischargeDay = epochDayOf(`${version.validFrom.slice(0, 4)}-04-15`);
  const dischargedAt = at(dischargeDay, lastMs);
  const notices = noticesBefore(dischargeDay, cutoffMsOf(version));
  const admittedAt = at(dischargeDay - days - 10, noon);
  const columns = createEpisodeColumns(notices.length);
  const episode = {
    admittedAt,
    admissionNoticeSentAt: admittedAt,
    careContactNeeded: false,
    careContactAssignedAt: null,
    sipRequired: false,
    sipCallSentAt: null,
    outpatientCareAvailable: true,
    patientOpposed: false,
    dischargedAt,
  };
  for (const sentAt of notices) {
    const times = episodeTimes({ ...episode, dischargeReadyNotices: [{ sentAt, withdrawnAt: null }] });
    addEpisode(columns, { ...episode, ...times });
  }
  const assessed = await assess(columns, version, createJudge(version));
  for (let place = 1; place < notices.length; place += 1) {
    const before = { sentAt: notices[place - 1] ?? 0, days: assessed.days[place - 1] ?? 0 };
    const after = { sentAt: notices[place] ?? 0, days: assessed.days[place] ?? 0 };
    if (after.days > before.days) return [broken(version, { admittedAt, dischargedAt, before, after })];
  }
  return [];
}

function noticesBefore(dischargeDay: number, cutoffMs: number): number[] {
  const clocks = [0, noon, noon + 1, lastMs, cutoffMs - 1, cutoffMs, cutoffMs + 1];
  const real = clocks.filter((clock) => clock >= 0 && clock <= lastMs);
  const instants = Array.from({ length: days }, (_, back) =>
    real.map((clock) => at(dischargeDay - back, clock)),
  ).flat();
  return [...new Set(instants)].sort((a, b) => a - b);
}

/** A clock that the day skips in spring stands for the hour after it. */
function at(day: number, msOfDay: number): number {
  const instant = instantOfLocal(day, msOfDay);
  return instant === 'skipped' ? at(day, msOfDay + 3_600_000) : instant;
}

interface Rated {
  readonly sentAt: number;
  readonly days: number;
}

function broken(
  version: RuleVersion,
  stay: { admittedAt: number; dischargedAt: number; before: Rated; after: Rated },
): Finding {
  const row = ({ sentAt }: Rated): EpisodeRow => ({
    ...episodeRowOf({
      caseNumber: 'EXEMPEL-1',
      careType: version.careType,
      validFrom: version.validFrom,
      cutoffMs: cutoffMsOf(version),
      facts: goodState,
      days: 5,
    }),
    admittedAt: formatInstant(stay.admittedAt),
    admissionNoticeSentAt: formatInstant(stay.admittedAt),
    dischargeReadyNotices: [{ sentAt: formatInstant(sentAt), withdrawnAt: null }],
    dischargedAt: formatInstant(stay.dischargedAt),
  });
  const side = (rated: Rated) => ({
    words: {
      sv: `Meddelande ${formatInstant(rated.sentAt)}: ${rated.days} dagar.`,
      en: `Notice ${formatInstant(rated.sentAt)}: ${rated.days} days.`,
    },
    episodes: [row(rated)],
  });
  return findingOf({
    check: 'later-notice',
    path: '/parameters/cutoffTime',
    message: {
      sv: `Ett senare meddelande om utskrivningsklar ger fler dagar: ${stay.before.days} blir ${stay.after.days}.`,
      en: `A later discharge-ready notice gives more days: ${stay.before.days} become ${stay.after.days}.`,
    },
    episodes: [row(stay.before)],
    comparison: { before: side(stay.before), after: side(stay.after) },
  });
}
