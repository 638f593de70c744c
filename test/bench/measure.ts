import { performance } from 'node:perf_hooks';

/** One way of doing the work that is compared. */
export interface Contender<Result> {
  readonly name: string;
  /** Before each round, not measured. */
  readonly prepare?: () => Promise<void>;
  readonly run: () => Result | Promise<Result>;
}

export interface Measured<Result> {
  readonly name: string;
  /** The best round, in milliseconds. */
  readonly ms: number;
  /** Of the last round. */
  readonly result: Result;
}

/**
 * Lets the contenders run in turn, round by round, so that a busy moment of the machine meets all of them, and keeps the
 * best round of each. Rounds to warm up come first and do not count.
 */
export async function race<Result>(
  contenders: readonly Contender<Result>[],
  { warmUps, rounds }: { readonly warmUps: number; readonly rounds: number },
): Promise<Measured<Result>[]> {
  const best = new Map<string, Measured<Result>>();
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const { name, prepare, run } of contenders) {
      await prepare?.();
      const start = performance.now();
      const result = await run();
      const ms = performance.now() - start;
      if (round >= 0) best.set(name, { name, result, ms: Math.min(ms, best.get(name)?.ms ?? Infinity) });
    }
  }
  return [...best.values()];
}

/** Contenders that say different things are not worth comparing. */
export class DifferentOutputError extends Error {
  override readonly name = 'DifferentOutputError';
}

/** @throws DifferentOutputError naming the first contender that says something else than the first of all */
export function requireSameResults(measured: readonly Measured<unknown>[]): void {
  const [first, ...others] = measured;
  for (const other of others) {
    if (JSON.stringify(other.result) !== JSON.stringify(first?.result)) {
      throw new DifferentOutputError(`"${first?.name ?? ''}" and "${other.name}" give different amounts`);
    }
  }
}
