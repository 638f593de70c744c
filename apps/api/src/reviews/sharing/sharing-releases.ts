import { Inject, Injectable } from '@nestjs/common';
import { type CareType, civilDateOf, hashDocument, localDayOf, type Period } from '@fristdag/rules';
import { timetable } from '@fristdag/billing';
import { AuditTrail } from '../../audit/index.ts';
import { actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  onceForKey,
  problem,
  type Transaction,
} from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import type { BillingCaseRow } from '../cases/billing-case.row.ts';
import { BillingCases } from '../cases/billing-cases.ts';
import { DueSteps } from '../cases/due-steps.ts';
import type { ReleaseMonth, ReleasePreview } from './dto/sharing.dto.ts';
import { type ReleasableCase, ReleasableCases } from './releasable-cases.ts';
import { ShareCases } from './share-cases.ts';

type Month = { readonly period: Period; readonly careType: CareType };

/**
 * One decision of a second person per month and care type: which bases may go. What deviates is ticked case by case, the
 * rest goes together. The decision names the hash of what was shown; when anything has changed since, it is shown anew.
 */
@Injectable()
export class SharingReleases {
  constructor(
    private readonly database: Database,
    private readonly releasable: ReleasableCases,
    private readonly cases: BillingCases,
    private readonly sharing: ShareCases,
    private readonly steps: DueSteps,
    private readonly book: RuleBook,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  preview(month: Month, principal: Principal, language: Language): Promise<ReleasePreview> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const found = await this.releasable.find(transaction, month);
      const ready = found.filter(({ state }) => state === 'ready-to-share');
      const own = ready.some(({ readyBy }) => readyBy === principal.accountId);
      const sharingOn = await this.sharingOn(transaction, found[0], month.period);
      const refusal = !principal.permissions.has('sharing:release')
        ? WHY_NOT.notPermitted
        : ready.length === 0
          ? WHY_NOT.nothingReady
          : own
            ? WHY_NOT.ownPreparation
            : undefined;
      return {
        ...month,
        sharingOn,
        isEarly: sharingOn !== null && this.today() < sharingOn,
        previewHash: previewHash(ready),
        cases: found.map(({ caseId, payer, payerName, amount, episodes, state, released, deviations }) => ({
          caseId,
          payer,
          payerName,
          amount,
          episodes,
          state,
          released,
          deviations: deviations.map(({ code, text }) => ({ code, text: text[language] })),
        })),
        canRelease: refusal === undefined,
        whyNot: refusal?.[language] ?? null,
        canPrepare: principal.permissions.has('sharing:prepare') && found.some(({ state }) => state === 'calculated'),
      };
    });
  }

  /** Makes every calculated case of the month ready. @returns how many */
  prepare(month: Month, principal: Principal): Promise<{ prepared: number }> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const found = await this.releasable.find(transaction, month);
      let prepared = 0;
      for (const { caseId } of found.filter(({ state }) => state === 'calculated')) {
        const billingCase = await this.cases.lock(transaction, caseId);
        if (billingCase?.state !== 'calculated') continue;
        await this.cases.move(transaction, billingCase, {
          to: 'ready-to-share',
          by: 'billing-officer',
          actor: actorOf(principal),
          act: 'make-ready-to-share',
        });
        await transaction.query(
          `update billing_case set ready_by = $2, ready_by_name = $3, ready_at = instant_of($4::float8) where id = $1::bigint`,
          [caseId, principal.accountId, principal.displayName, this.clock.now()],
        );
        await this.steps.retry(transaction, caseId);
        prepared += 1;
      }
      return { prepared };
    });
  }

  /**
   * Releases the ready cases of a month.
   * @throws Problem 403 for whoever made one of them ready, 409 when what was shown has changed or nothing is ready, 422 when nothing is chosen or for an early one without a reason
   */
  release(wish: ReleaseMonth, principal: Principal, idempotencyKey: string | undefined) {
    const attempt = {
      key: idempotencyKey,
      accountId: principal.accountId,
      act: 'POST /api/sharing-releases',
      bodyHash: hashDocument(wish),
    };
    return this.database.transaction(scopeOfPrincipal(principal), (transaction) =>
      onceForKey(transaction, attempt, () => this.releaseAll(transaction, wish, principal)),
    );
  }

  private async releaseAll(transaction: Transaction, wish: ReleaseMonth, principal: Principal) {
    const ready = (await this.releasable.find(transaction, wish)).filter(({ state }) => state === 'ready-to-share');
    if (ready.length === 0) throw problem(409, 'nothing-ready', WHY_NOT.nothingReady);
    if (ready.some(({ readyBy }) => readyBy === principal.accountId))
      throw problem(403, 'own-preparation', WHY_NOT.ownPreparation);
    if (previewHash(ready) !== wish.previewHash) throw problem(409, 'preview-stale', WHY_NOT.stale);
    const sharingOn = await this.sharingOn(transaction, ready[0], wish.period);
    const isBefore = sharingOn !== null && this.today() < sharingOn;
    if (isBefore && wish.early && wish.reason === undefined) throw problem(422, 'reason-needed', WHY_NOT.early);

    const ticked = new Set(wish.ticked);
    const goesNow = !isBefore || wish.early;
    // What an earlier decision released waits for its day, and needs no second one unless it is to go before that.
    const left = ready.filter(({ released }) => !released || goesNow);
    if (left.length === 0) throw problem(409, 'nothing-ready', WHY_NOT.nothingReady);
    const going = left.filter(({ caseId, deviations }) => deviations.length === 0 || ticked.has(caseId));
    if (going.length === 0) throw problem(422, 'nothing-chosen', WHY_NOT.nothingChosen);
    const id = await this.save(transaction, wish, {
      going,
      left: left.length - going.length,
      ready,
      principal,
      early: isBefore && wish.early,
      reason: wish.reason ?? null,
    });
    let shared = 0;
    for (const { caseId, statementId } of going) {
      const billingCase = await this.cases.lock(transaction, caseId);
      if (billingCase?.state !== 'ready-to-share' || billingCase.statementId !== statementId)
        throw problem(409, 'preview-stale', WHY_NOT.stale);
      await this.steps.retry(transaction, caseId);
      if (!goesNow) continue;
      await this.sharing.share(transaction, billingCase, {
        actor: actorOf(principal),
        by: 'approver',
        reason: wish.reason ?? null,
      });
      shared += 1;
    }
    return { id, released: going.length, shared, left: left.length - going.length };
  }

  /** The release of a single case, as a part of sharing it. */
  async releaseOne(
    transaction: Transaction,
    billingCase: BillingCaseRow,
    { principal, early, reason }: { principal: Principal; early: boolean; reason: string | null },
  ): Promise<void> {
    const { period, careType } = billingCase;
    const ready = (await this.releasable.find(transaction, { period, careType })).filter(
      ({ caseId }) => caseId === billingCase.id,
    );
    await this.save(transaction, { period, careType }, { going: ready, left: 0, ready, principal, early, reason });
  }

  private async save(
    transaction: Transaction,
    { period, careType }: Month,
    given: {
      going: readonly ReleasableCase[];
      /** How many could have gone and do not. */
      left: number;
      ready: readonly ReleasableCase[];
      principal: Principal;
      early: boolean;
      reason: string | null;
    },
  ): Promise<string> {
    const { going, left, ready, principal, early, reason } = given;
    const goes = new Set(going.map(({ caseId }) => caseId));
    const shown = ready.map(({ caseId, payer, amount, deviations }) => ({
      caseId,
      payer,
      amount,
      deviations: deviations.map(({ code }) => code),
      released: goes.has(caseId),
    }));
    const [row] = await transaction.query<{ id: string }>(
      `insert into sharing_release (period, care_type, preview_hash, preview, early, reason, released_by, released_by_name, released_at)
       values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, instant_of($9::float8)) returning id::text`,
      [
        period,
        careType,
        previewHash(ready),
        JSON.stringify(shown),
        early,
        reason,
        principal.accountId,
        principal.displayName,
        this.clock.now(),
      ],
    );
    if (!row) throw new Error('a release was not saved');
    await transaction.query(
      `insert into sharing_release_case (release_id, case_id, statement_id)
       select $1::bigint, case_id, statement_id from unnest($2::bigint[], $3::bigint[]) as going (case_id, statement_id)`,
      [row.id, going.map(({ caseId }) => caseId), going.map(({ statementId }) => statementId)],
    );
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: 'release-review-bases',
      object: { kind: 'sharing-release', id: row.id },
      reason,
      after: {
        period,
        careType,
        released: going.length,
        left,
        early,
        deviating: shown
          .filter(({ released, deviations }) => released && deviations.length > 0)
          .map(({ payer }) => payer),
      },
    });
    return row.id;
  }

  private async sharingOn(
    transaction: Transaction,
    first: ReleasableCase | undefined,
    period: Period,
  ): Promise<string | null> {
    if (!first) return null;
    return timetable(await this.book.get(transaction, first.ruleVersion), period).sharingOn;
  }

  private today(): string {
    return civilDateOf(localDayOf(this.clock.now()));
  }
}

