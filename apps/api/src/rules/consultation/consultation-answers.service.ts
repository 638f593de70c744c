import { hash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf, localDayOf } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import { actingWith, actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import { PayerRegister } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  invalidInput,
  type Language,
  onceForKey,
  type ProblemDetail,
  requireVersion,
  type Transaction,
} from '../../platform/index.ts';
import { ConsultationAnswersRepository, type StoredAnswer } from './consultation-answers.repository.ts';
import { partiesReached } from './consultation-parties.ts';
import { answerDto } from './consultation-view.ts';
import {
  draftExists,
  isSent,
  mayNotSend,
  notInState,
  notYours,
  unknownAnswer,
  unknownConsultation,
} from './consultation-words.ts';
import { ConsultationsRepository, type StoredConsultation } from './consultations.repository.ts';
import { ConsultationsService } from './consultations.service.ts';
import type {
  ConsultationAnswerChange,
  ConsultationAnswerDto,
  NewConsultationAnswer,
} from './dto/consultation-answer.dto.ts';

interface Asked {
  /** As they act with the right to prepare an answer. */
  readonly principal: Principal;
  readonly language: Language;
}

/** The answers of the municipalities: drafts of their own, and what they have sent. */
@Injectable()
export class ConsultationAnswersService {
  constructor(
    private readonly database: Database,
    private readonly repository: ConsultationAnswersRepository,
    private readonly rounds: ConsultationsRepository,
    private readonly consultations: ConsultationsService,
    private readonly payers: PayerRegister,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** @throws Problem 404 */
  get(id: string, { principal, language }: Asked): Promise<ConsultationAnswerDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const answer = await this.repository.find(transaction, id);
      if (!answer) throw unknownAnswer();
      const round = await this.consultations.getRound(transaction, answer.consultationId, principal);
      return answerDto(answer, {
        payers: await this.payers.load(transaction),
        clauses: await this.consultations.clauses(transaction, round, language),
        minutes: await this.repository.listMinutes(transaction, [id]),
      });
    });
  }

  /**
   * Saves a draft, or sends an answer; one that comes after a sent one adds to it.
   * @throws Problem 400, 403 for another municipality or without the right to send, 404, 409, 422
   */
  async add(
    consultationId: string,
    wanted: NewConsultationAnswer,
    { principal, language, key }: Asked & { readonly key: string | undefined },
  ): Promise<ConsultationAnswerDto> {
    const sender = senderOf(principal, wanted);
    const { payer, ...content } = wanted;
    const attempt = {
      key,
      accountId: principal.accountId,
      act: `POST /api/consultations/${consultationId}/answers`,
      bodyHash: hash('sha256', JSON.stringify(wanted)),
    };
    // Only the id is kept with the key: what a municipality drafts is seen by nobody else.
    const { id } = await this.database.transaction(scopeOfPrincipal(sender), (transaction) =>
      onceForKey(transaction, attempt, async () => {
        const round = await this.lockOpen(transaction, consultationId);
        await this.requireParty(transaction, sender, payer);
        const added = await this.addIn(transaction, round, { payer, content, sender });
        await this.append(transaction, sender, { round, payer, content, id: added });
        return { id: added };
      }),
    );
    return this.get(id, { principal, language });
  }

  /** Changes a draft, or sends it. @throws Problem 400, 403, 404, 409, 412, 428 */
  async change(
    id: string,
    content: ConsultationAnswerChange,
    { principal, language, ifMatch }: Asked & { readonly ifMatch: string | undefined },
  ): Promise<ConsultationAnswerDto> {
    const sender = senderOf(principal, content);
    await this.database.transaction(scopeOfPrincipal(sender), async (transaction) => {
      const answer = await this.repository.find(transaction, id);
      if (!answer) throw unknownAnswer();
      const round = await this.lockOpen(transaction, answer.consultationId);
      await this.requireParty(transaction, sender, answer.payer);
      await this.changeIn(transaction, round, { answer, content, sender, ifMatch });
      await this.append(transaction, sender, { round, payer: answer.payer, content, id });
    });
    return this.get(id, { principal, language });
  }

  /**
   * A draft that its municipality may change now, held until the end of the transaction.
   * @throws Problem 403, 404, 409
   */
  async lockDraft(transaction: Transaction, id: string, principal: Principal): Promise<StoredAnswer> {
    const found = await this.repository.find(transaction, id);
    if (!found) throw unknownAnswer();
    await this.lockOpen(transaction, found.consultationId);
    await this.requireParty(transaction, principal, found.payer);
    const answer = await this.repository.find(transaction, id);
    if (answer?.state !== 'draft') throw isSent();
    return answer;
  }

  private async addIn(
    transaction: Transaction,
    round: StoredConsultation,
    { payer, content, sender }: { payer: string; content: ConsultationAnswerChange; sender: Principal },
  ): Promise<string> {
    const id = randomUUID();
    const by = sender.displayName;
    if (content.state === 'draft') {
      const draft = { id, consultationId: round.id, payer, by, at: this.clock.now(), content };
      if (!(await this.repository.addDraft(transaction, draft))) throw draftExists();
      return id;
    }
    const sending = await this.countIn(transaction, round, { payer, content });
    const answer = { id, consultationId: round.id, payer, content, accountId: sender.accountId, by, ...sending };
    await this.repository.addSent(transaction, answer);
    return id;
  }

  private async changeIn(
    transaction: Transaction,
    round: StoredConsultation,
    wanted: { answer: StoredAnswer; content: ConsultationAnswerChange; sender: Principal; ifMatch: string | undefined },
  ): Promise<void> {
    const { answer, content, sender, ifMatch } = wanted;
    // Read again, now that the round is held: it may have been sent meanwhile.
    const current = (await this.repository.find(transaction, answer.id)) ?? answer;
    if (current.state === 'sent') throw isSent();
    requireVersion(ifMatch, current.version);
    const { id, payer } = current;
    const by = sender.displayName;
    await this.repository.changeDraft(transaction, { id, content, by, at: this.clock.now() });
    if (content.state === 'draft') return;
    const sending = await this.countIn(transaction, round, { payer, content });
    await this.repository.send(transaction, { id, accountId: sender.accountId, by, ...sending });
  }

  /** Lets the round know that a party has answered, and says what the answer adds to and whether it is late. */
  private async countIn(
    transaction: Transaction,
    round: StoredConsultation,
    { payer, content }: { payer: string; content: ConsultationAnswerChange },
  ): Promise<{ at: number; isLate: boolean; supplements: string | null }> {
    const at = this.clock.now();
    const isLate = civilDateOf(localDayOf(at)) > round.deadline;
    const standing = await this.repository.findStanding(transaction, round.id, payer);
    const objectionsBy = Number(content.answer === 'object') - Number(standing?.answer === 'object');
    await this.rounds.markAnswered(transaction, { id: round.id, party: payer, at, isLate, objectionsBy });
    return { at, isLate, supplements: standing?.id ?? null };
  }

  private async lockOpen(transaction: Transaction, id: string): Promise<StoredConsultation> {
    const round = await this.rounds.lock(transaction, id);
    if (!round || round.openedAt === null) throw unknownConsultation();
    if (round.state !== 'open') throw notInState(round.state);
    return round;
  }

  /** @throws Problem 403 */
  private async requireParty(transaction: Transaction, { reach }: Principal, payer: string): Promise<void> {
    const reached = reach.kind === 'payers' ? reach.payers : [];
    const parties = partiesReached(await this.payers.load(transaction), reached, localDayOf(this.clock.now()));
    if (!parties.some((party) => party.payer === payer)) throw notYours();
  }

  /** The trail says who did what for whom; what a draft says is nobody else's. */
  private append(
    transaction: Transaction,
    sender: Principal,
    written: { round: StoredConsultation; payer: string; content: ConsultationAnswerChange; id: string },
  ): Promise<void> {
    const { round, payer, content, id } = written;
    const { state, answer, signatory } = content;
    const reference = { delegationReference: signatory?.delegationReference, diarienummer: signatory?.diarienummer };
    return this.audit.append(transaction, {
      actor: actorOf(sender),
      act: state === 'draft' ? 'save-consultation-answer' : 'send-consultation-answer',
      object: { kind: 'consultation', id: round.id },
      after: state === 'draft' ? { payer, answerId: id } : { payer, answerId: id, answer, ...reference },
    });
  }
}

/**
 * The person as they act: to send takes a right of its own, and somebody who signs.
 * @throws Problem 400 for an answer that is not complete, 403 without the right to send
 */
function senderOf(principal: Principal, content: ConsultationAnswerChange): Principal {
  if (content.state === 'draft') return principal;
  const sender = actingWith(principal, 'consultations:answer');
  if (!sender) throw mayNotSend();
  const faults: ProblemDetail[] = [];
  if (content.signatory === null)
    faults.push({
      path: 'signatory',
      code: 'signatory-missing',
      message: {
        sv: 'Skriv namn och titel på den som svarar för kommunen.',
        en: 'Write name and title of the person who answers for the municipality.',
      },
    });
  if (content.answer !== 'accept' && content.comment === '' && content.clauseComments.length === 0)
    faults.push({
      path: 'comment',
      code: 'comment-missing',
      message: {
        sv: 'Skriv vad ni har för synpunkter, eller varför ni avstyrker.',
        en: 'Write what your comments are, or why you object.',
      },
    });
  if (faults.length > 0) throw invalidInput(faults);
  return sender;
}
