import { parseClock } from '../calendar/clock.ts';
import type { Words } from '../language.ts';
import type { MonthWeek, ParameterName, RuleVersion } from '../rule-versions/rule-version.ts';
import { findingOf, pointerOf, type Finding } from './finding.ts';

interface Doubt {
  readonly parameter: ParameterName;
  readonly doubtful: boolean;
  readonly message: Words;
}

/** Prices have been between 7 800 and 10 000 kronor (HSLF-FS 2018:67 and its successors); these lie far outside. */
const lowestPrice = 1_000;
const highestPrice = 50_000;
const mostFreeDays = 14;

/**
 * Values that can be read but are hardly meant. Prices are compared here, never counted with. `others` hold the version
 * before: a price that is more than doubled or halved is asked about.
 */
export function checkParameters(version: RuleVersion, others: readonly RuleVersion[] = []): Finding[] {
  return doubtsOf(version, others)
    .filter(({ doubtful }) => doubtful)
    .map(({ parameter, message }) =>
      findingOf({ check: 'parameter-out-of-sense', path: pointerOf('parameters', parameter), message }),
    );
}

function doubtsOf(version: RuleVersion, others: readonly RuleVersion[]): Doubt[] {
  const { parameters, model } = version;
  const { freeDays, sharingWeek, closingWeek, dueWeek, hybridThresholdDays } = parameters;
  const cutoff = parseClock(parameters.cutoffTime.value) ?? 0;
  return [
    priceDoubt(version, others),
    {
      parameter: 'freeDays',
      doubtful: freeDays.value > mostFreeDays,
      message: {
        sv: `${freeDays.value} fristdagar: fler än ${mostFreeDays} är ovanligt många.`,
        en: `${freeDays.value} free days: more than ${mostFreeDays} are unusually many.`,
      },
    },
    {
      parameter: 'cutoffTime',
      doubtful: cutoff < 6 * 3_600_000 || cutoff > 20 * 3_600_000,
      message: {
        sv: 'Klockslaget för nolldagen ligger utanför dagen (kl. 06–20).',
        en: 'The cutoff time of day zero lies outside the day (06:00–20:00).',
      },
    },
    {
      parameter: 'sipCallWithinDays',
      doubtful: parameters.sipCallWithinDays.value > 30,
      message: {
        sv: 'Mer än 30 dagar för kallelsen till SIP: lagen talar om tre (4 kap. 3 § LUS).',
        en: 'More than 30 days for the call to a SIP: the law speaks of three (LUS 4:3).',
      },
    },
    {
      parameter: 'admissionNoticeWithinHours',
      doubtful: parameters.admissionNoticeWithinHours.value === 0 || parameters.admissionNoticeWithinHours.value > 240,
      message: {
        sv: 'Tiden för inskrivningsmeddelandet är noll eller mer än tio dygn: lagen talar om 24 timmar (2 kap. 3 § LUS).',
        en: 'The time for the admission notice is nil or more than ten days: the law speaks of 24 hours (LUS 2:3).',
      },
    },
    {
      parameter: 'hybridThresholdDays',
      doubtful: hybridThresholdDays !== undefined && (model !== 'hybrid' || hybridThresholdDays.value < freeDays.value),
      message:
        model === 'hybrid'
          ? {
              sv: 'Gränsen för enskild debitering ligger under fristdagarna.',
              en: 'The threshold of individual billing lies below the free days.',
            }
          : {
              sv: 'Gränsen för enskild debitering används bara i hybridmodellen.',
              en: 'The threshold of individual billing is used by the hybrid model only.',
            },
    },
    {
      parameter: 'closingWeek',
      doubtful: !isBefore(sharingWeek.value, closingWeek.value),
      message: {
        sv: 'Granskningen stänger i eller före veckan då underlaget delas.',
        en: 'The review closes in or before the week in which the basis is shared.',
      },
    },
    {
      parameter: 'dueWeek',
      doubtful: !isBefore(closingWeek.value, dueWeek.value),
      message: {
        sv: 'Fakturan förfaller i eller före veckan då granskningen stänger.',
        en: 'The invoice is due in or before the week in which the review closes.',
      },
    },
    {
      parameter: 'sharingWeek',
      doubtful: sharingWeek.value.month < 2,
      message: {
        sv: 'Underlaget delas innan utskrivningsmånaden är slut.',
        en: 'The basis is shared before the month of discharge is over.',
      },
    },
    {
      parameter: 'minimumReviewWeeks',
      doubtful: parameters.minimumReviewWeeks.value === 0,
      message: { sv: 'Kommunen får ingen tid att granska.', en: 'The municipality has no time to review.' },
    },
    {
      parameter: 'minimumPaymentWeeks',
      doubtful: parameters.minimumPaymentWeeks.value === 0,
      message: { sv: 'Kommunen får ingen tid att betala.', en: 'The municipality has no time to pay.' },
    },
  ];
}

function priceDoubt(version: RuleVersion, others: readonly RuleVersion[]): Doubt {
  const priceOf = ({ parameters }: RuleVersion): number => Number(parameters.costPerCareDay.value);
  const price = priceOf(version);
  const previous = others
    .filter(
      ({ careType, validFrom, publishedAt }) =>
        careType === version.careType && publishedAt !== null && validFrom < version.validFrom,
    )
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);
  const hasLeapt = previous !== undefined && (price > 2 * priceOf(previous) || 2 * price < priceOf(previous));
  return {
    parameter: 'costPerCareDay',
    doubtful: price < lowestPrice || price > highestPrice || hasLeapt,
    message: hasLeapt
      ? {
          sv: `Beloppet per vårddygn går från ${kronor(priceOf(previous), 'sv')} till ${kronor(price, 'sv')} kr: mer än en fördubbling eller halvering.`,
          en: `The cost per care day goes from SEK ${kronor(priceOf(previous), 'en')} to ${kronor(price, 'en')}: more than twice or less than half.`,
        }
      : {
          sv: `Beloppet per vårddygn är ${kronor(price, 'sv')} kr: under ${kronor(lowestPrice, 'sv')} eller över ${kronor(highestPrice, 'sv')} är det knappast menat.`,
          en: `The cost per care day is SEK ${kronor(price, 'en')}: below ${kronor(lowestPrice, 'en')} or above ${kronor(highestPrice, 'en')} it is hardly meant.`,
        },
  };
}

/** Kronor for reading: `7 800` with a no-break space in Swedish, `7,800` in English; öre as they stand. */
function kronor(value: number, language: keyof Words): string {
  const [whole = '', ore] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? '\u00a0' : ',');
  return ore === undefined ? grouped : `${grouped}${language === 'sv' ? ',' : '.'}${ore}`;
}

function isBefore(a: MonthWeek, b: MonthWeek): boolean {
  return a.month < b.month || (a.month === b.month && a.week < b.week);
}
