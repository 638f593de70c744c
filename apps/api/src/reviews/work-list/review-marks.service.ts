import { Inject, Injectable } from '@nestjs/common';
import { formatInstant, hashDocument } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import { isRowId } from '../../billing-runs/index.ts';
import { AccessLog, actingWith, actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  notFound,
  onceForKey,
  problem,
  type Transaction,
} from '../../platform/index.ts';
import { billingCaseColumns, type BillingCaseRow } from '../cases/billing-case.row.ts';
import { type ReviewPackage, ReviewPackages } from '../sharing/review-packages.ts';
import { ReviewOpenings } from './review-openings.ts';
import type { AskMarks, ReviewMarksDto, SetMarks } from './dto/review-marks.dto.ts';

interface MarkRow {
  readonly id: string;
  readonly caseNumber: string;
  readonly mark: SetMarks['mark'];
  readonly by: string;
  readonly at: number;
}

/** The reviewer's work list: how far the payer has come with each episode of the package that it reviews. */
@Injectable()
export class ReviewMarks {
  constructor(
    private readonly database: Database,
    private readonly packages: ReviewPackages,
    private readonly accessLog: AccessLog,
    private readonly audit: AuditTrail,
    private readonly openings: ReviewOpenings,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * The region is told how far the payer has come, not what it thinks of each episode. `after` = the newest mark that the
   * caller knows: then only the episodes marked since are shown.
   * @throws Problem 404
   */
  get(caseId: string, { after }: AskMarks, principal: Principal): Promise<ReviewMarksDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const billingCase = await this.find(transaction, caseId);
      return this.read(transaction, billingCase, { principal, after });
    });
  }

  /** @throws Problem 404, 409 before sharing, 422 for an episode that is not in the package */
  set(
    caseId: string,
    wish: SetMarks,
    { principal, idempotencyKey }: { principal: Principal; idempotencyKey: string | undefined },
  ): Promise<ReviewMarksDto> {
    const attempt = {
      key: idempotencyKey,
      accountId: principal.accountId,
      act: `POST /api/billing-cases/${caseId}/marks`,
      bodyHash: hashDocument(wish),
    };
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const billingCase = await this.find(transaction, caseId);
      await onceForKey(transaction, attempt, async () => {
        await this.setNow(transaction, billingCase, { wish, principal });
        return {};
      });
      return this.read(transaction, billingCase, { principal });
    });
  }

  private async setNow(
    transaction: Transaction,
    { id, payer }: BillingCaseRow,
    { wish, principal }: { wish: SetMarks; principal: Principal },
  ): Promise<void> {
    const reviewed = await this.packages.newest(transaction, id);
    if (!reviewed) throw problem(409, 'not-shared', NOT_SHARED);
    const known = new Set(reviewed.document.assessments.map(({ caseNumber }) => caseNumber));
    const caseNumbers = [...new Set(wish.caseNumbers)];
    if (caseNumbers.some((caseNumber) => !known.has(caseNumber))) throw problem(422, 'not-in-basis', NOT_IN_BASIS);
    await transaction.query(
      `insert into review_mark (package_id, case_number, payer, mark, marked_by, marked_by_name, marked_at)
       select $1::bigint, number, $3, $4, $5, $6, instant_of($7::float8) from unnest($2::text[]) as number`,
      [reviewed.id, caseNumbers, payer, wish.mark, principal.accountId, principal.displayName, this.clock.now()],
    );
    await this.openings.packageOpened(transaction, principal, { packageId: reviewed.id, payer });
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: 'mark-review',
      object: { kind: 'billing-case', id },
      after: { mark: wish.mark, revision: reviewed.revision, cases: caseNumbers.length },
    });
  }

  private async read(
    transaction: Transaction,
    { id }: BillingCaseRow,
    { principal, after }: { principal: Principal; after?: string | undefined },
  ): Promise<ReviewMarksDto> {
    const reviewed = await this.packages.newest(transaction, id);
    if (!reviewed) return NOTHING;
    const rows = await transaction.query<MarkRow>(
      `select distinct on (case_number) id::text, case_number as "caseNumber", mark, marked_by_name as by, epoch_ms(marked_at) as at
         from review_mark where package_id = $1::bigint order by case_number, id desc`,
      [reviewed.id],
    );
    const markOf = new Map(rows.map((row) => [row.caseNumber, row]));
    const isPayer = principal.reach.kind === 'payers';
    const all = reviewed.document.assessments.map(({ caseNumber }) => ({ caseNumber, row: markOf.get(caseNumber) }));
    const shown = isPayer ? all.filter(({ row }) => after === undefined || isLater(row, after)) : [];
    await this.record(transaction, principal, { reviewed, caseNumbers: shown.map(({ caseNumber }) => caseNumber) });
    const count = (mark: MarkRow['mark']): number => all.filter(({ row }) => row?.mark === mark).length;
    return {
      packageId: reviewed.id,
      newest: rows.reduce<string | null>(
        (newest, row) => (newest === null || isLater(row, newest) ? row.id : newest),
        null,
      ),
      mayMark: isPayer && actingWith(principal, 'review:mark') !== undefined,
      total: all.length,
      opened: all.filter(({ row }) => row !== undefined).length,
      questions: count('question'),
      withoutRemark: count('no-remark'),
      marks: shown.map(({ caseNumber, row }) => ({
        caseNumber,
        mark: row?.mark ?? ('unopened' as const),
        by: row?.by ?? null,
        at: row ? formatInstant(row.at) : null,
      })),
    };
  }

  private async record(
    transaction: Transaction,
    principal: Principal,
    { reviewed, caseNumbers }: { reviewed: ReviewPackage; caseNumbers: readonly string[] },
  ): Promise<void> {
    if (caseNumbers.length === 0) return;
    const shown = await transaction.query<{
      caseNumber: string;
      payer: string;
      patientIndex: string | null;
      protectedIdentity: boolean;
    }>(
      `select a.case_number as "caseNumber", r.payer, encode(r.personal_identity_index, 'hex') as "patientIndex",
              r.protected_identity as "protectedIdentity"
         from statement s
         join assessment a on a.run_id = s.run_id and a.care_type = s.care_type and a.payer = s.payer
         join episode_revision r on r.id = a.revision_id
        where s.id = $1::bigint and a.case_number = any($2::text[])`,
      [reviewed.statementId, caseNumbers],
    );
    if (shown.length > 0)
      await this.accessLog.record(transaction, principal, {
        act: 'show-review-marks',
        object: { kind: 'billing-case', id: reviewed.caseId },
        shown,
      });
  }

  private async find(transaction: Transaction, caseId: string): Promise<BillingCaseRow> {
    const [row] = isRowId(caseId)
      ? await transaction.query<BillingCaseRow>(
          `select ${billingCaseColumns('c')} from billing_case c where c.id = $1::bigint`,
          [caseId],
        )
      : [];
    if (!row) throw notFound({ sv: 'Månadsärendet', en: 'The billing case' });
    return row;
  }
}

/** Marks are numbered in the order in which they are set. */
const isLater = (row: MarkRow | undefined, id: string): boolean => row !== undefined && BigInt(row.id) > BigInt(id);

const NOTHING: ReviewMarksDto = {
  packageId: null,
  newest: null,
  mayMark: false,
  total: 0,
  opened: 0,
  questions: 0,
  withoutRemark: 0,
  marks: [],
};
const NOT_SHARED = { sv: 'Underlaget är inte delat än.', en: 'The basis has not been shared yet.' };
const NOT_IN_BASIS = {
  sv: 'Ett av vårdtillfällena finns inte i underlaget. Läs in sidan igen.',
  en: 'One of the episodes is not in the basis. Load the page again.',
};
