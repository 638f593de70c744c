import { describe, expect, it } from '@jest/globals';
import { toDoPath } from './to-do-path.ts';

describe('the button of a row in Att göra', () => {
  it('opens the record that waits', () => {
    expect(toDoPath({ code: 'review', link: { resource: 'statements', id: '17' } })).toBe('/statements/17/show');
  });

  it('opens the list with the filter of the queue', () => {
    expect(toDoPath({ code: 'data-quality', link: { resource: 'episodes', filter: { state: 'ongoing' } } })).toBe(
      '/episodes?filter=%7B%22state%22%3A%22ongoing%22%7D',
    );
  });

  it.each([
    ['unmapped-units', { resource: 'care-unit-names', filter: {} }, '/registers/names'],
    ['review', { resource: 'months', filter: { period: '2020-01' } }, '/months/2020-01'],
    [
      'release-month',
      { resource: 'months', filter: { period: '2020-01', careType: 'psychiatric' } },
      '/months/2020-01?careType=psychiatric',
    ],
    ['changed-after-sharing', { resource: 'changes-after-sharing' }, '/changes-after-sharing'],
  ] as const)('knows where the list behind %s lives in the console', (code, link, path) => {
    expect(toDoPath({ code, link })).toBe(path);
  });

  it('asks before it starts the run of a month', () => {
    const link = { resource: 'billing-runs', filter: { period: '2020-09' } };
    expect(toDoPath({ code: 'run-missing', link })).toBe('/billing-runs?start=2020-09');
  });
});
