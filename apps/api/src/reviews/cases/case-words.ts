import type { BillingCaseState } from '@fristdag/billing';
import type { CivilDate } from '@fristdag/rules';
import { writtenDate } from '../../billing-runs/index.ts';
import type { Text } from '../../platform/index.ts';
import type { DueStepKind } from './due-steps.ts';

/** What a state is called on screen. */
export const stateWords: Readonly<Record<BillingCaseState, Text>> = {
  calculated: { sv: 'Beräknad', en: 'Calculated' },
  'ready-to-share': { sv: 'Klar att dela', en: 'Ready to share' },
  shared: { sv: 'Delad', en: 'Shared' },
  'in-dialogue': { sv: 'I dialog', en: 'In dialogue' },
  accepted: { sv: 'Godkänd av kommunen', en: 'Accepted by the municipality' },
  'review-expired': { sv: 'Granskningstiden slut', en: 'Review ended' },
  invoiced: { sv: 'Fakturerad', en: 'Invoiced' },
  paid: { sv: 'Betald', en: 'Paid' },
  overdue: { sv: 'Förfallen', en: 'Overdue' },
  credited: { sv: 'Krediterad', en: 'Credited' },
  closed: { sv: 'Avslutad utan faktura', en: 'Closed without an invoice' },
  parked: { sv: 'Behöver åtgärd', en: 'Needs action' },
};

/** A shared basis that somebody of the payer has opened. */
export const underReview: Text = { sv: 'Under granskning', en: 'Under review' };

export const stepWords: Readonly<Record<DueStepKind, Text>> = {
  share: { sv: 'Underlaget delas', en: 'The basis is shared' },
  'remind-unopened': { sv: 'Påminnelse om ett oöppnat underlag', en: 'Reminder of an unopened basis' },
  'remind-seven-days': { sv: 'Påminnelse sju dagar före sista dagen', en: 'Reminder seven days before the last day' },
  'remind-two-days': { sv: 'Påminnelse två dagar före sista dagen', en: 'Reminder two days before the last day' },
  'close-review': { sv: 'Granskningstiden går ut', en: 'The review closes' },
  'issue-invoice': { sv: 'Fakturan skickas', en: 'The invoice is sent' },
  'invoice-overdue': { sv: 'Fakturan är förfallen', en: 'The invoice is overdue' },
  'remind-overdue': { sv: 'Påminnelse om en förfallen faktura', en: 'Reminder of an overdue invoice' },
};

/** An act, named on its button by what it does to the case. */
export const actWords: Readonly<Partial<Record<BillingCaseState, Text>>> = {
  calculated: { sv: 'Ta tillbaka till beräknad', en: 'Take back to calculated' },
  'ready-to-share': { sv: 'Gör klar att dela', en: 'Make ready to share' },
  shared: { sv: 'Dela underlaget', en: 'Share the basis' },
  accepted: { sv: 'Godkänn underlaget', en: 'Accept the basis' },
  'in-dialogue': { sv: 'Inled dialog', en: 'Open a dialogue' },
  invoiced: { sv: 'Skicka fakturan', en: 'Send the invoice' },
  credited: { sv: 'Kreditera', en: 'Credit' },
};

const acts: Readonly<
  Record<BillingCaseState, { readonly who: 'region' | 'payer' | 'product' | 'nobody'; readonly text: Text }>
> = {
  calculated: {
    who: 'region',
    text: {
      sv: 'Regionen går igenom beräkningen och gör underlaget klart.',
      en: 'The region looks through the calculation and makes the basis ready.',
    },
  },
  'ready-to-share': {
    who: 'region',
    text: {
      sv: 'En annan person hos regionen frisläpper underlaget.',
      en: 'Another person at the region releases the basis.',
    },
  },
  shared: { who: 'payer', text: { sv: 'Kommunen granskar underlaget.', en: 'The municipality reviews the basis.' } },
  'in-dialogue': { who: 'region', text: { sv: 'Dialogen ska avgöras.', en: 'The dialogue is to be decided.' } },
  accepted: {
    who: 'product',
    text: { sv: 'Fakturan skickas när granskningstiden är slut.', en: 'The invoice is sent when the review is over.' },
  },
  'review-expired': {
    who: 'product',
    text: { sv: 'Fakturan skickas på sin dag.', en: 'The invoice is sent on its day.' },
  },
  invoiced: { who: 'payer', text: { sv: 'Kommunen betalar.', en: 'The municipality pays.' } },
  paid: { who: 'nobody', text: { sv: 'Månaden är betald.', en: 'The month is paid.' } },
  overdue: {
    who: 'payer',
    text: { sv: 'Fakturan är förfallen; kommunen betalar.', en: 'The invoice is overdue; the municipality pays.' },
  },
  credited: {
    who: 'region',
    text: {
      sv: 'Månaden är krediterad. Regionen kan skicka en ny faktura.',
      en: 'The month is credited. The region can send a new invoice.',
    },
  },
  closed: { who: 'nobody', text: { sv: 'Ingen faktura skickas.', en: 'No invoice is sent.' } },
  parked: {
    who: 'region',
    text: {
      sv: 'Något behöver rättas innan månaden går vidare.',
      en: 'Something has to be mended before the month goes on.',
    },
  },
};

/** A question was lifted to the follow-up group: what the case waits for, and since when. */
export const withFollowUpGroup = {
  actsNext: {
    sv: 'Regionen antecknar uppföljningsgruppens utfall.',
    en: 'The region records what the follow-up group comes to.',
  },
  waits: (liftedOn: CivilDate): Text => ({
    sv: `Fakturan väntar på uppföljningsgruppen sedan ${writtenDate(liftedOn, 'sv')}.`,
    en: `The invoice has waited for the follow-up group since ${writtenDate(liftedOn, 'en')}.`,
  }),
} as const;

/** Who is to act next, and at what. */
export function actsNext(state: BillingCaseState) {
  return acts[state];
}

/** A reviewed month whose invoice does not go by itself: somebody holds it, or something stops it on its day. */
export const whenStopped = {
  held: { sv: 'Regionen släpper fakturan.', en: 'The region lets the invoice go.' },
  stopped: { sv: 'Regionen åtgärdar det som stoppar fakturan.', en: 'The region sees to what stops the invoice.' },
} as const;

/** Why an act is not open now, when it is not a matter of rights. */
export const refusals = {
  notFromHere: (state: BillingCaseState): Text => ({
    sv: `Det går inte från läget ${stateWords[state].sv}.`,
    en: `Not possible from the state ${stateWords[state].en}.`,
  }),
  notPermitted: {
    sv: 'Din roll ger inte rätt till detta.',
    en: 'Your role does not permit this.',
  },
  ownPreparation: {
    sv: 'Du gjorde underlaget klart och kan inte frisläppa det själv. Någon annan behörig behöver göra det.',
    en: 'You made the basis ready and cannot release it yourself. Somebody else with the right needs to do it.',
  },
  reviewOver: {
    sv: 'Granskningstiden är slut.',
    en: 'The review is over.',
  },
  byDate: {
    sv: 'Det sker av sig självt när dagen kommer.',
    en: 'It happens by itself when the day comes.',
  },
} as const;
