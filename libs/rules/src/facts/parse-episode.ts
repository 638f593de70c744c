import { localDayOf } from '../calendar/stockholm-time.ts';
import type { CareType, Episode } from './episode.ts';
import { findQualityFlags } from './find-quality-flags.ts';
import type { PayerLookup } from './payer-lookup.ts';
import { isPersonalNumber, parsePersonalNumber } from './personal-number.ts';
import type { QualityFlag } from './quality-flag.ts';
import { checkNoticeOrder, readNotices, sortNotices } from './read-notices.ts';
import type { Refusal } from './refusal.ts';
import {
  isAbsent,
  isRow,
  missingOr,
  readBoolean,
  readInstant,
  readNullableInstant,
  readNullableText,
  readText,
  refuse,
  type Problems,
  type Row,
} from './row-fields.ts';
import { shownKey } from './text-check.ts';

/** A row that is an episode, with whom it is billed to and what is odd about it; or every reason why it is none. */
export type ParsedEpisode =
  | { readonly episode: Episode; readonly payer: string; readonly flags: readonly QualityFlag[] }
  | { readonly refusals: readonly Refusal[] };

/** The fields of a row in their order, which is also the order of its refusals. */
export const episodeFields: readonly (keyof Episode)[] = [
  'caseNumber',
  'careType',
  'municipality',
  'district',
  'inpatientUnit',
  'inpatientClinic',
  'outpatientUnit',
  'personalIdentityNumber',
  'protectedIdentity',
  'admittedAt',
  'admissionNoticeSentAt',
  'dischargeReadyNotices',
  'careContactNeeded',
  'careContactAssignedAt',
  'sipRequired',
  'sipCallSentAt',
  'outpatientCareAvailable',
  'patientOpposed',
  'dischargedAt',
  'cancelled',
];

const fieldPlaces: ReadonlyMap<string, number> = new Map(episodeFields.map((field, place) => [field, place]));
const maxCaseNumber = 64;
const maxName = 200;

/** Keys that a file of refused rows carries beside the row; reading ignores them. */
const refusalKeyPrefix = 'refused_';

/**
 * Reads one row, an object as `JSON.parse` gives it. Strict about what the contract refuses, and accepts every other
 * oddity with a flag. Reasons come in the order of the fields, unknown fields first (a misspelt key explains the
 * missing one); the first is the row's official refusal.
 */
export function parseEpisode(value: unknown, context: { readonly payers: PayerLookup }): ParsedEpisode {
  const problems: Problems = [];
  if (!isRow(value)) {
    refuse(problems, null, 'not-an-object');
    return { refusals: problems };
  }
  refuseUnknownFields(value, problems);
  const episode = readFields(value, problems);
  const payer = checkAcrossFields(episode, context.payers, problems);
  if (problems.length > 0) return { refusals: inFieldOrder(problems) };
  sortNotices(episode.dischargeReadyNotices);
  return { episode, payer, flags: findQualityFlags(episode) };
}

/** An episode whose notices still stand in the order of the row. */
type ReadEpisode = Omit<Episode, 'dischargeReadyNotices'> & {
  readonly dischargeReadyNotices: ReturnType<typeof readNotices>;
};

function readFields(row: Row, problems: Problems): ReadEpisode {
  const admittedAt = readInstant(row['admittedAt'], 'admittedAt', problems);
  return {
    caseNumber: readCaseNumber(row['caseNumber'], problems),
    careType: readCareType(row['careType'], problems),
    municipality: readMunicipality(row['municipality'], problems),
    district: readNullableText(row['district'], 'district', maxName, problems),
    inpatientUnit: readText(row['inpatientUnit'], 'inpatientUnit', maxName, problems),
    inpatientClinic: readNullableText(row['inpatientClinic'], 'inpatientClinic', maxName, problems),
    outpatientUnit: readNullableText(row['outpatientUnit'], 'outpatientUnit', maxName, problems),
    personalIdentityNumber: readPersonalNumber(row['personalIdentityNumber'], admittedAt, problems),
    protectedIdentity: readBoolean(row['protectedIdentity'], 'protectedIdentity', problems, false),
    admittedAt,
    admissionNoticeSentAt: readNullableInstant(row['admissionNoticeSentAt'], 'admissionNoticeSentAt', problems),
    dischargeReadyNotices: readNotices(row['dischargeReadyNotices'], problems),
    careContactNeeded: readBoolean(row['careContactNeeded'], 'careContactNeeded', problems),
    careContactAssignedAt: readNullableInstant(row['careContactAssignedAt'], 'careContactAssignedAt', problems),
    sipRequired: readBoolean(row['sipRequired'], 'sipRequired', problems),
    sipCallSentAt: readNullableInstant(row['sipCallSentAt'], 'sipCallSentAt', problems),
    outpatientCareAvailable: readBoolean(row['outpatientCareAvailable'], 'outpatientCareAvailable', problems, true),
    patientOpposed: readBoolean(row['patientOpposed'], 'patientOpposed', problems, false),
    dischargedAt: readNullableInstant(row['dischargedAt'], 'dischargedAt', problems),
    cancelled: readBoolean(row['cancelled'], 'cancelled', problems, false),
  };
}

