import { Inject, Injectable } from '@nestjs/common';
import {
  type CareType,
  formatInstant,
  hashDocument,
  nextPeriod,
  periodOf,
  localDayOf,
  type Period,
  selectRuleVersion,
} from '@fristdag/rules';
import { type BillingCaseState } from '@fristdag/billing';
import { AuditTrail } from '../../audit/index.ts';
import { actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  onceForKey,
  problem,
  type Text,
  type Transaction,
} from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { stateWords } from '../cases/case-words.ts';
import { BillingCases } from '../cases/billing-cases.ts';
import { CaseRevisions } from './case-revisions.ts';
import type { ChangedCaseDto, DecideChange } from './dto/sharing.dto.ts';

interface Row {
  readonly caseId: string;
  readonly period: Period;
  readonly careType: CareType;
  readonly payer: string;
  readonly payerName: string;
  readonly state: BillingCaseState;
  readonly ruleVersion: string;
  readonly amount: string;
  readonly changed: number;
  readonly added: number;
  readonly newRules: string | null;
  readonly newestAt: number;
  readonly newestRevision: string;
  readonly ordered: boolean;
}

/** Months of a care type that were shared as judged by a version which no longer governs them. */
interface Overtaken {
  readonly period: Period;
  readonly careType: CareType;
  readonly judgedBy: string;
  readonly newRules: string;
  /** Since when the governing version is known: epoch milliseconds. */
  readonly knownFrom: number;
}

/**
 * "Ändrat efter delning": what imports, corrections and rules corrected backwards have said about a month since its payer was
 * given the basis. Nothing follows from it by itself; somebody decides between a new revision now and a correction after the invoice.
 */
