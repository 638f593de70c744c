import { factNames, type FactName, type Facts, type IntegerFactName } from '../facts/facts.ts';
import { comparisonsOfCondition, factsOfCondition } from '../rule-versions/facts-in-tree.ts';
import type { Comparison, Condition, RuleParameters } from '../rule-versions/rule-version.ts';

/**
 * How far a call or a notice may lie from what it is counted from. Ten years: a condition that asks for more is one that
 * no episode of a hospital can fail, or meet.
 */
const bounds: Readonly<Record<IntegerFactName, number>> = {
  sipCallDaysAfterNotice: 3_660,
  admissionNoticeHoursAfterAdmission: 87_840,
};

/** For each whole number, the values from which on some comparison comes out differently. */
export type Cuts = Readonly<Record<IntegerFactName, readonly number[]>>;

interface Limits {
  readonly conditions: readonly Condition[];
  readonly parameters: RuleParameters;
}

/** The cuts of some conditions; several versions together when they are to be compared state by state. */
export function cutsOf(...several: readonly Limits[]): Cuts {
  const comparisons = several.flatMap(({ conditions, parameters }) =>
    conditions.flatMap(comparisonsOfCondition).map((comparison) => ({ comparison, parameters })),
  );
  const of = (fact: IntegerFactName): number[] => {
    const cuts = comparisons
      .filter(({ comparison }) => comparison.fact === fact)
      .map(({ comparison, parameters }) => cutOf(comparison, parameters));
    return [...new Set(cuts)].filter((cut) => Math.abs(cut) <= bounds[fact]).sort((a, b) => a - b);
  };
  return {
    sipCallDaysAfterNotice: of('sipCallDaysAfterNotice'),
    admissionNoticeHoursAfterAdmission: of('admissionNoticeHoursAfterAdmission'),
  };
}

function cutOf({ operator, value }: Comparison, parameters: RuleParameters): number {
  const limit = Number(typeof value === 'object' ? parameters[value.fact]?.value : value);
  return operator === 'lessThanInclusive' || operator === 'greaterThan' ? limit + 1 : limit;
}

/** More states than this are not looked through while somebody types: the shipped versions have some hundred. */
const mostStates = 5_000;
const mostLookUps = 50_000;
const mostComparisons = 10_000;

/**
 * Whether conditions have more limits than can be looked through in about a second: too many states together, or too many
 * comparisons for the rules engine, which is asked about each condition in each state that the condition can tell apart.
 */
export function isTooMuch({ conditions, parameters }: Limits): boolean {
  const asked = factNames.filter((name) => conditions.some((one) => factsOfCondition(one).includes(name)));
  const states = countStates(cutsOf({ conditions, parameters }), asked);
  const comparisons = conditions.map((condition) => {
    const cuts = cutsOf({ conditions: [condition], parameters });
    return countStates(cuts, factsOfCondition(condition)) * comparisonsOfCondition(condition).length;
  });
  const sum = comparisons.reduce((total, one) => total + one, 0);
  return states > mostStates || states * conditions.length > mostLookUps || sum > mostComparisons;
}

/** So many states would have to be looked through, at most. */
function countStates(cuts: Cuts, asked: readonly FactName[]): number {
  const days = cuts.sipCallDaysAfterNotice.length + 1;
  const hours = cuts.admissionNoticeHoursAfterAdmission.length + 2;
  return 2 ** freeFacts.filter((name) => asked.includes(name)).length * (2 * hours + 1) * (days + 3);
}

/** Facts that no other fact says anything about. */
const freeFacts = [
  'careContactNeeded',
  'careContactAssignedByDischarge',
  'sipRequired',
  'outpatientCareAvailable',
  'patientOpposed',
] as const;

type Tied = Pick<Facts, Exclude<FactName, (typeof freeFacts)[number]>>;

/** An episode that does everything right and needs nothing: what facts are that nobody asks for. */
const unasked = {
  careContactNeeded: false,
  careContactAssignedByDischarge: true,
  sipRequired: false,
  outpatientCareAvailable: true,
  patientOpposed: false,
} as const;

