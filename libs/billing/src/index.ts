/** `@fristdag/billing` adds many episodes up and puts a price and a calendar on them. Pure: no clock, no files, no randomness. */
export type { Money } from './money/money.ts';
export { addAmounts, amountOf, formatAmount, multiplyAmount, parseAmount } from './money/money.ts';
export { writtenAmount } from './money/written-amount.ts';

export type { Municipality, PayerDefinition } from './payers/payer-definition.ts';
export { isValidOn, PayerFileError } from './payers/payer-definition.ts';
export type { PayerMap } from './payers/payer-map.ts';
export { payerMapOf } from './payers/payer-map.ts';
export { parsePayers } from './payers/parse-payers.ts';

export { weekOfMonth } from './period/week-of-month.ts';
export type { ActualDates, Timetable } from './period/timetable.ts';
export { timetable } from './period/timetable.ts';

export type { CountedStays, Liability, LiabilityRules, StaySum } from './liability/state-liability.ts';
export { contributionOf, countedStays, isBilledSingly, stateLiability } from './liability/state-liability.ts';
export type { SideOfFreeDays } from './liability/average-days.ts';
export { averageDays } from './liability/average-days.ts';

export type { BillingCaseState, CaseParty, CaseTransition } from './review/billing-case-states.ts';
export { billingCaseStates, canMove, stepsFrom } from './review/billing-case-states.ts';
export { compareCodePoints } from './review/code-points.ts';
export type {
  EvidenceInstants,
  ReviewBasisRow,
  ReviewBasisRows,
  ReviewCase,
  ReviewCondition,
} from './review/review-basis.ts';
export { reviewBasisRows } from './review/review-basis.ts';
export type { WrittenOutSum } from './review/written-out-sum.ts';
export { writtenOutSum } from './review/written-out-sum.ts';
export type { FollowUpOutcome, FollowUpState, FollowUpTransition } from './review/follow-up-states.ts';
export { canBeLifted, followUpStepsOf } from './review/follow-up-states.ts';
export type { ClaimedChange, DialogueEffects, JudgedStay } from './review/dialogue-effects.ts';
export { corrected, dialogueEffects } from './review/dialogue-effects.ts';
export type {
  ComparedField,
  ListedEpisode,
  ListedInstant,
  ListedValue,
  OwnEpisode,
  OwnValue,
  ReconciledDifference,
  ReconciledEpisode,
  ReconciledKind,
} from './review/reconcile.ts';
export { reconcile, reconciledKinds } from './review/reconcile.ts';

export type { CheckedAgreement } from './checks/check-agreement.ts';
export { checkAgreement, checkAmounts } from './checks/check-agreement.ts';
export type { ExpectedAssessment, WorkedCase, WorkedCaseProblem } from './worked-cases/worked-case.ts';
export type { WorkedCaseField, WorkedCaseResult } from './worked-cases/run-worked-cases.ts';
export { runWorkedCases } from './worked-cases/run-worked-cases.ts';

export type { IssuedDocument, NetEffect } from './invoicing/net-effect.ts';
export { netEffect } from './invoicing/net-effect.ts';
export { isOcrReference, ocrReference } from './invoicing/ocr-reference.ts';
export { luhnDigit, parseBankgiro, parseGln, parseOrganisationNumber } from './invoicing/organisation-number.ts';
export { lateInterest } from './invoicing/late-interest.ts';
export type { MatchedPayment, PaymentMatch } from './invoicing/match-payment.ts';
export { matchPayment } from './invoicing/match-payment.ts';
