import { careTypes, formatInstant } from '@fristdag/rules';
import type { Language } from '../../platform/index.ts';
import type {
  ImpactChangeDto,
  ImpactPreviewDto,
  ImpactPreviewItemDto,
  OwnImpactDto,
  PayerImpactDto,
} from './dto/impact-preview.ts';
import { asIfLabel } from './as-if-label.ts';
import type { ImpactChangeRow } from './impact-changes.repository.ts';
import type { PreviewRow } from './impact-preview.repository.ts';
import { crossingOf, type Figures, type PayerImpact, shownAverage, subtract, totalsOf } from './preview-figures.ts';

type NamedImpact = PayerImpact & { readonly payerName: string };

const FAILED = { sv: 'Effektprövningen kunde inte slutföras', en: 'The preview could not be completed' } as const;

/** Nothing governs the month: nothing is counted, nothing is owed. */
const NOTHING: PayerImpactDto['now'] = {
  amount: '0.00',
  episodes: 0,
  excludedEpisodes: 0,
  dischargeReadyDays: 0,
  freeDays: null,
  billableDays: 0,
  liable: false,
  averageDays: null,
  costPerCareDay: null,
  model: null,
  ruleVersion: null,
  ruleVersionHash: null,
};

/** A preview as a job. `contentHash` is that of the version as it stands now. */
export function describeItem(row: PreviewRow, contentHash: string, language: Language): ImpactPreviewItemDto {
  const { id, state, done, total, ruleVersionId, periods, inputsHash, resultHash, createdBy, problem } = row;
  return {
    id,
    state,
    progress: { done, total },
    ruleVersionId,
    contentHash: row.contentHash,
    isCurrent: row.contentHash === contentHash,
    periods: [...periods],
    asIf: describeAsIf(row, language),
    inputsHash,
    resultHash,
    createdBy,
    createdAt: formatInstant(row.createdAt),
    completedAt: row.completedAt === null ? null : formatInstant(row.completedAt),
    ...(problem === null
      ? {}
      : {
          problem: {
            type: `urn:fristdag:problem:${problem.code}`,
            title: FAILED[language],
            status: problem.status,
            detail: problem.detail[language],
          },
        }),
  };
}

export function describePreview(
  row: PreviewRow,
  rows: readonly NamedImpact[],
  { contentHash, language }: { contentHash: string; language: Language },
): ImpactPreviewDto {
  const isCompleted = row.state === 'completed';
  return {
    ...describeItem(row, contentHash, language),
    governing: (row.governing ?? []).map(({ period, careType, now, then, withinValidity }) => ({
      period,
      careType,
      now: now?.name ?? null,
      then: then.name,
      isDraft: then.isDraft,
      withinValidity,
    })),
    payers: rows.map(describePayer),
    totals: isCompleted ? totalsOf(rows) : null,
    byPeriod: byPeriod(rows),
    byCareType: careTypes.flatMap((careType) => {
      const own = rows.filter((candidate) => candidate.careType === careType);
      return own.length === 0 ? [] : [{ careType, totals: totalsOf(own) }];
    }),
  };
}

/** What a municipality is shown of a completed preview: the rows of its own payers, and their sums. */
export function describeOwn(row: PreviewRow, rows: readonly NamedImpact[], language: Language): OwnImpactDto {
  return {
    previewId: row.id,
    contentHash: row.contentHash,
    periods: [...row.periods],
    asIf: describeAsIf(row, language),
    completedAt: formatInstant(row.completedAt ?? row.createdAt),
    payers: rows.map(describePayer),
    totals: totalsOf(rows),
    byPeriod: byPeriod(rows),
  };
}

/** That the version was judged as if it had begun earlier; nobody may take such figures for a forecast. */
function describeAsIf({ asIfFrom }: PreviewRow, language: Language): ImpactPreviewItemDto['asIf'] {
  return asIfFrom === null ? null : { from: asIfFrom, label: asIfLabel(asIfFrom, language) };
}

function describePayer(impact: NamedImpact): PayerImpactDto {
  const { careType, payer, payerName, period, now, then } = impact;
  return {
    careType,
    payer,
    payerName,
    period,
    now: now === null ? NOTHING : describeFigures(now),
    then: describeFigures(then),
    difference: subtract(then.amount, now?.amount ?? '0.00'),
    crossing: crossingOf(impact),
  };
}

export function describeChange(row: ImpactChangeRow): ImpactChangeDto {
  const { caseNumber, period, careType, payer, payerName, inpatientUnit, kind, protectedIdentity } = row;
  const { nowCounted, nowDays, nowContribution, nowMissed } = row;
  return {
    caseNumber,
    period,
    careType,
    payer,
    payerName,
    inpatientUnit,
    kind,
    protectedIdentity,
    now:
      nowCounted === null
        ? null
        : {
            counted: nowCounted,
            dischargeReadyDays: nowDays ?? 0,
            contribution: nowContribution ?? '0.00',
            missed: [...(nowMissed ?? [])],
          },
    then: {
      counted: row.thenCounted,
      dischargeReadyDays: row.thenDays,
      contribution: row.thenContribution,
      missed: [...row.thenMissed],
    },
    contributionDifference: row.contributionDifference,
  };
}

function byPeriod(rows: readonly NamedImpact[]): ImpactPreviewDto['byPeriod'] {
  return [...Map.groupBy(rows, ({ period }) => period)].map(([period, own]) => ({ period, totals: totalsOf(own) }));
}

function describeFigures(figures: Figures): PayerImpactDto['then'] {
  const { averagedEpisodes: _episodes, averagedDays: _days, ...shown } = figures;
  return { ...shown, averageDays: shownAverage(figures) };
}
