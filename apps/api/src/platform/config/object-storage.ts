import { ConfigurationError } from './configuration-error.ts';

/** A bucket of an S3-compatible store, addressed by path. */
export interface ObjectStorage {
  /** Without a slash at its end. */
  readonly endpoint: string;
  readonly bucket: string;
  /** Before every key; empty or with a slash at its end. */
  readonly prefix: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const PREFIX = 'FRISTDAG_INVOICE_S3_';

/** @throws ConfigurationError when the endpoint is named and something else is missing or malformed */
export function readObjectStorage(read: (name: string) => string | undefined): ObjectStorage | undefined {
  const endpoint = read(`${PREFIX}ENDPOINT`);
  if (endpoint === undefined) return undefined;
  if (!/^https?:$/.test(URL.parse(endpoint)?.protocol ?? ''))
    throw new ConfigurationError(`${PREFIX}ENDPOINT is "${endpoint}": write an address that starts with https://.`);
  const bucket = required(read, 'BUCKET');
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new ConfigurationError(`${PREFIX}BUCKET is "${bucket}": write 3 to 63 small letters, digits, dots, hyphens.`);
  const prefix = read(`${PREFIX}PREFIX`)?.replace(/^\/+|\/+$/g, '') ?? '';
  return {
    endpoint: endpoint.replace(/\/+$/, ''),
    bucket,
    prefix: prefix === '' ? '' : `${prefix}/`,
    region: read(`${PREFIX}REGION`) ?? 'us-east-1',
    accessKeyId: required(read, 'ACCESS_KEY_ID'),
    secretAccessKey: required(read, 'SECRET_ACCESS_KEY'),
  };
}

function required(read: (name: string) => string | undefined, name: string): string {
  const value = read(`${PREFIX}${name}`);
  if (value === undefined)
    throw new ConfigurationError(`${PREFIX}${name} is missing: ${PREFIX}ENDPOINT is set, and a bucket needs it.`);
  return value;
}
