import { Inject, Injectable } from '@nestjs/common';
import { hashDocument } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import { isRowId } from '../../billing-runs/index.ts';
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
import type { BillingCaseRow } from '../cases/billing-case.row.ts';
import { BillingCases } from '../cases/billing-cases.ts';
import { CorrectDisputed } from './correct-disputed.ts';
import { type DialogueRow, DialoguesRepository } from './dialogues.repository.ts';
import type { DecideDialogue } from './dto/dialogue.dto.ts';
import { TakeUpDialogues } from './handlers/take-up-dialogues.ts';
import { SettleCase } from './settle-case.ts';
import { sideOf, unknownDialogue } from './sides.ts';

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
    private readonly disputed: CorrectDisputed,
    private readonly settling: SettleCase,
    private readonly takingUp: TakeUpDialogues,
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
      key: idempotencyKey,
      accountId: principal.accountId,
      act: `POST /api/dialogues/${id}/decision`,
      bodyHash: hashDocument(wish),
    };
    const { runIds } = await this.database.transaction(scopeOfPrincipal(acting), (transaction) =>
      onceForKey(transaction, attempt, async () => {
        const { dialogue, billingCase } = await this.lock(transaction, id);
        if (ifMatch !== undefined) requireVersion(ifMatch, dialogue.version);
        if (dialogue.state === 'decided') throw problem(409, 'dialogue-decided', DECIDED);
        if (wish.outcome === 'withdrawn' && sideOf(acting) !== dialogue.openedSide)
          throw problem(403, 'not-permitted', NOT_YOURS);
        return this.decideNow(transaction, { dialogue, billingCase, wish, principal: acting });
      }),
    );
    this.disputed.begin(runIds);
  }

  private async decideNow(
    transaction: Transaction,
    given: { dialogue: DialogueRow; billingCase: BillingCaseRow; wish: DecideDialogue; principal: Principal },
  ): Promise<{ runIds: readonly string[] }> {
    const { dialogue, billingCase, wish, principal } = given;
    const isUpheld = wish.outcome === 'upheld' || wish.outcome === 'partly-upheld';
    const reason = `Dialog ${dialogue.id}: ${wish.grounds}`;
    const corrected = isUpheld
      ? await this.disputed.correct(transaction, { ...given, correction: wish.correction, reason })
      : undefined;
    const clause = await this.clauseOf(transaction, dialogue);
    await this.repository.decide(transaction, dialogue.id, {
      outcome: wish.outcome,
      grounds: wish.grounds,
      clause,
      by: principal.accountId,
      byName: principal.displayName,
      at: this.clock.now(),
      correction: corrected?.correction ?? null,
      episodeRevision: corrected?.revision ?? null,
      runId: corrected?.runIds[0] ?? null,
    });
    const takenUp = await this.takingUp.takeUp(transaction, dialogue, principal);
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: wish.outcome === 'withdrawn' ? 'withdraw-dialogue' : 'decide-dialogue',
      object: { kind: 'dialogue', id: dialogue.id },
      before: { state: 'open' },
      after: {
        state: 'decided',
        outcome: wish.outcome,
        caseNumber: dialogue.caseNumber,
        about: dialogue.about,
        ...(corrected ? { revision: corrected.revision, fields: Object.keys(corrected.correction).sort() } : {}),
        ...takenUp,
      },
    });
    await this.settling.settle(transaction, billingCase.id);
    return { runIds: corrected?.runIds ?? [] };
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

const NOT_PERMITTED = { sv: 'Din roll ger inte rätt till detta.', en: 'Your role does not permit this.' };
const NOT_YOURS = {
  sv: 'Bara den part som inledde dialogen kan ta tillbaka den.',
  en: 'Only the side that opened the dialogue can take it back.',
};
const DECIDED = { sv: 'Dialogen är redan avgjord.', en: 'The dialogue is decided already.' };
