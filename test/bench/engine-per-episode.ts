import {
  countDischargeReadyDays,
  cutoffMsOf,
  enabledConditions,
  factsAt,
  noValue,
  type RuleVersion,
} from '@fristdag/rules';
import { Engine, type NestedCondition } from 'json-rules-engine';
import type { RatingInput } from './made-up-county.ts';

/** Counted or not, and the days, of each episode: the library as its manual shows it, asked anew about every one. */
export async function* assessSingly(
  { columns }: RatingInput,
  version: RuleVersion,
): AsyncGenerator<{ row: number; counted: boolean; days: number }> {
  const engine = engineOf(version);
  const cutoffMs = cutoffMsOf(version);
  for (let row = 0; row < columns.length; row += 1) {
    const { failureEvents } = await engine.run(factsAt(columns, row));
    const day = columns.noticeDay[row] ?? noValue;
    const days = countDischargeReadyDays({
      notice: day === noValue ? null : { day, msOfDay: columns.noticeMsOfDay[row] ?? 0 },
      dischargeDay: columns.dischargeDay[row] ?? 0,
      cutoffMs,
    });
    yield { row, counted: failureEvents.length === 0, days };
  }
}

/** One rule a condition: it does not apply, or it is met. */
function engineOf(version: RuleVersion): Engine {
  const engine = new Engine();
  for (const { id, applicableWhen, metWhen } of enabledConditions(version)) {
    const met = structuredClone(metWhen) as NestedCondition;
    const applies = structuredClone(applicableWhen) as NestedCondition | null;
    const any = applies === null ? [met] : [{ not: applies }, met];
    engine.addRule({ conditions: { any }, event: { type: id } });
  }
  for (const [name, { value }] of Object.entries(version.parameters)) engine.addFact(name, value);
  return engine;
}
