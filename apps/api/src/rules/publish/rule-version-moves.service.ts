import { Inject, Injectable } from '@nestjs/common';
import { formatInstant, hashDocument, parseRuleSet, RuleFileError, type RuleSet } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import { actingWith, actorOf, type Principal, requireFreshSignIn } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  invalidInput,
  type Permission,
  problem,
  requireVersion,
  type Transaction,
} from '../../platform/index.ts';
import { contentHashOf, type RuleDocument } from '../draft/draft-document.ts';
import { personOf, RuleDraftsService } from '../draft/rule-drafts.service.ts';
import type { RuleVersionMove } from '../dto/rule-draft.dto.ts';
import type { RuleVersionDto } from '../dto/rule-version.dto.ts';
import { RuleVersionsRepository } from '../rule-versions.repository.ts';
import type { RuleVersionRow } from '../rule-version-row.ts';
import { RuleVersionRowsRepository } from '../rule-version-rows.repository.ts';
import { findTransition, type RuleVersionState } from '../rule-version-transitions.ts';
import { isShownTo, type Reader, RuleVersionViews, unknownVersion } from '../rule-version-views.ts';
import { CONSULTATION_ROUNDS, type ConsultationRounds } from './consultation-port.ts';
import { missingAnswers, reasonAskedFor, refusalOf, type Situation } from './gates.ts';

const acts: Readonly<Record<RuleVersionState, string>> = {
  draft: 'return-rule-version',
  'in-consultation': 'consult-rule-version',
  approved: 'approve-rule-version',
  scheduled: 'publish-rule-version',
  rejected: 'reject-rule-version',
  withdrawn: 'withdraw-rule-version',
  // These follow from the dates.
  'in-force': 'publish-rule-version',
  replaced: 'publish-rule-version',
};

interface By extends Reader {
  readonly key: string | undefined;
  readonly ifMatch: string | undefined;
}

