import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomFillSync,
} from 'node:crypto';
import type { KeyRing } from './key-ring.ts';

const ALGORITHM = 'aes-256-gcm';
const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const NONCES_AT_ONCE = 1024;

/** What was sealed cannot be opened: changed, moved to another place, or sealed under a key that this process lacks. */
export class UnsealError extends Error {
  override readonly name = 'UnsealError';
}

/**
 * Seals values so that whoever holds the database alone reads nothing, and so that no value opens anywhere but where it
 * was put: AES-256-GCM with a random nonce, and the place (table, column, row) as authenticated context.
 * A sealed value is: format 1, length of the key id, key id, nonce (12 bytes), ciphertext, tag (16 bytes). Everything
 * before the nonce is authenticated too. A key may seal 2³² values (random nonces, NIST SP 800-38D § 8.3).
 */
export class Encryption {
  /** How every value begins that the current key sealed. */
  readonly currentHeader: Buffer;
  private readonly nonces = Buffer.alloc(NONCES_AT_ONCE * NONCE_BYTES);
  private nextNonce = this.nonces.length;
  // As key objects: node:crypto prepares raw bytes anew for each call, at four times the cost of sealing.
  private readonly keys: ReadonlyMap<string, KeyObject>;
  private readonly indexKey: KeyObject;

  constructor(readonly ring: KeyRing) {
    this.currentHeader = headerOf(ring.currentId);
    this.keys = new Map([...ring.keys].map(([id, key]) => [id, createSecretKey(key)]));
    this.indexKey = createSecretKey(ring.indexKey);
  }

  /** @param context table, column and row: the same words open it again */
  seal(plain: Uint8Array, context: string): Buffer {
    const nonce = this.takeNonce();
    const cipher = createCipheriv(ALGORITHM, this.keyOf(this.ring.currentId), nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(authenticated(this.currentHeader, context));
    const content = cipher.update(plain);
    cipher.final();
    return Buffer.concat([this.currentHeader, nonce, content, cipher.getAuthTag()]);
  }

  /** @throws UnsealError which says why, and nothing of the content */
  open(sealed: Uint8Array, context: string): Buffer {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    const id = keyIdOf(bytes);
    const header = bytes.subarray(0, 2 + id.length);
    const body = bytes.subarray(header.length + NONCE_BYTES);
    if (body.length < TAG_BYTES) throw new UnsealError('a sealed value is cut short');
    const nonce = bytes.subarray(header.length, header.length + NONCE_BYTES);
    const decipher = createDecipheriv(ALGORITHM, this.keyOf(id), nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(authenticated(header, context));
    decipher.setAuthTag(body.subarray(body.length - TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(body.subarray(0, body.length - TAG_BYTES)), decipher.final()]);
    } catch {
      throw new UnsealError(`a value sealed under the key ${id} was changed, or belongs elsewhere`);
    }
  }

  /**
   * HMAC-SHA-256 under the index key: equal values have equal hashes, and nobody without the key can try values out.
   * @param purpose keeps equal values of different columns apart
   */
  blindIndex(value: string | Uint8Array, purpose: string): Buffer {
    return createHmac('sha256', this.indexKey).update(`${purpose}\0`).update(value).digest();
  }

  private keyOf(id: string): KeyObject {
    const key = this.keys.get(id);
    if (!key) throw new UnsealError(`a value is sealed under a key that is not in the key ring: ${JSON.stringify(id)}`);
    return key;
  }

  private takeNonce(): Buffer {
    if (this.nextNonce >= this.nonces.length) {
      randomFillSync(this.nonces);
      this.nextNonce = 0;
    }
    const nonce = Buffer.from(this.nonces.subarray(this.nextNonce, this.nextNonce + NONCE_BYTES));
    this.nextNonce += NONCE_BYTES;
    return nonce;
  }
}

/** @throws UnsealError when it is no sealed value */
function keyIdOf(sealed: Buffer): string {
  const length = sealed[1] ?? 0;
  if (sealed[0] !== FORMAT || length === 0 || sealed.length < 2 + length)
    throw new UnsealError('this is no sealed value');
  return sealed.toString('latin1', 2, 2 + length);
}

function headerOf(id: string): Buffer {
  return Buffer.concat([Buffer.from([FORMAT, id.length]), Buffer.from(id, 'latin1')]);
}

function authenticated(header: Buffer, context: string): Buffer {
  return Buffer.concat([header, Buffer.from(context, 'utf8')]);
}
