import { z } from 'zod';
import { filterText } from '../../../platform/index.ts';

/** Whose accesses: by personal number, or by case number where the episode has none. In the body, so that no URL holds it. */
export const AccessExtractBody = z
  .strictObject({
    personalIdentityNumber: z.string().max(20).optional(),
    caseNumber: filterText(64).min(1).optional(),
    /** Instants; the first that is wanted, and the first that is not. */
    from: z.string().optional(),
    to: z.string().optional(),
    format: z.enum(['pdf', 'csv']).default('pdf'),
  })
  .meta({ id: 'AccessExtractBody' });
export type AccessExtractBody = z.output<typeof AccessExtractBody>;
