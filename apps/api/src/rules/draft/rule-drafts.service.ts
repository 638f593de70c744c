import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { formatInstant, hashDocument, type RuleSet } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import { actorOf, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  onceForKey,
  problem,
  type Transaction,
} from '../../platform/index.ts';
import type { NewRuleDraft, RuleDraftChange } from '../dto/rule-draft.dto.ts';
import type { RuleVersionDto } from '../dto/rule-version.dto.ts';
import { RuleBook } from '../rule-book.ts';
import type { AcknowledgedCheck, Person, RuleVersionRow } from '../rule-version-row.ts';
import { RuleVersionRowsRepository } from '../rule-version-rows.repository.ts';
import { isShownTo, type Reader, RuleVersionViews, unknownVersion } from '../rule-version-views.ts';
import { differencesOf } from './draft-differences.ts';
import { asDraft, readDraft, rebased, type RuleDocument } from './draft-document.ts';
import { notADraft, requireSameVersion } from './draft-refusals.ts';

/** What a new draft starts from. */
export interface Beginning {
  readonly document: RuleDocument;
  readonly basedOn: string | null;
  readonly workedCases: readonly unknown[];
  /** Why no consultation is needed; null when it is. */
  readonly notConsultedBecause: string | null;
}

/** Drafts: versions that are being written and govern nothing. */
@Injectable()
export class RuleDraftsService {
  constructor(
    private readonly database: Database,
    private readonly book: RuleBook,
    private readonly rows: RuleVersionRowsRepository,
    private readonly views: RuleVersionViews,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * A draft with the content of another version, from another month or the same: then it is a correction.
   * @throws Problem 422 when there is no such version, or its content cannot start there
   */
  create(wish: NewRuleDraft, reader: Reader, key: string | undefined): Promise<RuleVersionDto> {
    return this.once('POST /api/rule-versions', wish, { reader, key }, async (transaction) => {
      const base = await this.rows.find(transaction, wish.basedOn.replace('/', '_'));
      if (!base || !isShownTo(reader.principal, base)) throw unknownBase();
      const document = {
        ...rebased(base.read, wish.validFrom),
        ...(wish.reason === undefined ? {} : { reason: { sv: wish.reason, en: wish.reason } }),
      };
      const row = await this.begin(
        transaction,
        { ...reader },
        { document, basedOn: base.id, workedCases: base.workedCases, notConsultedBecause: null },
      );
      return this.views.describe(transaction, row, reader);
    });
  }

  /**
   * Saves what somebody wrote; whoever does becomes an author.
   * @throws Problem 404, 409 once it is no draft any more, 412 with the stored row, 422 for a document that cannot be read, 428
   */
  save(
    id: string,
    change: RuleDraftChange,
    { reader, ifMatch }: { reader: Reader; ifMatch: string | undefined },
  ): Promise<RuleVersionDto> {
    const { principal } = reader;
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const before = await this.rows.lock(transaction, id);
      if (!before || !isShownTo(principal, before)) throw unknownVersion();
      if (before.state !== 'draft' && ifMatch !== undefined) throw notADraft(before);
      await requireSameVersion(ifMatch, before, () => this.views.describe(transaction, before, reader));
      const set = await this.book.load(transaction);
      const document = this.documentOf(set, before, change);
      await this.rows.saveDraft(transaction, before.id, {
        document,
        consultationNeeded: change.consultation?.needed ?? before.consultationNeeded,
        consultationReason:
          change.consultation === undefined ? before.consultationReason : (change.consultation.reason ?? null),
        workedCases: change.workedCases ?? before.workedCases,
        acknowledgedChecks: this.acknowledged(before, change, personOf(reader)),
        by: personOf(reader),
        at: this.clock.now(),
      });
      const after = await this.get(transaction, before.id);
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'update-rule-draft',
        object: { kind: 'rule-version', id: before.id },
        ...differencesOf(before, after),
      });
      return this.views.describe(transaction, after, reader);
    });
  }

  /** Writes a new draft with its audit line. The caller has the transaction. */
  async begin(
    transaction: Transaction,
    reader: Reader,
    { document, basedOn, workedCases, notConsultedBecause }: Beginning,
    act = 'create-rule-draft',
  ): Promise<RuleVersionRow> {
    const id = `d${randomBytes(9).toString('base64url')}`;
    const named = asDraft(await this.book.load(transaction), document);
    readDraft(named);
    await this.rows.insertDraft(transaction, {
      id,
      document: named,
      basedOn,
      workedCases,
      by: personOf(reader),
      at: this.clock.now(),
      consultationNeeded: notConsultedBecause === null,
      consultationReason: notConsultedBecause,
    });
    const row = await this.get(transaction, id);
    await this.audit.append(transaction, {
      actor: actorOf(reader.principal),
      act,
      object: { kind: 'rule-version', id },
      after: { ruleVersion: row.read.name, basedOn, contentHash: row.contentHash },
    });
    return row;
  }

  /** Does it once per Idempotency-Key, in one transaction. */
  once<Answer>(
    act: string,
    body: unknown,
    { reader, key }: { readonly reader: Reader; readonly key: string | undefined },
    work: (transaction: Transaction) => Promise<Answer>,
  ): Promise<Answer> {
    const attempt = { key, accountId: reader.principal.accountId, act, bodyHash: hashDocument(body) };
    return this.database.transaction(scopeOfPrincipal(reader.principal), (transaction) =>
      onceForKey(transaction, attempt, () => work(transaction)),
    );
  }

  private documentOf(set: RuleSet, before: RuleVersionRow, change: RuleDraftChange): RuleDocument {
    const moved = change.validFrom !== undefined && change.validFrom !== before.read.validFrom;
    const isMovedOutside = moved && change.document['validFrom'] === before.read.validFrom;
    const document = asDraft(set, {
      ...change.document,
      careType: before.read.careType,
      ...(isMovedOutside ? { validFrom: change.validFrom } : {}),
    });
    readDraft(document);
    return document;
  }

  /** Who first said why a broken law is meant stays the one who did. */
  private acknowledged(before: RuleVersionRow, change: RuleDraftChange, by: Person): readonly AcknowledgedCheck[] {
    const at = formatInstant(this.clock.now());
    return (change.acknowledgedChecks ?? before.acknowledgedChecks).map(
      ({ check, reason }) =>
        before.acknowledgedChecks.find((known) => known.check === check && known.reason === reason) ?? {
          check,
          reason,
          by,
          at,
        },
    );
  }

  private async get(transaction: Transaction, id: string): Promise<RuleVersionRow> {
    const row = await this.rows.find(transaction, id);
    if (!row) throw new Error(`the rule version ${id} was just written, but is not there`);
    return row;
  }
}

export function personOf({ principal }: Pick<Reader, 'principal'>): Person {
  return { id: principal.accountId, name: principal.displayName };
}

function unknownBase() {
  return problem(
    422,
    'unknown-base',
    {
      sv: 'Versionen som utkastet ska bygga på finns inte.',
      en: 'The version that the draft is to build on does not exist.',
    },
    [{ path: 'basedOn', code: 'unknown-base', message: { sv: 'Finns inte.', en: 'Does not exist.' } }],
  );
}
