import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseRuleVersion } from '@fristdag/rules';
import { readFileSync } from 'node:fs';
import { findProjectRoot } from '../../platform/index.ts';
import { valueWarnings } from './value-warnings.ts';

const file = 'somatic/2020-01-01.json';
const somatic = parseRuleVersion(JSON.parse(readFileSync(join(findProjectRoot(), 'rules', file), 'utf8')), file);

describe('warnings beside an amount', () => {
  it('say that the shipped price is illustrative and older than the billed year', () => {
    expect(valueWarnings(somatic, '2020-01', 'sv')).toMatchObject([
      {
        parameter: 'costPerCareDay',
        status: 'illustrative',
        text: expect.stringMatching(/^Belopp per vårddygn: illustrativt värde, inte beslutat \(HSLF-FS 2018:67/),
      },
      {
        parameter: 'costPerCareDay',
        status: 'outdated',
        text: 'Belopp per vårddygn: beloppet är från 2019 och används för 2020.',
      },
    ]);
  });

  it('are none when every value is decided and the price is of the year', () => {
    const { costPerCareDay } = somatic.parameters;
    const decided = {
      parameters: {
        ...somatic.parameters,
        costPerCareDay: { ...costPerCareDay, status: 'decided' as const, year: 2020 },
      },
    };
    expect(valueWarnings(decided, '2020-12', 'en')).toEqual([]);
    expect(valueWarnings(decided, '2021-01', 'en')).toMatchObject([
      { status: 'outdated', text: 'Cost per care day: the amount is that of 2020, used for 2021.' },
    ]);
  });

  it('leave out values that the amount does not come from, such as the calendar', () => {
    expect(valueWarnings(somatic, '2020-01', 'en').map(({ parameter }) => parameter)).not.toContain('scheduledActsAt');
  });
});
