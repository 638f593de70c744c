import {
  type MonthWeek,
  parameterLabels,
  type ParameterName,
  type ParameterStatus,
  type RuleParameters,
  type RuleVersion,
  sourceText,
} from '@fristdag/rules';
import { amountOf, writtenAmount } from '@fristdag/billing';
import type { Language, Text } from '../../platform/index.ts';

type Value<Name extends ParameterName> = NonNullable<RuleParameters[Name]>['value'];
type Words<Name extends ParameterName> = { readonly sentence: (value: Value<Name>) => Text };

const NBSP = '\u00a0';

/** Every parameter of the agreement: the sentence that its value makes. */
const wordsOf: { readonly [Name in ParameterName]: Words<Name> } = {
  cutoffTime: {
    sentence: (value) => ({
      sv: `Ett meddelande som skickats senast ${clock(value, 'sv')} gör samma dag till dag 0; ett senare gör nästa dag till dag 0.`,
      en: `A notice sent at ${value} at the latest makes the same date day 0; a later one makes it the next date.`,
    }),
  },
  freeDays: {
    sentence: (value) =>
      value === 0
        ? { sv: 'Bara dag 0 är fri från betalningsansvar.', en: 'Only day 0 is free from payment liability.' }
        : {
            sv: `Dag 0 och ${count(value, 'dag', 'dagar')} därefter är fria från betalningsansvar.`,
            en: `Day 0 and ${count(value, 'day', 'days')} after it are free from payment liability.`,
          },
  },
  costPerCareDay: {
    sentence: (value) => ({
      sv: `En betalningsdag kostar ${price(value, 'sv')}.`,
      en: `A billable day costs ${price(value, 'en')}.`,
    }),
  },
  sipCallWithinDays: {
    sentence: (value) => ({
      sv: `Kallelsen till SIP ska vara skickad senast ${count(value, 'kalenderdag', 'kalenderdagar')} efter meddelandet om utskrivningsklar.`,
      en: `The call to a SIP is to be sent no later than ${count(value, 'calendar day', 'calendar days')} after the discharge-ready notice.`,
    }),
  },
  admissionNoticeWithinHours: {
    sentence: (value) => ({
      sv: `Inskrivningsmeddelandet ska vara skickat inom ${count(value, 'timme', 'timmar')} från inskrivningen, när det villkoret är påslaget.`,
      en: `The admission notice is to be sent within ${count(value, 'hour', 'hours')} of the admission, where that condition is switched on.`,
    }),
  },
  hybridThresholdDays: {
    sentence: (value) => ({
      sv: `Vårdtillfällen med fler än ${count(value, 'utskrivningsklar dag', 'utskrivningsklara dagar')} lämnar genomsnittet och räknas vart för sig.`,
      en: `Episodes with more than ${count(value, 'discharge-ready day', 'discharge-ready days')} leave the average and are billed one by one.`,
    }),
  },
  sharingWeek: {
    sentence: (value) => ({
      sv: `Granskningsunderlaget delas ${week(value, 'sv')}.`,
      en: `The review basis is shared in ${week(value, 'en')}.`,
    }),
  },
  closingWeek: {
    sentence: (value) => ({
      sv: `Granskningen stänger ${week(value, 'sv')}.`,
      en: `The review closes in ${week(value, 'en')}.`,
    }),
  },
  dueWeek: {
    sentence: (value) => ({
      sv: `Fakturan förfaller ${week(value, 'sv')}.`,
      en: `The invoice is due in ${week(value, 'en')}.`,
    }),
  },
  minimumReviewWeeks: {
    sentence: (value) => ({
      sv: `Granskningen pågår minst ${count(value, 'vecka', 'veckor')} från delningen.`,
      en: `The review lasts at least ${count(value, 'week', 'weeks')} from the sharing.`,
    }),
  },
  minimumPaymentWeeks: {
    sentence: (value) => ({
      sv: `Betalningstiden är minst ${count(value, 'vecka', 'veckor')} från fakturan.`,
      en: `The time to pay is at least ${count(value, 'week', 'weeks')} from the invoice.`,
    }),
  },
  scheduledActsAt: {
    sentence: (value) => ({
      sv: `Planerade händelser körs ${clock(value, 'sv')}.`,
      en: `Scheduled acts run at ${value}.`,
    }),
  },
  dueOnNonBankingDay: {
    sentence: (value) =>
      value === 'next-banking-day'
        ? {
            sv: 'En förfallodag som inte är bankdag flyttas till nästa bankdag.',
            en: 'A due date on a non-banking day moves to the next banking day.',
          }
        : { sv: 'Förfallodagen flyttas inte till en bankdag.', en: 'The due date is not moved to a banking day.' },
  },
  openDialogueHolds: {
    sentence: (value) =>
      value === 'invoice'
        ? {
            sv: 'En öppen dialog håller betalarens hela faktura.',
            en: `An open dialogue holds the payer's whole invoice.`,
          }
        : { sv: 'En öppen dialog håller ingenting.', en: 'An open dialogue holds nothing.' },
  },
  reviewRestartsOn: {
    sentence: (value) =>
      ({
        'higher-amount': {
          sv: 'Granskningen börjar om när en ny utgåva höjer beloppet.',
          en: 'The review restarts when a new revision raises the amount.',
        },
        'any-change': { sv: 'Granskningen börjar om vid varje ändring.', en: 'The review restarts on any change.' },
        never: { sv: 'Granskningen börjar aldrig om.', en: 'The review never restarts.' },
      })[value],
  },
  reopenWithinMonths: {
    sentence: (value) => ({
      sv: `En månad kan öppnas igen inom ${count(value, 'månad', 'månader')}.`,
      en: `A month can be reopened within ${count(value, 'month', 'months')}.`,
    }),
  },
  standingNotice: {
    sentence: () => ({
      sv: 'Det senaste meddelandet som inte är återtaget räknas.',
      en: 'The latest notice without a withdrawal counts.',
    }),
  },
  leftBeforeDayZero: {
    sentence: () => ({
      sv: 'Den som skrivs ut innan dag 0 har börjat räknas med 0 dagar och flaggas.',
      en: 'Who leaves before day 0 began is counted with 0 days and flagged.',
    }),
  },
  ongoingEpisodes: {
    sentence: () => ({
      sv: 'Pågående vårdtillfällen visas men räknas inte.',
      en: 'Ongoing episodes are listed but not rated.',
    }),
  },
};

