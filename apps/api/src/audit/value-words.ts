import type { Text } from '../platform/index.ts';
import { billingCodes } from './billing-words.ts';

/** What the codes of a key are called. */
const words: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  ...billingCodes,
  outcome: {
    ...billingCodes.outcome,
    'no-remark': { sv: 'utan anmärkning', en: 'no remark' },
    'follow-up': { sv: 'följs upp', en: 'to be followed up' },
  },
  mark: {
    opened: { sv: 'öppnad', en: 'opened' },
    question: { sv: 'fråga', en: 'question' },
    'no-remark': { sv: 'utan anmärkning', en: 'no remark' },
  },
  mode: {
    billing: { sv: 'fakturering', en: 'billing' },
    shadow: { sv: 'skuggkörning', en: 'shadow run' },
  },
  method: {
    password: { sv: 'lösenord', en: 'password' },
    'password-totp': { sv: 'lösenord och engångskod', en: 'password and one-time code' },
    oidc: { sv: 'inloggning hos annan', en: 'sign-in at a provider' },
  },
  kind: {
    'inpatient-unit': { sv: 'slutenvårdsenhet', en: 'inpatient unit' },
    'inpatient-clinic': { sv: 'klinik', en: 'clinic' },
    'outpatient-unit': { sv: 'öppenvårdsenhet', en: 'outpatient unit' },
    region: { sv: 'region', en: 'region' },
    payer: { sv: 'betalare', en: 'payer' },
    'care-unit': { sv: 'vårdenhet', en: 'care unit' },
    add: { sv: 'ny', en: 'added' },
    end: { sv: 'upphör', en: 'ended' },
    merge: { sv: 'slås ihop', en: 'merged' },
    split: { sv: 'delas', en: 'split' },
    rename: { sv: 'byter namn', en: 'renamed' },
    bookkeeping: { sv: 'räkenskapsmaterial', en: 'bookkeeping' },
    'audit-trail': { sv: 'händelselogg', en: 'audit trail' },
    'access-log': { sv: 'åtkomstlogg', en: 'access log' },
    'case-data': { sv: 'vårdtillfällen', en: 'case data' },
    'raw-files': { sv: 'filer', en: 'files' },
    'refused-rows': { sv: 'avvisade rader', en: 'refused rows' },
    'sign-in': { sv: 'inloggningar', en: 'sign-ins' },
  },
  status: {
    proposed: { sv: 'föreslagen', en: 'proposed' },
    decided: { sv: 'beslutad', en: 'decided' },
    illustrative: { sv: 'illustrativ', en: 'illustrative' },
  },
  // The titles with which the roles begin; a role that is added later shows its code.
  role: {
    'region-administrator': { sv: 'Regelansvarig', en: 'Rule administrator' },
    'region-approver': { sv: 'Beslutsfattare', en: 'Approver' },
    'billing-officer': { sv: 'Handläggare', en: 'Billing officer' },
    'municipal-reviewer': { sv: 'Granskare i kommunen', en: 'Municipal reviewer' },
    'municipal-signatory': { sv: 'Godkännare i kommunen', en: 'Municipal signatory' },
    'municipal-controller': { sv: 'Ekonom i kommunen', en: 'Municipal controller' },
    'municipal-administrator': { sv: 'Behörighetsansvarig i kommunen', en: 'Municipal administrator' },
    'unit-coordinator': { sv: 'Samordnare på vårdenheten', en: 'Care unit coordinator' },
    operator: { sv: 'Driftansvarig', en: 'Operator' },
    'log-reviewer': { sv: 'Loggranskare', en: 'Access log reviewer' },
    auditor: { sv: 'Revisor', en: 'Auditor' },
  },
  state: {
    calculated: { sv: 'beräknad', en: 'calculated' },
    'ready-to-share': { sv: 'klar att dela', en: 'ready to share' },
    shared: { sv: 'delad', en: 'shared' },
    'in-dialogue': { sv: 'i dialog', en: 'in dialogue' },
    accepted: { sv: 'godkänd av kommunen', en: 'accepted by the municipality' },
    'review-expired': { sv: 'granskningstiden slut', en: 'review over' },
    invoiced: { sv: 'fakturerad', en: 'invoiced' },
    paid: { sv: 'betald', en: 'paid' },
    overdue: { sv: 'förfallen', en: 'overdue' },
    credited: { sv: 'krediterad', en: 'credited' },
    closed: { sv: 'avslutad', en: 'closed' },
    parked: { sv: 'behöver åtgärd', en: 'needs action' },
    draft: { sv: 'utkast', en: 'draft' },
    consultation: { sv: 'på remiss', en: 'in consultation' },
    'in-consultation': { sv: 'på remiss', en: 'in consultation' },
    approved: { sv: 'godkänd', en: 'approved' },
    decided: { sv: 'beslutad', en: 'decided' },
    scheduled: { sv: 'beslutad', en: 'scheduled' },
    'in-force': { sv: 'gäller nu', en: 'in force' },
    replaced: { sv: 'ersatt', en: 'replaced' },
    rejected: { sv: 'avslagen', en: 'rejected' },
    withdrawn: { sv: 'återkallad', en: 'withdrawn' },
    open: { sv: 'öppen', en: 'open' },
  },
  answer: {
    accept: { sv: 'tillstyrker', en: 'accepts' },
    'accept-with-comments': { sv: 'tillstyrker med synpunkter', en: 'accepts with comments' },
    object: { sv: 'avstyrker', en: 'objects' },
  },
  careType: {
    somatic: { sv: 'somatik', en: 'somatic' },
    psychiatric: { sv: 'psykiatri', en: 'psychiatric' },
  },
};

/** What people or sources have written themselves, names, hashes and permissions as the code has them. */
const asWritten: ReadonlySet<string> = new Set([
  'name',
  'aliases',
  'displayName',
  'username',
  'usernames',
  'organisation',
  'issuer',
  'title',
  'scope',
  'hash',
  'fileHash',
  'contentHash',
  'resultHash',
  'selectionHash',
  'signature',
  'key',
  'keyId',
  'seed',
  'format',
  'decidedBy',
  'diarienummer',
  'delegationReference',
  'scopes',
  'inpatientUnits',
  'caseNumber',
  'payer',
  'reason',
  'roleCode',
]);

/** Undefined when the value has no words of its own. */
export function wordsForValue(key: string, value: string): Text | undefined {
  return words[key]?.[value];
}

export function isAsWritten(key: string): boolean {
  return asWritten.has(key);
}
