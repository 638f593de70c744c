import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf, formatInstant, hashDocument, localDayOf } from '@fristdag/rules';
import type { z } from 'zod';
import { AuditTrail } from '../../../audit/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  invalidInput,
  type Language,
  type ListQuery,
  notFound,
  onceForKey,
  Page,
  problem,
  requireVersion,
  type Transaction,
} from '../../../platform/index.ts';
import { actorOf, type Principal, scopeOfPrincipal } from '../../principal.ts';
import { AccessLog } from '../access-log.ts';
import { describeEntry } from '../access-log.service.ts';
import type { AccessEntry } from '../dto/access-entry.dto.ts';
import type { JudgeFinding, LogFinding, LogReviewAnswer, StartLogReview } from './dto/log-review.dto.ts';
import { sentenceOfRule, titleOfFinding } from './log-review-rules.ts';
import { type FindingRow, LogReviewRepository, type LogReviewRow } from './log-review.repository.ts';

/** The recurring review of who looked at what (patient data act 4:3): started, judged finding by finding, signed. */
@Injectable()
export class LogReviewsService {
  constructor(
    private readonly database: Database,
    private readonly reviews: LogReviewRepository,
    private readonly log: AccessLog,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  list(principal: Principal, page: ListQuery, language: Language): Promise<Page<LogReviewAnswer>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { rows, total } = await this.reviews.list(transaction, page);
      return new Page(
        rows.map((row) => describeReview(row, language)),
        total,
      );
    });
  }

  /** @throws Problem 404 */
  get(principal: Principal, id: string, language: Language): Promise<LogReviewAnswer> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) =>
      describeReview(await this.getIn(transaction, id), language),
    );
  }

  /**
   * Draws a sample of a period's entries and looks for what the rules look for. The starter's own entries are left out:
   * somebody else reviews them.
   * @throws Problem 400 for a period that is not over, 422 when the key came with another body
   */
  start(
    principal: Principal,
    wanted: StartLogReview,
    { key, language }: { key: string | undefined; language: Language },
  ): Promise<LogReviewAnswer> {
    const startedAt = this.clock.now();
    if (wanted.through > civilDateOf(localDayOf(startedAt))) throw notOver();
    const attempt = {
      key,
      accountId: principal.accountId,
      act: 'POST /api/log-reviews',
      bodyHash: hashDocument(wanted),
    };
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { id } = await onceForKey(transaction, attempt, async () => {
        const seed = wanted.seed ?? randomBytes(6).toString('hex');
        const rules = await this.reviews.listRules(transaction);
        const by = { id: principal.accountId, name: principal.displayName };
        const made = await this.reviews.create(transaction, { ...wanted, seed, rules, by, startedAt });
        const { from, through, sampleSize } = wanted;
        await this.audit.append(transaction, {
          actor: actorOf(principal),
          act: 'start-log-review',
          object: { kind: 'log-review', id: made },
          after: { from, through, seed, sampleSize },
        });
        return { id: made };
      });
      return describeReview(await this.getIn(transaction, id), language);
    });
  }

  /** @throws Problem 404 */
  listFindings(principal: Principal, id: string, page: ListQuery, language: Language): Promise<Page<LogFinding>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const review = await this.getIn(transaction, id);
      const rows = await this.reviews.listFindings(transaction, id, page);
      return new Page(
        rows.map((row) => describeFinding(row, { review, principal, language })),
        review.findings,
      );
    });
  }

  /** The entries behind a finding. They name cases, so that looking at them is an access. @throws Problem 404 */
  listEntries(
    principal: Principal,
    { id, findingId }: { id: string; findingId: string },
    page: ListQuery,
    language: Language,
  ): Promise<Page<z.output<typeof AccessEntry>>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const finding = await this.getFinding(transaction, id, findingId);
      const rows = await this.reviews.listEntries(transaction, finding.id, page);
      await this.log.record(transaction, principal, {
        act: 'review-access-log',
        object: { kind: 'log-review', id },
        shown: rows.flatMap(({ first }) => first),
      });
      return new Page(
        rows.map((row) => describeEntry(row, language)),
        finding.entries,
      );
    });
  }

  /** @throws Problem 404, 409 for one's own accesses or a signed review, 412, 428 */
  judge(
    principal: Principal,
    { id, findingId }: { id: string; findingId: string },
    judgement: JudgeFinding,
    { ifMatch, language }: { ifMatch: string | undefined; language: Language },
  ): Promise<LogFinding> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const review = await this.getIn(transaction, id, { lock: true });
      const before = await this.getFinding(transaction, id, findingId);
      requireVersion(ifMatch, before.version);
      if (review.state === 'signed') throw alreadySigned();
      if (before.accountId === principal.accountId) throw ownAccesses();
      const by = { id: principal.accountId, name: principal.displayName };
      const remark = judgement.remark?.trim() || null;
      await this.reviews.judge(transaction, findingId, {
        outcome: judgement.outcome,
        remark,
        by,
        at: this.clock.now(),
      });
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'record-log-finding',
        object: { kind: 'log-review', id },
        before: { finding: before.place, outcome: before.outcome },
        after: { finding: before.place, outcome: judgement.outcome },
      });
      const after = await this.getFinding(transaction, id, findingId);
      return describeFinding(after, { review, principal, language });
    });
  }

  /**
   * Signs a review: person, time and the hash of everything that it says. From then on it does not change.
   * @throws Problem 404, 409 while a finding is not judged, for somebody it is about or when it is signed, 412, 428
   */
  sign(
    principal: Principal,
    id: string,
    { ifMatch, language }: { ifMatch: string | undefined; language: Language },
  ): Promise<LogReviewAnswer> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const review = await this.getIn(transaction, id, { lock: true });
      requireVersion(ifMatch, review.version);
      if (review.state === 'signed') throw alreadySigned();
      const findings = await this.reviews.listFindings(transaction, id);
      if (findings.some(({ accountId }) => accountId === principal.accountId)) throw ownAccesses();
      const left = findings.filter(({ outcome }) => outcome === null).length;
      if (left > 0) throw notJudged(left);
      const at = this.clock.now();
      const by = { id: principal.accountId, name: principal.displayName };
      const entryIds = await this.reviews.listEntryIds(transaction, id);
      const contentHash = hashDocument(signedContent({ review, findings, entryIds, by, at }));
      await this.reviews.sign(transaction, id, { by, at, contentHash });
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'sign-log-review',
        object: { kind: 'log-review', id },
        after: { findings: findings.length, followUps: review.followUps, contentHash },
      });
      return describeReview(await this.getIn(transaction, id), language);
    });
  }

  private async getIn(transaction: Transaction, id: string, { lock = false } = {}): Promise<LogReviewRow> {
    const row = isId(id) ? await this.reviews.find(transaction, id, { lock }) : undefined;
    if (!row) throw notFound({ sv: 'Granskningen', en: 'The review' });
    return row;
  }

  private async getFinding(transaction: Transaction, reviewId: string, id: string): Promise<FindingRow> {
    const row = isId(reviewId) && isId(id) ? await this.reviews.findFinding(transaction, reviewId, id) : undefined;
    if (!row) throw notFound({ sv: 'Iakttagelsen', en: 'The finding' });
    return row;
  }
}

