import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { type Actor, AuditTrail, THE_PRODUCT } from '../../audit/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  Encryption,
  forgetOldKeys,
  isOutage,
  MOST_FAILURES,
  type SealedColumn,
  SealedColumns,
  UNSCOPED,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import { type KeyRotationRow, KeyRotationsRepository } from './key-rotations.repository.ts';

export const ROTATE_KEYS = 'rotate-keys';

/**
 * Seals everything anew that is not sealed under the current key, a batch per transaction, while the product serves and
 * imports. It goes round until a whole round finds nothing; only then are the old keys forgotten and may leave the ring.
 */
@Injectable()
export class KeyRotationJob implements WorkHandler {
  readonly name = ROTATE_KEYS;

  constructor(
    private readonly database: Database,
    private readonly encryption: Encryption,
    private readonly columns: SealedColumns,
    private readonly rotations: KeyRotationsRepository,
    private readonly audit: AuditTrail,
    queue: WorkQueue,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {
    queue.register(this, () => this.findUndone());
  }

  async run(id: string, signal: AbortSignal): Promise<void> {
    const started = await this.database.transaction(UNSCOPED, (transaction) => this.rotations.start(transaction, id));
    if (!started) return;
    try {
      await this.rotate(started, signal);
    } catch (error) {
      if (!signal.aborted && !isOutage(error)) await this.countFailure(started);
      throw error;
    }
  }

  private async rotate({ id, keyId, createdByName }: KeyRotationRow, signal: AbortSignal): Promise<void> {
    const { currentId } = this.encryption.ring;
    if (keyId !== currentId)
      throw new Error(`the rotation ${id} is to the key ${keyId}, but this process seals under ${currentId}`);
    for (;;) {
      const left = await this.database.bulkTransaction(REGION_WIDE, (client) => this.countLeft(client, id));
      if (left === 0) break;
      for (const column of this.columns.all()) {
        for (let after: readonly string[] | undefined; ;) {
          if (signal.aborted) return;
          const from = after;
          after = await this.database.bulkTransaction(REGION_WIDE, (client) =>
            this.sealBatch(client, { id, column, after: from }),
          );
          if (!after) break;
        }
      }
    }
    await this.complete(id, createdByName);
  }

  private async countLeft(client: PoolClient, id: string): Promise<number> {
    let left = 0;
    for (const column of this.columns.all()) left += await column.countOthers(client, this.encryption.currentHeader);
    await this.rotations.expect(client, id, left);
    return left;
  }

  /** @returns the key that it came to; undefined when nothing was left */
  private async sealBatch(
    client: PoolClient,
    { id, column, after }: { id: string; column: SealedColumn; after: readonly string[] | undefined },
  ): Promise<readonly string[] | undefined> {
    const { currentHeader: header } = this.encryption;
    const values = await column.readOthers(client, { header, after, limit: column.valuesAtOnce });
    if (values.length === 0) return undefined;
    const anew = values.map(({ key, context, sealed }) => ({
      key,
      context,
      sealed: this.encryption.seal(this.encryption.open(sealed, context), context),
    }));
    await column.write(client, anew);
    await this.rotations.advance(client, id, values.length);
    return values.at(-1)?.key;
  }

  private async complete(id: string, createdByName: string): Promise<void> {
    await this.database.transaction(UNSCOPED, async (transaction) => {
      if (!(await this.rotations.complete(transaction, id, this.clock.now()))) return;
      await forgetOldKeys(transaction, this.encryption);
      const row = await this.rotations.find(transaction, id);
      await this.audit.append(transaction, {
        actor: onBehalfOf(createdByName),
        act: 'complete-key-rotation',
        object: { kind: 'key-rotation', id },
        after: { keyId: this.encryption.ring.currentId, values: row?.valuesDone ?? 0 },
      });
    });
  }

  /** A fault of ours, such as a value that does not open: tried again later, but not for ever. */
  private async countFailure({ id, createdByName }: KeyRotationRow): Promise<void> {
    await this.database.transaction(UNSCOPED, async (transaction) => {
      const attempts = await this.rotations.countFailure(transaction, id);
      if (attempts < MOST_FAILURES || !(await this.rotations.fail(transaction, id, this.clock.now()))) return;
      await this.audit.append(transaction, {
        actor: onBehalfOf(createdByName),
        act: 'give-up-key-rotation',
        object: { kind: 'key-rotation', id },
        after: { attempts },
      });
    });
  }

  private async findUndone(): Promise<WorkFlow[]> {
    const ids = await this.database.transaction(UNSCOPED, (transaction) => this.rotations.findUndone(transaction));
    return ids.map((id) => [{ name: ROTATE_KEYS, id }]);
  }
}

function onBehalfOf(name: string): Actor {
  return { ...THE_PRODUCT, name };
}
