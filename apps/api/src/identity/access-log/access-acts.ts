import type { Text } from '../../platform/index.ts';

/** What the acts of the access log are called. */
const words = {
  'list-episodes': { sv: 'Visade en lista över vårdtillfällen', en: 'Listed episodes' },
  'search-episodes': { sv: 'Sökte bland vårdtillfällen', en: 'Searched among episodes' },
  'show-episode': { sv: 'Visade ett vårdtillfälle', en: 'Looked at an episode' },
  'open-protected-identity': { sv: 'Öppnade en skyddad identitet', en: 'Opened a protected identity' },
  'list-affected-episodes': {
    sv: 'Visade vad en inläsning ändrade',
    en: 'Listed what an import changed',
  },
  'show-refused-rows': { sv: 'Visade avvisade rader', en: 'Looked at refused rows' },
  'download-refused-rows': { sv: 'Laddade ner avvisade rader', en: 'Downloaded refused rows' },
  'show-checklist': { sv: 'Visade långa vårdtillfällen före en körning', en: 'Looked at long stays before a run' },
  'show-to-do': { sv: 'Visade vårdtillfällen i Att göra', en: 'Looked at episodes among things to do' },
  'list-impact-changes': {
    sv: 'Visade vårdtillfällen i en effektprövning',
    en: 'Listed episodes of an impact preview',
  },
  'try-rule-version': {
    sv: 'Provade en regelversion på ett vårdtillfälle',
    en: 'Tried a rule version on an episode',
  },
  'show-dialogue': { sv: 'Visade en dialog', en: 'Looked at a dialogue' },
  'download-dialogue-file': { sv: 'Hämtade en fil i en dialog', en: 'Downloaded a file of a dialogue' },
  'show-review-marks': { sv: 'Visade granskningens arbetslista', en: 'Looked at the work list of a review' },
  'reconcile-list': { sv: 'Stämde av mot en egen lista', en: 'Held a basis against a list of its own' },
  'show-reconciliation': { sv: 'Visade en avstämning mot egen lista', en: 'Looked at a reconciliation' },
  'export-reconciliation-csv': {
    sv: 'Hämtade en avstämning som CSV',
    en: 'Downloaded a reconciliation as CSV',
  },
  'show-unit-questions': { sv: 'Visade frågor till vårdenheten', en: 'Looked at questions to the care unit' },
  'show-review-basis': { sv: 'Visade ett granskningsunderlag', en: 'Looked at a review basis' },
  'export-review-basis-csv': { sv: 'Hämtade ett granskningsunderlag som CSV', en: 'Downloaded a review basis as CSV' },
  'export-review-basis-xlsx': {
    sv: 'Hämtade ett granskningsunderlag som Excel',
    en: 'Downloaded a review basis as Excel',
  },
  'export-review-basis-pdf': { sv: 'Hämtade ett granskningsunderlag som PDF', en: 'Downloaded a review basis as PDF' },
  'draw-audit-sample': { sv: 'Drog ett stickprov', en: 'Drew an audit sample' },
  'export-personal-data': { sv: 'Tog ut uppgifter om en person', en: `Exported a person's data` },
  'list-access-log': { sv: 'Läste åtkomstloggen', en: 'Read the access log' },
  'export-access-log': { sv: 'Hämtade åtkomstloggen som CSV', en: 'Downloaded the access log as CSV' },
  'make-access-extract': {
    sv: 'Tog ut en patients åtkomstlogg',
    en: 'Made an extract of the access log for a patient',
  },
  'review-access-log': { sv: 'Granskade åtkomstloggen', en: 'Reviewed the access log' },
} as const satisfies Readonly<Record<string, Text>>;

/** What somebody did that showed them something of patients. */
export type AccessAct = keyof typeof words;

export const accessActs = Object.keys(words) as readonly AccessAct[];

/** Reading the log itself: left out where people are judged by how much they looked at. */
export const ACTS_ON_THE_LOG: readonly AccessAct[] = [
  'list-access-log',
  'export-access-log',
  'make-access-extract',
  'review-access-log',
];

export function wordsForAccess(act: string): Text {
  return Object.hasOwn(words, act) ? words[act as AccessAct] : { sv: act, en: act };
}
