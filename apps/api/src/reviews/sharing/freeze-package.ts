import { formatInstant, hashDocument } from '@fristdag/rules';
import type { BillingCaseRow } from '../cases/billing-case.row.ts';
import type { StatementRow } from '../../billing-runs/index.ts';
import type { AssessedEpisodeRow } from '../review-basis/review-basis.repository.ts';

/** The figures of a month, as a package freezes them. Amounts are decimal kronor with two decimals. */
interface PackagedStatement {
  readonly model: string | null;
  readonly episodes: number;
  readonly excludedEpisodes: number;
  readonly dischargeReadyDays: number;
  readonly freeDays: number | null;
  readonly billableDays: number;
  readonly liable: boolean;
  readonly costPerCareDay: string | null;
  readonly amount: string;
}

export interface PackagedEpisode {
  readonly caseNumber: string;
  readonly episodeRevision: number;
  readonly counted: boolean;
  readonly dischargeReadyDays: number;
  readonly contribution: string;
  readonly conditions: Readonly<Record<string, string>>;
  readonly noticeSentAt: string | null;
  readonly dischargedAt: string | null;
}

/** What a payer was given to review, down to the revision of each episode: enough to recompute every krona of it. */
export interface PackageDocument {
  readonly period: string;
  readonly careType: string;
  readonly payer: string;
  readonly ruleVersion: string;
  readonly ruleVersionHash: string | null;
  readonly statement: PackagedStatement;
  readonly assessments: readonly PackagedEpisode[];
}

/** A month whose last episode has left the payer. */
const NOTHING: PackagedStatement = {
  model: null,
  episodes: 0,
  excludedEpisodes: 0,
  dischargeReadyDays: 0,
  freeDays: null,
  billableDays: 0,
  liable: false,
  costPerCareDay: null,
  amount: '0.00',
};

/** Freezes a calculation and its episodes as judged. The hash is over the canonical JSON: the same content, the same hash. */
export function freezePackage(
  { period, careType, payer, ruleVersion }: BillingCaseRow,
  statement: StatementRow | undefined,
  assessed: readonly AssessedEpisodeRow[],
): { document: PackageDocument; hash: string } {
  const document: PackageDocument = {
    period,
    careType,
    payer,
    ruleVersion: statement?.ruleVersion ?? ruleVersion,
    ruleVersionHash: statement?.ruleVersionHash ?? null,
    statement: statement ? packagedStatement(statement) : NOTHING,
    assessments: assessed.map((episode) => ({
      caseNumber: episode.caseNumber,
      episodeRevision: episode.revision,
      counted: episode.counted,
      dischargeReadyDays: episode.dischargeReadyDays,
      contribution: episode.contribution,
      conditions: episode.outcomes,
      noticeSentAt: episode.noticeSentAt === null ? null : formatInstant(episode.noticeSentAt),
      dischargedAt: episode.dischargedAt === null ? null : formatInstant(episode.dischargedAt),
    })),
  };
  return { document, hash: hashDocument(document) };
}

function packagedStatement(row: StatementRow): PackagedStatement {
  const { model, episodes, excludedEpisodes, dischargeReadyDays, freeDays, billableDays, liable } = row;
  const { costPerCareDay, amount } = row;
  return {
    model,
    episodes,
    excludedEpisodes,
    dischargeReadyDays,
    freeDays,
    billableDays,
    liable,
    costPerCareDay,
    amount,
  };
}
