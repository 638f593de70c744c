import { parseInstant } from '@fristdag/rules';
import { z } from 'zod';
import { filterText, invalidInput, listQuery } from '../../platform/index.ts';
import type { AuditLineFilter } from '../audit-lines.repository.ts';

const filters = {
  object: filterText(300).optional(),
  actor: filterText().optional(),
  act: filterText(100).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
};

export const AuditLineQuery = listQuery({ sortable: ['at', 'id'], defaultOrder: 'desc', filters });
export const AuditLineExportQuery = z.strictObject(filters);

export const AuditLine = z
  .object({
    id: z.string(),
    at: z.string(),
    actor: z.string(),
    /** The role that permitted the act. */
    role: z.string().nullable(),
    /** What it is called. */
    roleText: z.string().nullable(),
    /** In whose stead it was used. */
    deputyFor: z.string().nullable(),
    act: z.string(),
    actText: z.string(),
    object: z.object({ kind: z.string(), id: z.string() }),
    before: z.unknown(),
    after: z.unknown(),
    /** The difference in words; null where there was, or is, nothing. */
    changes: z.array(z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
    reason: z.string().nullable(),
    requestId: z.string().nullable(),
  })
  .meta({ id: 'AuditLine' });

/** Somebody with a line of the trail; `id` is what the filter `actor` takes. */
export const AuditActor = z.object({ id: z.string(), name: z.string() }).meta({ id: 'AuditActor' });

export const AuditAct = z.object({ act: z.string(), text: z.string() }).meta({ id: 'AuditAct' });

/** @throws Problem 400 for an instant that is none */
export function filterOf({ object, actor, act, from, to }: z.output<typeof AuditLineExportQuery>): AuditLineFilter {
  const [kind, ...id] = object?.split('/') ?? [];
  return {
    objectKind: kind ?? null,
    objectId: id.length > 0 ? id.join('/') : null,
    actor: actor ?? null,
    act: act ?? null,
    from: instantFilter('from', from),
    to: instantFilter('to', to),
  };
}

function instantFilter(path: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const instant = parseInstant(text);
  if (typeof instant === 'number') return instant;
  throw invalidInput([
    {
      path,
      code: 'malformed-instant',
      message: { sv: 'Skriv ett klockslag som 2020-10-22T09:00.', en: 'Write an instant such as 2020-10-22T09:00.' },
    },
  ]);
}
