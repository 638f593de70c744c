import { useTheme } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import { usePatternFill } from '../pictures/patterns.tsx';
import type { RuleVersion } from '../providers/api-types.ts';
import { rulerMeasures, type ValidityBar, type ValidityLane } from './validity-ruler-geometry.ts';
import { useBarWords } from './use-bar-words.ts';

interface Props {
  lane: ValidityLane<RuleVersion>;
  versions: readonly RuleVersion[];
  patternId: string;
}

/** The bars of one care type, and what nothing governs between them. */
export function RulerLane({ lane, patternId }: Omit<Props, 'versions'>) {
  const fills = usePatternFill(patternId);
  const looks = useLooks();
  const { text: ink } = useTheme().palette;
  return (
    <g>
      {lane.gaps.map((gap) => (
        <rect
          key={gap.x}
          x={gap.x + 0.5}
          y={lane.y + rulerMeasures.lanePad}
          width={Math.max(0, gap.width - 1)}
          height={rulerMeasures.bar}
          fill={fills.gap}
          stroke={ink.secondary}
        />
      ))}
      {lane.bars.map((bar) => (
        <rect
          key={`${bar.version.id} ${bar.x}`}
          x={bar.x + 1}
          y={bar.y}
          width={Math.max(1, bar.width - 2)}
          height={rulerMeasures.bar}
          rx={3}
          {...looks[bar.look]}
        />
      ))}
    </g>
  );
}

/** What the bars say, above the line of today. */
export function RulerWords({ lane, versions }: Omit<Props, 'patternId'>) {
  const text = useText();
  const { text: ink, background } = useTheme().palette;
  const y = lane.y + rulerMeasures.lanePad + 21;
  return (
    <g>
      {lane.gaps
        .filter(({ width }) => width >= rulerMeasures.wordRoom)
        .map((gap) => (
          <text
            key={gap.x}
            x={gap.x + 6}
            y={y}
            fontSize={12}
            fill={ink.primary}
            stroke={background.paper}
            strokeWidth={4}
            paintOrder="stroke"
          >
            {text('rule.rulerGap')}
          </text>
        ))}
      {lane.bars.map((bar) => (
        <BarWords key={`${bar.version.id} ${bar.x}`} bar={bar} versions={versions} />
      ))}
    </g>
  );
}

function useLooks() {
  const { meaning, background } = useTheme().palette;
  return {
    'in-force': { fill: meaning.info.fill, stroke: meaning.info.ink },
    replaced: { fill: meaning.neutral.fill, stroke: meaning.neutral.ink },
    scheduled: { fill: background.paper, stroke: meaning.info.ink, strokeWidth: 2 },
    draft: { fill: background.paper, stroke: meaning.draft.ink, strokeWidth: 1.5, strokeDasharray: '5 3' },
  } as const;
}

function BarWords({ bar, versions }: { bar: ValidityBar<RuleVersion>; versions: readonly RuleVersion[] }) {
  const words = useBarWords(versions)(bar.version);
  const looks = useLooks();
  const { text: ink } = useTheme().palette;
  const most = Math.floor((bar.width - 14) / 6.1);
  const shown = words.length <= most ? words : most < 3 ? '' : `${words.slice(0, most - 1).trimEnd()}…`;
  return (
    <g>
      <text
        x={bar.x + 8}
        y={bar.y + 21}
        fontSize={12}
        fill={ink.primary}
        stroke={looks[bar.look].fill}
        strokeWidth={3}
        paintOrder="stroke"
      >
        {shown}
      </text>
      {bar.version.transitional && bar.width >= rulerMeasures.wordRoom ? (
        <TransitionalBadge x={bar.x + 8} y={bar.y + rulerMeasures.bar + 4} />
      ) : null}
    </g>
  );
}

function TransitionalBadge({ x, y }: { x: number; y: number }) {
  const text = useText();
  const { meaning, background } = useTheme().palette;
  const word = text('rule.transitional');
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={word.length * 7.8 + 14}
        height={17}
        rx={3}
        fill={background.paper}
        stroke={meaning.draft.ink}
        strokeDasharray="4 2"
      />
      <text x={x + 7} y={y + 12.5} fontSize={11.5} fontWeight={600} fill={meaning.draft.ink}>
        {word}
      </text>
    </g>
  );
}
