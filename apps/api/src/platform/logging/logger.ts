import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

export const LOGGER = Symbol('LOGGER');

/**
 * Structured logs on stderr. They name routes, ids and durations; never a body, a query string or a personal number.
 * In demo mode only warnings: a person is looking at the terminal.
 */
export function createLogger(options: {
  readonly mode: 'demo' | 'production';
  readonly level?: string | undefined;
}): Logger {
  const level = options.level ?? (options.mode === 'production' ? 'info' : 'warn');
  return pino(
    { level, base: null, serializers: { err: describeError }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  );
}

/** Lets Nest write its own start-up words into the same log. */
export function nestLogger(logger: Logger): LoggerService {
  const say =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (message: unknown, ...context: unknown[]) => {
      logger[level]({ context: context.at(-1) }, String(message));
    };
  return { log: say('info'), error: say('error'), warn: say('warn'), debug: say('debug'), verbose: say('debug') };
}

/** What went wrong and where; the fields of our own errors stay out, since they may repeat input. */
function describeError(
  error: Partial<Error> | null | undefined,
): Partial<Record<'type' | 'message' | 'stack', string>> {
  const { name: type, message, stack } = error ?? {};
  return {
    ...(type === undefined ? {} : { type }),
    message: message ?? 'something that is no error was thrown',
    ...(stack === undefined ? {} : { stack }),
  };
}
