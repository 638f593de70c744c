import { type CivilDate, epochDayOf, instantOfLocal, parseClock, type RuleVersion } from '@fristdag/rules';

/** Epoch milliseconds at which a scheduled act of a civil day runs: 08:00 in Stockholm unless the version says otherwise. */
export function actsAt({ parameters }: Pick<RuleVersion, 'parameters'>, on: CivilDate): number {
  return localInstant(on, parameters.scheduledActsAt.value);
}

/** 00:00 in Stockholm: a review closes as its closing day begins, so the day before is the last to open a dialogue. */
export function startOf(on: CivilDate): number {
  return localInstant(on, '00:00');
}

/** @param clock 'HH:MM'; an hour that the clock skips in spring begins when the skipped one would have. */
function localInstant(on: CivilDate, clock: string): number {
  const msOfDay = parseClock(clock);
  if (msOfDay === undefined) throw new Error(`"${clock}" is no time of day`);
  const day = epochDayOf(on);
  const instant = instantOfLocal(day, msOfDay);
  return instant === 'skipped' ? Number(instantOfLocal(day, msOfDay + 3_600_000)) : instant;
}
