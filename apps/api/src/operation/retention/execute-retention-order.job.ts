import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, THE_PRODUCT } from '../../audit/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  Encryption,
  isOutage,
  MOST_FAILURES,
  type Transaction,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import { recordOf, signatureOf } from './retention-record.ts';
import { type OrderRow, RetentionRepository } from './retention.repository.ts';

export const EXECUTE_RETENTION_ORDER = 'execute-retention-order';

interface Sealed {
  readonly sequence: number;
  readonly hash: string;
  readonly before: string;
}

/**
 * Carries out an approved order: what goes, its signed record and its line of the trail are one transaction. It may be
 * called twice or die anywhere: then nothing has happened, or all of it.
 */
@Injectable()
export class ExecuteRetentionOrderJob implements WorkHandler {
  readonly name = EXECUTE_RETENTION_ORDER;

  constructor(
    private readonly database: Database,
    private readonly repository: RetentionRepository,
    private readonly audit: AuditTrail,
    private readonly encryption: Encryption,
    queue: WorkQueue,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {
    queue.register(this, () => this.findUndone());
  }

  async run(id: string): Promise<void> {
    try {
      await this.database.transaction(REGION_WIDE, (transaction) => this.execute(transaction, id));
    } catch (error) {
      if (!isOutage(error)) await this.countFailure(id);
      throw error;
    }
  }

  private async execute(transaction: Transaction, id: string): Promise<void> {
    const order = await this.repository.find(transaction, id, 'for update');
    if (!order || order.state !== 'approved') return;
    const at = this.clock.now();
    const { outcome, removed = {} } = await this.repository.execute(transaction, id, at);
    const object = { kind: 'retention-order', id };
    const actor = onBehalfOf(order);
    if (outcome === 'void') {
      await this.audit.append(transaction, { actor, act: 'void-retention-order', object });
      return;
    }
    const { sealed, ...counts } = removed;
    const record = await this.writeRecord(transaction, { order, removed, at });
    // The chain itself says that it was sealed, or nobody would trust it to start there.
    if (sealed !== undefined) await this.sayThatSealed(transaction, actor, sealed as Sealed);
    const after = { kind: order.kind, before: order.before, ...counts, signature: record };
    await this.audit.append(transaction, { actor, act: 'execute-retention-order', object, after });
  }

  /** @returns the signature, as hex */
  private async writeRecord(
    transaction: Transaction,
    { order, removed, at }: { order: OrderRow; removed: Readonly<Record<string, unknown>>; at: number },
  ): Promise<string> {
    const setting = await this.repository.findSetting(transaction, order.kind, at);
    const versions = await this.repository.listSettingVersions(transaction, order.kind);
    const keptBy = versions.find(({ version }) => version === order.settingVersion);
    if (!setting || !keptBy) throw new Error(`the setting that order ${order.id} was made by is not stored`);
    const record = recordOf({ order, setting, keptBy, removed, executedAt: at });
    const signature = signatureOf(this.encryption, record);
    await this.repository.addRecord(transaction, order.id, { record, signature, signedAt: at });
    return signature.toString('hex');
  }

  private async sayThatSealed(transaction: Transaction, actor: Actor, sealed: Sealed): Promise<void> {
    const object = { kind: 'audit-trail', id: String(sealed.sequence) };
    await this.audit.append(transaction, { actor, act: 'seal-audit-trail', object, after: sealed });
  }

  /** A fault of ours, or a row that something new refers to: tried again later, but not for ever. */
  private async countFailure(id: string): Promise<void> {
    await this.database.transaction(REGION_WIDE, async (transaction) => {
      const failures = await this.repository.countFailure(transaction, id);
      if (failures < MOST_FAILURES || !(await this.repository.fail(transaction, id, this.clock.now()))) return;
      await this.audit.append(transaction, {
        actor: THE_PRODUCT,
        act: 'give-up-retention-order',
        object: { kind: 'retention-order', id },
        after: { attempts: failures },
      });
    });
  }

  private async findUndone(): Promise<WorkFlow[]> {
    const ids = await this.database.transaction(REGION_WIDE, (transaction) =>
      this.repository.findApproved(transaction),
    );
    return ids.map((id) => [{ name: EXECUTE_RETENTION_ORDER, id }]);
  }
}

function onBehalfOf({ approvedByName }: OrderRow): Actor {
  return { ...THE_PRODUCT, name: approvedByName ?? THE_PRODUCT.name };
}
