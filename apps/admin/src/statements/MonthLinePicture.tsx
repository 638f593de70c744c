import { Box, useTheme } from '@mui/material';
import { deadline } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { useWidth } from '../layout/use-width.ts';
import { Picture } from '../pictures/Picture.tsx';
import type { Timetable } from '../providers/api-types.ts';
import { useBusinessClock } from '../providers/use-api.ts';
import { monthLine, type MonthCourse, type MonthPoint } from './month-line-geometry.ts';

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
export function MonthLinePicture({
  period,
  timetable,
  course,
}: {
  period: string;
  timetable: Timetable;
  course?: MonthCourse;
}) {
  const text = useText();
  const language = useLanguage();
  const today = useBusinessClock()?.today ?? '';
  const [container, width] = useWidth<HTMLDivElement>();
  const input = { period, timetable, today: today || timetable.sharingOn };
  const line = monthLine(course ? { ...input, course } : input, width);
  const isShared = line.points.some(({ kind, isDone }) => kind === 'sharing' && isDone);
  const caption = text(isShared ? 'statement.timelineCaptionShared' : 'statement.timelineCaption', {
    sharing: deadline(timetable.sharingOn, language),
    last: deadline(timetable.lastReviewDay, language),
    due: deadline(timetable.invoiceDueOn, language),
  });
  const rows: CourseRow[] = [...line.points, ...courseRows(course, timetable)];
  const table = <PointTable points={rows} />;
  return (
    <Box ref={container} sx={{ minWidth: 0 }}>
      {width < phoneBelow ? (
        <PointList points={rows} />
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
  const axis = line.dialogues.length > 0 ? 74 : 46;
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
      {line.dialogues.map((band) => (
        <g key={band.x}>
          <rect
            x={band.x}
            y={axis - 42}
            width={band.width}
            height={22}
            fill={meaning.draft.fill}
            stroke={meaning.draft.ink}
            strokeDasharray="4 3"
          />
          {band.width > 90 ? (
            <text x={band.x + 8} y={axis - 26.5} fontSize="12.5" fill={meaning.draft.ink}>
              {text('case.bandDialogue')}
            </text>
          ) : (
            <text x={band.x - 6} y={axis - 26.5} fontSize="12.5" textAnchor="end" fill={meaning.draft.ink}>
              {text('case.bandDialogue')}
            </text>
          )}
        </g>
      ))}
      {line.held ? (
        <g>
          <rect
            x={line.held.x}
            y={axis - 12}
            width={line.held.width}
            height={24}
            fill={meaning.waits.fill}
            stroke={meaning.waits.ink}
            strokeWidth="2"
            strokeDasharray="6 4"
          />
          <text x={line.held.x + 14} y={axis + 4.5} fontSize="12.5" fill={meaning.waits.ink}>
            {text('case.bandHeld')}
          </text>
        </g>
      ) : null}
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

/** A point of the course, or something that has happened besides it. */
type CourseRow = { kind: MonthPoint['kind'] | 'dialogue' | 'held'; date: string; isDone: boolean };

const rowTexts: Record<CourseRow['kind'], TextKey> = {
  ...pointTexts,
  dialogue: 'case.bandDialogue',
  held: 'case.bandHeld',
};

/** What the drawing shows as bands, as rows for the list and the table. */
function courseRows(course: MonthCourse | undefined, timetable: Timetable): CourseRow[] {
  if (!course) return [];
  return [
    ...course.dialogues.map(({ from, to }): CourseRow => ({ kind: 'dialogue', date: from, isDone: to !== null })),
    ...(course.isHeld ? [{ kind: 'held', date: timetable.invoiceIssueOn, isDone: false } as const] : []),
  ];
}

function PointList({ points }: { points: readonly CourseRow[] }) {
  const text = useText();
  const language = useLanguage();
  return (
    <Box
      component="ol"
      sx={{ listStyle: 'none', m: 0, p: 0, borderLeft: 3, borderColor: 'primary.main', display: 'grid', gap: 1.5 }}
    >
      {points.map((point) => (
        <Box component="li" key={`${point.kind}-${point.date}`} sx={{ pl: 1.5 }}>
          <Box sx={{ fontWeight: 650 }}>
            <span aria-hidden="true">{point.isDone ? '● ' : '○ '}</span>
            {text(rowTexts[point.kind])}
          </Box>
          <Box sx={{ color: 'text.secondary' }}>
            {deadline(point.date, language)} ({text(stateKey(point))})
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function PointTable({ points }: { points: readonly CourseRow[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<CourseRow>[] = [
    { key: 'step', head: text('statement.step'), isTitle: true, cell: (point) => text(rowTexts[point.kind]) },
    { key: 'day', head: text('statement.day'), cell: (point) => deadline(point.date, language) },
    {
      key: 'state',
      head: text('month.state'),
      cell: (point) => text(stateKey(point)),
    },
  ];
  return (
    <RowTable
      caption={text('statement.timeline')}
      columns={columns}
      rows={points}
      rowKey={(point) => `${point.kind}-${point.date}`}
      cardsBelow={420}
    />
  );
}

function stateKey({ kind, isDone }: CourseRow): TextKey {
  if (kind === 'dialogue') return isDone ? 'case.dialogueOver' : 'case.dialogueOpen';
  if (kind === 'held') return 'case.bandHeld';
  return isDone ? 'statement.pointDone' : 'statement.pointToCome';
}
