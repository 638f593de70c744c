import { Inject, Injectable } from '@nestjs/common';
import { canBeLifted, canMove, type FollowUpOutcome, followUpStepsOf } from '@fristdag/billing';
import { type CivilDate, civilDateOf, hashDocument, localDayOf } from '@fristdag/rules';
import { AuditTrail } from '../../../audit/index.ts';
import { isRowId } from '../../../billing-runs/index.ts';
import { actingWith, actorOf, type Principal, scopeOfPrincipal } from '../../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  onceForKey,
  problem,
  type Transaction,
} from '../../../platform/index.ts';
import type { BillingCaseRow } from '../../cases/billing-case.row.ts';
import { BillingCases } from '../../cases/billing-cases.ts';
import { DueSteps } from '../../cases/due-steps.ts';
import { CorrectDisputed } from '../correct-disputed.ts';
import { type DialogueRow, DialoguesRepository } from '../dialogues.repository.ts';
import { SettleCase } from '../settle-case.ts';
import { sideOf, unknownDialogue } from '../sides.ts';
import { DialogueSettings } from './dialogue-settings.ts';
import type { LiftDialogue, RecordFollowUp } from './follow-up.dto.ts';
import { type FollowUpRow, FollowUpsRepository } from './follow-ups.repository.ts';

interface Acting {
  readonly principal: Principal;
  readonly idempotencyKey: string | undefined;
}

interface Locked {
  readonly dialogue: DialogueRow;
  readonly billingCase: BillingCaseRow;
  readonly followUp: FollowUpRow | undefined;
}

/**
 * What a municipality does not leave at a rejection goes to the agreement's follow-up group. The invoice waits until the
 * region has recorded what the group came to; that has the effect of a decision.
 */
@Injectable()
export class FollowUps {
  constructor(
    private readonly database: Database,
    private readonly repository: FollowUpsRepository,
    private readonly dialogues: DialoguesRepository,
    private readonly cases: BillingCases,
    private readonly settings: DialogueSettings,
    private readonly disputed: CorrectDisputed,
    private readonly settling: SettleCase,
    private readonly steps: DueSteps,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** @throws Problem 403 for the region, 404, 409 for what cannot be lifted, too late or twice */
  async lift(id: string, wish: LiftDialogue, { principal, idempotencyKey }: Acting): Promise<void> {
    if (sideOf(principal) !== 'municipality') throw problem(403, 'not-permitted', MUNICIPALITY_LIFTS);
    const attempt = {
      key: idempotencyKey,
      accountId: principal.accountId,
      act: `POST /api/dialogues/${id}/follow-up`,
      bodyHash: hashDocument(wish),
    };
    await this.database.transaction(scopeOfPrincipal(principal), (transaction) =>
      onceForKey(transaction, attempt, async () => {
        const locked = await this.lock(transaction, id);
        if (locked.followUp) throw problem(409, 'lifted-already', LIFTED_ALREADY);
        const through = liftableThrough(locked.dialogue, await this.settings.find(transaction));
        if (through === null) throw problem(409, 'cannot-be-lifted', CANNOT_BE_LIFTED);
        if (this.today() > through) throw problem(409, 'too-late-to-lift', tooLate(through));
        await this.liftNow(transaction, locked, { reason: wish.reason, principal });
        return {};
      }),
    );
  }

  private async liftNow(
    transaction: Transaction,
    { dialogue, billingCase }: Locked,
    { reason, principal }: { reason: string; principal: Principal },
  ): Promise<void> {
    await this.repository.lift(transaction, {
      dialogueId: dialogue.id,
      caseId: billingCase.id,
      payer: dialogue.payer,
      reason,
      by: principal.accountId,
      byName: principal.displayName,
      at: this.clock.now(),
    });
    await this.dialogues.touch(transaction, dialogue.id);
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: 'lift-to-follow-up-group',
      object: { kind: 'dialogue', id: dialogue.id },
      after: { billingCase: billingCase.id, caseNumber: dialogue.caseNumber, about: dialogue.about },
    });
    // What is invoiced stays so; its reminder waits instead.
    if (canMove(billingCase.state, 'in-dialogue', 'payer'))
      await this.cases.move(transaction, billingCase, {
        to: 'in-dialogue',
        by: 'payer',
        actor: actorOf(principal),
        act: 'hold-for-follow-up-group',
        after: { dialogue: dialogue.id },
      });
  }

  /**
   * What the group came to, recorded by the region with its grounds and day; or the municipality takes its question back.
   * @throws Problem 403 without the right, 404, 409 when nothing is lifted or it is over, 422 for a day that cannot be, or when
   * an upheld one does not say what is to be corrected
   */
  async record(id: string, wish: RecordFollowUp, { principal, idempotencyKey }: Acting): Promise<void> {
    const acting = actingWith(principal, wish.outcome === 'withdrawn' ? 'dialogues:write' : 'dialogues:decide');
    if (!acting) throw problem(403, 'not-permitted', NOT_PERMITTED);
    const attempt = {
      key: idempotencyKey,
      accountId: principal.accountId,
      act: `POST /api/dialogues/${id}/follow-up/outcome`,
      bodyHash: hashDocument(wish),
    };
    const { runIds } = await this.database.transaction(scopeOfPrincipal(acting), (transaction) =>
      onceForKey(transaction, attempt, async () => {
        const { followUp, ...locked } = await this.lock(transaction, id);
        if (!followUp) throw problem(409, 'not-lifted', NOT_LIFTED);
        if (followUp.state !== 'lifted') throw problem(409, 'follow-up-over', IS_OVER);
        if (!followUpStepsOf('lifted', sideOf(acting)).includes(wish.outcome))
          throw problem(403, 'not-permitted', NOT_PERMITTED);
        return this.recordNow(transaction, { ...locked, followUp }, { wish, principal: acting });
      }),
    );
    this.disputed.begin(runIds);
  }

  private async recordNow(
    transaction: Transaction,
    { dialogue, billingCase, followUp }: Locked & { followUp: FollowUpRow },
    { wish, principal }: { wish: RecordFollowUp; principal: Principal },
  ): Promise<{ runIds: readonly string[] }> {
    const outcome: FollowUpOutcome = wish.outcome;
    const decidedOn = this.dayOf(wish, followUp);
    const isUpheld = outcome === 'upheld' || outcome === 'partly-upheld';
    const reason = `Uppföljningsgruppen ${decidedOn}, dialog ${dialogue.id}: ${wish.grounds}`;
    const corrected = isUpheld
      ? await this.disputed.correct(transaction, {
          dialogue,
          billingCase,
          correction: wish.correction,
          reason,
          principal,
        })
      : undefined;
    await this.repository.record(transaction, {
      followUp,
      outcome,
      decidedOn,
      grounds: wish.grounds,
      at: this.clock.now(),
      by: principal.accountId,
      byName: principal.displayName,
      correction: corrected?.correction ?? null,
      episodeRevision: corrected?.revision ?? null,
      runId: corrected?.runIds[0] ?? null,
    });
    await this.dialogues.touch(transaction, dialogue.id);
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      object: { kind: 'dialogue', id: dialogue.id },
      act: outcome === 'withdrawn' ? 'take-back-from-follow-up-group' : 'record-follow-up-outcome',
      after: {
        outcome,
        decidedOn,
        caseNumber: dialogue.caseNumber,
        about: dialogue.about,
        ...(corrected ? { revision: corrected.revision, fields: Object.keys(corrected.correction).sort() } : {}),
      },
    });
    await this.settling.settle(transaction, billingCase.id);
    await this.steps.retry(transaction, billingCase.id);
    return { runIds: corrected?.runIds ?? [] };
  }

  /** The group meets after the question was lifted, and not in the future. */
  private dayOf({ outcome, decidedOn }: RecordFollowUp, { liftedAt }: FollowUpRow): CivilDate {
    const today = this.today();
    if (outcome === 'withdrawn') return today;
    if (decidedOn === undefined) throw malformedDay(DAY_NEEDED);
    if (decidedOn > today || decidedOn < civilDateOf(localDayOf(liftedAt))) throw malformedDay(DAY_IMPOSSIBLE);
    return decidedOn;
  }

  /** The case first, then the dialogue: everybody takes them in this order. */
  private async lock(transaction: Transaction, id: string): Promise<Locked> {
    const asked = isRowId(id) ? await this.dialogues.find(transaction, id) : undefined;
    const billingCase = asked && (await this.cases.lock(transaction, asked.caseId));
    const dialogue = billingCase && (await this.dialogues.find(transaction, id, true));
    if (!dialogue || !billingCase) throw unknownDialogue();
    const [followUp] = await this.repository.findOf(transaction, [dialogue.id]);
    return { dialogue, billingCase, followUp };
  }

  private today(): CivilDate {
    return civilDateOf(localDayOf(this.clock.now()));
  }
}

