import { Box, useTheme } from '@mui/material';
import { useId } from 'react';
import { date, dayHead, sentenceInstant } from '../formats.ts';
import { useLanguage, useText, type Text } from '../i18n/use-text.ts';
import { Patterns, usePatternFill } from '../pictures/patterns.tsx';
import { Picture } from '../pictures/Picture.tsx';
import type { DayStrip } from '../providers/api-types.ts';
import { DayStripLegend } from './DayStripLegend.tsx';
import { DayStripTable } from './DayStripTable.tsx';
import { EventSign } from './day-strip-signs.tsx';
import {
  dayStripGeometry,
  daysOver,
  lastDayNumber,
  type StripColumn,
  type StripGeometry,
} from './day-strip-geometry.ts';

/**
 * Dagremsa: a column per date from the standing notice to discharge, events by the minute, what each day counts as. A name
 * leads its caption where a page has several, and one that does not count says so before it says how long it was.
 */
export function DayStripPicture({
  strip,
  name,
  isCounted = true,
}: {
  strip: DayStrip;
  name?: string;
  isCounted?: boolean;
}) {
  const text = useText();
  const language = useLanguage();
  const geometry = dayStripGeometry(strip, language);
  return (
    <Picture
      name="day-strip"
      caption={`${name === undefined ? '' : `${name}: `}${captionOf({ strip, isCounted }, text, language)}`}
      legend={<DayStripLegend strip={strip} />}
      table={<DayStripTable strip={strip} />}
    >
      {(captionId) => (
        <Box
          tabIndex={0}
          role="region"
          aria-labelledby={captionId}
          sx={{ overflowX: 'auto', maxWidth: '100%', pb: 0.5 }}
        >
          <StripDrawing strip={strip} geometry={geometry} captionId={captionId} />
        </Box>
      )}
    </Picture>
  );
}

