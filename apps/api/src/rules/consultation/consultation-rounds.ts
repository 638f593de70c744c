import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf, type CivilDate, localDayOf } from '@fristdag/rules';
import type { Actor } from '../../audit/index.ts';
import { PayerRegister } from '../../payers/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, type Transaction } from '../../platform/index.ts';
import type { ConsultationRounds, ConsultationState, RoundWish } from '../publish/consultation-port.ts';
import { municipalitiesOf } from './consultation-parties.ts';
import { deadlinePassed, unknownMunicipality, unknownRuleVersion } from './consultation-words.ts';
import { type Proposal, ConsultationsRepository, type StoredConsultation } from './consultations.repository.ts';

/** How long the municipalities have, where nobody says otherwise. */
const DEFAULT_WEEKS = 4;

/** What a round says where nobody has written its words. */
const STANDARD_TEXT =
  'Regionen föreslår en ändring av reglerna för betalningsansvar. Läs förslaget och svara senast den sista svarsdagen.';

/** What became of a proposal that ends its round without a result; all else is a decision on it. */
const WITHOUT_RESULT: readonly string[] = ['draft', 'withdrawn'];

/**
 * Rounds as a part of another act: what happens to a proposal opens and ends its round. Everything here works within the
 * caller's transaction, of any scope, and writes no line of the trail, since the act is the caller's.
 */
@Injectable()
export class RoundsOfProposals implements ConsultationRounds {
  constructor(
    private readonly repository: ConsultationsRepository,
    private readonly payers: PayerRegister,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** The newest round of each proposal: who has not answered, by name, and how many standing answers object. */
  async statesOf(
    { query }: Transaction,
    ruleVersionIds: readonly string[],
  ): Promise<ReadonlyMap<string, ConsultationState>> {
    const rows = await query<ConsultationState & { readonly ruleVersionId: string }>(
      `select distinct on (c.rule_version_id) c.rule_version_id as "ruleVersionId", c.id as "roundId", c.objections,
              array(select coalesce((select min(m.municipality_name) from payer m where m.municipality = p.party), p.party) as name
                      from consultation_party p
                     where p.consultation_id = c.id and p.is_mandatory and p.answered_at is null order by name) as missing
         from consultation c where c.rule_version_id = any($1::text[]) order by c.rule_version_id, c.created_at desc, c.id`,
      [ruleVersionIds],
    );
    return new Map(rows.map(({ ruleVersionId, ...state }) => [ruleVersionId, state]));
  }

  /**
   * Opens the prepared round, whose words may be given anew, or one with standard words.
   * @throws Problem 422 for a last day that has passed
   */
  async open(transaction: Transaction, { ruleVersionId, actor, title, text, deadline }: RoundWish): Promise<void> {
    const proposal = await this.repository.findProposal(transaction, ruleVersionId);
    if (!proposal) throw unknownRuleVersion();
    const current = await this.repository.lockCurrent(transaction, ruleVersionId);
    if (current?.state === 'open') return;
    const words = { title, text, deadline };
    const round = current ?? (await this.prepareStandard(transaction, { proposal, actor, words }));
    const stated = {
      title: title ?? round.title,
      text: text ?? round.text,
      deadline: deadline ?? round.deadline,
    };
    if (current && (title ?? text ?? deadline) !== undefined)
      await this.repository.setWords(transaction, { id: round.id, ...stated });
    const opened = { id: round.id, deadline: stated.deadline };
    await this.openPrepared(transaction, opened, proposal.contentHash);
  }

  /** Ends the round with what became of the proposal. Why answers were not waited for stands in the protocol. */
  async end(
    transaction: Transaction,
    { ruleVersionId, reason, actor }: { ruleVersionId: string; reason: string | null; actor: Actor },
  ): Promise<void> {
    const round = await this.repository.lockCurrent(transaction, ruleVersionId);
    if (!round) return;
    const proposal = await this.repository.findProposal(transaction, ruleVersionId);
    const missing = (await this.statesOf(transaction, [ruleVersionId])).get(ruleVersionId)?.missing ?? [];
    const isOverride = proposal?.state === 'approved' && missing.length > 0;
    const hasResult = round.state === 'open' && !WITHOUT_RESULT.includes(proposal?.state ?? 'draft');
    await this.repository.end(transaction, {
      id: round.id,
      state: hasResult ? 'closed' : 'withdrawn',
      by: actor.name,
      at: this.clock.now(),
      reason: isOverride ? null : reason,
      overrideReason: isOverride ? reason : null,
    });
  }

  /** Opens a round that is held. @throws Problem 422 when its last day has passed meanwhile */
  async openPrepared(
    transaction: Transaction,
    { id, deadline }: Pick<StoredConsultation, 'id' | 'deadline'>,
    contentHash: string | null,
  ): Promise<void> {
    this.requireComing(deadline);
    await this.repository.open(transaction, { id, contentHash, at: this.clock.now() });
  }

  /** @throws Problem 422 */
  requireComing(deadline: CivilDate): void {
    const today = civilDateOf(localDayOf(this.clock.now()));
    if (deadline < today) throw deadlinePassed(today);
  }

  /**
   * Asks every municipality; those named must answer, all of them when none is named.
   * @throws Problem 422 for a code that is none
   */
  async setParties(transaction: Transaction, id: string, mandatory: readonly string[] | undefined): Promise<void> {
    const all = municipalitiesOf(await this.payers.load(transaction)).map(({ payer }) => payer);
    const unknown = (mandatory ?? []).filter((code) => !all.includes(code));
    if (unknown.length > 0) throw unknownMunicipality(unknown);
    await this.repository.setParties(transaction, id, { all, mandatory: mandatory ?? all });
  }

  private async prepareStandard(
    transaction: Transaction,
    {
      proposal,
      actor,
      words,
    }: { proposal: Proposal; actor: Actor; words: Pick<RoundWish, 'title' | 'text' | 'deadline'> },
  ): Promise<Pick<StoredConsultation, 'id' | 'title' | 'text' | 'deadline'>> {
    const now = this.clock.now();
    const round = {
      id: randomUUID(),
      title: words.title ?? `Remiss: ${proposal.titles.sv}`,
      text: words.text ?? STANDARD_TEXT,
      deadline: words.deadline ?? civilDateOf(localDayOf(now) + 7 * DEFAULT_WEEKS),
    };
    await this.repository.add(transaction, {
      ...round,
      ruleVersionId: proposal.id,
      at: now,
      hasStandardWords: words.text === undefined,
      accountId: actor.accountId,
      by: actor.name,
    });
    await this.setParties(transaction, round.id, undefined);
    return round;
  }
}
