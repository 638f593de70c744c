import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail } from '../../audit/index.ts';
import { RawFiles } from '../../episodes/index.ts';
import { actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, Database, onceForKey, type Transaction } from '../../platform/index.ts';
import { type AttachedFile, type Attaching, type HandedOut, attemptOf } from './attached-file.ts';
import { ConsultationAnswersRepository, type StoredFile } from './consultation-answers.repository.ts';
import { ConsultationAnswersService } from './consultation-answers.service.ts';
import { fileDto } from './consultation-view.ts';
import { notInState, unknownConsultation, unknownFile } from './consultation-words.ts';
import { ConsultationsRepository } from './consultations.repository.ts';
import { ConsultationsService } from './consultations.service.ts';
import type { ConsultationFile } from './dto/consultation-answer.dto.ts';

/** Papers that go with a question, and minutes that go with an answer. */
@Injectable()
export class ConsultationFilesService {
  constructor(
    private readonly database: Database,
    private readonly files: RawFiles,
    private readonly rounds: ConsultationsRepository,
    private readonly consultations: ConsultationsService,
    private readonly answers: ConsultationAnswersRepository,
    private readonly answerService: ConsultationAnswersService,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * A retried upload is stored once, and answered with the file that it made.
   * @throws Problem 404, 409 once the round is opened: what is asked does not change, 422 for a key of another file
   */
  attach(consultationId: string, file: AttachedFile, attaching: Attaching): Promise<ConsultationFile> {
    const { principal } = attaching;
    const actor = actorOf(principal);
    const attempt = attemptOf(file, `POST /api/consultations/${consultationId}/attachments`, attaching);
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      const { id } = await onceForKey(transaction, attempt, async () => {
        await this.lockPrepared(transaction, consultationId);
        const stored = await this.store(transaction, { file, ownerId: consultationId, by: actor.name });
        await this.rounds.addFile(transaction, stored);
        await this.append(transaction, actor, { act: 'attach-consultation-file', id: consultationId, file: stored });
        return { id: stored.id };
      });
      const stored = (await this.rounds.listFiles(transaction, consultationId)).find((each) => each.id === id);
      if (!stored) throw unknownFile();
      return fileDto(stored);
    });
  }

  /** @throws Problem 404, 409 */
  detach(consultationId: string, fileId: string, actor: Actor): Promise<void> {
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      await this.lockPrepared(transaction, consultationId);
      const file = (await this.rounds.listFiles(transaction, consultationId)).find(({ id }) => id === fileId);
      if (!file) throw unknownFile();
      await this.rounds.removeFile(transaction, fileId);
      await this.append(transaction, actor, { act: 'remove-consultation-file', id: consultationId, file });
    });
  }

  /** @throws Problem 404 */
  async open(consultationId: string, fileId: string, principal: Principal): Promise<HandedOut> {
    const file = await this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      await this.consultations.getRound(transaction, consultationId, principal);
      return (await this.rounds.listFiles(transaction, consultationId)).find(({ id }) => id === fileId);
    });
    if (!file) throw unknownFile();
    return { file, pieces: this.files.open(file.hash)() };
  }

  /** Minutes of a municipality's own draft, once per key. @throws Problem 403, 404, 409 for a sent answer, 422 for a key of another file */
  addMinutes(answerId: string, file: AttachedFile, attaching: Attaching): Promise<ConsultationFile> {
    const { principal } = attaching;
    const actor = actorOf(principal);
    const attempt = attemptOf(file, `POST /api/consultation-answers/${answerId}/minutes`, attaching);
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { id } = await onceForKey(transaction, attempt, async () => {
        const { payer, consultationId } = await this.answerService.lockDraft(transaction, answerId, principal);
        const stored = await this.store(transaction, { file, ownerId: answerId, by: actor.name });
        await this.answers.addMinutes(transaction, { ...stored, payer });
        await this.append(transaction, actor, { act: 'attach-minutes', id: consultationId, file: stored, payer });
        return { id: stored.id };
      });
      const stored = await this.answers.findMinutes(transaction, id);
      if (!stored) throw unknownFile();
      return fileDto(stored);
    });
  }

  /** @throws Problem 403, 404, 409 */
  removeMinutes(answerId: string, fileId: string, principal: Principal): Promise<void> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { payer, consultationId } = await this.answerService.lockDraft(transaction, answerId, principal);
      const file = await this.answers.findMinutes(transaction, fileId);
      if (file?.ownerId !== answerId) throw unknownFile();
      await this.answers.removeMinutes(transaction, fileId);
      await this.append(transaction, actorOf(principal), { act: 'remove-minutes', id: consultationId, file, payer });
    });
  }

  /** @throws Problem 404 also for minutes of an answer that the person may not read */
  async openMinutes(answerId: string, fileId: string, principal: Principal): Promise<HandedOut> {
    const file = await this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const found = await this.answers.findMinutes(transaction, fileId);
      return found?.ownerId === answerId ? found : undefined;
    });
    if (!file) throw unknownFile();
    return { file, pieces: this.files.open(file.hash)() };
  }

  private async store(
    transaction: Transaction,
    { file, ownerId, by }: { file: AttachedFile; ownerId: string; by: string },
  ): Promise<StoredFile> {
    const { hash, sizeBytes } = await this.files.storeWhole(transaction, file.content);
    const { fileName, mediaType } = file;
    return { id: randomUUID(), ownerId, fileName, mediaType, sizeBytes, hash, addedBy: by, addedAt: this.clock.now() };
  }

  private async lockPrepared(transaction: Transaction, id: string): Promise<void> {
    const round = await this.rounds.lock(transaction, id);
    if (!round) throw unknownConsultation();
    if (round.state !== 'prepared') throw notInState(round.state);
  }

  private append(
    transaction: Transaction,
    actor: Actor,
    { act, id, file, payer }: { act: string; id: string; file: StoredFile; payer?: string },
  ): Promise<void> {
    const { hash, sizeBytes } = file;
    const after = { fileHash: hash, sizeBytes, ...(payer === undefined ? {} : { payer }) };
    return this.audit.append(transaction, { actor, act, object: { kind: 'consultation', id }, after });
  }
}
