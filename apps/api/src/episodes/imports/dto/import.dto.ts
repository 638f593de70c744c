import { z } from 'zod';
import { refusalCodes } from '@fristdag/rules';
import { filterText, listQuery } from '../../../platform/index.ts';

export const ImportAccepted = z.object({ id: z.string() }).meta({ id: 'ImportAccepted' });

export const ImportAnswer = z
  .object({
    id: z.string(),
    state: z.enum(['queued', 'running', 'completed', 'failed']),
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
    /** A file that was handed in, or one episode that a machine sent by itself. */
    source: z.enum(['file', 'feed']),
    fileName: z.string().nullable(),
    format: z.enum(['ndjson', 'csv']),
    fileHash: z.string(),
    sizeBytes: z.number().int(),
    rowsRead: z.number().int(),
    rowsAccepted: z.number().int(),
    rowsUnchanged: z.number().int(),
    rowsRefused: z.number().int(),
    createdAt: z.string(),
    createdBy: z.string(),
    completedAt: z.string().nullable(),
    problem: z
      .object({
        type: z.string(),
        title: z.string(),
        status: z.number().int(),
        detail: z.string(),
        code: z.string(),
      })
      .optional(),
  })
  .meta({ id: 'Import' });

/** Why a row is refused: a closed list. */
const RefusalCode = z.enum(refusalCodes).meta({ id: 'RefusalCode' });

export const RefusedRowAnswer = z
  .object({
    line: z.number().int(),
    field: z.string().nullable(),
    code: RefusalCode,
    reason: z.string(),
  })
  .meta({ id: 'RefusedRow' });

export const importListQuery = listQuery({
  sortable: ['createdAt', 'fileName', 'state', 'rowsRead', 'rowsRefused'],
  defaultOrder: 'desc',
  filters: {
    state: z.enum(['queued', 'running', 'completed', 'failed']).optional(),
    format: z.enum(['ndjson', 'csv']).optional(),
    source: z.enum(['file', 'feed']).default('file').meta({
      description: 'Files that were handed in, or episodes that machines sent one by one; files unless asked.',
    }),
  },
});
export type ImportListQuery = z.output<typeof importListQuery>;

export const refusedRowListQuery = listQuery({
  sortable: ['line', 'field', 'code'],
  filters: {
    code: z.enum(refusalCodes).optional(),
    field: filterText().optional(),
  },
});
export type RefusedRowListQuery = z.output<typeof refusedRowListQuery>;

export const ImportListAnswer = z.array(ImportAnswer);
export const RefusedRowListAnswer = z.array(RefusedRowAnswer);
