import type { RuleVersion } from '@fristdag/rules';
import { type ClaimedChange, type DialogueEffects, type FollowUpState, writtenAmount } from '@fristdag/billing';
import type { Language, Text } from '../../platform/index.ts';
import { isInstant } from './claims.ts';
import type { DialogueRow } from './dialogues.repository.ts';
import type { Party } from './sides.ts';

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

interface Claimed {
  readonly about: string;
  readonly claim: unknown;
  readonly language: Language;
  /** What the payer of a code is called. */
  readonly payerName: (code: string) => string;
}

/** The claim as it was put; what is more than a value is told in the thread. */
export function claimText({ about, claim, language, payerName }: Claimed): string {
  if (claim === null && isInstant(about)) return { sv: 'har aldrig hänt', en: 'never happened' }[language];
  if (claim === null || claim === undefined) return '–';
  if (about === 'payer' && typeof claim === 'string') return payerName(claim);
  if (about === 'care-type' && (claim === 'somatic' || claim === 'psychiatric')) return careTypes[claim][language];
  if (about === 'days' && typeof claim === 'number') return dayWords(claim)[language];
  if (typeof claim === 'boolean')
    return { sv: claim ? 'uppfyllt' : 'ej uppfyllt', en: claim ? 'met' : 'not met' }[language];
  if (claim === 'met') return { sv: 'uppfyllt', en: 'met' }[language];
  if (claim === 'not-met') return { sv: 'ej uppfyllt', en: 'not met' }[language];
  if (typeof claim === 'string' || typeof claim === 'number') return String(claim);
  return { sv: 'se vad som skrevs', en: 'see what was written' }[language];
}

interface Asked {
  readonly caseNumber: string | null;
  /** The episode as the basis has it; undefined for one that it lacks. */
  readonly stay: { readonly counted: boolean; readonly dischargeReadyDays: number } | undefined;
  /** What the claim would make of it. */
  readonly change: ClaimedChange;
  readonly open: number;
  /** A missing episode whose times nobody knows. */
  readonly isAssumed: boolean;
  /** Who would open the dialogue: a municipality reads of itself, the region of the municipality's amount. */
  readonly side: Party;
  readonly language: Language;
}

/** What the amount does, in the order in which it should be read; a rise first of all. */
export function effectSentences(effects: DialogueEffects, asked: Asked): string[] {
  const { open, side, language } = asked;
  const words = beginnings[side];
  const { now, ifUpheld, lowest, highest } = effects;
  const [from, to] = [writtenAmount(now, language), writtenAmount(ifUpheld, language)];
  const assumed = asked.isAssumed ? [ASSUMED[language]] : [];
  const range =
    open === 0
      ? []
      : [
          language === 'sv'
            ? `Alla öppna dialoger sammantaget: lägst ${writtenAmount(lowest, language)}, högst ${writtenAmount(highest, language)}.`
            : `All open dialogues together: at least ${writtenAmount(lowest, language)}, at most ${writtenAmount(highest, language)}.`,
        ];
  if (ifUpheld.equals(now))
    return [language === 'sv' ? 'Beloppet blir detsamma.' : 'The amount stays the same.', ...assumed, ...range];
  if (ifUpheld.lessThan(now)) return [words.falls({ from, to })[language], ...assumed, ...range];
  const rise = writtenAmount(ifUpheld.minus(now), language);
  const why = whyItRises(asked, { from, to })[language];
  return [words.rises(rise)[language], why, ...assumed, ...range];
}

interface Beginning {
  readonly falls: (amounts: { from: string; to: string }) => Text;
  readonly rises: (rise: string) => Text;
}

const beginnings: Readonly<Record<Party, Beginning>> = {
  municipality: {
    falls: ({ from, to }) => ({
      sv: `Om ni får rätt sjunker beloppet från ${from} till ${to}.`,
      en: `If you are right, the amount falls from ${from} to ${to}.`,
    }),
    rises: (rise) => ({
      sv: `Om ni får rätt höjs fakturan med ${rise}.`,
      en: `If you are right, the invoice rises by ${rise}.`,
    }),
  },
  region: {
    falls: ({ from, to }) => ({
      sv: `Om regionen får rätt sjunker kommunens belopp från ${from} till ${to}.`,
      en: `If the region is right, the municipality's amount falls from ${from} to ${to}.`,
    }),
    rises: (rise) => ({
      sv: `Om regionen får rätt höjs kommunens faktura med ${rise}.`,
      en: `If the region is right, the municipality's invoice rises by ${rise}.`,
    }),
  },
};

const ASSUMED = {
  sv: 'Alla tider är inte kända. Här räknas vårdtillfället med 0 dagar.',
  en: 'Not all times are known. Here the episode counts with 0 days.',
};

const careTypes = {
  somatic: { sv: 'somatik', en: 'somatic care' },
  psychiatric: { sv: 'psykiatri', en: 'psychiatric care' },
} as const;

function dayWords(count: number): Text {
  return { sv: `${count} ${count === 1 ? 'dag' : 'dagar'}`, en: `${count} ${count === 1 ? 'day' : 'days'}` };
}

/** A short stay that leaves the average raises it, and so does a long one that comes to count. */
function whyItRises({ caseNumber, stay, change }: Asked, { from, to }: { from: string; to: string }): Text {
  const amounts = {
    sv: `blir beloppet ${to} i stället för ${from}.`,
    en: `the amount becomes ${to} instead of ${from}.`,
  };
  if (caseNumber !== null && stay?.counted === true && change.counted === false) {
    const its = dayWords(stay.dischargeReadyDays);
    return {
      sv: `${caseNumber} har ${its.sv} och sänker genomsnittet. Utan det ${amounts.sv}`,
      en: `${caseNumber} has ${its.en} and lowers the average. Without it ${amounts.en}`,
    };
  }
  if (caseNumber !== null && stay?.counted === false) {
    const its = dayWords(change.dischargeReadyDays ?? stay.dischargeReadyDays);
    return {
      sv: `${caseNumber} räknas inte nu. När det räknas, med ${its.sv}, ${amounts.sv}`,
      en: `${caseNumber} does not count now. When it counts, with ${its.en}, ${amounts.en}`,
    };
  }
  return { sv: `Då ${amounts.sv}`, en: `Then ${amounts.en}` };
}
