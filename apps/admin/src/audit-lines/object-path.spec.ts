import { describe, expect, it } from '@jest/globals';
import { objectPath } from './object-path.ts';

describe('an audit line', () => {
  it('links to the billing run it is about', () => {
    expect(objectPath({ kind: 'billing-run', id: '12' })).toBe('/billing-runs/12/show');
  });

  it('links nowhere when the console has no page for the object', () => {
    expect(objectPath({ kind: 'session', id: '12' })).toBeNull();
  });
});
