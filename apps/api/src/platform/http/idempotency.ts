import { createHash } from 'node:crypto';
import type { Transaction } from '../database/database.ts';
import { problem } from './problem.ts';

interface Attempt {
  /** The Idempotency-Key header; without it the work is simply done. */
  readonly key: string | undefined;
  readonly accountId: string;
  /** Method and path: one key belongs to one act. */
  readonly act: string;
  /** Hash of the body: the same key with another body is a mistake of the caller. */
  readonly bodyHash: string;
}

/**
 * Does a write once per key: a repeated call gets the first answer, however often and however parallel it is sent.
 * The key is written in the transaction of the work itself, so that a crash leaves both or neither.
 * @throws Problem 422 when the key came with another body or act before
 */
export async function onceForKey<Answer>(
  transaction: Pick<Transaction, 'query'>,
  attempt: Attempt,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { key, accountId, act, bodyHash } = attempt;
  if (key === undefined) return work();
  if (key.length === 0 || key.length > 200) {
    throw problem(400, 'malformed-idempotency-key', {
      sv: 'Idempotency-Key ska vara 1–200 tecken.',
      en: 'Idempotency-Key must have 1–200 characters.',
    });
  }
  // What callers choose as a key is theirs, and may name a person.
  const hashedKey = createHash('sha256').update(key).digest('hex');
  const taken = await transaction.query(
    `insert into idempotency_key (account_id, key, act, body_hash) values ($1, $2, $3, $4) on conflict do nothing returning key`,
    [accountId, hashedKey, act, bodyHash],
  );
  if (taken.length > 0) {
    const answer = await work();
    await transaction.query('update idempotency_key set answer = $3 where account_id = $1 and key = $2', [
      accountId,
      hashedKey,
      JSON.stringify(answer),
    ]);
    return answer;
  }
  const [first] = await transaction.query<{ act: string; bodyHash: string; answer: Answer }>(
    `select act, body_hash as "bodyHash", answer from idempotency_key where account_id = $1 and key = $2`,
    [accountId, hashedKey],
  );
  if (!first || first.act !== act || first.bodyHash !== bodyHash) {
    throw problem(422, 'idempotency-key-reused', {
      sv: 'Samma Idempotency-Key har redan använts med ett annat innehåll. Använd en ny nyckel.',
      en: 'The same Idempotency-Key was used with another content before. Use a new key.',
    });
  }
  return first.answer;
}
