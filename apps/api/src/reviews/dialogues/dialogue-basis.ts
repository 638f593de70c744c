import { Injectable } from '@nestjs/common';
import {
  type ClaimedChange,
  dialogueEffects,
  type DialogueEffects,
  formatAmount,
  type JudgedStay,
} from '@fristdag/billing';
import type { RuleVersion } from '@fristdag/rules';
import { episodeOf } from '../../billing-runs/index.ts';
import { CorrectEpisodeService } from '../../episodes/index.ts';
import { notFound, problem, type Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import type { BillingCaseRow } from '../cases/billing-case.row.ts';
import { type ReviewPackage, ReviewPackages } from '../sharing/review-packages.ts';
import { changeOf, type Dispute, parseDispute } from './claims.ts';
import { DialoguesRepository, type KeptEffect, type PackagedRow } from './dialogues.repository.ts';

export interface Question {
  readonly caseNumber: string | null;
  readonly about: string;
  readonly claim: unknown;
}

/** What a question comes to, on the package that the payer has. */
interface Weighed {
  readonly reviewed: ReviewPackage;
  readonly version: RuleVersion;
  readonly dispute: Dispute;
  readonly caseNumber: string | null;
  /** The episode that is disputed; undefined for one that the basis does not have. */
  readonly row: PackagedRow | undefined;
  readonly change: ClaimedChange;
  readonly effects: DialogueEffects;
  readonly open: number;
}

/** Weighs a question before it is put: what the amount does if it is upheld, rejected, or decided together with the others. */
@Injectable()
export class DialogueBasis {
  constructor(
    private readonly repository: DialoguesRepository,
    private readonly packages: ReviewPackages,
    private readonly corrections: CorrectEpisodeService,
    private readonly book: RuleBook,
  ) {}

  /** @throws Problem 404 for an episode that is not in the package, 409 before anything is shared, 422 for a malformed claim */
  async weigh(transaction: Transaction, billingCase: BillingCaseRow, question: Question): Promise<Weighed> {
    const reviewed = await this.packages.newest(transaction, billingCase.id);
    if (!reviewed) throw problem(409, 'not-shared', NOT_SHARED);
    const version = await this.book.get(transaction, reviewed.document.ruleVersion);
    const caseNumber = question.caseNumber ?? caseNumberIn(question.claim);
    const row = await this.findRow(transaction, reviewed, { about: question.about, caseNumber });
    const outcomes = row?.outcomes ?? {};
    const open = (await this.repository.findOpen(transaction, billingCase.id)).map((each) => each.change);
    const dispute = parseDispute(question.about, question.claim, { version, outcomes });
    const change = await changeOf(dispute, {
      caseNumber: caseNumber ?? `missing-${open.length + 1}`,
      version,
      outcomes,
      stay: row && { caseNumber: row.caseNumber, counted: row.counted, dischargeReadyDays: row.dischargeReadyDays },
      corrected: async (correction) =>
        (await this.corrections.read(transaction, row && episodeOf(row), correction)).episode,
    });
    const stays: JudgedStay[] = reviewed.document.assessments.map(
      ({ caseNumber: number, counted, dischargeReadyDays }) => ({
        caseNumber: number,
        counted,
        dischargeReadyDays,
      }),
    );
    const effects = dialogueEffects(version, stays, { asked: change, open });
    return { reviewed, version, dispute, caseNumber, row, change, effects, open: open.length };
  }

  private async findRow(
    transaction: Transaction,
    reviewed: ReviewPackage,
    { about, caseNumber }: { about: string; caseNumber: string | null },
  ): Promise<PackagedRow | undefined> {
    if (about === 'missing-episode') return undefined;
    if (caseNumber === null) throw problem(422, 'case-number-needed', CASE_NUMBER_NEEDED);
    const [row] = await this.repository.findPackaged(transaction, reviewed.id, caseNumber);
    if (!row) throw notFound({ sv: 'Vårdtillfället i underlaget', en: 'The episode in the basis' });
    return row;
  }
}

export function keptEffect({ now, ifUpheld, ifRejected, lowest, highest }: DialogueEffects): KeptEffect {
  return {
    now: formatAmount(now),
    ifUpheld: formatAmount(ifUpheld),
    ifRejected: formatAmount(ifRejected),
    lowest: formatAmount(lowest),
    highest: formatAmount(highest),
  };
}

function caseNumberIn(claim: unknown): string | null {
  if (typeof claim !== 'object' || claim === null || !('caseNumber' in claim)) return null;
  return typeof claim.caseNumber === 'string' ? claim.caseNumber : null;
}

const NOT_SHARED = { sv: 'Underlaget är inte delat än.', en: 'The basis has not been shared yet.' };
const CASE_NUMBER_NEEDED = {
  sv: 'Ange vilket vårdtillfälle det gäller (caseNumber).',
  en: 'State which episode it is about (caseNumber).',
};