/** Takes versions from one state to the next: each act whole or not at all, with its step and its line. */
@Injectable()
export class RuleVersionMovesService {
  constructor(
    private readonly published: RuleVersionsRepository,
    private readonly rows: RuleVersionRowsRepository,
    private readonly views: RuleVersionViews,
    private readonly drafts: RuleDraftsService,
    private readonly audit: AuditTrail,
    @Inject(CONSULTATION_ROUNDS) private readonly rounds: ConsultationRounds,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * @throws Problem 400 without a reason where one is needed, 403 for the author's own approval and for people without the
   * right, 404, 409 naming why not now, 412 when If-Match is given and stale
   */
  move(id: string, move: RuleVersionMove, by: By): Promise<RuleVersionDto> {
    return this.drafts.once(
      `POST /api/rule-versions/${id}/transitions`,
      move,
      { reader: by, key: by.key },
      (transaction) => this.moveIn(transaction, id, move, by),
    );
  }

  private async moveIn(transaction: Transaction, id: string, move: RuleVersionMove, by: By): Promise<RuleVersionDto> {
    const { principal } = by;
    if (move.to === 'scheduled' || move.to === 'withdrawn') await this.published.holdStill(transaction);
    const row = await this.rows.lock(transaction, id);
    if (!row || !isShownTo(principal, row)) throw unknownVersion();
    if (by.ifMatch !== undefined) requireVersion(by.ifMatch, row.version);
    const set = await this.published.loadAll(transaction);
    const situation = await this.views.situationOf(transaction, row, { principal, set });
    this.refuse(situation, move);
    const actor = actorOf(acting(principal, situation, move.to));
    const reason = move.reason ?? null;
    const at = Math.trunc(this.clock.now());
    const act = { actor, reason, at, person: personOf(by) };
    await this.carryOut(transaction, situation, { ...act, move, set, principal });
    await this.rows.addStep(transaction, row, { to: move.to, at, by: act.person, reason });
    const after = await this.rows.find(transaction, row.id);
    if (!after) throw new Error(`the rule version ${row.id} was just changed, but is not there`);
    await this.audit.append(transaction, {
      actor,
      act: acts[move.to],
      object: { kind: 'rule-version', id: row.id },
      reason,
      before: { state: situation.state },
      after: { state: move.to, ruleVersion: after.read.name, contentHash: after.contentHash, hash: after.read.hash },
    });
    return this.views.describe(transaction, after, by);
  }

  private refuse(situation: Situation, { to, reason }: RuleVersionMove): void {
    const refusal = refusalOf(situation, to);
    if (refusal) throw problem(refusal.kind === 'not-now' ? 409 : 403, refusal.code, refusal.why);
    const because = reasonAskedFor(situation, to);
    if (because === null || typeof reason === 'string') return;
    if (to === 'approved') throw problem(409, 'answers-missing', missingAnswers(situation.consultation?.missing ?? []));
    throw invalidInput([{ path: 'reason', code: 'reason-needed', message: { sv: 'Skriv varför.', en: 'Say why.' } }]);
  }

  private async carryOut(transaction: Transaction, { row, state }: Situation, act: CarriedOut): Promise<void> {
    const { move, actor, reason, at, person } = act;
    switch (move.to) {
      case 'in-consultation':
        await this.rows.moveTo(transaction, row, 'in-consultation');
        await this.rounds.open(transaction, {
          ruleVersionId: row.id,
          ruleVersion: row.read.name,
          validFrom: row.read.validFrom,
          actor,
          title: move.round?.title,
          text: move.round?.text,
          deadline: move.round?.deadline,
        });
        return;
      case 'approved':
        await this.rows.approve(transaction, row, { by: person, at, overrideReason: reason });
        await this.rows.moveTo(transaction, row, 'approved');
        break;
      case 'scheduled':
        requireFreshSignIn(act.principal);
        await this.publish(transaction, row, act);
        return;
      case 'withdrawn':
        if (state === 'scheduled') await this.rows.withdrawPublished(transaction, row, at);
        else await this.rows.moveTo(transaction, row, 'withdrawn');
        break;
      case 'draft':
      case 'rejected':
        await this.rows.moveTo(transaction, row, move.to);
        break;
      case 'in-force':
      case 'replaced':
        throw new Error(`${move.to} follows from the dates`);
    }
    if (state === 'in-consultation') await this.rounds.end(transaction, { ruleVersionId: row.id, reason, actor });
  }

  /** The instant is taken while nobody else publishes or asks: whoever asks later finds the version. */
  private async publish(transaction: Transaction, row: RuleVersionRow, { set, at }: CarriedOut): Promise<void> {
    const document = { ...(row.read.document as RuleDocument), publishedAt: formatInstant(at) };
    const name = row.read.name;
    try {
      parseRuleSet([
        ...set.versions.map((version) => ({ file: `${version.name}.json`, document: version.document })),
        { file: `${name}.json`, document },
      ]);
    } catch (error) {
      if (!(error instanceof RuleFileError)) throw error;
      throw problem(409, 'does-not-fit', {
        sv: `Versionen går inte ihop med de beslutade: ta tillbaka till utkast och spara den igen (${error.key}).`,
        en: `The version does not fit with those decided: take it back to a draft and save it again (${error.key}).`,
      });
    }
    if (contentHashOf(document) !== row.approval?.contentHash)
      throw new Error(`the content of ${row.id} is not what was approved`);
    await this.rows.publish(transaction, row.id, {
      name,
      correction: row.read.correction,
      document,
      hash: hashDocument(document),
      publishedAtMs: at,
    });
  }
}

interface CarriedOut {
  readonly move: RuleVersionMove;
  readonly set: RuleSet;
  readonly principal: Principal;
  readonly actor: ReturnType<typeof actorOf>;
  readonly person: ReturnType<typeof personOf>;
  readonly reason: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The person with the role that permits the act, for the trail. */
function acting(principal: Principal, { state }: Situation, to: RuleVersionState): Principal {
  const by: readonly Permission[] = findTransition(state, to)?.by ?? [];
  const first = by.find((permission) => principal.permissions.has(permission));
  return (first && actingWith(principal, first)) ?? principal;
}
