import type { Text } from '../platform/index.ts';

/** What each act is called in the trail. An act without words shows its code. */
const words: Readonly<Record<string, Text>> = {
  'sign-in': { sv: 'Loggade in', en: 'Signed in' },
  'sign-out': { sv: 'Loggade ut', en: 'Signed out' },
  'import-file': { sv: 'Lämnade in en fil', en: 'Handed in a file' },
  'complete-import': { sv: 'Läste in en fil', en: 'Imported a file' },
  'start-billing-run': { sv: 'Startade en körning', en: 'Started a billing run' },
  'complete-billing-run': { sv: 'Slutförde en körning', en: 'Completed a billing run' },
  'refuse-import': { sv: 'Avvisade en fil', en: 'Refused a file' },
  'give-up-import': { sv: 'Avbröt en inläsning', en: 'Gave up an import' },
  'download-refused-rows': { sv: 'Laddade ner avvisade rader', en: 'Downloaded refused rows' },
  'fail-billing-run': { sv: 'Avbröt en körning', en: 'Gave up a billing run' },
  'create-care-unit': { sv: 'Lade upp en vårdenhet', en: 'Added a care unit' },
  'update-care-unit': { sv: 'Ändrade en vårdenhet', en: 'Changed a care unit' },
  'map-care-unit-name': { sv: 'Kopplade ett namn till en vårdenhet', en: 'Mapped a name to a care unit' },
  'load-demo-data': { sv: 'Läste in demodata', en: 'Loaded demo data' },
  'load-rule-version': { sv: 'Läste in en beslutad regelversion', en: 'Loaded a published rule version' },
};

export function wordsForAct(act: string): Text {
  return words[act] ?? { sv: act, en: act };
}
