import { Inject, Injectable } from '@nestjs/common';
import { formatInstant, hashDocument } from '@fristdag/rules';
import type { z } from 'zod';
import { AuditTrail } from '../../audit/index.ts';
import { maskNumbers } from '../../episodes/index.ts';
import { actorOf, type Principal } from '../../identity/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  Encryption,
  type Language,
  notFound,
  onceForKey,
  Page,
  problem,
  type Transaction,
  WorkQueue,
} from '../../platform/index.ts';
import type {
  ProposeRetentionOrder,
  RetentionOrder,
  RetentionOrderQuery,
  RetentionRecord,
} from './dto/retention.dto.ts';
import { EXECUTE_RETENTION_ORDER } from './execute-retention-order.job.ts';
import { type OrderRow, RetentionRepository } from './retention.repository.ts';
import { signatureOf } from './retention-record.ts';
import { hindrances, wordsForHeld } from './retention-words.ts';

type OrderAnswer = z.output<typeof RetentionOrder>;

interface By {
  readonly principal: Principal;
  readonly language: Language;
}

/**
 * Orders to let something go: one person proposes what was previewed, another approves just that, a job carries it out.
 * The database holds the same rules (`guard_retention_order`).
 */
@Injectable()
export class RetentionOrdersService {
  constructor(
    private readonly database: Database,
    private readonly repository: RetentionRepository,
    private readonly audit: AuditTrail,
    private readonly encryption: Encryption,
    private readonly queue: WorkQueue,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  async list(query: z.output<typeof RetentionOrderQuery>, by: By): Promise<Page<OrderAnswer>> {
    const { rows, total } = await this.database.transaction(REGION_WIDE, (transaction) =>
      this.repository.list(transaction, query),
    );
    return new Page(
      rows.map((row) => describe(row, by)),
      total,
    );
  }

  /** @throws Problem 404 */
  async get(id: string, by: By): Promise<OrderAnswer> {
    return describe(await this.database.transaction(REGION_WIDE, (transaction) => this.getIn(transaction, id)), by);
  }

  /** @throws Problem 404 when the order was not carried out */
  async getRecord(id: string): Promise<z.output<typeof RetentionRecord>> {
    const row = await this.database.transaction(REGION_WIDE, async (transaction) => {
      await this.getIn(transaction, id);
      return this.repository.findRecord(transaction, id);
    });
    if (!row) throw notFound({ sv: 'Gallringsbeviset', en: 'The retention record' });
    const { record, signature, signedAt } = row;
    const signatureIsValid = signatureOf(this.encryption, record).equals(signature);
    return { record, signature: signature.toString('hex'), signedAt: formatInstant(signedAt), signatureIsValid };
  }

  /** @throws Problem 409 when the selection is not the one that was shown, or nothing can be proposed now */
  async propose(
    { kind, selectionHash, reason }: z.output<typeof ProposeRetentionOrder>,
    { principal, language, key }: By & { key: string | undefined },
  ): Promise<OrderAnswer> {
    const actor = actorOf(principal);
    const bodyHash = hashDocument({ kind, selectionHash, reason });
    const attempt = { key, accountId: principal.accountId, act: 'POST /api/retention-orders', bodyHash };
    const { id } = await this.database.transaction(REGION_WIDE, (transaction) =>
      onceForKey(transaction, attempt, async () => {
        const at = this.clock.now();
        const setting = await this.repository.findSetting(transaction, kind, at);
        if (!setting) throw notFound({ sv: 'Gallringsfristen', en: 'The retention setting' });
        if (setting.status !== 'decided') throw problem(409, 'not-decided', hindrances['not-decided']);
        const { selection, selectionHash: present } = await this.repository.select(transaction, kind, setting.before);
        if (selection.goes.length === 0) throw problem(409, 'nothing-goes', hindrances['nothing-goes']);
        if (present !== selectionHash) throw selectionChanged();
        const given = { kind, before: setting.before, reason: maskNumbers(reason.trim()), at };
        const by = { id: principal.accountId, name: actor.name };
        const row = await this.repository.propose(transaction, { ...given, by });
        if (!row) throw problem(409, 'order-under-way', hindrances['order-under-way']);
        await this.audit.append(transaction, {
          actor,
          act: 'propose-retention-order',
          object: { kind: 'retention-order', id: row.id },
          reason: given.reason,
          after: summaryOf(row),
        });
        return { id: row.id };
      }),
    );
    return this.get(id, { principal, language });
  }

  /**
   * Approves what was shown, and has it carried out.
   * @throws Problem 403 for one's own proposal, 404, 409 when the order is settled or no longer says what would go
   */
  async approve(id: string, selectionHash: string, by: By): Promise<OrderAnswer> {
    const actor = actorOf(by.principal);
    const outcome = await this.database.transaction(REGION_WIDE, async (transaction) => {
      const row = await this.getIn(transaction, id, 'for update');
      if (row.state !== 'proposed') throw settled();
      if (row.proposedBy === by.principal.accountId) throw problem(403, 'own-proposal', hindrances['own-proposal']);
      if (row.selectionHash !== selectionHash) throw selectionChanged();
      const { selectionHash: present } = await this.repository.select(transaction, row.kind, row.before);
      const object = { kind: 'retention-order', id };
      if (present !== row.selectionHash) {
        await this.repository.end(transaction, id, { state: 'void', reason: 'selection-changed', name: null });
        await this.audit.append(transaction, { actor, act: 'void-retention-order', object, after: summaryOf(row) });
        return 'void' as const;
      }
      await this.repository.approve(transaction, id, {
        id: by.principal.accountId,
        name: actor.name,
        at: this.clock.now(),
      });
      await this.audit.append(transaction, { actor, act: 'approve-retention-order', object, after: summaryOf(row) });
      return 'approved' as const;
    });
    if (outcome === 'void') throw selectionChanged();
    this.queue.enqueue([{ name: EXECUTE_RETENTION_ORDER, id }]);
    return this.get(id, by);
  }

  /** Says no, or takes one's proposal back. @throws Problem 404, 409 when it is settled */
  async end(id: string, state: 'rejected' | 'withdrawn', given: By & { reason: string }): Promise<OrderAnswer> {
    const actor = actorOf(given.principal);
    const reason = maskNumbers(given.reason.trim());
    await this.database.transaction(REGION_WIDE, async (transaction) => {
      const row = await this.getIn(transaction, id, 'for update');
      if (row.state !== 'proposed') throw settled();
      await this.repository.end(transaction, id, { state, reason, name: actor.name });
      const act = state === 'rejected' ? 'reject-retention-order' : 'withdraw-retention-order';
      await this.audit.append(transaction, { actor, act, object: { kind: 'retention-order', id }, reason });
    });
    return this.get(id, given);
  }

  private async getIn(transaction: Transaction, id: string, lock: '' | 'for update' = ''): Promise<OrderRow> {
    const row = await this.repository.find(transaction, id, lock);
    if (!row) throw notFound({ sv: 'Gallringsförslaget', en: 'The retention order' });
    return row;
  }
}

/** What the trail says of an order: figures, never what they were made of. */
export function summaryOf({ kind, before, selection, selectionHash }: OrderRow) {
  return { kind, before, months: selection.goes.length, selectionHash };
}

function describe(row: OrderRow, { principal, language }: By): OrderAnswer {
  const isOpen = row.state === 'proposed';
  const isOwn = row.proposedBy === principal.accountId;
  const couldApprove = isOpen && principal.permissions.has('retention:approve');
  return {
    id: row.id,
    kind: row.kind,
    before: row.before,
    state: row.state,
    reason: row.reason,
    version: row.version,
    goes: [...row.selection.goes],
    held: row.selection.held.map((part) => ({ ...part, reasonText: wordsForHeld(part.reason, language) })),
    selectionHash: row.selectionHash,
    settingVersion: row.settingVersion,
    proposed: { name: row.proposedByName, at: formatInstant(row.proposedAt) },
    approved:
      row.approvedAt === null || row.approvedByName === null
        ? null
        : { name: row.approvedByName, at: formatInstant(row.approvedAt) },
    completedAt: row.completedAt === null ? null : formatInstant(row.completedAt),
    endedReason: row.endedReason === 'selection-changed' ? selectionChanged().detail[language] : row.endedReason,
    endedBy: row.endedByName,
    mayApprove: couldApprove && !isOwn,
    mayWithdraw: isOpen && principal.permissions.has('retention:write'),
    hindrance: couldApprove && isOwn ? hindrances['own-proposal'][language] : null,
  };
}

function selectionChanged() {
  return problem(409, 'selection-changed', {
    sv: 'Det som skulle gallras har ändrats sedan det visades. Se förhandsvisningen igen och lägg ett nytt förslag.',
    en: 'What would go has changed since it was shown. Look at the preview again and make a new proposal.',
  });
}

function settled() {
  return problem(409, 'order-settled', {
    sv: 'Förslaget är redan avgjort.',
    en: 'The proposal is settled already.',
  });
}
