import { describe, expect, it } from '@jest/globals';
import type { RuleVersion } from '../providers/api-types.ts';
import { rulerMeasures, validityRuler } from './validity-ruler-geometry.ts';

function version(changes: Partial<RuleVersion>): RuleVersion {
  return {
    id: 'somatic_2020-01-01',
    ruleVersion: 'somatic/2020-01-01',
    careType: 'somatic',
    validFrom: '2020-01-01',
    validThrough: null,
    publishedAt: '2019-12-01T00:00:00+01:00',
    state: 'in-force',
    titles: { sv: 'Somatisk vård', en: 'Somatic care' },
    transitional: null,
    model: 'average',
    hash: 'sha256:0',
    document: {},
    sentences: { summary: [], parameters: [], conditions: [] },
    version: 1,
    allowedTransitions: [],
    refusedTransitions: [],
    ...changes,
  };
}

describe('the validity ruler in October 2020', () => {
  const ruler = validityRuler(
    [
      version({ validThrough: '2020-10-31' }),
      version({
        id: 'somatic_2020-11-01',
        ruleVersion: 'somatic/2020-11-01',
        validFrom: '2020-11-01',
        state: 'scheduled',
      }),
    ],
    '2020-10-22',
  );
  const [somatic, psychiatric] = ruler.lanes;

  it('draws a month as a column of 24 px', () => {
    expect(ruler.months[0]).toMatchObject({ period: '2019-11', x: rulerMeasures.left });
    expect(ruler.months[1]?.x).toBe(rulerMeasures.left + 24);
  });

  it('shows the months before the first version as a gap', () => {
    expect(somatic?.gaps).toEqual([{ x: rulerMeasures.left, width: 48 }]);
  });

  it('ends a version where the next one begins', () => {
    expect(somatic?.bars.map((bar) => [bar.x, bar.look, bar.isOpen])).toEqual([
      [rulerMeasures.left + 48, 'in-force', false],
      [rulerMeasures.left + 48 + 240, 'scheduled', true],
    ]);
    expect(somatic?.bars[0]?.width).toBe(240);
  });

  it('shows a care type without any version as one gap', () => {
    expect(psychiatric?.bars).toEqual([]);
    expect(psychiatric?.gaps).toHaveLength(1);
  });

  it('marks today inside its month', () => {
    expect(ruler.todayX).toBeGreaterThan(rulerMeasures.left + 11 * 24);
    expect(ruler.todayX).toBeLessThan(rulerMeasures.left + 12 * 24);
  });
});
