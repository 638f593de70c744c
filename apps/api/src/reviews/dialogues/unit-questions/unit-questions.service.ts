import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf, formatInstant, hashDocument, localDayOf } from '@fristdag/rules';
import { AuditTrail } from '../../../audit/index.ts';
import { isRowId } from '../../../billing-runs/index.ts';
import { findShownCases } from '../../../episodes/index.ts';
import { AccessLog, actorOf, type Principal, scopeOfPrincipal } from '../../../identity/index.ts';
import { REGION_WIDE } from '../../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  notFound,
  onceForKey,
  Page,
  problem,
  type Transaction,
} from '../../../platform/index.ts';
import { fileDto } from '../attachments/dialogue-file.dto.ts';
import { type DialogueFileRow, DialogueFilesRepository } from '../attachments/dialogue-files.repository.ts';
import { type DialogueRow, DialoguesRepository } from '../dialogues.repository.ts';
import { TakeUpDialogues } from '../handlers/take-up-dialogues.ts';
import { sideOf, unknownDialogue } from '../sides.ts';
import type { AnswerForUnit, AskUnit, ListUnitQuestionsQuery, UnitQuestionDto } from './dto/unit-question.dto.ts';
import { type UnitQuestionRow, UnitQuestionsRepository } from './unit-questions.repository.ts';

/** Days in which a care unit is to answer. */
const ANSWER_WITHIN_DAYS = 14;

interface Acting {
  readonly principal: Principal;
  readonly idempotencyKey: string | undefined;
}

