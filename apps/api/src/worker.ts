import 'reflect-metadata';
import { startApplication } from './application.ts';
import { readConfig } from './platform/index.ts';

/** The queue alone: a second process beside main.ts when there is more work than one can do. It needs DATABASE_URL. */
const application = await startApplication(readConfig(process.env), { servesHttp: false, runsWorker: true });
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void application.stop().then(() => process.exit(0)));