@Injectable()
export class ChangesAfterSharing {
  constructor(
    private readonly database: Database,
    private readonly cases: BillingCases,
    private readonly revisions: CaseRevisions,
    private readonly book: RuleBook,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  list(principal: Principal, language: Language): Promise<ChangedCaseDto[]> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const rows = await this.find(transaction, null);
      return Promise.all(
        rows.map(async ({ newestAt, newestRevision: _, ruleVersion, ...row }) => {
          const refusal = await this.whyNotRevise(transaction, { ...row, ruleVersion });
          return {
            ...row,
            stateText: stateWords[row.state][language],
            newestAt: formatInstant(newestAt),
            canRevise: refusal === undefined,
            whyNot: refusal?.[language] ?? null,
          };
        }),
      );
    });
  }

  /** How many shared cases wait for a decision. */
  async count(transaction: Transaction): Promise<number> {
    return (await this.find(transaction, null)).filter(({ ordered }) => !ordered).length;
  }

  /**
   * Decides what becomes of the changes that have reached a case so far.
   * @throws Problem 404, 409 when there is nothing to decide or the month is too old to reopen
   */
  async decide(
    caseId: string,
    wish: DecideChange,
    { principal, idempotencyKey }: { principal: Principal; idempotencyKey: string | undefined },
  ): Promise<{ runId: string | null }> {
    const attempt = {
      key: idempotencyKey,
      accountId: principal.accountId,
      act: `POST /api/billing-cases/${caseId}/change-decisions`,
      bodyHash: hashDocument(wish),
    };
    const answer = await this.database.transaction(scopeOfPrincipal(principal), (transaction) =>
      onceForKey(transaction, attempt, () => this.decideNow(transaction, caseId, { wish, principal })),
    );
    if (answer.runId !== null) this.revisions.begin(answer.runId);
    return answer;
  }

  private async decideNow(
    transaction: Transaction,
    caseId: string,
    { wish, principal }: { wish: DecideChange; principal: Principal },
  ): Promise<{ runId: string | null }> {
    const billingCase = await this.cases.getLocked(transaction, caseId);
    const [row] = await this.find(transaction, caseId);
    if (!row) throw problem(409, 'nothing-changed', NOTHING_CHANGED);
    const refusal = wish.decision === 'new-revision' ? await this.whyNotRevise(transaction, row) : undefined;
    if (refusal) throw problem(409, 'too-old', refusal);
    await transaction.query(
      `insert into change_decision (case_id, payer, decision, through_revision, reason, decided_by, decided_by_name, decided_at)
       values ($1::bigint, $2, $3, $4::bigint, $5, $6, $7, instant_of($8::float8))`,
      [
        caseId,
        row.payer,
        wish.decision,
        row.newestRevision,
        wish.reason,
        principal.accountId,
        principal.displayName,
        this.clock.now(),
      ],
    );
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: 'decide-change-after-sharing',
      object: { kind: 'billing-case', id: caseId },
      reason: wish.reason,
      after: { decision: wish.decision, changed: row.changed, added: row.added },
    });
    if (wish.decision === 'after-invoice') return { runId: null };
    return this.revisions.order(transaction, [billingCase], {
      actor: actorOf(principal),
      accountId: principal.accountId,
      reason: wish.reason,
    });
  }

  /** How far back a month may be reopened is a parameter of the version that governed it. */
  private async whyNotRevise(
    transaction: Transaction,
    { period, ruleVersion }: Pick<Row, 'period' | 'ruleVersion'>,
  ): Promise<Text | undefined> {
    const { reopenWithinMonths } = (await this.book.get(transaction, ruleVersion)).parameters;
    const today = periodOf(localDayOf(this.clock.now()));
    const months = reopenWithinMonths.value;
    if (nextPeriod(period, months) >= today) return undefined;
    return {
      sv: `Månaden är äldre än ${months} månader och kan inte öppnas igen enligt överenskommelsen.`,
      en: `The month is older than ${months} months and cannot be reopened under the agreement.`,
    };
  }

  /**
   * Shared cases with episodes whose latest word is not the one in the newest package: judged in another revision, or of the
   * month and payer and not there at all; and those that another rule version governs by now. What was decided already
   * counts no more.
   */
  private async find(transaction: Transaction, caseId: string | null): Promise<Row[]> {
    const overtaken = await this.findOvertaken(transaction);
    return transaction.query<Row>(
      `with newest as (
         select distinct on (k.case_id) k.case_id, k.statement_id, k.shared_at, k.document #>> '{statement,amount}' as amount, k.document ->> 'ruleVersion' as judged_by
           from review_package k where $1::bigint is null or k.case_id = $1::bigint order by k.case_id, k.revision desc),
       shared as (
         select c.id, c.period, c.care_type, c.payer, c.state, c.rule_version, n.amount, n.judged_by, s.run_id, d.through as decided, d.at as decided_at
           from newest n join billing_case c on c.id = n.case_id left join statement s on s.id = n.statement_id
          cross join lateral (
            select coalesce(max(d.through_revision), 0) as through, max(d.decided_at) as at from change_decision d where d.case_id = c.id) d),
       changed as (
         select h.id, r.id as revision_id, r.received_at, false as is_added
           from shared h join assessment a on a.run_id = h.run_id and a.care_type = h.care_type and a.payer = h.payer
           join episode_revision r on r.case_number = a.case_number and r.is_latest and r.id <> a.revision_id
          where r.id > h.decided
         union all
         select h.id, r.id, r.received_at, true
           from shared h join episode_revision r on r.is_latest and r.period = h.period and r.care_type = h.care_type and r.payer = h.payer and not r.cancelled
          where r.id > h.decided and not exists (
            select from assessment a where a.run_id = h.run_id and a.care_type = h.care_type and a.payer = h.payer and a.case_number = r.case_number)),
       governed as (
         select h.id, o."newRules", instant_of(o."knownFrom") as known_from
           from shared h join jsonb_to_recordset($2::jsonb) as o (period text, "careType" text, "judgedBy" text, "newRules" text, "knownFrom" float8)
             on o.period = h.period and o."careType" = h.care_type and o."judgedBy" = h.judged_by
          where coalesce(h.decided_at < instant_of(o."knownFrom"), true))
       select h.id::text as "caseId", h.period, h.care_type as "careType", h.payer, p.name as "payerName", h.state, h.rule_version as "ruleVersion",
              h.amount, count(x.id) filter (where not x.is_added)::int as changed, count(x.id) filter (where x.is_added)::int as added, g."newRules",
              epoch_ms(greatest(max(x.received_at), g.known_from)) as "newestAt", coalesce(max(x.revision_id), h.decided)::text as "newestRevision",
              exists (select from case_revision_request q where q.case_id = h.id and q.taken_at is null) as ordered
         from shared h left join changed x on x.id = h.id left join governed g on g.id = h.id join payer p on p.code = h.payer
        where x.id is not null or g.id is not null
        group by h.id, h.period, h.care_type, h.payer, p.name, h.state, h.rule_version, h.amount, h.decided, g."newRules", g.known_from
        order by h.period desc, h.care_type desc, p.name collate "sv-x-icu"`,
      [caseId, JSON.stringify(overtaken)],
    );
  }

  /** By the versions of the newest packages: few, however many cases stand on them. */
  private async findOvertaken(transaction: Transaction): Promise<Overtaken[]> {
    const judged = await transaction.query<Pick<Overtaken, 'period' | 'careType' | 'judgedBy'>>(
      `select distinct period, care_type as "careType", document ->> 'ruleVersion' as "judgedBy" from (
         select distinct on (case_id) period, care_type, document from review_package order by case_id, revision desc) newest`,
    );
    const rules = await this.book.load(transaction);
    const now = this.clock.now();
    return judged.flatMap((month) => {
      const governing = selectRuleVersion(rules, month.careType, month.period, now);
      if (!governing || governing.name === month.judgedBy) return [];
      return [{ ...month, newRules: governing.name, knownFrom: governing.publishedAtMs ?? now }];
    });
  }
}

const NOTHING_CHANGED = {
  sv: 'Inget har ändrats sedan underlaget delades eller sedan det senast avgjordes.',
  en: 'Nothing has changed since the basis was shared, or since it was last decided.',
};
