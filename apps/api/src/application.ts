import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { DemoData } from './episodes/index.ts';
import { DemoAccounts, demoAccountCards, DEMO_PASSWORD, RequestGate } from './identity/index.ts';
import { openApiDocument } from './open-api.ts';
import {
  type Config,
  ConfigurationError,
  createAdapter,
  createLogger,
  type EmbeddedPostgres,
  findProjectRoot,
  FolderLock,
  measureRequests,
  METRICS,
  nestLogger,
  prepareServer,
  readKeyRing,
  productVersion,
  serveAccessibilityStatement,
  serveConsole,
  startEmbeddedPostgres,
} from './platform/index.ts';

/** The running product. */
export interface Application {
  readonly address: string;
  /** Stops in good order: no new requests, work put down where it can be taken up again, the database last. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly servesHttp: boolean;
  readonly runsWorker: boolean;
  /** Gives the start up between two of its steps; what was started until then is stopped again. */
  readonly signal?: AbortSignal;
}

/**
 * Starts the product: data folder, database, migrations, rooms, console.
 * @throws ConfigurationError with a sentence for the person who starts it
 * @throws the signal's reason when the start was given up
 */
export async function startApplication(
  config: Config,
  { servesHttp, runsWorker, signal }: StartOptions,
): Promise<Application> {
  const logger = createLogger({ mode: config.mode, level: process.env['FRISTDAG_LOG_LEVEL'] });
  const lock = config.databaseUrl === undefined ? FolderLock.take(config.dataFolder) : undefined;
  let postgres: EmbeddedPostgres | undefined;
  let app: NestFastifyApplication | undefined;
  const stop = async (): Promise<void> => {
    await closeSoon(app);
    await postgres?.stop();
    lock?.release();
  };
  try {
    // Before anything is made or migrated.
    readKeyRing(config);
    if (config.databaseUrl === undefined)
      postgres = await startEmbeddedPostgres({ folder: join(config.dataFolder, 'postgres') });
    signal?.throwIfAborted();
    const databaseUrl = config.migrationDatabaseUrl ?? config.databaseUrl ?? postgres?.url ?? '';
    const applicationUrl = config.migrationDatabaseUrl === undefined ? postgres?.applicationUrl : config.databaseUrl;
    app = await NestFactory.create<NestFastifyApplication>(
      AppModule.forRoot({ config, databaseUrl, applicationUrl, logger, runsWorker }),
      createAdapter(config.trustedProxy),
      {
        logger: nestLogger(logger),
        abortOnError: false,
      },
    );
    signal?.throwIfAborted();
    await prepareAccounts(app, config);
    const address = servesHttp ? await listen(app, config, logger) : await initialise(app);
    signal?.throwIfAborted();
    lock?.announce(address);
    app.get(DemoData).loadInBackground();
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Requests under way are answered; a caller that does not let go of its connection is not waited for longer than this. */
const PATIENCE_MS = 5_000;

async function closeSoon(app: NestFastifyApplication | undefined): Promise<void> {
  const server = app?.getHttpServer();
  const impatience = setTimeout(() => server?.closeAllConnections(), PATIENCE_MS);
  try {
    await app?.close();
  } finally {
    clearTimeout(impatience);
  }
}

async function prepareAccounts(app: NestFastifyApplication, config: Config): Promise<void> {
  const demoAccounts = app.get(DemoAccounts);
  if (config.mode === 'production') await demoAccounts.refuseInProduction();
  else await demoAccounts.createMissing();
}

async function initialise(app: NestFastifyApplication): Promise<string> {
  await app.init();
  return 'the queue only';
}

async function listen(
  app: NestFastifyApplication,
  config: Config,
  logger: ReturnType<typeof createLogger>,
): Promise<string> {
  const isDemo = config.mode === 'demo';
  await prepareServer(app, { gate: app.get(RequestGate), logger, redisUrl: config.redisUrl });
  measureRequests(app, { registry: app.get(METRICS), servesMetrics: config.servesMetrics });
  serveConsole(app, {
    folder: join(findProjectRoot(), 'dist', 'admin'),
    bootstrap: {
      demo: isDemo,
      version: productVersion(),
      ...(isDemo ? { accounts: demoAccountCards, password: DEMO_PASSWORD } : { accounts: [] }),
      oidc: config.oidc ? { name: config.oidc.name } : null,
    },
  });
  serveAccessibilityStatement(app, { name: config.actorName, contact: config.accessibilityContact });
  openApiDocument(app);
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    const why = whyNotListening(error, config);
    if (why === undefined) throw error;
    throw new ConfigurationError(why);
  }
  return app.getUrl();
}

function whyNotListening(error: unknown, { host, port }: Config): string | undefined {
  const words: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is taken by another program. Stop it or set PORT to another number.`,
    EACCES: `Port ${port} on ${host} may not be opened by this user. Set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `HOST is "${host}", which is no address of this machine. Set it to 127.0.0.1 or to one of its own.`,
    ENOTFOUND: `HOST is "${host}", which no name service knows. Set it to 127.0.0.1 or to an address of this machine.`,
  };
  return words[(error as NodeJS.ErrnoException).code ?? ''];
}