/** Questions to the care unit of a disputed episode: put by either side, answered by the unit, read by both. */
@Injectable()
export class UnitQuestions {
  constructor(
    private readonly database: Database,
    private readonly repository: UnitQuestionsRepository,
    private readonly dialogues: DialoguesRepository,
    private readonly files: DialogueFilesRepository,
    private readonly takingUp: TakeUpDialogues,
    private readonly audit: AuditTrail,
    private readonly accessLog: AccessLog,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** @throws Problem 404, 409 when it is decided or a question is open already, 422 for an episode that no unit has */
  async ask(dialogueId: string, wish: AskUnit, { principal, idempotencyKey }: Acting): Promise<void> {
    const attempt = {
      key: idempotencyKey,
      accountId: principal.accountId,
      act: `POST /api/dialogues/${dialogueId}/questions`,
      bodyHash: hashDocument(wish),
    };
    await this.database.transaction(scopeOfPrincipal(principal), (transaction) =>
      onceForKey(transaction, attempt, async () => {
        const dialogue = isRowId(dialogueId) ? await this.dialogues.find(transaction, dialogueId, true) : undefined;
        if (!dialogue) throw unknownDialogue();
        await this.askNow(transaction, dialogue, { wish, principal });
        return {};
      }),
    );
  }

  private async askNow(
    transaction: Transaction,
    dialogue: DialogueRow,
    { wish, principal }: { wish: AskUnit; principal: Principal },
  ): Promise<void> {
    if (dialogue.state === 'decided') throw problem(409, 'dialogue-decided', DECIDED);
    if (await this.repository.hasOpen(transaction, dialogue.id)) throw problem(409, 'question-open', OPEN_ALREADY);
    const { caseNumber } = dialogue;
    const unit = caseNumber === null ? undefined : await this.repository.findUnit(transaction, caseNumber);
    if (caseNumber === null || unit === undefined) throw problem(422, 'no-unit', NO_UNIT);
    const at = this.clock.now();
    const answerBy = civilDateOf(localDayOf(at) + ANSWER_WITHIN_DAYS);
    const { payer, id: dialogueId } = dialogue;
    const side = sideOf(principal);
    const { accountId: by, displayName: byName } = principal;
    const question = await this.repository.add(transaction, {
      dialogueId,
      payer,
      caseNumber,
      inpatientUnit: unit,
      text: wish.text,
      answerBy,
      askedSide: side,
      askedBy: by,
      askedByName: byName,
      askedAt: at,
    });
    await this.dialogues.addMessage(transaction, {
      dialogueId,
      payer,
      side,
      by,
      byName,
      text: wish.text,
      internal: false,
      at,
    });
    await this.dialogues.passOn(transaction, dialogueId, { awaits: 'care-unit', answerBy });
    const takenUp = await this.takingUp.takeUp(transaction, dialogue, principal);
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: 'ask-care-unit',
      object: { kind: 'dialogue', id: dialogueId },
      after: { question, caseNumber, unit, ...takenUp },
    });
  }

  list(filter: ListUnitQuestionsQuery, principal: Principal): Promise<Page<UnitQuestionDto>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { rows, total } = await this.repository.list(transaction, filter);
      await this.record(transaction, principal, rows);
      return new Page(await this.describe(transaction, rows), total);
    });
  }

  /** @throws Problem 404 for a question to another unit */
  get(id: string, principal: Principal): Promise<UnitQuestionDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const row = isRowId(id) ? await this.repository.find(transaction, id) : undefined;
      if (!row) throw unknownQuestion();
      await this.record(transaction, principal, [row]);
      const [described] = await this.describe(transaction, [row]);
      if (!described) throw unknownQuestion();
      return described;
    });
  }

  /**
   * The unit's answer: it stands in the thread, and the word goes back to whoever asked. The unit does not see the
   * dialogue itself, so that what it may answer is asked in its own sight first, and written in the region's.
   * @throws Problem 404 for a question to another unit, 409 when it is answered
   */
  async answer(id: string, wish: AnswerForUnit, { principal, idempotencyKey }: Acting): Promise<UnitQuestionDto> {
    await this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const row = isRowId(id) ? await this.repository.find(transaction, id) : undefined;
      if (!row) throw unknownQuestion();
    });
    const attempt = {
      key: idempotencyKey,
      accountId: principal.accountId,
      act: `POST /api/unit-questions/${id}/answer`,
      bodyHash: hashDocument(wish),
    };
    await this.database.transaction(REGION_WIDE, (transaction) =>
      onceForKey(transaction, attempt, async () => {
        const question = await this.repository.find(transaction, id, true);
        if (!question) throw unknownQuestion();
        if (question.answer !== null) throw problem(409, 'answered', ANSWERED);
        await this.answerNow(transaction, question, { wish, principal });
        return {};
      }),
    );
    return this.get(id, principal);
  }

  private async answerNow(
    transaction: Transaction,
    { id, dialogueId, payer, askedSide, caseNumber }: UnitQuestionRow,
    { wish, principal }: { wish: AnswerForUnit; principal: Principal },
  ): Promise<void> {
    const at = this.clock.now();
    const { accountId: by, displayName: byName } = principal;
    const messageId = await this.dialogues.addMessage(transaction, {
      dialogueId,
      payer,
      side: 'care-unit',
      by,
      byName,
      text: wish.text,
      internal: false,
      at,
    });
    await this.repository.answer(transaction, id, { text: wish.text, by, byName, at, messageId });
    const dialogue = await this.dialogues.find(transaction, dialogueId, true);
    if (dialogue?.state === 'open' && dialogue.awaits === 'care-unit')
      await this.dialogues.passOn(transaction, dialogueId, {
        awaits: askedSide,
        answerBy: civilDateOf(localDayOf(at) + ANSWER_WITHIN_DAYS),
      });
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: 'answer-for-care-unit',
      object: { kind: 'dialogue', id: dialogueId },
      after: { question: id, caseNumber },
    });
  }

  private async describe(transaction: Transaction, rows: readonly UnitQuestionRow[]): Promise<UnitQuestionDto[]> {
    const answers = rows.flatMap(({ answerMessageId }) => (answerMessageId === null ? [] : [answerMessageId]));
    const files = answers.length === 0 ? [] : await this.files.findOfMessages(transaction, answers);
    return rows.map((row) =>
      describe(
        row,
        files.filter(({ messageId }) => messageId === row.answerMessageId),
      ),
    );
  }

  private async record(
    transaction: Transaction,
    principal: Principal,
    rows: readonly UnitQuestionRow[],
  ): Promise<void> {
    const caseNumbers = [...new Set(rows.map(({ caseNumber }) => caseNumber))];
    const shown = await findShownCases(transaction, caseNumbers);
    if (shown.length > 0)
      await this.accessLog.record(transaction, principal, {
        act: 'show-unit-questions',
        object: { kind: 'unit-question', id: rows.length === 1 ? (rows[0]?.id ?? null) : null },
        shown,
      });
  }
}

function describe(row: UnitQuestionRow, files: readonly DialogueFileRow[]): UnitQuestionDto {
  const { id, caseNumber, inpatientUnit, text, askedSide, askedByName, askedAt, answerBy, answer } = row;
  return {
    id,
    caseNumber,
    inpatientUnit,
    text,
    askedSide,
    askedBy: askedByName,
    askedAt: formatInstant(askedAt),
    answerBy,
    state: answer === null ? 'open' : 'answered',
    answer,
    answeredBy: row.answeredByName,
    answeredAt: row.answeredAt === null ? null : formatInstant(row.answeredAt),
    files: files.map(fileDto),
    mayAttach: row.answerMessageId !== null,
  };
}

function unknownQuestion() {
  return notFound({ sv: 'Frågan', en: 'The question' });
}

const DECIDED = { sv: 'Dialogen är avgjord.', en: 'The dialogue is decided.' };
const OPEN_ALREADY = {
  sv: 'En fråga till vårdenheten väntar redan på svar.',
  en: 'A question to the care unit waits for its answer already.',
};
const NO_UNIT = {
  sv: 'Vårdtillfället finns inte registrerat, så ingen vårdenhet kan svara.',
  en: 'The episode is not registered, so no care unit can answer.',
};
const ANSWERED = { sv: 'Frågan är besvarad.', en: 'The question is answered.' };
