import 'reflect-metadata';
import { runApplication } from './run-application.ts';

/** The queue alone: a second process beside main.ts when there is more work than one can do. It needs DATABASE_URL. */
runApplication({ servesHttp: false, runsWorker: true });
