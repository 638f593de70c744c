import type { Text } from '../platform/index.ts';

/** What each act is called in the trail. An act without words shows its code. */
const words: Readonly<Record<string, Text>> = {
  'sign-in': { sv: 'Loggade in', en: 'Signed in' },
  'sign-out': { sv: 'Loggade ut', en: 'Signed out' },
  'renew-sign-in': { sv: 'Bekräftade sin inloggning', en: 'Confirmed the sign-in' },
  'refuse-sign-in': { sv: 'Avvisades vid inloggningen', en: 'Was refused at sign-in' },
  'end-own-session': { sv: 'Avslutade en egen session', en: 'Ended a session of their own' },
  'end-session': { sv: 'Avslutade någons session', en: `Ended somebody's session` },
  'set-up-second-factor': { sv: 'Lade upp en andra faktor', en: 'Set up a second factor' },
  'replace-recovery-codes': { sv: 'Bytte återställningskoder', en: 'Replaced the recovery codes' },
  'remove-second-factor': { sv: 'Tog bort en andra faktor', en: 'Removed a second factor' },
  'create-account': { sv: 'Lade upp ett konto', en: 'Created an account' },
  'update-account': { sv: 'Ändrade ett konto', en: 'Changed an account' },
  'remove-demo-accounts': { sv: 'Tog bort demokontona', en: 'Removed the demo accounts' },
  invite: { sv: 'Bjöd in till ett konto', en: 'Sent an invitation to an account' },
  'accept-invitation': { sv: 'Tog emot en inbjudan', en: 'Accepted an invitation' },
  'bind-identity': { sv: 'Knöt en inloggning till kontot', en: 'Bound a sign-in to the account' },
  'change-password': { sv: 'Bytte lösenord', en: 'Changed the password' },
  'ask-for-reset': { sv: 'Bad om ett nytt lösenord', en: 'Asked for a new password' },
  'create-reset-link': { sv: 'Gav ut en länk för nytt lösenord', en: 'Gave out a link for a new password' },
  'reset-password': { sv: 'Satte nytt lösenord genom en länk', en: 'Set a new password by a link' },
  'create-machine-client': { sv: 'Lade upp en maskinklient', en: 'Added a machine client' },
  'update-machine-client': { sv: 'Ändrade en maskinklient', en: 'Changed a machine client' },
  'issue-machine-key': { sv: 'Gav ut en nyckel till en maskinklient', en: 'Issued a key to a machine client' },
  'revoke-machine-key': { sv: 'Återkallade en maskinklients nyckel', en: 'Revoked a key of a machine client' },
  'machine-sign-in': { sv: 'Loggade in som maskinklient', en: 'Signed in as a machine client' },
  'put-episode': { sv: 'Skickade in ett vårdtillfälle', en: 'Sent in an episode' },
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
  'start-key-rotation': { sv: 'Startade ett byte av krypteringsnyckel', en: 'Started a key rotation' },
  'complete-key-rotation': { sv: 'Slutförde ett byte av krypteringsnyckel', en: 'Completed a key rotation' },
  'give-up-key-rotation': { sv: 'Avbröt ett byte av krypteringsnyckel', en: 'Gave up a key rotation' },
  'seal-personal-data': { sv: 'Krypterade äldre personuppgifter', en: 'Encrypted older personal data' },
  'open-protected-identity': {
    sv: 'Öppnade ett ärende med skyddad identitet',
    en: 'Opened a case with protected identity',
  },
  'load-demo-data': { sv: 'Läste in demodata', en: 'Loaded demo data' },
  'seal-audit-trail': {
    sv: 'Förseglade äldre månader av händelseloggen',
    en: 'Sealed older months of the audit trail',
  },
  'change-retention-setting': { sv: 'Ändrade en gallringsfrist', en: 'Changed how long something is kept' },
  'propose-retention-order': { sv: 'Föreslog en gallring', en: 'Proposed to let something go' },
  'approve-retention-order': { sv: 'Godkände en gallring', en: 'Approved letting something go' },
  'reject-retention-order': { sv: 'Avslog en gallring', en: 'Rejected letting something go' },
  'withdraw-retention-order': { sv: 'Tog tillbaka ett gallringsförslag', en: 'Took back a retention order' },
  'void-retention-order': {
    sv: 'Lät ett gallringsförslag falla: urvalet hade ändrats',
    en: 'Voided a retention order: the selection had changed',
  },
  'execute-retention-order': { sv: 'Gallrade', en: 'Let something go by a retention order' },
  'give-up-retention-order': { sv: 'Avbröt en gallring', en: 'Gave up a retention order' },
  'export-personal-data': { sv: 'Tog ut uppgifter om en person', en: `Exported a person's data` },
  'retry-job': { sv: 'Lät ett jobb göras om', en: 'Had a job done again' },
  'load-rule-version': { sv: 'Läste in en beslutad regelversion', en: 'Loaded a published rule version' },
};

/** Every act that has words. */
export const acts: readonly string[] = Object.keys(words);

export function wordsForAct(act: string): Text {
  return words[act] ?? { sv: act, en: act };
}
