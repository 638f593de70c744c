import { Injectable } from '@nestjs/common';
import { parseRuleVersion } from '@fristdag/rules';
import type { Transaction } from '../platform/index.ts';
import type { AcknowledgedCheck, Person, RuleVersionRow } from './rule-version-row.ts';
import type { StoredState } from './rule-version-transitions.ts';
import { contentHashOf, type RuleDocument } from './draft/draft-document.ts';
import { WorkedCaseFiles } from './files/worked-case-files.ts';

type Stored = Omit<RuleVersionRow, 'read'> & { readonly document: RuleDocument; readonly withdrawnAtMs: number | null };

const COLUMNS = `
  v.id, v.state, v.document, epoch_ms(v.withdrawn_at) as "withdrawnAtMs", v.content_hash as "contentHash", v.based_on as "basedOn",
  v.consultation_needed as "consultationNeeded", v.consultation_reason as "consultationReason", v.worked_cases as "workedCases",
  v.acknowledged_checks as "acknowledgedChecks", v.version,
  case when v.created_by is null then null else jsonb_build_object('id', v.created_by, 'name', v.created_by_name) end as "createdBy",
  epoch_ms(v.created_at) as "createdAt",
  case when v.changed_by is null then null else jsonb_build_object('id', v.changed_by, 'name', v.changed_by_name) end as "changedBy",
  epoch_ms(v.changed_at) as "changedAt",
  coalesce((select jsonb_agg(jsonb_build_object('id', account_id, 'name', account_name) order by account_name)
              from rule_version_author where rule_version_id = v.id), '[]') as authors,
  (select jsonb_build_object('by', jsonb_build_object('id', account_id, 'name', account_name), 'at', epoch_ms(at),
                             'contentHash', content_hash, 'voidedAt', epoch_ms(voided_at), 'overrideReason', override_reason)
     from rule_version_approval where rule_version_id = v.id order by id desc limit 1) as approval,
  coalesce((select jsonb_agg(jsonb_build_object('from', from_state, 'to', to_state, 'at', epoch_ms(at),
                             'by', jsonb_build_object('id', account_id, 'name', account_name), 'reason', reason) order by id)
              from rule_version_step where rule_version_id = v.id), '[]') as steps,
  coalesce((select jsonb_agg(jsonb_build_object('from', lower(validity), 'through', upper(validity) - 1,
                             'knownFrom', epoch_ms(lower(known)), 'knownThrough', epoch_ms(upper(known))) order by lower(known), lower(validity))
              from rule_version_validity where rule_version_id = v.id), '[]') as validity,
  coalesce((select jsonb_agg(jsonb_build_object('id', id, 'contentHash', content_hash, 'inputsHash', inputs_hash,
                             'asIfFrom', as_if_from, 'completedAt', epoch_ms(completed_at)) order by completed_at desc)
              from rule_version_preview where rule_version_id = v.id), '[]') as "impactPreviews"`;

/** Versions with their life, drafts too. */
@Injectable()
export class RuleVersionRowsRepository {
  constructor(private readonly caseFiles: WorkedCaseFiles) {}

  async list({ query }: Transaction): Promise<RuleVersionRow[]> {
    return (await query<Stored>(`select ${COLUMNS} from rule_version v order by v.id`)).map((stored) =>
      this.read(stored),
    );
  }

  /** By its id, or by its name as a part of a URL: that is what statements and runs know a version by. */
  async find({ query }: Transaction, id: string): Promise<RuleVersionRow | undefined> {
    const [row] = await query<Stored>(
      `select ${COLUMNS} from rule_version v where v.id = $1 or replace(v.name, '/', '_') = $1`,
      [id],
    );
    return row && this.read(row);
  }

  /** Like `find`; nobody else changes it, or lets it take a step, until the transaction ends. */
  async lock(transaction: Transaction, id: string): Promise<RuleVersionRow | undefined> {
    await transaction.query(
      `select from rule_version where id = $1 or replace(name, '/', '_') = $1 for no key update`,
      [id],
    );
    return this.find(transaction, id);
  }

  async insertDraft({ query }: Transaction, draft: NewDraft): Promise<void> {
    const { document } = draft;
    const hash = contentHashOf(document);
    await query(
      `insert into rule_version (id, state, care_type, valid_from, document, hash, content_hash, based_on, consultation_needed, consultation_reason,
                                 worked_cases, acknowledged_checks, created_by, created_by_name, created_at, changed_by, changed_by_name, changed_at)
       values ($1, 'draft', $2, $3::date, $4::jsonb, $5, $5, $6, $7, $8, $9::jsonb, '[]', $10, $11, instant_of($12::float8), $10, $11, instant_of($12::float8))`,
      [
        draft.id,
        document['careType'],
        document['validFrom'],
        JSON.stringify(document),
        hash,
        draft.basedOn,
        draft.consultationNeeded,
        draft.consultationReason,
        JSON.stringify(draft.workedCases),
        draft.by.id,
        draft.by.name,
        draft.at,
      ],
    );
  }

