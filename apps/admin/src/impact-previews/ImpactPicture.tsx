import { Box, useTheme } from '@mui/material';
import { useId, useMemo } from 'react';
import { amount, effect, sumOfAmounts } from '../formats.ts';
import { useText, type Text } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { useWidth } from '../layout/use-width.ts';
import { Legend, Swatch } from '../pictures/Legend.tsx';
import { Patterns, usePatternFill } from '../pictures/patterns.tsx';
import { Picture } from '../pictures/Picture.tsx';
import { impactBars, impactMeasures, type ImpactBar, type ImpactBars, type PayerSums } from './impact-rows.ts';

/** Each payer now and then: two bars from 0, with the words of the change beside them. The caption speaks of all. */
export function ImpactPicture({ sums, all }: { sums: readonly PayerSums[]; all: readonly PayerSums[] }) {
  const text = useText();
  const { meaning } = useTheme().palette;
  const id = useId();
  const [container, width] = useWidth<HTMLDivElement>();
  const bars = useMemo(() => impactBars(sums, width), [sums, width]);
  const count = (pick: (row: PayerSums) => boolean) => all.filter(pick).length;
  const sum = (pick: (row: PayerSums) => string) => sumOfAmounts(all.map(pick));
  return (
    <Picture
      name="impact"
      caption={text('impact.caption', {
        now: amount(sum((row) => row.now)),
        then: amount(sum((row) => row.then)),
        difference: effect(sum((row) => row.difference)),
        higher: count((row) => Number(row.difference) > 0),
        lower: count((row) => Number(row.difference) < 0),
      })}
      legend={
        <Legend
          items={[
            { sign: <Swatch fill={meaning.neutral.fill} stroke={meaning.neutral.ink} />, word: text('impact.now') },
            { sign: <Swatch fill={meaning.info.fill} stroke={meaning.info.ink} />, word: text('impact.then') },
            { sign: <Swatch fill={meaning.over.fill} stroke={meaning.over.ink} />, word: text('impact.keyAbove') },
          ]}
        />
      }
      table={<SumsTable sums={sums} />}
    >
      {(captionId) => (
        <Box ref={container} sx={{ minWidth: 0 }}>
          <svg role="img" aria-labelledby={captionId} width={width} height={bars.height} display="block">
            <Patterns id={id} />
            <Drawing drawing={bars} patternId={id} />
          </svg>
        </Box>
      )}
    </Picture>
  );
}

function Drawing({ drawing, patternId }: { drawing: ImpactBars; patternId: string }) {
  const { text: ink } = useTheme().palette;
  return (
    <g fontSize="13" fill={ink.primary}>
      {drawing.bars.map((bar) => (
        <Row key={bar.row.payer} bar={bar} drawing={drawing} patternId={patternId} />
      ))}
    </g>
  );
}

function Row({ bar, drawing, patternId }: { bar: ImpactBar; drawing: ImpactBars; patternId: string }) {
  const text = useText();
  const fills = usePatternFill(patternId);
  const { meaning } = useTheme().palette;
  const m = impactMeasures;
  const { isNarrow, plotX, width } = drawing;
  const top = isNarrow ? 22 : 6;
  const thenY = top + m.bar + m.gap;
  const base = bar.then - bar.above;
  const name = bar.row.payerName;
  const most = isNarrow ? 20 : 23;
  return (
    <g transform={`translate(0 ${bar.y})`}>
      <text x={0} y={isNarrow ? 14 : 25} fontWeight="600">
        {name.length > most ? `${name.slice(0, most - 1)}…` : name}
      </text>
      <rect x={plotX} y={top} width={bar.now} height={m.bar} fill={meaning.neutral.fill} stroke={meaning.neutral.ink} />
      <rect x={plotX} y={thenY} width={base} height={m.bar} fill={meaning.info.fill} stroke={meaning.info.ink} />
      {bar.above > 0 ? (
        <rect
          x={plotX + base}
          y={thenY}
          width={bar.above}
          height={m.bar}
          fill={fills.lines}
          stroke={meaning.over.ink}
        />
      ) : null}
      <text x={width} y={isNarrow ? 14 : 18} textAnchor="end">
        {isNarrow ? effect(bar.row.difference) : `${amount(bar.row.now)} → ${amount(bar.row.then)}`}
      </text>
      {isNarrow ? null : (
        <text x={width} y={35} textAnchor="end" fill={meaning.neutral.ink} fontSize="12">
          {[effect(bar.row.difference), ...crossingWords(bar.row, text)].join(' · ')}
        </text>
      )}
    </g>
  );
}

/** "blir betalningsansvarig", with the number of months where it is more than one. */
function crossingWords({ becomes, ceases }: PayerSums, text: Text): string[] {
  return [
    ...(becomes > 0 ? [`▲ ${text('impact.becomesMonths', { smart_count: becomes })}`] : []),
    ...(ceases > 0 ? [`▽ ${text('impact.ceasesMonths', { smart_count: ceases })}`] : []),
  ];
}

function SumsTable({ sums }: { sums: readonly PayerSums[] }) {
  const text = useText();
  const columns: Column<PayerSums>[] = [
    { key: 'payer', head: text('impact.payer'), isTitle: true, cell: (row) => row.payerName },
    { key: 'now', head: text('impact.now'), align: 'right', cell: (row) => amount(row.now) },
    { key: 'then', head: text('impact.then'), align: 'right', cell: (row) => amount(row.then) },
    { key: 'difference', head: text('impact.difference'), align: 'right', cell: (row) => effect(row.difference) },
    { key: 'line', head: text('impact.line'), cell: (row) => crossingWords(row, text).join(', ') || '–' },
  ];
  return (
    <RowTable
      caption={text('impact.byPayer')}
      columns={columns}
      rows={sums}
      rowKey={(row) => row.payer}
      cardsBelow={560}
    />
  );
}