/** The parameters in the order in which a version is read: what is owed first, then the calendar, then the handling. */
export const parameterNamesInOrder = Object.keys(wordsOf) as readonly ParameterName[];

const statusTexts: Readonly<Record<ParameterStatus, Text>> = {
  decided: { sv: 'beslutad', en: 'decided' },
  proposed: { sv: 'föreslagen', en: 'proposed' },
  illustrative: { sv: 'illustrativ', en: 'illustrative' },
};

export interface ParameterSentence {
  readonly name: ParameterName;
  readonly label: string;
  readonly sentence: string;
  readonly value: unknown;
  readonly unit: string;
  readonly status: ParameterStatus;
  readonly statusText: string;
  readonly source: string;
}

/** The values of a version as sentences, each with its status and source, in the order of the table above. */
export function parameterSentences(
  { parameters }: Pick<RuleVersion, 'parameters'>,
  language: Language,
): ParameterSentence[] {
  return parameterNamesInOrder.flatMap((name) => sentenceOf(name, parameters, language));
}

function sentenceOf<Name extends ParameterName>(
  name: Name,
  parameters: RuleParameters,
  language: Language,
): ParameterSentence[] {
  const parameter = parameters[name];
  if (!parameter) return [];
  const { value, unit, status, source } = parameter;
  const { sentence } = wordsOf[name];
  return [
    {
      name,
      label: parameterLabels[name][language],
      sentence: sentence(value)[language],
      value,
      unit,
      status,
      statusText: statusTexts[status][language],
      source: sourceText(source, language),
    },
  ];
}

/** The three values one asks for first: "2 fristdagar", "7 800 kr", "klockan 12.00". */
export function summaryWords({ parameters }: Pick<RuleVersion, 'parameters'>, language: Language): string[] {
  const { freeDays, costPerCareDay, cutoffTime } = parameters;
  const days =
    language === 'sv'
      ? count(freeDays.value, 'fristdag', 'fristdagar')
      : count(freeDays.value, 'free day', 'free days');
  return [
    days,
    price(costPerCareDay.value, language),
    language === 'sv' ? `klockan ${dotted(cutoffTime.value)}` : `at ${cutoffTime.value}`,
  ];
}

export function parameterLabel(name: ParameterName, language: Language): string {
  return parameterLabels[name][language];
}

const count = (number: number, one: string, many: string): string => `${number}${NBSP}${number === 1 ? one : many}`;
const price = (value: number | string, language: Language): string => writtenAmount(amountOf(value), language);
const dotted = (time: string): string => time.replaceAll(':', '.');
const clock = (time: string, language: Language): string => (language === 'sv' ? `kl.${NBSP}${dotted(time)}` : time);

const ordinals = {
  sv: ['första', 'andra', 'tredje', 'fjärde', 'femte'],
  en: ['first', 'second', 'third', 'fourth', 'fifth'],
} as const;

/** Month 1 is the month of discharge: "i andra veckan av andra månaden efter utskrivningsmånaden". */
function week({ month, week: number }: MonthWeek, language: Language): string {
  const ordinal = (place: number): string => ordinals[language][place - 1] ?? String(place);
  const after = month - 1;
  if (language === 'sv')
    return `i ${ordinal(number)} veckan av ${after === 0 ? '' : `${after === 1 ? '' : `${ordinal(after)} `}månaden efter `}utskrivningsmånaden`;
  return `the ${ordinal(number)} week of ${after === 0 ? '' : `the ${after === 1 ? '' : `${ordinal(after)} `}month after `}the month of discharge`;
}
