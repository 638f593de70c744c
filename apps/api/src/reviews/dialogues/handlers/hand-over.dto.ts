import { z } from 'zod';
import { filterText, maskNumbers } from '../../../platform/index.ts';

export const HandOver = z.strictObject({
  accountId: filterText(100).min(1).meta({ description: 'A colleague with a role there, or oneself' }),
  note: filterText(2_000)
    .trim()
    .overwrite(maskNumbers)
    .optional()
    .meta({ description: 'For one’s own side: stands in the thread as a note that the other side does not see' }),
});
export type HandOver = z.output<typeof HandOver>;

export const DialogueColleague = z
  .object({ accountId: z.string(), name: z.string(), isMe: z.boolean() })
  .meta({ id: 'DialogueColleague' });
export type DialogueColleagueDto = z.output<typeof DialogueColleague>;
