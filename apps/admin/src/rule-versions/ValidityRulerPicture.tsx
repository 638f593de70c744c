import { Box, useTheme } from '@mui/material';
import { useId } from 'react';
import { useNavigate } from 'react-router-dom';
import { month, shortMonth, tableDate } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Patterns, usePatternFill } from '../pictures/patterns.tsx';
import { Picture } from '../pictures/Picture.tsx';
import type { CareType, RuleVersion } from '../providers/api-types.ts';
import { useBusinessClock } from '../providers/use-api.ts';
import { StateTag } from './StateTag.tsx';
import { rulerMeasures, validityRuler, type ValidityBar, type ValidityLane } from './validity-ruler-geometry.ts';

/** Giltighetslinjal: which version governs which months, a lane per care type. */
export function ValidityRulerPicture({ versions }: { versions: readonly RuleVersion[] }) {
  const text = useText();
  const language = useLanguage();
  const today = useBusinessClock()?.today;
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
  return (
    <Picture
      name="validity-ruler"
      caption={text('rule.rulerCaption', { somatic: laneText('somatic'), psychiatric: laneText('psychiatric') })}
      table={<RulerTable versions={versions} />}
    >
      {(captionId) => (
        <Box tabIndex={0} role="region" aria-labelledby={captionId} sx={{ overflowX: 'auto', maxWidth: '100%' }}>
          <RulerDrawing versions={versions} today={today} captionId={captionId} />
        </Box>
      )}
    </Picture>
  );
}

function RulerDrawing({
  versions,
  today,
  captionId,
}: {
  versions: readonly RuleVersion[];
  today: string;
  captionId: string;
}) {
  const text = useText();
  const language = useLanguage();
  const id = useId();
  const { text: ink, line, meaning } = useTheme().palette;
  const ruler = validityRuler(versions, today);
  const m = rulerMeasures;
  const height = m.top + ruler.lanes.length * m.lane + 6;
  return (
    <svg role="img" aria-labelledby={captionId} width={ruler.width} height={height} display="block">
      <Patterns id={id} />
      {ruler.months.map(({ period, x, isYearStart }) => (
        <g key={period}>
          <line x1={x} x2={x} y1={isYearStart ? 4 : 24} y2={height} stroke={line} strokeWidth={isYearStart ? 2 : 1} />
          {isYearStart ? (
            <text x={x + 4} y={15} fontSize="12" fontWeight="600" fill={ink.primary}>
              {period.slice(0, 4)}
            </text>
          ) : null}
          <text x={x + m.column / 2} y={36} fontSize="11" textAnchor="middle" fill={ink.secondary}>
            {shortMonth(period, language).charAt(0).toUpperCase()}
          </text>
        </g>
      ))}
      {ruler.lanes.map((lane) => (
        <RulerLane key={lane.careType} lane={lane} patternId={id} />
      ))}
      <line x1={ruler.todayX} x2={ruler.todayX} y1={18} y2={height} stroke={meaning.over.ink} strokeWidth="2" />
      <text x={ruler.todayX + 4} y={24} fontSize="11.5" fontWeight="600" fill={meaning.over.ink}>
        {text('rule.today')}
      </text>
    </svg>
  );
}

function RulerLane({ lane, patternId }: { lane: ValidityLane; patternId: string }) {
  const text = useText();
  const fills = usePatternFill(patternId);
  const { text: ink } = useTheme().palette;
  const y = lane.y + 6;
  return (
    <g>
      <text x={0} y={y + 21} fontSize="13" fontWeight="600" fill={ink.primary}>
        {text(lane.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric')}
      </text>
      {lane.gaps.map((gap) => (
        <g key={gap.x}>
          <rect x={gap.x} y={y} width={gap.width} height={rulerMeasures.bar} fill={fills.gap} stroke={ink.secondary} />
          {gap.width > 120 ? (
            <text x={gap.x + 6} y={y + 20} fontSize="12" fill={ink.primary}>
              {text('rule.rulerGap')}
            </text>
          ) : null}
        </g>
      ))}
      {lane.bars.map((bar) => (
        <RulerBar key={bar.version.id} bar={bar} y={y} />
      ))}
    </g>
  );
}

function RulerBar({ bar, y }: { bar: ValidityBar; y: number }) {
  const navigate = useNavigate();
  const { meaning, text: ink, background } = useTheme().palette;
  const looks = {
    'in-force': { fill: meaning.info.fill, stroke: meaning.info.ink },
    replaced: { fill: meaning.neutral.fill, stroke: meaning.neutral.ink },
    scheduled: { fill: background.paper, stroke: meaning.info.ink, strokeWidth: 2 },
    draft: { fill: background.paper, stroke: meaning.draft.ink, strokeDasharray: '5 3' },
  } as const;
  const word = bar.version.sentences.summary.join(' · ');
  const most = Math.floor((bar.width - 12) / 6.6);
  return (
    <g onClick={() => void navigate(`/rule-versions/${encodeURIComponent(bar.version.id)}/show`)} cursor="pointer">
      <rect x={bar.x + 1} y={y} width={bar.width - 2} height={rulerMeasures.bar} rx="3" {...looks[bar.look]} />
      <text x={bar.x + 8} y={y + 21} fontSize="12.5" fill={ink.primary}>
        {word.length > most ? `${word.slice(0, Math.max(0, most - 1))}…` : word}
      </text>
    </g>
  );
}

function RulerTable({ versions }: { versions: readonly RuleVersion[] }) {
  const text = useText();
  const columns: Column<RuleVersion>[] = [
    { key: 'name', head: text('rule.name'), isTitle: true, cell: (row) => row.ruleVersion },
    { key: 'from', head: text('rule.validFrom'), cell: (row) => tableDate(row.validFrom) },
    {
      key: 'through',
      head: text('rule.validThrough'),
      cell: (row) => (row.validThrough ? tableDate(row.validThrough) : text('rule.rulerOpen')),
    },
    { key: 'state', head: text('rule.state'), cell: (row) => <StateTag state={row.state} /> },
    { key: 'summary', head: text('rule.summary'), cell: (row) => row.sentences.summary.join(' · ') },
  ];
  return (
    <RowTable
      caption={text('rule.ruler')}
      columns={columns}
      rows={versions}
      rowKey={(row) => row.id}
      cardsBelow={620}
    />
  );
}
