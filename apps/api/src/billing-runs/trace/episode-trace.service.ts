import { Inject, Injectable } from '@nestjs/common';
import {
  assessEpisode,
  countDischargeReadyDays,
  formatInstant,
  localDayOf,
  periodOf,
  type RuleSet,
  type RuleVersion,
  selectRuleVersion,
} from '@fristdag/rules';
import type { z } from 'zod';
import { AuditTrail } from '../../audit/index.ts';
import { maskNumbers } from '../../episodes/index.ts';
import {
  AccessLog,
  actorOf,
  type Principal,
  scopeOfPrincipal,
  shownEpisode,
  type ShownEpisode,
} from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  type ListQuery,
  notFound,
  Page,
  problem,
  type Transaction,
} from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { dayStrip } from './day-strip.ts';
import { EpisodeReaders } from './episode-readers.ts';
import type { EpisodeAnswer, EpisodeAssessment, EpisodeListItem } from './dto/episode.ts';
import {
  type EpisodeFilters,
  EpisodeListRepository,
  type EpisodeView,
  type ListedEpisodeRow,
} from './episode-list.repository.ts';
import { episodeOf, type EpisodeRevisionRow, stateOf } from './episode-revision.row.ts';
import { type AssessmentRow, EpisodeTraceRepository } from './episode-trace.repository.ts';
import {
  civilDateOrNull,
  cutoffMsOf,
  dayZeroOf,
  flagsOf,
  instantOrNull,
  writtenConditions,
  writtenFlags,
} from './judged-episode.ts';
import { maskProtected } from './protected-identity.ts';
import { revisionChanges } from './revision-changes.ts';
import { writtenAssessment, writtenStrip } from './written-assessment.ts';

/**
 * Reads episodes for people. Municipal reviewers read what was shared with one of their payers, in the revision that was
 * judged; everybody else reads the live register within their reach. What they are shown is recorded in the
 * access log by the transaction that reads it.
 */
