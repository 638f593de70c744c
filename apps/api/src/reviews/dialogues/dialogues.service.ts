import { Inject, Injectable } from '@nestjs/common';
import type { BillingCaseState } from '@fristdag/billing';
import { type CivilDate, civilDateOf, hashDocument, localDayOf } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import { isRowId } from '../../billing-runs/index.ts';
import { AccessLog, actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  onceForKey,
  problem,
  type Transaction,
} from '../../platform/index.ts';
import type { BillingCaseRow } from '../cases/billing-case.row.ts';
import { BillingCases } from '../cases/billing-cases.ts';
import { DialogueBasis, keptEffect } from './dialogue-basis.ts';
import { type Asked, DialogueViews } from './dialogue-views.ts';
import { effectSentences } from './dialogue-words.ts';
import { DialoguesRepository } from './dialogues.repository.ts';
import type { AskEffect, DialogueDto, EffectDto, OpenDialogue, WriteMessage } from './dto/dialogue.dto.ts';
import { TakeUpDialogues } from './handlers/take-up-dialogues.ts';
import { otherSide, type Party, sideOf, unknownDialogue } from './sides.ts';

const IN_REVIEW: readonly BillingCaseState[] = ['shared', 'in-dialogue', 'accepted', 'review-expired'];
const INVOICED: readonly BillingCaseState[] = ['invoiced', 'overdue', 'paid'];

/** Days in which a question is to be answered, counted from when it was put. */
const ANSWER_WITHIN_DAYS = 14;

