import { epochDayOf, civilDateOf, formatInstant, type FindingSide, type RuleSet, sourceText } from '@fristdag/rules';
import type { Language } from '../platform/index.ts';
import type { CheckResult } from './checks/rule-checks.ts';
import type { RuleVersionDto } from './dto/rule-version.dto.ts';
import { judgeActs, type Situation } from './publish/gates.ts';
import { stateOf, validThroughOf } from './rule-version-state.ts';
import type { RuleVersionRow } from './rule-version-row.ts';
import type { RuleVersionState } from './rule-version-transitions.ts';
import { versionSentences } from './sentences/version-sentences.ts';

/** Of a published version what the dates say, of every other what is stored. `now` in epoch milliseconds. */
export function shownState(row: RuleVersionRow, set: RuleSet, now: number): RuleVersionState {
  return row.state === 'published' ? stateOf(row.read, set, now) : row.state;
}

/** A version as the API shows it to one person. */
export function describeRuleVersion(
  situation: Situation,
  { set, language }: { readonly set: RuleSet; readonly language: Language },
): RuleVersionDto {
  const { row, state, checks, consultation } = situation;
  const { read, approval } = row;
  const { allowed, refused } = judgeActs(situation);
  const acknowledged = new Set(row.acknowledgedChecks.map(({ check }) => check));
  return {
    id: row.id,
    ruleVersion: read.name,
    careType: read.careType,
    validFrom: read.validFrom,
    state,
    validThrough: validThroughOf(read, set),
    publishedAt: instant(read.publishedAtMs),
    withdrawnAt: instant(read.withdrawnAtMs),
    titles: read.titles,
    transitional: read.transitional && {
      until: read.transitional.until,
      source: sourceText(read.transitional.source, language),
    },
    model: read.model,
    hash: read.hash,
    contentHash: row.contentHash,
    document: read.document as RuleVersionDto['document'],
    sentences: versionSentences(read, language) as RuleVersionDto['sentences'],
    corrects: read.corrects,
    basedOn: row.basedOn,
    author: row.createdBy,
    authors: [...row.authors],
    createdAt: formatInstant(row.createdAt),
    changedAt: instant(row.changedAt),
    changedBy: row.changedBy,
    consultation: {
      needed: row.consultationNeeded,
      reason: row.consultationReason,
      round: consultation?.roundId ?? null,
      missing: [...(consultation?.missing ?? [])],
      objections: consultation?.objections ?? 0,
    },
    workedCases: [...row.workedCases],
    ...describeChecks(checks, acknowledged, language),
    acknowledgedChecks: [...row.acknowledgedChecks],
    approval: approval && { ...approval, at: formatInstant(approval.at), voidedAt: instant(approval.voidedAt) },
    steps: row.steps.map((step) => ({ ...step, at: formatInstant(step.at) }) as RuleVersionDto['steps'][number]),
    impactPreviews: row.impactPreviews.map((preview) => ({
      ...preview,
      completedAt: formatInstant(preview.completedAt),
    })),
    validity: row.validity.map(({ from, through, knownFrom, knownThrough }) => ({
      from,
      through,
      knownFrom: formatInstant(knownFrom),
      knownThrough: instant(knownThrough),
    })),
    gaps: gapsOf(situation, set),
    version: row.version,
    allowedTransitions: allowed.map((act) => ({ ...act, because: act.because?.[language] ?? null })),
    refusedTransitions: refused.map(({ to, why }) => ({ to, why: why[language] })),
  };
}

/** Findings and worked cases in one language. */
export function describeChecks(
  { findings, workedCases }: CheckResult,
  acknowledged: ReadonlySet<string>,
  language: Language,
): Pick<RuleVersionDto, 'checks' | 'workedCaseResults'> {
  const side = ({ words, episodes }: FindingSide) => ({ words: words[language], episodes: [...episodes] });
  return {
    checks: findings.map(({ id, kind, check, path, message, episodes, comparison }) => ({
      id,
      kind,
      check,
      path,
      message: message[language],
      episodes: [...(episodes ?? [])],
      comparison: comparison === undefined ? null : { before: side(comparison.before), after: side(comparison.after) },
      acknowledged: acknowledged.has(id),
    })),
    workedCaseResults: workedCases.map(({ title, fields, problems, ...ran }) => ({
      ...ran,
      title: title[language],
      fields: fields.map((field) => ({ ...field })),
      problems: problems.map((problem) => problem[language]),
    })),
  };
}

function instant(ms: number | null): string | null {
  return ms === null ? null : formatInstant(ms);
}

/** A version lasts until the next one, so that nothing governs only before the first start of the care type. */
function gapsOf({ row }: Situation, { versions }: RuleSet): RuleVersionDto['gaps'] {
  const [first] = versions
    .filter(({ careType, withdrawnAtMs }) => careType === row.read.careType && withdrawnAtMs === null)
    .map(({ validFrom }) => validFrom)
    .sort();
  return [{ from: null, through: first === undefined ? null : civilDateOf(epochDayOf(first) - 1) }];
}
