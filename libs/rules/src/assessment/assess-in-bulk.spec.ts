import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { factsOf } from '../facts/facts.ts';
import { factsOfVersion } from '../rule-versions/facts-in-tree.ts';
import type { RuleVersion } from '../rule-versions/rule-version.ts';
import { anyRow, anyVersion } from './arbitrary-rules.fixtures.ts';
import { assessInBulk, cutoffMsOf, type BulkAssessment } from './assess-in-bulk.ts';
import { countDischargeReadyDays } from './count-days.ts';
import { addEpisode, createEpisodeColumns, type ColumnSource, type EpisodeColumns } from './episode-columns.ts';
import { createJudge } from './judge.ts';

function columnsOf(rows: readonly ColumnSource[], capacity?: number): EpisodeColumns {
  const columns = createEpisodeColumns(capacity);
  for (const row of rows) addEpisode(columns, row);
  return columns;
}

/** The same row rated by itself: judged for itself and counted by `countDischargeReadyDays`. */
async function rateOne(row: ColumnSource, version: RuleVersion): Promise<unknown> {
  const { outcomes, counted } = await createJudge(version).judge(factsOf(row));
  const { noticeDay, noticeMsOfDay, dischargeDay } = row;
  const notice = noticeDay === null || noticeMsOfDay === null ? null : { day: noticeDay, msOfDay: noticeMsOfDay };
  const cutoffMs = cutoffMsOf(version);
  return {
    outcomes,
    counted: counted && dischargeDay !== null,
    days: dischargeDay === null ? 0 : countDischargeReadyDays({ notice, dischargeDay, cutoffMs }),
  };
}

function ratedAt(row: number, bulk: BulkAssessment): unknown {
  return {
    outcomes: bulk.judgements[bulk.judgementIndex[row] ?? -1]?.outcomes,
    counted: bulk.counted[row] === 1,
    days: bulk.days[row],
  };
}

describe('rating in bulk', () => {
  it('gives each episode what it gets by itself, whatever the rules and the facts', async () => {
    const rows = fc.array(anyRow, { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(anyVersion, rows, async (version, sources) => {
        const bulk = await assessInBulk(columnsOf(sources, 1), version, createJudge(version));
        for (const [row, source] of sources.entries())
          expect(ratedAt(row, bulk)).toEqual(await rateOne(source, version));
      }),
      { numRuns: 150 },
    );
  });

  it('has one judgement for each distinct combination of the facts that the version asks for', async () => {
    const rows = fc.array(anyRow, { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(anyVersion, rows, async (version, sources) => {
        const { judgements } = await assessInBulk(columnsOf(sources), version, createJudge(version));
        const names = factsOfVersion(version);
        const combinations = sources.map((source) => {
          const facts = factsOf(source);
          return JSON.stringify(Object.fromEntries(names.map((name) => [name, facts[name]])));
        });
        expect(judgements.map(({ facts }) => JSON.stringify(facts))).toEqual([...new Set(combinations)]);
      }),
      { numRuns: 100 },
    );
  });

  it('finds the combinations of far-away numbers as well, which no table holds', async () => {
    const [row] = fc.sample(anyRow, { numRuns: 1, seed: 7 });
    const [version] = fc.sample(
      anyVersion.filter(
        (candidate) =>
          factsOfVersion(candidate).includes('admissionNoticeHoursAfterAdmission') &&
          factsOfVersion(candidate).includes('sipCallDaysAfterNotice'),
      ),
      { numRuns: 1, seed: 7 },
    );
    if (row === undefined || version === undefined) throw new Error('Nothing was drawn.');
    const century = 36_500 * 86_400_000;
    const sources = [-century, 0, century, 0, century].map((distance, place) => ({
      ...row,
      admissionNoticeSentAt: row.admittedAt + distance,
      noticeDay: 18_270,
      sipCallDay: 18_270 + (place % 2) * 36_500,
      noticeSentAt: row.admittedAt,
      sipCallSentAt: row.admittedAt,
    }));
    const bulk = await assessInBulk(columnsOf(sources), version, createJudge(version));
    for (const [place, source] of sources.entries())
      expect(ratedAt(place, bulk)).toEqual(await rateOne(source, version));
    expect(bulk.judgements).toHaveLength(3);
  });

  it('of no episodes asks nothing', async () => {
    const [version] = fc.sample(anyVersion, 1);
    if (version === undefined) throw new Error('Nothing was drawn.');
    const bulk = await assessInBulk(createEpisodeColumns(), version, createJudge(version));
    expect(bulk).toEqual({
      judgements: [],
      judgementIndex: new Int32Array(0),
      days: new Int32Array(0),
      counted: new Uint8Array(0),
    });
  });

  it('does not depend on the order of the episodes', async () => {
    const rows = fc.array(anyRow, { minLength: 2, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(anyVersion, rows, async (version, sources) => {
        const forwards = await assessInBulk(columnsOf(sources), version, createJudge(version));
        const backwards = await assessInBulk(columnsOf([...sources].reverse()), version, createJudge(version));
        for (const row of sources.keys()) {
          expect(ratedAt(sources.length - 1 - row, backwards)).toEqual(ratedAt(row, forwards));
        }
      }),
      { numRuns: 50 },
    );
  });
});
