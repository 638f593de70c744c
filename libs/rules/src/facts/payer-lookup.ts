import type { EpochDay } from '../calendar/civil-date.ts';
import type { Refusal } from './refusal.ts';

/** Whose bill an episode is: what the row says, and the days on which the payer has to exist. */
export interface PayerQuestion {
  readonly municipality: string;
  readonly district: string | null;
  /** A payer is right when it exists on some day from here… */
  readonly fromDay: EpochDay;
  /** …to here, both included; null = without end, for an ongoing stay. */
  readonly throughDay: EpochDay | null;
}

/** The payer map, as far as reading an episode needs it. Payers are data; `@fristdag/billing` reads them. */
export interface PayerLookup {
  check(question: PayerQuestion): { readonly payer: string } | { readonly refusal: Refusal };
}
