import { describe, expect, it } from '@jest/globals';
import { mediaTypeOf } from './media-type.ts';

describe('a file that is dropped on Inläsning', () => {
  it.each([
    ['januari.csv', 'text/csv'],
    ['JANUARI.CSV', 'text/csv'],
    ['januari.ndjson', 'application/x-ndjson'],
    ['januari.jsonl', 'application/x-ndjson'],
    ['januari.xlsx', undefined],
    ['januari', undefined],
  ])('%s is sent as %s', (name, type) => {
    expect(mediaTypeOf(name)).toBe(type);
  });
});
