import { Box, useTheme } from '@mui/material';
import { useId, useMemo } from 'react';
import { amount, effect, sumOfAmounts } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { useWidth } from '../layout/use-width.ts';
import { Patterns, usePatternFill } from '../pictures/patterns.tsx';
import { Picture } from '../pictures/Picture.tsx';
import type { ReviewedEpisode, Statement } from '../providers/api-types.ts';
import { contributionBars, contributionMeasures, type ContributionBar } from './contribution-bars-geometry.ts';

/** A bar per case around zero: what raises the amount and what lowers it, ending in the sum. */
export function ContributionBarsPicture({
  assessments,
  statement,
}: {
  assessments: readonly ReviewedEpisode[];
  statement: Statement;
}) {
  const text = useText();
  const { text: ink } = useTheme().palette;
  const id = useId();
  const fills = usePatternFill(id);
  const [container, width] = useWidth<HTMLDivElement>();
  const sum = sumOfAmounts(assessments.map((row) => row.contribution));
  const bars = useMemo(
    () => contributionBars(assessments, { label: text('statement.contributionsSum'), amount: sum }, width),
    [assessments, sum, text, width],
  );
  const up = assessments.filter((row) => Number(row.contribution) > 0).length;
  const down = assessments.filter((row) => Number(row.contribution) < 0).length;
  const caption = sum.startsWith('-')
    ? text('statement.contributionsFloor', { up, down, sum: amount(sum), amount: amount(statement.amount) })
    : text('statement.contributionsCaption', { up, down, amount: amount(sum) });
  return (
    <Picture name="contributions" caption={caption} table={<ContributionTable assessments={assessments} />}>
      {(captionId) => (
        <Box ref={container} sx={{ minWidth: 0 }}>
          <svg role="img" aria-labelledby={captionId} width={width} height={bars.height} display="block">
            <Patterns id={id} />
            {bars.rows.map((bar) => (
              <BarRow key={bar.label} bar={bar} width={width} lines={fills.lines} />
            ))}
            <line x1="0" x2={width} y1={bars.sum.y - 4} y2={bars.sum.y - 4} stroke={ink.secondary} />
            <BarRow bar={bars.sum} width={width} lines={fills.lines} isSum />
            <line x1={bars.zeroX} x2={bars.zeroX} y1="0" y2={bars.height} stroke={ink.primary} strokeWidth="2" />
          </svg>
        </Box>
      )}
    </Picture>
  );
}

function BarRow({
  bar,
  width,
  lines,
  isSum = false,
}: {
  bar: ContributionBar;
  width: number;
  lines: string;
  isSum?: boolean;
}) {
  const { meaning, text: ink } = useTheme().palette;
  const m = contributionMeasures;
  const look =
    bar.direction === 'up'
      ? { fill: lines, stroke: meaning.over.ink }
      : { fill: meaning.info.fill, stroke: meaning.info.ink };
  return (
    <g fontSize="13" fill={ink.primary} fontWeight={isSum ? 700 : 400} transform={`translate(0 ${bar.y})`}>
      <text x="0" y="16">
        {bar.label.length > 14 ? `${bar.label.slice(0, 13)}…` : bar.label}
      </text>
      {bar.length > 0 ? <rect x={bar.x} y={(m.row - m.bar) / 2} width={bar.length} height={m.bar} {...look} /> : null}
      <text x={width} y="16" textAnchor="end">
        {isSum ? amount(bar.amount) : effect(bar.amount)}
      </text>
    </g>
  );
}

function ContributionTable({ assessments }: { assessments: readonly ReviewedEpisode[] }) {
  const text = useText();
  const columns: Column<ReviewedEpisode>[] = [
    { key: 'case', head: text('statement.caseNumber'), isTitle: true, cell: (row) => row.caseNumber },
    { key: 'days', head: text('statement.days'), align: 'right', cell: (row) => row.dischargeReadyDays },
    { key: 'effect', head: text('statement.contribution'), align: 'right', cell: (row) => effect(row.contribution) },
  ];
  return (
    <RowTable
      caption={text('statement.contributions')}
      columns={columns}
      rows={assessments}
      rowKey={(row) => row.caseNumber}
      cardsBelow={280}
    />
  );
}
