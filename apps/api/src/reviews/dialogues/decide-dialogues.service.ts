import { Inject, Injectable } from '@nestjs/common';
import { hashDocument } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import { isRowId } from '../../billing-runs/index.ts';
import { type Correction, CorrectEpisodeService } from '../../episodes/index.ts';
import { actingWith, actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  onceForKey,
  problem,
  requireVersion,
  type Text,
  type Transaction,
} from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { type BillingCaseRow, billingCaseColumns } from '../cases/billing-case.row.ts';
import { BillingCases } from '../cases/billing-cases.ts';
import { CaseRevisions } from '../sharing/case-revisions.ts';
import { correctionOf, parseDispute } from './claims.ts';
import { type DialogueRow, DialoguesRepository } from './dialogues.repository.ts';
import { sideOf, unknownDialogue } from './dialogues.service.ts';
import type { DecideDialogue } from './dto/dialogue.dto.ts';
import { SettleCase } from './settle-case.ts';

interface Deciding {
  readonly principal: Principal;
  readonly ifMatch: string | undefined;
  readonly idempotencyKey: string | undefined;
}

/**
 * Ends a dialogue. What is upheld corrects the episode as a new revision, with the decision as its reason, and orders a new
 * calculation; the basis that was shared stays beside the new one.
 */
