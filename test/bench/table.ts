import type { Measured } from './measure.ts';

/** The same work done in several ways, in the same run. Fristdag is the first row. */
export interface Comparison {
  readonly title: string;
  readonly unit: string;
  /** How many of the unit each contender did. */
  readonly rows: readonly (Pick<Measured<unknown>, 'name' | 'ms'> & { readonly count: number })[];
  /** What a ratio should be at least, by the name of the row. */
  readonly aims?: Readonly<Record<string, number>>;
  readonly notes?: readonly string[];
}

const NAME = 58;

/** Prints speeds, and how many times as fast as each of the others the first row is. */
export function printComparison({ title, unit, rows, aims = {}, notes = [] }: Comparison): void {
  const lines = rows.map(({ name, ms, count }, place) => {
    const perSecond = (count / ms) * 1000;
    const first = rows[0] ?? { ms, count };
    const ratio = first.count / first.ms / (count / ms);
    const aim = aims[name];
    const verdict = aim === undefined ? '' : `  (aim ${formatRatio(aim)}: ${ratio >= aim ? 'held' : 'missed'})`;
    const speed = `${Math.round(perSecond).toLocaleString('en')} ${unit}/s`;
    return `  ${name.padEnd(NAME)} ${speed.padStart(24)}   × ${formatRatio(place === 0 ? 1 : ratio)}${verdict}`;
  });
  process.stdout.write(`\n${[title, ...lines, ...notes.map((note) => `    ${note}`)].join('\n')}\n`);
}

function formatRatio(ratio: number): string {
  return ratio >= 10 ? Math.round(ratio).toLocaleString('en') : ratio.toFixed(2);
}

/** Prints plain figures of this run, which are compared with nothing. */
export function printFigures(title: string, figures: readonly (readonly [what: string, figure: string])[]): void {
  const lines = figures.map(([what, figure]) => `  ${what.padEnd(NAME)} ${figure.padStart(24)}`);
  process.stdout.write(`\n${[title, ...lines].join('\n')}\n`);
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
