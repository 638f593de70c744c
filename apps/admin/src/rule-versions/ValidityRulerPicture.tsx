import { Box, useTheme } from '@mui/material';
import { useId, useLayoutEffect, useRef } from 'react';
import { useStore } from 'react-admin';
import { month, shortMonth } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Legend, Swatch } from '../pictures/Legend.tsx';
import { Patterns } from '../pictures/patterns.tsx';
import { Picture } from '../pictures/Picture.tsx';
import type { CareType, RuleVersion } from '../providers/api-types.ts';
import { useBusinessClock } from '../providers/use-api.ts';
import { RulerLane, RulerWords } from './RulerLane.tsx';
import { RulerLinks } from './RulerLinks.tsx';
import { RulerTable } from './RulerTable.tsx';
import { rulerMeasures, validityRuler, type ValidityRuler, type Zoom, zooms } from './validity-ruler-geometry.ts';

/** Giltighetslinjal: which version governs which months, a lane per care type. */
export function ValidityRulerPicture({ versions }: { versions: readonly RuleVersion[] }) {
  const text = useText();
  const language = useLanguage();
  const today = useBusinessClock()?.today;
  const [stored, setZoom] = useStore<number>('validity-ruler.zoom', 24);
  const zoom = zooms.find((one) => one === stored) ?? 24;
  if (today === undefined) return null;
  const laneText = (careType: CareType) => {
    const name = text(careType === 'somatic' ? 'console.somatic' : 'console.psychiatric');
    const own = versions.find((version) => version.careType === careType && version.state === 'in-force');
    return own
      ? text('rule.rulerLane', {
          careType: name,
          name: own.ruleVersion,
          month: month(own.validFrom.slice(0, 7), language),
        })
      : text('rule.rulerLaneNone', { careType: name });
  };
  const ruler = validityRuler(versions, today, zoom);
  return (
    <Picture
      name="validity-ruler"
      caption={text('rule.rulerCaption', { somatic: laneText('somatic'), psychiatric: laneText('psychiatric') })}
      legend={<RulerLegend ruler={ruler} />}
      table={<RulerTable versions={versions} />}
    >
      {(captionId) => (
        <>
          <Box className="no-print" sx={{ mb: 1, display: 'flex' }}>
            <Choice
              label={text('revision.zoom')}
              value={String(zoom)}
              options={zooms.map((one) => ({ value: String(one), label: text(`revision.zoom${one}`) }))}
              onChange={(value) => setZoom(Number(value))}
            />
          </Box>
          <Ruler ruler={ruler} zoom={zoom} versions={versions} captionId={captionId} />
        </>
      )}
    </Picture>
  );
}

interface RulerProps {
  ruler: ValidityRuler<RuleVersion>;
  zoom: Zoom;
  versions: readonly RuleVersion[];
  captionId: string;
}

/** The names of the lanes stand still while the months are scrolled; today is in sight from the start. */
function Ruler({ ruler, zoom, versions, captionId }: RulerProps) {
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element) element.scrollLeft = Math.max(0, ruler.todayX - element.clientWidth * 0.6);
  }, [ruler.todayX]);
  return (
    <Box sx={{ display: 'flex', minWidth: 0 }}>
      <Box aria-hidden="true" sx={{ position: 'relative', flex: '0 0 76px', fontSize: '0.8125rem', fontWeight: 600 }}>
        {ruler.lanes.map((lane) => (
          <Box key={lane.careType} sx={{ position: 'absolute', top: lane.y + rulerMeasures.lanePad + 6 }}>
            {text(lane.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric')}
          </Box>
        ))}
      </Box>
      <Box ref={scroller} sx={{ flex: '1 1 auto', minWidth: 0, overflowX: 'auto', pb: 0.5 }}>
        <Box sx={{ position: 'relative', width: ruler.width, height: ruler.height }}>
          <RulerDrawing ruler={ruler} zoom={zoom} versions={versions} captionId={captionId} />
          <RulerLinks ruler={ruler} versions={versions} />
        </Box>
      </Box>
    </Box>
  );
}

function RulerDrawing({ ruler, zoom, versions, captionId }: RulerProps) {
  const text = useText();
  const language = useLanguage();
  const id = useId();
  const { text: ink, line, meaning, background } = useTheme().palette;
  const todayBefore = ruler.todayX > ruler.width - 60;
  return (
    <svg role="img" aria-labelledby={captionId} width={ruler.width} height={ruler.height} display="block">
      <Patterns id={id} />
      {ruler.months.map(({ period, x, isYearStart }) => (
        <g key={period}>
          <line
            x1={x}
            x2={x}
            y1={isYearStart ? 4 : 24}
            y2={ruler.height}
            stroke={line}
            strokeWidth={isYearStart ? 2 : 1}
          />
          {isYearStart ? (
            <text x={x + 4} y={15} fontSize="12" fontWeight="600" fill={ink.primary}>
              {period.slice(0, 4)}
            </text>
          ) : null}
          <text x={x + zoom / 2} y={36} fontSize={zoom === 12 ? '9' : '11'} textAnchor="middle" fill={ink.secondary}>
            {zoom === 48 ? shortMonth(period, language) : shortMonth(period, language).charAt(0).toUpperCase()}
          </text>
        </g>
      ))}
      {ruler.lanes.map((lane) => (
        <RulerLane key={lane.careType} lane={lane} patternId={id} />
      ))}
      <line x1={ruler.todayX} x2={ruler.todayX} y1={18} y2={ruler.height} stroke={meaning.over.ink} strokeWidth="2" />
      {ruler.lanes.map((lane) => (
        <RulerWords key={lane.careType} lane={lane} versions={versions} />
      ))}
      <text
        x={ruler.todayX + (todayBefore ? -4 : 4)}
        y={23}
        textAnchor={todayBefore ? 'end' : 'start'}
        fontSize="11.5"
        fontWeight="600"
        fill={meaning.over.ink}
        stroke={background.paper}
        strokeWidth="4"
        paintOrder="stroke"
      >
        {text('rule.today')}
      </text>
    </svg>
  );
}

/** Only the looks that are drawn. */
function RulerLegend({ ruler }: { ruler: ValidityRuler<RuleVersion> }) {
  const text = useText();
  const { meaning, background } = useTheme().palette;
  const looks = new Set(ruler.lanes.flatMap(({ bars }) => bars.map(({ look }) => look)));
  const items = [
    { look: 'in-force', fill: meaning.info.fill, stroke: meaning.info.ink, word: text('revision.keyInForce') },
    { look: 'replaced', fill: meaning.neutral.fill, stroke: meaning.neutral.ink, word: text('revision.keyReplaced') },
    { look: 'scheduled', fill: background.paper, stroke: meaning.info.ink, word: text('revision.keyScheduled') },
    {
      look: 'draft',
      fill: background.paper,
      stroke: meaning.draft.ink,
      word: text('revision.keyProposed'),
      dash: '3 2',
    },
  ] as const;
  return (
    <Legend
      items={items
        .filter(({ look }) => looks.has(look))
        .map((item) => ({
          word: item.word,
          sign: <Swatch fill={item.fill} stroke={item.stroke} {...('dash' in item ? { dash: item.dash } : {})} />,
        }))}
    />
  );
}
