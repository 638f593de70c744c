/**
 * Where a billing case stands: one payer's month of one care type, from the first calculation to the settled invoice
 * (2019 slide material p. 12–13). The glossary's words for the screens are the console's.
 */
export const billingCaseStates = [
  'calculated',
  'ready-to-share',
  'shared',
  'in-dialogue',
  'accepted',
  'review-expired',
  'invoiced',
  'paid',
  'overdue',
  'credited',
  'closed',
  'parked',
] as const;

export type BillingCaseState = (typeof billingCaseStates)[number];

/** Who may take a step: the region's billing office, a second person there, either party of the review, the payer, or the product by date and fact. */
export type CaseParty = 'billing-officer' | 'approver' | 'payer' | 'product';

export interface CaseTransition {
  readonly from: BillingCaseState;
  readonly to: BillingCaseState;
  readonly by: readonly CaseParty[];
}

/** What waits for somebody before the invoice; anything unexpected parks it, and it goes on from where it stood. */
const BEFORE_INVOICE = [
  'calculated',
  'ready-to-share',
  'shared',
  'in-dialogue',
  'accepted',
  'review-expired',
] as const satisfies readonly BillingCaseState[];

/** The one table of steps. What is not here cannot happen, whoever asks. */
export const caseTransitions: readonly CaseTransition[] = [
  { from: 'calculated', to: 'ready-to-share', by: ['billing-officer'] },
  // Nobody was discharged: there is nothing to review and nothing to pay.
  { from: 'calculated', to: 'closed', by: ['product'] },
  { from: 'closed', to: 'calculated', by: ['product'] },
  // It was reviewed and came to nothing; a new revision of it comes to something, and the payer has its weeks.
  { from: 'closed', to: 'shared', by: ['product'] },
  // Taken back by hand, or overtaken by a new calculation that nobody has looked at.
  { from: 'ready-to-share', to: 'calculated', by: ['billing-officer', 'product'] },
  { from: 'ready-to-share', to: 'closed', by: ['product'] },
  { from: 'ready-to-share', to: 'shared', by: ['approver', 'product'] },
  { from: 'shared', to: 'in-dialogue', by: ['billing-officer', 'payer'] },
  { from: 'shared', to: 'accepted', by: ['payer'] },
  { from: 'shared', to: 'review-expired', by: ['product'] },
  // The last open dialogue was decided: back to where the dates and the payer's own word put it.
  { from: 'in-dialogue', to: 'shared', by: ['product'] },
  { from: 'in-dialogue', to: 'accepted', by: ['product'] },
  { from: 'in-dialogue', to: 'review-expired', by: ['product'] },
  { from: 'accepted', to: 'in-dialogue', by: ['billing-officer', 'payer'] },
  // The payer by lifting a rejected question to the follow-up group: its own weeks are over.
  { from: 'review-expired', to: 'in-dialogue', by: ['billing-officer', 'payer'] },
  // A new revision that raises the amount gives the payer its weeks again.
  { from: 'accepted', to: 'shared', by: ['product'] },
  { from: 'review-expired', to: 'shared', by: ['product'] },
  { from: 'accepted', to: 'invoiced', by: ['billing-officer', 'product'] },
  { from: 'review-expired', to: 'invoiced', by: ['billing-officer', 'product'] },
  { from: 'accepted', to: 'closed', by: ['product'] },
  { from: 'review-expired', to: 'closed', by: ['product'] },
  { from: 'invoiced', to: 'paid', by: ['product'] },
  { from: 'invoiced', to: 'overdue', by: ['product'] },
  { from: 'invoiced', to: 'credited', by: ['billing-officer'] },
  { from: 'overdue', to: 'paid', by: ['product'] },
  { from: 'overdue', to: 'credited', by: ['billing-officer'] },
  { from: 'paid', to: 'credited', by: ['billing-officer'] },
  { from: 'credited', to: 'invoiced', by: ['billing-officer', 'product'] },
  { from: 'credited', to: 'closed', by: ['product'] },
  ...BEFORE_INVOICE.flatMap((state): CaseTransition[] => [
    { from: state, to: 'parked', by: ['product'] },
    { from: 'parked', to: state, by: ['billing-officer', 'product'] },
  ]),
];

/** The steps out of a state. */
export function stepsFrom(state: BillingCaseState): readonly CaseTransition[] {
  return caseTransitions.filter(({ from }) => from === state);
}

/** Whether the table has the step, for whoever takes it. */
export function canMove(from: BillingCaseState, to: BillingCaseState, by: CaseParty): boolean {
  return caseTransitions.some((step) => step.from === from && step.to === to && step.by.includes(by));
}
