/**
 * Where a question stands that a municipality has lifted to the agreement's follow-up group, after the region rejected it
 * or upheld only a part. An outcome is final.
 */
export const followUpStates = ['lifted', 'upheld', 'partly-upheld', 'rejected', 'withdrawn'] as const;

export type FollowUpState = (typeof followUpStates)[number];
export type FollowUpOutcome = Exclude<FollowUpState, 'lifted'>;

/** Who may take a step: the region records what the group came to, the municipality takes its own question back. */
export interface FollowUpTransition {
  readonly from: FollowUpState;
  readonly to: FollowUpState;
  readonly by: 'region' | 'municipality';
}

/** The one table of steps. What is not here cannot happen. */
export const followUpTransitions: readonly FollowUpTransition[] = [
  { from: 'lifted', to: 'upheld', by: 'region' },
  { from: 'lifted', to: 'partly-upheld', by: 'region' },
  { from: 'lifted', to: 'rejected', by: 'region' },
  { from: 'lifted', to: 'withdrawn', by: 'municipality' },
];

/** What a side can make of a question in this state. */
export function followUpStepsOf(from: FollowUpState, by: FollowUpTransition['by']): readonly FollowUpState[] {
  return followUpTransitions.filter((step) => step.from === from && step.by === by).map(({ to }) => to);
}

/** Decisions that a municipality need not leave at that. */
export function canBeLifted(outcome: string | null): boolean {
  return outcome === 'rejected' || outcome === 'partly-upheld';
}