const isId = (text: string): boolean => /^[1-9]\d{0,17}$/.test(text);

interface Signed {
  readonly review: LogReviewRow;
  readonly findings: readonly FindingRow[];
  readonly entryIds: ReadonlyMap<string, readonly string[]>;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: number;
}

/** What the signature covers: what was looked for, what was found, what was said of it, by whom. */
function signedContent({ review, findings, entryIds, by, at }: Signed): object {
  const { from, through, seed, sampleSize, rules, entries, people, leftOut, startedBy, startedAt } = review;
  return {
    review: { id: review.id, from, through, seed, sampleSize, rules, entries, people, leftOut, startedBy, startedAt },
    findings: findings.map(({ id, version: _, entries: __, ...finding }) => ({
      ...finding,
      entries: entryIds.get(id) ?? [],
    })),
    signedBy: by,
    signedAt: at,
  };
}

function describeReview(row: LogReviewRow, language: Language): LogReviewAnswer {
  const { rules, startedAt, signedAt, ...rest } = row;
  return {
    ...rest,
    rules: rules.filter(({ enabled }) => enabled).map((rule) => sentenceOfRule(rule, language)),
    startedAt: formatInstant(startedAt),
    signedAt: signedAt === null ? null : formatInstant(signedAt),
  };
}

function describeFinding(
  row: FindingRow,
  { review, principal, language }: { review: LogReviewRow; principal: Principal; language: Language },
): LogFinding {
  const { id, kind, person, unit, day, episodes, entries, outcome, remark, judgedBy, judgedAt, version } = row;
  const refusal =
    review.state === 'signed' ? alreadySigned() : row.accountId === principal.accountId ? ownAccesses() : null;
  return {
    id,
    kind,
    title: titleOfFinding(kind, language),
    person,
    unit,
    day,
    episodes,
    entries,
    outcome,
    remark,
    judgedBy,
    judgedAt: judgedAt === null ? null : formatInstant(judgedAt),
    whyNotJudge: refusal?.detail[language] ?? null,
    version,
  };
}

function notOver() {
  return invalidInput([
    {
      path: 'through',
      code: 'in-the-future',
      message: { sv: 'Sista dagen har inte varit än.', en: 'The last day has not come yet.' },
    },
  ]);
}

function alreadySigned() {
  return problem(409, 'log-review-signed', {
    sv: 'Granskningen är signerad och ändras inte.',
    en: 'The review is signed and does not change.',
  });
}

function ownAccesses() {
  return problem(409, 'own-accesses', {
    sv: 'Det gäller din egen åtkomst. Någon annan behöver granska den.',
    en: 'This is about your own accesses. Somebody else has to review them.',
  });
}

function notJudged(left: number) {
  return problem(409, 'findings-not-judged', {
    sv: `${left} ${left === 1 ? 'iakttagelse är' : 'iakttagelser är'} inte ${left === 1 ? 'bedömd' : 'bedömda'}. Bedöm alla innan du signerar.`,
    en: `${left} ${left === 1 ? 'finding is' : 'findings are'} not judged. Judge all before you sign.`,
  });
}
