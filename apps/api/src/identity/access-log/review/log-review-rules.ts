import { z } from 'zod';
import type { Language, Text } from '../../../platform/index.ts';

/** Local hours, from the first of the usual working day to the first after it; whether weekends are unusual altogether. */
const UnusualHours = z
  .strictObject({
    fromHour: z.number().int().min(0).max(23),
    toHour: z.number().int().min(1).max(24),
    weekends: z.boolean(),
  })
  .refine(({ fromHour, toHour }) => fromHour < toHour);
const ManyRecords = z.strictObject({ episodesADay: z.number().int().min(1).max(1_000_000) });
const None = z.strictObject({});

/** What a review looks for, and the thresholds that each rule has. */
export const thresholdsOf = {
  'unusual-hours': UnusualHours,
  'many-records': ManyRecords,
  'protected-identity': None,
  'outside-own-unit': None,
} as const;
export type RuleId = keyof typeof thresholdsOf;
export const ruleIds = Object.keys(thresholdsOf) as readonly RuleId[];

export interface LogReviewRule {
  readonly id: RuleId;
  readonly enabled: boolean;
  readonly thresholds: Readonly<Record<string, number | boolean>>;
  readonly version: number;
}

/** Why entries are looked at: they were drawn, or a rule found them. */
export type FindingKind = 'sample' | RuleId;

const titles: Readonly<Record<FindingKind, Text>> = {
  sample: { sv: 'Stickprov', en: 'Sample' },
  'unusual-hours': { sv: 'Ovanlig tid', en: 'Unusual hours' },
  'many-records': { sv: 'Många vårdtillfällen', en: 'Many episodes' },
  'protected-identity': { sv: 'Skyddad identitet', en: 'Protected identity' },
  'outside-own-unit': { sv: 'Utanför den egna enheten', en: 'Outside their own unit' },
};

export const titleOfFinding = (kind: FindingKind, language: Language): string => titles[kind][language];

/** The rule in one sentence, with its thresholds. */
export function sentenceOfRule(
  { id, thresholds }: Pick<LogReviewRule, 'id' | 'thresholds'>,
  language: Language,
): string {
  const { fromHour, toHour, weekends, episodesADay } = thresholds;
  const sentences: Readonly<Record<RuleId, Text>> = {
    'unusual-hours': {
      sv: `Åtkomst före klockan ${fromHour}.00 eller från klockan ${toHour}.00${weekends ? ', och på lördagar och söndagar' : ''}.`,
      en: `Access before ${fromHour}:00 or from ${toHour}:00${weekends ? ', and on Saturdays and Sundays' : ''}.`,
    },
    'many-records': {
      sv: `Minst ${episodesADay} olika vårdtillfällen visade för en person på en dag.`,
      en: `At least ${episodesADay} different episodes shown to a person in one day.`,
    },
    'protected-identity': {
      sv: 'En skyddad identitet öppnades.',
      en: 'A protected identity was opened.',
    },
    'outside-own-unit': {
      sv: 'Någon i en kommun fick se vårdtillfällen som hör till en annan.',
      en: `Somebody of a municipality was shown another's episodes.`,
    },
  };
  return sentences[id][language];
}
