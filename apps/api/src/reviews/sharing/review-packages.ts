import { Injectable } from '@nestjs/common';
import { ReadableCalculations, StatementsRepository } from '../../billing-runs/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { BillingCaseRow } from '../cases/billing-case.row.ts';
import { ReviewBasisRepository } from '../review-basis/review-basis.repository.ts';
import { carryMarks } from '../work-list/carry-marks.ts';
import { freezePackage, type PackageDocument } from './freeze-package.ts';

/** A package as stored; never changed. */
export interface ReviewPackage {
  readonly id: string;
  readonly caseId: string;
  readonly revision: number;
  readonly statementId: string | null;
  readonly document: PackageDocument;
  readonly hash: string;
  /** Epoch milliseconds. */
  readonly sharedAt: number;
  readonly sharedByName: string;
  readonly restartsReview: boolean;
  readonly reason: string | null;
}

const COLUMNS = `id::text, case_id::text as "caseId", revision, statement_id::text as "statementId", document, hash,
  epoch_ms(shared_at) as "sharedAt", shared_by_name as "sharedByName", restarts_review as "restartsReview", reason`;

interface Sharing {
  readonly at: number;
  readonly byName: string;
  readonly restartsReview: boolean;
  readonly reason: string | null;
}

/** Frozen packages: what the payers review, and what an invoice refers to. */
@Injectable()
export class ReviewPackages {
  constructor(
    private readonly statements: StatementsRepository,
    private readonly basis: ReviewBasisRepository,
    private readonly readable: ReadableCalculations,
  ) {}

  async newest({ query }: Transaction, caseId: string): Promise<ReviewPackage | undefined> {
    const [row] = await query<ReviewPackage>(
      `select ${COLUMNS} from review_package where case_id = $1::bigint order by revision desc limit 1`,
      [caseId],
    );
    return row;
  }

  list({ query }: Transaction, caseId: string): Promise<ReviewPackage[]> {
    return query<ReviewPackage>(`select ${COLUMNS} from review_package where case_id = $1::bigint order by revision`, [
      caseId,
    ]);
  }

  /** What a package of this calculation would hold. */
  async freeze(
    transaction: Transaction,
    billingCase: BillingCaseRow,
    statementId: string | null,
  ): Promise<{ document: PackageDocument; hash: string }> {
    const all = { payers: null, modes: ['billing'] } as const;
    const statement = statementId === null ? undefined : await this.statements.find(transaction, statementId, all);
    return freezePackage(
      billingCase,
      statement,
      statement ? await this.basis.findAssessed(transaction, statement) : [],
    );
  }

  /** Adds the next package of a case, whose row the caller has locked. */
  async add(
    transaction: Transaction,
    billingCase: BillingCaseRow,
    { document, hash }: { document: PackageDocument; hash: string },
    { at, byName, restartsReview, reason }: Sharing,
  ): Promise<ReviewPackage> {
    const { id, period, careType, payer, statementId } = billingCase;
    const [row] = await transaction.query<ReviewPackage>(
      `insert into review_package (case_id, revision, period, care_type, payer, statement_id, document, hash, shared_at, shared_by_name, restarts_review, reason)
       select $1::bigint, coalesce(max(revision), 0) + 1, $2, $3, $4, $5::bigint, $6::jsonb, $7, instant_of($8::float8), $9, $10, $11
         from review_package where case_id = $1::bigint
       returning ${COLUMNS}`,
      [id, period, careType, payer, statementId, JSON.stringify(document), hash, at, byName, restartsReview, reason],
    );
    if (!row) throw new Error(`no package was added to billing case ${id}`);
    await this.readable.add(transaction, { period, careType, payer, statementId, at });
    await carryMarks(transaction, row.id);
    return row;
  }
}
