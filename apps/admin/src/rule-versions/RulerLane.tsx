import { useTheme } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import { usePatternFill } from '../pictures/patterns.tsx';
import type { RuleVersion } from '../providers/api-types.ts';
import { rulerMeasures, type ValidityBar, type ValidityLane } from './validity-ruler-geometry.ts';
import { useBarWords } from './use-bar-words.ts';

/** The bars of one care type, and what nothing governs between them. */
export function RulerLane({
  lane,
  versions,
  patternId,
}: {
  lane: ValidityLane<RuleVersion>;
  versions: readonly RuleVersion[];
  patternId: string;
}) {
  const text = useText();
  const fills = usePatternFill(patternId);
  const { text: ink, background } = useTheme().palette;
  const y = lane.y + rulerMeasures.lanePad;
  return (
    <g>
      {lane.gaps.map((gap) => (
        <g key={gap.x}>
          <rect
            x={gap.x + 0.5}
            y={y}
            width={Math.max(0, gap.width - 1)}
            height={rulerMeasures.bar}
            fill={fills.gap}
            stroke={ink.secondary}
          />
          {gap.width >= rulerMeasures.wordRoom ? (
            <text
              x={gap.x + 6}
              y={y + 21}
              fontSize="12"
              fill={ink.primary}
              stroke={background.paper}
              strokeWidth="4"
              paintOrder="stroke"
            >
              {text('rule.rulerGap')}
            </text>
          ) : null}
        </g>
      ))}
      {lane.bars.map((bar) => (
        <RulerBar key={`${bar.version.id} ${bar.x}`} bar={bar} versions={versions} />
      ))}
    </g>
  );
}

function RulerBar({ bar, versions }: { bar: ValidityBar<RuleVersion>; versions: readonly RuleVersion[] }) {
  const text = useText();
  const words = useBarWords(versions)(bar.version);
  const { meaning, text: ink, background } = useTheme().palette;
  const looks = {
    'in-force': { fill: meaning.info.fill, stroke: meaning.info.ink },
    replaced: { fill: meaning.neutral.fill, stroke: meaning.neutral.ink },
    scheduled: { fill: background.paper, stroke: meaning.info.ink, strokeWidth: 2 },
    draft: { fill: background.paper, stroke: meaning.draft.ink, strokeWidth: 1.5, strokeDasharray: '5 3' },
  } as const;
  const most = Math.floor((bar.width - 16) / 6.6);
  const shown = words.length <= most ? words : most < 3 ? '' : `${words.slice(0, most - 1).trimEnd()}…`;
  const badge = text('rule.transitional');
  const under = bar.y + rulerMeasures.bar;
  return (
    <g>
      <rect
        x={bar.x + 1}
        y={bar.y}
        width={Math.max(1, bar.width - 2)}
        height={rulerMeasures.bar}
        rx="3"
        {...looks[bar.look]}
      />
      <text x={bar.x + 8} y={bar.y + 21} fontSize="12.5" fill={ink.primary}>
        {shown}
      </text>
      {bar.version.transitional && bar.width >= rulerMeasures.wordRoom ? (
        <g>
          <rect
            x={bar.x + 8}
            y={under + 4}
            width={badge.length * 6.3 + 12}
            height="17"
            rx="3"
            fill={background.paper}
            stroke={meaning.draft.ink}
            strokeDasharray="4 2"
          />
          <text x={bar.x + 14} y={under + 16.5} fontSize="11.5" fontWeight="600" fill={meaning.draft.ink}>
            {badge}
          </text>
        </g>
      ) : null}
    </g>
  );
}
