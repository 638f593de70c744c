import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type MeasuredRun, measureBillingRun } from './billing-run.ts';
import { rateFile } from './command-line.ts';
import { compareImport } from './import.ts';
import { firstOf, madeUpCounty, ratingInput, writeLines, writingLines } from './made-up-county.ts';
import { openProductRooms } from './product.ts';
import { compareRating } from './rating.ts';
import { printComparison, printFigures, seconds } from './table.ts';

const PERIOD = '2020-01';
const MILLION = 1_000_000;
const IMPORTED = 100_000;
/** Enough that a million of them are somatic, finished and not cancelled. */
const MADE_UP = 1_250_000;

const folder = mkdtempSync(join(tmpdir(), 'fristdag-bench-files-'));
const openThings: (() => Promise<void>)[] = [async () => rmSync(folder, { recursive: true, force: true })];

let cleaning: Promise<void> | undefined;

/** Once, whoever asks first: work that Ctrl-C breaks off fails, and then waits here for the same end. */
function cleanUp(): Promise<void> {
  cleaning ??= (async () => {
    for (const close of openThings.splice(0).reverse()) await close();
  })();
  return cleaning;
}

/** Ctrl-C too leaves neither a server nor a file behind. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void cleanUp().finally(() => process.exit(130)));
}

const started = performance.now();
try {
  const [load = 0] = loadavg();
  process.stdout.write(
    `× = how many times as fast as that row Fristdag is, in this run, each at its best. ${availableParallelism()} processors, ` +
      `load ${load.toFixed(1)} at the start: the more others do, the noisier.\n`,
  );
  await measureRating();
  await measureDatabase();
} finally {
  await cleanUp();
}
process.stdout.write(`\nIn all ${seconds(performance.now() - started)}.\n`);

async function measureRating(): Promise<void> {
  const path = join(folder, 'million.ndjson');
  const county = madeUpCounty({ months: [PERIOD], episodes: MADE_UP });
  const input = ratingInput(writingLines(county, { path, most: MILLION }), MILLION);
  for (const length of [MILLION / 10, MILLION]) printComparison(await compareRating(firstOf(input, length)));
  const { ms, peakMegabytes } = await rateFile(path, PERIOD);
  printFigures('The command line, measured in this run', [
    [`fristdag rate --json of ${MILLION.toLocaleString('en')} lines of one month`, seconds(ms)],
    ['  memory held at most', `${Math.round(peakMegabytes)} MB`],
  ]);
}

async function measureDatabase(): Promise<void> {
  const path = join(folder, 'month.ndjson');
  writeLines(path, madeUpCounty({ months: [PERIOD], episodes: IMPORTED }));
  const opening = openProductRooms();
  openThings.push(() => opening.then(({ close }) => close()).catch(() => undefined));
  const rooms = await opening;
  printComparison(await compareImport(rooms, path, IMPORTED));
  printRun(await measureBillingRun(rooms, PERIOD));
}

function printRun({ episodes, steps }: MeasuredRun): void {
  const total = steps.reduce((sum, { ms }) => sum + ms, 0);
  printFigures('A billing run, measured in this run', [
    [`${episodes.toLocaleString('en')} episodes`, seconds(total)],
    ...steps.map(({ step, ms }) => [`  ${step}`, seconds(ms)] as const),
  ]);
}
