import { isPersonalNumber } from './personal-number.ts';
import type { RefusalCode } from './refusal.ts';

type TextProblem = Extract<RefusalCode, 'empty-text' | 'text-too-long' | 'control-character' | 'broken-character'>;

/**
 * What is wrong with a text of 1 to `max` characters (code points): control characters (C0, DEL, C1) and lone
 * surrogates poison databases, files and pages.
 */
export function findTextProblem(text: string, max: number): TextProblem | undefined {
  if (text.length === 0) return 'empty-text';
  let pairs = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return 'control-character';
    if (code < 0xd800 || code > 0xdfff) continue;
    if (!isHighSurrogate(code) || !isLowSurrogate(text.charCodeAt(at + 1))) return 'broken-character';
    pairs += 1;
    at += 1;
  }
  return text.length - pairs > max ? 'text-too-long' : undefined;
}

const longestKey = 100;

/** How people write personal numbers: with or without century, with a hyphen, a dash, a plus or spaces between the parts. */
const NUMBER_LIKE = /\d{6,8}[\s\p{Pd}+\u2212]{0,3}\d{4}/gu;

/** A key of a row as it can be shown and stored: without control characters, lone surrogates or personal numbers. */
export function shownKey(key: string): string {
  const cleaned = Array.from(key.length > longestKey ? `${key.slice(0, longestKey)}…` : key, (character) =>
    findTextProblem(character, 1) === undefined ? character : '\uFFFD',
  ).join('');
  return cleaned.replace(NUMBER_LIKE, (number) =>
    isPersonalNumber(number.replace(/\D/gu, '')) ? '*'.repeat(number.length) : number,
  );
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