@Injectable()
export class EpisodeTraceService {
  constructor(
    private readonly database: Database,
    private readonly lists: EpisodeListRepository,
    private readonly traces: EpisodeTraceRepository,
    private readonly ruleBook: RuleBook,
    private readonly audit: AuditTrail,
    private readonly accessLog: AccessLog,
    private readonly readers: EpisodeReaders,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  async list(
    principal: Principal,
    page: ListQuery,
    filters: EpisodeFilters,
  ): Promise<Page<z.output<typeof EpisodeListItem>>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { rows, total } = await this.lists.list(transaction, viewOf(principal), { filters, page });
      const isSearch = filters.q !== undefined || filters.caseNumber !== undefined;
      await this.accessLog.record(transaction, principal, {
        act: isSearch ? 'search-episodes' : 'list-episodes',
        object: { kind: 'episode', id: null },
        shown: rows.map(shownEpisode),
      });
      const rules = await this.ruleBook.load(transaction);
      return new Page(
        rows.map((row) => this.listItem(maskProtected(row), rules)),
        total,
      );
    });
  }

  /**
   * @param asked.runId as this completed run judged it, instead of as it is now
   * @throws Problem 404 when there is no such episode, or none that the caller may read
   */
  get(
    principal: Principal,
    { caseNumber, language, runId }: { caseNumber: string; language: Language; runId?: string | undefined },
  ): Promise<z.output<typeof EpisodeAnswer>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { answer, shown } = await this.read(transaction, {
        principal,
        caseNumber,
        language,
        runId,
        isOpened: false,
      });
      const object = { kind: 'episode', id: caseNumber };
      await this.accessLog.record(transaction, principal, { act: 'show-episode', object, shown });
      await this.readers.tell(transaction, principal, caseNumber);
      return answer;
    });
  }

  /**
   * Shows a case with protected identity unmasked, this once. The line of the trail is written with it, or nothing is shown.
   * @throws Problem 404 when there is no such episode, or none that the caller may read
   * @throws Problem 409 when its identity is not protected: then there is nothing to open
   */
  openProtected(
    principal: Principal,
    { caseNumber, reason, language }: { caseNumber: string; reason: string; language: Language },
  ): Promise<z.output<typeof EpisodeAnswer>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { answer, shown } = await this.read(transaction, { principal, caseNumber, language, isOpened: true });
      if (!answer.protectedIdentity) throw nothingToOpen();
      const opening = { act: 'open-protected-identity', object: { kind: 'episode', id: caseNumber } } as const;
      const purpose = maskNumbers(reason);
      await this.accessLog.record(transaction, principal, { ...opening, purpose, shown });
      await this.audit.append(transaction, { actor: actorOf(principal), ...opening, reason: purpose });
      return answer;
    });
  }

  private async read(
    transaction: Transaction,
    { principal, caseNumber, language, isOpened, runId }: Reading,
  ): Promise<{ answer: z.output<typeof EpisodeAnswer>; shown: readonly ShownEpisode[] }> {
    const view = viewOf(principal);
    const assessment = await this.traces.findAssessment(transaction, caseNumber, { view, runId });
    const isPast = view === 'shared' || runId !== undefined;
    const stored = await this.traces.findRevisions(transaction, caseNumber, view);
    const revisions = isOpened ? stored : stored.map(maskProtected);
    const judgedRow = revisions.find(({ id }) => id === assessment?.revisionId);
    const shown = isPast ? judgedRow : revisions.find(({ isLatest }) => isLatest);
    if (!shown) throw notFound({ sv: 'Vårdtillfället', en: 'The episode' });

    const rules = await this.ruleBook.load(transaction);
    const isJudged = judgedRow !== undefined && judgedRow.id === shown.id;
    const version = isJudged && assessment ? getVersion(rules, assessment.ruleVersion) : this.versionFor(rules, shown);
    const preview = isJudged || isPast || version === undefined ? null : await assessEpisode(episodeOf(shown), version);
    const isDiscarded = judgedRow === undefined;
    const told = revisions.filter(({ revision }) => !isPast || revision <= shown.revision);
    const answer = {
      ...(await this.header(transaction, shown, { assessment: isJudged ? assessment : undefined, rules, isOpened })),
      ...factAnswer(shown),
      flags: writtenFlags(flagsOf(shown, version), language),
      assessment: assessment && !isDiscarded ? assessmentAnswer(assessment, judgedRow, { rules, language }) : null,
      previewAssessment: preview && version ? writtenAssessment(preview, shown, { version, language }) : null,
      version: shown.revision,
      strip: version === undefined ? null : writtenStrip(dayStrip(shown, version, localDayOf(this.clock.now()))),
      revisions: told.map((revision, index) => revisionAnswer(revision, told[index - 1])),
      ...(assessment && isJudged
        ? await this.traces.findNeighboursInRun(transaction, assessment, caseNumber)
        : await this.traces.findLiveNeighbours(transaction, shown)),
    };
    // What earlier revisions said is shown too: of another payer, or of another person where the number was mended.
    return { answer, shown: [shown, ...told].map(shownEpisode) };
  }

  private async header(
    transaction: Transaction,
    row: EpisodeRevisionRow,
    { assessment, rules, isOpened }: { assessment: AssessmentRow | undefined; rules: RuleSet; isOpened: boolean },
  ) {
    const payerName = await this.traces.findPayerName(transaction, row.payer);
    const judged = { counted: assessment?.counted ?? null, dischargeReadyDays: assessment?.dischargeReadyDays ?? null };
    const item = { ...row, payerName, ...judged };
    return { ...this.listItem(item, rules), masked: row.caseProtected && !isOpened };
  }

  private listItem(row: ListedEpisodeRow, rules: RuleSet): z.output<typeof EpisodeListItem> {
    return {
      caseNumber: row.caseNumber,
      careType: row.careType,
      payer: row.payer,
      payerName: row.payerName,
      inpatientUnit: row.inpatientUnit,
      inpatientClinic: row.inpatientClinic,
      outpatientUnit: row.outpatientUnit,
      admittedAt: formatInstant(row.admittedAt),
      dischargedAt: instantOrNull(row.dischargedAt),
      period: row.period,
      state: stateOf(row),
      noticeSentAt: instantOrNull(row.noticeSentAt),
      dischargeReadyDays: row.dischargeReadyDays ?? this.daysSoFar(row, rules),
      counted: row.counted,
      revision: row.revision,
      flags: [...flagsOf(row, this.versionFor(rules, row))],
      protectedIdentity: row.caseProtected,
      masked: row.caseProtected,
      receivedAt: formatInstant(row.receivedAt),
    };
  }

  /** Days from day 0 to today, for a stay that goes on; null for any other. */
  private daysSoFar(row: EpisodeRevisionRow, rules: RuleSet): number | null {
    const version = stateOf(row) === 'ongoing' ? this.versionFor(rules, row) : undefined;
    if (version === undefined) return null;
    const { noticeDay, noticeMsOfDay } = row;
    const notice = noticeDay === null || noticeMsOfDay === null ? null : { day: noticeDay, msOfDay: noticeMsOfDay };
    return countDischargeReadyDays({
      notice,
      dischargeDay: localDayOf(this.clock.now()),
      cutoffMs: cutoffMsOf(version),
    });
  }

  /** The version of the episode's month, of this month while it goes on; undefined when none is in force. */
  private versionFor(rules: RuleSet, { careType, period }: EpisodeRevisionRow): RuleVersion | undefined {
    const now = this.clock.now();
    return selectRuleVersion(rules, careType, period ?? periodOf(localDayOf(now)), now);
  }
}

