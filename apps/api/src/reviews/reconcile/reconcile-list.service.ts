import { Inject, Injectable } from '@nestjs/common';
import { hashDocument } from '@fristdag/rules';
import { reconcile } from '@fristdag/billing';
import { AuditTrail } from '../../audit/index.ts';
import { isRowId } from '../../billing-runs/index.ts';
import { AccessLog, actorOf, type Principal, scopeOfPrincipal, shownEpisode } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  maskNumbers,
  notFound,
  onceForKey,
  problem,
  type Transaction,
} from '../../platform/index.ts';
import type { BillingCaseRow } from '../cases/billing-case.row.ts';
import { DialoguesRepository } from '../dialogues/dialogues.repository.ts';
import { type ReviewPackage, ReviewPackages } from '../sharing/review-packages.ts';
import { ReviewOpenings } from '../work-list/review-openings.ts';
import type { ReadColumnsDto, ReconciliationDto } from './dto/reconciliation.dto.ts';
import { chosenColumns } from './list/chosen-columns.ts';
import { listedEpisode } from './list/listed-episodes.ts';
import { columnOf, type OwnListColumn, ownListFields } from './list/own-list-columns.ts';
import { MOST_COLUMNS, MOST_ROWS, type OpenedList, openOwnList, readOwnList } from './list/read-own-list.ts';
import type { ReceivedList } from './list/received-list.ts';
import { ownEpisode } from './own-episodes.ts';
import { fieldWords } from './reconciliation-words.ts';
import { countKinds, type KeptEpisode } from './reconciliation.row.ts';
import { ReconciliationsRepository } from './reconciliations.repository.ts';
import { Reconciliations } from './reconciliations.service.ts';

const LONGEST_HEADER = 80;

/**
 * Holds what a payer was given against its own list. The list is read, compared and let go: what is kept is which episodes
 * match and what differs, in the terms of the contract.
 */
@Injectable()
export class ReconcileList {
  constructor(
    private readonly database: Database,
    private readonly packages: ReviewPackages,
    private readonly dialogues: DialoguesRepository,
    private readonly repository: ReconciliationsRepository,
    private readonly reconciliations: Reconciliations,
    private readonly openings: ReviewOpenings,
    private readonly accessLog: AccessLog,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** @throws Problem 404, 422 */
  readColumns(
    caseId: string,
    { bytes }: ReceivedList,
    { principal, language }: { principal: Principal; language: Language },
  ): Promise<ReadColumnsDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      await this.find(transaction, caseId, principal);
      const { headers, rows } = opened(bytes);
      return {
        rows: rows.length,
        columns: headers.map((header) => ({
          header: maskNumbers(header.replace(/\p{Cc}/gu, ' ').trim())
            .slice(0, LONGEST_HEADER)
            .toWellFormed(),
          column: columnOf(header) ?? null,
        })),
        fields: ownListFields.map((name) => ({ name, title: fieldWords[name][language] })),
      };
    });
  }

  /** @throws Problem 404, 409 before sharing or when the episodes are gone, 422 for a list that cannot be read as one */
  async reconcile(
    caseId: string,
    { fileName, bytes, idempotencyKey }: ReceivedList,
    { columns: wished, principal }: { columns: string | undefined; principal: Principal },
  ): Promise<ReconciliationDto> {
    const id = await this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const billingCase = await this.find(transaction, caseId, principal);
      const list = opened(bytes);
      const columns = chosenColumns(list, wished);
      const read = readOwnList(list, columns);
      const attempt = {
        key: idempotencyKey,
        accountId: principal.accountId,
        act: `POST /api/billing-cases/${caseId}/reconciliations`,
        bodyHash: hashDocument({ columns, ...read }),
      };
      const answer = await onceForKey(transaction, attempt, async () => ({
        id: await this.compare(transaction, billingCase, {
          read,
          columns,
          fileName,
          rows: list.rows.length,
          principal,
        }),
      }));
      return answer.id;
    });
    return this.reconciliations.summary(id, principal);
  }

  private async compare(
    transaction: Transaction,
    billingCase: BillingCaseRow,
    { read, columns, fileName, rows, principal }: Wish,
  ): Promise<string> {
    const { id: caseId, period, careType, payer } = billingCase;
    const reviewed = await this.packages.newest(transaction, caseId);
    if (!reviewed) throw problem(409, 'not-shared', NOT_SHARED);
    const names = await this.repository.findUnitNames(transaction);
    const packaged = await this.findPackaged(transaction, reviewed);
    const listed = read.rows.map((row) => listedEpisode(row, billingCase, names));
    const said = new Map(listed.map(({ caseNumber, values }) => [caseNumber, values]));
    const episodes = reconcile(
      { period, careType, payer },
      packaged.map((row) => ownEpisode(row, names)),
      listed,
    ).map((episode): KeptEpisode =>
      episode.kind === 'only-theirs' ? { ...episode, listed: said.get(episode.caseNumber) ?? {} } : episode,
    );
    const kinds = countKinds(episodes);
    const refused = read.refusals.filter(({ isWholeRow }) => isWholeRow).length;
    const counts = {
      rows,
      matched: kinds.matched,
      differing: kinds.differs,
      onlyOurs: kinds['only-ours'],
      onlyTheirs: kinds['only-theirs'],
      elsewhere: kinds.elsewhere,
    };
    const id = await this.repository.add(transaction, {
      caseId,
      packageId: reviewed.id,
      payer,
      revision: reviewed.revision,
      fileName,
      columns,
      ...counts,
      refused,
      document: { episodes, refusals: read.refusals },
      madeBy: principal.accountId,
      madeByName: principal.displayName,
      madeAt: this.clock.now(),
    });
    await this.openings.packageOpened(transaction, principal, { packageId: reviewed.id, payer });
    await this.accessLog.record(transaction, principal, {
      act: 'reconcile-list',
      object: { kind: 'billing-case', id: caseId },
      shown: packaged.map(shownEpisodeOf),
    });
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: 'reconcile-list',
      object: { kind: 'billing-case', id: caseId },
      after: { revision: reviewed.revision, ...counts, rowsRefused: refused },
    });
    return id;
  }

  /** The episodes behind the package. After some years they go before the package does. @throws Problem 409 */
  private async findPackaged(transaction: Transaction, { id, document }: ReviewPackage) {
    const packaged = await this.dialogues.findPackaged(transaction, id, null);
    if (packaged.length < document.assessments.length) throw problem(409, 'case-data-gone', GONE);
    return packaged;
  }

  /** Only a payer has a list of its own. @throws Problem 403, 404 */
  private async find(transaction: Transaction, caseId: string, { reach }: Principal): Promise<BillingCaseRow> {
    if (reach.kind !== 'payers') throw problem(403, 'not-a-payer', NOT_A_PAYER);
    const row = isRowId(caseId) ? await this.repository.findCase(transaction, caseId) : undefined;
    if (!row || !reach.payers.includes(row.payer)) throw notFound({ sv: 'Månadsärendet', en: 'The billing case' });
    return row;
  }
}

