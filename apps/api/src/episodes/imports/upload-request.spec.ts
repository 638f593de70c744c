import { describe, expect, it } from '@jest/globals';
import { fileNameOf } from './upload-request.ts';

describe('the name of an uploaded file', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['%E0%A4%A', null],
    ['v%C3%A5rd%20oktober.csv', 'vård oktober.csv'],
    ['C%3A%5CUsers%5Canna%5Cmars.ndjson', 'mars.ndjson'],
    ['..%2F..%2Fetc%2Fpasswd', 'passwd'],
    ['a%0D%0Ab%00.csv', 'ab.csv'],
  ])('%j is kept as %j', (sent, kept) => {
    expect(fileNameOf(sent)).toBe(kept);
  });
});
