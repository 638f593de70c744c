import { compareRating } from './rating.ts';
import { printComparison } from './table.ts';

process.stdout.write('× = how many times as fast Fristdag is as that row, measured side by side in this run\n');
for (const length of [100_000, 1_000_000]) printComparison(await compareRating(length));
