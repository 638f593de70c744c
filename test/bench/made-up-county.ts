import { closeSync, openSync, writeSync } from 'node:fs';
import { addEpisode, createEpisodeColumns, type EpisodeColumns, episodeTimes, parseEpisode } from '@fristdag/rules';
import {
  type SyntheticEpisode,
  type Synthesis,
  synthesiseEpisodes,
} from '../../apps/api/src/episodes/synthesis/synthesise-episodes.ts';
import { readPayers } from '../../apps/api/src/command-line/read-agreement.ts';

/** Rating input without any parsing: columns of episodes, and which payer each belongs to. */
export interface RatingInput {
  readonly columns: EpisodeColumns;
  readonly payer: Uint8Array;
  readonly payers: number;
}

const payers = readPayers();

/** The made-up county of the demo, in which facts hang together as in a real one: late calls, careless hospitals, slow payers. */
export function madeUpCounty(wanted: Pick<Synthesis, 'months' | 'episodes'>): Generator<SyntheticEpisode> {
  return synthesiseEpisodes({ ...wanted, seed: 7, payers });
}

/** The somatic episodes among these that a run would rate, up to so many. The first ones alone are a smaller input. */
export function ratingInput(episodes: Iterable<SyntheticEpisode>, most: number): RatingInput {
  const columns = createEpisodeColumns(most);
  const payer = new Uint8Array(most);
  const places = new Map<string, number>();
  const lookup = payers.lookup();
  for (const one of episodes) {
    if (columns.length === most) break;
    if (one.careType !== 'somatic' || one.cancelled || one.dischargedAt === null) continue;
    const parsed = parseEpisode(one, { payers: lookup });
    if ('refusals' in parsed) throw new Error(`${one.caseNumber} of the made-up county is refused`);
    const row = addEpisode(columns, { ...parsed.episode, ...episodeTimes(parsed.episode) });
    const place = places.get(parsed.payer) ?? places.size;
    places.set(parsed.payer, place);
    payer[row] = place;
  }
  return { columns, payer, payers: places.size };
}

export function firstOf({ columns, payer, payers }: RatingInput, length: number): RatingInput {
  return { columns: { ...columns, length: Math.min(length, columns.length) }, payer, payers };
}

const LINES_AT_ONCE = 1_000;

/** Passes episodes on, and on the way writes so many of them to a file, a line each. */
export function* writingLines(
  episodes: Iterable<SyntheticEpisode>,
  { path, most }: { readonly path: string; readonly most: number },
): Generator<SyntheticEpisode> {
  const file = openSync(path, 'w');
  let lines: string[] = [];
  let count = 0;
  try {
    for (const episode of episodes) {
      if (count < most) {
        lines.push(`${JSON.stringify(episode)}\n`);
        count += 1;
        if (lines.length === LINES_AT_ONCE) {
          writeSync(file, lines.join(''));
          lines = [];
        }
      }
      yield episode;
    }
  } finally {
    writeSync(file, lines.join(''));
    closeSync(file);
  }
}

/** Writes all of them. */
export function writeLines(path: string, episodes: Iterable<SyntheticEpisode>): void {
  for (const _ of writingLines(episodes, { path, most: Infinity }));
}
