import { addMonths, monthsBetween, type CivilDate, type Period } from '../../civil-dates.ts';
import type { Payer, PayerChangeWish } from '../../providers/api-types.ts';

export type ChangeKind = 'add' | 'end' | 'merge' | 'split';
export const changeKinds: readonly ChangeKind[] = ['add', 'end', 'merge', 'split'];

export interface NewDistrict {
  name: string;
  /** Empty = made of the name. */
  code: string;
}

/** A change as the form has it. */
export interface ChangeWords {
  kind: ChangeKind;
  municipality: string;
  /** YYYY-MM. */
  month: string;
  ends: readonly string[];
  begins: readonly NewDistrict[];
  takenOverBy: string;
  reason: string;
}

export const noDistrict: NewDistrict = { name: '', code: '' };

/** What each kind asks for: how many end, how many begin, and whether somebody who is there takes over. */
export const asked: Readonly<
  Record<ChangeKind, { ends: 'none' | 'one' | 'many'; begins: number; takesOver: boolean }>
> = {
  add: { ends: 'none', begins: 1, takesOver: false },
  end: { ends: 'one', begins: 0, takesOver: true },
  merge: { ends: 'many', begins: 1, takesOver: false },
  split: { ends: 'one', begins: 2, takesOver: false },
};

/** `Norra innerstaden` → `norra-innerstaden`; `Hägersten-Älvsjö` → `hagersten-alvsjo`. */
export function codeOf({ name, code }: NewDistrict): string {
  const base = code.trim() === '' ? name : code;
  return base
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The form for a kind, with nothing left over from another. */
export function wordsFor(kind: ChangeKind, words: ChangeWords): ChangeWords {
  const { ends, begins, takesOver } = asked[kind];
  const kept = words.begins.slice(0, Math.max(begins, kind === 'split' ? words.begins.length : begins));
  return {
    ...words,
    kind,
    ends: ends === 'none' ? [] : ends === 'one' ? words.ends.slice(0, 1) : words.ends,
    begins: [...kept, ...Array.from({ length: Math.max(0, begins - kept.length) }, () => noDistrict)],
    takenOverBy: takesOver ? words.takenOverBy : '',
  };
}

/** Whether enough is said for the register to be asked. */
export function isComplete({ kind, month, ends, begins, takenOverBy, reason }: ChangeWords): boolean {
  const needs = asked[kind];
  const enough = { none: true, one: ends.length === 1, many: ends.length >= 2 }[needs.ends];
  const named = begins.length >= needs.begins && begins.every((each) => each.name.trim() !== '' && codeOf(each) !== '');
  return month !== '' && enough && named && (!needs.takesOver || takenOverBy !== '') && reason.trim().length >= 3;
}

/** The wish in the API's own form, with the versions that were looked at. */
export function wishOf(words: ChangeWords, payers: readonly Payer[]): PayerChangeWish {
  const versions = new Map(payers.map(({ code, version }) => [code, version]));
  return {
    municipality: words.municipality,
    from: `${words.month}-01`,
    reason: words.reason.trim(),
    ends: words.ends.map((code) => ({ code, version: versions.get(code) ?? 0 })),
    begins: words.begins.map((each) => ({ district: codeOf(each), name: each.name.trim() })),
    takenOverBy: words.takenOverBy === '' ? [] : [words.takenOverBy],
  };
}

/** Months that a change can begin in: the next one and on, two years. */
export function comingMonths(today: CivilDate): Period[] {
  const first = addMonths(today.slice(0, 7), 1);
  return monthsBetween(first, addMonths(first, 23));
}
