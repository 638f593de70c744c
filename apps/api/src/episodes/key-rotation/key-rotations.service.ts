import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/index.ts';
import { actorOf, type Principal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  Encryption,
  notFound,
  Page,
  problem,
  UNSCOPED,
  WorkQueue,
} from '../../platform/index.ts';
import type { KeyRotationListQuery } from './dto/key-rotation.dto.ts';
import { ROTATE_KEYS } from './key-rotation.job.ts';
import { type KeyRotationRow, KeyRotationsRepository } from './key-rotations.repository.ts';

/** Starts and shows rotations: sealing everything anew under the first key of the ring. */
@Injectable()
export class KeyRotationsService {
  constructor(
    private readonly database: Database,
    private readonly encryption: Encryption,
    private readonly rotations: KeyRotationsRepository,
    private readonly audit: AuditTrail,
    private readonly queue: WorkQueue,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** @throws Problem 409 when one is under way */
  async start(principal: Principal): Promise<{ id: string }> {
    const actor = actorOf(principal);
    const keyId = this.encryption.ring.currentId;
    const id = await this.database.transaction(UNSCOPED, async (transaction) => {
      const given = { keyId, createdBy: principal.accountId, createdByName: actor.name, createdAt: this.clock.now() };
      const added = await this.rotations.add(transaction, given);
      if (added === undefined) throw underWay();
      const object = { kind: 'key-rotation', id: added };
      await this.audit.append(transaction, { actor, act: 'start-key-rotation', object, after: { keyId } });
      return added;
    });
    this.queue.enqueue([{ name: ROTATE_KEYS, id }]);
    return { id };
  }

  /** @throws Problem 404 */
  async get(id: string): Promise<KeyRotationRow> {
    const row = /^\d{1,18}$/.test(id)
      ? await this.database.transaction(UNSCOPED, (transaction) => this.rotations.find(transaction, id))
      : undefined;
    if (!row) throw notFound({ sv: 'Nyckelbytet', en: 'The key rotation' });
    return row;
  }

  async list(query: KeyRotationListQuery): Promise<Page<KeyRotationRow>> {
    const { rows, total } = await this.database.transaction(UNSCOPED, (transaction) =>
      this.rotations.list(transaction, query),
    );
    return new Page(rows, total);
  }
}

function underWay() {
  return problem(409, 'key-rotation-under-way', {
    sv: 'Ett nyckelbyte pågår redan. Vänta tills det är klart.',
    en: 'A key rotation is under way already. Wait until it is completed.',
  });
}
