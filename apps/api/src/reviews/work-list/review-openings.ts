import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../../identity/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, type Transaction } from '../../platform/index.ts';

export interface Opened {
  readonly packageId: string;
  readonly payer: string;
}

/** Notices that a payer's own people have opened what was shared with them; the region sees that, and the reminders ask. */
@Injectable()
export class ReviewOpenings {
  constructor(@Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock) {}

  /** The basis of a calculation was opened, in any of its forms. */
  async basisOpened(transaction: Transaction, principal: Principal, statementId: string): Promise<void> {
    if (!isReviewer(principal)) return;
    const [opened] = await transaction.query<Opened>(
      `select id::text as "packageId", payer from review_package where statement_id = $1::bigint order by revision desc limit 1`,
      [statementId],
    );
    if (opened) await this.add(transaction, principal, opened);
  }

  /** Something else was done with a package that nobody does without having it before them. */
  async packageOpened(transaction: Transaction, principal: Principal, opened: Opened): Promise<void> {
    if (isReviewer(principal)) await this.add(transaction, principal, opened);
  }

  /** The page of one episode was opened: that counts as a mark of its own, where there is none yet. */
  async episodeOpened(transaction: Transaction, principal: Principal, caseNumber: string): Promise<void> {
    if (!isReviewer(principal)) return;
    const [opened] = await transaction.query<Opened>(
      `select k.id::text as "packageId", k.payer from assessment a
         join statement s on s.run_id = a.run_id and s.care_type = a.care_type and s.payer = a.payer
         join review_package k on k.statement_id = s.id
        where a.case_number = $1 order by k.shared_at desc, k.id desc limit 1`,
      [caseNumber],
    );
    if (!opened) return;
    await this.add(transaction, principal, opened);
    await transaction.query(
      `insert into review_mark (package_id, case_number, payer, mark, marked_by, marked_by_name, marked_at)
       select $1::bigint, $2, $3, 'opened', $4, $5, instant_of($6::float8)
        where not exists (select from review_mark where package_id = $1::bigint and case_number = $2)`,
      [opened.packageId, caseNumber, opened.payer, principal.accountId, principal.displayName, this.clock.now()],
    );
  }

  private async add(
    { query }: Transaction,
    { accountId, displayName, unit }: Principal,
    { packageId, payer }: Opened,
  ): Promise<void> {
    await query(
      `insert into review_opening (package_id, account_id, account_name, unit_name, payer, opened_at)
       values ($1::bigint, $2, $3, $4, $5, instant_of($6::float8)) on conflict do nothing`,
      [packageId, accountId, displayName, unit.name, payer, this.clock.now()],
    );
  }
}

/** Who reviews or signs for a payer; an auditor who looks has not begun the review. */
function isReviewer({ reach, permissions }: Principal): boolean {
  return reach.kind === 'payers' && (permissions.has('review:mark') || permissions.has('review:accept'));
}
