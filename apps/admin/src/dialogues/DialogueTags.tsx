import { useText } from '../i18n/use-text.ts';
import { Tag } from '../layout/Tag.tsx';
import type { Dialogue } from '../providers/api-types.ts';
import { useSession } from '../providers/auth-provider.ts';

type Side = NonNullable<Dialogue['awaits']>;

/** "hos er", "hos regionen": who is to answer, as seen from where one works. */
export function useWhoAnswers(): (row: Pick<Dialogue, 'awaits' | 'payerName'>) => string {
  const text = useText();
  const own = useOwnSide();
  return ({ awaits, payerName }) => {
    if (awaits === null) return text('dialogue.nobodyWaits');
    if (awaits === own) return text('dialogue.atYou');
    if (awaits === 'municipality') return text('dialogue.atPayer', { name: payerName });
    return text(awaits === 'region' ? 'dialogue.atRegion' : 'dialogue.atUnit');
  };
}

export function useOwnSide(): Side {
  const kind = useSession()?.user.unit.kind;
  return kind === 'payer' ? 'municipality' : kind === 'care-unit' ? 'care-unit' : 'region';
}

export function AwaitsTag({ row }: { row: Pick<Dialogue, 'awaits' | 'payerName'> }) {
  const who = useWhoAnswers();
  const own = useOwnSide();
  return <Tag meaning={row.awaits === own ? 'over' : row.awaits === null ? 'neutral' : 'waits'}>{who(row)}</Tag>;
}

/** Öppen, how it was decided, or that it is with the follow-up group. */
export function DialogueTag({ row }: { row: Pick<Dialogue, 'state' | 'decision' | 'followUp'> }) {
  const text = useText();
  if (row.followUp?.state === 'lifted') return <Tag meaning="waits">{row.followUp.stateText}</Tag>;
  if (row.decision === null) return <Tag meaning="draft">{text('dialogue.open')}</Tag>;
  return <OutcomeTag decision={row.decision} />;
}

/** How the region decided, whatever came of it later. */
export function OutcomeTag({ decision }: { decision: NonNullable<Dialogue['decision']> }) {
  const isRight = decision.outcome === 'upheld' || decision.outcome === 'partly-upheld';
  return <Tag meaning={isRight ? 'done' : 'neutral'}>{decision.outcomeText}</Tag>;
}
