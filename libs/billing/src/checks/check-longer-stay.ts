import {
  createJudge,
  cutoffMsOf,
  type EpisodeRow,
  episodeRowOf,
  type Facts,
  factsOfVersion,
  type Finding,
  findingOf,
  goodState,
  pointerOf,
  type RuleVersion,
  enabledConditions,
  factsOfCondition,
} from '@fristdag/rules';
import { writtenAmount } from '../money/written-amount.ts';
import { stateLiability } from '../liability/state-liability.ts';
import { amountOfMonth, type ImaginedStay, rowsOf, sideOf, statesUnderBoth } from './month-of-states.ts';

/** Months beside which one stay gets longer. */
const others = [[], [0], [0, 0, 0], [4, 0, 3, 6], [30, 1]];
const longestStay = 45;
const lateContact = 'careContactAssignedByDischarge';

/**
 * An amount never falls when a counted episode gets longer within its month, in any of the three models. A later discharge
 * changes one fact: a care contact that came after the first discharge can have come before the second. So every counted
 * state is asked about with its longer self, and stays of 0 to 45 days beside several months.
 */
export async function checkLongerStay(version: RuleVersion, state = stateLiability): Promise<Finding[]> {
  const leaves = await findLeavingState(version);
  const found =
    leaves === undefined
      ? findFallingAmount(version, state)
      : { shorter: stayOf(leaves.facts, 10, true), longer: stayOf(leaves.longer, 11, false), month: [] };
  return found === undefined ? [] : [broken(version, found, state)];
}

interface Lengthened {
  readonly shorter: ImaginedStay;
  readonly longer: ImaginedStay;
  readonly month: readonly ImaginedStay[];
}

/** A counted state that stops counting when the discharge comes later; its price must show, so a notice must stand. */
async function findLeavingState(version: RuleVersion): Promise<{ facts: Facts; longer: Facts } | undefined> {
  if (!factsOfVersion(version).includes(lateContact)) return undefined;
  const judge = createJudge(version);
  for (const { facts, before } of await statesUnderBoth(version, version)) {
    if (!before || facts[lateContact] || !facts.dischargeReadyNoticeStands) continue;
    const longer = { ...facts, [lateContact]: true };
    const [judgement] = await judge.judgeAll([longer]);
    if (judgement?.counted === false) return { facts, longer };
  }
  return undefined;
}

function findFallingAmount(version: RuleVersion, state: typeof stateLiability): Lengthened | undefined {
  for (const days of others) {
    const month = days.map((one) => stayOf(goodState, one, true));
    for (let length = 0; length < longestStay; length += 1) {
      const shorter = stayOf(goodState, length, true);
      const longer = stayOf(goodState, length + 1, true);
      const before = amountOfMonth(version, [...month, shorter], state);
      if (amountOfMonth(version, [...month, longer], state).lessThan(before)) return { shorter, longer, month };
    }
  }
  return undefined;
}

function stayOf(facts: Facts, days: number, counted: boolean): ImaginedStay {
  return { facts, days, counted };
}

function broken(version: RuleVersion, { shorter, longer, month }: Lengthened, state: typeof stateLiability): Finding {
  const before = amountOfMonth(version, [shorter, ...month], state);
  const after = amountOfMonth(version, [longer, ...month], state);
  const rest = rowsOf(version, [shorter, ...month]).slice(1);
  const { careType, validFrom } = version;
  const given = {
    caseNumber: 'EXEMPEL-1',
    careType,
    validFrom,
    cutoffMs: cutoffMsOf(version),
    lateCareContactHours: 12,
  };
  const short = episodeRowOf({ ...given, facts: shorter.facts, days: shorter.days });
  const long: EpisodeRow = {
    ...episodeRowOf({ ...given, facts: longer.facts, days: longer.days, laterDischargeDays: 1 }),
    careContactAssignedAt: short.careContactAssignedAt,
  };
  const place = version.conditions.findIndex(
    (condition) => enabledConditions(version).includes(condition) && factsOfCondition(condition).includes(lateContact),
  );
  return findingOf({
    check: 'longer-stay',
    path: longer.counted || place < 0 ? '/model' : pointerOf('conditions', place),
    message: {
      sv: `Ett vårdtillfälle som räknas blir en dag längre, och beloppet sjunker från ${writtenAmount(before, 'sv')} till ${writtenAmount(after, 'sv')}.`,
      en: `A counted episode gets a day longer, and the amount falls from ${writtenAmount(before, 'en')} to ${writtenAmount(after, 'en')}.`,
    },
    episodes: [short, ...rest],
    comparison: {
      before: sideOf({ sv: `${shorter.days} dagar`, en: `${shorter.days} days` }, before, [short, ...rest]),
      after: sideOf({ sv: `${longer.days} dagar`, en: `${longer.days} days` }, after, [long, ...rest]),
    },
  });
}
