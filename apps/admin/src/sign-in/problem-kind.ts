import { failureOf } from '../providers/http.ts';

/** What kind of problem the API answered with: 'second-factor-required', 'fresh-sign-in-required', …; null for anything else. */
export function problemKind(error: unknown): string | null {
  const type = failureOf(error).problem?.type;
  return type?.startsWith('urn:fristdag:problem:') === true ? type.slice('urn:fristdag:problem:'.length) : null;
}

/** The member `challenge` that a first step of two is answered with. */
export function challengeOf(error: unknown): string | null {
  const problem: object | null = failureOf(error).problem;
  return problem !== null && 'challenge' in problem && typeof problem.challenge === 'string' ? problem.challenge : null;
}

/**
 * What is wrong, in the words of the API: those of its first field, else those of the whole. A document that is no form on
 * the screen has fields with long names, which only the words of the whole tell.
 */
export function wordsOfProblem(error: unknown): string {
  const { message, problem } = failureOf(error);
  if (problemKind(error) === 'invalid-document') return message;
  return problem?.errors?.[0]?.message ?? message;
}
