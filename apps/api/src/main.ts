import 'reflect-metadata';
import { DEMO_PASSWORD, demoAccountCards } from './identity/index.ts';
import { runApplication } from './run-application.ts';

/** HTTP, console and queue in one process. */
runApplication({
  servesHttp: true,
  runsWorker: true,
  onReady: ({ address }, { mode }) => {
    if (mode === 'demo') greet(address);
  },
});

function greet(address: string): void {
  const accounts = demoAccountCards.map(({ username, sv }) => `    ${username.padEnd(17)} ${sv}`).join('\n');
  process.stdout.write(
    `\nFristdag svarar på ${address}\n\n  Demokonton, lösenord ${DEMO_PASSWORD}:\n${accounts}\n\n  Avsluta med Ctrl-C.\n\n`,
  );
}