interface Wish {
  readonly read: ReturnType<typeof readOwnList>;
  readonly columns: readonly OwnListColumn[];
  readonly fileName: string | null;
  readonly rows: number;
  readonly principal: Principal;
}

/** @throws Problem 422 */
function opened(bytes: Uint8Array): OpenedList {
  const list = openOwnList(bytes);
  if (typeof list === 'string') throw problem(422, list, REFUSED[list]);
  return list;
}

function shownEpisodeOf(row: Parameters<typeof shownEpisode>[0] & { readonly caseProtected: boolean }) {
  return { ...shownEpisode(row), protectedIdentity: row.caseProtected };
}

const REFUSED = {
  'no-header': {
    sv: 'Listan är tom. Den första raden måste hålla kolumnernas rubriker.',
    en: 'The list is empty. Its first line must hold the headers of the columns.',
  },
  'too-many-rows': {
    sv: `Listan har fler än ${MOST_ROWS} rader. Ta bara med månadens vårdtillfällen.`,
    en: `The list has more than ${MOST_ROWS} rows. Take only the episodes of the month.`,
  },
  'too-many-columns': {
    sv: `Listan har fler än ${MOST_COLUMNS} kolumner. Ta bara med dem som ska jämföras.`,
    en: `The list has more than ${MOST_COLUMNS} columns. Take only those to compare.`,
  },
};
const NOT_SHARED = { sv: 'Underlaget är inte delat än.', en: 'The basis has not been shared yet.' };
const GONE = {
  sv: 'Månadens vårdtillfällen är gallrade. Det finns inget kvar att jämföra med.',
  en: 'The episodes of the month are gone by retention. Nothing is left to compare with.',
};
const NOT_A_PAYER = {
  sv: 'Bara den som granskar för en betalare kan stämma av mot en egen lista.',
  en: 'Only who reviews for a payer can hold the basis against a list of its own.',
};
