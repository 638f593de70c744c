import { Inject, Injectable } from '@nestjs/common';
import { hashDocument, type Period } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import { AccessLog, actorOf, type Principal, scopeOfPrincipal, shownEpisode } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  type ListQuery,
  notFound,
  onceForKey,
  Page,
  problem,
} from '../../platform/index.ts';
import { isRowId } from '../row-id.ts';
import { describeChange, describeItem, describeOwn, describePreview } from './describe-preview.ts';
import type {
  ImpactChangeDto,
  ImpactPreviewDto,
  ImpactPreviewItemDto,
  ListImpactChangesQuery,
  OwnImpactDto,
} from './dto/impact-preview.ts';
import { governingVersions, requireEarlier } from './governing-versions.ts';
import { ImpactChangesRepository } from './impact-changes.repository.ts';
import { ImpactPreviewFlow } from './impact-preview-flow.ts';
import { ImpactPreviewRepository } from './impact-preview.repository.ts';
import { type ProposedVersion, ProposedVersions } from './proposed-versions.ts';

/** States in which a version will never take over anything. */
const IS_OVER: ReadonlySet<string> = new Set(['rejected', 'withdrawn']);

/** What is asked: which months, and whether the version is judged as if it had begun before its own start. */
interface ImpactQuestion {
  readonly periods: readonly Period[];
  readonly asIfFrom?: Period | null | undefined;
}

/** What a rule version would do to months that are known, before it counts. */
@Injectable()
export class ImpactPreviews {
  constructor(
    private readonly database: Database,
    private readonly repository: ImpactPreviewRepository,
    private readonly changes: ImpactChangesRepository,
    private readonly proposals: ProposedVersions,
    private readonly flow: ImpactPreviewFlow,
    private readonly audit: AuditTrail,
    private readonly accessLog: AccessLog,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * Starts a preview of the version as it stands, from its own start or as if it had been in force from an earlier month.
   * @throws Problem 404 when there is no such version, 409 when it can take nothing over or cannot be read, 422 when a month would have
   *   no version or `asIfFrom` is not before the version's own start
   */
  async start(
    ruleVersionId: string,
    question: ImpactQuestion,
    { principal, idempotencyKey }: { principal: Principal; idempotencyKey: string | undefined },
  ): Promise<{ id: string }> {
    const { periods, asIfFrom = null } = question;
    const asked = { periods: [...periods], ...(asIfFrom === null ? {} : { asIfFrom }) };
    const attempt = {
      key: idempotencyKey,
      accountId: principal.accountId,
      act: `POST /api/rule-versions/${ruleVersionId}/impact-previews`,
      bodyHash: hashDocument(asked),
    };
    const answer = await this.database.transaction(scopeOfPrincipal(principal), (transaction) =>
      onceForKey(transaction, attempt, async () => {
        const proposed = await this.proposals.get(transaction, ruleVersionId, principal);
        requireLiving(proposed);
        const { contentHash, version } = proposed;
        requireEarlier(asIfFrom, version);
        const now = this.clock.now();
        const sorted = [...periods].sort();
        governingVersions(await this.proposals.propose(transaction, version, { knownAt: now, asIfFrom }), sorted);
        const actor = actorOf(principal);
        const id = await this.repository.create(transaction, {
          ruleVersionId: proposed.id,
          contentHash,
          document: version.document,
          periods: sorted,
          asIfFrom,
          createdAt: now,
          createdBy: { id: principal.accountId, name: actor.name },
        });
        await this.audit.append(transaction, {
          actor,
          act: 'start-impact-preview',
          object: { kind: 'impact-preview', id },
          after: { ruleVersion: version.name, contentHash, ...asked, periods: sorted },
        });
        return { id };
      }),
    );
    this.flow.start(answer.id);
    return answer;
  }

  /** @throws Problem 404 */
  get(id: string, principal: Principal, language: Language): Promise<ImpactPreviewDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const row = isRowId(id) ? await this.repository.find(transaction, id) : undefined;
      if (!row) throw noPreview();
      const rows = await this.repository.loadPayers(transaction, id);
      const { contentHash } = await this.proposals.get(transaction, row.ruleVersionId, principal);
      return describePreview(row, rows, { contentHash, language });
    });
  }

  /** @throws Problem 404 when there is no such version */
  list(
    ruleVersionId: string,
    page: ListQuery,
    { principal, language }: { principal: Principal; language: Language },
  ): Promise<Page<ImpactPreviewItemDto>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { id, contentHash } = await this.proposals.get(transaction, ruleVersionId, principal);
      const { rows, total } = await this.repository.listOf(transaction, id, page);
      return new Page(
        rows.map((row) => describeItem(row, contentHash, language)),
        total,
      );
    });
  }

  /**
   * The episodes whose outcome differs; what is shown of patients is recorded in the access log.
   * @throws Problem 404 when there is no such preview, or it is not completed
   */
  listChanges(id: string, filter: ListImpactChangesQuery, principal: Principal): Promise<Page<ImpactChangeDto>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const row = isRowId(id) ? await this.repository.find(transaction, id) : undefined;
      if (!row || row.state !== 'completed' || !principal.permissions.has('impact:read')) throw noPreview();
      const { rows, total } = await this.changes.list(transaction, id, filter);
      await this.accessLog.record(transaction, principal, {
        act: 'list-impact-changes',
        object: { kind: 'impact-preview', id },
        shown: rows.map(shownEpisode),
      });
      return new Page(rows.map(describeChange), total);
    });
  }

  /**
   * The newest completed preview of a proposal as it stands, bound to the payers that the reader's scope reaches; for the
   * municipalities that are consulted. What is still being drafted is nobody's but the region's.
   * @throws Problem 404 when there is none
   */
  getOwn(ruleVersionId: string, principal: Principal, language: Language): Promise<OwnImpactDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const proposed = await this.proposals.get(transaction, ruleVersionId, principal);
      const row = await this.repository.findNewest(transaction, proposed.id, proposed.contentHash);
      if (!row) throw noPreview();
      const seen = await this.repository.loadPayers(transaction, row.id);
      const { reach } = principal;
      // The other care type stays as it is, whatever is decided.
      const concerned = seen.filter(({ careType }) => careType === proposed.version.careType);
      const own = concerned.filter(
        ({ payer }) => reach.kind === 'region' || (reach.kind === 'payers' && reach.payers.includes(payer)),
      );
      return describeOwn(row, own, language);
    });
  }
}

function requireLiving({ state }: ProposedVersion): void {
  if (!IS_OVER.has(state)) return;
  throw problem(409, 'rule-version-is-over', {
    sv: 'Versionen är avslagen eller återtagen och kommer aldrig att gälla. Gör ett nytt utkast av den och effektpröva det.',
    en: 'The version is rejected or withdrawn and will never govern. Make a new draft of it and preview that.',
  });
}

function noPreview() {
  return notFound({ sv: 'Effektprövningen', en: 'The impact preview' });
}
