import 'reflect-metadata';
import { type Application, startApplication } from './application.ts';
import { DEMO_PASSWORD, demoAccountCards } from './identity/index.ts';
import { ConfigurationError, readConfig } from './platform/index.ts';

/** HTTP, console and queue in one process. */
async function main(): Promise<void> {
  let application: Application | undefined;
  let isStopping = false;
  const stop = (): void => {
    // A second Ctrl-C means: now.
    if (isStopping) process.exit(130);
    isStopping = true;
    void (application?.stop() ?? Promise.resolve()).then(
      () => process.exit(0),
      (error: unknown) => exitWith(error),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

  const config = readConfig(process.env);
  application = await startApplication(config, { servesHttp: true, runsWorker: true });
  if (config.mode === 'demo') greet(application.address);
}

function greet(address: string): void {
  const accounts = demoAccountCards.map(({ username, sv }) => `    ${username.padEnd(17)} ${sv}`).join('\n');
  process.stdout.write(
    `\nFristdag svarar på ${address}\n\n  Demokonton, lösenord ${DEMO_PASSWORD}:\n${accounts}\n\n  Avsluta med Ctrl-C.\n\n`,
  );
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

main().catch(exitWith);
