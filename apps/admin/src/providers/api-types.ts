/** The shapes the HTTP API serves. Amounts are decimal strings, dates YYYY-MM-DD, instants ISO 8601 with Stockholm's offset. */

export type CareType = 'somatic' | 'psychiatric';
export type RunMode = 'billing' | 'shadow';
export type LiabilityModel = 'average' | 'individual' | 'hybrid';
export type JobState = 'queued' | 'running' | 'completed' | 'failed';
export type Outcome = 'met' | 'not-met' | 'not-applicable';
export type Duty = 'inpatient-care' | 'outpatient-care' | 'region';
export type ValueStatus = 'decided' | 'proposed' | 'illustrative';

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: ProblemError[];
  requestId?: string;
}

export interface ProblemError {
  path: string;
  code: string;
  message: string;
}

export interface BilingualText {
  sv: string;
  en: string;
}

export interface Progress {
  done: number;
  total: number;
}

export interface Unit {
  kind: 'region' | 'payer' | 'care-unit';
  code: string | null;
  name: string;
}

export interface Session {
  user: { id: string; username: string; displayName: string; unit: Unit; roles: string[] };
  permissions: string[];
}

export interface BusinessClock {
  now: string;
  today: string;
  demo: boolean;
  period: string;
}

export interface ToDoItem {
  id: string;
  group: 'late' | 'this-week' | 'later' | 'waiting';
  code: string;
  title: string;
  unit: string | null;
  period: string | null;
  lastDay: string | null;
  link: { resource: string; id?: string | null; filter?: Record<string, unknown> | null } | null;
  action: string | null;
}

export interface ToDo {
  items: ToDoItem[];
  next: { title: string; on: string } | null;
}

export interface ChecklistItem {
  code: string;
  severity: 'ok' | 'warning' | 'stop';
  title: string;
  detail: string;
  rows: { label: string; value: number | string; comparedWith: number[] }[];
}

export interface Checklist {
  period: string;
  items: ChecklistItem[];
}

export interface ImportJob {
  id: string;
  state: JobState;
  progress: Progress;
  fileName: string | null;
  format: 'ndjson' | 'csv';
  fileHash: string | null;
  sizeBytes: number | null;
  rowsRead: number;
  rowsAccepted: number;
  rowsUnchanged: number;
  rowsRefused: number;
  createdAt: string;
  createdBy: string | null;
  completedAt: string | null;
  problem?: Problem | null;
}

export interface RefusedRow {
  line: number;
  field: string | null;
  code: string;
  reason: string;
}

export interface AffectedEpisode {
  caseNumber: string;
  period: string;
  payer: string;
  payerName: string;
}

export interface ImportField {
  name: string;
  swedishHeader: string;
  type: string;
  required: boolean;
  note: string | null;
}

export interface BillingRun {
  id: string;
  state: JobState;
  progress: Progress;
  step: 'freeze' | 'assess' | 'state' | 'complete';
  period: string;
  mode: RunMode;
  revision: number;
  ruleVersions: { careType: CareType; name: string; hash: string }[];
  episodes: number;
  statements: number | null;
  totalAmount: string | null;
  checklist: { items: ChecklistItem[] } | null;
  createdAt: string;
  createdBy: string | null;
  completedAt: string | null;
  problem?: Problem | null;
}

export interface Statement {
  id: string;
  revision: number;
  mode: RunMode;
  period: string;
  careType: CareType;
  payer: string;
  payerName: string;
  municipality: string;
  municipalityName: string;
  ruleVersion: string;
  ruleVersionHash: string;
  model: LiabilityModel;
  episodes: number;
  excludedEpisodes: number;
  dischargeReadyDays: number;
  freeDays: number;
  billableDays: number;
  liable: boolean;
  amount: string;
  averageDays: string | null;
  costPerCareDay: string;
  illustrative: boolean;
  valueWarnings: { parameter: string; status: string; text: string }[];
  previous: { revision: number; amount: string } | null;
  runId: string;
  createdAt: string;
}

export interface ConditionOutcome {
  id: string;
  title: string;
  outcome: Outcome;
  instant: string | null;
  clause: string;
  duty: Duty;
  dutyText: string;
  sentence: string;
}

export interface QualityFlag {
  code: string;
  text: string;
}

export interface BasisAssessment {
  caseNumber: string;
  inpatientUnit: string;
  inpatientClinic: string | null;
  outpatientUnit: string | null;
  counted: boolean;
  dischargeReadyDays: number;
  contribution: string;
  dayZero: string | null;
  dischargedAt: string | null;
  dischargedOn: string | null;
  admittedAt: string;
  notice: { sentAt: string } | null;
  conditions: ConditionOutcome[];
  flags: QualityFlag[];
  protectedIdentity: boolean;
}

export interface OngoingEpisode {
  caseNumber: string;
  inpatientUnit: string;
  admittedAt: string;
  noticeSentAt: string | null;
  daysSoFar: number | null;
}

export interface Timetable {
  sharingOn: string;
  reviewClosesOn: string;
  lastReviewDay: string;
  invoiceIssueOn: string;
  invoiceDueOn: string;
}

export interface ReviewBasis extends Statement {
  sum: {
    averageLine: string | null;
    conclusionLine: string | null;
    singlyLine: string | null;
    formulaLine: string | null;
    billableLine: string | null;
  };
  timetable: Timetable;
  governedBy: { name: string; titles: BilingualText; transitional: Transitional | null };
  assessments: BasisAssessment[];
  ongoing: OngoingEpisode[];
  /** The day up to which `daysSoFar` counts. */
  ongoingAsOf: string;
}

