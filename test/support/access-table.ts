/**
 * What a route takes: its path parameters come from an object of this kind, of which there is one that bound callers may
 * see, one that they may not, and none. Things of the whole region have no payer: whoever may see one may see all.
 */
export type ObjectKind =
  | ('statement' | 'episode' | 'account')
  | ('import' | 'run' | 'care-unit' | 'care-unit-name' | 'key-rotation' | 'machine-client' | 'machine-key')
  | ('impact-preview' | 'rule-correction')
  | ('billing-case' | 'dialogue' | 'invoice' | 'invoice-party' | 'delivery')
  | ('consultation' | 'consultation-file' | 'consultation-answer' | 'minutes')
  | ('access-entry' | 'log-review')
  | ('failed-job' | 'retention-kind' | 'retention-order' | 'rule-version' | 'payer' | 'session' | 'link' | 'nothing');

/** One route, and what it answers. */
export interface Line {
  /** 'open', 'signed-in' (people only) or a permission. */
  readonly asks: string;
  readonly of?: ObjectKind;
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * To those who may: several where the answer also depends on what was done before. Calls that write are sent so that they
   * get past the gate and change nothing that another line needs; a 4xx other than 401, 403 and 404 says just that.
   */
  readonly answers: number | readonly number[];
  /** For the region only, whatever a role may do within a unit. */
  readonly isRegional?: true;
  /** Who calls it has no session afterwards, and signs in again. */
  readonly endsSession?: true;
  /** To those who may, about an object of others; 404 unless said. */
  readonly ofOthers?: number | readonly number[];
  /** To those who may, about an object that there is not; 404 unless said. */
  readonly ofNone?: number | readonly number[];
}

const reads = (asks: string, of?: ObjectKind, query?: string): Line => ({
  ...{ asks, answers: 200, ...(of ? { of } : {}), ...(query === undefined ? {} : { query }) },
});
/** A write whose body is refused: whoever gets so far may write. */
const takes = (asks: string, of?: ObjectKind, answers: Line['answers'] = 400): Line => ({
  ...{ asks, answers, body: {}, ...(of ? { of, ofOthers: 400, ofNone: 400 } : {}) },
});

const ofNothing = (asks: string, ofNone: Line['answers'] = 404): Line => ({
  asks,
  of: 'nothing',
  answers: 404,
  ofNone,
});
/** A write to something that there is not; what is refused first is not this table's to say. */
const toNothing = (asks: string, ...more: readonly number[]): Line => ({
  ...{ asks, of: 'nothing', body: {}, answers: 404, ofNone: [400, 404, ...more] },
});

const aFile = { 'content-type': 'application/x-ndjson' };
const aList = { 'content-type': 'text/csv' };
const someBytes = { 'content-type': 'application/octet-stream' };
const aRound = { title: 'Modellen', text: 'Vad anser kommunen?', deadline: '2020-11-29' };
const fedEpisode = {
  ...{ careType: 'somatic', municipality: '0184', inpatientUnit: 'Danderyds sjukhus', admittedAt: '2020-01-10T08:00' },
  ...{ dischargeReadyNotices: [], careContactNeeded: false, sipRequired: false },
};

