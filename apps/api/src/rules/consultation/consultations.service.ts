import { hash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { careTypes, formatInstant, localDayOf, periodOf, selectRuleVersion } from '@fristdag/rules';
import { type Actor, AuditTrail } from '../../audit/index.ts';
import { actingWith, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import { PayerRegister, REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  onceForKey,
  Page,
  requireVersion,
  type Transaction,
} from '../../platform/index.ts';
import { RuleBook } from '../rule-book.ts';
import { ConsultationAnswersRepository } from './consultation-answers.repository.ts';
import { partiesReached } from './consultation-parties.ts';
import { RoundsOfProposals } from './consultation-rounds.ts';
import { answerDto, type Clause, clausesOf, fileDto, summaryDto } from './consultation-view.ts';
import {
  alreadyHasRound,
  endsWithProposal,
  notForConsultation,
  notInState,
  notLater,
  opensWithDraft,
  unknownConsultation,
  unknownRuleVersion,
} from './consultation-words.ts';
import { ConsultationsRepository, type StoredConsultation } from './consultations.repository.ts';
import type {
  ConsultationAct,
  ConsultationChange,
  ConsultationDto,
  ConsultationExtension,
  ConsultationListQuery,
  ConsultationSummaryDto,
  NewConsultation,
} from './dto/consultation.dto.ts';

/** Rounds of consultation: the region asks, follows who has answered, gives more time and ends. */
@Injectable()
export class ConsultationsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ConsultationsRepository,
    private readonly answers: ConsultationAnswersRepository,
    private readonly rounds: RoundsOfProposals,
    private readonly payers: PayerRegister,
    private readonly book: RuleBook,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  async list(wanted: ConsultationListQuery, principal: Principal): Promise<Page<ConsultationSummaryDto>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const withPrepared = seesPrepared(principal);
      const { rows, total } = await this.repository.list(transaction, { wanted, withPrepared });
      const ids = rows.map(({ id }) => id);
      const context = {
        parties: await this.repository.listParties(transaction, ids),
        answers: await this.answers.list(transaction, ids),
        payers: await this.payers.load(transaction),
        today: localDayOf(this.clock.now()),
      };
      return new Page(
        rows.map((round) => summaryDto(round, { ...context, seesAll: seesAnswers(principal, round) })),
        total,
      );
    });
  }

  /** @throws Problem 404 */
  get(id: string, principal: Principal, language: Language): Promise<ConsultationDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const round = await this.getRound(transaction, id, principal);
      return this.describe(transaction, round, { principal, language });
    });
  }

  /**
   * Prepares a round, or opens one on the model. For a proposal that went into consultation with standard words, the words
   * given here take their place, as long as nobody has answered.
   * @throws Problem 404, 409, 422
   */
  async create(
    wanted: NewConsultation,
    {
      principal,
      actor,
      language,
      key,
    }: { principal: Principal; actor: Actor; language: Language; key: string | undefined },
  ): Promise<ConsultationDto> {
    const attempt = {
      key,
      accountId: principal.accountId,
      act: 'POST /api/consultations',
      bodyHash: hash('sha256', JSON.stringify(wanted)),
    };
    const { id } = await this.database.transaction(REGION_WIDE, (transaction) =>
      onceForKey(transaction, attempt, () => this.createIn(transaction, wanted, actor)),
    );
    return this.get(id, principal, language);
  }

  /** The act itself, in the caller's region-wide transaction. */
  async createIn(transaction: Transaction, wanted: NewConsultation, actor: Actor): Promise<{ id: string }> {
    this.rounds.requireComing(wanted.deadline);
    const id = await this.rewordStandard(transaction, wanted);
    const round = id ?? (await this.add(transaction, wanted, actor));
    await this.append(transaction, actor, { act: 'create-consultation', id: round, after: summaryOf(wanted) });
    return { id: round };
  }

  /** @throws Problem 404, 409 for a round that was opened, 412, 422, 428 */
  change(
    id: string,
    wanted: ConsultationChange,
    { actor, ifMatch }: { actor: Actor; ifMatch: string | undefined },
  ): Promise<void> {
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      const before = await this.lock(transaction, id);
      requireVersion(ifMatch, before.version);
      if (before.state !== 'prepared') throw notInState(before.state);
      this.rounds.requireComing(wanted.deadline);
      await this.repository.setWords(transaction, { id, ...wanted });
      if (wanted.mandatory) await this.rounds.setParties(transaction, id, wanted.mandatory);
      const after = summaryOf(wanted);
      await this.append(transaction, actor, { act: 'update-consultation', id, before: summaryOf(before), after });
    });
  }

  /** Opens a prepared round on the model. @throws Problem 404, 409, 422 */
  open(id: string, actor: Actor): Promise<void> {
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      const round = await this.lock(transaction, id);
      if (round.state !== 'prepared') throw notInState(round.state);
      if (round.ruleVersionId !== null) throw opensWithDraft();
      await this.rounds.openPrepared(transaction, round, null);
      await this.append(transaction, actor, { act: 'open-consultation', id, after: { deadline: round.deadline } });
    });
  }

  /** Gives everybody more time. @throws Problem 404, 409, 422 */
  extend(id: string, { deadline, reason }: ConsultationExtension, actor: Actor): Promise<void> {
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      const round = await this.lock(transaction, id);
      if (round.state !== 'open') throw notInState(round.state);
      if (deadline <= round.deadline) throw notLater();
      this.rounds.requireComing(deadline);
      const extension = { id, from: round.deadline, to: deadline, reason, by: actor.name, at: this.clock.now() };
      await this.repository.extend(transaction, extension);
      const [before, after] = [{ deadline: round.deadline }, { deadline }];
      await this.append(transaction, actor, { act: 'extend-consultation', id, before, after, reason });
    });
  }

  /** Ends a round on the model, or drops a prepared one. A round on a proposal ends with what becomes of it. */
  close(id: string, reason: string | null, actor: Actor): Promise<void> {
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      const round = await this.lock(transaction, id);
      if (round.state !== 'open' && round.state !== 'prepared') throw notInState(round.state);
      if (round.state === 'open' && round.ruleVersionId !== null) throw endsWithProposal();
      const state = round.state === 'open' ? 'closed' : 'withdrawn';
      const ended = { id, state, by: actor.name, at: this.clock.now(), reason, overrideReason: null } as const;
      await this.repository.end(transaction, ended);
      await this.append(transaction, actor, { act: 'close-consultation', id, after: { state }, reason });
    });
  }

  /** A round that the person may know of. @throws Problem 404 */
  async getRound(transaction: Transaction, id: string, principal: Principal): Promise<StoredConsultation> {
    const round = await this.repository.find(transaction, id);
    if (!round || (round.openedAt === null && !seesPrepared(principal))) throw unknownConsultation();
    return round;
  }

  /** What a comment can be about: the proposal's clauses, or for the model those of the versions in force. */
  async clauses(transaction: Transaction, round: StoredConsultation, language: Language): Promise<readonly Clause[]> {
    if (round.ruleVersionId !== null) {
      const rows = await transaction.query<{ document: unknown }>('select document from rule_version where id = $1', [
        round.ruleVersionId,
      ]);
      return clausesOf(
        rows.map(({ document }) => document),
        language,
      );
    }
    const now = this.clock.now();
    const set = await this.book.load(transaction);
    const versions = careTypes.flatMap(
      (careType) => selectRuleVersion(set, careType, periodOf(localDayOf(now)), now) ?? [],
    );
    return clausesOf(
      versions.map(({ document }) => document),
      language,
    );
  }

  private async describe(
    transaction: Transaction,
    round: StoredConsultation,
    { principal, language }: { principal: Principal; language: Language },
  ): Promise<ConsultationDto> {
    const payers = await this.payers.load(transaction);
    const today = localDayOf(this.clock.now());
    const answers = await this.answers.list(transaction, [round.id]);
    const minutes = await this.answers.listMinutes(
      transaction,
      answers.map(({ id }) => id),
    );
    const clauses = await this.clauses(transaction, round, language);
    const extensions = await this.repository.listExtensions(transaction, round.id);
    const parties = await this.repository.listParties(transaction, [round.id]);
    return {
      ...summaryDto(round, { parties, answers, payers, today, seesAll: seesAnswers(principal, round) }),
      extensions: extensions.map((extension) => ({ ...extension, at: formatInstant(extension.at) })),
      attachments: (await this.repository.listFiles(transaction, round.id)).map(fileDto),
      answers: answers.map((answer) => answerDto(answer, { payers, clauses, minutes })),
      answersFor: writesFor(principal)
        ? partiesReached(payers, writesFor(principal) ?? [], today).map(({ payer, name }) => ({ payer, name }))
        : [],
      clauses: [...clauses],
      allowedActs: actsOf(round, principal),
    };
  }

  private async add(transaction: Transaction, wanted: NewConsultation, actor: Actor): Promise<string> {
    const ruleVersionId = wanted.ruleVersion ?? null;
    const isInConsultation = await this.requireProposal(transaction, ruleVersionId);
    if (ruleVersionId !== null && wanted.state === 'open' && !isInConsultation) throw opensWithDraft();
    const id = randomUUID();
    const at = this.clock.now();
    const { title, text, deadline } = wanted;
    const by = { accountId: actor.accountId, by: actor.name, at };
    await this.repository.add(transaction, {
      id,
      ruleVersionId,
      title,
      text,
      deadline,
      hasStandardWords: false,
      ...by,
    });
    await this.rounds.setParties(transaction, id, wanted.mandatory);
    const proposal = ruleVersionId === null ? null : await this.repository.findProposal(transaction, ruleVersionId);
    if (ruleVersionId === null ? wanted.state !== 'prepared' : isInConsultation)
      await this.rounds.openPrepared(transaction, { id, deadline }, proposal?.contentHash ?? null);
    return id;
  }

  /** @returns whether the proposal is in consultation already. @throws Problem 404, 409 */
  private async requireProposal(transaction: Transaction, ruleVersionId: string | null): Promise<boolean> {
    if (ruleVersionId === null) return false;
    const proposal = await this.repository.findProposal(transaction, ruleVersionId);
    if (!proposal) throw unknownRuleVersion();
    if (proposal.state !== 'draft' && proposal.state !== 'in-consultation') throw notForConsultation();
    if (await this.repository.lockCurrent(transaction, ruleVersionId)) throw alreadyHasRound();
    return proposal.state === 'in-consultation';
  }

  /** Puts words into a round that was opened without any. @returns undefined when there is none of that kind */
  private async rewordStandard(transaction: Transaction, wanted: NewConsultation): Promise<string | undefined> {
    if (!wanted.ruleVersion) return undefined;
    const round = await this.repository.lockCurrent(transaction, wanted.ruleVersion);
    if (!round?.hasStandardWords) return undefined;
    const parties = await this.repository.listParties(transaction, [round.id]);
    if (parties.some(({ answeredAt }) => answeredAt !== null)) throw alreadyHasRound();
    const { title, text, deadline } = wanted;
    await this.repository.setWords(transaction, { id: round.id, title, text, deadline });
    if (wanted.mandatory) await this.rounds.setParties(transaction, round.id, wanted.mandatory);
    return round.id;
  }

  private async lock(transaction: Transaction, id: string): Promise<StoredConsultation> {
    const round = await this.repository.lock(transaction, id);
    if (!round) throw unknownConsultation();
    return round;
  }

  private append(
    transaction: Transaction,
    actor: Actor,
    { id, ...line }: { act: string; id: string; before?: unknown; after?: unknown; reason?: string | null },
  ): Promise<void> {
    return this.audit.append(transaction, { actor, object: { kind: 'consultation', id }, ...line });
  }
}

