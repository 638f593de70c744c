import { Inject, Injectable } from '@nestjs/common';
import type { RuleSet } from '@fristdag/rules';
import type { Principal } from '../identity/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, type Language, notFound, type Transaction } from '../platform/index.ts';
import { RuleChecks, uncheckedResult } from './checks/rule-checks.ts';
import { describeRuleVersion, shownState } from './describe-rule-version.ts';
import { nameFor } from './draft/draft-document.ts';
import type { RuleVersionDto } from './dto/rule-version.dto.ts';
import { CONSULTATION_ROUNDS, type ConsultationRounds } from './publish/consultation-port.ts';
import type { Situation } from './publish/gates.ts';
import { RuleBook } from './rule-book.ts';
import type { RuleVersionRow } from './rule-version-row.ts';

/** Who asks, and in which language. */
export interface Reader {
  readonly principal: Principal;
  readonly language: Language;
}

/** Brings together what is known of a version, for the person who asks. */
@Injectable()
export class RuleVersionViews {
  constructor(
    private readonly book: RuleBook,
    private readonly checks: RuleChecks,
    @Inject(CONSULTATION_ROUNDS) private readonly rounds: ConsultationRounds,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  async describe(transaction: Transaction, row: RuleVersionRow, reader: Reader): Promise<RuleVersionDto> {
    const [described] = await this.describeAll(transaction, [row], reader);
    if (!described) throw new Error(`the rule version ${row.id} was not described`);
    return described;
  }

  async describeAll(
    transaction: Transaction,
    rows: readonly RuleVersionRow[],
    { principal, language }: Reader,
  ): Promise<RuleVersionDto[]> {
    const set = await this.book.load(transaction);
    const situations = await this.situationsOf(transaction, rows, { principal, set });
    return situations.map((situation) => describeRuleVersion(situation, { set, language }));
  }

  async situationOf(
    transaction: Transaction,
    row: RuleVersionRow,
    { principal, set }: { readonly principal: Principal; readonly set: RuleSet },
  ): Promise<Situation> {
    const [situation] = await this.situationsOf(transaction, [row], { principal, set });
    if (!situation) throw new Error(`the rule version ${row.id} has no situation`);
    return situation;
  }

  private async situationsOf(
    transaction: Transaction,
    rows: readonly RuleVersionRow[],
    { principal, set }: { readonly principal: Principal; readonly set: RuleSet },
  ): Promise<Situation[]> {
    const now = this.clock.now();
    const rounds = await this.rounds.statesOf(
      transaction,
      rows.map(({ id }) => id),
    );
    const checked = await this.checks.resultsOf(transaction, rows);
    return rows.map((row) => ({
      row,
      state: shownState(row, set, now),
      nameNow: nameFor(set, row.read).name,
      checks: checked.get(row.id) ?? uncheckedResult,
      consultation: rounds.get(row.id),
      person: { id: principal.accountId, permissions: principal.permissions },
    }));
  }
}

/**
 * All signed in read what is decided. What is still being written is the region's; a municipality or a care unit sees it
 * from the day it is consulted.
 */
export function isShownTo({ reach }: Principal, { state, read, steps }: RuleVersionRow): boolean {
  if (reach.kind === 'region' || state === 'in-consultation' || read.publishedAtMs !== null) return true;
  return state === 'approved' && steps.some(({ to }) => to === 'in-consultation');
}

export function unknownVersion() {
  return notFound({ sv: 'Regelversionen', en: 'The rule version' });
}
