import { Box, useTheme } from '@mui/material';
import { deadline } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { useWidth } from '../layout/use-width.ts';
import { Picture } from '../pictures/Picture.tsx';
import type { Timetable } from '../providers/api-types.ts';
import { useBusinessClock } from '../providers/use-api.ts';
import { monthLine, type MonthPoint } from './month-line-geometry.ts';

const pointTexts: Record<MonthPoint['kind'], TextKey> = {
  sharing: 'statement.pointSharing',
  'last-review': 'statement.pointLastReview',
  invoice: 'statement.pointInvoice',
  due: 'statement.pointDue',
};
const bandTexts = {
  month: 'statement.bandMonth',
  review: 'statement.bandReview',
  payment: 'statement.bandPayment',
} as const;
const phoneBelow = 620;

/** Månadslinje: from the month of discharge to two weeks after the due day; a plain list on a phone. */
export function MonthLinePicture({ period, timetable }: { period: string; timetable: Timetable }) {
  const text = useText();
  const language = useLanguage();
  const today = useBusinessClock()?.today ?? '';
  const [container, width] = useWidth<HTMLDivElement>();
  const line = monthLine({ period, timetable, today: today || timetable.sharingOn }, width);
  const caption = text('statement.timelineCaption', {
    sharing: deadline(timetable.sharingOn, language),
    last: deadline(timetable.lastReviewDay, language),
    due: deadline(timetable.invoiceDueOn, language),
  });
  const table = <PointTable points={line.points} />;
  return (
    <Box ref={container} sx={{ minWidth: 0 }}>
      {width < phoneBelow ? (
        <PointList points={line.points} />
      ) : (
        <Picture name="month-line" caption={caption} table={table}>
          {(captionId) => <LineDrawing line={line} captionId={captionId} />}
        </Picture>
      )}
    </Box>
  );
}

function LineDrawing({ line, captionId }: { line: ReturnType<typeof monthLine>; captionId: string }) {
  const text = useText();
  const language = useLanguage();
  const { meaning, text: ink } = useTheme().palette;
  const rows = Math.max(...line.points.map((point) => point.row)) + 1;
  const axis = 46;
  const fills = { month: meaning.neutral, review: meaning.waits, payment: meaning.info };
  const height = axis + 34 + rows * 36;
  return (
    <svg role="img" aria-labelledby={captionId} width={line.width} height={height} display="block">
      {line.bands.map((band) => (
        <g key={band.kind}>
          <rect
            x={band.x}
            y={axis - 12}
            width={band.width}
            height={24}
            fill={fills[band.kind].fill}
            stroke={fills[band.kind].ink}
          />
          <text x={band.x + 14} y={axis + 4.5} fontSize="12.5" fill={ink.primary}>
            {band.width > 100 ? text(bandTexts[band.kind]) : ''}
          </text>
        </g>
      ))}
      {line.points.map((point) => (
        <g key={point.kind} fontSize="12.5" fill={ink.primary}>
          <line x1={point.x} x2={point.x} y1={axis + 12} y2={axis + 22 + point.row * 36} stroke={ink.secondary} />
          <circle
            cx={point.x}
            cy={axis}
            r="7"
            fill={point.isDone ? meaning.info.ink : fills.month.fill}
            stroke={meaning.info.ink}
            strokeWidth="2"
          />
          <text x={labelX(point)} y={axis + 36 + point.row * 36} textAnchor={point.anchor} fontWeight="600">
            {text(pointTexts[point.kind])}
          </text>
          <text x={labelX(point)} y={axis + 51 + point.row * 36} textAnchor={point.anchor}>
            {deadline(point.date, language)}
          </text>
        </g>
      ))}
      {line.todayX === null ? null : (
        <>
          <line x1={line.todayX} x2={line.todayX} y1={20} y2={axis + 22} stroke={meaning.over.ink} strokeWidth="2" />
          <text x={line.todayX} y={13} textAnchor="middle" fontSize="12.5" fontWeight="600" fill={meaning.over.ink}>
            {text('statement.today')}
          </text>
        </>
      )}
    </svg>
  );
}

/** Beside the point's own line, not across it. */
function labelX(point: MonthPoint): number {
  return point.anchor === 'start' ? point.x + 5 : point.anchor === 'end' ? point.x - 5 : point.x;
}

function PointList({ points }: { points: readonly MonthPoint[] }) {
  const text = useText();
  const language = useLanguage();
  return (
    <Box
      component="ol"
      sx={{ listStyle: 'none', m: 0, p: 0, borderLeft: 3, borderColor: 'primary.main', display: 'grid', gap: 1.5 }}
    >
      {points.map((point) => (
        <Box component="li" key={point.kind} sx={{ pl: 1.5 }}>
          <Box sx={{ fontWeight: 650 }}>
            <span aria-hidden="true">{point.isDone ? '● ' : '○ '}</span>
            {text(pointTexts[point.kind])}
          </Box>
          <Box sx={{ color: 'text.secondary' }}>
            {deadline(point.date, language)} ({text(point.isDone ? 'statement.pointDone' : 'statement.pointToCome')})
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function PointTable({ points }: { points: readonly MonthPoint[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<MonthPoint>[] = [
    { key: 'step', head: text('statement.step'), isTitle: true, cell: (point) => text(pointTexts[point.kind]) },
    { key: 'day', head: text('statement.day'), cell: (point) => deadline(point.date, language) },
    {
      key: 'state',
      head: text('month.state'),
      cell: (point) => text(point.isDone ? 'statement.pointDone' : 'statement.pointToCome'),
    },
  ];
  return (
    <RowTable
      caption={text('statement.timeline')}
      columns={columns}
      rows={points}
      rowKey={(point) => point.kind}
      cardsBelow={420}
    />
  );
}
