import { isSame, type Words } from './draft.ts';

/** A discharge-ready notice of an imported episode, in the words of the file. */
export interface NoticeRow {
  readonly sentAt: string;
  readonly withdrawnAt: string | null;
}

/** An episode as it is imported; fields that the editor does not show are kept. */
export interface EpisodeFields {
  readonly caseNumber: string;
  readonly careType: string;
  readonly municipality: string;
  readonly district: string | null;
  readonly inpatientUnit: string;
  readonly admittedAt: string;
  readonly admissionNoticeSentAt: string | null;
  readonly dischargeReadyNotices: readonly NoticeRow[];
  readonly careContactNeeded: boolean;
  readonly careContactAssignedAt: string | null;
  readonly sipRequired: boolean;
  readonly sipCallSentAt: string | null;
  readonly dischargedAt: string | null;
  readonly [field: string]: unknown;
}

export interface ExpectedFields {
  readonly caseNumber: string;
  readonly counted?: boolean;
  readonly dischargeReadyDays?: number;
  readonly contribution?: string;
  readonly [field: string]: unknown;
}

export interface WorkedCaseFields {
  readonly title: Words;
  readonly period: string;
  readonly episodes: readonly EpisodeFields[];
  readonly expect: {
    readonly assessments: readonly ExpectedFields[];
    readonly statement: Readonly<Record<string, string | number | boolean>>;
  };
  readonly [field: string]: unknown;
}

/** A worked case of a version as fields; null for one that is no such thing, which can only be taken away. */
export function workedCaseOf(value: unknown): WorkedCaseFields | null {
  const worked = value as Partial<WorkedCaseFields> | null;
  const isReadable =
    typeof worked === 'object' &&
    typeof worked?.title?.sv === 'string' &&
    Array.isArray(worked.episodes) &&
    Array.isArray(worked.expect?.assessments) &&
    typeof worked.expect?.statement === 'object';
  return isReadable ? (worked as WorkedCaseFields) : null;
}

/** A case with one ordinary stay of the version's first month, to be filled in. */
export function newWorkedCase(
  number: number,
  about: { careType: string; period: string; title: Words },
): WorkedCaseFields {
  const { careType, period } = about;
  const episode = newEpisode(`R-${number}-1`, about);
  return {
    title: about.title,
    period,
    episodes: [episode],
    expect: {
      assessments: [{ caseNumber: episode.caseNumber, counted: true, dischargeReadyDays: 4 }],
      statement: { careType, episodes: 1, dischargeReadyDays: 4, amount: '0.00' },
    },
  };
}

function newEpisode(caseNumber: string, { careType, period }: { careType: string; period: string }): EpisodeFields {
  return {
    caseNumber,
    careType,
    municipality: '0184',
    district: null,
    inpatientUnit: 'Karolinska Solna',
    admittedAt: `${period}-02T15:20`,
    admissionNoticeSentAt: `${period}-02T17:05`,
    dischargeReadyNotices: [{ sentAt: `${period}-13T12:00`, withdrawnAt: null }],
    careContactNeeded: false,
    careContactAssignedAt: null,
    sipRequired: false,
    sipCallSentAt: null,
    dischargedAt: `${period}-17T14:00`,
  };
}

/** One more stay of the same payer: a copy of the last with a number of its own. */
export function withEpisode(worked: WorkedCaseFields, careType: string): WorkedCaseFields {
  const last = worked.episodes.at(-1) ?? newEpisode('R-1', { careType, period: worked.period });
  const taken = new Set(worked.episodes.map(({ caseNumber }) => caseNumber));
  let number = worked.episodes.length + 1;
  while (taken.has(`R-${number}`)) number += 1;
  const caseNumber = `R-${number}`;
  const assessments = [...worked.expect.assessments, { caseNumber, counted: true, dischargeReadyDays: 0 }];
  return {
    ...worked,
    episodes: [...worked.episodes, { ...last, caseNumber }],
    expect: { ...worked.expect, assessments },
  };
}

export function withoutEpisode(worked: WorkedCaseFields, caseNumber: string): WorkedCaseFields {
  const isOther = (row: { caseNumber: string }) => row.caseNumber !== caseNumber;
  const assessments = worked.expect.assessments.filter(isOther);
  return { ...worked, episodes: worked.episodes.filter(isOther), expect: { ...worked.expect, assessments } };
}

/** Changes a stay; its expectation follows when it gets another number. */
export function withEpisodeFields(
  worked: WorkedCaseFields,
  place: number,
  change: Partial<EpisodeFields>,
): WorkedCaseFields {
  const before = worked.episodes[place]?.caseNumber;
  const renamed = change.caseNumber;
  const assessments = worked.expect.assessments.map((expected) =>
    renamed !== undefined && expected.caseNumber === before ? { ...expected, caseNumber: renamed } : expected,
  );
  const episodes = worked.episodes.map((row, at) => (at === place ? { ...row, ...change } : row));
  return { ...worked, episodes, expect: { ...worked.expect, assessments } };
}

/** What is expected of a stay; undefined takes a field away, so that it is not asked about. */
export function withExpected(
  worked: WorkedCaseFields,
  caseNumber: string,
  change: Partial<ExpectedFields>,
): WorkedCaseFields {
  const known = worked.expect.assessments.find((one) => one.caseNumber === caseNumber);
  const expected = Object.fromEntries(
    Object.entries({ caseNumber, ...known, ...change }).filter(([, value]) => value !== undefined),
  ) as ExpectedFields;
  const assessments = known
    ? worked.expect.assessments.map((one) => (one.caseNumber === caseNumber ? expected : one))
    : [...worked.expect.assessments, expected];
  return { ...worked, expect: { ...worked.expect, assessments } };
}

export interface CaseField {
  readonly caseNumber: string | null;
  readonly field: string;
  readonly actual: string | number | boolean | null;
}

/** What the version says becomes what is expected, field by field: for a case whose new outcome somebody has checked. */
export function withActual(worked: WorkedCaseFields, fields: readonly CaseField[]): WorkedCaseFields {
  return fields.reduce<WorkedCaseFields>((filled, { caseNumber, field, actual }) => {
    if (actual === null || field === 'caseNumber') return filled;
    if (caseNumber === null) {
      const statement = { ...filled.expect.statement, [field]: actual };
      return { ...filled, expect: { ...filled.expect, statement } };
    }
    const [group, id] = field.split('.');
    if (group === 'conditions' && id !== undefined) {
      const known = filled.expect.assessments.find((one) => one.caseNumber === caseNumber)?.['conditions'];
      return withExpected(filled, caseNumber, { conditions: { ...(known as object | undefined), [id]: actual } });
    }
    return withExpected(filled, caseNumber, { [field]: actual });
  }, worked);
}

/** Word for word as in the version that the draft is based on: it shows what changes, and stops nothing. */
export function isInherited(worked: unknown, basis: readonly unknown[]): boolean {
  return basis.some((one) => isSame(one, worked));
}
