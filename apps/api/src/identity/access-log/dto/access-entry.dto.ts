import { parseInstant } from '@fristdag/rules';
import { z } from 'zod';
import { filterText, invalidInput, listQuery } from '../../../platform/index.ts';
import { accessActs } from '../access-acts.ts';
import type { AccessFilter } from '../access-log.repository.ts';

const filters = {
  /** Part of a name or of a username. */
  person: filterText().optional(),
  act: z.enum(accessActs).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  caseNumber: filterText(64).optional(),
  /** Code, or part of the name. */
  unit: filterText().optional(),
};

export const AccessLogQuery = listQuery({ sortable: ['at', 'person'], defaultOrder: 'desc', filters });
export const AccessLogExportQuery = z.strictObject(filters);
export const ShownEpisodesQuery = listQuery({ sortable: ['caseNumber'], filters: {} });

export const AccessEntry = z
  .object({
    id: z.string(),
    at: z.string(),
    person: z.string(),
    username: z.string(),
    /** The role used, and what it is called. */
    role: z.string().nullable(),
    roleText: z.string().nullable(),
    unit: z.object({ kind: z.string(), code: z.string().nullable(), name: z.string() }),
    act: z.string(),
    actText: z.string(),
    object: z.object({ kind: z.string(), id: z.string().nullable() }),
    purpose: z.string().nullable(),
    requestId: z.string(),
    /** How many episodes were shown, of those that the caller may know of. */
    episodes: z.number().int(),
    protectedEpisodes: z.number().int(),
    /** The first few of them. */
    caseNumbers: z.array(z.string()),
  })
  .meta({ id: 'AccessEntry' });

export const ShownEpisodeAnswer = z
  .object({
    caseNumber: z.string(),
    /** Null where nobody could tell when it was shown: a refused row. */
    payer: z.string().nullable(),
    payerName: z.string().nullable(),
    protectedIdentity: z.boolean(),
  })
  .meta({ id: 'ShownEpisode' });

export const AccessActAnswer = z.object({ act: z.string(), text: z.string() }).meta({ id: 'AccessAct' });

/** @throws Problem 400 for an instant that is none */
export function accessFilterOf(query: z.output<typeof AccessLogExportQuery>): AccessFilter {
  const { person, act, from, to, caseNumber, unit } = query;
  return {
    person: person ?? null,
    act: act ?? null,
    caseNumber: caseNumber ?? null,
    unit: unit ?? null,
    from: instantOf('from', from),
    to: instantOf('to', to),
  };
}

/** @throws Problem 400 */
export function instantOf(path: string, text: string | undefined): number | null {
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
