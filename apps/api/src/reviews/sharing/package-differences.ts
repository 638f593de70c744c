import type { PackageDocument, PackagedEpisode } from './freeze-package.ts';

interface EpisodeDifference {
  readonly caseNumber: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Field by field, as codes and plain values; empty for what came or went. */
  readonly what: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

/** What a package says otherwise than the one before it, episode by episode, in the order of the case numbers. */
export function packageDifferences(before: PackageDocument | undefined, after: PackageDocument): EpisodeDifference[] {
  if (before === undefined) return [];
  const was = new Map(before.assessments.map((episode) => [episode.caseNumber, episode]));
  const is = new Map(after.assessments.map((episode) => [episode.caseNumber, episode]));
  const caseNumbers = [...new Set([...was.keys(), ...is.keys()])].sort();
  return caseNumbers.flatMap((caseNumber): EpisodeDifference[] => {
    const [old, now] = [was.get(caseNumber), is.get(caseNumber)];
    if (!old) return [{ caseNumber, kind: 'added', what: [] }];
    if (!now) return [{ caseNumber, kind: 'removed', what: [] }];
    const what = fieldDifferences(old, now);
    return what.length === 0 ? [] : [{ caseNumber, kind: 'changed', what }];
  });
}

function fieldDifferences(old: PackagedEpisode, now: PackagedEpisode): EpisodeDifference['what'] {
  const [was, is] = [flat(old), flat(now)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter(({ before, after }) => before !== after);
}

/** Conditions are named by their ids, after the episode's own fields. */
function flat({ caseNumber: _, conditions, ...fields }: PackagedEpisode): ReadonlyMap<string, string | null> {
  const own = Object.entries(fields).map(([field, value]) => [field, value === null ? null : String(value)] as const);
  return new Map([...own, ...Object.entries(conditions)]);
}
