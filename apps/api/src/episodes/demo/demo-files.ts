import { setImmediate as breathe } from 'node:timers/promises';
import type { PayerMap } from '@fristdag/billing';
import { instantOfLocal, epochDayOf, nextPeriod, type Period } from '@fristdag/rules';
import { synthesiseEpisodes } from '../synthesis/synthesise-episodes.ts';
import { materialFive } from './material-five.ts';

const FIRST_MONTH = '2019-12';
const LAST_MONTH = '2020-10';
const SEED = 7;
const EPISODES = 20_000;
/** The demo's today, 22 October 2020 at nine: nothing in the county has happened later. */
const TODAY = { day: epochDayOf('2020-10-22'), msOfDay: 9 * 3_600_000 };
/** The month that the material's five have to themselves, so that it stays 39 000 kr. */
const OF_THE_MATERIAL = { payer: '0184', careType: 'somatic', period: '2020-01' } as const;

/** The five patients of the material as a file. */
export async function* materialFile(): AsyncGenerator<Buffer> {
  yield Buffer.from(materialFive.map((episode) => `${JSON.stringify(episode)}\n`).join(''));
}

/** An invented county as a file, the same each time. */
export async function* countyFile(payers: PayerMap): AsyncGenerator<Buffer> {
  const until = instantOfLocal(TODAY.day, TODAY.msOfDay);
  if (until === 'skipped') throw new Error('the clock skipped the demo’s today');
  const wanted = { months: demoMonths(), seed: SEED, episodes: EPISODES, payers, excluded: [OF_THE_MATERIAL], until };
  let lines: string[] = [];
  for (const episode of synthesiseEpisodes(wanted)) {
    lines.push(`${JSON.stringify(episode)}\n`);
    if (lines.length < 200) continue;
    yield Buffer.from(lines.join(''));
    lines = [];
    await breathe();
  }
  yield Buffer.from(lines.join(''));
}

function demoMonths(): Period[] {
  const months: Period[] = [];
  for (let month: Period = FIRST_MONTH; month <= LAST_MONTH; month = nextPeriod(month)) months.push(month);
  return months;
}
