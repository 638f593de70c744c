import { useTheme } from '@mui/material';
import type { TextKey } from '../i18n/messages.ts';
import type { LiabilityModel, StripDayKind, StripEventKind } from '../providers/api-types.ts';

export const eventTexts: Record<StripEventKind, TextKey> = {
  notice: 'episode.eventNotice',
  'withdrawn-notice': 'episode.eventWithdrawn',
  'sip-call': 'episode.eventSip',
  'care-contact': 'episode.eventContact',
  discharge: 'episode.eventDischarge',
};

/** What a day counts as, in the words of the model. */
export function kindText(kind: StripDayKind, model: LiabilityModel): TextKey {
  if (kind === 'late-notice') return 'episode.kindLate';
  if (kind === 'day-zero') return 'episode.kindZero';
  if (kind === 'free') return 'episode.kindFree';
  if (kind === 'unused-free') return 'episode.kindUnused';
  return model === 'individual' ? 'episode.kindBillable' : 'episode.kindOver';
}

/** ▼ notice, ▽ withdrawn, ● SIP call, ◆ care contact, ■ discharge. */
export function EventSign({ kind, x, y }: { kind: StripEventKind; x: number; y: number }) {
  const { text: ink, background, meaning } = useTheme().palette;
  const edge = { stroke: background.paper, strokeWidth: 1 };
  const move = `translate(${x} ${y})`;
  if (kind === 'notice') return <path d="M-7 -6H7L0 7Z" transform={move} fill={ink.primary} {...edge} />;
  if (kind === 'withdrawn-notice')
    return <path d="M-7 -6H7L0 7Z" transform={move} fill={background.paper} stroke={ink.primary} strokeWidth="1.5" />;
  if (kind === 'sip-call') return <circle cx={x} cy={y} r="6.5" fill={meaning.info.ink} {...edge} />;
  if (kind === 'care-contact')
    return <path d="M0 -8L8 0L0 8L-8 0Z" transform={move} fill={meaning.done.ink} {...edge} />;
  return <rect x={x - 6} y={y - 6} width="12" height="12" fill={ink.primary} {...edge} />;
}
