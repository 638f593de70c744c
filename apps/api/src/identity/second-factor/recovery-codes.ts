import { randomBytes } from 'node:crypto';
import { hashToken } from '../sign-in/tokens.ts';

const COUNT = 10;
/** Without letters and digits that look alike. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const LENGTH = 16;

/** Ten codes of 78 bits each, to be written down: each lets its owner in once without the app. */
export function createRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => inGroups(randomLetters()));
}

function randomLetters(): string {
  let letters = '';
  while (letters.length < LENGTH) {
    // Bytes past the last whole multiple of the alphabet would favour its first letters.
    for (const byte of randomBytes(LENGTH))
      if (byte < 240 && letters.length < LENGTH) letters += ALPHABET[byte % ALPHABET.length] ?? '';
  }
  return letters;
}

const inGroups = (letters: string): string => letters.replaceAll(/(.{4})(?=.)/g, '$1-');

/** What a person typed, whatever its spaces, hyphens and case. */
export function readCode(typed: string): string {
  return typed.replaceAll(/[\s\p{Pd}]/gu, '').toUpperCase();
}

/** The codes are random and long: a plain hash cannot be guessed back. */
export function hashRecoveryCode(typed: string): string {
  return hashToken(readCode(typed));
}
