import { sentenceInstant, type Language } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import type { Text } from '../i18n/use-text.ts';
import { instantFields, instantKeys, isInstantField } from './claim-words.ts';

const yesNoFields = ['careContactNeeded', 'sipRequired', 'outpatientCareAvailable'] as const;
type YesNoField = (typeof yesNoFields)[number];

/** What a decision can correct in an episode. */
export const correctableFields = [...instantFields, ...yesNoFields, 'careType', 'payer'] as const;
export type CorrectableField = (typeof correctableFields)[number];

export const correctableKeys: Readonly<Record<CorrectableField, TextKey>> = {
  ...instantKeys,
  careContactNeeded: 'dialogue.fieldCareContactNeeded',
  sipRequired: 'dialogue.fieldSipRequired',
  outpatientCareAvailable: 'dialogue.fieldOutpatientCareAvailable',
  careType: 'dialogue.fieldCareType',
  payer: 'dialogue.fieldPayer',
};

export function isYesNo(field: CorrectableField): field is YesNoField {
  return (yesNoFields as readonly string[]).includes(field);
}

export interface CorrectionRow {
  field: CorrectableField;
  /** An instant, "true", "false", a care type or a payer; '' = it never happened. */
  value: string;
}

/** The corrected fields in the form of a file's row; undefined when none is given, and the claim itself says it. */
export function correctionOf(rows: readonly CorrectionRow[]): Record<string, unknown> | undefined {
  if (rows.length === 0) return undefined;
  return Object.assign({}, ...rows.map(({ field, value }) => correctedFields(field, value))) as Record<string, unknown>;
}

function correctedFields(field: CorrectableField, value: string): Record<string, unknown> {
  if (field === 'dischargeReadyNoticeSentAt')
    return { dischargeReadyNotices: value === '' ? [] : [{ sentAt: value, withdrawnAt: null }] };
  if (isInstantField(field)) return { [field]: value === '' ? null : value };
  if (isYesNo(field)) return { [field]: value === 'true' };
  if (field === 'careType') return { careType: value };
  const [municipality = '', ...district] = value.split('-');
  return { municipality, district: district.length === 0 ? null : district.join('-') };
}

/** What was corrected, a line for each field. */
export function correctionLines(
  correction: Readonly<Record<string, unknown>>,
  text: Text,
  language: Language,
): string[] {
  return Object.entries(correction).map(([field, value]) => {
    const key = field === 'dischargeReadyNotices' ? 'dischargeReadyNoticeSentAt' : field;
    const name = isCorrectable(key) ? text(correctableKeys[key]) : field;
    return `${name}: ${writtenValue(value, text, language)}`;
  });
}

function isCorrectable(field: string): field is CorrectableField {
  return (correctableFields as readonly string[]).includes(field);
}

function writtenValue(value: unknown, text: Text, language: Language): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return text(value ? 'dialogue.yes' : 'dialogue.no');
  if (Array.isArray(value)) {
    if (value.length === 0) return '–';
    return value.map((item: unknown) => writtenValue(sentAtOf(item), text, language)).join(', ');
  }
  if (value === 'somatic') return text('console.somatic');
  if (value === 'psychiatric') return text('console.psychiatric');
  const words = typeof value === 'string' || typeof value === 'number' ? String(value) : '…';
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(words) ? sentenceInstant(words, language) : words;
}

function sentAtOf(notice: unknown): unknown {
  return typeof notice === 'object' && notice !== null && 'sentAt' in notice ? notice.sentAt : notice;
}

/** What somebody knows of an episode that the basis lacks, a line for each fact; nothing for any other claim. */
export function missingLines(claim: unknown, text: Text, language: Language): string[] {
  if (typeof claim !== 'object' || claim === null || !('admittedAt' in claim)) return [];
  const told: Record<string, unknown> = { ...claim };
  const unit = told['inpatientUnit'];
  const facts = Object.fromEntries(
    ['admittedAt', 'dischargeReadyNotices', 'dischargedAt'].flatMap((field) =>
      told[field] === undefined ? [] : [[field, told[field]]],
    ),
  );
  return [
    ...(typeof unit === 'string' ? [`${text('dialogue.unit')}: ${unit}`] : []),
    ...correctionLines(facts, text, language),
  ];
}
