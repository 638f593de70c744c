import { Inject, Injectable } from '@nestjs/common';
import { type EpochDay, localDayOf, periodOf, type RuleSet } from '@fristdag/rules';
import type { z } from 'zod';
import { ChecklistService } from '../../billing-runs/index.ts';
import { AccessLog, actingWith, type Principal, scopeOfPrincipal, shownEpisode } from '../../identity/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, Database, type Language, type Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { groupOf, nextStep, plannedDates } from './calendar.ts';
import type { MonthAnswer, ToDoAnswer, ToDoItemDto } from './dto/to-do.ts';
import { ToDoRepository } from './to-do.repository.ts';
import { ToDoSources } from './to-do-sources.ts';
import { toDoWords, type ToDoWords } from './to-do-words.ts';

interface Today {
  readonly now: number;
  readonly day: EpochDay;
  readonly rules: RuleSet;
}

const GROUPS: readonly ToDoItemDto['group'][] = ['late', 'this-week', 'later', 'waiting'];

/** What waits for somebody, asked of the state each time: what is done is gone by itself. */
@Injectable()
export class ToDoService {
  constructor(
    private readonly database: Database,
    private readonly repository: ToDoRepository,
    private readonly checklists: ChecklistService,
    private readonly ruleBook: RuleBook,
    private readonly sources: ToDoSources,
    private readonly accessLog: AccessLog,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  async get(principal: Principal, language: Language): Promise<z.output<typeof ToDoAnswer>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const now = this.clock.now();
      const today = { now, day: localDayOf(now), rules: await this.ruleBook.load(transaction) };
      const words = toDoWords(language);
      const items = [
        ...(principal.permissions.has('runs:write')
          ? await this.billingItems(transaction, today, { words, principal })
          : []),
        ...(principal.permissions.has('imports:write')
          ? await this.importItems(transaction, { words, principal })
          : []),
        ...(await this.registerItems(transaction, { words, principal })),
        ...(await this.sources.ask(transaction, { principal, language, day: today.day })),
        ...(principal.permissions.has('data-quality:read')
          ? await this.qualityItems(transaction, { words, principal })
          : []),
      ];
      // The calendar is the region's and the payers': a care unit answers what it is asked, and has no step in it.
      const next = principal.reach.kind === 'care-units' ? undefined : nextStep(today.rules, today.day, now);
      return { items: inOrder(items), next: next === undefined ? null : { title: words.next(next), on: next.on } };
    });
  }

  /** The months that the caller can look at, newest first. */
  async listMonths(principal: Principal): Promise<z.output<typeof MonthAnswer>[]> {
    const reader = actingWith(principal, 'statements:read') ?? actingWith(principal, 'episodes:read');
    if (!reader) return [];
    return this.database.transaction(scopeOfPrincipal(reader), (transaction) =>
      reader.reach.kind === 'payers'
        ? this.repository.findSharedMonths(transaction)
        : this.repository.findMonths(transaction, { withRuns: reader.reach.kind === 'region' }),
    );
  }

  private async billingItems(
    transaction: Transaction,
    { now, day, rules }: Today,
    { words, principal }: { words: ToDoWords; principal: Principal },
  ): Promise<ToDoItemDto[]> {
    const unit = principal.unit.name;
    const missing = (await this.repository.findMonthsWithoutRun(transaction, periodOf(day))).flatMap(
      (period): ToDoItemDto[] => {
        const dates = plannedDates(rules, period, now);
        // A month before the first rule version has nothing to be run by: it waits for nobody.
        if (!dates) return [];
        return [
          {
            id: `run-missing-${period}`,
            code: 'run-missing',
            group: groupOf(dates.sharingOn, day),
            ...words.runMissing(period),
            unit,
            period,
            lastDay: dates.sharingOn,
            link: { resource: 'billing-runs', filter: { period } },
          },
        ];
      },
    );
    const outdated = (await this.repository.findOutdatedRuns(transaction)).map(
      ({ id, period, episodes }): ToDoItemDto => ({
        id: `run-outdated-${period}`,
        code: 'run-outdated',
        group: groupOf(null, day),
        ...words.runOutdated(period, episodes),
        unit,
        period,
        lastDay: null,
        link: { resource: 'billing-runs', id },
      }),
    );
    const failed = (await this.repository.findFailedRuns(transaction)).map(({ id, period }): ToDoItemDto => ({
      id: `run-failed-${id}`,
      code: 'run-failed',
      group: groupOf(null, day),
      ...words.runFailed(period),
      unit,
      period,
      lastDay: null,
      link: { resource: 'billing-runs', id },
    }));
    return [...missing, ...failed, ...outdated];
  }

  private async importItems(
    transaction: Transaction,
    { words, principal }: { words: ToDoWords; principal: Principal },
  ): Promise<ToDoItemDto[]> {
    const common = { group: 'this-week', unit: principal.unit.name, period: null, lastDay: null } as const;
    const failed = (await this.repository.findFailedImports(transaction)).map(({ id, fileName }): ToDoItemDto => ({
      id: `import-failed-${id}`,
      code: 'import-failed',
      ...words.importFailed(fileName ?? words.unnamedFile(id)),
      ...common,
      link: { resource: 'imports', id },
    }));
    const refused = (await this.checklists.findRefusedRows(transaction)).rows.map(
      ({ importId, fileName, refused: rows }): ToDoItemDto => ({
        id: `refused-rows-${importId}`,
        code: 'refused-rows',
        ...words.refusedRows(rows, fileName ?? words.unnamedFile(importId)),
        ...common,
        link: { resource: 'imports', id: importId },
      }),
    );
    return [...failed, ...refused];
  }

  /** Who maps names does it; who runs the month waits for it. */
  private async registerItems(
    transaction: Transaction,
    { words, principal }: { words: ToDoWords; principal: Principal },
  ): Promise<ToDoItemDto[]> {
    const mayMap = principal.permissions.has('registers:write');
    if (!mayMap && !principal.permissions.has('runs:write')) return [];
    const names = await this.repository.countUnmappedNames(transaction);
    if (names === 0) return [];
    const link = { resource: 'care-unit-names', filter: { mapped: 'false' } };
    return [
      {
        id: 'unmapped-units',
        code: 'unmapped-units',
        group: mayMap ? 'this-week' : 'waiting',
        ...words.unmappedUnits(names, mayMap),
        unit: principal.unit.name,
        period: null,
        lastDay: null,
        link,
      },
    ];
  }

  private async qualityItems(
    transaction: Transaction,
    { words, principal }: { words: ToDoWords; principal: Principal },
  ): Promise<ToDoItemDto[]> {
    const flagged = await this.repository.findFlagged(transaction);
    if (flagged.length > 0)
      await this.accessLog.record(transaction, principal, {
        act: 'show-to-do',
        object: { kind: 'to-do', id: null },
        shown: flagged.map(shownEpisode),
      });
    return flagged.map(({ caseNumber, period, inpatientUnit, flags }): ToDoItemDto => ({
      id: `data-quality-${caseNumber}`,
      code: 'data-quality',
      group: 'later',
      ...words.dataQuality(caseNumber, flags),
      unit: inpatientUnit,
      period,
      lastDay: null,
      link: { resource: 'episodes', id: caseNumber },
    }));
  }
}

/** By group, then by last day; what has none comes after. */
function inOrder(items: readonly ToDoItemDto[]): ToDoItemDto[] {
  const rank = ({ group, lastDay }: ToDoItemDto): string => `${GROUPS.indexOf(group)} ${lastDay ?? '9999-12-31'}`;
  return [...items].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}
