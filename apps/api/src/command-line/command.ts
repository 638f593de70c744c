import type { Language } from '@fristdag/rules';

/** 0 done · 1 refused rows, a missing version or a broken file · 2 called in a way that cannot be meant. */
export type ExitCode = 0 | 1 | 2;

/** Where a command reads and writes. stdout is for results only; everything else goes to stderr. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  readonly usage: string;
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

/** The command was called in a way that cannot be meant: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command cannot do its work, for a reason that the reader can mend: exit 1, the message, no stack trace. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

/** What Node calls an error: `ENOENT`, `EPIPE`, `ERR_PARSE_ARGS_UNKNOWN_OPTION`; empty for one without a name. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

export function parseLanguage(text: string | undefined): Language {
  if (text === undefined || text === 'sv') return 'sv';
  if (text === 'en') return 'en';
  throw new UsageError(`--language ${text}: write sv or en`);
}
