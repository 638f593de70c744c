import { z } from 'zod';
import { inWords, invalidInput, type Text } from '../../platform/index.ts';
import { commonWords } from './often-guessed.ts';

/** NIST SP 800-63B §3.1.1.2: length, and nothing that everybody guesses first; no rules about what it is made of. */
const SHORTEST = 12;
/** Long enough for any sentence, short enough not to keep the hash function busy. */
const LONGEST = 200;

type PasswordFault = 'too-short' | 'too-long' | 'own-name' | 'common' | 'repeated' | 'sequence';

/**
 * What is wrong with a new password; undefined when nothing is.
 * @param names what an attacker knows of the person: the username, the name shown
 */
export function faultOfPassword(password: string, names: readonly string[] = []): PasswordFault | undefined {
  const normal = password.normalize('NFKC');
  const length = [...normal].length;
  if (length < SHORTEST) return 'too-short';
  if (length > LONGEST) return 'too-long';
  const lower = normal.toLowerCase();
  if (isRepeated(lower)) return 'repeated';
  if (isSequence(lower)) return 'sequence';
  if (names.some((name) => isNothingBut(lower, [name.toLowerCase(), ...name.toLowerCase().split(/[\s.@_-]+/)])))
    return 'own-name';
  if (isNothingBut(lower, commonWords)) return 'common';
  return undefined;
}

/** One to four characters over and over. */
function isRepeated(text: string): boolean {
  return /^(.{1,4})\1+.{0,3}$/su.test(text);
}

const rows = ['abcdefghijklmnopqrstuvwxyzåäö', '01234567890123456789', 'qwertyuiopå', 'asdfghjklöä', 'zxcvbnm'];
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(''))];

/** Pieces of the alphabet, of the digits or of the keyboard's rows and nothing else. */
function isSequence(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    let length = Math.min(text.length - at, 20);
    while (length >= 4 && !runs.some((run) => run.includes(text.slice(at, at + length)))) length -= 1;
    if (length < 4) return false;
    at += length;
  }
  return true;
}

const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Whether known words make up all letters of the text, with whatever digits and signs between them. */
function isNothingBut(text: string, words: readonly string[]): boolean {
  const known = words.filter((word) => word.length >= 3);
  const core = text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const read = [...core].map((letter) => lookAlikes[letter] ?? letter).join('');
  const candidates = [text, read].map((candidate) => candidate.replaceAll(/[^\p{L}]/gu, ''));
  // Digits alone are no word: they are for the sequences, and a long random number is as good as any.
  return candidates.some((candidate) => candidate.length >= 3 && isMadeOf(candidate, known));
}

function isMadeOf(text: string, words: readonly string[]): boolean {
  const reachable = new Set([0]);
  for (let at = 0; at < text.length; at += 1) {
    if (!reachable.has(at)) continue;
    for (const word of words) if (text.startsWith(word, at)) reachable.add(at + word.length);
  }
  return reachable.has(text.length);
}

const words: Readonly<Record<PasswordFault, Text>> = {
  'too-short': {
    sv: `Minst ${SHORTEST} tecken. En mening går bra.`,
    en: `At least ${SHORTEST} characters. A sentence will do.`,
  },
  'too-long': { sv: `Högst ${LONGEST} tecken.`, en: `At most ${LONGEST} characters.` },
  'own-name': { sv: 'Lösenordet är inte mer än ditt eget namn.', en: 'The password is no more than your own name.' },
  common: {
    sv: 'Lösenordet är bland de första som gissas. Välj ett annat.',
    en: 'The password is among the first that are guessed. Choose another.',
  },
  repeated: {
    sv: 'Lösenordet är samma tecken om och om igen.',
    en: 'The password is the same characters over and over.',
  },
  sequence: { sv: 'Lösenordet är bara tecken i rad.', en: 'The password is nothing but characters in a row.' },
};

/** @throws Problem 400 that names the field and says what is wrong */
export function requireGoodPassword(path: string, password: string, names: readonly string[]): void {
  const fault = faultOfPassword(password, names);
  if (fault !== undefined) throw invalidInput([{ path, code: fault, message: words[fault] }]);
}

/** A new password as a field of a body; its rules need the person's names and are asked afterwards. */
export const NewPassword = z
  .string()
  .min(1)
  .max(1000)
  .refine(
    (text) => text.isWellFormed(),
    inWords({ sv: 'Lösenordet innehåller ett trasigt tecken.', en: 'The password contains a broken character.' }),
  );
