import { parseInstant, type InstantProblem } from '../calendar/parse-instant.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import { findTextProblem } from './text-check.ts';

/** A JSON object, not yet known to be anything. */
export type Row = Readonly<Record<string, unknown>>;

/** Where the reasons of a row are gathered. */
export type Problems = Refusal[];

/** What stands for a refused instant: every comparison with it is false, so that it causes no second refusal. */
const refusedInstant = Number.NaN;

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function refuse(problems: Problems, field: string | null, code: RefusalCode, args: Refusal['args'] = {}): void {
  problems.push({ field, code, args });
}

/** The text of a required field; `''` when it was refused. */
export function readText(value: unknown, field: string, max: number, problems: Problems): string {
  if (typeof value !== 'string') {
    refuse(problems, field, missingOr(value, 'not-text'));
    return '';
  }
  const problem = findTextProblem(value, max);
  if (problem === undefined) return value;
  refuse(problems, field, problem, problem === 'text-too-long' ? { max } : {});
  return '';
}

/** The text of a nullable field. */
export function readNullableText(value: unknown, field: string, max: number, problems: Problems): string | null {
  return isAbsent(value) ? null : readText(value, field, max, problems);
}

/** A required boolean, or one with a default. */
export function readBoolean(value: unknown, field: string, problems: Problems, byDefault?: boolean): boolean {
  if (typeof value === 'boolean') return value;
  if (value === undefined && byDefault !== undefined) return byDefault;
  refuse(problems, field, missingOr(value, 'not-boolean'));
  return false;
}

const instantCodes: Readonly<Record<InstantProblem, RefusalCode>> = {
  malformed: 'malformed-instant',
  'out-of-range': 'instant-out-of-range',
  'skipped-by-clock': 'instant-skipped-by-clock',
};

/** Epoch milliseconds of a required instant; `refusedInstant` when it was refused. */
export function readInstant(value: unknown, field: string, problems: Problems): number {
  if (typeof value !== 'string') {
    refuse(problems, field, missingOr(value, 'not-text'));
    return refusedInstant;
  }
  const instant = parseInstant(value);
  if (typeof instant === 'number') return instant;
  refuse(problems, field, instantCodes[instant]);
  return refusedInstant;
}

export function readNullableInstant(value: unknown, field: string, problems: Problems): number | null {
  return isAbsent(value) ? null : readInstant(value, field, problems);
}

export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** The code for a value that is not there, or not of its type. */
export function missingOr(value: unknown, wrongType: RefusalCode): RefusalCode {
  if (value === undefined) return 'missing-field';
  return value === null ? 'null-not-allowed' : wrongType;
}
