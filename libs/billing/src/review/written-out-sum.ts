import type { Language, Model } from '@fristdag/rules';
import { averageDays, sideOfFreeDays } from '../liability/average-days.ts';
import type { SideOfFreeDays } from '../liability/average-days.ts';
import type { Liability } from '../liability/state-liability.ts';
import { formatAmount } from '../money/money.ts';
import { writtenAmount } from '../money/written-amount.ts';

/** The sum of a statement, written out as in the 2019 slide material p. 10–11, as data. */
export interface WrittenOutSum {
  readonly model: Model;
  readonly episodes: number;
  readonly dischargeReadyDays: number;
  readonly freeDays: number;
  readonly billableDays: number;
  readonly liable: boolean;
  /** Decimal strings with two decimals, in kronor. */
  readonly costPerCareDay: string;
  readonly amount: string;
  /** The average of the episodes that share one; null in the individual model and where none does. */
  readonly average: null | {
    readonly episodes: number;
    readonly dischargeReadyDays: number;
    readonly days: Readonly<Record<Language, string>>;
    readonly side: SideOfFreeDays;
  };
  /** Episodes billed one by one; null in the average model. */
  readonly billedSingly: null | { readonly episodes: number; readonly billableDays: number };
  /** The sum in sentences, one a line. */
  readonly sentences: Readonly<Record<Language, readonly string[]>>;
}

/** How a liability was worked out, in figures and in words (2019 slide material p. 10–11): `(15/5 − 2) × 5 × 7 800 kr = 39 000 kr`. */
export function writtenOutSum(liability: Liability): WrittenOutSum {
  const { averaged, billedSingly, freeDays } = liability;
  const mean = averaged === null || averaged.episodes === 0 ? null : { ...averaged, freeDays };
  return {
    model: liability.model,
    episodes: liability.episodes,
    dischargeReadyDays: liability.dischargeReadyDays,
    freeDays,
    billableDays: liability.billableDays,
    liable: liability.liable,
    costPerCareDay: formatAmount(liability.costPerCareDay),
    amount: formatAmount(liability.amount),
    average: mean && {
      episodes: mean.episodes,
      dischargeReadyDays: mean.dischargeReadyDays,
      days: { sv: averageDays(mean, 'sv'), en: averageDays(mean, 'en') },
      side: sideOfFreeDays(mean),
    },
    billedSingly: billedSingly && { episodes: billedSingly.episodes, billableDays: billedSingly.billableDays },
    sentences: { sv: sentences(liability, 'sv'), en: sentences(liability, 'en') },
  };
}

const words = {
  sv: {
    readyDays: ['utskrivningsklar dag', 'utskrivningsklara dagar'],
    episodes: ['vårdtillfälle', 'vårdtillfällen'],
    freeDays: ['fristdag', 'fristdagar'],
    billableDays: ['betalningsdag', 'betalningsdagar'],
    days: 'dagar',
    none: 'Inget vårdtillfälle räknades. Ingen faktura skickas.',
    above: 'betalningsansvar',
    equal: 'lika med fristdagarna, inget betalningsansvar',
    below: 'inget betalningsansvar',
    singly: (stays: string, free: string, days: string) => `${stays} räknas vart för sig, dagar över ${free}: ${days}.`,
  },
  en: {
    readyDays: ['discharge-ready day', 'discharge-ready days'],
    episodes: ['episode', 'episodes'],
    freeDays: ['free day', 'free days'],
    billableDays: ['billable day', 'billable days'],
    days: 'days',
    none: 'No episode was counted. No invoice is sent.',
    above: 'payment liability',
    equal: 'equal to the free days, no payment liability',
    below: 'no payment liability',
    singly: (stays: string, free: string, days: string) => `${stays} counted one by one, days over ${free}: ${days}.`,
  },
} as const;

const signs: Readonly<Record<SideOfFreeDays, string>> = { above: '>', equal: '=', below: '<' };

function counted(number: number, [one, many]: readonly [string, string]): string {
  return `${number} ${number === 1 ? one : many}`;
}

function sentences(liability: Liability, language: Language): readonly string[] {
  const { averaged, billedSingly, freeDays, billableDays } = liability;
  const word = words[language];
  if (liability.episodes === 0) return [word.none];
  const price = writtenAmount(liability.costPerCareDay, language);
  const amount = writtenAmount(liability.amount, language);
  const lines: string[] = [];
  if (averaged !== null && averaged.episodes > 0) {
    const mean = { ...averaged, freeDays };
    const average = averageDays(mean, language);
    const side = sideOfFreeDays(mean);
    const days = counted(averaged.dischargeReadyDays, word.readyDays);
    lines.push(`${days} ÷ ${counted(averaged.episodes, word.episodes)} = ${average} ${word.days}.`);
    lines.push(`${average} ${signs[side]} ${counted(freeDays, word.freeDays)}: ${word[side]}.`);
  }
  if (billedSingly !== null && billedSingly.episodes > 0) {
    const stays = counted(billedSingly.episodes, word.episodes);
    const free = counted(freeDays, word.freeDays);
    lines.push(word.singly(stays, free, counted(billedSingly.billableDays, word.billableDays)));
  }
  if (averaged !== null && liability.model === 'average' && liability.liable) {
    const { dischargeReadyDays, episodes } = averaged;
    lines.push(`(${dischargeReadyDays}/${episodes} − ${freeDays}) × ${episodes} × ${price} = ${amount}`);
  }
  lines.push(`${counted(billableDays, word.billableDays)} × ${price} = ${amount}`);
  return lines;
}
