import { amountOf } from '@fristdag/billing';
import type { Text } from '../../platform/index.ts';

/** What a second person has to look at, case by case, before it is shared. */
export const deviationCodes = ['amount-changed', 'few-episodes', 'hospital-data-missing', 'unsettled-values'] as const;
type DeviationCode = (typeof deviationCodes)[number];

interface DeviationFacts {
  /** Kronor with two decimals. */
  readonly amount: string;
  readonly episodes: number;
  /** The amounts of up to three months before, of the same payer and care type. */
  readonly earlierAmounts: readonly string[];
  /** Hospitals that the payer had episodes from before, and none this month. */
  readonly silentHospitals: readonly string[];
  /** Values of the rule version that are illustrative, proposed or older than the billed year, in words. */
  readonly unsettledValues: readonly Text[];
}

export interface Deviation {
  readonly code: DeviationCode;
  readonly text: Text;
}

const FEW = 5;

/** What is unusual about a case. A month without earlier months has nothing to deviate from. */
export function deviationsOf(facts: DeviationFacts): Deviation[] {
  return [...amountDeviation(facts), ...fewEpisodes(facts), ...silentHospitals(facts), ...unsettled(facts)];
}

/** More than half above or below the mean of the months before, compared without dividing: |n·amount − Σ| · 2 > Σ. */
function amountDeviation({ amount, earlierAmounts }: DeviationFacts): Deviation[] {
  if (earlierAmounts.length === 0) return [];
  const earlier = earlierAmounts.map(amountOf);
  const sum = earlier.reduce((total, each) => total.plus(each));
  const away = amountOf(amount).times(earlier.length).minus(sum).abs();
  if (!away.times(2).greaterThan(sum)) return [];
  return [
    {
      code: 'amount-changed',
      text: {
        sv: `Beloppet skiljer sig mer än 50 % från genomsnittet av ${months(earlier.length, 'sv')}.`,
        en: `The amount is more than 50 % away from the mean of ${months(earlier.length, 'en')}.`,
      },
    },
  ];
}

function fewEpisodes({ episodes }: DeviationFacts): Deviation[] {
  if (episodes >= FEW) return [];
  return [
    {
      code: 'few-episodes',
      text: {
        sv: episodes === 1 ? 'Bara 1 vårdtillfälle räknas.' : `Bara ${episodes} vårdtillfällen räknas.`,
        en: episodes === 1 ? 'Only 1 episode is counted.' : `Only ${episodes} episodes are counted.`,
      },
    },
  ];
}

function silentHospitals({ silentHospitals: hospitals }: DeviationFacts): Deviation[] {
  if (hospitals.length === 0) return [];
  const names = hospitals.join(', ');
  return [
    {
      code: 'hospital-data-missing',
      text: { sv: `Inga vårdtillfällen från ${names} den här månaden.`, en: `No episodes from ${names} this month.` },
    },
  ];
}

function unsettled({ unsettledValues }: DeviationFacts): Deviation[] {
  return unsettledValues.map((text) => ({ code: 'unsettled-values', text }));
}

function months(count: number, language: 'sv' | 'en'): string {
  if (language === 'sv') return count === 1 ? 'månaden före' : `de ${count} månaderna före`;
  return count === 1 ? 'the month before' : `the ${count} months before`;
}
