import { z } from 'zod';
import { billingCaseStates } from '@fristdag/billing';
import { PeriodText } from '../../../billing-runs/index.ts';
import { filterText, inWords, lineText, listQuery, maskNumbers } from '../../../platform/index.ts';
import { dueStepKinds } from '../due-steps.ts';

const Amount = z.string().meta({ description: 'SEK with two decimals', example: '39000.00' });
const CareType = z.enum(['somatic', 'psychiatric']);
const State = z.enum(billingCaseStates);
const CivilDate = z.string().meta({ description: 'Civil date in Europe/Stockholm', example: '2020-03-08' });

export const ListBillingCases = listQuery({
  sortable: ['period', 'payerName', 'payer', 'careType', 'state', 'amount', 'episodes', 'reviewClosesOn'],
  filters: {
    period: PeriodText.optional(),
    careType: CareType.optional(),
    payer: filterText(100).optional(),
    state: State.optional(),
  },
});
export type ListBillingCasesQuery = z.output<typeof ListBillingCases>;

const reasonWords = inWords({ sv: 'Skriv en anledning.', en: 'Write a reason.' });
/** Kept in the clear, and for good: a personal number in it is masked. */
export const Reason = filterText(2000).trim().min(1, reasonWords).overwrite(maskNumbers);
const Line = lineText().min(1).overwrite(maskNumbers);

export const Signatory = z
  .strictObject({
    name: Line,
    title: Line,
    delegationReference: Line,
  })
  .meta({ id: 'Signatory', description: 'Who accepts in the municipality’s name, and by which delegation' });
export type Signatory = z.output<typeof Signatory>;

export const MoveBillingCase = z.strictObject({
  to: State,
  reason: Reason.optional(),
  /** Asked for when a municipality accepts. */
  signatory: Signatory.optional(),
});
export type MoveBillingCase = z.output<typeof MoveBillingCase>;

export const ExtendReview = z.strictObject({
  lastDay: z.iso.date().meta({ description: 'The last day on which a dialogue can be opened' }),
  reason: Reason,
});
export const HoldInvoice = z.strictObject({ reason: Reason });

export const DueStepAnswer = z
  .object({
    kind: z.enum(dueStepKinds),
    title: z.string(),
    dueAt: z.string(),
    doneAt: z.string().nullable(),
    waits: z.string().nullable().meta({ description: 'Why it has not been done although it is due' }),
  })
  .meta({ id: 'DueStep' });

/** One payer's month of one care type. A payer reads the figures that were shared with it, the region its newest. */
export const BillingCaseAnswer = z
  .object({
    id: z.string(),
    period: z.string(),
    careType: CareType,
    payer: z.string(),
    payerName: z.string(),
    municipality: z.string(),
    municipalityName: z.string(),
    state: State,
    stateText: z.string(),
    statementId: z.string().nullable().meta({ description: 'Its review basis is that of this statement' }),
    ruleVersion: z.string(),
    model: z.enum(['average', 'individual', 'hybrid']).nullable(),
    episodes: z.number().int(),
    excludedEpisodes: z.number().int(),
    dischargeReadyDays: z.number().int(),
    averageDays: z.string().nullable(),
    freeDays: z.number().int().nullable(),
    billableDays: z.number().int(),
    liable: z.boolean(),
    amount: Amount,
    preliminary: z.boolean().meta({ description: 'Until it is invoiced' }),
    previousAmount: Amount.nullable().meta({ description: 'Of the package before' }),
    package: z
      .object({ id: z.string(), revision: z.number().int(), hash: z.string(), sharedAt: z.string() })
      .nullable(),
    opened: z
      .object({ at: z.string(), by: z.string(), unit: z.string() })
      .nullable()
      .meta({ description: 'When somebody of the payer first opened the newest package' }),
    review: z
      .object({
        total: z.number().int(),
        opened: z.number().int(),
        questions: z.number().int(),
        withoutRemark: z.number().int(),
      })
      .meta({ description: 'How many episodes of the newest package the payer has looked through' }),
    reviewSentence: z.string().nullable().meta({
      description: 'Whether anybody has opened it and until when, or that the review is over; null otherwise',
    }),
    sharedOn: CivilDate.nullable(),
    sharingOn: CivilDate.meta({ description: 'When it was shared, or is to be' }),
    reviewClosesOn: CivilDate,
    lastReviewDay: CivilDate,
    invoiceIssueOn: CivilDate,
    invoiceDueOn: CivilDate,
    readyBy: z.string().nullable(),
    hold: z.object({ reason: z.string(), byName: z.string(), at: z.string() }).nullable(),
    parked: z.object({ code: z.string(), text: z.string() }).nullable(),
    actsNext: z.object({ who: z.enum(['region', 'payer', 'product', 'nobody']), text: z.string() }),
    waits: z.object({ text: z.string(), until: CivilDate.nullable() }).nullable(),
    dueSteps: z.array(DueStepAnswer),
    allowedTransitions: z.array(z.object({ to: State, title: z.string(), needsReason: z.boolean() })),
    refusedTransitions: z.array(z.object({ to: State, title: z.string(), why: z.string() })),
    exceptions: z
      .object({ extend: z.boolean(), hold: z.boolean(), letGo: z.boolean() })
      .meta({ description: 'Departures from the calendar that are open to the reader now' }),
    version: z.number().int(),
    createdAt: z.string(),
  })
  .meta({ id: 'BillingCase' });
export type BillingCaseDto = z.output<typeof BillingCaseAnswer>;
