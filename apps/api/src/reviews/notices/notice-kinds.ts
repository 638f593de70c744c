import type { Permission, Text } from '../../platform/index.ts';

/** Everything that people are told without asking. */
export const noticeKinds = [
  'shared',
  'revised',
  'unopened',
  'seven-days-left',
  'two-days-left',
  'dialogue-opened',
  'dialogue-answered',
  'dialogue-decided',
  'dialogue-handed-over',
  'follow-up-lifted',
  'follow-up-decided',
  'invoice-issued',
  'credit-note-issued',
  'invoice-overdue',
  'invoice-reminder',
  'consultation-last-day',
  'unit-question-asked',
  'unit-question-last-day',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

interface KindOfNotice {
  /** What it is called among the settings. */
  readonly name: Text;
  /** What is said: month and payer stand beside it. */
  readonly sentence: Text;
  /** What its last day is the last day of; none where nothing is to be kept. */
  readonly lastDay?: Text;
  /** Whom it concerns on each side that is told of it: those who hold this permission. */
  readonly municipality?: Permission;
  readonly region?: Permission;
  readonly careUnit?: Permission;
}

const dialogue = { municipality: 'dialogues:write', region: 'dialogues:decide' } as const;
const review = { municipality: 'review:mark', region: 'sharing:prepare' } as const;
const invoice = { municipality: 'review:mark', region: 'invoices:write' } as const;
const consultation = { municipality: 'consultations:prepare', region: 'consultations:write' } as const;
const unitQuestion = { careUnit: 'questions:answer' } as const;
const LAST_DAY = { sv: 'Sista dag att inleda dialog', en: 'Last day to open a dialogue' };
const ANSWER_BY = { sv: 'Sista dag att svara', en: 'Last day to answer' };
const DUE = { sv: 'Förfallodag', en: 'Due date' };

export const kindsOfNotice: Readonly<Record<NoticeKind, KindOfNotice>> = {
  shared: {
    ...review,
    lastDay: LAST_DAY,
    name: { sv: 'Underlag delat', en: 'Basis shared' },
    sentence: { sv: 'Månadens underlag är delat med er.', en: 'The basis of the month has been shared with you.' },
  },
  revised: {
    ...review,
    lastDay: LAST_DAY,
    name: { sv: 'Ny utgåva av underlag', en: 'New revision of a basis' },
    sentence: { sv: 'Underlaget har fått en ny utgåva.', en: 'The basis has a new revision.' },
  },
  unopened: {
    ...review,
    lastDay: LAST_DAY,
    name: { sv: 'Underlag inte öppnat', en: 'Basis not opened' },
    sentence: { sv: 'Ingen hos er har öppnat underlaget.', en: 'Nobody of yours has opened the basis.' },
  },
  'seven-days-left': {
    ...review,
    lastDay: LAST_DAY,
    name: { sv: 'Sju dagar kvar', en: 'Seven days left' },
    sentence: { sv: 'Granskningstiden slutar om sju dagar.', en: 'The review ends in seven days.' },
  },
  'two-days-left': {
    ...review,
    lastDay: LAST_DAY,
    name: { sv: 'Två dagar kvar', en: 'Two days left' },
    sentence: { sv: 'Granskningstiden slutar om två dagar.', en: 'The review ends in two days.' },
  },
  'dialogue-opened': {
    ...dialogue,
    lastDay: ANSWER_BY,
    name: { sv: 'Dialog inledd', en: 'Dialogue opened' },
    sentence: { sv: 'En dialog har inletts.', en: 'A dialogue has been opened.' },
  },
  'dialogue-answered': {
    ...dialogue,
    lastDay: ANSWER_BY,
    name: { sv: 'Svar i dialog', en: 'Answer in a dialogue' },
    sentence: { sv: 'Det finns ett nytt svar i en dialog.', en: 'There is a new answer in a dialogue.' },
  },
  'dialogue-decided': {
    ...dialogue,
    name: { sv: 'Dialog avgjord', en: 'Dialogue decided' },
    sentence: { sv: 'En dialog är avgjord.', en: 'A dialogue has been decided.' },
  },
  'dialogue-handed-over': {
    municipality: 'dialogues:write',
    region: 'dialogues:write',
    lastDay: ANSWER_BY,
    name: { sv: 'Dialog överlämnad till dig', en: 'Dialogue handed over to you' },
    sentence: { sv: 'En dialog har lämnats över till dig.', en: 'A dialogue has been handed over to you.' },
  },
  'follow-up-lifted': {
    ...dialogue,
    name: { sv: 'Fråga lyft till uppföljningsgruppen', en: 'Question lifted' },
    sentence: {
      sv: 'En avgjord fråga har lyfts till uppföljningsgruppen.',
      en: 'A decided question has been lifted to the follow-up group.',
    },
  },
  'follow-up-decided': {
    ...dialogue,
    name: { sv: 'Uppföljningsgruppens utfall', en: 'Outcome of the follow-up group' },
    sentence: {
      sv: 'Uppföljningsgruppens utfall är antecknat.',
      en: 'What the follow-up group came to has been recorded.',
    },
  },
  'invoice-issued': {
    ...invoice,
    lastDay: DUE,
    name: { sv: 'Faktura skickad', en: 'Invoice issued' },
    sentence: { sv: 'Fakturan är skickad.', en: 'The invoice has been issued.' },
  },
  'credit-note-issued': {
    ...invoice,
    name: { sv: 'Kreditfaktura skickad', en: 'Credit note issued' },
    sentence: { sv: 'En kreditfaktura är skickad.', en: 'A credit note has been issued.' },
  },
  'invoice-overdue': {
    ...invoice,
    lastDay: DUE,
    name: { sv: 'Faktura förfallen', en: 'Invoice overdue' },
    sentence: { sv: 'Fakturan är förfallen.', en: 'The invoice is overdue.' },
  },
  'invoice-reminder': {
    ...invoice,
    lastDay: DUE,
    name: { sv: 'Betalningspåminnelse', en: 'Payment reminder' },
    sentence: {
      sv: 'Fakturan är inte betald. Betala den, eller hör av dig om något är fel.',
      en: 'The invoice has not been paid. Pay it, or say if something is wrong.',
    },
  },
  'consultation-last-day': {
    ...consultation,
    lastDay: ANSWER_BY,
    name: { sv: 'Remiss att svara på', en: 'Consultation to answer' },
    sentence: {
      sv: 'En remiss väntar på svar från kommunen.',
      en: 'A consultation waits for an answer from the municipality.',
    },
  },
  'unit-question-asked': {
    ...unitQuestion,
    lastDay: ANSWER_BY,
    name: { sv: 'Fråga till vårdenheten', en: 'Question to the care unit' },
    sentence: {
      sv: 'Enheten har fått en fråga om ett vårdtillfälle.',
      en: 'Your unit has been asked about an episode.',
    },
  },
  'unit-question-last-day': {
    ...unitQuestion,
    lastDay: ANSWER_BY,
    name: { sv: 'Fråga att svara på', en: 'Question to answer' },
    sentence: {
      sv: 'En fråga till enheten är inte besvarad än.',
      en: 'A question to your unit is not answered yet.',
    },
  },
};

/** Nobody is reminded in the night: 08:00, Europe/Stockholm, in milliseconds of the day. */
export const REMINDED_FROM_MS_OF_DAY = 8 * 3_600_000;
