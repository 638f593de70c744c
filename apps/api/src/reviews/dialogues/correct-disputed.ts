import { Injectable } from '@nestjs/common';
import { type Correction, CorrectEpisodeService } from '../../episodes/index.ts';
import { actorOf, type Principal } from '../../identity/index.ts';
import { problem, type Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { type BillingCaseRow, billingCaseColumns } from '../cases/billing-case.row.ts';
import { CaseRevisions } from '../sharing/case-revisions.ts';
import { correctionOf, parseDispute } from './claims.ts';
import { type DialogueRow, DialoguesRepository } from './dialogues.repository.ts';

export interface Upheld {
  readonly dialogue: DialogueRow;
  readonly billingCase: BillingCaseRow;
  /** What was decided to be right; undefined where the claim itself says it. */
  readonly correction: Correction | undefined;
  /** Who or what decided, and why: the reason of the episode's new revision. */
  readonly reason: string;
  readonly principal: Principal;
}

export interface Corrected {
  readonly correction: Correction;
  readonly revision: number;
  /** The calculations that follow: of the disputed month first. */
  readonly runIds: readonly [string, ...string[]];
}

/** Puts right what a dialogue found wrong: a new revision of the episode, and a new calculation of the months concerned. */
@Injectable()
export class CorrectDisputed {
  constructor(
    private readonly repository: DialoguesRepository,
    private readonly corrections: CorrectEpisodeService,
    private readonly revisions: CaseRevisions,
    private readonly book: RuleBook,
  ) {}

  /** In the transaction of the decision; `begin` follows its commit. @throws Problem 422 when it is not said what is to be corrected */
  async correct(transaction: Transaction, upheld: Upheld): Promise<Corrected> {
    const { dialogue, billingCase, reason, principal } = upheld;
    const correction = upheld.correction ?? (await this.claimedCorrection(transaction, dialogue));
    if (correction === undefined) throw problem(422, 'correction-needed', CORRECTION_NEEDED);
    const caseNumber = dialogue.caseNumber ?? readCaseNumber(correction);
    if (caseNumber === null) throw problem(422, 'correction-needed', CORRECTION_NEEDED);
    const saved = await this.corrections.save(transaction, caseNumber, { correction, reason });
    if (!saved) throw problem(422, 'nothing-corrected', NOTHING_CORRECTED);
    const order = { actor: actorOf(principal), accountId: principal.accountId, reason };
    const receivers = await this.receivers(transaction, billingCase, caseNumber);
    const ofTheMonth = receivers.filter(({ period }) => period === billingCase.period);
    const { runId } = await this.revisions.order(transaction, [billingCase, ...ofTheMonth], order);
    const elsewhere = receivers.filter(({ period }) => period !== billingCase.period);
    // An episode that was discharged in another month than it was said to be.
    const later = elsewhere.length === 0 ? [] : [(await this.revisions.order(transaction, elsewhere, order)).runId];
    return { correction, revision: saved.revision, runIds: [runId, ...later] };
  }

  begin(runIds: readonly string[]): void {
    for (const runId of runIds) this.revisions.begin(runId);
  }

  /** What the claim itself says the episode should be; nothing for one that does not say enough. */
  private async claimedCorrection(transaction: Transaction, dialogue: DialogueRow): Promise<Correction | undefined> {
    const version = await this.book.get(transaction, dialogue.ruleVersion);
    const [row] =
      dialogue.caseNumber === null
        ? []
        : await this.repository.findPackaged(transaction, dialogue.packageId, dialogue.caseNumber);
    return correctionOf(
      parseDispute(dialogue.about, dialogue.claim ?? undefined, { version, outcomes: row?.outcomes ?? {} }),
    );
  }

  /**
   * An episode that moves gives the case that receives it a new revision too, and its own weeks: another payer's of the month,
   * the same payer's of the other care type, or that of another month.
   */
  private async receivers(
    { query }: Transaction,
    { id }: BillingCaseRow,
    caseNumber: string,
  ): Promise<BillingCaseRow[]> {
    return query<BillingCaseRow>(
      `select ${billingCaseColumns('c')} from episode_revision r
         join billing_case c on c.period = r.period and c.payer = r.payer and c.care_type = r.care_type
        where r.case_number = $1 and r.is_latest and c.id <> $2::bigint and c.shared_on is not null`,
      [caseNumber, id],
    );
  }
}

function readCaseNumber({ caseNumber }: Correction): string | null {
  return typeof caseNumber === 'string' ? caseNumber : null;
}

const CORRECTION_NEEDED = {
  sv: 'Ange vad som ska rättas i vårdtillfället (correction), till exempel klockslaget för kallelsen till SIP.',
  en: 'State what is to be corrected in the episode (correction), such as the instant of the call to a SIP.',
};
const NOTHING_CORRECTED = {
  sv: 'Rättelsen säger samma sak som det som redan är registrerat.',
  en: 'The correction says what is registered already.',
};
