import { describe, expect, it } from '@jest/globals';
import { ruleVersion } from './rule-version.fixtures.ts';
import { barsInOrder, rulerMeasures, validityRuler } from './validity-ruler-geometry.ts';

const known = (from: string, through: string | null) => [
  { from, through, knownFrom: '2020-10-20T15:40:00+02:00', knownThrough: null },
];

const shipped = ruleVersion({ validThrough: '2020-10-31', validity: known('2020-01-01', '2020-10-31') });
const november = ruleVersion({
  id: 'november',
  validFrom: '2020-11-01',
  state: 'scheduled',
  validity: known('2020-11-01', null),
});
const proposed = (id: string, validFrom: string, state: 'draft' | 'in-consultation' | 'rejected' = 'draft') =>
  ruleVersion({ id, validFrom, state, validity: [] });

describe('the validity ruler in October 2020', () => {
  const ruler = validityRuler([shipped, november], '2020-10-22');
  const [somatic, psychiatric] = ruler.lanes;
  const start = ruler.months.find(({ period }) => period === '2020-01')?.x ?? 0;

  it('draws a month as a column of 24 px, and of 12 or 48 when zoomed', () => {
    expect(ruler.months[1]?.x).toBe(24);
    expect(validityRuler([shipped], '2020-10-22', 12).months[1]?.x).toBe(12);
    expect(validityRuler([shipped], '2020-10-22', 48).months[1]?.x).toBe(48);
  });

  it('shows the months before the first version as a gap that has room for its words', () => {
    expect(somatic?.gaps).toEqual([{ x: 0, width: start }]);
    expect(start).toBeGreaterThanOrEqual(rulerMeasures.wordRoom);
  });

  it('ends a version where the next one begins', () => {
    expect(somatic?.bars.map(({ x, width, look, isOpen }) => [x, width, look, isOpen])).toEqual([
      [start, 240, 'in-force', false],
      [start + 240, ruler.width - start - 240, 'scheduled', true],
    ]);
  });

  it('shows a care type without any version as one gap', () => {
    expect(psychiatric?.bars).toEqual([]);
    expect(psychiatric?.gaps).toEqual([{ x: 0, width: ruler.width }]);
  });

  it('marks today inside its month', () => {
    const october = ruler.months.find(({ period }) => period === '2020-10')?.x ?? 0;
    expect(ruler.todayX).toBeGreaterThan(october);
    expect(ruler.todayX).toBeLessThan(october + 24);
  });
});

describe('what is proposed on the ruler', () => {
  const ruler = validityRuler(
    [
      shipped,
      november,
      proposed('a', '2020-12-01'),
      proposed('b', '2021-03-01', 'in-consultation'),
      proposed('stopped', '2021-01-01', 'rejected'),
    ],
    '2020-10-22',
  );
  const bars = ruler.lanes[0]?.bars ?? [];
  const rowOf = (id: string) => bars.find(({ version }) => version.id === id)?.y;

  it('lies below what governs, each proposal on a row of its own while they overlap', () => {
    const rows = [rowOf(shipped.id), rowOf('a'), rowOf('b')].map(Number);
    expect(rows.map((y) => (y - Number(rows[0])) / rulerMeasures.row)).toEqual([0, 1, 2]);
    expect(bars.filter(({ look }) => look === 'draft')).toHaveLength(2);
  });

  it('is not drawn when it is rejected or withdrawn', () => {
    expect(rowOf('stopped')).toBeUndefined();
  });

  it('is reached by the arrow keys lane by lane, row by row, in time', () => {
    const psychiatric = ruleVersion({ careType: 'psychiatric' });
    const order = barsInOrder(
      validityRuler([psychiatric, proposed('a', '2020-12-01'), november, shipped], '2020-10-22'),
    );
    expect(order.map(({ version }) => version.id)).toEqual([shipped.id, 'november', 'a', psychiatric.id]);
  });
});

it('a version that a correction took over in full lies greyed below it', () => {
  const corrected = ruleVersion({
    state: 'replaced',
    validThrough: null,
    validity: [
      { from: '2020-01-01', through: null, knownFrom: '2019-12-02T08:00:00+01:00', knownThrough: '2020-10-20' },
    ],
  });
  const correction = ruleVersion({ id: 'second', validity: known('2020-01-01', null) });
  const bars = validityRuler([corrected, correction], '2020-10-22').lanes[0]?.bars ?? [];
  expect(bars.map(({ version, look }) => [version.id, look])).toEqual([
    [corrected.id, 'replaced'],
    ['second', 'in-force'],
  ]);
  expect(bars[0]?.y).toBeGreaterThan(Number(bars[1]?.y));
});

it('leaves room for the badge of transitional rules above what is proposed to end them', () => {
  const until = { sv: 'tills nytt IT-stöd finns', en: 'until new IT support exists' };
  const transitional = { until, source: 'Lägesrapport 2019' };
  const psychiatry = ruleVersion({ careType: 'psychiatric', transitional });
  const end = ruleVersion({
    id: 'end',
    careType: 'psychiatric',
    validFrom: '2021-01-01',
    state: 'draft',
    validity: [],
  });
  const [, lane] = validityRuler([psychiatry, end], '2020-10-22').lanes;
  const [governing, draft] = lane?.bars ?? [];
  expect((draft?.y ?? 0) - (governing?.y ?? 0)).toBe(rulerMeasures.row + rulerMeasures.badge);
});
