import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parsePayers } from '@fristdag/billing';
import { episodeTimes, parseEpisode, parseInstant } from '@fristdag/rules';
import { countyFile, materialFile } from './demo-files.ts';

const root = new URL('../../../../../', import.meta.url);
const payers = parsePayers(JSON.parse(readFileSync(new URL('rules/payers.json', root), 'utf8')), 'rules/payers.json');

async function linesOf(file: AsyncIterable<Buffer>): Promise<unknown[]> {
  const parts: Buffer[] = [];
  for await (const part of file) parts.push(part);
  return Buffer.concat(parts)
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

describe('the demo', () => {
  it('has the five patients of the material, as the golden file tells them', async () => {
    const golden = readFileSync(new URL('test/golden/seed-example.ndjson', root), 'utf8').trim().split('\n');
    expect(await linesOf(materialFile())).toEqual(golden.map((line): unknown => JSON.parse(line)));
  });

  it('has a county of which every row is accepted, and nothing that has not happened by 22 October 2020', async () => {
    const rows = await linesOf(countyFile(payers));
    const lookup = payers.lookup();
    const today = parseInstant('2020-10-22T09:00');
    let inTheMonthOfTheMaterial = 0;
    let last = 0;
    for (const row of rows) {
      const parsed = parseEpisode(row, { payers: lookup });
      if (!('episode' in parsed)) throw new Error(JSON.stringify(parsed.refusals));
      const { episode, payer } = parsed;
      const { period } = episodeTimes(episode);
      if (payer === '0184' && episode.careType === 'somatic' && period === '2020-01') inTheMonthOfTheMaterial += 1;
      last = Math.max(last, episode.admittedAt, episode.sipCallSentAt ?? 0, episode.dischargedAt ?? 0);
    }
    expect(last).toBeLessThanOrEqual(Number(today));
    expect(rows).toHaveLength(20_000);
    expect(inTheMonthOfTheMaterial).toBe(0);
  });
});
