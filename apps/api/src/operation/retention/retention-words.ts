import type { Language, Text } from '../../platform/index.ts';
import type { RetentionKind } from './retention-kinds.ts';

/** What each kind is called in a sentence. */
export const kindWords: Readonly<Record<RetentionKind, Text>> = {
  bookkeeping: { sv: 'Räkenskapsmaterial', en: 'Bookkeeping' },
  'audit-trail': { sv: 'Händelselogg', en: 'Audit trail' },
  'access-log': { sv: 'Åtkomstlogg', en: 'Access log' },
  'case-data': { sv: 'Vårdtillfällen', en: 'Case data' },
  'raw-files': { sv: 'Filer som lästs in', en: 'Files as received' },
  'refused-rows': { sv: 'Avvisade rader', en: 'Refused rows' },
  'sign-in': { sv: 'Inloggningar', en: 'Sign-ins' },
};

const heldWords: Readonly<Record<string, Text>> = {
  ongoing: { sv: 'Vården pågår.', en: 'The stay goes on.' },
  'open-month': { sv: 'Något i månaden är öppet.', en: 'Something of the month is open.' },
  'case-data-remains': {
    sv: 'Månadens vårdtillfällen finns kvar. De gallras först.',
    en: 'The cases of the month are still there. They go first.',
  },
  'booked-later': {
    sv: 'Något i månaden är bokfört senare och ska bevaras längre.',
    en: 'Something of the month was booked later, and is kept longer.',
  },
  'import-under-way': { sv: 'En inläsning pågår.', en: 'An import is under way.' },
  'month-not-over': { sv: 'Månaden är inte slut.', en: 'The month is not over.' },
  'vouchers-remain': {
    sv: 'Räkenskapsmaterial från samma tid finns kvar, och loggen hör till det.',
    en: 'Bookkeeping of the same time is still there, and the trail belongs to it.',
  },
};

/** Why something old enough stays. */
export function wordsForHeld(reason: string, language: Language): string {
  return heldWords[reason]?.[language] ?? reason;
}

export const hindrances = {
  'not-decided': {
    sv: 'Gallringsfristen är inte beslutad. Ange beslutet innan något gallras.',
    en: 'The time is not decided. Name the decision before anything goes.',
  },
  'nothing-goes': { sv: 'Inget är gammalt nog att gallras.', en: 'Nothing is old enough to go.' },
  'order-under-way': {
    sv: 'Det finns redan ett förslag om gallring av detta. Vänta tills det är avgjort.',
    en: 'There is a proposal for this already. Wait until it is settled.',
  },
  'own-proposal': {
    sv: 'Du tog fram förslaget och kan inte godkänna det själv. Någon annan behörig behöver göra det.',
    en: 'You made the proposal and cannot approve it yourself. Somebody else who may needs to do it.',
  },
} as const satisfies Readonly<Record<string, Text>>;
