import {
  createJudge,
  cutoffMsOf,
  cutsOf,
  type EpisodeRow,
  episodeRowOf,
  type Facts,
  factsOfVersion,
  factStates,
  type FindingSide,
  type RuleVersion,
} from '@fristdag/rules';
import type { Money } from '../money/money.ts';
import { writtenAmount } from '../money/written-amount.ts';
import { countedStays, type stateLiability } from '../liability/state-liability.ts';

/** One episode of an imagined month: the state of its facts and its discharge-ready days. */
export interface ImaginedStay {
  readonly facts: Facts;
  readonly days: number;
  /** Whether the version counts it. */
  readonly counted: boolean;
}

/** A state of the facts and whether each of two versions counts it. */
export interface StateUnderBoth {
  readonly facts: Facts;
  readonly before: boolean;
  readonly after: boolean;
}

/** The version with other free days, as nothing else is changed. */
export function withFreeDays(version: RuleVersion, freeDays: number): RuleVersion {
  const { parameters } = version;
  return { ...version, parameters: { ...parameters, freeDays: { ...parameters.freeDays, value: freeDays } } };
}

/** Every state of the facts under two versions. */
export async function statesUnderBoth(before: RuleVersion, after: RuleVersion): Promise<StateUnderBoth[]> {
  const asked = factsOfVersion(before);
  const cuts = cutsOf(
    ...[before, after].map(({ conditions, parameters }) => ({
      conditions: conditions.filter(({ enabled }) => enabled),
      parameters,
    })),
  );
  const states = factStates(cuts, asked);
  const first = await createJudge(before).judgeAll(states);
  const second = await createJudge(after).judgeAll(states);
  return states.map((facts, place) => ({
    facts,
    before: first[place]?.counted === true,
    after: second[place]?.counted === true,
  }));
}

/** What a payer owes for the month. */
export function amountOfMonth(
  version: RuleVersion,
  stays: readonly ImaginedStay[],
  state: typeof stateLiability,
): Money {
  const rated = stays.map(({ counted, days, facts }) => ({
    counted,
    dischargeReadyDays: facts.dischargeReadyNoticeStands ? days : 0,
  }));
  return state(version, countedStays(rated)).amount;
}

/** The stays as rows that can be imported. */
export function rowsOf(version: RuleVersion, stays: readonly ImaginedStay[]): EpisodeRow[] {
  const { careType, validFrom } = version;
  const cutoffMs = cutoffMsOf(version);
  return stays.map(({ facts, days }, place) =>
    episodeRowOf({ caseNumber: `EXEMPEL-${place + 1}`, careType, validFrom, cutoffMs, facts, days }),
  );
}

/** One side of a comparison of amounts. */
export function sideOf(what: { sv: string; en: string }, amount: Money, episodes: readonly EpisodeRow[]): FindingSide {
  return {
    words: { sv: `${what.sv}: ${writtenAmount(amount, 'sv')}.`, en: `${what.en}: ${writtenAmount(amount, 'en')}.` },
    episodes,
  };
}
