import { z } from 'zod';
import { filterText, inWords } from '../../../platform/index.ts';
import { DayStripAnswer, EpisodePreviewAssessment } from '../../trace/dto/episode.ts';

export const TryRuleVersion = z
  .strictObject({
    episode: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'An episode typed in, as a row of an import; nothing of it is stored' }),
    caseNumber: filterText(64).min(1).optional().meta({ description: 'A stored episode that the caller may read' }),
  })
  .refine(
    ({ episode, caseNumber }) => (episode === undefined) !== (caseNumber === undefined),
    inWords({ sv: 'Skriv episode eller caseNumber, ett av dem.', en: 'Write episode or caseNumber, one of them.' }),
  )
  .meta({ id: 'TryRuleVersion' });

const Tried = EpisodePreviewAssessment.extend({
  ruleVersionId: z.string().nullable(),
  strip: DayStripAnswer.nullable(),
});

export const TriedRuleVersion = Tried.extend({
  caseNumber: z.string(),
  careType: z.enum(['somatic', 'psychiatric']),
  payer: z.string(),
  period: z.string().meta({ description: 'Month of the discharge; this month while the stay goes on' }),
  against: Tried.nullable().meta({
    description: 'The same under the version in force for the month; null when there is none',
  }),
}).meta({ id: 'TriedRuleVersion' });

export type TryRuleVersionBody = z.output<typeof TryRuleVersion>;
export type TriedRuleVersionDto = z.output<typeof TriedRuleVersion>;
export type TriedDto = z.output<typeof Tried>;
