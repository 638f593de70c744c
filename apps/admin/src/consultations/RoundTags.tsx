import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Tag } from '../layout/Tag.tsx';
import type { ConsultationSummary } from '../providers/api-types.ts';
import type { MeaningName } from '../theme.ts';

const states: Record<ConsultationSummary['state'], [TextKey, MeaningName]> = {
  prepared: ['consultation.prepared', 'draft'],
  open: ['consultation.open', 'info'],
  closed: ['consultation.closed', 'done'],
  withdrawn: ['consultation.withdrawn', 'neutral'],
};

export function RoundTag({ round }: { round: Pick<ConsultationSummary, 'state' | 'isPastDeadline'> }) {
  const text = useText();
  const [key, meaning] =
    round.state === 'open' && round.isPastDeadline
      ? (['consultation.openLate', 'waits'] as const)
      : states[round.state];
  return <Tag meaning={meaning}>{text(key)}</Tag>;
}

export const standpoints = ['accept', 'accept-with-comments', 'object'] as const;
export type Standpoint = (typeof standpoints)[number];

export const standpointKeys: Record<Standpoint, TextKey> = {
  accept: 'consultation.accept',
  'accept-with-comments': 'consultation.acceptWithComments',
  object: 'consultation.object',
};

const meanings: Record<Standpoint, MeaningName> = { accept: 'done', 'accept-with-comments': 'info', object: 'over' };

export function StandpointTag({ standpoint }: { standpoint: Standpoint }) {
  const text = useText();
  return <Tag meaning={meanings[standpoint]}>{text(standpointKeys[standpoint])}</Tag>;
}
