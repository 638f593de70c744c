import { describe, expect, it } from '@jest/globals';
import { objectPath } from './object-path.ts';

describe('an audit line', () => {
  it('links to the billing run it is about', () => {
    expect(objectPath({ kind: 'billing-run', id: '12' })).toBe('/billing-runs/12/show');
  });

  it('links to the month, the dialogue and the invoice it is about', () => {
    expect(objectPath({ kind: 'billing-case', id: '34' })).toBe('/billing-cases/34');
    expect(objectPath({ kind: 'dialogue', id: '1' })).toBe('/dialogues/1');
    expect(objectPath({ kind: 'invoice', id: '7' })).toBe('/invoices/7/show');
  });

  it('links nowhere when the console has no page for the object', () => {
    expect(objectPath({ kind: 'session', id: '12' })).toBeNull();
  });
});
