import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  BackupFileError,
  type Config,
  ConfigurationError,
  FolderLock,
  readConfig,
  startEmbeddedPostgres,
} from '../platform/index.ts';
import { CommandFailure, errorCode } from './command.ts';

interface Need {
  /** Whether the product may go on using the embedded database meanwhile. */
  readonly besideTheProduct: boolean;
  /** Whether an embedded database that does not exist yet is made. */
  readonly makesOne: boolean;
}

/**
 * Gives a command the database that the environment names: DATABASE_URL, or the embedded one of the data folder. One that
 * it had to start is stopped afterwards; one that the product runs is left running.
 * @throws CommandFailure in words
 */
export async function withDatabase<Result>(need: Need, work: (url: string) => Promise<Result>): Promise<Result> {
  try {
    const config = readConfig(process.env);
    const url = config.migrationDatabaseUrl ?? config.databaseUrl;
    if (url !== undefined) return await work(url);
    return await withEmbedded(config, need, work);
  } catch (error) {
    if (error instanceof ConfigurationError || error instanceof BackupFileError)
      throw new CommandFailure(error.message);
    const words = outageWords(error);
    throw words === undefined ? error : new CommandFailure(words);
  }
}

async function withEmbedded<Result>(
  { dataFolder }: Config,
  { besideTheProduct, makesOne }: Need,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const folder = join(dataFolder, 'postgres');
  if (!makesOne && !existsSync(join(folder, 'cluster', 'PG_VERSION')))
    throw new CommandFailure(
      `There is no database in ${dataFolder}. Set FRISTDAG_DATA to the data folder, or DATABASE_URL to a database.`,
    );
  const lock = takeLock(dataFolder, besideTheProduct);
  try {
    const postgres = await startEmbeddedPostgres({ folder });
    try {
      return await work(postgres.url);
    } finally {
      if (lock) await postgres.stop();
    }
  } finally {
    lock?.release();
  }
}

/** @returns undefined when the product holds the folder and may keep it */
function takeLock(folder: string, besideTheProduct: boolean): FolderLock | undefined {
  try {
    return FolderLock.take(folder);
  } catch (error) {
    if (besideTheProduct && error instanceof ConfigurationError) return undefined;
    throw error;
  }
}

/** What a person can mend: a server that does not answer, a wrong password, a missing database. */
function outageWords(error: unknown): string | undefined {
  const code = errorCode(error);
  const message = error instanceof Error ? error.message : '';
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'ECONNRESET'].includes(code))
    return `The database does not answer (${code}). Check DATABASE_URL, and that the server runs.`;
  if (/^(28|3D|08|57|42501|53)/.test(code)) return `The database refused: ${message}.`;
  if (['ENOSPC', 'EACCES', 'EROFS', 'ENOENT', 'EEXIST', 'EISDIR', 'ENOTDIR'].includes(code)) return message;
  return undefined;
}
