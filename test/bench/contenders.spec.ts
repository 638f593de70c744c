import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BARE_TABLE, createBareTable } from './bare-import.ts';
import { measureBillingRun } from './billing-run.ts';
import { importContenders, requireSameRows } from './import.ts';
import { madeUpCounty, ratingInput, writeLines } from './made-up-county.ts';
import { DifferentOutputError, race, requireSameResults } from './measure.ts';
import { openProductRooms, type ProductRooms } from './product.ts';
import { perEpisode, ratingContenders, shippedVersion } from './rating.ts';

const EPISODES = 600;
const county = () => madeUpCounty({ months: ['2020-02', '2020-03'], episodes: EPISODES });
const once = { warmUps: 0, rounds: 1 };

describe('the contenders of the bench', () => {
  it('come to the same amounts for every payer', async () => {
    const input = ratingInput(county(), 500);
    const version = shippedVersion();
    const measured = await race([...ratingContenders(input, version), perEpisode(input, version)], once);
    requireSameResults(measured);
    expect(measured).toHaveLength(4);
    expect(measured[0]?.result.filter((amount) => amount !== '0.00').length).toBeGreaterThan(5);
  });

  it('are not compared when one comes to another amount', () => {
    const [one, other] = [
      { name: 'one', ms: 1, result: ['1.00'] },
      { name: 'other', ms: 1, result: ['1.01'] },
    ];
    expect(() => requireSameResults([one, other])).toThrow(DifferentOutputError);
  });

  describe('on a database', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fristdag-bench-spec-'));
    let rooms: ProductRooms;

    beforeAll(async () => {
      rooms = await openProductRooms({ settings: { fsync: 'off', full_page_writes: 'off' } });
    }, 60_000);

    afterAll(async () => {
      await rooms.close();
      rmSync(folder, { recursive: true, force: true });
    }, 30_000);

    it('store the same rows, local dates and months, over the night when the clock changes too', async () => {
      const path = join(folder, 'county.ndjson');
      writeLines(path, county());
      await createBareTable(rooms.client);
      await race(importContenders(rooms, path), once);
      await requireSameRows(rooms, EPISODES);
      const run = await measureBillingRun(rooms, '2020-03');
      expect(run.episodes).toBeGreaterThan(EPISODES / 3);

      await rooms.client.query(
        `update ${BARE_TABLE} set notice_ms_of_day = notice_ms_of_day + 1 where source_line = 7`,
      );
      await expect(requireSameRows(rooms, EPISODES)).rejects.toThrow(DifferentOutputError);
    }, 60_000);
  });
});
