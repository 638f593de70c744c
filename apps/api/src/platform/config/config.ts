import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { KeySettings } from '../encryption/key-ring.ts';
import { ConfigurationError } from './configuration-error.ts';
import { type ObjectStorage, readObjectStorage } from './object-storage.ts';
import { type OidcSettings, readOidcSettings } from './oidc-settings.ts';

export { ConfigurationError } from './configuration-error.ts';

export const CONFIG = Symbol('CONFIG');

/** What the environment says, read once at start. Every variable is listed in the README. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where the embedded database and its password live; absolute. */
  readonly dataFolder: string;
  /** PostgreSQL ≥ 15 of one's own; absent = the embedded one. */
  readonly databaseUrl: string | undefined;
  /** The owner of the tables, where DATABASE_URL names a plain role; absent = DATABASE_URL is the owner. */
  readonly migrationDatabaseUrl: string | undefined;
  /** Redis for the queue; absent = the queue lives in the database. */
  readonly redisUrl: string | undefined;
  readonly mode: 'demo' | 'production';
  /** False with FRISTDAG_DEMO=0: no demo patients, the demo accounts stay. */
  readonly loadsDemoData: boolean;
  /** FRISTDAG_NOW as written; the business clock starts there. */
  readonly businessNow: string | undefined;
  /** Where the daily heads of the audit trail are put for others to fetch; absent = nowhere. */
  readonly auditHeadsFolder: string | undefined;
  /** Where issued documents are put for somebody else to fetch; absolute. Not used with an access point or a bucket. */
  readonly invoiceFolder: string;
  /** Where issued documents are handed over instead; absent = the folder. */
  readonly accessPoint: { readonly url: string; readonly token: string | undefined } | undefined;
  /** The bucket that issued documents are put into instead; absent = the folder. */
  readonly invoiceStorage: ObjectStorage | undefined;
  /** The product's own address, for links in e-mail; no slash at its end. */
  readonly publicUrl: string;
  /** Where e-mail goes out, and from whom; absent = notices stay in the console. */
  readonly mailServer: { readonly url: string; readonly from: string } | undefined;
  /** The public body that runs the product, as the accessibility statement names it. */
  readonly actorName: string | undefined;
  /** Where people turn who cannot use the product. */
  readonly accessibilityContact: string | undefined;
  /** Whether /metrics answers: to everybody, to nobody, or (undefined) to this machine alone. */
  readonly servesMetrics: boolean | undefined;
  /** The proxy whose X-Forwarded-Proto is believed. */
  readonly trustedProxy: string | undefined;
  /** Keys for personal data at rest; absent = the data folder's own key file. */
  readonly encryption: KeySettings;
  /** Sign-in through a provider; absent = local accounts only. */
  readonly oidc: OidcSettings | undefined;
  /** Whether local accounts, demo accounts apart, must have a second factor before they may do anything. */
  readonly secondFactor: 'required' | 'optional';
  /** Whether nothing is invoiced by values that are not decided until two people accept it. */
  readonly holdsUndecidedValues: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A secret may stand in the variable itself or in the file that `<name>_FILE` names. */
function readVariable(environment: Environment, name: string): string | undefined {
  const direct = environment[name]?.trim();
  if (direct) return direct;
  const file = environment[`${name}_FILE`]?.trim();
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    throw new ConfigurationError(`${name}_FILE points to ${file}, which cannot be read: ${(error as Error).message}`);
  }
}

function parsePort(text: string | undefined): number {
  if (text === undefined || text.trim() === '') return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigurationError(`PORT is "${text}": write a whole number from 0 to 65535.`);
  }
  return port;
}

function parseSecondFactor(text: string | undefined, mode: Config['mode']): Config['secondFactor'] {
  if (text === undefined) return mode === 'production' ? 'required' : 'optional';
  if (text === 'required' || text === 'optional') return text;
  throw new ConfigurationError(`FRISTDAG_SECOND_FACTOR is "${text}": write required or optional.`);
}

function parseSwitch(name: string, text: string | undefined): boolean | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  if (text === '1') return true;
  if (text === '0') return false;
  throw new ConfigurationError(`${name} is "${text}": write 1 or 0, or leave it out.`);
}

function readAccessPoint(environment: Environment): Config['accessPoint'] {
  const url = environment['FRISTDAG_ACCESS_POINT_URL']?.trim();
  if (!url) return undefined;
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new ConfigurationError(`FRISTDAG_ACCESS_POINT_URL is "${url}": write an address that starts with https://.`);
  return { url, token: readVariable(environment, 'FRISTDAG_ACCESS_POINT_TOKEN') };
}

function readMailServer(environment: Environment): Config['mailServer'] {
  const url = readVariable(environment, 'FRISTDAG_SMTP_URL');
  const from = readVariable(environment, 'FRISTDAG_MAIL_FROM');
  if (url === undefined && from === undefined) return undefined;
  // What stands there may hold a password: it is not repeated.
  if (url === undefined || !/^smtps?:$/.test(URL.parse(url)?.protocol ?? '') || !URL.parse(url)?.hostname)
    throw new ConfigurationError('FRISTDAG_SMTP_URL must be an address that starts with smtp:// or smtps://.');
  if (from === undefined || !/^[^\s@<>]+@[^\s@<>]+$/.test(from))
    throw new ConfigurationError('FRISTDAG_MAIL_FROM must be the e-mail address that notices are sent from.');
  return { url, from };
}

