import { Box } from '@mui/material';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router-dom';
import { month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { RuleVersion } from '../providers/api-types.ts';
import { stateText } from './StateTag.tsx';
import { useBarWords } from './use-bar-words.ts';
import { barsInOrder, rulerMeasures, type ValidityBar, type ValidityRuler } from './validity-ruler-geometry.ts';

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** A link over each bar: one stop of Tab, the arrows go on from version to version, Enter opens. */
export function RulerLinks({
  ruler,
  versions,
}: {
  ruler: ValidityRuler<RuleVersion>;
  versions: readonly RuleVersion[];
}) {
  const text = useText();
  const label = useBarLabel(versions);
  const group = useRef<HTMLDivElement>(null);
  const bars = barsInOrder(ruler);
  const current = bars.findIndex(({ version }) => version.state === 'in-force');
  const [place, setPlace] = useState<number | null>(null);
  const stop = Math.min(bars.length - 1, place ?? Math.max(0, current));
  const go = (event: KeyboardEvent) => {
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? bars.length - 1 : stop + (steps[event.key] ?? Number.NaN);
    if (Number.isNaN(to)) return;
    event.preventDefault();
    const next = Math.min(bars.length - 1, Math.max(0, to));
    setPlace(next);
    group.current?.querySelectorAll('a')[next]?.focus();
  };
  return (
    <Box ref={group} role="group" aria-label={text('revision.barsLabel')} onKeyDown={go}>
      {bars.map((bar, index) => (
        <Box
          component={Link}
          key={`${bar.version.id} ${bar.x}`}
          to={`/rule-versions/${encodeURIComponent(bar.version.id)}/show`}
          aria-label={label(bar)}
          title={label(bar)}
          tabIndex={index === stop ? 0 : -1}
          onFocus={() => setPlace(index)}
          sx={{
            position: 'absolute',
            left: bar.x,
            top: bar.y,
            width: bar.width,
            height: rulerMeasures.bar,
            borderRadius: '4px',
            '&:focus-visible': { outline: '3px solid', outlineColor: 'primary.main', outlineOffset: '1px' },
          }}
        />
      ))}
    </Box>
  );
}

/** "somatic/2020-11-01, Beslutad, från november 2020: 2 → 1 fristdag". */
function useBarLabel(versions: readonly RuleVersion[]): (bar: ValidityBar<RuleVersion>) => string {
  const text = useText();
  const language = useLanguage();
  const words = useBarWords(versions);
  return ({ version }) => {
    const from = month(version.validFrom.slice(0, 7), language);
    const through = version.validThrough ? month(version.validThrough.slice(0, 7), language) : null;
    return text('revision.barLabel', {
      name: version.ruleVersion,
      state: text(stateText(version.state)),
      words: words(version),
      months:
        through === null
          ? text('revision.monthsFrom', { from })
          : text('revision.monthsFromThrough', { from, through }),
    });
  };
}
