import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../config/configuration-error.ts';

/** The secrets as the environment gives them; absent = the data folder's own key file. */
export interface KeySettings {
  /** FRISTDAG_DATA_KEYS: `k2:base64,k1:base64`. The first seals; all of them open. */
  readonly dataKeys: string | undefined;
  /** FRISTDAG_INDEX_KEY: base64. Never changes as long as the database lives. */
  readonly indexKey: string | undefined;
}

export interface KeyRing {
  /** Seals whatever is written from now on. */
  readonly currentId: string;
  /** 32 bytes each, by key id. */
  readonly keys: ReadonlyMap<string, Buffer>;
  /** 32 bytes; for keyed hashes, never for sealing. */
  readonly indexKey: Buffer;
}

interface Surroundings {
  readonly encryption: KeySettings;
  readonly mode: 'demo' | 'production';
  /** Absolute. */
  readonly dataFolder: string;
}

const KEY_BYTES = 32;
const KEY_ID = /^[A-Za-z0-9._-]{1,16}$/;
const FILE_NAME = 'keys.json';
const HOW_TO_MAKE = 'openssl rand -base64 32';

/**
 * The keys of this process: from the environment, else from `keys.json` in the data folder, which is made at the first
 * start. Production takes them from the environment only, so that they never lie beside the database by accident.
 * @throws ConfigurationError that names the variable or the file; never a key
 */
export function readKeyRing({ encryption, mode, dataFolder }: Surroundings): KeyRing {
  const { dataKeys, indexKey } = encryption;
  if (dataKeys !== undefined && indexKey !== undefined) return parseKeyRing({ dataKeys, indexKey });
  if (mode === 'demo' && dataKeys === undefined && indexKey === undefined) return readOwnKeys(dataFolder);
  const missing = [
    ...(dataKeys === undefined ? ['FRISTDAG_DATA_KEYS (k1: followed by 32 bytes in base64)'] : []),
    ...(indexKey === undefined ? ['FRISTDAG_INDEX_KEY (32 bytes in base64)'] : []),
  ];
  throw new ConfigurationError(
    `Personal data are stored encrypted, and the keys are missing: set ${missing.join(' and ')}, or the same name with _FILE and the path of a file that holds it. Make a key with: ${HOW_TO_MAKE}. Keep the keys apart from the backups of the database; without them the data cannot be read again.`,
  );
}

/** @throws ConfigurationError */
export function parseKeyRing({ dataKeys, indexKey }: { dataKeys: string; indexKey: string }): KeyRing {
  const entries = dataKeys.split(',').map((entry, index) => {
    const [id = '', key = '', ...rest] = entry.trim().split(':');
    if (!KEY_ID.test(id) || rest.length > 0)
      throw new ConfigurationError(
        `FRISTDAG_DATA_KEYS: key ${index + 1} must be written as id:base64, the id with 1 to 16 letters, digits, dots, - or _.`,
      );
    return [id, parseKey(key, `FRISTDAG_DATA_KEYS: the key ${id}`)] as const;
  });
  const keys = new Map(entries);
  if (keys.size < entries.length) throw new ConfigurationError('FRISTDAG_DATA_KEYS names the same key id twice.');
  const index = parseKey(indexKey.trim(), 'FRISTDAG_INDEX_KEY');
  if ([...keys.values()].some((key) => key.equals(index)))
    throw new ConfigurationError('FRISTDAG_INDEX_KEY must be another key than those of FRISTDAG_DATA_KEYS.');
  return { currentId: entries[0]?.[0] ?? '', keys, indexKey: index };
}

function parseKey(text: string, name: string): Buffer {
  const key = Buffer.from(text, 'base64');
  const isBase64 = key.toString('base64').replaceAll('=', '') === text.replaceAll('=', '');
  if (key.length !== KEY_BYTES || !isBase64)
    throw new ConfigurationError(`${name} must be 32 bytes in base64. Make one with: ${HOW_TO_MAKE}.`);
  return key;
}

/** Two processes that start at once end up with the same file. */
function readOwnKeys(dataFolder: string): KeyRing {
  const path = join(dataFolder, FILE_NAME);
  return tryRead(path) ?? makeOwnKeys(dataFolder, path);
}

function tryRead(path: string): KeyRing | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new ConfigurationError(`The key file ${path} cannot be read: ${(error as Error).message}`);
  }
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    throw new ConfigurationError(`The key file ${path} may be read by others: run chmod 600 on it and start again.`);
  return parseKeyRing(parseKeyFile(text, path));
}

function parseKeyFile(text: string, path: string): { dataKeys: string; indexKey: string } {
  try {
    const { dataKeys, indexKey } = JSON.parse(text) as Record<string, unknown>;
    if (typeof dataKeys === 'string' && typeof indexKey === 'string') return { dataKeys, indexKey };
  } catch {
    // Said below, without a word of what stands in it.
  }
  throw new ConfigurationError(`The key file ${path} is damaged: restore it from your backup of the data folder.`);
}

function makeOwnKeys(dataFolder: string, path: string): KeyRing {
  const made = {
    dataKeys: `k1:${randomBytes(KEY_BYTES).toString('base64')}`,
    indexKey: randomBytes(KEY_BYTES).toString('base64'),
  };
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(draft, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, path);
    return parseKeyRing(made);
  } catch (error) {
    const first = (error as NodeJS.ErrnoException).code === 'EEXIST' ? tryRead(path) : undefined;
    if (first) return first;
    throw new ConfigurationError(`The key file ${path} cannot be made: ${(error as Error).message}`);
  } finally {
    rmSync(draft, { force: true });
  }
}
