import { civilDateOf, msPerDay, padded, type EpochDay } from './civil-date.ts';
import { offsetAt } from './stockholm-offsets.ts';

/**
 * What the clock on a wall in Europe/Stockholm shows. `msOfDay` is the time shown, not the time elapsed since
 * midnight: 12:00 is 43 200 000 also on the two days a year when the clock is moved.
 */
export interface LocalTime {
  readonly day: EpochDay;
  readonly msOfDay: number;
}

/** The wall clock at an instant (epoch milliseconds). */
export function localTimeOf(instantMs: number): LocalTime {
  const local = instantMs + offsetAt(instantMs);
  const day = Math.floor(local / msPerDay);
  return { day, msOfDay: local - day * msPerDay };
}

/** The local date of an instant (epoch milliseconds), without the clock. */
export function localDayOf(instantMs: number): EpochDay {
  return Math.floor((instantMs + offsetAt(instantMs)) / msPerDay);
}

const hour = 3_600_000;

/**
 * The instant (epoch milliseconds) when the wall clock shows a time. In autumn an hour exists twice: the first one is
 * meant. In spring an hour is skipped: there is no such instant.
 */
export function instantOfLocal(day: EpochDay, msOfDay: number): number | 'skipped' {
  const local = day * msPerDay + msOfDay;
  const summer = local - 2 * hour;
  if (offsetAt(summer) === 2 * hour) return summer;
  const winter = local - hour;
  return offsetAt(winter) === hour ? winter : 'skipped';
}

/** An instant as `YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM` with Stockholm's offset of that instant; what is finer than a millisecond goes. */
export function formatInstant(instant: number): string {
  const instantMs = Math.floor(instant);
  const { day, msOfDay } = localTimeOf(instantMs);
  const offsetMinutes = Math.round(offsetAt(instantMs) / 60_000);
  const ms = msOfDay % 1000;
  return [
    civilDateOf(day),
    'T',
    formatClock(msOfDay),
    ms === 0 ? '' : `.${padded(ms, 3)}`,
    `+${padded(Math.floor(offsetMinutes / 60), 2)}:${padded(offsetMinutes % 60, 2)}`,
  ].join('');
}

function formatClock(msOfDay: number): string {
  const seconds = Math.floor(msOfDay / 1000);
  return `${padded(Math.floor(seconds / 3600), 2)}:${padded(Math.floor(seconds / 60) % 60, 2)}:${padded(seconds % 60, 2)}`;
}
