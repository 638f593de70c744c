import { civilDateOf, localDayOf, type AssessedCondition, type FactName } from '@fristdag/rules';
import type { Language } from '../../platform/index.ts';
import { writtenDate, writtenInstant } from './written-time.ts';

/** What a sentence about a condition may mention. Instants are epoch milliseconds. */
export interface ConditionEvidence {
  readonly admittedAt: number;
  readonly admissionNoticeSentAt: number | null;
  readonly noticeSentAt: number | null;
  readonly careContactAssignedAt: number | null;
  readonly sipCallSentAt: number | null;
  readonly dischargedAt: number | null;
}

interface Limits {
  readonly cutoffMs: number;
  readonly sipCallWithinDays: number;
  readonly admissionNoticeWithinHours: number;
}

interface Told extends ConditionEvidence, Limits {
  readonly condition: AssessedCondition;
  readonly language: Language;
}

/**
 * Why a condition came out as it did, as one sentence. Which sentence follows from the facts that the condition asks for,
 * not from its id: a condition that a later version adds over the same facts is explained too.
 */
export function conditionSentence(told: Told): string {
  const { condition, language } = told;
  const teller = tellers.find(([facts]) => facts.some((fact) => condition.facts[fact] !== undefined));
  const sentence = teller?.[1](told);
  if (sentence !== undefined) return sentence[language];
  const words = {
    sv: { met: 'uppfyllt', 'not-met': 'ej uppfyllt', 'not-applicable': 'ej tillämpligt' },
    en: { met: 'met', 'not-met': 'not met', 'not-applicable': 'not applicable' },
  } as const;
  return `${condition.titles[language]}: ${words[language][condition.outcome]}.`;
}

type Sentence = Readonly<Record<Language, string>>;

/** Most telling fact first: a call to a SIP is judged against the notice, but the call is what was late. */
const tellers: readonly (readonly [readonly FactName[], (told: Told) => Sentence | undefined])[] = [
  [['sipCallSent', 'sipCallDaysAfterNotice'], tellSipCall],
  [['careContactAssignedByDischarge'], tellCareContact],
  [['admissionNoticeHoursAfterAdmission'], tellAdmissionNoticeInTime],
  [['admissionNoticeSent'], tellAdmissionNotice],
  [['dischargeReadyNoticeStands'], tellReadyNotice],
  [['outpatientCareAvailable'], tellOutpatientCare],
  [['patientOpposed'], tellOpposition],
];

function both(write: (language: Language) => string): Sentence {
  return { sv: write('sv'), en: write('en') };
}

function at(instantMs: number, language: Language, { cutoffMs }: Limits): string {
  return writtenInstant(instantMs, { language, cutoffMs });
}

function tellAdmissionNotice(told: Told): Sentence {
  const sentAt = told.admissionNoticeSentAt;
  if (sentAt === null)
    return {
      sv: 'Inget inskrivningsmeddelande har sänts till kommunen.',
      en: 'No admission notice was sent to the municipality.',
    };
  return {
    sv: `Inskrivningsmeddelandet sändes ${at(sentAt, 'sv', told)}.`,
    en: `The admission notice was sent ${at(sentAt, 'en', told)}.`,
  };
}

function tellAdmissionNoticeInTime(told: Told): Sentence {
  const sentAt = told.admissionNoticeSentAt;
  if (sentAt === null) return tellAdmissionNotice(told);
  const hours = told.admissionNoticeWithinHours;
  const inTime = told.condition.outcome === 'met';
  return {
    sv: `Inskrivningsmeddelandet sändes ${at(sentAt, 'sv', told)}, ${inTime ? 'inom' : 'senare än'} ${hours} timmar från inskrivningen ${at(told.admittedAt, 'sv', told)}.`,
    en: `The admission notice was sent ${at(sentAt, 'en', told)}, ${inTime ? 'within' : 'later than'} ${hours} hours from the admission ${at(told.admittedAt, 'en', told)}.`,
  };
}