@Injectable()
export class DecideDialogues {
  constructor(
    private readonly database: Database,
    private readonly repository: DialoguesRepository,
    private readonly cases: BillingCases,
    private readonly corrections: CorrectEpisodeService,
    private readonly revisions: CaseRevisions,
    private readonly settling: SettleCase,
    private readonly book: RuleBook,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * The region decides; the side that opened a dialogue may take it back.
   * @throws Problem 403 without the right, 404, 409 when it is decided, 412, 422 when an upheld one does not say what is to be corrected
   */
  async decide(id: string, wish: DecideDialogue, { principal, ifMatch, idempotencyKey }: Deciding): Promise<void> {
    const acting = actingWith(principal, wish.outcome === 'withdrawn' ? 'dialogues:write' : 'dialogues:decide');
    if (!acting) throw problem(403, 'not-permitted', NOT_PERMITTED);
    const attempt = {
      ...{ key: idempotencyKey, accountId: principal.accountId, act: `POST /api/dialogues/${id}/decision` },
      bodyHash: hashDocument(wish),
    };
    const { runId } = await this.database.transaction(scopeOfPrincipal(acting), (transaction) =>
      onceForKey(transaction, attempt, async () => {
        const { dialogue, billingCase } = await this.lock(transaction, id);
        if (ifMatch !== undefined) requireVersion(ifMatch, dialogue.version);
        if (dialogue.state === 'decided') throw problem(409, 'dialogue-decided', DECIDED);
        if (wish.outcome === 'withdrawn' && sideOf(acting) !== dialogue.openedSide)
          throw problem(403, 'not-permitted', NOT_YOURS);
        return this.decideNow(transaction, { dialogue, billingCase, wish, principal: acting });
      }),
    );
    if (runId !== null) this.revisions.begin(runId);
  }

  private async decideNow(
    transaction: Transaction,
    given: { dialogue: DialogueRow; billingCase: BillingCaseRow; wish: DecideDialogue; principal: Principal },
  ): Promise<{ runId: string | null }> {
    const { dialogue, billingCase, wish, principal } = given;
    const isUpheld = wish.outcome === 'upheld' || wish.outcome === 'partly-upheld';
    const corrected = isUpheld ? await this.correct(transaction, given) : undefined;
    const clause = await this.clauseOf(transaction, dialogue);
    await this.repository.decide(transaction, dialogue.id, {
      ...{
        outcome: wish.outcome,
        grounds: wish.grounds,
        clause,
        by: principal.accountId,
        byName: principal.displayName,
      },
      ...{ at: this.clock.now(), correction: corrected?.correction ?? null },
      ...{ episodeRevision: corrected?.revision ?? null, runId: corrected?.runId ?? null },
    });
    await this.audit.append(transaction, {
      ...{ actor: actorOf(principal), act: wish.outcome === 'withdrawn' ? 'withdraw-dialogue' : 'decide-dialogue' },
      ...{ object: { kind: 'dialogue', id: dialogue.id }, before: { state: 'open' } },
      after: {
        ...{ state: 'decided', outcome: wish.outcome, caseNumber: dialogue.caseNumber, about: dialogue.about },
        ...(corrected ? { revision: corrected.revision, fields: Object.keys(corrected.correction).sort() } : {}),
      },
    });
    await this.settling.settle(transaction, billingCase.id);
    return { runId: corrected?.runId ?? null };
  }

  private async correct(
    transaction: Transaction,
    {
      dialogue,
      billingCase,
      wish,
      principal,
    }: { dialogue: DialogueRow; billingCase: BillingCaseRow; wish: DecideDialogue; principal: Principal },
  ): Promise<{ correction: Correction; revision: number; runId: string }> {
    const correction = wish.correction ?? (await this.claimedCorrection(transaction, dialogue));
    if (correction === undefined) throw problem(422, 'correction-needed', CORRECTION_NEEDED);
    const caseNumber = dialogue.caseNumber ?? readCaseNumber(correction);
    if (caseNumber === null) throw problem(422, 'correction-needed', CORRECTION_NEEDED);
    const reason = `Dialog ${dialogue.id}: ${wish.grounds}`;
    const saved = await this.corrections.save(transaction, caseNumber, { correction, reason });
    if (!saved) throw problem(422, 'nothing-corrected', NOTHING_CORRECTED);
    const receivers = await this.receivers(transaction, billingCase, saved);
    const { runId } = await this.revisions.order(transaction, [billingCase, ...receivers], {
      ...{ actor: actorOf(principal), accountId: principal.accountId, reason },
    });
    return { correction, revision: saved.revision, runId };
  }

  /** What the claim itself says the episode should be; nothing for one that does not say enough. */
  private async claimedCorrection(transaction: Transaction, dialogue: DialogueRow): Promise<Correction | undefined> {
    const version = await this.book.get(transaction, dialogue.ruleVersion);
    const [row] =
      dialogue.caseNumber === null
        ? []
        : await this.repository.findPackaged(transaction, dialogue.packageId, dialogue.caseNumber);
    return correctionOf(
      parseDispute(dialogue.about, dialogue.claim ?? undefined, { version, outcomes: row?.outcomes ?? {} }),
    );
  }

  /** An episode that moves to another payer of the month gives that one a new revision too, and its own weeks. */
  private async receivers(
    { query }: Transaction,
    { id, careType }: BillingCaseRow,
    saved: { payer: string; period: string | null },
  ): Promise<BillingCaseRow[]> {
    return query<BillingCaseRow>(
      `select ${billingCaseColumns('c')} from billing_case c
        where c.period = $1 and c.payer = $2 and c.care_type = $3 and c.id <> $4::bigint and c.shared_on is not null`,
      [saved.period, saved.payer, careType, id],
    );
  }

  /** The paragraph that the decision stands on: that of the disputed condition. */
  private async clauseOf(transaction: Transaction, { about, ruleVersion }: DialogueRow): Promise<Text | null> {
    const version = await this.book.get(transaction, ruleVersion);
    return version.conditions.find(({ id }) => id === about)?.clause ?? null;
  }

  /** The case first, then the dialogue: everybody takes them in this order. */
  private async lock(
    transaction: Transaction,
    id: string,
  ): Promise<{ dialogue: DialogueRow; billingCase: BillingCaseRow }> {
    const asked = isRowId(id) ? await this.repository.find(transaction, id) : undefined;
    const billingCase = asked && (await this.cases.lock(transaction, asked.caseId));
    const dialogue = billingCase && (await this.repository.find(transaction, id, true));
    if (!dialogue || !billingCase) throw unknownDialogue();
    return { dialogue, billingCase };
  }
}

function readCaseNumber({ caseNumber }: Correction): string | null {
  return typeof caseNumber === 'string' ? caseNumber : null;
}

const NOT_PERMITTED = { sv: 'Din roll ger inte rätt till detta.', en: 'Your role does not permit this.' };
const NOT_YOURS = {
  sv: 'Bara den part som inledde dialogen kan ta tillbaka den.',
  en: 'Only the side that opened the dialogue can take it back.',
};
const DECIDED = { sv: 'Dialogen är redan avgjord.', en: 'The dialogue is decided already.' };
const CORRECTION_NEEDED = {
  sv: 'Ange vad som ska rättas i vårdtillfället (correction), till exempel klockslaget för kallelsen till SIP.',
  en: 'State what is to be corrected in the episode (correction), such as the instant of the call to a SIP.',
};
const NOTHING_CORRECTED = {
  sv: 'Rättelsen säger samma sak som det som redan är registrerat.',
  en: 'The correction says what is registered already.',
};
