import { amountOf } from '@fristdag/billing';
import { Injectable } from '@nestjs/common';
import { InvoicingGate, writtenDate } from '../../billing-runs/index.ts';
import type { Text, Transaction } from '../../platform/index.ts';
import {
  type BillingCaseRow,
  CaseRevisions,
  FollowUpsRepository,
  HoldingDialogues,
  type HoldingFollowUp,
  type ReviewPackage,
  waitsForDialogue,
} from '../../reviews/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { missingOfReceiver, missingOfSender } from '../reference-data/missing-data.ts';
import { REGION, ReferenceDataRepository, type VatSetting } from '../reference-data/reference-data.repository.ts';
import { ReferenceDataService } from '../reference-data/reference-data.service.ts';

/** Why an invoice cannot be issued now. What waits ends by itself or by an act; what is missing stops the case until it is entered. */
export interface Obstacle {
  readonly code:
    | 'held'
    | 'dialogue'
    | 'follow-up'
    | 'revision-under-way'
    | 'value-gate'
    | 'approval'
    | 'missing-reference-data'
    | 'no-vat-setting';
  readonly kind: 'waits' | 'missing';
  readonly text: Text;
  /** Where to enter what is missing. */
  readonly party?: string;
  readonly field?: string;
}

interface Receiver {
  readonly municipality: string;
  readonly municipalityName: string;
}

interface Question {
  readonly billingCase: BillingCaseRow;
  readonly reviewed: ReviewPackage;
  readonly receiver: Receiver;
  readonly vat: VatSetting | undefined;
}

/** Everything that would stop an invoice, asked in the transaction that would issue it. */
@Injectable()
export class InvoiceObstacles {
  constructor(
    private readonly gate: InvoicingGate,
    private readonly data: ReferenceDataRepository,
    private readonly settings: ReferenceDataService,
    private readonly book: RuleBook,
    private readonly dialogues: HoldingDialogues,
    private readonly followUps: FollowUpsRepository,
    private readonly revisions: CaseRevisions,
  ) {}

  async find(transaction: Transaction, question: Question): Promise<Obstacle[]> {
    return [
      ...heldByHand(question.billingCase),
      ...(await this.openDialogues(transaction, question)),
      ...(await this.liftedQuestions(transaction, question)),
      ...(await this.revisionUnderWay(transaction, question)),
      ...(await this.valueGate(transaction, question)),
      ...(await this.approval(transaction, question)),
      ...(await this.missingData(transaction, question)),
    ];
  }

  private async openDialogues(transaction: Transaction, { billingCase, reviewed }: Question): Promise<Obstacle[]> {
    const version = await this.book.get(transaction, reviewed.document.ruleVersion);
    if (version.parameters.openDialogueHolds.value !== 'invoice') return [];
    const open = await this.dialogues.find(transaction, [billingCase.id]);
    return open.map((dialogue) => ({ code: 'dialogue', kind: 'waits', text: waitsForDialogue(dialogue) }));
  }

  /** Whatever an open dialogue holds, a question that was lifted to the follow-up group holds the invoice. */
  private async liftedQuestions(transaction: Transaction, { billingCase }: Question): Promise<Obstacle[]> {
    const lifted = await this.followUps.findHolding(transaction, billingCase.id);
    return lifted.map((question) => ({ code: 'follow-up', kind: 'waits', text: waitsForGroup(question) }));
  }

  private async revisionUnderWay(transaction: Transaction, { billingCase }: Question): Promise<Obstacle[]> {
    const isUnderWay = await this.revisions.isUnderWay(transaction, billingCase.id);
    return isUnderWay ? [{ code: 'revision-under-way', kind: 'waits', text: REVISION_UNDER_WAY }] : [];
  }

  private async valueGate(transaction: Transaction, { billingCase, reviewed }: Question): Promise<Obstacle[]> {
    const version = await this.book.get(transaction, reviewed.document.ruleVersion);
    const { careType, period } = billingCase;
    const { allowed, why } = await this.gate.judge(transaction, { careType, period, version, mode: 'billing' });
    return allowed ? [] : [{ code: 'value-gate', kind: 'waits', text: why ?? GATE }];
  }

  /** Above the line somebody other than whoever made the basis ready has approved this very package. */
  private async approval(transaction: Transaction, { billingCase, reviewed }: Question): Promise<Obstacle[]> {
    const { approveFrom } = await this.settings.settings(transaction);
    if (approveFrom === null || amountOf(reviewed.document.statement.amount).lessThan(amountOf(approveFrom))) return [];
    const given = await transaction.query(
      'select 1 from invoice_approval where case_id = $1::bigint and package_id = $2::bigint',
      [billingCase.id, reviewed.id],
    );
    return given.length > 0 ? [] : [{ code: 'approval', kind: 'waits', text: APPROVAL }];
  }

  private async missingData(transaction: Transaction, { receiver, vat }: Question): Promise<Obstacle[]> {
    if (!vat) return [{ code: 'no-vat-setting', kind: 'missing', text: NO_VAT, field: 'vat' }];
    const sender = await this.data.find(transaction, REGION);
    const debtor = await this.data.find(transaction, receiver.municipality);
    return [
      ...missingOfSender(sender, vat.category),
      ...missingOfReceiver(debtor, { id: receiver.municipality, name: receiver.municipalityName }),
    ].map((missing) => ({ code: 'missing-reference-data', kind: 'missing', ...missing }));
  }
}

/** Since when, and for what: shown while the invoice, or the reminder of it, waits. */
export function waitsForGroup({ caseNumber, liftedOn }: HoldingFollowUp): Text {
  return {
    sv: `Fakturan väntar. Frågan om ${caseNumber ?? 'ett vårdtillfälle som saknas'} är lyft till uppföljningsgruppen sedan ${writtenDate(liftedOn, 'sv')}. Nästa steg: regionen antecknar gruppens utfall.`,
    en: `The invoice waits. The question about ${caseNumber ?? 'a missing episode'} has been with the follow-up group since ${writtenDate(liftedOn, 'en')}. Next step: the region records what the group comes to.`,
  };
}

function heldByHand({ hold }: BillingCaseRow): Obstacle[] {
  if (hold === null) return [];
  return [
    {
      code: 'held',
      kind: 'waits',
      text: {
        sv: `${hold.byName} håller fakturan: ${hold.reason}`,
        en: `${hold.byName} holds the invoice: ${hold.reason}`,
      },
    },
  ];
}

const REVISION_UNDER_WAY = {
  sv: 'En ny utgåva av underlaget räknas fram.',
  en: 'A new revision of the basis is being calculated.',
};
const GATE = { sv: 'Värdena är inte beslutade.', en: 'The values are not decided.' };
const APPROVAL = {
  sv: 'Beloppet är över gränsen: en annan person behöver godkänna fakturan.',
  en: 'The amount is above the line: another person has to approve the invoice.',
};
const NO_VAT = {
  sv: 'Hur fordran behandlas för moms är inte inställt för den dagen. Lägg in det under Register.',
  en: 'How the claim is treated for VAT is not set for that day. Enter it in the register.',
};
