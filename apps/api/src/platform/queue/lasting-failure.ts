/**
 * Work that throws is tried again by the sweeper, later each time. After so many failures in a row, without any progress
 * between them, it is given up in words. The row in the database counts; being killed or stopped counts nothing.
 */
export const MOST_FAILURES = 20;

const LONGEST_WAIT_SECONDS = 60;

/** SQL for the columns `failures` and `not_before` of a row whose work has just thrown: 5 s, 10 s, 15 s … a minute. */
export const COUNT_FAILURE = `failures = failures + 1,
  not_before = now() + least(5 * (failures + 1), ${LONGEST_WAIT_SECONDS}) * interval '1 second'`;

/** SQL for the same columns of a row that has gone forward. */
export const FORGET_FAILURES = 'failures = 0, not_before = null';

/** SQL: whether it is time for the row's work. */
export const IS_TIME = 'coalesce(not_before <= now(), true)';

/**
 * The server is out of reach, going down or short of room: the work waits for it, however long that takes. SQLSTATE classes
 * 08 (connection), 53 (resources), 57 (operator intervention), or an error of the network.
 */
export function isOutage(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return /^(08|53|57)[0-9A-Z]{3}$|^E[A-Z]+$/.test(code);
  return typeof message === 'string' && /^Connection terminated|driver has already been destroyed/.test(message);
}
