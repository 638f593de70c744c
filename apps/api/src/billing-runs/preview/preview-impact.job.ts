import { Inject, Injectable } from '@nestjs/common';
import { type CareType, hashDocument, type Period } from '@fristdag/rules';
import { AuditTrail, THE_PRODUCT } from '../../audit/index.ts';
import { PayerRegister } from '../../payers/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, Problem, type Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { HopelessRunError } from '../run/run-step.ts';
import { governingVersions, isWithinValidity } from './governing-versions.ts';
import { type GoverningNames, ImpactPreviewRepository, type OpenPreview } from './impact-preview.repository.ts';
import { totalsOf } from './preview-figures.ts';
import { ProposedVersions, readVersion } from './proposed-versions.ts';
import { rateBothWays, type VersionPair } from './rate-both-ways.ts';
import { requireUnchangedOutside, resultHashOf, stateImpact } from './state-impact.ts';

/**
 * The steps of a preview: freeze the facts and choose the versions, rate the episodes piece by piece under both, state
 * what each payer would owe. What a step does and how far the preview came are committed together.
 */
@Injectable()
export class PreviewImpact {
  /** Episodes rated and committed together, as a billing run takes them. */
  episodesAtOnce = 20_000;

  constructor(
    private readonly repository: ImpactPreviewRepository,
    private readonly proposals: ProposedVersions,
    private readonly book: RuleBook,
    private readonly payers: PayerRegister,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** Does the next step, or the next piece of it. */
  take(transaction: Transaction, preview: OpenPreview): Promise<void> {
    switch (preview.step) {
      case 'freeze':
        return this.freeze(transaction, preview);
      case 'assess':
        return this.assess(transaction, preview);
      case 'state':
        return this.state(transaction, preview);
    }
  }

  private async freeze(transaction: Transaction, open: OpenPreview): Promise<void> {
    const { id, document, periods, asIfFrom } = open;
    const asked = { knownAt: this.clock.now(), asIfFrom };
    const proposal = await this.proposals.propose(transaction, readVersion(document), asked);
    const governing = choose(() => governingVersions(proposal, periods)).map(
      ({ period, careType, now, then }): GoverningNames => ({
        period,
        careType,
        now: now === undefined ? null : { name: now.name, hash: now.hash },
        then: { name: then.name, hash: then.hash, isDraft: then.hash === proposal.draft.hash },
        withinValidity: isWithinValidity(proposal, careType, period),
      }),
    );
    const frozen = await this.repository.freeze(transaction, id, periods);
    const inputs = { periods: [...periods], governing, episodes: frozen.hash };
    const inputsHash = hashDocument(asIfFrom === null ? inputs : { ...inputs, asIfFrom });
    await transaction.query(
      `update impact_preview set state = 'running', step = 'assess', progress_total = $2, governing = $3::jsonb, inputs_hash = $4, touched_at = now()
        where id = $1::bigint`,
      [id, frozen.episodes, JSON.stringify(governing), inputsHash],
    );
  }

  private async assess(transaction: Transaction, preview: OpenPreview): Promise<void> {
    const { id, through: after, episodes } = preview;
    const through = Math.min(after + this.episodesAtOnce, episodes);
    if (through > after) {
      const frozen = await this.repository.loadFrozen(transaction, id, { after, through });
      const { tallies, changes } = await rateBothWays(frozen, await this.versionsOf(transaction, preview));
      await this.repository.saveTallies(transaction, id, after, tallies);
      await this.repository.saveChanges(transaction, id, changes);
    }
    await transaction.query(
      `update impact_preview set progress_done = $2, step = case when $3 then 'state' else step end, touched_at = now() where id = $1::bigint`,
      [id, through, through >= episodes],
    );
  }

  private async state(transaction: Transaction, preview: OpenPreview): Promise<void> {
    const { id, governing, ruleVersionId, contentHash, inputsHash, asIfFrom, document } = preview;
    const tallies = await this.repository.loadTallies(transaction, id);
    const versionsOf = await this.versionsOf(transaction, preview);
    const rows = stateImpact(tallies, versionsOf, await this.payers.load(transaction));
    const within = new Set(governing.flatMap((row) => (row.withinValidity ? [`${row.careType} ${row.period}`] : [])));
    requireUnchangedOutside(rows, (careType, period) => within.has(`${careType} ${period}`));
    const resultHash = resultHashOf(rows);
    const completedAt = this.clock.now();
    await this.repository.savePayers(transaction, id, rows);
    await transaction.query(
      `update impact_preview set state = 'completed', step = 'done', result_hash = $2, completed_at = instant_of($3::float8), touched_at = now()
        where id = $1::bigint`,
      [id, resultHash, completedAt],
    );
    const handedIn = { id, ruleVersionId, contentHash, inputsHash: inputsHash ?? '', asIfFrom, completedAt };
    await this.book.addImpactPreview(transaction, handedIn);
    const { now, then } = totalsOf(rows);
    await this.audit.append(transaction, {
      actor: THE_PRODUCT,
      act: 'complete-impact-preview',
      object: { kind: 'impact-preview', id },
      before: { totalAmount: now.amount },
      after: {
        ruleVersion: readVersion(document).name,
        contentHash,
        resultHash,
        totalAmount: then.amount,
        ...(asIfFrom === null ? {} : { asIfFrom }),
      },
    });
  }

  /** The versions chosen when the facts were frozen, whatever was published since. Published ones never change. */
  private async versionsOf(
    transaction: Transaction,
    { document, governing }: OpenPreview,
  ): Promise<(careType: CareType, period: Period) => VersionPair> {
    const draft = readVersion(document);
    const { versions } = await this.book.load(transaction);
    const byHash = new Map(versions.map((version) => [version.hash, version]));
    const pairs = new Map(
      governing.map(({ careType, period, now, then }): [string, VersionPair] => {
        const after = then.isDraft ? draft : byHash.get(then.hash);
        if (!after) throw new Error(`${then.name} governs ${period} in a preview, but is not stored`);
        return [`${careType} ${period}`, { now: now === null ? undefined : byHash.get(now.hash), then: after }];
      }),
    );
    return (careType, period) => pairs.get(`${careType} ${period}`) ?? withoutRules(careType, period);
  }
}

/** What no retry can change ends the preview, with its words. */
function choose<Chosen>(work: () => Chosen): Chosen {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) throw new HopelessRunError(error.code, error.detail);
    throw error;
  }
}

function withoutRules(careType: CareType, period: Period): never {
  throw new HopelessRunError('missing-rule-version', {
    sv: `Det finns vårdtillfällen i ${careType === 'somatic' ? 'somatisk vård' : 'psykiatrisk vård'} i ${period}, men ingen regelversion för den. Inget har räknats.`,
    en: `There are episodes of ${careType} care in ${period}, but no rule version for it. Nothing has been counted.`,
  });
}
