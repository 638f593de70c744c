import { Box, useTheme } from '@mui/material';
import { useId, useMemo } from 'react';
import { amount, average, count, sumOfAmounts, unknown } from '../formats.ts';
import { useLanguage, useText, type Text } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { useWidth } from '../layout/use-width.ts';
import { Legend, Swatch } from '../pictures/Legend.tsx';
import { Patterns, usePatternFill } from '../pictures/patterns.tsx';
import { Picture } from '../pictures/Picture.tsx';
import type { Statement } from '../providers/api-types.ts';
import { barMeasures, byAmount, payerBars, type PayerBar, type PayerBars } from './payer-bars-geometry.ts';

/** Betalarstaplar: which payers lie above the free days, and by how much. */
export function PayerBarsPicture({ statements }: { statements: readonly Statement[] }) {
  const text = useText();
  const { meaning } = useTheme().palette;
  const id = useId();
  const fills = usePatternFill(id);
  const [container, width] = useWidth<HTMLDivElement>();
  const bars = useMemo(() => payerBars(statements, width), [statements, width]);
  const isIndividual = statements.every((statement) => statement.model === 'individual');
  const caption = text(isIndividual ? 'month.barsCaptionIndividual' : 'month.barsCaptionAverage', {
    liable: statements.filter((statement) => statement.liable).length,
    payers: statements.length,
    freeDays: statements[0]?.freeDays ?? 0,
    amount: amount(sumOfAmounts(statements.map((statement) => statement.amount))),
  });
  const over = {
    sign: <Swatch fill={meaning.over.fill} stroke={meaning.over.ink} />,
    word: text(isIndividual ? 'month.keyBillable' : 'month.keyOver'),
  };
  const within = { sign: <Swatch fill={meaning.info.fill} stroke={meaning.info.ink} />, word: text('month.keyFree') };
  return (
    <Picture
      name="payer-bars"
      caption={caption}
      legend={<Legend items={isIndividual ? [over] : [within, over]} />}
      table={<BarsTable statements={statements} isIndividual={isIndividual} />}
    >
      {(captionId) => (
        <Box ref={container} sx={{ minWidth: 0 }}>
          <svg role="img" aria-labelledby={captionId} width={width} height={bars.height} display="block">
            <Patterns id={id} />
            <BarsDrawing bars={bars} lines={fills.lines} />
          </svg>
        </Box>
      )}
    </Picture>
  );
}

function BarsDrawing({ bars, lines }: { bars: PayerBars; lines: string }) {
  const text = useText();
  const { meaning, text: ink, background } = useTheme().palette;
  const language = useLanguage();
  const days = (value: string | null) => average(value, language);
  const top = bars.isNarrow ? 20 : (bars.rowHeight - barMeasures.bar) / 2;
  return (
    <g fontSize="13.5" fill={ink.primary}>
      {bars.freeLineX === null ? null : (
        <>
          <line
            x1={bars.freeLineX}
            x2={bars.freeLineX}
            y1={barMeasures.top - 6}
            y2={bars.height - 4}
            stroke={ink.primary}
            strokeWidth="2"
          />
          <text x={bars.freeLineX} y={12} textAnchor="middle" fontSize="12.5" fontWeight="600">
            {text('month.barsFreeLine', { count: bars.rows[0]?.statement.freeDays ?? 0 })}
          </text>
        </>
      )}
      {bars.rows.map((bar) => (
        <g key={bar.statement.id} transform={`translate(0 ${bar.y})`}>
          <text
            x={bars.isNarrow ? bars.plotX : 0}
            y={bars.isNarrow ? 13 : bars.rowHeight / 2 + 5}
            fontWeight="600"
            paintOrder="stroke"
            stroke={background.paper}
            strokeWidth="4"
          >
            {shortName(bar.statement.payerName, bars.isNarrow ? 40 : 25)}
          </text>
          {bar.within > 0 ? (
            <rect
              x={bars.plotX}
              y={top}
              width={bar.within}
              height={barMeasures.bar}
              fill={meaning.info.fill}
              stroke={meaning.info.ink}
            />
          ) : null}
          {bar.over > 0 ? (
            <rect
              x={bars.plotX + bar.within}
              y={top}
              width={bar.over}
              height={barMeasures.bar}
              fill={lines}
              stroke={meaning.over.ink}
            />
          ) : null}
          {bars.freeLineX === null ? null : (
            <line
              x1={bars.freeLineX}
              x2={bars.freeLineX}
              y1={top - 3}
              y2={top + barMeasures.bar + 3}
              stroke={ink.primary}
              strokeWidth="2"
            />
          )}
          {bars.isNarrow ? (
            <>
              <text x={bars.width} y={13} textAnchor="end">
                {bar.isEmpty ? unknown : amount(bar.statement.amount)}
              </text>
              <text x={bars.plotX} y={51} paintOrder="stroke" stroke={background.paper} strokeWidth="4">
                {barText(bar, { text, length: 'without-amount', days })}
              </text>
            </>
          ) : (
            <text x={bars.width} y={bars.rowHeight / 2 + 5} textAnchor="end">
              {barText(bar, { text, length: bars.hasRoomForWords ? 'full' : 'short', days })}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function shortName(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}

interface Wording {
  text: Text;
  /** In full, without the words for a bar that ends on the line, or for a phone, where the amount stands by the name. */
  length: 'full' | 'short' | 'without-amount';
  days: (value: string | null) => string;
}

function barText(bar: PayerBar, { text, length, days }: Wording): string {
  const { statement } = bar;
  if (bar.isEmpty) return unknown;
  const values = {
    average: days(statement.averageDays),
    smart_count: statement.episodes,
    amount: amount(statement.amount),
  };
  if (statement.model === 'individual') {
    const billable = { ...values, smart_count: statement.billableDays };
    return text(length === 'without-amount' ? 'month.barsTextIndividualNarrow' : 'month.barsTextIndividual', billable);
  }
  if (length === 'without-amount') return text('month.barsTextNarrow', values);
  return text(bar.isOnLine && length === 'full' ? 'month.barsTextOnLine' : 'month.barsText', values);
}

function BarsTable({ statements, isIndividual }: { statements: readonly Statement[]; isIndividual: boolean }) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<Statement>[] = [
    { key: 'payer', head: text('month.payer'), isTitle: true, cell: (row) => row.payerName },
    { key: 'counted', head: text('month.counted'), align: 'right', cell: (row) => count(row.episodes) },
    isIndividual
      ? { key: 'days', head: text('month.billableDays'), align: 'right', cell: (row) => count(row.billableDays) }
      : { key: 'days', head: text('month.average'), align: 'right', cell: (row) => average(row.averageDays, language) },
    { key: 'amount', head: text('month.amount'), align: 'right', cell: (row) => amount(row.amount) },
  ];
  return (
    <RowTable
      caption={text('month.barsTitle')}
      columns={columns}
      rows={[...statements].sort(byAmount)}
      rowKey={(row) => row.id}
      cardsBelow={420}
    />
  );
}
