import type { RuleVersion } from '@fristdag/rules';
import { type DialogueEffects, type FollowUpState, writtenAmount } from '@fristdag/billing';
import type { Language, Text } from '../../platform/index.ts';
import type { DialogueRow } from './dialogues.repository.ts';

const abouts: Readonly<Record<string, Text>> = {
  admissionNoticeSentAt: { sv: 'När inskrivningsmeddelandet sändes', en: 'When the admission notice was sent' },
  careContactAssignedAt: {
    sv: 'När den fasta vårdkontakten utsågs',
    en: 'When the permanent care contact was assigned',
  },
  sipCallSentAt: { sv: 'När kallelsen till SIP sändes', en: 'When the call to a SIP was sent' },
  dischargeReadyNoticeSentAt: {
    sv: 'När meddelandet om utskrivningsklar sändes',
    en: 'When the discharge-ready notice was sent',
  },
  admittedAt: { sv: 'När patienten skrevs in', en: 'When the patient was admitted' },
  dischargedAt: { sv: 'När patienten skrevs ut', en: 'When the patient was discharged' },
  days: { sv: 'Antalet utskrivningsklara dagar', en: 'The number of discharge-ready days' },
  'care-type': { sv: 'Vårdtypen', en: 'The care type' },
  payer: { sv: 'Vilken kommun eller stadsdel som betalar', en: 'Which municipality or district pays' },
  'missing-episode': { sv: 'Ett vårdtillfälle som saknas', en: 'An episode that is missing' },
};

const outcomes: Readonly<Record<NonNullable<DialogueRow['outcome']>, Text>> = {
  upheld: { sv: 'Bifall', en: 'Upheld' },
  'partly-upheld': { sv: 'Delvis bifall', en: 'Partly upheld' },
  rejected: { sv: 'Avslag', en: 'Rejected' },
  withdrawn: { sv: 'Återtagen', en: 'Withdrawn' },
};

export function aboutWords(about: string, version: RuleVersion | undefined): Text {
  const condition = version?.conditions.find(({ id }) => id === about);
  return condition?.titles ?? abouts[about] ?? { sv: about, en: about };
}

/** Where a question to the follow-up group stands. */
export function followUpWords(state: FollowUpState): Text {
  return state === 'lifted' ? LIFTED : outcomes[state];
}

const LIFTED = { sv: 'Hos uppföljningsgruppen', en: 'With the follow-up group' };

export function outcomeWords(outcome: NonNullable<DialogueRow['outcome']>): Text {
  return outcomes[outcome];
}

/** The claim as it was put; what is more than a value is told in the thread. */
export function claimText(claim: unknown, language: Language): string {
  if (claim === null || claim === undefined) return '–';
  if (typeof claim === 'boolean')
    return { sv: claim ? 'uppfyllt' : 'ej uppfyllt', en: claim ? 'met' : 'not met' }[language];
  if (claim === 'met') return { sv: 'uppfyllt', en: 'met' }[language];
  if (claim === 'not-met') return { sv: 'ej uppfyllt', en: 'not met' }[language];
  if (typeof claim === 'string' || typeof claim === 'number') return String(claim);
  return { sv: 'se vad som skrevs', en: 'see what was written' }[language];
}

interface Asked {
  readonly caseNumber: string | null;
  readonly days: number | null;
  readonly open: number;
  readonly language: Language;
}

/** What the amount does, in the order in which it should be read; a rise first of all. */
export function effectSentences(effects: DialogueEffects, { caseNumber, days, open, language }: Asked): string[] {
  const { now, ifUpheld, lowest, highest } = effects;
  const [from, to] = [writtenAmount(now, language), writtenAmount(ifUpheld, language)];
  const range =
    open === 0
      ? []
      : [
          language === 'sv'
            ? `Alla öppna dialoger sammantaget: lägst ${writtenAmount(lowest, language)}, högst ${writtenAmount(highest, language)}.`
            : `All open dialogues together: at least ${writtenAmount(lowest, language)}, at most ${writtenAmount(highest, language)}.`,
        ];
  if (ifUpheld.equals(now))
    return [language === 'sv' ? 'Beloppet blir detsamma.' : 'The amount stays the same.', ...range];
  if (ifUpheld.lessThan(now))
    return [
      language === 'sv'
        ? `Om ni får rätt sjunker beloppet från ${from} till ${to}.`
        : `If you are right, the amount falls from ${from} to ${to}.`,
      ...range,
    ];
  const rise = writtenAmount(ifUpheld.minus(now), language);
  const why =
    caseNumber === null || days === null
      ? language === 'sv'
        ? `Beloppet blir ${to} i stället för ${from}.`
        : `The amount becomes ${to} instead of ${from}.`
      : language === 'sv'
        ? `${caseNumber} har ${days} ${days === 1 ? 'dag' : 'dagar'} och sänker genomsnittet. Utan det blir beloppet ${to} i stället för ${from}.`
        : `${caseNumber} has ${days} ${days === 1 ? 'day' : 'days'} and lowers the average. Without it the amount becomes ${to} instead of ${from}.`;
  return [
    language === 'sv' ? `Om ni får rätt höjs fakturan med ${rise}.` : `If you are right, the invoice rises by ${rise}.`,
    why,
    ...range,
  ];
}
