/**
 * Short names for the shapes that the HTTP API serves, all of them from its own document.
 * Amounts are decimal strings, dates YYYY-MM-DD, instants ISO 8601 with Stockholm's offset.
 */
import type { components } from './openapi-types.ts';

type Schemas = components['schemas'];

export type Account = Schemas['Account'];
export type AccountIdentity = Schemas['AccountIdentity'];
export type AccountLink = Schemas['AccountLink'];
export type AccessAct = Schemas['AccessAct'];
export type AccessEntry = Schemas['AccessEntry'];
export type AffectedEpisode = Schemas['AffectedEpisode'];
export type AuditAct = Schemas['AuditAct'];
export type AuditActor = Schemas['AuditActor'];
export type AuditDeviation = Schemas['AuditDeviation'];
export type AuditLine = Schemas['AuditLine'];
export type AuditSample = Schemas['AuditSample'];
export type AuditVerification = Schemas['AuditVerification'];
export type BillingCase = Schemas['BillingCase'];
export type BillingRun = Schemas['BillingRun'];
export type BusinessClock = Schemas['BusinessClock'];
export type CareUnit = Schemas['CareUnit'];
export type CareUnitChange = Schemas['CareUnitChange'];
export type CareUnitName = Schemas['CareUnitName'];
export type CareUnitNameChange = Schemas['CareUnitNameChange'];
export type ChangedAfterSharing = Schemas['ChangedAfterSharing'];
export type Checklist = Schemas['Checklist'];
export type ChecklistItem = Schemas['ChecklistItem'];
export type ConditionOutcome = Schemas['JudgedCondition'];
export type CreatedAccount = Schemas['CreatedAccount'];
export type Consultation = Schemas['Consultation'];
export type ConsultationAnswer = Schemas['ConsultationAnswer'];
export type ConsultationAnswerChange = Schemas['ConsultationAnswerChange'];
export type ConsultationChange = Schemas['ConsultationChange'];
export type ConsultationFile = Schemas['ConsultationFile'];
export type ConsultationSummary = Schemas['ConsultationSummary'];
export type Credentials = Schemas['Credentials'];
export type DayStrip = Schemas['DayStrip'];
export type DemoData = Schemas['DemoData'];
export type Dialogue = Schemas['Dialogue'];
export type EpisodeDetail = Schemas['Episode'];
export type EpisodeRow = Schemas['EpisodeListItem'];
export type ImportAccepted = Schemas['ImportAccepted'];
export type ImportField = Schemas['ImportField'];
export type ImportJob = Schemas['Import'];
export type Invoice = Schemas['Invoice'];
export type InvoiceParty = Schemas['InvoiceParty'];
export type InvoicePreview = Schemas['InvoicePreview'];
export type InvoiceSettings = Schemas['InvoiceSettings'];
export type LogFinding = Schemas['LogFinding'];
export type LogReview = Schemas['LogReview'];
export type LogReviewRule = Schemas['LogReviewRule'];
export type Month = Schemas['Month'];
export type NewCareUnit = Schemas['NewCareUnit'];
export type NewConsultation = Schemas['NewConsultation'];
export type IssuedMachineKey = Schemas['IssuedMachineKey'];
export type MachineClient = Schemas['MachineClient'];
export type NextEvent = Schemas['NextEvent'];
export type Operation = Schemas['Operation'];
export type OngoingEpisode = Schemas['OngoingEpisode'];
export type OwnImpact = Schemas['OwnImpact'];
export type Payer = Schemas['Payer'];
export type PermissionOverview = Schemas['PermissionOverview'];
export type Problem = Schemas['Problem'];
export type RefusedRow = Schemas['RefusedRow'];
export type ReleasePreview = Schemas['ReleasePreview'];
export type PersonalDataExtract = Schemas['PersonalDataExtract'];
export type RetentionOrder = Schemas['RetentionOrder'];
export type RetentionRecord = Schemas['RetentionRecord'];
export type RetentionSelection = Schemas['RetentionSelection'];
export type RetentionSetting = Schemas['RetentionSetting'];
export type RetentionSettingChange = Schemas['RetentionSettingChange'];
export type RetentionSettingVersion = Schemas['RetentionSettingVersion'];
export type ReviewBasis = Schemas['ReviewBasis'];
export type ReviewedEpisode = Schemas['ReviewedEpisode'];
export type ReviewPackage = Schemas['ReviewPackage'];
export type Role = Schemas['Role'];
export type RoleAssignment = Schemas['RoleAssignment'];
export type RoleScope = Schemas['RoleScope'];
export type RuleComparison = Schemas['RuleComparison'];
export type RuleConditionSentence = Schemas['RuleConditionSentence'];
export type RuleParameterSentence = Schemas['RuleParameterSentence'];
export type RuleVersion = Schemas['RuleVersion'];
export type ShownEpisode = Schemas['ShownEpisode'];
export type Session = Schemas['Session'];
export type StartBillingRun = Schemas['StartBillingRun'];
export type StartedBillingRun = Schemas['StartedBillingRun'];
export type Statement = Schemas['Statement'];
export type ToDo = Schemas['ToDo'];
export type ToDoItem = Schemas['ToDoItem'];
export type VatSetting = Schemas['VatSetting'];

export type CareType = Statement['careType'];
export type BillingCaseState = BillingCase['state'];
export type CareUnitKind = CareUnit['kind'];
export type EpisodeRevision = EpisodeDetail['revisions'][number];
export type JobState = BillingRun['state'];
export type LiabilityModel = Statement['model'];
export type Outcome = ConditionOutcome['outcome'];
export type Permission = Session['permissions'][number];
export type Progress = BillingRun['progress'];
export type RuleVersionState = RuleVersion['state'];
export type RunMode = BillingRun['mode'];
export type StripDay = DayStrip['days'][number];
export type StripDayKind = StripDay['kind'];
export type StripEventKind = StripDay['events'][number]['kind'];
export type Timetable = ReviewBasis['timetable'];
export type ValueStatus = RuleParameterSentence['status'];

/** What index.html carries in `<script id="fristdag-bootstrap">`, written by the API; no route serves it. */
export interface Bootstrap {
  demo: boolean;
  accounts: { username: string; displayName: string; sv: string; en: string }[];
  password: string | null;
  version: string;
}
