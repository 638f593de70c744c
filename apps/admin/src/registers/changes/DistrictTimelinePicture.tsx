import { Box, useTheme } from '@mui/material';
import { date, tableDate } from '../../formats.ts';
import type { TextKey } from '../../i18n/messages.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { RowTable, type Column } from '../../layout/RowTable.tsx';
import { Tag } from '../../layout/Tag.tsx';
import { Picture } from '../../pictures/Picture.tsx';
import type { Payer } from '../../providers/api-types.ts';
import type { MeaningName } from '../../theme.ts';
import { districtTimeline, timelineMeasures, type DistrictBar, type DistrictTimeline } from './district-timeline.ts';

const states: Readonly<Record<DistrictBar['state'], [TextKey, MeaningName]>> = {
  'in-force': ['register.inForce', 'info'],
  ended: ['register.ended', 'neutral'],
  coming: ['register.coming', 'draft'],
};

interface Props {
  payers: readonly Payer[];
  today: string;
}

/** The districts of a municipality over time: a bar each, and who takes over from whom. */
export function DistrictTimelinePicture({ payers, today }: Props) {
  const text = useText();
  const language = useLanguage();
  const timeline = districtTimeline(payers, today);
  const { inForce, nextChange } = timeline;
  const caption =
    nextChange === null
      ? text('register.timelineCaption', { smart_count: inForce })
      : text('register.timelineCaptionChange', { smart_count: inForce, day: date(nextChange, language) });
  return (
    <Picture name="districts" caption={caption} table={<DistrictTable payers={payers} timeline={timeline} />}>
      {(captionId) => <Drawing timeline={timeline} captionId={captionId} />}
    </Picture>
  );
}

/** The names stand still while the years are scrolled. */
function Drawing({ timeline, captionId }: { timeline: DistrictTimeline; captionId: string }) {
  const text = useText();
  const { text: ink, line, meaning, background } = useTheme().palette;
  const { bars, years, todayX, width, height } = timeline;
  const { row, bar, head, labels } = timelineMeasures;
  return (
    <Box sx={{ display: 'flex', minWidth: 0 }}>
      <Box aria-hidden="true" sx={{ flex: '0 0 auto', maxWidth: '45%', pt: `${head}px`, fontSize: '0.8125rem', pr: 1 }}>
        {bars.map(({ code, name }) => (
          <Box
            key={code}
            sx={{
              height: row,
              lineHeight: `${row}px`,
              whiteSpace: 'nowrap',
              overflow: 'hidden',
              textOverflow: 'ellipsis',
            }}
          >
            {name}
          </Box>
        ))}
      </Box>
      <Box
        tabIndex={0}
        role="group"
        aria-labelledby={captionId}
        sx={{ flex: '1 1 auto', minWidth: 0, overflowX: 'auto' }}
      >
        <svg
          role="img"
          aria-labelledby={captionId}
          width={width + labels}
          height={height}
          display="block"
          fontSize={12}
        >
          {years.map(({ year, x }) => (
            <g key={year}>
              <line x1={x} x2={x} y1={head - 6} y2={height} stroke={line} />
              <text x={x + 4} y={head - 10} fill={ink.secondary}>
                {year}
              </text>
            </g>
          ))}
          <line x1={todayX} x2={todayX} y1={head - 6} y2={height} stroke={meaning.over.ink} strokeWidth={2} />
          {bars.map((each) => (
            <g key={each.code}>
              <rect
                x={each.x}
                y={each.y}
                width={each.width}
                height={bar}
                fill={each.state === 'coming' ? 'none' : meaning[states[each.state][1]].fill}
                stroke={meaning[states[each.state][1]].ink}
                strokeDasharray={each.state === 'coming' ? '4 3' : undefined}
              />
              {each.successors.length > 0 ? (
                <text
                  x={each.x + each.width + 6}
                  y={each.y + bar - 4}
                  fill={ink.primary}
                  stroke={background.paper}
                  strokeWidth={3}
                  paintOrder="stroke"
                >
                  → {each.successors.join(', ')}
                </text>
              ) : null}
            </g>
          ))}
          <text x={todayX} y={head - 10} fill={meaning.over.ink} textAnchor="middle" fontWeight={650}>
            {text('register.today')}
          </text>
        </svg>
      </Box>
    </Box>
  );
}

function DistrictTable({ payers, timeline }: { payers: readonly Payer[]; timeline: DistrictTimeline }) {
  const text = useText();
  const of = new Map(payers.map((payer) => [payer.code, payer]));
  const columns: Column<DistrictBar>[] = [
    { key: 'name', head: text('register.district'), isTitle: true, cell: ({ name }) => name },
    {
      key: 'state',
      head: text('register.state'),
      cell: ({ state }) => <Tag meaning={states[state][1]}>{text(states[state][0])}</Tag>,
    },
    { key: 'from', head: text('register.from'), noWrap: true, cell: ({ code }) => tableDate(of.get(code)?.validFrom) },
    {
      key: 'through',
      head: text('register.through'),
      noWrap: true,
      cell: ({ code }) => tableDate(of.get(code)?.validThrough),
    },
    { key: 'next', head: text('register.takenOverBy'), cell: ({ successors }) => successors.join(', ') || '–' },
  ];
  return (
    <RowTable
      caption={text('register.district')}
      columns={columns}
      rows={timeline.bars}
      rowKey={({ code }) => code}
      cardsBelow={620}
    />
  );
}
