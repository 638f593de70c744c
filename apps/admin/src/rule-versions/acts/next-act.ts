import type { RuleVersion, RuleVersionState } from '../../providers/api-types.ts';

type Acting = Pick<RuleVersion, 'state' | 'allowedTransitions' | 'refusedTransitions'> & {
  readonly consultation: Pick<RuleVersion['consultation'], 'needed'>;
};

/** The step that takes a version on. */
function forwardOf({ state, consultation }: Acting): RuleVersionState | null {
  if (state === 'draft') return consultation.needed ? 'in-consultation' : 'approved';
  if (state === 'in-consultation') return 'approved';
  return state === 'approved' ? 'scheduled' : null;
}

/** States that a person can ask for; the later ones follow from the dates. */
const acts: Readonly<Partial<Record<RuleVersionState, readonly RuleVersionState[]>>> = {
  draft: ['in-consultation', 'approved', 'rejected', 'withdrawn'],
  'in-consultation': ['approved', 'draft', 'rejected', 'withdrawn'],
  approved: ['scheduled', 'draft', 'withdrawn'],
  scheduled: ['withdrawn'],
};

export type AllowedAct = RuleVersion['allowedTransitions'][number];
export type RefusedAct = RuleVersion['refusedTransitions'][number];

/** One main act, the other open ones, and those that are not open now with why; of the main one even when it is refused. */
export function actsOf(version: Acting): { main: AllowedAct | null; others: AllowedAct[]; refused: RefusedAct[] } {
  const forward = forwardOf(version);
  const open = acts[version.state] ?? [];
  const inOrder = <Act extends { to: RuleVersionState }>(all: readonly Act[]) =>
    open.flatMap((to) => all.filter((act) => act.to === to));
  const allowed = inOrder(version.allowedTransitions);
  return {
    main: allowed.find(({ to }) => to === forward) ?? null,
    others: allowed.filter(({ to }) => to !== forward),
    refused: inOrder(version.refusedTransitions),
  };
}
