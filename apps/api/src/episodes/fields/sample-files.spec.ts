import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parsePayers } from '@fristdag/billing';
import { canonicalEpisode } from '@fristdag/rules';
import { type FileFormat, readEpisodes } from '../read/index.ts';
import { sampleCsv, sampleNdjson } from './sample-files.ts';

const root = new URL('../../../../../', import.meta.url);
const map = parsePayers(JSON.parse(readFileSync(new URL('rules/payers.json', root), 'utf8')), 'rules/payers.json');

async function episodesOf(text: string, format: FileFormat): Promise<string[]> {
  const open = async function* () {
    yield Buffer.from(text);
  };
  const episodes: string[] = [];
  for await (const { rows } of readEpisodes(open, { format, payers: map.lookup() })) {
    for (const row of rows) {
      if (row.episode === null) throw new Error(row.refusals[0].code);
      episodes.push(canonicalEpisode(row.episode));
    }
  }
  return episodes;
}

describe('the sample files', () => {
  it('hold the same five episodes, in NDJSON and in CSV with Swedish headers', async () => {
    const episodes = await episodesOf(sampleNdjson(), 'ndjson');
    expect(episodes).toHaveLength(5);
    expect(await episodesOf(sampleCsv(), 'csv')).toEqual(episodes);
  });
});
