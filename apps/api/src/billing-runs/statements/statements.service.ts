import { Injectable } from '@nestjs/common';
import { formatInstant, type RuleVersion } from '@fristdag/rules';
import { averageDays } from '@fristdag/billing';
import { type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import { Database, type Language, notFound, Page, type Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import type { ListStatementsQuery, StatementDto } from '../dto/statement.dto.ts';
import { isRowId } from '../row-id.ts';
import type { RunMode } from '../run/run-step.ts';
import { type StatementRow, StatementsRepository, type Visible } from './statements.repository.ts';
import { InvoicingGate, type InvoicingQuestion, type InvoicingVerdict } from '../value-gate/invoicing-gate.ts';
import { valueWarnings } from './value-warnings.ts';

/** Statements as they are read: the region sees all, a municipal reviewer its own payers' billed ones, nobody those of a run under way. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly database: Database,
    private readonly repository: StatementsRepository,
    private readonly book: RuleBook,
    private readonly gate: InvoicingGate,
  ) {}

  list(filter: ListStatementsQuery, principal: Principal, language: Language): Promise<Page<StatementDto>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      if (filter.runId !== undefined && !isRowId(filter.runId)) return new Page<StatementDto>([], 0);
      const { rows, total } = await this.repository.list(transaction, filter, visibleFor(principal, modesOf(filter)));
      const { versions } = await this.book.load(transaction);
      const judged = rows.map((row) => ({ row, version: versionOf(row, versions) }));
      const verdicts = await this.gate.judgeAll(transaction, judged.map(questionOf));
      return new Page(
        judged.flatMap(({ row, version }, place) => {
          const invoicing = verdicts[place];
          return invoicing ? [describeStatement(row, { version, invoicing }, language)] : [];
        }),
        total,
      );
    });
  }

  /** @throws Problem 404 when it does not exist or is not the reader's to see */
  get(id: string, principal: Principal, language: Language): Promise<StatementDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { row, version, invoicing } = await this.load(transaction, id, principal);
      return describeStatement(row, { version, invoicing }, language);
    });
  }

  /**
   * The stored statement with its rule version and whether it may be invoiced, for those who show more of it.
   * @throws Problem 404 when it does not exist or is not the reader's to see
   */
  async load(
    transaction: Transaction,
    id: string,
    principal: Principal,
  ): Promise<LoadedStatement & { row: StatementRow }> {
    const row = isRowId(id)
      ? await this.repository.find(transaction, id, visibleFor(principal, ['billing', 'shadow']))
      : undefined;
    if (!row) throw notFound({ sv: 'Beräkningen', en: 'The statement' });
    const { versions } = await this.book.load(transaction);
    const version = versionOf(row, versions);
    return { row, version, invoicing: await this.gate.judge(transaction, questionOf({ row, version })) };
  }
}

/** A reviewer reads its own payers' billed months; a shadow run is the region's own affair. */
function visibleFor({ reach }: Principal, modes: readonly RunMode[]): Visible {
  switch (reach.kind) {
    case 'region':
      return { payers: null, modes };
    case 'payers':
      return { payers: reach.payers, modes: modes.filter((mode) => mode === 'billing') };
    case 'care-units':
      return { payers: [], modes: [] };
  }
}

/** Billing unless something else is asked for; a run that is asked for by its id has a mode of its own. */
function modesOf({ mode, runId }: ListStatementsQuery): readonly RunMode[] {
  if (mode !== undefined) return [mode];
  return runId === undefined ? ['billing'] : ['billing', 'shadow'];
}

function versionOf({ ruleVersion }: StatementRow, versions: readonly RuleVersion[]): RuleVersion {
  const version = versions.find(({ name }) => name === ruleVersion);
  if (!version) throw new Error(`a statement was made under ${ruleVersion}, which is not stored`);
  return version;
}

/** What stands beside a statement's own figures. */
interface LoadedStatement {
  readonly version: RuleVersion;
  readonly invoicing: InvoicingVerdict;
}

function questionOf({ row, version }: { row: StatementRow; version: RuleVersion }): InvoicingQuestion {
  const { careType, period, mode } = row;
  return { careType, period, mode, version };
}

/** A statement as the contract has it: amounts as text with two decimals, the version and its hash beside them. */
export function describeStatement(
  row: StatementRow,
  { version, invoicing }: LoadedStatement,
  language: Language,
): StatementDto {
  const { averagedEpisodes, averagedDays, previousRevision, previousAmount, createdAt, ...stated } = row;
  const warnings = valueWarnings(version, row.period, language);
  const hasAverage = averagedEpisodes !== null && averagedEpisodes > 0 && averagedDays !== null;
  return {
    ...stated,
    averageDays: hasAverage
      ? averageDays({ dischargeReadyDays: averagedDays, episodes: averagedEpisodes, freeDays: row.freeDays }, 'en')
      : null,
    illustrative: warnings.some(({ status }) => status === 'illustrative'),
    valueWarnings: warnings,
    invoicing: { allowed: invoicing.allowed, why: invoicing.why?.[language] ?? null },
    previous: previousRevision === null ? null : { revision: previousRevision, amount: previousAmount ?? '0.00' },
    createdAt: formatInstant(createdAt),
  };
}