/** The access matrix, route by route. */
export const accessTable: Readonly<Record<string, Line>> = {
  'GET /api/health/live': reads('open'),
  'GET /api/health/ready': reads('open'),
  'POST /api/session': takes('open'),
  'POST /api/auth/token': takes('open'),
  'GET /api/auth/invitation/{token}': { asks: 'open', of: 'link', answers: 404 },
  'POST /api/auth/invitation/{token}': takes('open', 'link'),
  'POST /api/auth/reset': takes('open'),
  'GET /api/auth/reset/{token}': { asks: 'open', of: 'link', answers: 404 },
  'POST /api/auth/reset/{token}': takes('open', 'link'),

  'GET /api/session': reads('signed-in'),
  'POST /api/session/renewal': takes('signed-in'),
  'GET /api/sessions': reads('signed-in'),
  'DELETE /api/sessions/{id}': { asks: 'signed-in', of: 'session', answers: 404 },
  'PUT /api/password': takes('signed-in'),
  'GET /api/second-factor': reads('signed-in'),
  'POST /api/second-factor': { asks: 'signed-in', body: {}, answers: [201, 409] },
  'POST /api/second-factor/confirmation': takes('signed-in'),
  'POST /api/second-factor/recovery-codes': { asks: 'signed-in', body: {}, answers: 409 },
  'DELETE /api/second-factor': { asks: 'signed-in', answers: 204 },
  'GET /api/business-clock': reads('signed-in'),
  'GET /api/notices': reads('signed-in'),
  'GET /api/notices/unread': reads('signed-in'),
  'POST /api/notices/read': { asks: 'signed-in', answers: 204 },
  'POST /api/notices/{id}/read': toNothing('signed-in'),
  'GET /api/jobs': reads('signed-in'),
  'POST /api/jobs/{kind}/{id}/retry': toNothing('signed-in'),
  'GET /api/own-deputies': reads('signed-in'),
  'GET /api/notice-settings': reads('signed-in'),
  'PUT /api/notice-settings': takes('signed-in'),
  'GET /api/unsent-mail': reads('operation:read'),
  'POST /api/unsent-mail/{id}/retry': toNothing('operation:write'),
  // Whoever asks for something else than a stream gets none.
  'GET /api/events': { asks: 'signed-in', answers: 406 },
  'GET /api/demo-data': reads('signed-in'),
  'GET /api/months': reads('signed-in'),
  'GET /api/payers': reads('signed-in'),
  'PUT /api/payers/{code}': takes('registers:write', 'payer'),
  'GET /api/payer-changes': reads('registers:read'),
  'POST /api/payer-changes/preview': takes('registers:write'),
  'POST /api/payer-changes': takes('registers:write'),
  'GET /api/payers/{code}': reads('signed-in', 'payer'),

  'GET /api/accounts': reads('accounts:read'),
  'GET /api/accounts/{id}': reads('accounts:read', 'account'),
  'POST /api/accounts': takes('accounts:write'),
  'PUT /api/accounts/{id}': {
    ...{ asks: 'accounts:write', of: 'account', body: { displayName: 'Matrix', isDisabled: false }, answers: 428 },
  },
  'POST /api/accounts/{id}/links': { asks: 'accounts:write', of: 'account', body: { purpose: 'reset' }, answers: 409 },
  'DELETE /api/accounts/{id}/second-factor': { asks: 'accounts:write', of: 'account', answers: 204 },
  'GET /api/machine-clients': reads('machine-clients:write'),
  'GET /api/machine-clients/{id}': reads('machine-clients:write', 'machine-client'),
  'POST /api/machine-clients': takes('machine-clients:write'),
  'PUT /api/machine-clients/{id}': takes('machine-clients:write', 'machine-client'),
  'POST /api/machine-clients/{id}/keys': {
    ...{ asks: 'machine-clients:write', of: 'machine-client', body: { lastsDays: 0 }, answers: 400, ofNone: 400 },
  },
  'DELETE /api/machine-clients/{id}/keys/{keyId}': {
    ...{ asks: 'machine-clients:write', of: 'machine-key', answers: [204, 404] },
  },

  'GET /api/statements': reads('statements:read'),
  'GET /api/statements/{id}': reads('statements:read', 'statement'),
  'GET /api/statements/{id}/review-basis': reads('review-basis:read', 'statement'),
  'GET /api/statements/{id}/review-basis.csv': reads('review-basis:read', 'statement'),
  'GET /api/statements/{id}/review-basis.xlsx': reads('review-basis:read', 'statement'),
  'GET /api/statements/{id}/review-basis.pdf': reads('review-basis:read', 'statement'),
  'GET /api/episodes': reads('episodes:read'),
  'GET /api/episodes/{caseNumber}': reads('episodes:read', 'episode'),
  'PUT /api/episodes/{caseNumber}': {
    ...{ asks: 'episodes:write', of: 'episode', body: fedEpisode, headers: { 'if-match': '"999"' } },
    ...{ answers: 412, ofOthers: 403, ofNone: 412 },
  },
  'POST /api/episodes/{caseNumber}/protected-identity-openings': {
    ...{ asks: 'protected-identity:open', of: 'episode', body: { reason: 'Prövas' }, answers: 409 },
  },
  'GET /api/to-do': reads('to-do:read'),

  'GET /api/imports': reads('imports:read'),
  'POST /api/imports': { asks: 'imports:write', body: '', headers: aFile, answers: 202 },
  'GET /api/imports/{id}': reads('imports:read', 'import'),
  'GET /api/imports/{id}/affected-episodes': reads('imports:read', 'import'),
  'GET /api/imports/{id}/refused-rows': reads('imports:read', 'import'),
  'GET /api/imports/{id}/refused-rows/file': reads('refused-rows:read', 'import'),
  'GET /api/import-fields': reads('imports:read'),
  'GET /api/import-fields/sample.csv': reads('imports:read'),
  'GET /api/import-fields/sample.ndjson': reads('imports:read'),
  'GET /api/billing-runs': reads('runs:read'),
  'POST /api/billing-runs': takes('runs:write'),
  'GET /api/billing-runs/{id}': reads('runs:read', 'run'),
  'GET /api/checklist': reads('runs:read', undefined, 'period=2020-01'),

  'GET /api/care-units': reads('registers:read'),
  'GET /api/care-units/{id}': reads('registers:read', 'care-unit'),
  'POST /api/care-units': takes('registers:write'),
  'PUT /api/care-units/{id}': takes('registers:write', 'care-unit'),
  'GET /api/care-unit-names': reads('registers:read'),
  'GET /api/care-unit-names/{id}': reads('registers:read', 'care-unit-name'),
  'PUT /api/care-unit-names/{id}': takes('registers:write', 'care-unit-name'),
  'GET /api/rule-versions': reads('rules:read'),
  'GET /api/rule-versions/in-force': reads('rules:read', undefined, 'careType=somatic&period=2020-01'),
  'GET /api/rule-versions/{id}': reads('rules:read', 'rule-version'),
  'POST /api/rule-versions/{id}/try': takes('rules:read', 'rule-version'),
  'POST /api/rule-versions/{id}/impact-previews': takes('impact:write', 'rule-version'),
  'GET /api/rule-versions/{id}/impact-previews': reads('impact:read', 'rule-version'),
  'GET /api/rule-versions/{id}/own-impact': reads('consultations:read', 'rule-version'),
  'GET /api/impact-previews/{id}': reads('impact:read', 'impact-preview'),
  'GET /api/impact-previews/{id}/payers.csv': reads('impact:read', 'impact-preview'),
  'GET /api/impact-previews/{id}/payers.xlsx': reads('impact:read', 'impact-preview'),
  // Only for those who see previews too; to the others there is none.
  'GET /api/impact-previews/{id}/changes': { asks: 'episodes:read', of: 'impact-preview', answers: [200, 404] },
  'GET /api/rule-corrections': reads('impact:read'),
  'GET /api/rule-corrections/{id}': { asks: 'impact:read', of: 'rule-correction', answers: 404 },
  'GET /api/value-acceptances': reads('runs:read'),
  'POST /api/value-acceptances': takes('values:accept'),

  'GET /api/consultations': reads('consultations:read'),
  'POST /api/consultations': takes('consultations:write'),
  'GET /api/consultations/{id}': reads('consultations:read', 'consultation'),
  'PUT /api/consultations/{id}': { asks: 'consultations:write', of: 'consultation', body: aRound, answers: 428 },
  'POST /api/consultations/{id}/opening': { asks: 'consultations:write', of: 'consultation', body: {}, answers: 409 },
  'POST /api/consultations/{id}/extensions': takes('consultations:write', 'consultation'),
  'POST /api/consultations/{id}/close': { ...takes('consultations:write', 'consultation'), body: { reason: 5 } },
  // While the round goes on it is the region's alone.
  'GET /api/consultations/{id}/protocol.pdf': { asks: 'consultations:read', of: 'consultation', answers: [200, 409] },
  'POST /api/consultations/{id}/answers': takes('consultations:prepare', 'consultation'),
  'POST /api/consultations/{id}/attachments': {
    ...{ asks: 'consultations:write', of: 'consultation', body: '', headers: someBytes, answers: 422, ofNone: 422 },
  },
  'GET /api/consultations/{id}/attachments/{fileId}': reads('consultations:read', 'consultation-file'),
  'DELETE /api/consultations/{id}/attachments/{fileId}': {
    ...{ asks: 'consultations:write', of: 'consultation-file', answers: 409, ofNone: 409 },
  },
  'GET /api/consultation-answers/{id}': reads('consultations:read', 'consultation-answer'),
  'PUT /api/consultation-answers/{id}': {
    ...{ asks: 'consultations:prepare', of: 'consultation-answer', answers: 409 },
    body: { answer: 'accept', state: 'draft' },
  },
  'POST /api/consultation-answers/{id}/minutes': {
    ...{ asks: 'consultations:prepare', of: 'consultation-answer', body: '', headers: someBytes },
    ...{ answers: 422, ofOthers: 422, ofNone: 422 },
  },
  'GET /api/consultation-answers/{id}/minutes/{fileId}': reads('consultations:read', 'minutes'),
  'DELETE /api/consultation-answers/{id}/minutes/{fileId}': {
    ...{ asks: 'consultations:prepare', of: 'minutes', answers: 409, ofNone: 409 },
  },

  'GET /api/audit-lines': reads('audit:read'),
  'GET /api/audit-lines.csv': reads('audit:read'),
  'GET /api/audit-acts': reads('audit:read'),
  'GET /api/audit/heads': reads('audit:read'),
  'GET /api/audit/verification': reads('audit:verify'),
  'GET /api/access-log': reads('access-log:read'),
  'GET /api/access-log.csv': reads('access-log:read'),
  'GET /api/access-log/{id}/episodes': { asks: 'access-log:read', of: 'access-entry', answers: 404 },
  'GET /api/access-acts': reads('access-log:read'),
  'POST /api/access-log/extracts': takes('access-log:extract'),
  'GET /api/log-review-rules': reads('access-log:review'),
  'PUT /api/log-review-rules/{id}': takes('access-log:review', 'log-review'),
  'GET /api/log-reviews': reads('access-log:review'),
  'POST /api/log-reviews': takes('access-log:review'),
  'GET /api/log-reviews/{id}': { asks: 'access-log:review', of: 'log-review', answers: 404 },
  'GET /api/log-reviews/{id}/findings': { asks: 'access-log:review', of: 'log-review', answers: 404 },
  'GET /api/log-reviews/{id}/findings/{findingId}/entries': {
    ...{ asks: 'access-log:review', of: 'log-review', answers: 404 },
  },
  'PUT /api/log-reviews/{id}/findings/{findingId}': takes('access-log:review', 'log-review'),
  'POST /api/log-reviews/{id}/signature': { asks: 'access-log:review', of: 'log-review', answers: 404, body: {} },
  'GET /api/audit-samples': reads('audit-samples:read', undefined, 'from=2020-01&through=2020-01&seed=a'),
  'GET /api/audit-deviations': reads('audit-samples:read'),

  'GET /api/operation': reads('operation:read'),
  'POST /api/operation/failed-jobs/{kind}/{id}/retry': {
    ...{ asks: 'operation:write', of: 'failed-job', body: {}, answers: [404, 409] },
  },
  'GET /api/key-rotations': reads('operation:write'),
  'GET /api/key-rotations/{id}': reads('operation:write', 'key-rotation'),
  'POST /api/key-rotations': { asks: 'operation:write', body: {}, answers: [202, 409] },
  'GET /api/retention-settings': reads('retention:read'),
  'GET /api/retention-settings/{kind}': reads('retention:read', 'retention-kind'),
  'GET /api/retention-settings/{kind}/versions': reads('retention:read', 'retention-kind'),
  'GET /api/retention-settings/{kind}/preview': reads('retention:read', 'retention-kind'),
  'PUT /api/retention-settings/{kind}': takes('retention:write', 'retention-kind'),
  'GET /api/retention-orders': reads('retention:read'),
  'GET /api/retention-orders/{id}': { asks: 'retention:read', of: 'retention-order', answers: 404 },
  'GET /api/retention-orders/{id}/record': { asks: 'retention:read', of: 'retention-order', answers: 404 },
  'POST /api/retention-orders': takes('retention:write'),
  'POST /api/retention-orders/{id}/approval': { ...takes('retention:approve', 'retention-order'), answers: 404 },
  'POST /api/retention-orders/{id}/rejection': takes('retention:approve', 'retention-order'),
  'POST /api/retention-orders/{id}/withdrawal': takes('retention:write', 'retention-order'),
  'POST /api/personal-data-extracts': takes('personal-data:export'),

  'GET /api/audit-actors': reads('audit:read'),
  'GET /api/roles': reads('accounts:read'),
  'GET /api/role-scopes': reads('accounts:write'),
  'GET /api/permissions': reads('accounts:read'),
  'GET /api/role-assignments': reads('accounts:read'),
  'POST /api/accounts/{id}/role-assignments': {
    ...{ asks: 'accounts:write', of: 'account', body: {}, answers: 400, ofOthers: 400, ofNone: [400, 404] },
  },
  'POST /api/role-assignments/{id}/end': toNothing('accounts:write', 428),
  'POST /api/role-assignments/{id}/deputies': toNothing('accounts:write'),
  'GET /api/accounts/{id}/identities': reads('accounts:read', 'account'),
  'DELETE /api/accounts/{id}/identities/{identity}': ofNothing('accounts:write'),

  'POST /api/rule-versions': takes('rules:write'),
  'POST /api/rule-versions/new-price': takes('rules:write'),
  'POST /api/rule-versions/end-transition': takes('rules:write'),
  'POST /api/rule-versions/imports': takes('rules:write', undefined, 422),
  'POST /api/rule-versions/checks': takes('rules:read'),
  'GET /api/rule-versions/{id}/compare/{otherId}': ofNothing('rules:read'),
  'GET /api/rule-versions/{id}/file': reads('rules:read', 'rule-version'),
  'PUT /api/rule-versions/{id}': toNothing('rules:write', 428),
  'POST /api/rule-versions/{id}/transitions': toNothing('rules:read', 403, 428),
  // Between the region's people: the others may read versions, not what is said about them.
  'GET /api/rule-versions/{id}/comments': {
    ...reads('rules:read', 'rule-version'),
    ...{ answers: [200, 403], ofNone: [403, 404] },
  },
  'POST /api/rule-versions/{id}/comments': toNothing('rules:read', 403),

  'GET /api/billing-cases': reads('billing-cases:read'),
  'GET /api/billing-cases/{id}': reads('billing-cases:read', 'billing-case'),
  // Each step asks for its own permission.
  'POST /api/billing-cases/{id}/transitions': {
    ...{ asks: 'billing-cases:read', of: 'billing-case', body: { to: 'calculated' }, answers: [403, 409] },
  },
  'POST /api/billing-cases/{id}/extensions': {
    ...{ asks: 'billing-cases:write', of: 'billing-case', answers: 428 },
    body: { lastDay: '2020-12-31', reason: 'Prövas' },
  },
  'POST /api/billing-cases/{id}/holds': {
    ...{ asks: 'billing-cases:write', of: 'billing-case', body: { reason: 'Prövas' }, answers: 428 },
  },
  'POST /api/billing-cases/{id}/hold-releases': {
    ...{ asks: 'billing-cases:write', of: 'billing-case', body: { reason: 'Prövas' }, answers: 428 },
  },
  'POST /api/billing-cases/{id}/change-decisions': {
    ...{ asks: 'billing-cases:write', of: 'billing-case', answers: 409 },
    body: { decision: 'after-invoice', reason: 'Prövas' },
  },
  'GET /api/billing-cases/{id}/packages': reads('review-basis:read', 'billing-case'),
  'GET /api/billing-cases/{id}/marks': reads('review-basis:read', 'billing-case'),
  'POST /api/billing-cases/{id}/marks': {
    ...{ asks: 'review:mark', of: 'billing-case', answers: 422 },
    body: { caseNumbers: ['INGEN-1'], mark: 'opened' },
  },
  'POST /api/billing-cases/{id}/reconciliations/columns': {
    ...{ asks: 'review:mark', of: 'billing-case', headers: aList, answers: 422 },
  },
  'POST /api/billing-cases/{id}/reconciliations': {
    ...{ asks: 'review:mark', of: 'billing-case', headers: aList, answers: 422 },
  },
  'GET /api/billing-cases/{id}/reconciliations': reads('review:mark', 'billing-case'),
  'GET /api/reconciliations/{id}': ofNothing('review:mark'),
  'GET /api/reconciliations/{id}/episodes': ofNothing('review:mark'),
  'GET /api/reconciliations/{id}/result.csv': ofNothing('review:mark'),
  'POST /api/billing-cases/{id}/dialogue-effects': {
    ...{ asks: 'dialogues:read', of: 'billing-case', answers: 404 },
    body: { caseNumber: 'INGEN-1', about: 'days', claim: 1 },
  },
  'POST /api/billing-cases/{id}/dialogues': {
    ...{ asks: 'dialogues:write', of: 'billing-case', answers: [404, 409] },
    body: { caseNumber: 'INGEN-1', about: 'days', claim: 1, text: 'Prövas' },
  },
  'GET /api/dialogues': reads('dialogues:read'),
  'GET /api/dialogues/{id}': reads('dialogues:read', 'dialogue'),
  'GET /api/dialogues/{id}/strips': reads('dialogues:read', 'dialogue'),
  'POST /api/dialogues/{id}/messages': {
    ...{ asks: 'dialogues:write', of: 'dialogue', body: { text: 'Prövas' }, answers: 409 },
  },
  'POST /api/dialogues/{id}/decision': {
    ...{ asks: 'dialogues:read', of: 'dialogue', answers: [403, 409], ofOthers: [403, 404], ofNone: [403, 404] },
    body: { outcome: 'rejected', grounds: 'Prövas' },
  },
  'POST /api/dialogues/{id}/questions': {
    ...{ asks: 'dialogues:write', of: 'dialogue', body: { text: 'Prövas' }, answers: [403, 409] },
  },
  'POST /api/dialogues/{id}/messages/{messageId}/attachments': {
    ...{ asks: 'dialogues:write', of: 'nothing', body: '', headers: someBytes, answers: 422, ofNone: 422 },
  },
  'GET /api/dialogues/{id}/attachments/{fileId}': ofNothing('dialogues:read'),
  'GET /api/dialogues/{id}/colleagues': reads('dialogues:write', 'dialogue'),
  'POST /api/dialogues/{id}/handler': takes('dialogues:write', 'dialogue'),
  'POST /api/dialogues/{id}/follow-up': takes('dialogues:write', 'dialogue'),
  'POST /api/dialogues/{id}/follow-up/outcome': takes('dialogues:read', 'dialogue'),
  'GET /api/dialogue-settings': reads('registers:read'),
  'PUT /api/dialogue-settings': takes('registers:write'),
  'GET /api/recurring-faults': reads('dialogues:read'),
  'POST /api/unit-questions/{id}/attachments': {
    ...{ asks: 'questions:answer', of: 'nothing', body: '', headers: someBytes, answers: 422, ofNone: 422 },
  },
  'GET /api/unit-questions/{id}/attachments/{fileId}': ofNothing('questions:answer'),
  'GET /api/unit-questions': reads('questions:answer'),
  'GET /api/unit-questions/{id}': ofNothing('questions:answer'),
  'POST /api/unit-questions/{id}/answer': toNothing('questions:answer'),

  'GET /api/invoices': reads('invoices:read'),
  'GET /api/invoices/{id}': reads('invoices:read', 'invoice'),
  'GET /api/invoices/{id}.xml': reads('invoices:read', 'invoice'),
  'GET /api/invoices/{id}.pdf': reads('invoices:read', 'invoice'),
  'POST /api/invoices/{id}/credit': {
    ...{ asks: 'invoices:write', of: 'invoice', body: { amount: '999999999', reason: 'Prövas' }, answers: 422 },
  },
  'POST /api/invoices/{id}/credit-balance': takes('payments:write', 'invoice'),
  'GET /api/billing-cases/{id}/invoice-preview': reads('invoices:read', 'billing-case'),
  'POST /api/billing-cases/{id}/invoice-approvals': {
    ...{ asks: 'invoices:approve', of: 'billing-case', body: {}, answers: 409 },
  },
  'POST /api/billing-cases/{id}/corrections': {
    ...{ asks: 'invoices:write', of: 'billing-case', body: { reason: 'Prövas' }, answers: 409 },
  },
  'GET /api/invoice-deliveries': reads('invoices:read'),
  'POST /api/invoice-deliveries/{id}/retry': { asks: 'invoices:write', of: 'delivery', body: {}, answers: 409 },
  'GET /api/invoice-parties': reads('registers:read'),
  'PUT /api/invoice-parties/{id}': takes('registers:write', 'invoice-party'),
  'GET /api/vat-settings': reads('registers:read'),
  'POST /api/vat-settings': takes('registers:write'),
  'GET /api/invoice-settings': reads('registers:read'),
  'PUT /api/invoice-settings': takes('registers:write'),
  'POST /api/payments/imports': {
    ...{ asks: 'payments:write', body: '', headers: { 'content-type': 'application/xml' }, answers: 422 },
  },
  'GET /api/payments': reads('payments:read'),
  'GET /api/payments/imports': reads('payments:read'),
  'GET /api/payments/{id}': ofNothing('payments:read'),
  'POST /api/payments/{id}/decisions': toNothing('payments:write', 428),
  'GET /api/credit-balances': reads('payments:read'),
  'GET /api/write-offs': reads('payments:read'),
  'POST /api/invoices/{id}/write-offs': takes('payments:write', 'invoice'),
  'POST /api/write-offs/{id}/decision': toNothing('invoices:approve', 428),
  'GET /api/invoices/{id}/bookings': reads('invoices:read', 'invoice'),
  'GET /api/payment-settings': reads('registers:read'),
  'PUT /api/payment-settings': takes('registers:write'),
  'GET /api/month-end': reads('payments:read', undefined, 'month=2020-01'),
  'GET /api/month-end.csv': reads('payments:read', undefined, 'month=2020-01'),
  'GET /api/month-end.xlsx': reads('payments:read', undefined, 'month=2020-01'),
  'GET /api/yearly-statements': reads('invoices:read', undefined, 'year=2020'),
  'GET /api/yearly-statements.csv': reads('invoices:read', undefined, 'year=2020'),
  'GET /api/yearly-statements.xlsx': reads('invoices:read', undefined, 'year=2020'),
  'GET /api/yearly-statements.pdf': {
    ...reads('invoices:read', undefined, 'year=2020&payer=none'),
    answers: 404,
  },
  'GET /api/ledger/sie': { ...reads('payments:read', undefined, 'month=2020-01'), answers: [200, 409] },
  'GET /api/ledger-accounts': reads('registers:read'),
  'PUT /api/ledger-accounts/{account}': toNothing('registers:write', 428),
  'GET /api/sharing-releases/preview': {
    ...{ asks: 'billing-cases:read', query: 'period=2020-01&careType=somatic', answers: [200, 403] },
  },
  'POST /api/sharing-releases/preparations': takes('sharing:prepare'),
  'POST /api/sharing-releases': takes('sharing:release'),
  'GET /api/changes-after-sharing': reads('billing-cases:write'),
  'GET /api/demo/next-event': { asks: 'signed-in', answers: [200, 404] },
  // Where demo data are loaded it moves the clock; here there are none.
  'POST /api/demo/next-event': { asks: 'signed-in', body: {}, answers: [200, 403, 404, 409] },

  'DELETE /api/sessions': { asks: 'signed-in', answers: 204, endsSession: true },
  'DELETE /api/session': { asks: 'signed-in', answers: 204, endsSession: true },
};
