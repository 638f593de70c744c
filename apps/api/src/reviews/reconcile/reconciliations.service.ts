import { Injectable } from '@nestjs/common';
import { formatInstant, type RuleVersion } from '@fristdag/rules';
import { isRowId } from '../../billing-runs/index.ts';
import { findShownCases } from '../../episodes/index.ts';
import { type AccessAct, AccessLog, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import { PayerRegister } from '../../payers/index.ts';
import { Database, type Language, notFound, offsetOf, Page, problem, type Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { ReviewPackages } from '../sharing/review-packages.ts';
import { disputeOf, missingEpisode } from './dispute-of-difference.ts';
import type {
  ListReconciledEpisodesQuery,
  ListReconciliationsQuery,
  ReconciledEpisodeDto,
  ReconciliationDto,
  ReconciliationWithRefusalsDto,
} from './dto/reconciliation.dto.ts';
import { listRefusalReason } from './list/list-refusal-words.ts';
import { reconciliationCsv } from './reconciliation-csv.ts';
import { fieldWords, toldDifference } from './reconciliation-words.ts';
import type { KeptEpisode, ReconciliationRow } from './reconciliation.row.ts';
import { ReconciliationsRepository } from './reconciliations.repository.ts';

interface Asked {
  readonly principal: Principal;
  readonly language: Language;
}

/** Reconciliations as their payer's people open them again. */
@Injectable()
export class Reconciliations {
  constructor(
    private readonly database: Database,
    private readonly repository: ReconciliationsRepository,
    private readonly packages: ReviewPackages,
    private readonly payers: PayerRegister,
    private readonly book: RuleBook,
    private readonly accessLog: AccessLog,
  ) {}

  /** @throws Problem 404 */
  list(caseId: string, asked: ListReconciliationsQuery, principal: Principal): Promise<Page<ReconciliationDto>> {
    return this.read(principal, async (transaction) => {
      const billingCase = isRowId(caseId) ? await this.repository.findCase(transaction, caseId) : undefined;
      if (!billingCase) throw notFound({ sv: 'Månadsärendet', en: 'The billing case' });
      const page = { order: asked.order, limit: asked.perPage, offset: offsetOf(asked) };
      const { rows, total } = await this.repository.list(transaction, caseId, page);
      return new Page(rows.map(described), total);
    });
  }

  /** @throws Problem 404 */
  summary(id: string, principal: Principal): Promise<ReconciliationDto> {
    return this.read(principal, async (transaction) => described(await this.find(transaction, id)));
  }

  /** @throws Problem 404 */
  get(id: string, { principal, language }: Asked): Promise<ReconciliationWithRefusalsDto> {
    return this.read(principal, async (transaction) => {
      const row = await this.find(transaction, id);
      const refusals = await this.repository.findRefusals(transaction, id);
      return {
        ...described(row),
        refusals: refusals.map((refusal) => ({
          line: refusal.line,
          field: refusal.field,
          code: refusal.code,
          isWholeRow: refusal.isWholeRow,
          title: refusal.field === null ? null : fieldWords[refusal.field][language],
          reason: listRefusalReason(refusal, language),
        })),
      };
    });
  }

  /** @throws Problem 404 */
  listEpisodes(id: string, wanted: ListReconciledEpisodesQuery, asked: Asked): Promise<Page<ReconciledEpisodeDto>> {
    return this.read(asked.principal, async (transaction) => {
      const row = await this.find(transaction, id);
      const { rows, total } = await this.repository.listEpisodes(transaction, id, {
        kind: wanted.kind ?? null,
        order: wanted.order,
        limit: wanted.perPage,
        offset: offsetOf(wanted),
      });
      return new Page(
        await this.describe(transaction, row, { episodes: rows, act: 'show-reconciliation', ...asked }),
        total,
      );
    });
  }

  /** @throws Problem 404 */
  getCsv(id: string, asked: Asked): Promise<{ name: string; content: string }> {
    return this.read(asked.principal, async (transaction) => {
      const row = await this.find(transaction, id);
      const { rows } = await this.repository.listEpisodes(transaction, id, {
        kind: null,
        order: 'asc',
        limit: null,
        offset: 0,
      });
      const episodes = await this.describe(transaction, row, {
        episodes: rows,
        act: 'export-reconciliation-csv',
        ...asked,
      });
      const stem = asked.language === 'sv' ? 'avstamning' : 'reconciliation';
      return { name: `${stem}-${row.payer}-${row.id}.csv`, content: reconciliationCsv(episodes, asked.language) };
    });
  }

  private async describe(
    transaction: Transaction,
    row: ReconciliationRow,
    { episodes, act, principal, language }: Asked & { episodes: readonly KeptEpisode[]; act: AccessAct },
  ): Promise<ReconciledEpisodeDto[]> {
    await this.accessLog.record(transaction, principal, {
      act,
      object: { kind: 'billing-case', id: row.caseId },
      shown: await findShownCases(
        transaction,
        episodes.map(({ caseNumber }) => caseNumber),
      ),
    });
    const version = await this.versionOf(transaction, row);
    const { payers } = await this.payers.load(transaction);
    const payerNames = new Map(payers.map(({ code, name }) => [code, name]));
    return episodes.map((episode) => describeEpisode(episode, { version, payerNames, language }));
  }

  private async versionOf(transaction: Transaction, { caseId, packageId }: ReconciliationRow): Promise<RuleVersion> {
    const shared = (await this.packages.list(transaction, caseId)).find(({ id }) => id === packageId);
    if (!shared) throw new Error(`the package ${packageId} of a reconciliation is gone`);
    return this.book.get(transaction, shared.document.ruleVersion);
  }

  private async find(transaction: Transaction, id: string): Promise<ReconciliationRow> {
    const row = isRowId(id) ? await this.repository.find(transaction, id) : undefined;
    if (!row) throw notFound({ sv: 'Avstämningen', en: 'The reconciliation' });
    return row;
  }

  /** The list was the payer's own: what came of it is shown to those who review for that payer, and to nobody else. @throws Problem 403 */
  private read<Answer>(principal: Principal, work: (transaction: Transaction) => Promise<Answer>): Promise<Answer> {
    if (principal.reach.kind !== 'payers') throw problem(403, 'not-a-payer', NOT_A_PAYER);
    return this.database.transaction(scopeOfPrincipal(principal), work);
  }
}

function described(row: ReconciliationRow): ReconciliationDto {
  const { id, caseId, revision, newestRevision, fileName, columns, rows, matched, differing, onlyOurs } = row;
  const { onlyTheirs, elsewhere, refused, madeByName, madeAt } = row;
  return {
    id,
    caseId,
    revision,
    isNewest: revision === newestRevision,
    fileName,
    columns: [...columns],
    rows,
    matched,
    differing,
    onlyOurs,
    onlyTheirs,
    elsewhere,
    refused,
    madeBy: madeByName,
    madeAt: formatInstant(madeAt),
  };
}

function describeEpisode(
  episode: KeptEpisode,
  { version, ...words }: { version: RuleVersion; payerNames: ReadonlyMap<string, string>; language: Language },
): ReconciledEpisodeDto {
  const { caseNumber, kind, line, differences } = episode;
  return {
    caseNumber,
    kind,
    line,
    differences: differences.map((difference) => ({
      field: difference.field,
      title: fieldWords[difference.field][words.language],
      ...toldDifference(difference, words),
      ...disputeOf(difference.field, difference.theirs, version),
    })),
    ...disputeOfKind(episode),
  };
}

/** What one side lacks: it may be missing, or somebody else may be to pay. */
function disputeOfKind(episode: KeptEpisode): Pick<ReconciledEpisodeDto, 'about' | 'claim'> {
  if (episode.kind === 'only-theirs') return { about: 'missing-episode', claim: missingEpisode(episode) };
  return { about: episode.kind === 'only-ours' ? 'payer' : null };
}

const NOT_A_PAYER = {
  sv: 'Bara den som granskar för en betalare ser vad som kom ut av dess egen lista.',
  en: 'Only who reviews for a payer sees what came of its own list.',
};
