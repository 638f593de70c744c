import type { Period } from '@fristdag/rules';
import type { Language } from '../../platform/index.ts';
import { writtenMonth } from '../trace/written-time.ts';

/** `som om den hade gällt från juli 2020`: what a preview answers that begins before the version itself. */
export function asIfLabel(from: Period, language: Language): string {
  const month = writtenMonth(from, language);
  return language === 'sv' ? `som om den hade gällt från ${month}` : `as if it had been in force from ${month}`;
}
