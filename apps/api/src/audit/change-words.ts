import type { Language, Text } from '../platform/index.ts';
import { billingLabels } from './billing-words.ts';
import { isAsWritten, wordsForValue } from './value-words.ts';

/** One thing that an act set or changed. */
export interface Change {
  readonly label: string;
  /** Null when there was nothing before. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What the keys of `before` and `after` are called. A key without words shows itself. */
const labels: Readonly<Record<string, Text>> = {
  ...billingLabels,
  hasMailAddress: { sv: 'har e-postadress', en: 'has an e-mail address' },
  byMail: { sv: 'per e-post', en: 'by e-mail' },
  notInApp: { sv: 'inte i konsolen', en: 'not in the console' },
  endedPayers: { sv: 'upphör', en: 'ended' },
  begun: { sv: 'börjar', en: 'begun' },
  takenOverBy: { sv: 'tas över av', en: 'taken over by' },
  name: { sv: 'namn', en: 'name' },
  aliases: { sv: 'andra namn', en: 'other names' },
  kind: { sv: 'slag', en: 'kind' },
  careUnitId: { sv: 'vårdenhet', en: 'care unit' },
  fileHash: { sv: 'filens hash', en: 'hash of the file' },
  sizeBytes: { sv: 'storlek i byte', en: 'size in bytes' },
  format: { sv: 'format', en: 'format' },
  rows: { sv: 'rader', en: 'rows' },
  rowsRead: { sv: 'lästa rader', en: 'rows read' },
  rowsAccepted: { sv: 'inlästa rader', en: 'rows accepted' },
  rowsUnchanged: { sv: 'oförändrade rader', en: 'rows unchanged' },
  rowsRefused: { sv: 'avvisade rader', en: 'rows refused' },
  period: { sv: 'månad', en: 'month' },
  periods: { sv: 'månader', en: 'months' },
  mode: { sv: 'sätt', en: 'mode' },
  revision: { sv: 'utgåva', en: 'revision' },
  episodes: { sv: 'vårdtillfällen', en: 'episodes' },
  statements: { sv: 'månadsärenden', en: 'billing cases' },
  totalAmount: { sv: 'sammanlagt belopp', en: 'total amount' },
  ruleVersion: { sv: 'regelversion', en: 'rule version' },
  ruleVersions: { sv: 'regelversioner', en: 'rule versions' },
  hash: { sv: 'hash', en: 'hash' },
  contentHash: { sv: 'innehållets hash', en: 'hash of the content' },
  resultHash: { sv: 'resultatets hash', en: 'hash of the result' },
  code: { sv: 'orsak', en: 'cause' },
  sequence: { sv: 'rad', en: 'line' },
  displayName: { sv: 'namn', en: 'name' },
  username: { sv: 'användarnamn', en: 'user name' },
  role: { sv: 'roll', en: 'role' },
  roles: { sv: 'roller', en: 'roles' },
  roleCode: { sv: 'rollens kod', en: 'code of the role' },
  scope: { sv: 'gäller', en: 'held for' },
  validFrom: { sv: 'från', en: 'from' },
  validThrough: { sv: 'till och med', en: 'through' },
  deputyFor: { sv: 'ersätter', en: 'deputises for' },
  unit: { sv: 'enhet', en: 'unit' },
  issuer: { sv: 'utfärdare', en: 'issuer' },
  organisation: { sv: 'organisation', en: 'organisation' },
  scopes: { sv: 'behörigheter', en: 'permissions' },
  inpatientUnits: { sv: 'slutenvårdsenheter', en: 'inpatient units' },
  key: { sv: 'nyckel', en: 'key' },
  expiresAt: { sv: 'gäller till', en: 'valid until' },
  importId: { sv: 'inläsning', en: 'import' },
  matched: { sv: 'stämmer', en: 'matched' },
  partial: { sv: 'delbetalningar', en: 'part payments' },
  double: { sv: 'för mycket eller dubbelt', en: 'too much, or twice' },
  unknown: { sv: 'okända', en: 'unknown' },
  objects: { sv: 'dimensioner och objekt', en: 'dimensions and objects' },
  interestPercent: { sv: 'ränta, procent om året', en: 'interest, per cent a year' },
  reminderAfterDays: { sv: 'påminnelse efter dagar', en: 'reminder after days' },
  keepMonths: { sv: 'bevaras i månader', en: 'kept for months' },
  status: { sv: 'status', en: 'status' },
  decidedBy: { sv: 'beslut', en: 'decision' },
  since: { sv: 'gäller från', en: 'since' },
  before: { sv: 'före', en: 'before' },
  months: { sv: 'månader', en: 'months' },
  selectionHash: { sv: 'urvalets hash', en: 'hash of the selection' },
  signature: { sv: 'underskrift', en: 'signature' },
  cases: { sv: 'vårdtillfällen', en: 'cases' },
  revisions: { sv: 'utgåvor', en: 'revisions' },
  assessments: { sv: 'bedömningar', en: 'assessments' },
  runs: { sv: 'körningar', en: 'runs' },
  lines: { sv: 'rader', en: 'lines' },
  files: { sv: 'filer', en: 'files' },
  bytes: { sv: 'byte', en: 'bytes' },
  sessions: { sv: 'sessioner', en: 'sessions' },
  method: { sv: 'inloggningssätt', en: 'way of signing in' },
  why: { sv: 'orsak', en: 'cause' },
  fact: { sv: 'uppgift', en: 'fact' },
  from: { sv: 'från', en: 'from' },
  through: { sv: 'till och med', en: 'through' },
  seed: { sv: 'frö', en: 'seed' },
  sampleSize: { sv: 'stickprovets storlek', en: 'size of the sample' },
  finding: { sv: 'iakttagelse', en: 'finding' },
  outcome: { sv: 'utfall', en: 'outcome' },
  findings: { sv: 'iakttagelser', en: 'findings' },
  followUps: { sv: 'att följa upp', en: 'to follow up' },
  enabled: { sv: 'på', en: 'on' },
  fromHour: { sv: 'från klockan', en: 'from hour' },
  toHour: { sv: 'till klockan', en: 'to hour' },
  weekends: { sv: 'även lördagar och söndagar', en: 'weekends too' },
  episodesADay: { sv: 'vårdtillfällen per person och dag', en: 'episodes per person and day' },
  entries: { sv: 'rader', en: 'entries' },
  caseNumber: { sv: 'ärendenummer', en: 'case number' },
  ended: { sv: 'avslutade sessioner', en: 'sessions ended' },
  usernames: { sv: 'användarnamn', en: 'user names' },
  accesses: { sv: 'åtkomster', en: 'accesses' },
  attempts: { sv: 'försök', en: 'attempts' },
  keyId: { sv: 'nyckel', en: 'key' },
  values: { sv: 'värden', en: 'values' },
  lastDay: { sv: 'sista dag', en: 'last day' },
  reason: { sv: 'skäl', en: 'reason' },
  at: { sv: 'när', en: 'at' },
  step: { sv: 'steg', en: 'step' },
  opened: { sv: 'öppnade', en: 'opened' },
  recalculated: { sv: 'omräknade', en: 'recalculated' },
  newRevisions: { sv: 'nya utgåvor', en: 'new revisions' },
  decision: { sv: 'beslut', en: 'decision' },
  changed: { sv: 'ändrade', en: 'changed' },
  added: { sv: 'tillagda', en: 'added' },
  amount: { sv: 'belopp', en: 'amount' },
  restartsReview: { sv: 'granskningen börjar om', en: 'review starts anew' },
  sealed: { sv: 'förseglat', en: 'sealed' },
  careType: { sv: 'vårdtyp', en: 'type of care' },
  ruleVersionHash: { sv: 'regelversionens hash', en: 'hash of the rule version' },
  municipality: { sv: 'kommun', en: 'municipality' },
  number: { sv: 'nummer', en: 'number' },
  isDisabled: { sv: 'avstängt', en: 'disabled' },
  deadline: { sv: 'sista svarsdag', en: 'last day to answer' },
  answer: { sv: 'svar', en: 'answer' },
  answerId: { sv: 'svarets nummer', en: 'number of the answer' },
  mandatory: { sv: 'måste svara', en: 'must answer' },
  delegationReference: { sv: 'delegation', en: 'delegation' },
  diarienummer: { sv: 'diarienummer', en: 'registry number' },
  title: { sv: 'rubrik', en: 'title' },
  payer: { sv: 'betalare', en: 'payer' },
  state: { sv: 'läge', en: 'state' },
  basedOn: { sv: 'bygger på', en: 'based on' },
  model: { sv: 'modell', en: 'model' },
  isTransitional: { sv: 'övergångsbestämmelser', en: 'transitional rules' },
  consultationNeeded: { sv: 'ska på remiss', en: 'to be consulted' },
  consultationReason: { sv: 'varför inte på remiss', en: 'why not consulted' },
  workedCases: { sv: 'räkneexempel', en: 'worked cases' },
  acknowledgedChecks: { sv: 'godtagna avvikelser', en: 'accepted findings' },
  about: { sv: 'gäller', en: 'about' },
  mark: { sv: 'märkning', en: 'mark' },
  question: { sv: 'fråga', en: 'question' },
  comment: { sv: 'kommentar', en: 'comment' },
  freeDays: { sv: 'fristdagar', en: 'free days' },
  costPerCareDay: { sv: 'pris per vårddygn', en: 'price per care day' },
  cutoffTime: { sv: 'klockslag för dag 0', en: 'cutoff for day zero' },
  sipCallWithinDays: { sv: 'dagar till SIP-kallelse', en: 'days to the SIP call' },
};

/** What differs between before and after, key by key, in words. */
export function changesOf(before: unknown, after: unknown, language: Language): Change[] {
  const [was, is] = [asRecord(before), asRecord(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))
    .map((key) => ({
      label: labels[key]?.[language] ?? key,
      before: key in was ? inWords(key, was[key], language) : null,
      after: key in is ? inWords(key, is[key], language) : null,
    }));
}

/** `namn: Gamla namnet → Nya namnet`; `rader: 5` where there was nothing before. */
export function changeText({ label, before, after }: Change): string {
  if (before === null) return `${label}: ${after ?? '–'}`;
  return `${label}: ${before} → ${after ?? '–'}`;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function inWords(key: string, value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return { sv: value ? 'ja' : 'nej', en: value ? 'yes' : 'no' }[language];
  if (Array.isArray(value)) return value.map((item) => inWords(key, item, language)).join(', ') || '–';
  if (isText(value)) return value[language];
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(
      ([name, part]) => `${labels[name]?.[language] ?? name} ${inWords(name, part, language)}`,
    );
    return parts.join(', ') || '–';
  }
  if (typeof value === 'string') return wordsForValue(key, value)?.[language] ?? value;
  return JSON.stringify(value);
}

/** Codes as programs write them: `role`, `password-totp`. */
const CODE = /^[a-z]+(-[a-z0-9]+)*$/;

/** Keys and codes of a `before` or `after` that have no words yet: for the test that walks all lines. */
export function wordlessIn(said: unknown, key = ''): string[] {
  if (Array.isArray(said)) return said.flatMap((item) => wordlessIn(item, key));
  if (typeof said === 'string')
    return CODE.test(said) && !isAsWritten(key) && wordsForValue(key, said) === undefined ? [`${key} = ${said}`] : [];
  if (typeof said !== 'object' || said === null || isText(said)) return [];
  return Object.entries(said).flatMap(([name, value]) => [
    ...(name in labels ? [] : [name]),
    ...wordlessIn(value, name),
  ]);
}

/** Words that were written down in both languages, such as the title of a role. */
function isText(value: object | string | number): value is Text {
  return typeof value === 'object' && 'sv' in value && 'en' in value;
}