/** Of what a second person looks at: the calculations and what deviates in them. */
function previewHash(ready: readonly ReleasableCase[]): string {
  return hashDocument(
    ready.map(({ caseId, statementId, amount, deviations }) => ({
      caseId,
      statementId,
      amount,
      deviations: deviations.map(({ code }) => code),
    })),
  );
}

const WHY_NOT = {
  notPermitted: {
    sv: 'Din roll ger inte rätt att frisläppa underlag.',
    en: 'Your role does not permit releasing bases.',
  },
  nothingReady: { sv: 'Inget underlag väntar på att frisläppas.', en: 'No basis waits to be released.' },
  ownPreparation: {
    sv: 'Du gjorde underlag klara och kan inte frisläppa dem själv. Någon annan behörig behöver göra det.',
    en: 'You made bases ready and cannot release them yourself. Somebody else with the right needs to do it.',
  },
  nothingChosen: {
    sv: 'Inget underlag är valt. Underlag som avviker bockas för ett och ett.',
    en: 'No basis is chosen. Bases that deviate are ticked one by one.',
  },
  stale: {
    sv: 'Underlagen har ändrats sedan du såg dem. Gå igenom listan igen.',
    en: 'The bases have changed since you saw them. Look through the list again.',
  },
  early: {
    sv: 'Underlagen delas före sin vecka. Skriv varför.',
    en: 'The bases are shared before their week. Write why.',
  },
} as const;