function tellReadyNotice(told: Told): Sentence {
  const sentAt = told.noticeSentAt;
  if (sentAt === null)
    return { sv: 'Inget meddelande om utskrivningsklar gäller.', en: 'No discharge-ready notice stands.' };
  return {
    sv: `Meddelandet om utskrivningsklar sändes ${at(sentAt, 'sv', told)} och gäller.`,
    en: `The discharge-ready notice was sent ${at(sentAt, 'en', told)} and stands.`,
  };
}

function tellCareContact(told: Told): Sentence {
  const assignedAt = told.careContactAssignedAt;
  if (told.condition.outcome === 'not-applicable')
    return {
      sv: 'Patienten behövde ingen fast vårdkontakt i öppenvården.',
      en: 'The patient needed no permanent care contact in outpatient care.',
    };
  if (assignedAt === null)
    return { sv: 'Ingen fast vårdkontakt utsågs.', en: 'No permanent care contact was assigned.' };
  const { dischargedAt } = told;
  if (dischargedAt === null)
    return both(
      (language) =>
        `${language === 'sv' ? 'Den fasta vårdkontakten utsågs' : 'The permanent care contact was assigned'} ${at(assignedAt, language, told)}.`,
    );
  const inTime = told.condition.outcome === 'met';
  return {
    sv: `Den fasta vårdkontakten utsågs ${at(assignedAt, 'sv', told)}, ${inTime ? 'senast vid' : 'efter'} utskrivningen ${at(dischargedAt, 'sv', told)}.`,
    en: `The permanent care contact was assigned ${at(assignedAt, 'en', told)}, ${inTime ? 'no later than' : 'after'} the discharge ${at(dischargedAt, 'en', told)}.`,
  };
}

function tellSipCall(told: Told): Sentence {
  const { sipCallSentAt, noticeSentAt } = told;
  if (told.condition.outcome === 'not-applicable')
    return { sv: 'Ingen SIP skulle hållas.', en: 'No SIP was to be held.' };
  if (noticeSentAt === null) {
    return {
      sv: 'Inget meddelande om utskrivningsklar gäller, så ingen kallelse till SIP kan räknas från det.',
      en: 'No discharge-ready notice stands, so no call to a SIP can be counted from it.',
    };
  }
  const lastDay = civilDateOf(localDayOf(noticeSentAt) + told.sipCallWithinDays);
  if (sipCallSentAt === null) {
    return {
      sv: `Ingen kallelse till SIP sändes. Sista dag var ${writtenDate(lastDay, 'sv')}.`,
      en: `No call to a SIP was sent. The last day was ${writtenDate(lastDay, 'en')}.`,
    };
  }
  const inTime = told.condition.outcome === 'met';
  return {
    sv: `Kallelsen till SIP sändes ${at(sipCallSentAt, 'sv', told)}. ${inTime ? 'Det var i tid: sista' : 'Det var för sent: sista'} dag var ${writtenDate(lastDay, 'sv')}.`,
    en: `The call to a SIP was sent ${at(sipCallSentAt, 'en', told)}. ${inTime ? 'That was in time: the' : 'That was too late: the'} last day was ${writtenDate(lastDay, 'en')}.`,
  };
}

function tellOutpatientCare({ condition }: Told): Sentence {
  return condition.facts.outpatientCareAvailable === true
    ? {
        sv: 'Regionens öppenvård var tillgänglig efter utskrivningen.',
        en: `The region's outpatient care was available after the discharge.`,
      }
    : {
        sv: 'Regionens öppenvård var inte tillgänglig efter utskrivningen.',
        en: `The region's outpatient care was not available after the discharge.`,
      };
}

function tellOpposition({ condition }: Told): Sentence {
  return condition.facts.patientOpposed === true
    ? { sv: 'Patienten motsatte sig insatserna.', en: 'The patient opposed the measures.' }
    : { sv: 'Patienten motsatte sig inte insatserna.', en: 'The patient did not oppose the measures.' };
}
