import { parseArgs } from 'node:util';
import { nextPeriod, parsePeriod, type Period } from '@fristdag/rules';
import { type Command, UsageError } from './command.ts';
import { readPayers } from './read-agreement.ts';
import { synthesiseEpisodes, type Synthesis } from '../episodes/synthesis/synthesise-episodes.ts';
import { writeResult } from './write-result.ts';

export const synth: Command = {
  summary: 'make up a file of episodes',
  usage: 'synth --months 2020-01..2020-12 [--seed 1] [--episodes 20000] [--personal-numbers]',

  async run(args, terminal) {
    await writeResult(terminal.stdout, lines(parseOptions(args)));
    return 0;
  },
};

function parseOptions(args: readonly string[]): Synthesis {
  const { values } = parseArgs({
    args: [...args],
    options: {
      months: { type: 'string' },
      seed: { type: 'string', default: '1' },
      episodes: { type: 'string', default: '20000' },
      'personal-numbers': { type: 'boolean', default: false },
    },
  });
  return {
    months: parseMonths(values.months),
    seed: parseWhole('--seed', values.seed),
    episodes: parseWhole('--episodes', values.episodes),
    payers: readPayers(),
    personalNumbers: values['personal-numbers'],
  };
}

function* lines(synthesis: Synthesis): Generator<string> {
  for (const episode of synthesiseEpisodes(synthesis)) yield `${JSON.stringify(episode)}\n`;
}

const EARLIEST = '2000-02';
const LATEST = '2099-11';

/** A month, or the first and the last of several. The instants of a made-up stay must lie in the years 2000–2099. */
function parseMonths(text: string | undefined): readonly Period[] {
  const [from, to = from, ...more] = (text ?? '').split('..');
  const first = parsePeriod(from ?? '');
  const last = parsePeriod(to ?? '');
  if (
    first === undefined ||
    last === undefined ||
    more.length > 0 ||
    last < first ||
    first < EARLIEST ||
    last > LATEST
  ) {
    throw new UsageError(
      `--months ${text ?? ''}: write the first and the last month, as 2020-01..2020-12 (${EARLIEST} to ${LATEST})`,
    );
  }
  const months = [first];
  for (let month = first; month < last;) {
    month = nextPeriod(month);
    months.push(month);
  }
  return months;
}

function parseWhole(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${option} ${text}: write a whole number`);
  return Number(text);
}