function captionOf(
  { strip, isCounted }: { strip: DayStrip; isCounted: boolean },
  text: Text,
  language: 'sv' | 'en',
): string {
  const over = daysOver(strip);
  const days = lastDayNumber(strip);
  const unused = strip.days.filter((day) => day.kind === 'unused-free').length;
  const isIndividual = strip.model === 'individual';
  const key = !isCounted
    ? 'episode.stripCaptionNotCounted'
    : over === 0
      ? 'episode.stripCaptionWithin'
      : isIndividual
        ? 'episode.stripCaptionBillable'
        : 'episode.stripCaptionOver';
  return [
    text(key, { smart_count: days, over }),
    strip.noticeSentAt && strip.dayZero
      ? text('episode.stripCaptionNotice', {
          instant: sentenceInstant(strip.noticeSentAt, language, strip.cutoffTime),
          dayZero: date(strip.dayZero, language),
        })
      : '',
    unused > 0 ? text('episode.stripUnused', { smart_count: unused }) : '',
    strip.dischargedOn === null ? text('episode.stripOngoing', { date: date(strip.through, language) }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function StripDrawing({ strip, geometry, captionId }: { strip: DayStrip; geometry: StripGeometry; captionId: string }) {
  const text = useText();
  const language = useLanguage();
  const id = useId();
  const { meaning, text: ink, line } = useTheme().palette;
  const { laneA, laneB } = geometry;
  const late = geometry.columns.find((column) => column.kind === 'late-notice');
  const markY = laneA.y + laneA.height / 2;
  return (
    <svg role="img" aria-labelledby={captionId} width={geometry.width} height={geometry.height} display="block">
      <Patterns id={id} />
      {geometry.columns.map((column) => (
        <g key={column.date}>
          <line x1={column.x} x2={column.x} y1={4} y2={laneB.y + laneB.height} stroke={line} />
          <ColumnHead column={column} />
          <DayCell column={column} strip={strip} lane={laneB} patternId={id} />
        </g>
      ))}
      {geometry.bracket && strip.sipCallLastDay ? (
        <SipBracket
          bracket={geometry.bracket}
          y={laneA.y - 6}
          word={text('episode.sipBracket', { date: dayHead(strip.sipCallLastDay, language) })}
        />
      ) : null}
      {geometry.cutoff ? (
        <line
          x1={geometry.cutoff.x}
          x2={geometry.cutoff.x}
          y1={laneA.y - 1}
          y2={laneA.y + laneA.height + 1}
          stroke={ink.primary}
          strokeWidth="2"
        />
      ) : null}
      {late ? (
        <text x={Math.max(2, late.fillFrom - 4)} y={geometry.footY} fontSize="11" fill={meaning.neutral.ink}>
          {text('episode.stripNotCounted')}
        </text>
      ) : null}
      {geometry.marks.map((mark) => (
        <g key={`${mark.kind}-${mark.at}`}>
          <EventSign kind={mark.kind} x={mark.x} y={markY} />
          <text x={mark.labelX} y={mark.labelY} textAnchor="middle" fontSize="11" fill={ink.primary}>
            {mark.label}
          </text>
        </g>
      ))}
      {geometry.isOpenRight ? <OpenEdge geometry={geometry} /> : null}
    </svg>
  );
}

/** "mån" over "13 jan"; the day alone in narrow columns. */
function ColumnHead({ column }: { column: StripColumn }) {
  const language = useLanguage();
  const { text: ink } = useTheme().palette;
  const [weekday = '', ...rest] = dayHead(column.date, language).split(' ');
  const isNarrow = column.width < 50;
  return (
    <g fontSize="11" textAnchor="middle" fill={ink.secondary}>
      <text x={column.x + column.width / 2} y={12}>
        {isNarrow ? weekday.slice(0, 2) : weekday}
      </text>
      <text x={column.x + column.width / 2} y={25}>
        {isNarrow ? rest[0] : rest.join(' ')}
      </text>
    </g>
  );
}

function DayCell({
  column,
  strip,
  lane,
  patternId,
}: {
  column: StripColumn;
  strip: DayStrip;
  lane: StripGeometry['laneB'];
  patternId: string;
}) {
  const text = useText();
  const fills = usePatternFill(patternId);
  const { meaning, text: ink, background } = useTheme().palette;
  const isNarrow = column.width < 50;
  const x = column.kind === 'late-notice' ? column.fillFrom : column.x + 1;
  const width = column.x + column.width - 1 - x;
  const looks = {
    'late-notice': { fill: fills.dots, stroke: meaning.neutral.ink },
    'day-zero': { fill: background.paper, stroke: meaning.info.ink, strokeWidth: 2 },
    free: { fill: meaning.info.fill, stroke: meaning.info.ink },
    over: { fill: fills.lines, stroke: meaning.over.ink },
    'unused-free': { fill: 'none', stroke: meaning.neutral.ink, strokeDasharray: '4 3' },
  } as const;
  const word =
    column.number === null
      ? ''
      : isNarrow
        ? String(column.number)
        : text('episode.dayNumber', { number: column.number });
  const isOver = column.kind === 'over';
  return (
    <>
      <rect x={x} y={lane.y} width={Math.max(1, width)} height={lane.height} {...looks[column.kind]} />
      {isOver ? (
        <rect
          x={column.x + column.width / 2 - (isNarrow ? 11 : 21)}
          y={lane.y + 8}
          width={isNarrow ? 22 : 42}
          height="17"
          fill={meaning.over.fill}
        />
      ) : null}
      {column.kind === 'late-notice' ? null : (
        <text
          x={column.x + column.width / 2}
          y={lane.y + lane.height / 2 + 4.5}
          textAnchor="middle"
          fontSize="12.5"
          fontWeight={isOver || strip.dayZero === column.date ? 700 : 500}
          fill={isOver ? '#FFFFFF' : ink.primary}
        >
          {word}
        </text>
      )}
    </>
  );
}

function SipBracket({ bracket, y, word }: { bracket: NonNullable<StripGeometry['bracket']>; y: number; word: string }) {
  const { meaning } = useTheme().palette;
  return (
    <g stroke={meaning.neutral.ink} fill="none">
      <path d={`M${bracket.from} ${y + 4}V${y}H${bracket.to}${bracket.continues ? '' : `V${y + 4}`}`} />
      <text x={bracket.from + 3} y={y - 3} fontSize="11" fill={meaning.neutral.ink} stroke="none">
        {word}
        {bracket.continues ? ' →' : ''}
      </text>
    </g>
  );
}

function OpenEdge({ geometry }: { geometry: StripGeometry }) {
  const { text: ink } = useTheme().palette;
  const last = geometry.columns.at(-1);
  if (!last) return null;
  const x = last.x + last.width + 3;
  const y = geometry.laneB.y + geometry.laneB.height / 2;
  return <path d={`M${x} ${y - 7}l7 7l-7 7`} fill="none" stroke={ink.primary} strokeWidth="2" />;
}
