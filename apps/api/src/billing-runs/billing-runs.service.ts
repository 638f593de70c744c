import { Inject, Injectable } from '@nestjs/common';
import { formatInstant, hashDocument, lastDayOf, localDayOf, nextPeriod, type Period } from '@fristdag/rules';
import { type Actor, AuditTrail } from '../audit/index.ts';
import { actorOf, type Principal, scopeOfPrincipal } from '../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  notFound,
  onceForKey,
  Page,
  problem,
  type Transaction,
} from '../platform/index.ts';
import { RuleBook, versionsInForce } from '../rules/index.ts';
import { BillingRunsRepository, type RunRow } from './billing-runs.repository.ts';
import { ChecklistService } from './checklist/checklist.service.ts';
import { writeChecklist } from './checklist/checklist-words.ts';
import type { BillingRunDto, ListBillingRunsQuery } from './dto/billing-run.dto.ts';
import { isRowId } from './row-id.ts';
import { BillingRunFlow } from './run/billing-run-flow.ts';
import type { RunMode } from './run/run-step.ts';

export interface StartRequest {
  readonly period: Period;
  readonly mode: RunMode;
}

/** Billing and shadow runs: who starts one, and how far it has come. The work itself is done by the run's jobs. */
@Injectable()
export class BillingRunsService {
  constructor(
    private readonly database: Database,
    private readonly repository: BillingRunsRepository,
    private readonly book: RuleBook,
    private readonly flow: BillingRunFlow,
    private readonly checklists: ChecklistService,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * Starts a run; the same period and mode again is its next revision.
   * @throws Problem 409 for `billing` before the month is over, 422 when a care type has no version in force
   */
  async start(
    request: StartRequest,
    principal: Principal,
    idempotencyKey: string | undefined,
  ): Promise<{ id: string }> {
    const attempt = {
      key: idempotencyKey,
      accountId: principal.accountId,
      act: 'POST /api/billing-runs',
      bodyHash: hashDocument(request),
    };
    const answer = await this.database.transaction(scopeOfPrincipal(principal), (transaction) =>
      onceForKey(transaction, attempt, async () => {
        const { id } = await this.create(transaction, request, {
          by: actorOf(principal),
          accountId: principal.accountId,
        });
        return { id };
      }),
    );
    this.flow.start(answer.id);
    return answer;
  }

  /** The row of a run with its audit line, in the caller's transaction; the flow starts it after the commit, or the sweeper does. */
  async create(
    transaction: Transaction,
    { period, mode }: StartRequest,
    { by, accountId }: { by: Actor; accountId: string },
  ): Promise<{ id: string; revision: number }> {
    const now = this.clock.now();
    if (mode === 'billing') requireMonthOver(period, now);
    const versions = versionsInForce(await this.book.load(transaction), period, now);
    const run = await this.repository.create(transaction, {
      period,
      mode,
      versions,
      createdBy: { id: accountId, name: by.name },
      createdAt: now,
    });
    await this.audit.append(transaction, {
      actor: by,
      act: 'start-billing-run',
      object: { kind: 'billing-run', id: run.id },
      after: { period, mode, revision: run.revision, ruleVersions: versions.map(({ name }) => name) },
    });
    return run;
  }

  /** Puts a run that was created in a transaction of the caller's into the queue, once that has committed. */
  begin(runId: string): void {
    this.flow.start(runId);
  }

  /** @throws Problem 404 */
  async get(id: string, principal: Principal, language: Language): Promise<BillingRunDto> {
    const row = isRowId(id)
      ? await this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
          const found = await this.repository.find(transaction, id);
          const object = { kind: 'billing-run', id };
          const findings = found?.checklist ?? [];
          await this.checklists.recordShown(transaction, principal, { object, findings });
          return found;
        })
      : undefined;
    if (!row) throw notFound({ sv: 'Körningen', en: 'The billing run' });
    return describe(row, language);
  }

  async list(filter: ListBillingRunsQuery, principal: Principal, language: Language): Promise<Page<BillingRunDto>> {
    const { rows, total } = await this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const listed = await this.repository.list(transaction, filter);
      const object = { kind: 'billing-run', id: null };
      const findings = listed.rows.flatMap(({ checklist }) => checklist ?? []);
      await this.checklists.recordShown(transaction, principal, { object, findings });
      return listed;
    });
    return new Page(
      rows.map((row) => describe(row, language)),
      total,
    );
  }
}

/** A month is billed when its last day is over in Stockholm. */
function requireMonthOver(period: Period, now: number): void {
  if (localDayOf(now) > lastDayOf(period)) return;
  const first = `${nextPeriod(period)}-01`;
  throw problem(409, 'month-not-over', {
    sv: `${period} är inte slut. En faktureringskörning kan startas från ${first}; en skuggkörning går när som helst.`,
    en: `${period} is not over. A billing run can start from ${first}; a shadow run at any time.`,
  });
}

function describe(row: RunRow, language: Language): BillingRunDto {
  const {
    id,
    state,
    step,
    done,
    total,
    period,
    mode,
    revision,
    ruleVersions,
    statements,
    totalAmount,
    checklist,
    createdAt,
    createdBy,
    completedAt,
    problem: why,
  } = row;
  return {
    id,
    state,
    progress: { done, total },
    step: step === 'done' ? 'complete' : step,
    period,
    mode,
    revision,
    ruleVersions: ruleVersions.map(({ careType, name, hash }) => ({ careType, name, hash })),
    episodes: total,
    statements,
    totalAmount,
    createdBy,
    checklist: checklist && {
      items: writeChecklist(checklist, language).map((item) => ({
        ...item,
        rows: item.rows.map((row) => ({ ...row, comparedWith: [...row.comparedWith] })),
      })),
    },
    createdAt: formatInstant(createdAt),
    completedAt: completedAt === null ? null : formatInstant(completedAt),
    ...(why === null
      ? {}
      : {
          problem: {
            type: `urn:fristdag:problem:${why.code}`,
            title: FAILED[language],
            status: why.status,
            detail: why.detail[language],
          },
        }),
  };
}

const FAILED = { sv: 'Körningen kunde inte slutföras', en: 'The run could not be completed' } as const;