function readPublicUrl(environment: Environment): string {
  const text = readVariable(environment, 'FRISTDAG_PUBLIC_URL');
  if (text === undefined) {
    const host = environment['HOST']?.trim() || '127.0.0.1';
    return `http://${host.includes(':') ? `[${host}]` : host}:${parsePort(environment['PORT'])}`;
  }
  if (!/^https?:$/.test(URL.parse(text)?.protocol ?? ''))
    throw new ConfigurationError(`FRISTDAG_PUBLIC_URL is "${text}": write an address that starts with https://.`);
  return text.replace(/\/+$/, '');
}

/** One target: with two of them nobody knows where a document went. */
function readInvoiceTargets(environment: Environment): Pick<Config, 'accessPoint' | 'invoiceStorage'> {
  const accessPoint = readAccessPoint(environment);
  const invoiceStorage = readObjectStorage((name) => readVariable(environment, name));
  if (accessPoint && invoiceStorage) {
    throw new ConfigurationError(
      'FRISTDAG_ACCESS_POINT_URL and FRISTDAG_INVOICE_S3_ENDPOINT are both set: keep the one that documents go to.',
    );
  }
  return { accessPoint, invoiceStorage };
}

/**
 * @throws ConfigurationError when a variable is malformed or one that production needs is missing.
 */
export function readConfig(environment: Environment): Config {
  const mode = environment['NODE_ENV'] === 'production' ? 'production' : 'demo';
  const databaseUrl = readVariable(environment, 'DATABASE_URL');
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new ConfigurationError('DATABASE_URL must start with postgres:// or postgresql://.');
  }
  const migrationDatabaseUrl = readVariable(environment, 'FRISTDAG_MIGRATION_DATABASE_URL');
  if (migrationDatabaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(migrationDatabaseUrl)) {
    throw new ConfigurationError('FRISTDAG_MIGRATION_DATABASE_URL must start with postgres:// or postgresql://.');
  }
  if (migrationDatabaseUrl !== undefined && databaseUrl === undefined) {
    throw new ConfigurationError(
      'FRISTDAG_MIGRATION_DATABASE_URL names the owner of a database: set DATABASE_URL too.',
    );
  }
  const redisUrl = readVariable(environment, 'REDIS_URL');
  if (redisUrl !== undefined && !/^rediss?:\/\//.test(redisUrl)) {
    throw new ConfigurationError('REDIS_URL must start with redis:// or rediss://.');
  }
  const businessNow = environment['FRISTDAG_NOW']?.trim() || undefined;
  if (mode === 'production' && businessNow !== undefined) {
    throw new ConfigurationError('FRISTDAG_NOW moves the business clock and is refused in production mode: remove it.');
  }
  const dataFolder = resolve(environment['FRISTDAG_DATA']?.trim() || '.data');
  const headsFolder = environment['FRISTDAG_AUDIT_HEADS']?.trim();
  return {
    host: environment['HOST']?.trim() || '127.0.0.1',
    port: parsePort(environment['PORT']),
    dataFolder,
    databaseUrl,
    migrationDatabaseUrl,
    redisUrl,
    mode,
    loadsDemoData: mode === 'demo' && environment['FRISTDAG_DEMO'] !== '0',
    businessNow,
    // An external database may be used from several folders: it exports only where it is told to.
    auditHeadsFolder: headsFolder
      ? resolve(headsFolder)
      : databaseUrl === undefined
        ? join(dataFolder, 'audit-heads')
        : undefined,
    invoiceFolder: resolve(environment['FRISTDAG_INVOICE_FOLDER']?.trim() || join(dataFolder, 'invoices')),
    ...readInvoiceTargets(environment),
    publicUrl: readPublicUrl(environment),
    mailServer: readMailServer(environment),
    trustedProxy: environment['FRISTDAG_TRUSTED_PROXY']?.trim() || undefined,
    actorName: environment['FRISTDAG_ACTOR']?.trim() || undefined,
    accessibilityContact: environment['FRISTDAG_ACCESSIBILITY_CONTACT']?.trim() || undefined,
    servesMetrics: parseSwitch('FRISTDAG_METRICS', environment['FRISTDAG_METRICS']),
    encryption: {
      dataKeys: readVariable(environment, 'FRISTDAG_DATA_KEYS'),
      indexKey: readVariable(environment, 'FRISTDAG_INDEX_KEY'),
    },
    oidc: readOidcSettings((name) => readVariable(environment, name)),
    holdsUndecidedValues:
      parseSwitch('FRISTDAG_HOLD_UNDECIDED_VALUES', environment['FRISTDAG_HOLD_UNDECIDED_VALUES']) ??
      mode === 'production',
    secondFactor: parseSecondFactor(readVariable(environment, 'FRISTDAG_SECOND_FACTOR'), mode),
  };
}
