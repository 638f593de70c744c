import { type CareType, canonicalJson, type Period, type RuleVersion } from '@fristdag/rules';
import { isBilledSingly } from '@fristdag/billing';
import { type RatedEpisodes, rateEpisodes } from '../run/rate-episodes.ts';
import type {
  ChangedEpisode,
  ChangeKind,
  EpisodeOutcome,
  PreviewedEpisode,
  Side,
  Tally,
} from './impact-preview.repository.ts';

export interface VersionPair {
  /** undefined where no version governs the month now. */
  readonly now: RuleVersion | undefined;
  readonly then: RuleVersion;
}

interface RatedBothWays {
  readonly tallies: readonly Tally[];
  /** Only the episodes whose outcome, days, place in the average or contribution differ. */
  readonly changes: readonly ChangedEpisode[];
}

/** Rates each episode under both versions of its month, exactly as a billing run would. */
export async function rateBothWays(
  episodes: readonly PreviewedEpisode[],
  versionsOf: (careType: CareType, period: Period) => VersionPair,
): Promise<RatedBothWays> {
  const tallies: Tally[] = [];
  const changes: ChangedEpisode[] = [];
  for (const group of Map.groupBy(episodes, ({ careType, period }) => `${period} ${careType}`).values()) {
    const [first] = group;
    if (!first) continue;
    const versions = versionsOf(first.careType, first.period);
    const then = await rateEpisodes(group, versions.then);
    const now = versions.now === undefined ? undefined : await rateUnlessSame(group, versions, then);
    tallies.push(...tallyOf(group, then, 'then'));
    if (now) tallies.push(...tallyOf(group, now, 'now'));
    if (now !== then) changes.push(...changesOf(group, versions, { now, then }));
  }
  return { tallies, changes };
}

/** A month that the same version governs either way is rated once. */
function rateUnlessSame(
  group: readonly PreviewedEpisode[],
  { now, then }: VersionPair,
  rated: RatedEpisodes,
): Promise<RatedEpisodes> | RatedEpisodes {
  return now === undefined || now === then ? rated : rateEpisodes(group, now);
}

/** Episodes of each payer by their days: what `statePayers` adds up. */
function tallyOf(group: readonly PreviewedEpisode[], rated: RatedEpisodes, side: Side): Tally[] {
  const tallies = new Map<string, { -readonly [Key in keyof Tally]: Tally[Key] }>();
  group.forEach(({ period, careType, payer }, row) => {
    const days = rated.days[row] ?? 0;
    const key = `${payer} ${days}`;
    const tally = tallies.get(key) ?? { side, period, careType, payer, days, counted: 0, excluded: 0 };
    if (rated.counted[row]) tally.counted += 1;
    else tally.excluded += 1;
    tallies.set(key, tally);
  });
  return [...tallies.values()];
}

function changesOf(
  group: readonly PreviewedEpisode[],
  versions: VersionPair,
  { now, then }: { readonly now: RatedEpisodes | undefined; readonly then: RatedEpisodes },
): ChangedEpisode[] {
  const missed = { now: now === undefined ? [] : missedByPlace(now), then: missedByPlace(then) };
  return group.flatMap(({ position, revisionId, caseNumber, period, careType, payer }, row): ChangedEpisode[] => {
    const after = outcomeAt(then, row, missed.then);
    const before = now === undefined ? null : outcomeAt(now, row, missed.now);
    const kind = kindOf(before, after) ?? averageKindOf(versions, before, after) ?? shareKindOf(before, after);
    if (kind === null) return [];
    return [{ position, revisionId, caseNumber, period, careType, payer, kind, now: before, then: after }];
  });
}

/** The conditions that each distinct combination of facts misses. */
function missedByPlace({ judgements }: RatedEpisodes): readonly (readonly string[])[] {
  return judgements.map(({ outcomes }) =>
    Object.entries(outcomes).flatMap(([id, outcome]) => (outcome === 'not-met' ? [id] : [])),
  );
}

function outcomeAt(rated: RatedEpisodes, row: number, missed: readonly (readonly string[])[]): EpisodeOutcome {
  return {
    counted: rated.counted[row] ?? false,
    days: rated.days[row] ?? 0,
    contribution: rated.contributions[row] ?? '0.00',
    missed: missed[rated.places[row] ?? -1] ?? [],
  };
}

/** What weighs most in how an episode is judged; null when it is judged alike. */
function kindOf(now: EpisodeOutcome | null, then: EpisodeOutcome): ChangeKind | null {
  if ((now?.counted ?? false) !== then.counted) return then.counted ? 'counted' : 'not-counted';
  if (now === null) return null;
  if (now.days !== then.days) return 'days';
  if (canonicalJson([...now.missed].sort()) !== canonicalJson([...then.missed].sort())) return 'conditions';
  return null;
}

/**
 * In the hybrid model a long stay leaves the average of the others or comes back into it. Its own share stays what it
 * was, but the sum of the month does not.
 */
function averageKindOf(
  versions: VersionPair,
  now: EpisodeOutcome | null,
  then: EpisodeOutcome,
): 'billed-singly' | 'averaged' | null {
  if (!now?.counted || versions.now === undefined) return null;
  if (versions.now.model !== 'hybrid' && versions.then.model !== 'hybrid') return null;
  const [was, becomes] = [isBilledSingly(versions.now, now.days), isBilledSingly(versions.then, then.days)];
  return was === becomes ? null : becomes ? 'billed-singly' : 'averaged';
}

function shareKindOf(now: EpisodeOutcome | null, then: EpisodeOutcome): 'contribution' | null {
  return now === null || now.contribution === then.contribution ? null : 'contribution';
}
