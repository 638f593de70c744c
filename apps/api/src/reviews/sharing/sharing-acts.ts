import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf, localDayOf } from '@fristdag/rules';
import { timetable } from '@fristdag/billing';
import { actorOf, type Principal } from '../../identity/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, problem, type Text, type Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import type { BillingCaseRow } from '../cases/billing-case.row.ts';
import { BillingCases } from '../cases/billing-cases.ts';
import { CaseActs } from '../cases/case-acts.ts';
import { refusals } from '../cases/case-words.ts';
import { DueSteps } from '../cases/due-steps.ts';
import type { MoveBillingCase, Signatory } from '../cases/dto/billing-case.dto.ts';
import { ReviewPackages } from './review-packages.ts';
import { ShareCases } from './share-cases.ts';
import { SharingReleases } from './sharing-releases.ts';

interface Act {
  readonly principal: Principal;
  readonly wish: MoveBillingCase;
}

/** What people do with a case before its invoice: make ready, take back, share, accept. */
@Injectable()
export class SharingActs {
  constructor(
    acts: CaseActs,
    private readonly cases: BillingCases,
    private readonly packages: ReviewPackages,
    private readonly sharing: ShareCases,
    private readonly releases: SharingReleases,
    private readonly steps: DueSteps,
    private readonly book: RuleBook,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {
    acts.register({
      to: 'ready-to-share',
      permission: 'sharing:prepare',
      needsFreshSignIn: false,
      whyNot: () => undefined,
      needsReason: () => false,
      perform: (transaction, billingCase, act) => this.makeReady(transaction, billingCase, act.principal),
    });
    acts.register({
      to: 'calculated',
      permission: 'sharing:prepare',
      needsFreshSignIn: false,
      whyNot: ({ state }) => (state === 'closed' ? refusals.byDate : undefined),
      needsReason: () => true,
      perform: (transaction, billingCase, act) => this.takeBack(transaction, billingCase, act),
    });
    acts.register({
      to: 'shared',
      permission: 'sharing:release',
      needsFreshSignIn: true,
      whyNot: (billingCase, principal) => whyNotShare(billingCase, principal),
      // Before its week the product cannot know whether it is early without the version: asked when it is done.
      needsReason: () => false,
      perform: (transaction, billingCase, act) => this.share(transaction, billingCase, act),
    });
    acts.register({
      to: 'accepted',
      permission: 'review:accept',
      needsFreshSignIn: false,
      whyNot: () => undefined,
      needsReason: () => false,
      perform: (transaction, billingCase, act) => this.accept(transaction, billingCase, act),
    });
  }

  async makeReady(transaction: Transaction, billingCase: BillingCaseRow, principal: Principal): Promise<void> {
    await this.cases.move(transaction, billingCase, {
      to: 'ready-to-share',
      by: 'billing-officer',
      actor: actorOf(principal),
      act: 'make-ready-to-share',
    });
    await transaction.query(
      `update billing_case set ready_by = $2, ready_by_name = $3, ready_at = instant_of($4::float8) where id = $1::bigint`,
      [billingCase.id, principal.accountId, principal.displayName, this.clock.now()],
    );
    await this.steps.retry(transaction, billingCase.id);
  }

  private async takeBack(
    transaction: Transaction,
    billingCase: BillingCaseRow,
    { principal, wish }: Act,
  ): Promise<void> {
    await this.cases.move(transaction, billingCase, {
      to: 'calculated',
      by: 'billing-officer',
      actor: actorOf(principal),
      act: 'take-back-basis',
      reason: wish.reason ?? null,
    });
    await transaction.query(
      'update billing_case set ready_by = null, ready_by_name = null, ready_at = null where id = $1::bigint',
      [billingCase.id],
    );
  }

  /** One case by itself: its release and the sharing in one act; before its week only with a reason. */
  private async share(transaction: Transaction, billingCase: BillingCaseRow, { principal, wish }: Act): Promise<void> {
    const early = await this.isEarly(transaction, billingCase);
    if (early && wish.reason === undefined) throw problem(422, 'reason-needed', EARLY);
    await this.releases.releaseOne(transaction, billingCase, { principal, early, reason: wish.reason ?? null });
    await this.sharing.share(transaction, billingCase, {
      actor: actorOf(principal),
      by: 'approver',
      reason: wish.reason ?? null,
    });
  }

  private async isEarly(transaction: Transaction, { ruleVersion, period }: BillingCaseRow): Promise<boolean> {
    const version = await this.book.get(transaction, ruleVersion);
    return civilDateOf(localDayOf(this.clock.now())) < timetable(version, period).sharingOn;
  }

  /** The municipality accepts the whole basis in the revision it has; a signatory stands behind it by name. */
  private async accept(transaction: Transaction, billingCase: BillingCaseRow, { principal, wish }: Act): Promise<void> {
    const { signatory } = wish;
    if (signatory === undefined) throw problem(422, 'signatory-needed', SIGNATORY_NEEDED);
    const newest = await this.packages.newest(transaction, billingCase.id);
    if (!newest) throw new Error(`billing case ${billingCase.id} is shared without a package`);
    await this.saveAcceptance(transaction, billingCase, {
      packageId: newest.id,
      hash: newest.hash,
      signatory,
      principal,
    });
    await this.cases.move(transaction, billingCase, {
      to: 'accepted',
      by: 'payer',
      actor: actorOf(principal),
      act: 'accept-review-basis',
      reason: wish.reason ?? null,
      after: {
        revision: newest.revision,
        hash: newest.hash,
        signatoryTitle: signatory.title,
        delegationReference: signatory.delegationReference,
      },
    });
    await transaction.query('update billing_case set accepted_at = instant_of($2::float8) where id = $1::bigint', [
      billingCase.id,
      this.clock.now(),
    ]);
  }

  private async saveAcceptance(
    { query }: Transaction,
    { id, payer }: BillingCaseRow,
    given: { packageId: string; hash: string; signatory: Signatory; principal: Principal },
  ): Promise<void> {
    await query(
      `insert into review_acceptance (case_id, payer, package_id, package_hash, signatory_name, signatory_title, delegation_reference, accepted_by, accepted_by_name, accepted_at)
       values ($1::bigint, $2, $3::bigint, $4, $5, $6, $7, $8, $9, instant_of($10::float8))`,
      [
        id,
        payer,
        given.packageId,
        given.hash,
        given.signatory.name,
        given.signatory.title,
        given.signatory.delegationReference,
        given.principal.accountId,
        given.principal.displayName,
        this.clock.now(),
      ],
    );
  }
}

function whyNotShare(billingCase: BillingCaseRow, principal: Principal): Text | undefined {
  // From review back to shared goes only the product, with a new revision.
  if (billingCase.state !== 'ready-to-share') return refusals.byDate;
  return billingCase.readyBy === principal.accountId ? refusals.ownPreparation : undefined;
}

const EARLY = {
  sv: 'Underlaget delas före sin vecka. Skriv varför.',
  en: 'The basis is shared before its week. Write why.',
};
const SIGNATORY_NEEDED = {
  sv: 'Ange vem som godkänner: namn, titel och delegationsbeslut.',
  en: 'State who accepts: name, title and delegation.',
};
