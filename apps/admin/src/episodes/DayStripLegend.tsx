import { useTheme } from '@mui/material';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Legend, Swatch } from '../pictures/Legend.tsx';
import type { DayStrip } from '../providers/api-types.ts';
import { EventSign, eventTexts, kindText } from './day-strip-signs.tsx';

function clockOf(time: string, language: 'sv' | 'en'): string {
  return language === 'sv' ? time.replace(':', '.') : time;
}

/** Signs and fills of the strip, each with its word; only those that are drawn. */
export function DayStripLegend({ strip }: { strip: DayStrip }) {
  const text = useText();
  const language = useLanguage();
  const { meaning, background } = useTheme().palette;
  const eventKinds = [...new Set(strip.days.flatMap((day) => day.events.map((event) => event.kind)))];
  const dayKinds = [...new Set(strip.days.map((day) => day.kind))];
  const swatches = {
    'late-notice': <Swatch fill={background.paper} stroke={meaning.neutral.ink} dash="1 2" />,
    'day-zero': <Swatch fill={background.paper} stroke={meaning.info.ink} />,
    free: <Swatch fill={meaning.info.fill} stroke={meaning.info.ink} />,
    over: <Swatch fill={meaning.over.fill} stroke={meaning.over.ink} />,
    'unused-free': <Swatch fill="none" stroke={meaning.neutral.ink} dash="3 2" />,
  };
  return (
    <Legend
      items={[
        ...eventKinds.map((kind) => ({
          sign: (
            <svg width="16" height="16" aria-hidden="true">
              <EventSign kind={kind} x={8} y={8} />
            </svg>
          ),
          word: text(eventTexts[kind]),
        })),
        ...(strip.noticeSentAt
          ? [
              {
                sign: (
                  <svg width="8" height="16" aria-hidden="true">
                    <line x1="4" x2="4" y1="0" y2="16" stroke="currentColor" strokeWidth="2" />
                  </svg>
                ),
                word: text('episode.cutoff', { time: clockOf(strip.cutoffTime, language) }),
              },
            ]
          : []),
        ...dayKinds.map((kind) => ({ sign: swatches[kind], word: text(kindText(kind, strip.model)) })),
      ]}
    />
  );
}
