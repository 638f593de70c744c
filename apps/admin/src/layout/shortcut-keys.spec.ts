import { describe, expect, it } from '@jest/globals';
import { shortcutOf } from './shortcut-keys.ts';

describe('keyboard shortcuts', () => {
  it.each([
    ['', '/', 'search'],
    ['', '?', 'help'],
    ['', 'j', 'next'],
    ['', ']', 'later-month'],
    ['', 't', 'table'],
    ['', 'g', 'wait'],
    ['g', 'a', 'to-do'],
    ['g', 'm', 'months'],
    ['g', 'r', 'rules'],
    ['g', 'x', null],
    ['', 'a', 'mark-no-remark'],
    ['', 'f', 'mark-question'],
    ['', 'd', 'open-dialogue'],
    ['', 'x', null],
  ])('after "%s" the key "%s" means %s', (earlier, key, meaning) => {
    expect(shortcutOf(earlier, key)).toBe(meaning);
  });
});
