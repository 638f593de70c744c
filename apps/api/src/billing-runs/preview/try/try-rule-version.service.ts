import { Inject, Injectable } from '@nestjs/common';
import {
  assessEpisode,
  type Episode,
  episodeTimes,
  localDayOf,
  parseEpisode,
  periodOf,
  refusalReason,
  type RuleVersion,
  selectRuleVersion,
} from '@fristdag/rules';
import { AccessLog, actingWith, type Principal, scopeOfPrincipal, shownEpisode } from '../../../identity/index.ts';
import { PayerRegister } from '../../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  notFound,
  problem,
  type ProblemDetail,
  type Transaction,
  UNSCOPED,
} from '../../../platform/index.ts';
import { RuleBook } from '../../../rules/index.ts';
import { dayStrip } from '../../trace/day-strip.ts';
import { episodeOf } from '../../trace/episode-revision.row.ts';
import { EpisodeTraceRepository } from '../../trace/episode-trace.repository.ts';
import { writtenAssessment, writtenStrip } from '../../trace/written-assessment.ts';
import type { TriedDto, TriedRuleVersionDto, TryRuleVersionBody } from '../dto/try-rule-version.ts';
import { type ProposedVersion, ProposedVersions } from '../proposed-versions.ts';

/** An episode to be tried, and whose bill it is. */
interface Candidate {
  readonly episode: Episode;
  readonly payer: string;
}

/** One episode under a version and under the one in force, side by side. Nothing is stored; what is shown is logged. */
@Injectable()
export class TryRuleVersions {
  constructor(
    private readonly database: Database,
    private readonly proposals: ProposedVersions,
    private readonly book: RuleBook,
    private readonly payers: PayerRegister,
    private readonly traces: EpisodeTraceRepository,
    private readonly accessLog: AccessLog,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * @throws Problem 404 when there is no such version, or no such episode that the caller may read
   * @throws Problem 422 with the refusals of an episode typed in, or when it is of another care type
   */
  async try(
    ruleVersionId: string,
    { episode, caseNumber }: TryRuleVersionBody,
    { principal, language }: { principal: Principal; language: Language },
  ): Promise<TriedRuleVersionDto> {
    // Which versions there are is for all to see; which episodes, only for those who may read them.
    const { proposed, rules, payerMap } = await this.database.transaction(UNSCOPED, async (transaction) => ({
      proposed: await this.proposals.get(transaction, ruleVersionId, principal),
      rules: await this.book.load(transaction),
      payerMap: await this.payers.load(transaction),
    }));
    const candidate =
      caseNumber === undefined ? readTyped(episode, payerMap.lookup()) : await this.findStored(caseNumber, principal);
    requireCareType(candidate.episode, proposed.version);
    const now = this.clock.now();
    const period = periodOf(localDayOf(candidate.episode.dischargedAt ?? now));
    const governing = selectRuleVersion(rules, candidate.episode.careType, period, now);
    const { careType } = candidate.episode;
    return {
      ...(await this.judge(candidate.episode, { version: proposed.version, id: proposed.id, language })),
      caseNumber: candidate.episode.caseNumber,
      careType,
      payer: candidate.payer,
      period,
      against:
        governing === undefined
          ? null
          : await this.judge(candidate.episode, {
              version: governing,
              id: await this.idOf(governing, proposed),
              language,
            }),
    };
  }

  private async judge(
    episode: Episode,
    { version, id, language }: { version: RuleVersion; id: string | null; language: Language },
  ): Promise<TriedDto> {
    const assessment = await assessEpisode(episode, version);
    const row = { ...episode, ...episodeTimes(episode) };
    const strip = dayStrip(episode, version, localDayOf(this.clock.now()));
    return {
      ...writtenAssessment(assessment, row, { version, language }),
      ruleVersionId: id,
      strip: writtenStrip(strip),
    };
  }

  private async idOf({ name, hash }: RuleVersion, proposed: ProposedVersion): Promise<string | null> {
    if (hash === proposed.version.hash) return proposed.id;
    const [row] = await this.database.transaction(UNSCOPED, ({ query }) =>
      query<{ id: string }>('select id from rule_version where name = $1', [name]),
    );
    return row?.id ?? null;
  }

  /** The episode as the person is shown it elsewhere: live, or as it was shared with their payers. */
  private async findStored(caseNumber: string, principal: Principal): Promise<Candidate> {
    const reader = actingWith(principal, 'episodes:read');
    if (!reader) {
      throw problem(403, 'not-permitted', {
        sv: 'Din roll läser inga vårdtillfällen. Skriv in ett i stället, eller be någon med rätten att prova.',
        en: 'Your role reads no episodes. Type one in instead, or ask somebody who may to try.',
      });
    }
    return this.database.transaction(scopeOfPrincipal(reader), async (transaction) => {
      const view = reader.reach.kind === 'payers' ? 'shared' : 'live';
      const shown = (await this.traces.findRevisions(transaction, caseNumber, view)).at(-1);
      if (!shown) throw notFound({ sv: 'Vårdtillfället', en: 'The episode' });
      await this.record(transaction, reader, { caseNumber, shown });
      return { episode: episodeOf(shown), payer: shown.payer };
    });
  }

  private async record(
    transaction: Transaction,
    reader: Principal,
    { caseNumber, shown }: { caseNumber: string; shown: Parameters<typeof shownEpisode>[0] },
  ): Promise<void> {
    await this.accessLog.record(transaction, reader, {
      act: 'try-rule-version',
      object: { kind: 'episode', id: caseNumber },
      shown: [shownEpisode(shown)],
    });
  }
}

/** @throws Problem 422 with every reason why the row is no episode; none repeats a value of personal data */
function readTyped(row: unknown, payers: Parameters<typeof parseEpisode>[1]['payers']): Candidate {
  const parsed = parseEpisode(row, { payers });
  if ('episode' in parsed) return { episode: { ...parsed.episode, personalIdentityNumber: null }, payer: parsed.payer };
  const errors = parsed.refusals.map((refusal): ProblemDetail => ({
    path: refusal.field === null ? 'episode' : `episode.${refusal.field}`,
    code: refusal.code,
    message: { sv: refusalReason(refusal, 'sv'), en: refusalReason(refusal, 'en') },
  }));
  throw refused(errors);
}

/** A version governs one care type; an episode of the other has no outcome under it. */
function requireCareType({ careType }: Episode, version: RuleVersion): void {
  if (careType === version.careType) return;
  const word = { somatic: 'somatisk vård', psychiatric: 'psykiatrisk vård' } as const;
  throw refused([
    {
      path: 'episode.careType',
      code: 'other-care-type',
      message: {
        sv: `Versionen gäller ${word[version.careType]}. Välj ett vårdtillfälle i den vården.`,
        en: `The version governs ${version.careType} care. Choose an episode of that care.`,
      },
    },
  ]);
}

function refused(errors: readonly ProblemDetail[]) {
  const places = errors.map(({ path }) => path).join(', ');
  return problem(
    422,
    'episode-refused',
    { sv: `Vårdtillfället kan inte bedömas: ${places}.`, en: `The episode cannot be judged: ${places}.` },
    errors,
  );
}
