import { Injectable } from '@nestjs/common';
import { canonicalJson, type CareType, type Judgement, type RuleVersion } from '@fristdag/rules';
import type { Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { AssessmentRepository, type FrozenEpisode, type StoredJudgement } from './assessment.repository.ts';
import { rateEpisodes } from './rate-episodes.ts';
import { type OpenRun, type RunStep } from './run-step.ts';
import { loadRunRules } from './run-rules.ts';

/** Judges the frozen episodes piece by piece, each under the version of its care type. */
@Injectable()
export class AssessEpisodes implements RunStep {
  readonly step = 'assess';
  readonly work = 'assess-episodes';
  /** Episodes judged and committed together: half a second of work, so a killed run loses no more than that. */
  episodesAtOnce = 20_000;

  constructor(
    private readonly repository: AssessmentRepository,
    private readonly book: RuleBook,
  ) {}

  async take(transaction: Transaction, run: OpenRun): Promise<void> {
    const through = Math.min(run.assessedThrough + this.episodesAtOnce, run.episodes);
    if (through > run.assessedThrough) {
      const frozen = await this.repository.loadFrozen(transaction, run.id, { after: run.assessedThrough, through });
      const rules = await loadRunRules(transaction, this.book, run);
      for (const [careType, episodes] of Map.groupBy(frozen, (episode) => episode.careType)) {
        await this.assess(transaction, run, { careType, episodes, version: rules.get(careType) });
      }
    }
    await this.repository.moveOn(transaction, run.id, { through, isLast: through >= run.episodes });
  }

  private async assess(
    transaction: Transaction,
    { id }: OpenRun,
    part: { careType: CareType; episodes: readonly FrozenEpisode[]; version: RuleVersion },
  ): Promise<void> {
    const { careType, episodes, version } = part;
    const rated = await rateEpisodes(episodes, version);

    const stored = await this.repository.loadJudgements(transaction, id, careType);
    const { numbers, added } = numberJudgements(rated.judgements, stored);
    await this.repository.saveJudgements(transaction, id, careType, added);

    await this.repository.saveAssessments(transaction, id, {
      positions: episodes.map(({ position }) => position),
      judgements: Array.from(rated.places, (place) => numbers[place] ?? -1),
      counted: rated.counted,
      days: rated.days,
      contributions: rated.contributions,
    });
  }
}

/** Pieces of a run share their judgements: a combination of facts that an earlier piece met keeps its number. */
function numberJudgements(
  judgements: readonly Judgement[],
  stored: readonly StoredJudgement[],
): { numbers: number[]; added: StoredJudgement[] } {
  const known = new Map(stored.map(({ facts, judgement }) => [canonicalJson(facts), judgement]));
  const added: StoredJudgement[] = [];
  const numbers = judgements.map(({ facts, outcomes, counted }) => {
    const key = canonicalJson(facts);
    const number = known.get(key) ?? known.size;
    if (!known.has(key)) {
      known.set(key, number);
      added.push({ judgement: number, facts, outcomes, counted });
    }
    return number;
  });
  return { numbers, added };
}
