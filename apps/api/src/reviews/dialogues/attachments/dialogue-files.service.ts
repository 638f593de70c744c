import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../audit/index.ts';
import { isRowId } from '../../../billing-runs/index.ts';
import { findShownCases, RawFiles } from '../../../episodes/index.ts';
import { AccessLog, actorOf, type Principal, scopeOfPrincipal } from '../../../identity/index.ts';
import { REGION_WIDE } from '../../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  notFound,
  onceForKey,
  problem,
  type Transaction,
} from '../../../platform/index.ts';
import { type AttachedFile, type Attaching, type HandedOut, attemptOf } from '../../../rules/index.ts';
import { DialoguesRepository, type MessageRow } from '../dialogues.repository.ts';
import { unknownDialogue } from '../sides.ts';
import { UnitQuestionsRepository, type UnitQuestionRow } from '../unit-questions/unit-questions.repository.ts';
import { type DialogueFileDto, fileDto } from './dialogue-file.dto.ts';
import { type DialogueFileRow, DialogueFilesRepository } from './dialogue-files.repository.ts';

/** So many files go with one message, and so many with a whole dialogue. */
const MOST_OF_A_MESSAGE = 10;
const MOST_OF_A_DIALOGUE = 50;

/** Evidence beside what was written: attached by whoever wrote it, read by whoever reads the message. Nothing is taken away again. */
@Injectable()
export class DialogueFiles {
  constructor(
    private readonly database: Database,
    private readonly files: RawFiles,
    private readonly repository: DialogueFilesRepository,
    private readonly dialogues: DialoguesRepository,
    private readonly questions: UnitQuestionsRepository,
    private readonly audit: AuditTrail,
    private readonly accessLog: AccessLog,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * A retried upload is stored once, and answered with the file that it made.
   * @throws Problem 403 for somebody else's message, 404, 409 once it is decided or for too many, 422 for a key of another file
   */
  attach(dialogueId: string, messageId: string, file: AttachedFile, attaching: Attaching): Promise<DialogueFileDto> {
    const { principal } = attaching;
    const attempt = attemptOf(file, `POST /api/dialogues/${dialogueId}/messages/${messageId}/attachments`, attaching);
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { id } = await onceForKey(transaction, attempt, async () => {
        const dialogue = isRowId(dialogueId) ? await this.dialogues.find(transaction, dialogueId, true) : undefined;
        const message =
          dialogue && isRowId(messageId) ? await this.messageOf(transaction, dialogue.id, messageId) : undefined;
        if (!dialogue || !message) throw unknownDialogue();
        if (message.authorId !== principal.accountId) throw problem(403, 'not-permitted', NOT_YOURS);
        if (dialogue.state === 'decided') throw problem(409, 'dialogue-decided', DECIDED);
        return this.add(transaction, { file, message, payer: dialogue.payer, principal });
      });
      return this.describe(transaction, id);
    });
  }

  /** @throws Problem 404 also for a file of the other side's note to itself */
  async open(dialogueId: string, fileId: string, principal: Principal): Promise<HandedOut> {
    const file = await this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const dialogue = isRowId(dialogueId) ? await this.dialogues.find(transaction, dialogueId) : undefined;
      const found = dialogue && (await this.repository.find(transaction, fileId));
      if (!dialogue || found?.dialogueId !== dialogue.id) return undefined;
      await this.record(transaction, principal, { caseNumber: dialogue.caseNumber, kind: 'dialogue', id: dialogue.id });
      return found;
    });
    if (!file) throw unknownFile();
    return { file, pieces: this.files.open(file.hash)() };
  }

  /**
   * The unit sees its question and not the dialogue: what it may answer is asked in its own sight, the file stored in the
   * region's.
   * @throws Problem 404 for a question to another unit, 409 before it is answered, once the dialogue is decided, or for too many
   */
  async attachToAnswer(questionId: string, file: AttachedFile, attaching: Attaching): Promise<DialogueFileDto> {
    const { principal } = attaching;
    const asked = await this.ownQuestion(questionId, principal);
    const attempt = attemptOf(file, `POST /api/unit-questions/${asked.id}/attachments`, attaching);
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      const { id } = await onceForKey(transaction, attempt, async () => {
        const dialogue = await this.dialogues.find(transaction, asked.dialogueId, true);
        const question = await this.questions.find(transaction, asked.id);
        if (!dialogue || !question) throw unknownQuestion();
        if (question.answerMessageId === null) throw problem(409, 'not-answered', NOT_ANSWERED);
        if (dialogue.state === 'decided') throw problem(409, 'dialogue-decided', DECIDED);
        const message = await this.messageOf(transaction, dialogue.id, question.answerMessageId);
        if (!message) throw unknownQuestion();
        return this.add(transaction, { file, message, payer: dialogue.payer, principal });
      });
      return this.describe(transaction, id);
    });
  }

  /** @throws Problem 404 for a question to another unit, or a file of another answer */
  async openOfAnswer(questionId: string, fileId: string, principal: Principal): Promise<HandedOut> {
    const file = await this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const question = isRowId(questionId) ? await this.questions.find(transaction, questionId) : undefined;
      const found = question && (await this.repository.find(transaction, fileId));
      if (!question || !found || found.messageId !== question.answerMessageId) return undefined;
      const { id, caseNumber } = question;
      await this.record(transaction, principal, { caseNumber, kind: 'unit-question', id });
      return found;
    });
    if (!file) throw unknownFile();
    return { file, pieces: this.files.open(file.hash)() };
  }

  private async add(
    transaction: Transaction,
    given: { file: AttachedFile; message: MessageRow; payer: string; principal: Principal },
  ): Promise<{ id: string }> {
    const { file, message, payer, principal } = given;
    const before = await this.repository.findOf(transaction, [message.dialogueId]);
    const ofMessage = before.filter(({ messageId }) => messageId === message.id).length;
    if (ofMessage >= MOST_OF_A_MESSAGE || before.length >= MOST_OF_A_DIALOGUE)
      throw problem(409, 'too-many-files', TOO_MANY);
    const { hash, sizeBytes } = await this.files.storeWhole(transaction, file.content);
    const { side, internal, dialogueId } = message;
    const row: DialogueFileRow = {
      id: randomUUID(),
      dialogueId,
      messageId: message.id,
      payer,
      side,
      internal,
      hash,
      sizeBytes,
      fileName: file.fileName,
      mediaType: file.mediaType,
      addedBy: principal.accountId,
      addedByName: principal.displayName,
      addedAt: this.clock.now(),
    };
    await this.repository.add(transaction, row);
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: 'attach-to-dialogue',
      object: { kind: 'dialogue', id: dialogueId },
      after: { message: message.id, fileHash: hash, sizeBytes },
    });
    return { id: row.id };
  }

  private async describe(transaction: Transaction, id: string): Promise<DialogueFileDto> {
    const row = await this.repository.find(transaction, id);
    if (!row) throw unknownFile();
    return fileDto(row);
  }

  private async messageOf(transaction: Transaction, dialogueId: string, id: string): Promise<MessageRow | undefined> {
    return (await this.dialogues.findMessages(transaction, [dialogueId])).find((message) => message.id === id);
  }

  private async ownQuestion(id: string, principal: Principal): Promise<UnitQuestionRow> {
    const question = await this.database.transaction(scopeOfPrincipal(principal), async (transaction) =>
      isRowId(id) ? this.questions.find(transaction, id) : undefined,
    );
    if (!question) throw unknownQuestion();
    return question;
  }

  /** What is attached may show as much of the patient as the case itself. */
  private async record(
    transaction: Transaction,
    principal: Principal,
    { caseNumber, kind, id }: { caseNumber: string | null; kind: string; id: string },
  ): Promise<void> {
    const shown = caseNumber === null ? [] : await findShownCases(transaction, [caseNumber]);
    await this.accessLog.record(transaction, principal, { act: 'download-dialogue-file', object: { kind, id }, shown });
  }
}

function unknownFile() {
  return notFound({ sv: 'Filen', en: 'The file' });
}

function unknownQuestion() {
  return notFound({ sv: 'Frågan', en: 'The question' });
}

const NOT_YOURS = {
  sv: 'Bara den som skrev meddelandet kan bifoga filer till det.',
  en: 'Only whoever wrote a message can attach files to it.',
};
const DECIDED = { sv: 'Dialogen är avgjord.', en: 'The dialogue is decided.' };
const NOT_ANSWERED = {
  sv: 'Svara på frågan först; filerna hör till svaret.',
  en: 'Answer the question first; the files go with the answer.',
};
const TOO_MANY = {
  sv: `Högst ${MOST_OF_A_MESSAGE} filer till ett meddelande och ${MOST_OF_A_DIALOGUE} i en dialog.`,
  en: `At most ${MOST_OF_A_MESSAGE} files with a message and ${MOST_OF_A_DIALOGUE} in a dialogue.`,
};
