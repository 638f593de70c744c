import { canonicalJson } from '@fristdag/rules';
import type { Encryption } from '../../platform/index.ts';
import type { OrderRow, SettingRow, SettingVersionRow } from './retention.repository.ts';

/** What went, as it is signed: who wanted it, who agreed, by which decision, and what the database removed. */
export function recordOf({
  order,
  setting,
  keptBy,
  removed,
  executedAt,
}: {
  readonly order: OrderRow;
  readonly setting: Pick<SettingRow, 'countedFrom' | 'floorMonths'>;
  /** The setting in the version that the order was made by. */
  readonly keptBy: SettingVersionRow;
  readonly removed: Readonly<Record<string, unknown>>;
  readonly executedAt: number;
}): string {
  const at = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
  return canonicalJson({
    orderId: order.id,
    kind: order.kind,
    before: order.before,
    reason: order.reason,
    goes: order.selection.goes,
    selectionHash: order.selectionHash,
    removed,
    setting: {
      version: keptBy.version,
      keepMonths: keptBy.keepMonths,
      status: keptBy.status,
      decidedBy: keptBy.decidedBy,
      since: keptBy.since,
      countedFrom: setting.countedFrom,
      floorMonths: setting.floorMonths,
    },
    proposed: { accountId: order.proposedBy, name: order.proposedByName, at: at(order.proposedAt) },
    approved: { accountId: order.approvedBy, name: order.approvedByName, at: at(order.approvedAt) },
    executedAt: at(executedAt),
  });
}

/** HMAC-SHA-256 under the index key, which never changes: whoever holds the database alone can sign nothing. */
export function signatureOf(encryption: Encryption, record: string): Buffer {
  return encryption.blindIndex(record, 'retention_record');
}
