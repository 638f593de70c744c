import { z } from 'zod';
import { listQuery } from '../../../platform/index.ts';

export const KeyRotationListQuery = listQuery({ sortable: ['createdAt'], defaultOrder: 'desc', filters: {} });
export type KeyRotationListQuery = z.output<typeof KeyRotationListQuery>;

export const StartedKeyRotation = z.object({ id: z.string() }).meta({ id: 'StartedKeyRotation' });

export const KeyRotationAnswer = z
  .object({
    id: z.string(),
    state: z.enum(['queued', 'running', 'completed', 'failed']),
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
    keyId: z.string().meta({ description: 'The key that everything is sealed under in the end' }),
    createdAt: z.string(),
    createdBy: z.string(),
    completedAt: z.string().nullable(),
  })
  .meta({ id: 'KeyRotation' });
