import { createJudge, type Judge, type Judgement } from '../assessment/judge.ts';
import type { Facts } from '../facts/facts.ts';
import { enabledConditions, factsOfVersion } from '../rule-versions/facts-in-tree.ts';
import type { Condition, RuleVersion } from '../rule-versions/rule-version.ts';
import { quoted, exampleOf } from './check-conditions.ts';
import { cutsOf, factStates, stateKey } from './fact-states.ts';
import { findingOf, pointerOf, type Finding } from './finding.ts';
import { valuesOf, worsenedStates } from './worsened-states.ts';

/** A state of the facts and what the version says of it. */
interface JudgedState {
  readonly facts: Facts;
  readonly judgement: Judgement;
}

/**
 * What is wrong with the conditions together: no episode can meet all of them, or an episode begins to count because
 * somebody did less. Proven over every state of the facts.
 */
export async function checkTogether(version: RuleVersion, judge: Judge = createJudge(version)): Promise<Finding[]> {
  const asked = factsOfVersion(version);
  const cuts = cutsOf({ conditions: enabledConditions(version), parameters: version.parameters });
  const states = factStates(cuts, asked);
  const judgements = await judge.judgeAll(states);
  const judged = states.flatMap((facts, place): JudgedState[] => {
    const judgement = judgements[place];
    return judgement === undefined ? [] : [{ facts, judgement }];
  });
  return judged.some(({ judgement }) => judgement.counted)
    ? checkOneMoreFailing(version, judged)
    : checkNothingCounts(version, judged);
}

/** Conditions that no episode meets together, though it can meet each. */
function checkNothingCounts(version: RuleVersion, judged: readonly JudgedState[]): Finding[] {
  const enabled = enabledConditions(version);
  const canHoldTogether = (conditions: readonly Condition[]): boolean =>
    judged.some(({ judgement }) => conditions.every(({ id }) => judgement.outcomes[id] !== 'not-met'));
  const hostile = enabled.reduce<readonly Condition[]>((rest, condition) => {
    const without = rest.filter((other) => other !== condition);
    return without.length > 0 && !canHoldTogether(without) ? without : rest;
  }, enabled);
  if (hostile.length < 2) return [];
  const list = (language: 'sv' | 'en', and: string): string =>
    hostile.map(({ titles }) => quoted(titles)[language]).join(and);
  const message = {
    sv: `Inget vårdtillfälle kan räknas: villkoren ${list('sv', ' och ')} kan inte uppfyllas tillsammans.`,
    en: `No episode can count: the conditions ${list('en', ' and ')} cannot be met together.`,
  };
  const place = version.conditions.findIndex((condition) => condition === hostile.at(-1));
  return [findingOf({ check: 'nothing-counts', path: pointerOf('conditions', place), message })];
}

/**
 * Making one more applicable condition fail never makes an episode count (LUS 5:3: each is a duty of the region). A duty
 * left undone, or done later, must not turn an episode that misses a condition into one that counts; a condition that
 * asks for the call only where a call was sent would do that.
 */
function checkOneMoreFailing(version: RuleVersion, judged: readonly JudgedState[]): Finding[] {
  const asked = factsOfVersion(version);
  const byKey = new Map(judged.map((state) => [stateKey(state.facts, asked), state]));
  const findings = new Map<string, Finding>();
  const values = valuesOf(judged);
  for (const before of judged) {
    if (before.judgement.counted) {
      const missed = missedBy(version, before)[0];
      if (missed !== undefined) add(findings, countsAnyway(version, missed, before));
      continue;
    }
    for (const { facts, words } of worsenedStates(before.facts, values, asked)) {
      const after = byKey.get(stateKey(facts, asked));
      if (after === undefined || !after.judgement.counted) continue;
      const [missed] = missedBy(version, before);
      if (missed === undefined) continue;
      const path = pointerOf('conditions', version.conditions.indexOf(missed));
      const { sv, en } = quoted(missed.titles);
      const finding = findingOf({
        check: 'one-more-failing',
        path,
        message: {
          sv: `Vårdtillfället missar villkoret ${sv}, men räknas när ${words.sv}. Ett fel till får aldrig göra att ett vårdtillfälle räknas.`,
          en: `The episode misses the condition ${en}, but counts when ${words.en}. One more fault must never make an episode count.`,
        },
        comparison: {
          before: {
            words: { sv: `Räknas inte: missar ${sv}.`, en: `Not counted: misses ${en}.` },
            episodes: [exampleOf(version, before.facts)],
          },
          after: {
            words: { sv: `Räknas, när ${words.sv}.`, en: `Counted, when ${words.en}.` },
            episodes: [exampleOf(version, facts)],
          },
        },
      });
      add(findings, { ...finding, episodes: finding.comparison?.before.episodes ?? [] });
    }
  }
  return [...findings.values()];
}

function missedBy(version: RuleVersion, { judgement }: JudgedState): Condition[] {
  return enabledConditions(version).filter(({ id }) => judgement.outcomes[id] === 'not-met');
}

/** Not a fault of the document: the program would count an episode that misses a condition. */
function countsAnyway(version: RuleVersion, missed: Condition, { facts }: JudgedState): Finding {
  const { sv, en } = quoted(missed.titles);
  return findingOf({
    check: 'one-more-failing',
    path: pointerOf('conditions', version.conditions.indexOf(missed)),
    message: {
      sv: `Vårdtillfället missar villkoret ${sv} och räknas ändå.`,
      en: `The episode misses the condition ${en} and counts all the same.`,
    },
    episodes: [exampleOf(version, facts)],
  });
}

/** One example for each place is enough. */
function add(findings: Map<string, Finding>, finding: Finding): void {
  if (!findings.has(finding.id)) findings.set(finding.id, finding);
}
