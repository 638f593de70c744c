import { type Application, startApplication, type StartOptions } from './application.ts';
import { type Config, ConfigurationError, readConfig } from './platform/index.ts';

/** A signal so soon after the first is the same Ctrl-C: the terminal sends it to all, and npm and the runner pass it on. */
const SAME_KEYSTROKE_MS = 1_000;

type Options = Omit<StartOptions, 'signal'> & {
  readonly onReady?: (application: Application, config: Config) => void;
};

/** Runs the product as this process until a signal ends it: in good order, also in the middle of the start. */
export function runApplication({ onReady, ...options }: Options): void {
  const stopping = new AbortController();
  let firstSignalAt: number | undefined;
  const stop = (): void => {
    const now = performance.now();
    firstSignalAt ??= now;
    // Another Ctrl-C means: now.
    if (now - firstSignalAt > SAME_KEYSTROKE_MS) process.exit(130);
    stopping.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

  runUntil(stopping.signal, options, onReady).then(
    () => process.exit(0),
    // What breaks because it is being stopped is no fault: a Ctrl-C also ends the database's own set-up programs.
    (error: unknown) => (stopping.signal.aborted ? process.exit(0) : exitWith(error)),
  );
}

async function runUntil(
  signal: AbortSignal,
  options: Omit<Options, 'onReady'>,
  onReady: Options['onReady'],
): Promise<void> {
  const config = readConfig(process.env);
  const application = await startApplication(config, { ...options, signal });
  onReady?.(application, config);
  if (!signal.aborted) await new Promise((done) => signal.addEventListener('abort', done, { once: true }));
  await application.stop().catch(exitWith);
}

function exitWith(error: unknown): never {
  const words =
    error instanceof ConfigurationError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
