import { Inject, Injectable } from '@nestjs/common';
import { BUSINESS_CLOCK, type BusinessClock } from '../platform/index.ts';

/** Who acts: a person with the role used, or the product itself (scheduled acts, jobs). */
export interface Actor {
  readonly accountId: string | null;
  readonly name: string;
  readonly role: string | null;
  readonly requestId: string | null;
}

/** The product acting by itself. */
export const THE_PRODUCT: Actor = { accountId: null, name: 'Fristdag', role: null, requestId: null };

/** One act on one object. Never personal data: ids and figures only. */
export interface AuditEntry {
  readonly actor: Actor;
  /** Kebab-case: 'import-file', 'start-billing-run'. Its words are in audit-words.ts. */
  readonly act: string;
  readonly object: { readonly kind: string; readonly id: string };
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
}

/** Anything that runs SQL in the transaction of the act: a Transaction or a raw bulk client. */
interface SqlInTransaction {
  query(sql: string, parameters: unknown[]): Promise<unknown>;
}

/** The append-only trail of what people and the product did. The line is written in the transaction of the act itself. */
@Injectable()
export class AuditTrail {
  constructor(@Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock) {}

  async append(transaction: SqlInTransaction, entry: AuditEntry): Promise<void> {
    const { actor, act, object, before = null, after = null, reason = null } = entry;
    const line = {
      atMs: this.clock.now(),
      actorId: actor.accountId,
      actorName: actor.name,
      role: actor.role,
      act,
      object,
      before,
      after,
      reason,
      requestId: actor.requestId,
    };
    await transaction.query('select append_audit_line($1::jsonb)', [JSON.stringify(line)]);
  }
}
