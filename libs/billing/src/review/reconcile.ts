import { type CareType, localDayOf, type Period, periodOf } from '@fristdag/rules';
import { compareCodePoints } from './code-points.ts';

/** What a municipality's own list may say of an episode beside its case number, in the order in which differences are told. */
export const comparedFields = [
  'careType',
  'payer',
  'inpatientUnit',
  'admittedAt',
  'admissionNoticeSentAt',
  'dischargeReadyNoticeSentAt',
  'careContactNeeded',
  'careContactAssignedAt',
  'sipRequired',
  'sipCallSentAt',
  'outpatientCareAvailable',
  'patientOpposed',
  'dischargedAt',
  'dischargeReadyDays',
  'cancelled',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** An instant as exactly as a list writes it: a list that knows the day only says nothing of the clock. */
export interface ListedInstant {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly precision: 'day' | 'minute' | 'second' | 'millisecond';
}

export type ListedValue = string | number | boolean | ListedInstant | null;
/** Instants are epoch milliseconds; the discharge-ready notice is the one that stands. */
export type OwnValue = string | number | boolean | null;

export interface OwnEpisode {
  readonly caseNumber: string;
  readonly values: Readonly<Record<ComparedField, OwnValue>>;
}

/** A row of the list. What it does not say is not compared; null = it says that there is none. */
export interface ListedEpisode {
  /** The physical line on which it stands. */
  readonly line: number;
  readonly caseNumber: string;
  readonly values: Readonly<Partial<Record<ComparedField, ListedValue>>>;
}

export interface ReconciledDifference {
  readonly field: ComparedField;
  readonly ours: OwnValue;
  readonly theirs: ListedValue;
}

/**
 * `elsewhere`: on the list, but by its own words of another month, care type or payer, still going on or cancelled. A list
 * for a whole year can be held against one month.
 */
export const reconciledKinds = ['matched', 'differs', 'only-ours', 'only-theirs', 'elsewhere'] as const;
export type ReconciledKind = (typeof reconciledKinds)[number];

export interface ReconciledEpisode {
  readonly kind: ReconciledKind;
  readonly caseNumber: string;
  readonly line: number | null;
  readonly differences: readonly ReconciledDifference[];
}

interface ReconciledMonth {
  readonly period: Period;
  readonly careType: CareType;
  readonly payer: string;
}

/**
 * Holds a month's episodes against a list of the same, by case number. Each episode of either side comes back once, in the
 * order of the case numbers; the order of the list means nothing.
 * @param theirs with each case number once
 */
export function reconcile(
  month: ReconciledMonth,
  ours: readonly OwnEpisode[],
  theirs: readonly ListedEpisode[],
): ReconciledEpisode[] {
  const listed = new Map(theirs.map((row) => [row.caseNumber, row]));
  if (listed.size < theirs.length) throw new TypeError('A list that is reconciled has each case number once');
  const known = new Set(ours.map(({ caseNumber }) => caseNumber));
  const held = ours.map((own) => compare(own, listed.get(own.caseNumber)));
  const others = theirs
    .filter(({ caseNumber }) => !known.has(caseNumber))
    .map((row): ReconciledEpisode => {
      const { caseNumber, line } = row;
      return { kind: isElsewhere(month, row) ? 'elsewhere' : 'only-theirs', caseNumber, line, differences: [] };
    });
  return [...held, ...others].sort((a, b) => compareCodePoints(a.caseNumber, b.caseNumber));
}

function compare({ caseNumber, values }: OwnEpisode, row: ListedEpisode | undefined): ReconciledEpisode {
  if (!row) return { kind: 'only-ours', caseNumber, line: null, differences: [] };
  const differences = comparedFields.flatMap((field): ReconciledDifference[] => {
    const theirs = row.values[field];
    return theirs === undefined || isSame(values[field], theirs) ? [] : [{ field, ours: values[field], theirs }];
  });
  return { kind: differences.length === 0 ? 'matched' : 'differs', caseNumber, line: row.line, differences };
}

const msOf = { minute: 60_000, second: 1000, millisecond: 1 } as const;

function isSame(ours: OwnValue, theirs: ListedValue): boolean {
  if (theirs === null || typeof theirs !== 'object') return ours === theirs;
  if (typeof ours !== 'number') return false;
  if (theirs.precision === 'day') return localDayOf(ours) === localDayOf(theirs.at);
  const ms = msOf[theirs.precision];
  return Math.floor(ours / ms) === Math.floor(theirs.at / ms);
}

function isElsewhere(month: ReconciledMonth, { values }: ListedEpisode): boolean {
  const { careType, payer, dischargedAt, cancelled } = values;
  if (cancelled === true || dischargedAt === null) return true;
  if (careType !== undefined && careType !== month.careType) return true;
  if (payer !== undefined && payer !== month.payer) return true;
  return typeof dischargedAt === 'object' && periodOf(localDayOf(dischargedAt.at)) !== month.period;
}
