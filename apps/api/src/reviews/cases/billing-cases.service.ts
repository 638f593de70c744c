import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf, hashDocument, localDayOf, type RuleVersion } from '@fristdag/rules';
import { actingWith, actorOf, type Principal, requireFreshSignIn, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  notFound,
  onceForKey,
  Page,
  problem,
  requireVersion,
  type Transaction,
} from '../../platform/index.ts';
import { isRowId } from '../../billing-runs/index.ts';
import { RuleBook } from '../../rules/index.ts';
import type { BillingCaseRow, ShownCaseRow } from './billing-case.row.ts';
import { BillingCasesRepository } from './billing-cases.repository.ts';
import { BillingCases } from './billing-cases.ts';
import { CaseActs } from './case-acts.ts';
import { refusals } from './case-words.ts';
import { DueSteps } from './due-steps.ts';
import { describeCase, type DueStepRow, whyNot } from './describe-case.ts';
import { HoldingDialogues } from './holding-dialogues.ts';
import { waitsForDialogue } from './holding-words.ts';
import type { BillingCaseDto, ListBillingCasesQuery, MoveBillingCase } from './dto/billing-case.dto.ts';

export interface Asked {
  readonly principal: Principal;
  readonly language: Language;
}

/** Billing cases as people read and move them. */
@Injectable()
export class BillingCasesService {
  constructor(
    private readonly database: Database,
    private readonly repository: BillingCasesRepository,
    private readonly cases: BillingCases,
    private readonly acts: CaseActs,
    private readonly steps: DueSteps,
    private readonly book: RuleBook,
    private readonly dialogues: HoldingDialogues,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  list(filter: ListBillingCasesQuery, asked: Asked): Promise<Page<BillingCaseDto>> {
    return this.database.transaction(scopeOfPrincipal(asked.principal), async (transaction) => {
      const { rows, total } = await this.repository.list(transaction, filter, seesAll(asked.principal));
      return new Page(await this.describe(transaction, rows, asked), total);
    });
  }

  /** @throws Problem 404 when it does not exist or is not the reader's to see */
  get(id: string, asked: Asked): Promise<BillingCaseDto> {
    return this.database.transaction(scopeOfPrincipal(asked.principal), (transaction) =>
      this.read(transaction, id, asked),
    );
  }

  /**
   * An act of a person on a case.
   * @throws Problem 404, 403 without the right, 409 when the state or the act itself refuses, 412 and 428 by If-Match when it is sent
   */
  async move(
    id: string,
    wish: MoveBillingCase,
    asked: Asked & { ifMatch: string | undefined; idempotencyKey: string | undefined },
  ): Promise<BillingCaseDto> {
    const { principal, language, ifMatch, idempotencyKey } = asked;
    const act = this.acts.find(wish.to);
    const acting = act && actingWith(principal, act.permission);
    if (acting && act?.needsFreshSignIn) requireFreshSignIn(acting);
    const scope = scopeOfPrincipal(acting ?? principal);
    await this.database.transaction(scope, async (transaction) => {
      const attempt = { key: idempotencyKey, accountId: principal.accountId, bodyHash: hashDocument(wish) };
      await onceForKey(transaction, { ...attempt, act: `POST /api/billing-cases/${id}/transitions` }, async () => {
        const billingCase = await this.cases.getLocked(transaction, id);
        if (ifMatch !== undefined) requireVersion(ifMatch, billingCase.version);
        if (billingCase.state === 'parked' && billingCase.stateBeforeParking === wish.to)
          return this.goOn(transaction, billingCase, { wish, principal });
        const why = whyNot(billingCase, { to: wish.to, principal, acts: this.acts });
        if (why !== undefined)
          throw problem(why === refusals.notPermitted || why === refusals.ownPreparation ? 403 : 409, 'not-now', why);
        if (!act || !acting) throw problem(409, 'not-now', refusals.byDate);
        if (act.needsReason(billingCase) && wish.reason === undefined)
          throw problem(422, 'reason-needed', REASON_NEEDED);
        await act.perform(transaction, billingCase, { principal: acting, wish });
        return {};
      });
    });
    return this.get(id, { principal, language });
  }

  /** A parked case goes on once somebody has mended what stopped it. */
  private async goOn(
    transaction: Transaction,
    billingCase: BillingCaseRow,
    { wish, principal }: { wish: MoveBillingCase; principal: Principal },
  ): Promise<object> {
    const acting = actingWith(principal, 'billing-cases:write');
    if (!acting) throw problem(403, 'not-permitted', refusals.notPermitted);
    await this.cases.unpark(transaction, billingCase, actorOf(acting), wish.reason ?? null);
    await this.steps.retry(transaction, billingCase.id);
    return {};
  }

  private async read(transaction: Transaction, id: string, asked: Asked): Promise<BillingCaseDto> {
    const row = isRowId(id) ? await this.repository.find(transaction, id, seesAll(asked.principal)) : undefined;
    const [described] = row ? await this.describe(transaction, [row], asked) : [];
    if (!described) throw notFound({ sv: 'Månadsärendet', en: 'The billing case' });
    return described;
  }

  private async describe(
    transaction: Transaction,
    rows: readonly ShownCaseRow[],
    { principal, language }: Asked,
  ): Promise<BillingCaseDto[]> {
    if (rows.length === 0) return [];
    const { versions } = await this.book.load(transaction);
    const steps = await transaction.query<DueStepRow>(
      `select case_id::text as "caseId", kind, epoch_ms(due_at) as "dueAt", epoch_ms(done_at) as "doneAt", waits from due_step
        where case_id = any($1::bigint[]) and cancelled_at is null order by due_at, id`,
      [rows.map(({ id }) => id)],
    );
    const stepsOf = Map.groupBy(steps, ({ caseId }) => caseId);
    const inDialogue = rows.filter(({ state }) => state === 'in-dialogue').map(({ id }) => id);
    const open = inDialogue.length === 0 ? [] : await this.dialogues.find(transaction, inDialogue);
    return rows.map((row) => {
      const holding = open.find(({ caseId }) => caseId === row.id);
      const described = describeCase(row, {
        version: versionOf(row, versions),
        steps: stepsOf.get(row.id) ?? [],
        principal,
        language,
        acts: this.acts,
        today: civilDateOf(localDayOf(this.clock.now())),
      });
      // An open dialogue holds the invoice from its first day, long before the invoice is due.
      return described.waits === null && holding
        ? { ...described, waits: { text: waitsForDialogue(holding)[language], until: holding.answerBy } }
        : described;
    });
  }
}

function seesAll({ reach }: Principal): boolean {
  return reach.kind === 'region';
}

function versionOf({ ruleVersion }: BillingCaseRow, versions: readonly RuleVersion[]): RuleVersion {
  const version = versions.find(({ name }) => name === ruleVersion);
  if (!version) throw new Error(`a billing case stands on ${ruleVersion}, which is not stored`);
  return version;
}

const REASON_NEEDED = {
  sv: 'Skriv varför: det här görs i förtid eller går tillbaka.',
  en: 'Write why: this is done early, or goes back.',
};
