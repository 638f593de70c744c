import type { BillingCase, BillingCaseState } from '../providers/api-types.ts';

type Transition = BillingCase['allowedTransitions'][number];

/** The acts that bring a case on, the nearest to its end first; others stand beside them. */
const onward: readonly BillingCaseState[] = ['accepted', 'shared', 'ready-to-share'];

/** Opened and credited on screens of their own: a dialogue per episode, a credit note from its invoice. */
const elsewhere: readonly BillingCaseState[] = ['in-dialogue', 'credited'];

/** The act that the page's one filled button does, and the others. */
export function orderedActs({ state, allowedTransitions }: Pick<BillingCase, 'state' | 'allowedTransitions'>): {
  main: Transition | null;
  others: Transition[];
} {
  const shown = allowedTransitions.filter(({ to }) => !elsewhere.includes(to));
  const main =
    state === 'parked' ? shown[0] : onward.flatMap((to) => shown.find((transition) => transition.to === to) ?? [])[0];
  const isDue = shown.find(({ to, needsReason }) => to === 'invoiced' && !needsReason);
  const filled = main ?? isDue ?? null;
  return { main: filled, others: shown.filter((transition) => transition !== filled) };
}

/** What somebody else, or another day, can do: shown with why. What never leads anywhere from here is left out. */
export function refusedActs({
  state,
  refusedTransitions,
}: Pick<BillingCase, 'state' | 'refusedTransitions'>): BillingCase['refusedTransitions'] {
  return state === 'closed' || state === 'paid'
    ? []
    : refusedTransitions.filter(({ to }) => !elsewhere.includes(to) && to !== state);
}
