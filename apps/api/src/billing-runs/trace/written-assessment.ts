import { type Assessment, factsOf, formatInstant, type Outcome, type RuleVersion } from '@fristdag/rules';
import { contributionOf, formatAmount } from '@fristdag/billing';
import type { z } from 'zod';
import type { Language } from '../../platform/index.ts';
import type { DayStrip } from './day-strip.ts';
import type { DayStripAnswer, EpisodePreviewAssessment } from './dto/episode.ts';
import { type JudgedFacts, writtenConditions } from './judged-episode.ts';

/** A live judgement of an episode, worded by the version that judged it. */
export function writtenAssessment(
  assessment: Assessment,
  row: JudgedFacts,
  { version, language }: { version: RuleVersion; language: Language },
): z.output<typeof EpisodePreviewAssessment> {
  const { state, counted, dischargeReadyDays, dayZero, ruleVersion, ruleVersionHash } = assessment;
  const outcomes: Record<string, Outcome> = Object.fromEntries(
    assessment.conditions.map(({ id, outcome }) => [id, outcome]),
  );
  return {
    state,
    ruleVersion,
    ruleVersionHash,
    counted,
    dischargeReadyDays,
    dayZero,
    contribution: formatAmount(contributionOf(version, assessment)),
    facts: factsOf(row),
    conditions: [...writtenConditions({ row, version, counted, dischargeReadyDays, outcomes }, language)],
  };
}

/** The day strip with its instants in words. */
export function writtenStrip(strip: DayStrip | null): z.output<typeof DayStripAnswer> | null {
  if (strip === null) return null;
  return {
    ...strip,
    noticeSentAt: formatInstant(strip.noticeSentAt),
    days: strip.days.map((day) => ({
      ...day,
      events: day.events.map(({ kind, at }) => ({ kind, at: formatInstant(at) })),
    })),
  };
}
