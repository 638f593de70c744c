import { type Outcome, parsePeriod, type Period, type Words } from '@fristdag/rules';

/** What a worked case expects of one episode. Fields that are left out are not asked about. */
export interface ExpectedAssessment {
  readonly caseNumber: string;
  readonly counted?: boolean;
  readonly dischargeReadyDays?: number;
  /** Decimal text with two decimals. */
  readonly contribution?: string;
  readonly conditions?: Readonly<Record<string, Outcome>>;
}

/** What it expects of the payer's month: fields of the statement as the command line prints it. */
type ExpectedStatement = Readonly<Record<string, string | number | boolean>>;

/** A worked example of one payer and month, as in `rules/cases/*.json`. */
export interface WorkedCase {
  readonly title: Words;
  readonly version?: string;
  readonly period: Period;
  /** The sum in words, as one would explain it on the phone. */
  readonly sum?: Words;
  /** Rows as they are imported. */
  readonly episodes: readonly unknown[];
  readonly expect: { readonly assessments: readonly ExpectedAssessment[]; readonly statement: ExpectedStatement };
}

/** A worked case that cannot be read: which key, and what is wrong there. */
export interface WorkedCaseProblem {
  readonly key: string;
  readonly message: Words;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads a worked case; what its episodes and expectations hold is found out when it is run. */
export function parseWorkedCase(value: unknown): WorkedCase | WorkedCaseProblem {
  if (!isObject(value)) return problem('', 'är inget räkneexempel', 'is no worked case');
  const { title, period, episodes, expect, sum, version } = value;
  if (!isWords(title))
    return problem('title', 'ska finnas på svenska och engelska', 'must be Swedish and English text');
  if (typeof period !== 'string' || parsePeriod(period) === undefined)
    return problem('period', 'ska vara en månad skriven ÅÅÅÅ-MM', 'must be a month written YYYY-MM');
  if (!Array.isArray(episodes)) return problem('episodes', 'ska vara en lista', 'must be a list');
  if (!isObject(expect)) return problem('expect', 'saknas', 'is missing');
  const assessments = expect['assessments'];
  const statement = expect['statement'];
  if (!Array.isArray(assessments) || !assessments.every(isExpectedAssessment))
    return problem('expect.assessments', 'ska vara en lista med ärendenummer', 'must be a list with case numbers');
  if (!isObject(statement)) return problem('expect.statement', 'saknas', 'is missing');
  return {
    title,
    period,
    ...(typeof version === 'string' ? { version } : {}),
    ...(isWords(sum) ? { sum } : {}),
    episodes,
    expect: { assessments, statement: plainFields(statement) },
  };
}

function problem(key: string, sv: string, en: string): WorkedCaseProblem {
  const place = key === '' ? '' : `${key} `;
  return { key, message: { sv: `${place}${sv}.`, en: `${place}${en}.` } };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWords(value: unknown): value is Words {
  return isObject(value) && typeof value['sv'] === 'string' && typeof value['en'] === 'string';
}

function isExpectedAssessment(value: unknown): value is ExpectedAssessment {
  if (!isObject(value) || typeof value['caseNumber'] !== 'string') return false;
  return value['conditions'] === undefined || isObject(value['conditions']);
}

function plainFields(statement: Json): ExpectedStatement {
  const isPlain = (entry: [string, unknown]): entry is [string, string | number | boolean] =>
    ['string', 'number', 'boolean'].includes(typeof entry[1]);
  return Object.fromEntries(Object.entries(statement).filter(isPlain));
}
