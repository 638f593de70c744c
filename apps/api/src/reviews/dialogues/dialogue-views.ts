import { Inject, Injectable } from '@nestjs/common';
import { followUpStepsOf } from '@fristdag/billing';
import { civilDateOf, formatInstant, localDayOf, type RuleVersion } from '@fristdag/rules';
import { isRowId } from '../../billing-runs/index.ts';
import { findShownCases } from '../../episodes/index.ts';
import { AccessLog, actingWith, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  Page,
  type Transaction,
} from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { fileDto } from './attachments/dialogue-file.dto.ts';
import { type DialogueFileRow, DialogueFilesRepository } from './attachments/dialogue-files.repository.ts';
import { aboutWords, claimText, followUpWords, outcomeWords } from './dialogue-words.ts';
import { type DialogueRow, DialoguesRepository, type MessageRow } from './dialogues.repository.ts';
import type { DialogueDto, ListDialoguesQuery } from './dto/dialogue.dto.ts';
import { DialogueSettings } from './follow-up/dialogue-settings.ts';
import type { DialogueSettingsDto } from './follow-up/follow-up.dto.ts';
import { type FollowUpRow, FollowUpsRepository } from './follow-up/follow-ups.repository.ts';
import { liftableThrough } from './follow-up/follow-ups.service.ts';
import { DialogueHandlersRepository, type HandlerRow } from './handlers/dialogue-handlers.repository.ts';
import type { RecurringFaultDto } from './recurring-faults/recurring-fault.dto.ts';
import { type RecurringFaultRow, RecurringFaults } from './recurring-faults/recurring-faults.ts';
import { sideOf, unknownDialogue } from './sides.ts';

export interface Asked {
  readonly principal: Principal;
  readonly language: Language;
}

/** Dialogues as people read them: each with its thread, its files and handlers, and what the reader may do with it now. */
@Injectable()
export class DialogueViews {
  constructor(
    private readonly database: Database,
    private readonly repository: DialoguesRepository,
    private readonly files: DialogueFilesRepository,
    private readonly handlers: DialogueHandlersRepository,
    private readonly followUps: FollowUpsRepository,
    private readonly settings: DialogueSettings,
    private readonly faults: RecurringFaults,
    private readonly book: RuleBook,
    private readonly accessLog: AccessLog,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  list(filter: ListDialoguesQuery, asked: Asked): Promise<Page<DialogueDto>> {
    return this.database.transaction(scopeOfPrincipal(asked.principal), async (transaction) => {
      const { rows, total } = await this.repository.list(transaction, filter, asked.principal.accountId);
      return new Page(await this.describe(transaction, rows, asked), total);
    });
  }

  /** @throws Problem 404 */
  get(id: string, asked: Asked): Promise<DialogueDto> {
    return this.database.transaction(scopeOfPrincipal(asked.principal), async (transaction) => {
      const row = isRowId(id) ? await this.repository.find(transaction, id) : undefined;
      const [described] = row ? await this.describe(transaction, [row], asked) : [];
      if (!described) throw unknownDialogue();
      return described;
    });
  }

  /** Faults that recur, within what the reader may see. */
  listFaults({ principal, language }: Asked): Promise<RecurringFaultDto[]> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { versions } = await this.book.load(transaction);
      return (await this.faults.find(transaction)).map((row) => faultDto(row, versions.at(-1), language));
    });
  }

  /** Some questions to the database, however many dialogues. */
  private async describe(
    transaction: Transaction,
    rows: readonly DialogueRow[],
    { principal, language }: Asked,
  ): Promise<DialogueDto[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const messages = Map.groupBy(await this.repository.findMessages(transaction, ids), ({ dialogueId }) => dialogueId);
    const files = await this.files.findOf(transaction, ids);
    const handlers = await this.handlers.findOf(transaction, ids);
    const payerNames = await this.repository.findClaimedPayers(transaction, ids);
    const followUps = await this.followUps.findOf(transaction, ids);
    const faults = await this.faults.findOf(transaction, ids);
    const settings = await this.settings.find(transaction);
    const { versions } = await this.book.load(transaction);
    await this.recordDisputed(transaction, principal, rows);
    return rows.map((row) =>
      describeDialogue(row, {
        messages: messages.get(row.id) ?? [],
        files,
        handlers,
        payerName: (code) => payerNames.get(code) ?? code,
        principal,
        language,
        settings,
        followUp: followUps.find(({ dialogueId }) => dialogueId === row.id),
        fault: faults.get(row.id),
        version: versions.find(({ name }) => name === row.ruleVersion),
        today: civilDateOf(localDayOf(this.clock.now())),
      }),
    );
  }

  /** Whose episodes the dialogues are about, for the access log. */
  private async recordDisputed(
    transaction: Transaction,
    principal: Principal,
    rows: readonly DialogueRow[],
  ): Promise<void> {
    const caseNumbers = [...new Set(rows.flatMap(({ caseNumber }) => (caseNumber === null ? [] : [caseNumber])))];
    if (caseNumbers.length === 0) return;
    const shown = await findShownCases(transaction, caseNumbers);
    const id = rows.length === 1 ? (rows[0]?.id ?? null) : null;
    await this.accessLog.record(transaction, principal, {
      act: 'show-dialogue',
      object: { kind: 'dialogue', id },
      shown,
    });
  }
}

