import { z } from 'zod';

/** What became of an episode that was sent in by itself. */
export const EpisodeReceipt = z
  .object({
    caseNumber: z.string(),
    outcome: z.enum(['created', 'changed', 'unchanged']),
    /** The revision that is the latest now; the next change builds on it. */
    version: z.int(),
    /** Where the latest revision came from; null for one that came from nowhere outside. */
    importId: z.string().nullable(),
  })
  .meta({ id: 'EpisodeReceipt' });
export type EpisodeReceipt = z.output<typeof EpisodeReceipt>;
