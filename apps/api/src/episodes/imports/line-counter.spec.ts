import { describe, expect, it } from '@jest/globals';
import { LineCounter } from './line-counter.ts';

describe('the rows that a file seems to have', () => {
  it.each([
    ['', 0],
    ['a', 1],
    ['a\n', 1],
    ['a\nb', 2],
    ['a\r\n\r\n  \t\r\nb\r\n', 2],
    ['\n\n\n', 0],
  ])('%j has %i', (text, lines) => {
    const counter = new LineCounter();
    for (const character of text) counter.add(Buffer.from(character));
    expect(counter.end()).toBe(lines);
  });
});