  async saveDraft({ query }: Transaction, id: string, draft: ChangedDraft): Promise<void> {
    const { document } = draft;
    await query(
      `update rule_version
          set valid_from = $2::date, document = $3::jsonb, hash = $4, content_hash = $4, consultation_needed = $5, consultation_reason = $6,
              worked_cases = $7::jsonb, acknowledged_checks = $8::jsonb, changed_by = $9, changed_by_name = $10,
              changed_at = instant_of($11::float8), version = version + 1
        where id = $1`,
      [
        id,
        document['validFrom'],
        JSON.stringify(document),
        contentHashOf(document),
        draft.consultationNeeded,
        draft.consultationReason,
        JSON.stringify(draft.workedCases),
        JSON.stringify(draft.acknowledgedChecks),
        draft.by.id,
        draft.by.name,
        draft.at,
      ],
    );
  }

  async approve(
    { query }: Transaction,
    row: RuleVersionRow,
    approval: Omit<Signed, 'reason'> & { readonly overrideReason: string | null },
  ): Promise<void> {
    await query(
      `insert into rule_version_approval (rule_version_id, content_hash, account_id, account_name, at, override_reason)
       values ($1, $2, $3, $4, instant_of($5::float8), $6)`,
      [row.id, row.contentHash, approval.by.id, approval.by.name, approval.at, approval.overrideReason],
    );
  }

  async moveTo({ query }: Transaction, row: RuleVersionRow, to: StoredState): Promise<void> {
    await query('update rule_version set state = $2, version = version + 1 where id = $1', [row.id, to]);
  }

  async publish({ query }: Transaction, id: string, published: Published): Promise<void> {
    await query(
      `update rule_version
          set state = 'published', name = $2, correction = $3, document = $4::jsonb, hash = $5, published_at = instant_of($6::float8), version = version + 1
        where id = $1`,
      [
        id,
        published.name,
        published.correction,
        JSON.stringify(published.document),
        published.hash,
        published.publishedAtMs,
      ],
    );
  }

  async withdrawPublished({ query }: Transaction, row: RuleVersionRow, at: number): Promise<void> {
    await query(
      `update rule_version set state = 'withdrawn', withdrawn_at = instant_of($2::float8), version = version + 1 where id = $1`,
      [row.id, at],
    );
  }

  async addStep({ query }: Transaction, row: RuleVersionRow, step: Signed & { readonly to: string }): Promise<void> {
    await query(
      `insert into rule_version_step (rule_version_id, from_state, to_state, at, account_id, account_name, reason)
       values ($1, $2, $3, instant_of($4::float8), $5, $6, $7)`,
      [
        row.id,
        row.state === 'published' ? 'scheduled' : row.state,
        step.to,
        step.at,
        step.by.id,
        step.by.name,
        step.reason,
      ],
    );
  }

  private read({ document, withdrawnAtMs, ...row }: Stored): RuleVersionRow {
    const name = String(document['name']);
    return {
      ...row,
      read: { ...parseRuleVersion(document, `${name}.json`), withdrawnAtMs },
      workedCases: row.createdBy === null ? this.caseFiles.of(name) : row.workedCases,
    };
  }

  async addImpactPreview({ query }: Transaction, preview: HandedInPreview): Promise<void> {
    await query(
      `insert into rule_version_preview (id, rule_version_id, content_hash, inputs_hash, as_if_from, completed_at)
       values ($1, $2, $3, $4, $5, instant_of($6::float8)) on conflict do nothing`,
      [
        preview.id,
        preview.ruleVersionId,
        preview.contentHash,
        preview.inputsHash,
        preview.asIfFrom,
        preview.completedAt,
      ],
    );
  }
}

interface Signed {
  readonly by: Person;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly reason: string | null;
}

interface DraftContent {
  readonly document: RuleDocument;
  readonly consultationNeeded: boolean;
  readonly consultationReason: string | null;
  readonly workedCases: readonly unknown[];
  readonly by: Person;
  /** Epoch milliseconds. */
  readonly at: number;
}

interface NewDraft extends DraftContent {
  readonly id: string;
  readonly basedOn: string | null;
}

interface ChangedDraft extends DraftContent {
  readonly acknowledgedChecks: readonly AcknowledgedCheck[];
}

interface Published {
  readonly name: string;
  readonly correction: number;
  readonly document: RuleDocument;
  readonly hash: string;
  readonly publishedAtMs: number;
}

export interface HandedInPreview {
  readonly id: string;
  readonly ruleVersionId: string;
  readonly contentHash: string;
  readonly inputsHash: string;
  /** `YYYY-MM` when it judged the version as if it had begun there. */
  readonly asIfFrom: string | null;
  /** Epoch milliseconds. */
  readonly completedAt: number;
}
