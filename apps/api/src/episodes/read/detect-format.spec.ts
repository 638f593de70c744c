import { describe, expect, it } from '@jest/globals';
import { detectFormat } from './detect-format.ts';

describe('the format of a file', () => {
  it.each([
    ['episodes.csv', '{"a":1}', 'csv'],
    ['episodes.CSV', '', 'csv'],
    ['episodes.ndjson', 'caseNumber;kommun', 'ndjson'],
    ['episodes.jsonl', '', 'ndjson'],
    ['-', '\n\ufeff {"a":1}\n', 'ndjson'],
    ['-', 'no json here\n{"a":1}\n', 'ndjson'],
    ['-', '\ufeffcaseNumber;kommun\nA;0184\n', 'csv'],
    ['episodes.txt', 'caseNumber\n', 'csv'],
    ['-', '', 'ndjson'],
  ])('%s beginning with %j is %s', (name, start, format) => {
    expect(detectFormat(name, new TextEncoder().encode(start))).toBe(format);
  });
});
