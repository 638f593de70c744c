import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, isPersonalNumber } from '@fristdag/rules';
import { BUSINESS_CLOCK, type BusinessClock, type Transaction } from '../platform/index.ts';

/** Who acts: a person with the role used, or the product itself (scheduled acts, jobs). */
export interface Actor {
  readonly accountId: string | null;
  readonly name: string;
  readonly role: string | null;
  /** In whose stead the role was used, by name. */
  readonly deputyFor?: string | null;
  readonly requestId: string | null;
}

/** The product acting by itself. */
export const THE_PRODUCT: Actor = { accountId: null, name: 'Fristdag', role: null, requestId: null };

/** One act on one object. Never personal data: ids and figures only. */
interface AuditEntry {
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

/**
 * The append-only trail of what people and the product did. The line belongs to the transaction of the act itself: both
 * are stored, or neither. The database chains it to the line before it when the transaction commits.
 */
@Injectable()
export class AuditTrail {
  constructor(@Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock) {}

  async append(transaction: SqlInTransaction, entry: AuditEntry): Promise<void> {
    const { actor, act, object, before = null, after = null, reason = null } = entry;
    const line = {
      at: new Date(this.clock.now()).toISOString(),
      recordedAt: new Date().toISOString(),
      actor: {
        id: actor.accountId,
        name: actor.name,
        ...(actor.deputyFor == null ? {} : { deputyFor: actor.deputyFor }),
      },
      role: actor.role,
      act,
      object,
      before,
      after,
      reason,
      requestId: actor.requestId,
    };
    // A case number is what the source calls the case: its lines are found by it.
    const written = { ...(mapTexts(line, withoutPersonalNumbers) as object), object };
    await transaction.query('select append_audit_line($1)', [canonicalJson(mapTexts(written, storable))]);
  }

  /**
   * Seals the months before one: a checkpoint at their last line, and the line that says so. Only then may they be dropped,
   * by the database function `drop_audit_months`; verification starts at the checkpoint afterwards.
   * @param month its first day, 'YYYY-MM-01'; months in which lines may still be added are refused
   */
  async sealMonthsBefore(
    { query }: Pick<Transaction, 'query'>,
    month: string,
    actor: Actor,
  ): Promise<{ sequence: number; hash: string }> {
    const now = this.clock.now();
    const [sealed] = await query<{ sequence: number; hash: string }>(
      'select last_id::float8 as sequence, hash from seal_audit_months($1::date, instant_of($2), $3)',
      [month, now, actor.name],
    );
    if (!sealed) throw new Error(`the months before ${month} were not sealed`);
    const object = { kind: 'audit-trail', id: String(sealed.sequence) };
    await this.append({ query }, { actor, act: 'seal-audit-trail', object, after: { ...sealed, before: month } });
    return sealed;
  }
}

/** As JSON keeps it, with each text of it changed. */
function mapTexts(line: object, change: (text: string) => string): unknown {
  return JSON.parse(JSON.stringify(line), (_, value: unknown) => (typeof value === 'string' ? change(value) : value));
}

/** The database stores neither U+0000 nor half a surrogate pair: a name that holds one must not stop the act. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD');
}

/** Not within longer digits or a hash. */
const NUMBER_LIKE = /(?<![\p{L}\p{N}])\d{6}(?:\d{2})?[\s\p{Pd}+\u2212]{0,3}\d{4}(?![\p{L}\p{N}])/gu;

/** The trail is never changed: a personal number that somebody wrote as a name or an answer must not come into it. */
function withoutPersonalNumbers(text: string): string {
  return text.replace(NUMBER_LIKE, (number) => (isPersonalNumber(number.replaceAll(/\D/g, '')) ? '…' : number));
}
