import { type Config, ConfigurationError } from '../config/config.ts';
import type { Database, Transaction } from '../database/database.ts';
import { UNSCOPED } from '../database/scope.ts';
import { Encryption } from './encryption.ts';
import { readKeyRing } from './key-ring.ts';

const INDEX = 'index';
const PROBE = 'Fristdag';

/**
 * The encryption of this process, once its keys are known to be those of the database. The database remembers each key id
 * that something in it may be sealed under, with a value sealed under it, and a hash under the index key.
 * @throws ConfigurationError in words: a key is missing, or another one goes by its name
 */
export async function openEncryption(
  database: Database,
  config: Pick<Config, 'encryption' | 'mode' | 'dataFolder'>,
): Promise<Encryption> {
  const encryption = new Encryption(readKeyRing(config));
  await database.transaction(UNSCOPED, (transaction) => checkKeys(transaction, encryption));
  return encryption;
}

/** Forgets all keys but the current one, when nothing is sealed under them any more: they may leave the key ring. */
export async function forgetOldKeys({ query }: Transaction, { ring }: Encryption): Promise<void> {
  await query(`delete from key_in_use where key_id <> $1 and purpose = 'data'`, [ring.currentId]);
}

async function checkKeys({ query }: Transaction, encryption: Encryption): Promise<void> {
  const { ring } = encryption;
  await query(
    `insert into key_in_use (purpose, key_id, probe) values ('index', $1, $2), ('data', $3, $4) on conflict do nothing`,
    [INDEX, encryption.blindIndex(PROBE, placeOf(INDEX)), ring.currentId, sealedProbe(encryption)],
  );
  const known = await query<{ purpose: 'data' | 'index'; keyId: string; probe: Buffer }>(
    'select purpose, key_id as "keyId", probe from key_in_use order by key_id',
  );
  const missing = known.filter(({ purpose, keyId }) => purpose === 'data' && !ring.keys.has(keyId));
  if (missing.length > 0)
    throw new ConfigurationError(
      `The database holds data encrypted under ${missing.map(({ keyId }) => `the key ${keyId}`).join(' and ')}, and the key ring has ${[...ring.keys.keys()].join(', ')}. Add the missing key to FRISTDAG_DATA_KEYS (or restore keys.json in the data folder). A key may leave the ring only after a key rotation has been completed.`,
    );
  for (const { purpose, keyId, probe } of known) {
    const isSame =
      purpose === 'index'
        ? encryption.blindIndex(PROBE, placeOf(INDEX)).equals(probe)
        : opens(encryption, keyId, probe);
    if (isSame) continue;
    throw new ConfigurationError(
      purpose === 'index'
        ? 'FRISTDAG_INDEX_KEY (or keys.json in the data folder) is not the index key that this database was made with. It never changes: restore the one that was there.'
        : `The key ${keyId} of the key ring is another one than the key ${keyId} of this database. Restore the one that was there, and give a new key a new id.`,
    );
  }
}

function sealedProbe(encryption: Encryption): Buffer {
  return encryption.seal(Buffer.from(PROBE), placeOf(encryption.ring.currentId));
}

function opens(encryption: Encryption, keyId: string, probe: Buffer): boolean {
  try {
    return encryption.open(probe, placeOf(keyId)).toString() === PROBE;
  } catch {
    return false;
  }
}

const placeOf = (keyId: string): string => `key_in_use.probe:${keyId}`;
