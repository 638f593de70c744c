import type { ComparedField, ListedValue, OwnValue, ReconciledKind } from '@fristdag/billing';
import { formatInstant } from '@fristdag/rules';
import type { Language, Text } from '../../platform/index.ts';
import type { OwnListField } from './list/own-list-columns.ts';

export const kindWords: Readonly<Record<ReconciledKind, Text>> = {
  matched: { sv: 'stämmer', en: 'matches' },
  differs: { sv: 'skiljer sig', en: 'differs' },
  'only-ours': { sv: 'bara i underlaget', en: 'only in the basis' },
  'only-theirs': { sv: 'bara i er lista', en: 'only in your list' },
  elsewhere: { sv: 'hör inte till månaden', en: 'not of this month' },
};

export const fieldWords: Readonly<Record<ComparedField | OwnListField, Text>> = {
  caseNumber: { sv: 'ärendenummer', en: 'case number' },
  careType: { sv: 'vårdtyp', en: 'care type' },
  payer: { sv: 'betalare', en: 'payer' },
  municipality: { sv: 'kommun', en: 'municipality' },
  district: { sv: 'stadsdel', en: 'district' },
  inpatientUnit: { sv: 'slutenvårdsenhet', en: 'inpatient unit' },
  admittedAt: { sv: 'inskriven', en: 'admitted' },
  admissionNoticeSentAt: { sv: 'inskrivningsmeddelande', en: 'admission notice' },
  dischargeReadyNoticeSentAt: { sv: 'utskrivningsklar', en: 'discharge-ready notice' },
  dischargeReadyNoticeWithdrawnAt: { sv: 'utskrivningsklar återtaget', en: 'discharge-ready notice withdrawn' },
  careContactNeeded: { sv: 'behov av fast vårdkontakt', en: 'care contact needed' },
  careContactAssignedAt: { sv: 'fast vårdkontakt utsedd', en: 'care contact assigned' },
  sipRequired: { sv: 'SIP behövs', en: 'SIP required' },
  sipCallSentAt: { sv: 'SIP-kallelse', en: 'SIP call' },
  outpatientCareAvailable: { sv: 'öppenvård tillgänglig', en: 'outpatient care available' },
  patientOpposed: { sv: 'patienten motsätter sig', en: 'patient opposed' },
  dischargedAt: { sv: 'utskriven', en: 'discharged' },
  dischargeReadyDays: { sv: 'dagar', en: 'days' },
  cancelled: { sv: 'makulerad', en: 'cancelled' },
};

const YES_NO = { true: { sv: 'ja', en: 'yes' }, false: { sv: 'nej', en: 'no' } } as const;
const CARE_TYPES: Readonly<Record<string, Text>> = {
  somatic: { sv: 'somatik', en: 'somatic' },
  psychiatric: { sv: 'psykiatri', en: 'psychiatric' },
};
const UNKNOWN_NAME = { sv: 'ett namn som registret inte har', en: 'a name that the register does not have' };
/** Up to which place of `2020-01-13T12:01:20.500+01:00` a list of that precision says anything. */
const LENGTHS = { day: 10, minute: 16, second: 19, millisecond: 23 } as const;

interface Told {
  readonly ours: string | null;
  readonly theirs: string | null;
}

/** Both sides of a difference, as exactly as the list tells it; null where there is none. */
export function toldDifference(
  { field, ours, theirs }: { readonly field: ComparedField; readonly ours: OwnValue; readonly theirs: ListedValue },
  { language, payerNames }: { language: Language; payerNames: ReadonlyMap<string, string> },
): Told {
  const other = (value: string | number | boolean): string => {
    if (typeof value === 'boolean') return YES_NO[`${value}`][language];
    if (typeof value === 'number') return String(value);
    if (field === 'careType') return CARE_TYPES[value]?.[language] ?? value;
    if (field === 'payer') return payerNames.get(value) ?? value;
    return value === '' ? UNKNOWN_NAME[language] : value;
  };
  const isInstant = field.endsWith('At');
  return {
    ours: ours === null ? null : isInstant && typeof ours === 'number' ? ownInstant(ours, theirs) : other(ours),
    theirs:
      theirs === null ? null : typeof theirs === 'object' ? cut(theirs.at, LENGTHS[theirs.precision]) : other(theirs),
  };
}

function ownInstant(ours: number, theirs: ListedValue): string {
  if (typeof theirs === 'object' && theirs !== null) return cut(ours, LENGTHS[theirs.precision]);
  return cut(ours, ours % 60_000 === 0 ? LENGTHS.minute : LENGTHS.second);
}

function cut(instantMs: number, length: number): string {
  return formatInstant(instantMs).slice(0, length).replace('T', ' ').replace('+', '');
}
