/** One table of the benchmark: the same work done in several ways, in the same run. */
export interface Comparison {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly { readonly what: string; readonly perSecond: number; readonly ratio: number }[];
}

/** Prints ratios: how many times faster the first row is than each of the others. */
export function printComparison({ title, unit, rows }: Comparison): void {
  process.stdout.write(`\n${title}\n`);
  for (const { what, perSecond, ratio } of rows) {
    const speed = `${Math.round(perSecond).toLocaleString('en')} ${unit}`;
    process.stdout.write(
      `  ${what.padEnd(52)} ${speed.padStart(26)}   × ${ratio >= 10 ? Math.round(ratio).toLocaleString('en') : ratio.toFixed(2)}\n`,
    );
  }
}
