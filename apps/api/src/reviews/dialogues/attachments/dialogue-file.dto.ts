import { formatInstant } from '@fristdag/rules';
import { z } from 'zod';
import type { DialogueFileRow } from './dialogue-files.repository.ts';

export const DialogueFile = z
  .object({
    id: z.string(),
    fileName: z.string(),
    mediaType: z.string().meta({ description: 'By its content, not by what its sender said' }),
    sizeBytes: z.number().int(),
    addedBy: z.string(),
    addedAt: z.string(),
  })
  .meta({ id: 'DialogueFile' });
export type DialogueFileDto = z.output<typeof DialogueFile>;

export function fileDto({
  id,
  fileName,
  mediaType,
  sizeBytes,
  addedByName,
  addedAt,
}: DialogueFileRow): DialogueFileDto {
  return { id, fileName, mediaType, sizeBytes, addedBy: addedByName, addedAt: formatInstant(addedAt) };
}
