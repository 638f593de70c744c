import { Inject, Injectable } from '@nestjs/common';
import { type Period, type RuleVersion, selectRuleVersion } from '@fristdag/rules';
import type { Logger } from 'pino';
import { AuditTrail, THE_PRODUCT } from '../../audit/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  LOGGER,
  Problem,
  type Transaction,
  UNSCOPED,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { BillingRunsService } from '../billing-runs.service.ts';
import { BillingRunFlow } from '../run/billing-run-flow.ts';
import { RuleCorrectionsRepository } from './rule-corrections.repository.ts';

/** Who the shadow runs of corrections are started by. */
const CORRECTIONS = 'rule-corrections';

/** A billed month that another version governs now. */
interface AffectedMonth {
  readonly governing: RuleVersion;
  readonly period: Period;
  readonly runId: string;
}

/**
 * Finds months that were billed under a version which no longer governs them – a correction was published, or a version
 * with its start in the past – and has each stated anew in shadow. Publishing knows nothing of it: the sweeper asks. All
 * of it is one transaction, so a crash leaves all or nothing, and what was found once is not found again.
 */
@Injectable()
export class FindAffectedStatements implements WorkHandler {
  readonly name = 'find-affected-statements';
  /** What the database looked like when nothing was left to find. */
  private settled: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly repository: RuleCorrectionsRepository,
    private readonly runs: BillingRunsService,
    private readonly flow: BillingRunFlow,
    private readonly book: RuleBook,
    private readonly audit: AuditTrail,
    queue: WorkQueue,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    queue.register(this, () => this.findUndone());
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const { started, fingerprint } = await this.database.transaction(REGION_WIDE, async (transaction) => {
      await transaction.query(`select pg_advisory_xact_lock(hashtextextended('rule-corrections', 0))`);
      const fingerprint = await this.repository.fingerprint(transaction, now);
      return { fingerprint, started: await this.correct(transaction, await this.findAffected(transaction, now), now) };
    });
    for (const id of started) this.flow.start(id);
    this.settled = fingerprint;
  }

  private async findAffected(transaction: Transaction, now: number): Promise<AffectedMonth[]> {
    const months = await this.repository.findBilledMonths(transaction);
    const rules = await this.book.load(transaction);
    return months.flatMap(({ runId, period, careType, ruleVersion }) => {
      const governing = selectRuleVersion(rules, careType, period, now);
      return governing === undefined || governing.name === ruleVersion ? [] : [{ governing, period, runId }];
    });
  }

  /** @returns the shadow runs to start, one a month however many care types it concerns */
  private async correct(transaction: Transaction, affected: readonly AffectedMonth[], now: number): Promise<string[]> {
    const shadowRuns = new Map<Period, string>();
    for (const months of Map.groupBy(affected, ({ governing }) => governing.name).values()) {
      const [first] = months;
      if (!first) continue;
      const { name: ruleVersion, hash: ruleVersionHash, careType } = first.governing;
      const wanted = { ruleVersion, ruleVersionHash, careType, createdAt: now };
      const correctionId = await this.repository.findOrCreate(transaction, wanted);
      const added: Period[] = [];
      for (const { period, runId } of months) {
        if (await this.repository.hasMonth(transaction, correctionId, runId)) continue;
        const shadowRunId = shadowRuns.get(period) ?? (await this.startShadow(transaction, period));
        if (shadowRunId === undefined) continue;
        shadowRuns.set(period, shadowRunId);
        await this.repository.addMonth(transaction, correctionId, { period, baseRunId: runId, shadowRunId });
        added.push(period);
      }
      if (added.length === 0) continue;
      await this.audit.append(transaction, {
        actor: THE_PRODUCT,
        act: this.name,
        object: { kind: 'rule-correction', id: correctionId },
        after: { ruleVersion, periods: added },
      });
    }
    return [...shadowRuns.values()];
  }

  /** A month that lost the rules of its other care type cannot be stated: it waits until it has them again. */
  private async startShadow(transaction: Transaction, period: Period): Promise<string | undefined> {
    try {
      const wish = { period, mode: 'shadow' } as const;
      return (await this.runs.create(transaction, wish, { by: THE_PRODUCT, accountId: CORRECTIONS })).id;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'missing-rule-version') throw error;
      this.logger.warn({ period }, 'an affected month cannot be stated anew: a care type has no rule version');
      return undefined;
    }
  }

  private async findUndone(): Promise<WorkFlow[]> {
    const fingerprint = await this.database.transaction(UNSCOPED, (transaction) =>
      this.repository.fingerprint(transaction, this.clock.now()),
    );
    return fingerprint === this.settled ? [] : [[{ name: this.name, id: CORRECTIONS }]];
  }
}