/** The last day on which a decision can be lifted; null for one that cannot. */
export function liftableThrough(
  { outcome, decidedAt }: Pick<DialogueRow, 'outcome' | 'decidedAt'>,
  { followUpWithinDays }: { followUpWithinDays: number },
): CivilDate | null {
  if (!canBeLifted(outcome) || decidedAt === null) return null;
  return civilDateOf(localDayOf(decidedAt) + followUpWithinDays);
}

function tooLate(through: CivilDate) {
  return {
    sv: `Sista dag att lyfta frågan var ${through}.`,
    en: `The last day to lift the question was ${through}.`,
  };
}

function malformedDay(message: { sv: string; en: string }) {
  return problem(422, 'malformed-day', message, [{ path: 'decidedOn', code: 'malformed-day', message }]);
}

const MUNICIPALITY_LIFTS = {
  sv: 'Det är kommunen som kan lyfta en fråga till uppföljningsgruppen.',
  en: 'It is the municipality that can lift a question to the follow-up group.',
};
const NOT_PERMITTED = { sv: 'Din roll ger inte rätt till detta.', en: 'Your role does not permit this.' };
const LIFTED_ALREADY = {
  sv: 'Frågan är redan lyft till uppföljningsgruppen.',
  en: 'The question has been lifted to the follow-up group already.',
};
const CANNOT_BE_LIFTED = {
  sv: 'Bara ett avslag eller ett delvis bifall kan lyftas till uppföljningsgruppen.',
  en: 'Only a rejection, or what was upheld in part, can be lifted to the follow-up group.',
};
const NOT_LIFTED = {
  sv: 'Frågan är inte lyft till uppföljningsgruppen.',
  en: 'The question has not been lifted to the follow-up group.',
};
const IS_OVER = { sv: 'Utfallet är redan antecknat.', en: 'The outcome has been recorded already.' };
const DAY_NEEDED = { sv: 'Ange vilken dag gruppen beslutade.', en: 'State the day on which the group decided.' };
const DAY_IMPOSSIBLE = {
  sv: 'Dagen ska vara tidigast den dag då frågan lyftes och senast i dag.',
  en: 'The day is the one on which the question was lifted at the earliest, and today at the latest.',
};