/** The facts of an episode in which the region did all that it had to do. */
export const goodState: Facts = {
  ...unasked,
  admissionNoticeSent: true,
  admissionNoticeHoursAfterAdmission: 1,
  admissionNoticeAfterReadyNotice: false,
  dischargeReadyNoticeStands: true,
  sipCallSent: true,
  sipCallDaysAfterNotice: 0,
};

/**
 * Every state that the facts of a finished episode can be in, as far as the asked ones tell them apart: booleans, whole
 * numbers by the section between two cuts (the value nearest to 0 stands for it), and none. Facts depend on each other,
 * and states that contradict themselves are left out:
 * - a call has days after the notice exactly when a call was sent and a notice stands;
 * - an admission notice has hours after the admission exactly when it was sent;
 * - it came after the ready notice only when both were sent, and then at least an hour, rounded up, after the admission,
 *   since a ready notice before the admission is refused.
 */
export function factStates(cuts: Cuts, asked: readonly FactName[]): readonly Facts[] {
  const states = new Map<string, Facts>();
  const free = freeFacts.filter((name) => asked.includes(name));
  for (const tied of tiedStates(cuts, asked)) {
    for (let bits = 0; bits < 2 ** free.length; bits += 1) {
      const values = Object.fromEntries(free.map((name, place) => [name, ((bits >> place) & 1) === 0]));
      const facts: Facts = { ...unasked, ...tied, ...values };
      const key = stateKey(facts, asked);
      if (!states.has(key)) states.set(key, facts);
    }
  }
  return [...states.values()];
}

/** What tells a state from the others. */
export function stateKey(facts: Facts, asked: readonly FactName[] = factNames): string {
  return asked.map((name) => String(facts[name])).join(' ');
}

function tiedStates(cuts: Cuts, asked: readonly FactName[]): Tied[] {
  const days = asked.includes('sipCallDaysAfterNotice') ? sections(cuts, 'sipCallDaysAfterNotice') : [0];
  const hours = [1, ...sections(cuts, 'admissionNoticeHoursAfterAdmission')];
  const states: Tied[] = [];
  for (const dischargeReadyNoticeStands of [true, false]) {
    const calls = [
      ...(dischargeReadyNoticeStands ? days : [null]).map((sipCallDaysAfterNotice) => ({
        sipCallSent: true,
        sipCallDaysAfterNotice,
      })),
      { sipCallSent: false, sipCallDaysAfterNotice: null },
    ];
    for (const admissionNotice of admissionNotices(hours, dischargeReadyNoticeStands)) {
      for (const call of calls) states.push({ dischargeReadyNoticeStands, ...admissionNotice, ...call });
    }
  }
  return states;
}

type AdmissionNotice = Pick<
  Facts,
  'admissionNoticeSent' | 'admissionNoticeHoursAfterAdmission' | 'admissionNoticeAfterReadyNotice'
>;

function admissionNotices(hours: readonly number[], isReadyNoticeSent: boolean): AdmissionNotice[] {
  const sent = (value: number, after: boolean): AdmissionNotice => ({
    admissionNoticeSent: true,
    admissionNoticeHoursAfterAdmission: value,
    admissionNoticeAfterReadyNotice: after,
  });
  return [
    ...hours.map((value) => sent(value, false)),
    ...(isReadyNoticeSent ? hours.filter((value) => value >= 1).map((value) => sent(value, true)) : []),
    { admissionNoticeSent: false, admissionNoticeHoursAfterAdmission: null, admissionNoticeAfterReadyNotice: false },
  ];
}

/** For each section between two cuts, the value nearest to 0, within the bounds. */
function sections(cuts: Cuts, fact: IntegerFactName): number[] {
  const starts = [-bounds[fact], ...cuts[fact]];
  return starts.flatMap((start, place) => {
    const end = (cuts[fact][place] ?? bounds[fact] + 1) - 1;
    return start > end ? [] : [Math.min(Math.max(0, start), end)];
  });
}
