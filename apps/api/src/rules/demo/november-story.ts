import type { NewConsultationAnswer } from '../consultation/dto/consultation-answer.dto.ts';

/** The words of the demo's story about rules. None of it was ever decided, and all of it says so. */

const NOT_DECIDED = { sv: 'Exempel, inte beslutat', en: 'Example, not decided' };

export const NOVEMBER = '2020-11-01';
export const NEXT_YEAR = '2021-01-01';

/** When things happened, local time in Stockholm as epoch milliseconds are read from it. All before the demo's today. */
export const days = {
  drafted: '2020-10-01T09:30',
  opened: '2020-10-01T13:00',
  lateAnswer: '2020-10-19T14:20',
  approved: '2020-10-20T10:15',
  published: '2020-10-20T15:40',
  stopped: '2020-10-21T11:00',
} as const;

const answerDays = ['05', '06', '07', '08', '09', '12', '13', '14', '15'];
const answerHours = ['09:20', '11:05', '14:40'];

/** When the municipality whose turn it is answers: three a working day. */
export function answerTime(turn: number): string {
  const day = answerDays[Math.floor(turn / answerHours.length) % answerDays.length] ?? '05';
  return `2020-10-${day}T${answerHours[turn % answerHours.length] ?? '10:00'}`;
}

export const round = {
  title: 'En fristdag i stället för två, från november 2020',
  text: 'Exempel, inte beslutat. Regionen föreslår att antalet fristdagar för somatisk vård sänks från två till en från och med november 2020.\n\nSvara om kommunen tillstyrker, och vad som i så fall behöver vara på plats.',
  deadline: '2020-10-16',
} as const;

export const stopReason = 'Stoppat: priset för 2021 är inte känt. Exempel, inte beslutat.';

interface Parameters {
  readonly freeDays: object;
  readonly costPerCareDay: object;
}
type Document = Readonly<Record<string, unknown>>;

/** One free day instead of two. */
export function withOneFreeDay(document: Document): Document {
  const parameters = document['parameters'] as Parameters;
  const freeDays = {
    value: 1,
    unit: 'days',
    status: 'proposed',
    source: { document: NOT_DECIDED, clause: { sv: 'demon', en: 'the demo' } },
    note: { sv: 'Dag 0 och 1 är fria: dag 0 räknas som noll.', en: 'Days 0 and 1 are free: day 0 counts as zero.' },
  };
  const titles = {
    sv: 'Somatisk vård från november 2020: en fristdag (exempel, inte beslutat)',
    en: 'Somatic care from November 2020: one free day (example, not decided)',
  };
  return { ...document, titles, parameters: { ...parameters, freeDays } };
}

/** The rules of another year, whose price nobody knows. */
export function withoutAPrice(document: Document): Document {
  const titles = {
    sv: 'Somatisk vård från januari 2021: priset är inte känt (exempel, inte beslutat)',
    en: 'Somatic care from January 2021: the price is not known (example, not decided)',
  };
  return { ...document, titles };
}

/** Vaxholm objects, Nykvarn answers too late, four have comments; the others accept. */
export const LATE = '0140';
const OBJECTS = '0187';
const comments: Readonly<Record<string, string>> = {
  [OBJECTS]: 'En fristdag räcker inte för en liten kommun, där hemtjänsten har en enda nattpatrull. Vi avstyrker.',
  '0180': 'Vi tillstyrker, men stadsdelarna behöver få underlaget en vecka tidigare under det första halvåret.',
  '0188': 'Restiderna i skärgården behöver vägas in när kallelsen till SIP skickas på en fredag.',
  '0184':
    'Vi tillstyrker under förutsättning att meddelanden efter kl. 12.00 även i fortsättningen räknas från nästa dag.',
  '0126': 'Vi vill se en uppföljning efter sex månader.',
};

/** What a municipality answers, by somebody whose role stands for a name. */
export function answerOf(payer: string, name: string): NewConsultationAnswer {
  const comment = comments[payer] ?? '';
  const answer = payer === OBJECTS ? 'object' : comment === '' ? 'accept' : 'accept-with-comments';
  return {
    payer,
    answer,
    comment,
    state: 'sent',
    clauseComments: payer === OBJECTS ? [{ clause: 'freeDays', text: 'Behåll två fristdagar.' }] : [],
    signatory: {
      name: `Exempel, ${name}`,
      title: 'Kommundirektör',
      delegationReference: 'Exempel',
      diarienummer: `Exempel ${payer}/2020`,
    },
  };
}