/** Dialogues as people open them and carry them on. They are read by `DialogueViews`, decided in `DecideDialogues`. */
@Injectable()
export class DialoguesService {
  constructor(
    private readonly database: Database,
    private readonly repository: DialoguesRepository,
    private readonly basis: DialogueBasis,
    private readonly cases: BillingCases,
    private readonly views: DialogueViews,
    private readonly takingUp: TakeUpDialogues,
    private readonly audit: AuditTrail,
    private readonly accessLog: AccessLog,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** @throws Problem 404, 409 before sharing, 422 for a malformed claim */
  effects(caseId: string, question: AskEffect, { principal, language }: Asked): Promise<EffectDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const billingCase = await this.cases.getLocked(transaction, caseId);
      const weighed = await this.basis.weigh(transaction, billingCase, {
        caseNumber: question.caseNumber ?? null,
        about: question.about,
        claim: question.claim,
      });
      const { effects, open, row, caseNumber, change, dispute } = weighed;
      const isAssumed = dispute.kind === 'missing-episode' && !('admittedAt' in dispute.episode);
      await this.recordShown(transaction, principal, billingCase.id, row ? [row] : []);
      return {
        ...keptEffect(effects),
        raises: effects.ifUpheld.greaterThan(effects.now),
        open,
        sentences: effectSentences(effects, {
          caseNumber,
          stay: row,
          change,
          open,
          isAssumed,
          side: sideOf(principal),
          language,
        }),
      };
    });
  }

  /**
   * Opens a dialogue about a shared month. A municipality can do so through the last day of the review, the region later too:
   * what is found wrong after the invoice is settled in a dialogue as well, and ends in a credit note and a new invoice.
   * @throws Problem 404, 409 outside the review or when the same is in dialogue already, 422 for a malformed claim
   */
  async open(
    caseId: string,
    wish: OpenDialogue,
    { principal, language, idempotencyKey }: Asked & { idempotencyKey: string | undefined },
  ): Promise<DialogueDto> {
    const attempt = {
      key: idempotencyKey,
      accountId: principal.accountId,
      act: `POST /api/billing-cases/${caseId}/dialogues`,
      bodyHash: hashDocument(wish),
    };
    const { id } = await this.database.transaction(scopeOfPrincipal(principal), (transaction) =>
      onceForKey(transaction, attempt, async () => ({
        id: await this.openNow(transaction, caseId, { wish, principal }),
      })),
    );
    return this.views.get(id, { principal, language });
  }

  private async openNow(
    transaction: Transaction,
    caseId: string,
    { wish, principal }: { wish: OpenDialogue; principal: Principal },
  ): Promise<string> {
    const billingCase = await this.cases.getLocked(transaction, caseId);
    const side = sideOf(principal);
    this.requireOpenFor(billingCase, side);
    const weighed = await this.basis.weigh(transaction, billingCase, {
      caseNumber: wish.caseNumber ?? null,
      about: wish.about,
      claim: wish.claim,
    });
    const { caseNumber, reviewed, version, change, effects } = weighed;
    await this.requireNotOpenAlready(transaction, billingCase.id, { caseNumber, about: wish.about });
    const at = this.clock.now();
    const author = { by: principal.accountId, byName: principal.displayName, side, at };
    const effect = keptEffect(effects);
    const id = await this.repository.add(transaction, {
      caseId: billingCase.id,
      payer: billingCase.payer,
      packageId: reviewed.id,
      caseNumber,
      about: wish.about,
      claim: wish.claim,
      change,
      effect,
      ...author,
      awaits: otherSide(side),
      answerBy: this.answerBy(),
    });
    await this.repository.addMessage(transaction, {
      dialogueId: id,
      payer: billingCase.payer,
      ...author,
      text: wish.text,
      internal: false,
    });
    const takenUp = await this.takingUp.takeUp(transaction, { id, payer: billingCase.payer }, principal);
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: 'open-dialogue',
      object: { kind: 'dialogue', id },
      after: { billingCase: billingCase.id, caseNumber, about: wish.about, ...effect, ...takenUp },
    });
    const holds = version.parameters.openDialogueHolds.value === 'invoice';
    if (holds && IN_REVIEW.includes(billingCase.state) && billingCase.state !== 'in-dialogue') {
      await this.cases.move(transaction, billingCase, {
        to: 'in-dialogue',
        by: side === 'region' ? 'billing-officer' : 'payer',
        actor: actorOf(principal),
        act: 'hold-for-dialogue',
        after: { dialogue: id },
      });
    }
    return id;
  }

  /** Writes in the thread, and passes the word to the other side; a note to one's own side passes nothing. @throws Problem 404, 409 once it is decided */
  async write(
    id: string,
    wish: WriteMessage,
    { principal, language, idempotencyKey }: Asked & { idempotencyKey: string | undefined },
  ): Promise<DialogueDto> {
    const attempt = {
      key: idempotencyKey,
      accountId: principal.accountId,
      act: `POST /api/dialogues/${id}/messages`,
      bodyHash: hashDocument(wish),
    };
    await this.database.transaction(scopeOfPrincipal(principal), (transaction) =>
      onceForKey(transaction, attempt, async () => {
        const dialogue = isRowId(id) ? await this.repository.find(transaction, id, true) : undefined;
        if (!dialogue) throw unknownDialogue();
        if (dialogue.state === 'decided') throw problem(409, 'dialogue-decided', DECIDED);
        const side = sideOf(principal);
        const messageId = await this.repository.addMessage(transaction, {
          dialogueId: id,
          payer: dialogue.payer,
          side,
          by: principal.accountId,
          byName: principal.displayName,
          text: wish.text,
          internal: wish.internal,
          at: this.clock.now(),
        });
        if (!wish.internal)
          await this.repository.passOn(transaction, id, { awaits: otherSide(side), answerBy: this.answerBy() });
        const takenUp = wish.internal ? {} : await this.takingUp.takeUp(transaction, dialogue, principal);
        await this.audit.append(transaction, {
          actor: actorOf(principal),
          act: wish.internal ? 'note-in-dialogue' : 'write-in-dialogue',
          object: { kind: 'dialogue', id },
          after: { message: messageId, ...takenUp },
        });
        return {};
      }),
    );
    return this.views.get(id, { principal, language });
  }

  private requireOpenFor({ state, reviewClosesOn }: BillingCaseRow, side: Party): void {
    const today = civilDateOf(localDayOf(this.clock.now()));
    const isOver = reviewClosesOn === null || reviewClosesOn <= today;
    if (side === 'municipality' && (isOver || !['shared', 'in-dialogue', 'accepted'].includes(state)))
      throw problem(409, 'review-over', REVIEW_OVER);
    if (![...IN_REVIEW, ...INVOICED].includes(state)) throw problem(409, 'not-in-review', NOT_IN_REVIEW);
  }

  private async requireNotOpenAlready(
    { query }: Transaction,
    caseId: string,
    { caseNumber, about }: { caseNumber: string | null; about: string },
  ): Promise<void> {
    if (caseNumber === null) return;
    const found = await query(
      `select 1 from dialogue where case_id = $1::bigint and case_number = $2 and about = $3 and state = 'open'`,
      [caseId, caseNumber, about],
    );
    if (found.length > 0) throw problem(409, 'dialogue-open', OPEN_ALREADY);
  }

  private async recordShown(
    transaction: Transaction,
    principal: Principal,
    caseId: string,
    shown: readonly { caseNumber: string; payer: string; patientIndex: string | null; protectedIdentity: boolean }[],
  ): Promise<void> {
    if (shown.length === 0) return;
    await this.accessLog.record(transaction, principal, {
      act: 'show-dialogue',
      object: { kind: 'billing-case', id: caseId },
      shown: shown.map(({ caseNumber, payer, patientIndex, protectedIdentity }) => ({
        caseNumber,
        payer,
        patientIndex,
        protectedIdentity,
      })),
    });
  }

  private answerBy(): CivilDate {
    return civilDateOf(localDayOf(this.clock.now()) + ANSWER_WITHIN_DAYS);
  }
}

const REVIEW_OVER = { sv: 'Granskningstiden är slut.', en: 'The review is over.' };
const NOT_IN_REVIEW = {
  sv: 'En dialog kan bara inledas om ett underlag som är delat och inte avslutat eller krediterat.',
  en: 'A dialogue can be opened only about a basis that is shared, and not closed or credited.',
};
const OPEN_ALREADY = {
  sv: 'Det finns redan en öppen dialog om samma sak. Skriv i den.',
  en: 'There is an open dialogue about the same thing. Write in that one.',
};
const DECIDED = { sv: 'Dialogen är avgjord.', en: 'The dialogue is decided.' };
