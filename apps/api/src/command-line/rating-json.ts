import { formatAmount } from '@fristdag/billing';
import type { Period } from '@fristdag/rules';
import type { RatedEpisode, RatedStatement, Rating } from './rate-month.ts';

/** The rating as one JSON object, in parts: one statement or assessment a line. */
export function* ratingJson(period: Period, rating: Rating): Generator<string> {
  yield `{"period":${JSON.stringify(period)},\n"statements":[`;
  yield* lines(rating.statements, statementJson);
  yield `],\n"assessments":[`;
  yield* lines(rating.assessments(), assessmentWriter());
  yield `]}\n`;
}

function* lines<Item>(items: Iterable<Item>, write: (item: Item) => string): Generator<string> {
  let before = '\n';
  for (const item of items) {
    yield before + write(item);
    before = ',\n';
  }
  if (before !== '\n') yield '\n';
}

function statementJson({ careType, payer, version, liability }: RatedStatement): string {
  return JSON.stringify({
    careType,
    payer,
    ruleVersion: version.name,
    ruleVersionHash: version.hash,
    model: version.model,
    episodes: liability.episodes,
    dischargeReadyDays: liability.dischargeReadyDays,
    freeDays: liability.freeDays,
    billableDays: liability.billableDays,
    liable: liability.liable,
    amount: formatAmount(liability.amount),
  });
}

/** Writes outcomes once: episodes with the same facts share them. */
function assessmentWriter(): (episode: RatedEpisode) => string {
  const written = new Map<RatedEpisode['conditions'], string>();
  return ({ conditions, ...episode }) => {
    const outcomes = written.get(conditions) ?? JSON.stringify(conditions);
    written.set(conditions, outcomes);
    return `${JSON.stringify(episode).slice(0, -1)},"conditions":${outcomes}}`;
  };
}
