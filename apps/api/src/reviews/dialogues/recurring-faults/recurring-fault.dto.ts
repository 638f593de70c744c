import { z } from 'zod';

export const RecurringFault = z
  .object({
    unit: z.string(),
    condition: z.string(),
    conditionText: z.string(),
    count: z.number().int().meta({ description: 'Upheld dialogues within the months of the settings' }),
    dialogueIds: z.array(z.string()),
  })
  .meta({ id: 'RecurringFault' });
export type RecurringFaultDto = z.output<typeof RecurringFault>;
