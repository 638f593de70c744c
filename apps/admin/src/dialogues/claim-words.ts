import type { TextKey } from '../i18n/messages.ts';
import type { ReviewBasis } from '../providers/api-types.ts';

export type Reviewed = ReviewBasis['assessments'][number];

/** What can be disputed beside the conditions of the month's rule version. */
export const instantFields = [
  'admissionNoticeSentAt',
  'careContactAssignedAt',
  'sipCallSentAt',
  'dischargeReadyNoticeSentAt',
  'admittedAt',
  'dischargedAt',
] as const;
export type InstantField = (typeof instantFields)[number];

export const instantKeys: Readonly<Record<InstantField, TextKey>> = {
  admissionNoticeSentAt: 'dialogue.admissionNoticeSentAt',
  careContactAssignedAt: 'dialogue.careContactAssignedAt',
  sipCallSentAt: 'dialogue.sipCallSentAt',
  dischargeReadyNoticeSentAt: 'dialogue.dischargeReadyNoticeSentAt',
  admittedAt: 'dialogue.admittedAt',
  dischargedAt: 'dialogue.dischargedAt',
};

export const MISSING = 'missing-episode';

export function isInstantField(about: string): about is InstantField {
  return (instantFields as readonly string[]).includes(about);
}

const otherKeys: Readonly<Record<string, TextKey>> = {
  days: 'dialogue.days',
  'care-type': 'dialogue.careType',
  payer: 'dialogue.whichPayer',
};

/** The words for what is disputed; none for a condition, whose title stands in the rule version. */
export function aboutKey(about: string): TextKey | undefined {
  return isInstantField(about) ? instantKeys[about] : otherKeys[about];
}

/** What a person holds, as the form has it; the parts that the choice does not ask for are left out when it is sent. */
export interface ClaimWords {
  /** A case number, or '' for one that the basis lacks. */
  caseNumber: string | null;
  about: string;
  isMet: boolean;
  instant: string;
  never: boolean;
  days: string;
  payer: string;
  missing: { caseNumber: string; unit: string; admittedAt: string; noticeSentAt: string; dischargedAt: string };
  text: string;
}

export const noClaim: ClaimWords = {
  caseNumber: null,
  about: '',
  isMet: false,
  instant: '',
  never: false,
  days: '',
  payer: '',
  text: '',
  missing: { caseNumber: '', unit: '', admittedAt: '', noticeSentAt: '', dischargedAt: '' },
};

/** Whether enough is said for the effect to be reckoned. */
export function isClaimed(words: ClaimWords): boolean {
  if (words.text.trim() === '') return false;
  if (isInstantField(words.about)) return words.never || words.instant !== '';
  if (words.about === 'days') return /^\d{1,4}$/.test(words.days.trim());
  if (words.about === 'payer') return words.payer !== '';
  return true;
}

/** The claim in the API's own form. */
export function claimOf(words: ClaimWords, careType: 'somatic' | 'psychiatric', payer: string): unknown {
  if (isInstantField(words.about)) return words.never ? null : words.instant;
  switch (words.about) {
    case 'days':
      return Number(words.days.trim());
    case 'payer':
      return words.payer;
    case 'care-type':
      return careType === 'somatic' ? 'psychiatric' : 'somatic';
    case MISSING:
      return missingEpisode(words.missing, careType, payer);
    default:
      return words.isMet ? 'met' : 'not-met';
  }
}

/** A stay in the form of a file's row when all its times are known; else only its case number, told further in the text. */
function missingEpisode(
  { caseNumber, unit, admittedAt, noticeSentAt, dischargedAt }: ClaimWords['missing'],
  careType: string,
  payer: string,
): object {
  const named = caseNumber.trim() === '' ? {} : { caseNumber: caseNumber.trim() };
  if (admittedAt === '' || dischargedAt === '' || unit.trim() === '' || caseNumber.trim() === '') return named;
  const [municipality = '', ...district] = payer.split('-');
  return {
    ...named,
    careType,
    municipality,
    ...(district.length === 0 ? {} : { district: district.join('-') }),
    inpatientUnit: unit.trim(),
    admittedAt,
    admissionNoticeSentAt: admittedAt,
    dischargedAt,
    careContactNeeded: false,
    sipRequired: false,
    dischargeReadyNotices: noticeSentAt === '' ? [] : [{ sentAt: noticeSentAt }],
  };
}