export interface Transitional {
  until: BilingualText;
  source?: unknown;
}

export interface Month {
  period: string;
  hasEpisodes: boolean;
  billingRun: { id: string; revision: number; state: JobState } | null;
  shadowRun: { id: string; revision: number; state: JobState } | null;
}

export type EpisodeState = 'discharged' | 'ongoing' | 'cancelled';

export interface EpisodeRow {
  caseNumber: string;
  careType: CareType;
  payer: string;
  payerName: string;
  inpatientUnit: string;
  inpatientClinic: string | null;
  outpatientUnit: string | null;
  admittedAt: string;
  dischargedAt: string | null;
  period: string | null;
  state: EpisodeState;
  noticeSentAt: string | null;
  dischargeReadyDays: number | null;
  counted: boolean | null;
  revision: number;
  flags: string[];
  protectedIdentity: boolean;
  receivedAt: string;
}

export interface Assessment {
  runId?: string | null;
  mode?: RunMode | null;
  runRevision?: number | null;
  ruleVersion: string;
  ruleVersionHash: string;
  counted: boolean;
  dischargeReadyDays: number;
  dayZero: string | null;
  contribution: string;
  conditions: ConditionOutcome[];
  statementId?: string | null;
}

export type StripDayKind = 'late-notice' | 'day-zero' | 'free' | 'over' | 'unused-free';
export type StripEventKind = 'notice' | 'withdrawn-notice' | 'sip-call' | 'care-contact' | 'discharge';

export interface StripDay {
  date: string;
  number: number | null;
  kind: StripDayKind;
  events: { kind: StripEventKind; at: string }[];
}

export interface DayStrip {
  cutoffTime: string;
  freeDays: number;
  model: LiabilityModel;
  sipCallLastDay: string | null;
  noticeSentAt: string | null;
  dayZero: string | null;
  dischargedOn: string | null;
  through: string;
  days: StripDay[];
}

export interface EpisodeRevision {
  revision: number;
  receivedAt: string;
  source: { importId: string; line: number | null } | null;
  reason: string | null;
  changes: { field: string; before: unknown; after: unknown }[];
}

export interface EpisodeDetail extends Omit<EpisodeRow, 'flags'> {
  admissionNoticeSentAt: string | null;
  dischargeReadyNotices: { sentAt: string; withdrawnAt: string | null }[];
  careContactNeeded: boolean;
  careContactAssignedAt: string | null;
  sipRequired: boolean;
  sipCallSentAt: string | null;
  outpatientCareAvailable: boolean;
  patientOpposed: boolean;
  cancelled: boolean;
  municipality: string;
  district: string | null;
  flags: QualityFlag[];
  assessment: Assessment | null;
  previewAssessment: Assessment | null;
  strip: DayStrip | null;
  revisions: EpisodeRevision[];
  previous: string | null;
  next: string | null;
}

export type RuleVersionState =
  | 'draft'
  | 'in-consultation'
  | 'approved'
  | 'scheduled'
  | 'in-force'
  | 'replaced'
  | 'rejected'
  | 'withdrawn';

export interface RuleParameterSentence {
  name: string;
  label: string;
  sentence: string;
  value: unknown;
  unit: string;
  status: ValueStatus;
  statusText: string;
  source: string | { document: string; clause?: string; link?: string } | null;
}

export interface RuleConditionSentence {
  id: string;
  title: string;
  enabled: boolean;
  applicableSentence: string;
  metSentence: string;
  duty: Duty;
  dutyText: string;
  clause: string;
}

export interface RuleVersion {
  id: string;
  ruleVersion: string;
  careType: CareType;
  validFrom: string;
  validThrough: string | null;
  publishedAt: string | null;
  state: RuleVersionState;
  titles: BilingualText;
  transitional: Transitional | null;
  model: LiabilityModel;
  hash: string;
  document: unknown;
  sentences: {
    summary: string[];
    parameters: RuleParameterSentence[];
    conditions: RuleConditionSentence[];
  };
  version: number;
}

export interface Payer {
  code: string;
  name: string;
  municipality: string;
  municipalityName: string;
  district: string | null;
  validFrom: string | null;
  validThrough: string | null;
  successors: string[];
  predecessors: string[];
  organisationNumber: string | null;
}

export type CareUnitKind = 'inpatient-unit' | 'inpatient-clinic' | 'outpatient-unit';

export interface CareUnit {
  id: string;
  kind: CareUnitKind;
  name: string;
  aliases: string[];
  episodes: number;
  version: number;
}

export interface CareUnitName {
  id: string;
  kind: CareUnitKind;
  name: string;
  episodes: number;
  firstSeenAt: string;
  careUnitId: string | null;
  version: number;
}

export interface AuditLine {
  id: string;
  at: string;
  actor: string;
  role: string | null;
  act: string;
  actText: string;
  object: { kind: string; id: string };
  before: unknown;
  after: unknown;
  reason: string | null;
  requestId: string | null;
}

export interface DemoData {
  state: 'none' | 'loading' | 'completed' | 'failed';
  progress: Progress;
}

/** What index.html carries in `<script id="fristdag-bootstrap">`, written by the API. */
export interface Bootstrap {
  demo: boolean;
  accounts: { username: string; displayName: string; sv: string; en: string }[];
  password: string | null;
  version: string;
}
