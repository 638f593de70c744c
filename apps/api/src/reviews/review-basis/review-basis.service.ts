import { Injectable } from '@nestjs/common';
import {
  civilDateOf,
  countDischargeReadyDays,
  formatInstant,
  type Parameter,
  type ParameterName,
  type RuleVersion,
} from '@fristdag/rules';
import { type CountedStays, stateLiability, timetable } from '@fristdag/billing';
import {
  civilDateOrNull,
  cutoffMsOf,
  dayZeroOf,
  describeStatement,
  type EpisodeRevisionRow,
  flagsOf,
  instantOrNull,
  maskProtected,
  StatementsService,
  writtenConditions,
  writtenFlags,
} from '../../billing-runs/index.ts';
import { type AccessAct, AccessLog, type Principal, scopeOfPrincipal, shownEpisode } from '../../identity/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import { Database, type Language } from '../../platform/index.ts';
import { parameterLabel } from '../../rules/index.ts';
import type { ReviewBasis } from './dto/review-basis.ts';
import { ReviewOpenings } from '../work-list/review-openings.ts';
import { type AssessedEpisodeRow, ReviewBasisRepository } from './review-basis.repository.ts';
import { statedLiability } from './stated-liability.ts';
import { writtenSum } from './written-sum.ts';

/** The forms in which a basis leaves, and what the access log calls them. */
const FORMS = {
  screen: 'show-review-basis',
  csv: 'export-review-basis-csv',
  xlsx: 'export-review-basis-xlsx',
  pdf: 'export-review-basis-pdf',
} as const satisfies Readonly<Record<string, AccessAct>>;

/** The basis on which a payer reviews its month. Whatever form it leaves in, it is read here. */
@Injectable()
export class ReviewBasisService {
  constructor(
    private readonly database: Database,
    private readonly statements: StatementsService,
    private readonly repository: ReviewBasisRepository,
    private readonly accessLog: AccessLog,
    private readonly openings: ReviewOpenings,
  ) {}

  /** @throws Problem 404 when there is no such statement, or none that the caller may read */
  async get(
    id: string,
    principal: Principal,
    { language, form }: { language: Language; form: keyof typeof FORMS },
  ): Promise<ReviewBasis> {
    const scope = scopeOfPrincipal(principal);
    const { row, version, invoicing, run } = await this.database.transaction(scope, async (transaction) => {
      const loaded = await this.statements.load(transaction, id, principal);
      return {
        ...loaded,
        run: await this.repository.findRunDay(transaction, loaded.row),
      };
    });
    const ongoingIds = await this.database.transaction(REGION_WIDE, (transaction) =>
      this.repository.findOngoingIds(transaction, row, run.createdAt),
    );
    const { assessed, ongoing } = await this.database.transaction(scope, async (transaction) => {
      const judged = await this.repository.findAssessed(transaction, row);
      const goingOn = await this.repository.findRevisions(transaction, ongoingIds);
      await this.accessLog.record(transaction, principal, {
        act: FORMS[form],
        object: { kind: 'statement', id },
        shown: [...judged, ...goingOn].map(shownEpisode),
      });
      await this.openings.basisOpened(transaction, principal, id);
      return { assessed: judged, ongoing: goingOn };
    });

    const casesGone = assessed.length < row.episodes + row.excludedEpisodes;
    const liability = casesGone ? statedLiability(row) : stateLiability(version, countedStays(assessed));
    return {
      ...describeStatement(row, { version, invoicing }, language),
      sum: writtenSum(liability, language),
      timetable: timetable(version, row.period),
      governedBy: describeVersion(version, language),
      casesGone,
      assessments: assessed.map((episode) => describeAssessed(maskProtected(episode), version, language)),
      ongoing: ongoing.map((episode) => describeOngoing(episode, version, run.day)),
      ongoingAsOf: civilDateOf(run.day),
    };
  }
}

function countedStays(assessed: readonly AssessedEpisodeRow[]): CountedStays[] {
  return assessed
    .filter(({ counted }) => counted)
    .map(({ dischargeReadyDays }) => ({ dischargeReadyDays, episodes: 1 }));
}

function describeAssessed(
  row: AssessedEpisodeRow,
  version: RuleVersion,
  language: Language,
): ReviewBasis['assessments'][number] {
  const {
    caseNumber,
    careType,
    payer,
    inpatientUnit,
    inpatientClinic,
    outpatientUnit,
    counted,
    dischargeReadyDays,
    contribution,
    caseProtected: protectedIdentity,
  } = row;
  return {
    caseNumber,
    careType,
    payer,
    inpatientUnit,
    inpatientClinic,
    outpatientUnit,
    counted,
    dischargeReadyDays,
    contribution,
    protectedIdentity,
    admittedAt: formatInstant(row.admittedAt),
    notice: row.noticeSentAt === null ? null : { sentAt: formatInstant(row.noticeSentAt) },
    dayZero: civilDateOrNull(dayZeroOf(row, version)),
    dischargedAt: instantOrNull(row.dischargedAt),
    dischargedOn: civilDateOrNull(row.dischargeDay),
    conditions: [...writtenConditions({ ...row, row, version }, language)],
    flags: writtenFlags(flagsOf(row, version), language),
  };
}

function describeOngoing(row: EpisodeRevisionRow, version: RuleVersion, day: number): ReviewBasis['ongoing'][number] {
  const { noticeDay, noticeMsOfDay } = row;
  const notice = noticeDay === null || noticeMsOfDay === null ? null : { day: noticeDay, msOfDay: noticeMsOfDay };
  return {
    caseNumber: row.caseNumber,
    inpatientUnit: row.inpatientUnit,
    admittedAt: formatInstant(row.admittedAt),
    noticeSentAt: instantOrNull(row.noticeSentAt),
    daysSoFar: countDischargeReadyDays({ notice, dischargeDay: day, cutoffMs: cutoffMsOf(version) }),
  };
}

function describeVersion(version: RuleVersion, language: Language): ReviewBasis['governedBy'] {
  const { name, hash, titles, model, validFrom, transitional, parameters } = version;
  return {
    name,
    hash,
    titles,
    model,
    validFrom,
    transitional,
    parameters: Object.fromEntries(
      (Object.entries(parameters) as [ParameterName, Parameter<unknown>][]).map(
        ([parameter, { value, unit, status, source }]) => [
          parameter,
          { value, unit, status, source, label: parameterLabel(parameter, language) },
        ],
      ),
    ),
  };
}