interface Reading {
  readonly principal: Principal;
  readonly caseNumber: string;
  readonly language: Language;
  /** Whether a protected identity has been opened, with a reason. */
  readonly isOpened: boolean;
  /** As this run judged it; as it is now when left out. */
  readonly runId?: string | undefined;
}

function nothingToOpen() {
  return problem(409, 'identity-not-protected', {
    sv: 'Ärendet har ingen skyddad identitet: allt visas redan.',
    en: 'The case has no protected identity: everything is shown already.',
  });
}

function viewOf({ reach }: Principal): EpisodeView {
  return reach.kind === 'payers' ? 'shared' : 'live';
}

function getVersion({ versions }: RuleSet, name: string): RuleVersion {
  const version = versions.find((candidate) => candidate.name === name);
  if (!version) throw new Error(`the rule version ${name} judged an episode, but is not stored`);
  return version;
}

function factAnswer(row: EpisodeRevisionRow) {
  const { municipality, district, careContactNeeded, sipRequired, outpatientCareAvailable, patientOpposed, cancelled } =
    row;
  return {
    municipality,
    district,
    careContactNeeded,
    sipRequired,
    outpatientCareAvailable,
    patientOpposed,
    cancelled,
    admissionNoticeSentAt: instantOrNull(row.admissionNoticeSentAt),
    dischargeReadyNotices: row.dischargeReadyNotices.map(({ sentAt, withdrawnAt }) => ({
      sentAt: formatInstant(sentAt),
      withdrawnAt: instantOrNull(withdrawnAt),
    })),
    careContactAssignedAt: instantOrNull(row.careContactAssignedAt),
    sipCallSentAt: instantOrNull(row.sipCallSentAt),
  };
}

function assessmentAnswer(
  assessment: AssessmentRow,
  row: EpisodeRevisionRow,
  { rules, language }: { rules: RuleSet; language: Language },
): z.output<typeof EpisodeAssessment> {
  const version = getVersion(rules, assessment.ruleVersion);
  const { runId, mode, period, runRevision, counted, dischargeReadyDays, contribution, statementId, outcomes } =
    assessment;
  return {
    runId,
    mode,
    period,
    runRevision,
    episodeRevision: row.revision,
    statementId,
    ruleVersion: version.name,
    ruleVersionHash: version.hash,
    counted,
    dischargeReadyDays,
    contribution,
    dayZero: civilDateOrNull(dayZeroOf(row, version)),
    facts: assessment.facts,
    conditions: [...writtenConditions({ row, version, counted, dischargeReadyDays, outcomes }, language)],
  };
}

type Revision = EpisodeRevisionRow & { readonly identityChanged: boolean };

function revisionAnswer(revision: Revision, before: Revision | undefined) {
  const { importId, sourceLine, reason } = revision;
  // That the personal number changed is said; what it was and is, never.
  const identity = revision.identityChanged ? [{ field: 'identity', before: null, after: null }] : [];
  return {
    revision: revision.revision,
    receivedAt: formatInstant(revision.receivedAt),
    source: importId === null ? null : { importId, line: sourceLine },
    reason,
    changes: before === undefined ? [] : [...revisionChanges(before, revision), ...identity],
  };
}