function refuseUnknownFields(row: Row, problems: Problems): void {
  for (const key of Object.keys(row)) {
    if (fieldPlaces.has(key) || key.startsWith(refusalKeyPrefix)) continue;
    refuse(problems, shownKey(key), 'unknown-field');
  }
}

/** A case number stands in addresses, so one that is itself a valid personal number is refused. */
function readCaseNumber(value: unknown, problems: Problems): string {
  const caseNumber = readText(value, 'caseNumber', maxCaseNumber, problems);
  if (isPersonalNumber(caseNumber)) refuse(problems, 'caseNumber', 'personal-number-as-case-number');
  return caseNumber;
}

function readCareType(value: unknown, problems: Problems): CareType {
  if (value === 'somatic' || value === 'psychiatric') return value;
  const code = typeof value === 'string' ? 'unknown-care-type' : missingOr(value, 'not-text');
  refuse(problems, 'careType', code);
  return 'somatic';
}

/** Four digits as text. A spreadsheet that lost the leading zero gets it back as a hint, not as a guess. */
function readMunicipality(value: unknown, problems: Problems): string {
  if (typeof value === 'string' && /^\d{4}$/.test(value)) return value;
  const digits = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const code = typeof value === 'string' ? 'malformed-municipality' : missingOr(value, 'malformed-municipality');
  refuse(problems, 'municipality', code, /^\d{3,4}$/.test(digits) ? { suggestion: digits.padStart(4, '0') } : {});
  return '';
}

function readPersonalNumber(value: unknown, admittedAt: number, problems: Problems): string | null {
  if (isAbsent(value)) return null;
  if (typeof value !== 'string') {
    refuse(problems, 'personalIdentityNumber', 'not-text');
    return null;
  }
  // Without a readable admission the century cannot be told. The row is refused anyway, but for its true reason only.
  if (Number.isNaN(admittedAt) && isPersonalNumber(value)) return null;
  const parsed = parsePersonalNumber(value, Number.isNaN(admittedAt) ? 0 : localDayOf(admittedAt));
  if ('number' in parsed) return parsed.number;
  refuse(problems, 'personalIdentityNumber', parsed.problem);
  return null;
}

/** Refuses, across fields, exactly what the contract names; returns the payer. */
function checkAcrossFields(episode: ReadEpisode, payers: PayerLookup, problems: Problems): string {
  const { admittedAt, dischargedAt } = episode;
  checkNoticeOrder(episode.dischargeReadyNotices, episode, problems);
  const leftBeforeItCame = dischargedAt !== null && dischargedAt < admittedAt;
  if (leftBeforeItCame) refuse(problems, 'dischargedAt', 'discharge-before-admission');
  return checkPayer({ ...episode, dischargedAt: leftBeforeItCame ? null : dischargedAt }, payers, problems);
}

/** The payer on the discharge date; while there is none, or it is in doubt, on some day from admission on. */
function checkPayer(
  stay: Pick<Episode, 'municipality' | 'district' | 'admittedAt' | 'dischargedAt'>,
  payers: PayerLookup,
  problems: Problems,
): string {
  const { municipality, district, admittedAt } = stay;
  const dischargedAt = Number.isNaN(stay.dischargedAt) ? null : stay.dischargedAt;
  const from = dischargedAt ?? admittedAt;
  if (municipality === '' || district === '' || Number.isNaN(from)) return '';
  const fromDay = localDayOf(from);
  const answer = payers.check({ municipality, district, fromDay, throughDay: dischargedAt === null ? null : fromDay });
  if ('payer' in answer) return answer.payer;
  problems.push(answer.refusal);
  return '';
}

function inFieldOrder(problems: Problems): Problems {
  const placeOf = ({ field }: Refusal): number => fieldPlaces.get(field?.split(/[[.]/, 1)[0] ?? '') ?? -1;
  return problems.sort((a, b) => placeOf(a) - placeOf(b));
}