interface Context extends Asked {
  readonly messages: readonly MessageRow[];
  readonly files: readonly DialogueFileRow[];
  readonly handlers: readonly HandlerRow[];
  readonly payerName: (code: string) => string;
  readonly followUp: FollowUpRow | undefined;
  readonly fault: RecurringFaultRow | undefined;
  readonly settings: DialogueSettingsDto;
  readonly version: RuleVersion | undefined;
  readonly today: string;
}

function describeDialogue(row: DialogueRow, context: Context): DialogueDto {
  const { messages, files, version, principal, language, followUp, fault, settings } = context;
  const isOpen = row.state === 'open';
  return {
    id: row.id,
    caseId: row.caseId,
    period: row.period,
    careType: row.careType,
    payer: row.payer,
    payerName: row.payerName,
    caseNumber: row.caseNumber,
    about: row.about,
    claim: row.claim,
    effect: row.effect,
    aboutText: aboutWords(row.about, version)[language],
    claimText: claimText({ about: row.about, claim: row.claim, language, payerName: context.payerName }),
    state: row.state,
    openedSide: row.openedSide,
    openedBy: row.openedByName,
    openedAt: formatInstant(row.openedAt),
    awaits: row.awaits,
    answerBy: row.answerBy,
    handlers: handlersOf(row, context),
    decision: decisionOf(row, language),
    messages: messages.map(({ id, side, authorId, authorName, text, internal, at }) => ({
      id,
      side,
      author: authorName,
      text,
      internal,
      at: formatInstant(at),
      files: files.filter(({ messageId }) => messageId === id).map(fileDto),
      mayAttach: isOpen && authorId === principal.accountId && actingWith(principal, 'dialogues:write') !== undefined,
    })),
    followUp: followUp ? followUpOf(followUp, language) : null,
    liftableThrough: followUp ? null : liftableThrough(row, settings),
    recurringFault: fault ? faultDto(fault, version, language) : null,
    acts: actsOf(row, context),
    version: row.version,
  };
}

function handlersOf({ id }: DialogueRow, { handlers, principal }: Context): DialogueDto['handlers'] {
  const on = (side: 'region' | 'municipality') => {
    const handler = handlers.find((each) => each.dialogueId === id && each.side === side);
    if (!handler) return null;
    const { accountId, name } = handler;
    return { accountId, name, isMe: accountId === principal.accountId };
  };
  return { region: on('region'), municipality: on('municipality') };
}

function decisionOf(row: DialogueRow, language: Language): DialogueDto['decision'] {
  if (row.outcome === null) return null;
  return {
    outcome: row.outcome,
    outcomeText: outcomeWords(row.outcome)[language],
    grounds: row.grounds ?? '',
    clause: row.clause?.[language] ?? null,
    by: row.decidedByName ?? '',
    at: formatInstant(row.decidedAt ?? 0),
    correction: row.correction,
    episodeRevision: row.episodeRevision,
  };
}

function followUpOf(row: FollowUpRow, language: Language): NonNullable<DialogueDto['followUp']> {
  const { state, reason, liftedByName, liftedAt, correction, episodeRevision } = row;
  const outcome = {
    decidedOn: row.decidedOn ?? '',
    grounds: row.grounds ?? '',
    by: row.recordedByName ?? '',
    at: formatInstant(row.recordedAt ?? 0),
    correction,
    episodeRevision,
  };
  return {
    state,
    stateText: followUpWords(state)[language],
    reason,
    liftedBy: liftedByName,
    liftedAt: formatInstant(liftedAt),
    outcome: state === 'lifted' ? null : outcome,
  };
}

function faultDto(
  { unit, condition, count, dialogueIds }: RecurringFaultRow,
  version: RuleVersion | undefined,
  language: Language,
): RecurringFaultDto {
  const conditionText = aboutWords(condition, version)[language];
  return { unit, condition, conditionText, count, dialogueIds: [...dialogueIds] };
}

function actsOf(row: DialogueRow, { principal, followUp, settings, today }: Context): DialogueDto['acts'] {
  const isOpen = row.state === 'open';
  const writer = actingWith(principal, 'dialogues:write');
  const side = writer && sideOf(writer);
  const through = followUp ? null : liftableThrough(row, settings);
  const isLifted = followUp?.state === 'lifted';
  return {
    write: isOpen && writer !== undefined,
    decide: isOpen && actingWith(principal, 'dialogues:decide') !== undefined,
    withdraw: isOpen && side === row.openedSide,
    handOver: isOpen && writer !== undefined,
    lift: side === 'municipality' && through !== null && today <= through,
    recordFollowUp: isLifted && actingWith(principal, 'dialogues:decide') !== undefined,
    takeBackFollowUp: isLifted && side !== undefined && followUpStepsOf('lifted', side).includes('withdrawn'),
  };
}
