import { describe, expect, it } from '@jest/globals';
import { toDoPath } from './to-do-path.ts';

describe('the button of a row in Att göra', () => {
  it('opens the record that waits', () => {
    expect(toDoPath({ resource: 'statements', id: '17' })).toBe('/statements/17/show');
  });

  it('opens the list with the filter of the queue', () => {
    expect(toDoPath({ resource: 'episodes', filter: { state: 'ongoing' } })).toBe(
      '/episodes?filter=%7B%22state%22%3A%22ongoing%22%7D',
    );
  });

  it.each([
    ['care-unit-names', {}, '/registers/names'],
    ['months', { period: '2020-01' }, '/months/2020-01'],
  ])('knows where %s live in the console', (resource, filter, path) => {
    expect(toDoPath({ resource, filter })).toBe(path);
  });

  it('is left out when there is nowhere to go', () => {
    expect(toDoPath(null)).toBeNull();
  });
});