/** What the trail says of a round: no text. */
function summaryOf(words: { title: string; deadline: string; mandatory?: readonly string[] | undefined }) {
  const { title, deadline, mandatory } = words;
  return { title, deadline, ...(mandatory ? { mandatory } : {}) };
}

function seesPrepared({ reach }: Principal): boolean {
  return reach.kind === 'region';
}

/** During the round each answers on its own; the region reads along, and all read all when it is over. */
function seesAnswers({ reach }: Principal, { state }: StoredConsultation): boolean {
  return reach.kind === 'region' || state === 'closed';
}

/** The payers for which the person may write an answer; undefined when none. */
function writesFor(principal: Principal): readonly string[] | undefined {
  const reach = actingWith(principal, 'consultations:prepare')?.reach;
  return reach?.kind === 'payers' ? reach.payers : undefined;
}

function actsOf(round: StoredConsultation, principal: Principal): ConsultationAct[] {
  const writes = actingWith(principal, 'consultations:write')?.reach.kind === 'region';
  const isOpen = round.state === 'open';
  const isPrepared = round.state === 'prepared';
  const isModel = round.ruleVersionId === null;
  const may: Readonly<Record<ConsultationAct, boolean>> = {
    change: writes && isPrepared,
    open: writes && isPrepared && isModel,
    extend: writes && isOpen,
    close: writes && (isPrepared || (isOpen && isModel)),
    attach: writes && isPrepared,
    answer: isOpen && writesFor(principal) !== undefined,
    send: isOpen && actingWith(principal, 'consultations:answer')?.reach.kind === 'payers',
    protocol: round.openedAt !== null && seesAnswers(principal, round),
  };
  return (Object.keys(may) as ConsultationAct[]).filter((act) => may[act]);
}
