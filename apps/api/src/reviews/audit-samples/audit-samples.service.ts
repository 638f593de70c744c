import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf, formatInstant, type Language, localDayOf, type RuleSet } from '@fristdag/rules';
import { AccessLog, type Principal, scopeOfPrincipal, shownEpisode } from '../../identity/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, Database, Page } from '../../platform/index.ts';
import { idOfRuleVersion, parameterLabel, RuleBook } from '../../rules/index.ts';
import { plannedDates } from '../to-do/calendar.ts';
import { AuditDeviationsRepository, type RunRow } from './audit-deviations.repository.ts';
import { AuditSamplesRepository, type SampleRow } from './audit-samples.repository.ts';
import { deviationWords } from './deviation-words.ts';
import type { AuditDeviation, AuditSample, AuditSampleQuery } from './dto/audit-sample.dto.ts';

type Words = ReturnType<typeof deviationWords>;

/** What an auditor looks at: cases drawn by a seed, and everything that did not go its usual way. */
@Injectable()
export class AuditSamplesService {
  constructor(
    private readonly database: Database,
    private readonly samples: AuditSamplesRepository,
    private readonly deviations: AuditDeviationsRepository,
    private readonly ruleBook: RuleBook,
    private readonly accessLog: AccessLog,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** The drawn cases by month and case number, and of how many they were drawn. */
  draw(principal: Principal, query: AuditSampleQuery): Promise<Page<AuditSample>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const rows = await this.samples.draw(transaction, query);
      await this.accessLog.record(transaction, principal, {
        act: 'draw-audit-sample',
        object: { kind: 'audit-sample', id: `${query.from}/${query.through}` },
        shown: rows.map(shownEpisode),
      });
      return new Page(rows.map(describe), await this.samples.count(transaction, query));
    });
  }

  /** Newest first; what still is so comes before what happened. */
  list(principal: Principal, language: Language): Promise<AuditDeviation[]> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const words = deviationWords(language);
      const rules = await this.ruleBook.load(transaction);
      const used = await this.deviations.findUsedRuleVersions(transaction);
      const undecided = undecidedValues(rules, used, { words, language });
      // Files and runs are the whole region's: an auditor who is bound to one payer hears of neither.
      if (principal.reach.kind !== 'region') return undecided;
      const runs = await this.deviations.findBillingRuns(transaction);
      const failedImports = (await this.deviations.findFailedImports(transaction)).map(
        ({ id, at, name }): AuditDeviation => ({
          kind: 'failed-import',
          at: formatInstant(at),
          period: null,
          text: words.failedImport(name),
          object: { kind: 'import', id },
        }),
      );
      const revised = (await this.deviations.findRevisedMonths(transaction)).map(
        ({ runId, period, episodes, at }): AuditDeviation => ({
          kind: 'revised-after-run',
          at: formatInstant(at),
          period,
          text: words.revisedAfterRun(period, episodes),
          object: { kind: 'billing-run', id: runId },
        }),
      );
      return [
        ...undecided,
        ...[
          ...failedImports,
          ...revised,
          ...runs.flatMap((run) => runDeviations(run, this.lateAfter(rules, run), words)),
        ].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1)),
      ];
    });
  }

  /** The day on which the month should be shared, when the run's completion lies after it. */
  private lateAfter(rules: RuleSet, { period, revision, completedAt }: RunRow): string | undefined {
    if (revision !== 1 || completedAt === null) return undefined;
    const sharingOn = plannedDates(rules, period, this.clock.now())?.sharingOn;
    return sharingOn !== undefined && civilDateOf(localDayOf(completedAt)) > sharingOn ? sharingOn : undefined;
  }
}

function runDeviations(run: RunRow, lateAfter: string | undefined, words: Words): AuditDeviation[] {
  const { id, period, revision, state, createdAt, completedAt } = run;
  const object = { kind: 'billing-run', id };
  const at = formatInstant(completedAt ?? createdAt);
  const found: AuditDeviation[] = [];
  if (state === 'failed') found.push({ kind: 'failed-run', at, period, text: words.failedRun(period), object });
  if (state === 'completed' && revision > 1)
    found.push({ kind: 'repeated-run', at, period, text: words.repeatedRun(period, revision), object });
  if (lateAfter !== undefined)
    found.push({ kind: 'late-run', at, period, text: words.lateRun(period, lateAfter), object });
  return found;
}

function undecidedValues(
  rules: RuleSet,
  used: readonly string[],
  { words, language }: { words: Words; language: Language },
): AuditDeviation[] {
  return rules.versions
    .filter(({ name }) => used.includes(name))
    .flatMap((version) =>
      (Object.keys(version.parameters) as (keyof typeof version.parameters)[]).flatMap((name): AuditDeviation[] => {
        const parameter = version.parameters[name];
        if (parameter === undefined || parameter.status === 'decided') return [];
        const label = parameterLabel(name, language);
        const text = words.undecidedValue(version.name, label, parameter.status === 'illustrative');
        const object = { kind: 'rule-version', id: idOfRuleVersion(version.name) };
        return [{ kind: 'undecided-value', at: null, period: null, text, object }];
      }),
    );
}

function describe(row: SampleRow): AuditSample {
  const { caseNumber, period, careType, payer, payerName, counted, dischargeReadyDays, contribution } = row;
  const { importId, fileName, fileHash, line, revision, receivedAt, statementId, episodes, sumOfDays, amount, liable } =
    row;
  return {
    caseNumber,
    period,
    careType,
    payer: { code: payer, name: payerName },
    counted,
    dischargeReadyDays,
    contribution,
    source: { importId, fileName, fileHash, line, revision, receivedAt: formatInstant(receivedAt) },
    facts: Object.entries(row.facts).map(([fact, value]) => ({ fact, value: value ?? null })),
    run: { id: row.runId, revision: row.runRevision },
    ruleVersion: { name: row.ruleVersion, hash: row.ruleVersionHash },
    statement: { id: statementId, episodes, dischargeReadyDays: sumOfDays, amount, liable },
  };
}
