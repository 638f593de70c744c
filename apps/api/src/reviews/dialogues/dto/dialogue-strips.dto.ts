import { z } from 'zod';
import { DayStripAnswer } from '../../../billing-runs/index.ts';

export const DialogueStrips = z
  .object({
    before: DayStripAnswer.nullable().meta({ description: 'As the package has it; null when no notice stands' }),
    after: DayStripAnswer.nullable().meta({
      description: 'If the claim is right, or as it was decided; null when neither changes an instant',
    }),
    counted: z
      .object({ before: z.boolean().nullable(), after: z.boolean().nullable() })
      .meta({ description: 'Whether the episode counts in each of them; null where there is none' }),
  })
  .meta({ id: 'DialogueStrips' });
