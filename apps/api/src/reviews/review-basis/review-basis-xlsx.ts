import { localTimeOf, parseInstant } from '@fristdag/rules';
import writeExcelFile, { type Cell as SheetCell, type Row } from 'write-excel-file/node';
import { writtenDeadline, writtenMonth } from '../../billing-runs/index.ts';
import { amountCell, headCell, textCell, wholeCell } from '../../platform/index.ts';
import type { ReviewBasis } from './dto/review-basis.ts';
import {
  CASES_GONE,
  careTypeWord,
  type Cell,
  type Column,
  cutoffOf,
  localText,
  ongoingColumns,
  remarksOf,
  reviewColumns,
} from './review-table.ts';

const msPerDay = 86_400_000;

/** The review basis as a workbook: what it is and costs, the cases, the stays that go on. Numbers are numbers, dates are dates. */
export function reviewBasisXlsx(basis: ReviewBasis): Promise<Buffer> {
  const cutoffMs = cutoffOf(basis);
  return writeExcelFile([
    { sheet: 'Sammanfattning', data: summaryRows(basis), columns: [{ width: 34 }, { width: 90 }] },
    {
      sheet: 'Vårdtillfällen',
      ...(basis.casesGone ? goneTable() : table(reviewColumns(basis), basis.assessments, cutoffMs)),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape',
    },
    { sheet: 'Pågående', ...table(ongoingColumns, basis.ongoing, cutoffMs), stickyRowsCount: 1 },
  ]).toBuffer();
}

function summaryRows(basis: ReviewBasis): Row[] {
  const { sum, timetable, governedBy } = basis;
  const line = (label: string, value: SheetCell): Row => [
    { value: label, fontWeight: 'bold', alignVertical: 'top' },
    value,
  ];
  const words = (value: string): SheetCell => ({ value, type: String, wrap: true });
  const kronor = (value: string): SheetCell => ({
    value: Number(value),
    type: Number,
    format: '#,##0.00 "kr"',
    align: 'left',
  });
  const whole = (value: number): SheetCell => ({ value, type: Number, align: 'left' });
  return [
    [
      {
        value: `Granskningsunderlag: ${basis.payerName}, ${careTypeWord(basis.careType)}, ${writtenMonth(basis.period, 'sv')}`,
        fontWeight: 'bold',
        fontSize: 14,
        columnSpan: 2,
      },
      null,
    ],
    line('Betalare', words(`${basis.payerName} (${basis.payer})`)),
    line('Månad', words(writtenMonth(basis.period, 'sv'))),
    line('Vårdtyp', words(careTypeWord(basis.careType))),
    line('Utgåva', whole(basis.revision)),
    ...(basis.mode === 'shadow' ? [line('Skuggkörning', words('Beräknad på prov. Ingen faktura skickas.'))] : []),
    line('Preliminärt belopp', kronor(basis.amount)),
    ...(basis.casesGone ? [line('Vårdtillfällen', words(CASES_GONE))] : []),
    line('Räknade vårdtillfällen', whole(basis.episodes)),
    line('Räknas inte', whole(basis.excludedEpisodes)),
    line('Utskrivningsklara dagar', whole(basis.dischargeReadyDays)),
    line('Fristdagar', whole(basis.freeDays)),
    line('Betalningsdagar', whole(basis.billableDays)),
    line('Kostnad per vårddygn', kronor(basis.costPerCareDay)),
    ...sum.lines.map((sentence, index) => line(index === 0 ? 'Uträkning' : '', words(sentence))),
    line('Sista dag att inleda dialog', words(writtenDeadline(timetable.lastReviewDay, 'sv'))),
    line('Regelversion', words(`${governedBy.titles.sv} (${governedBy.name})`)),
    line('Regelversionens kontrollsumma', words(governedBy.hash)),
    ...(governedBy.transitional === null
      ? []
      : [line('Övergångsbestämmelser', words(governedBy.transitional.until.sv))]),
    ...remarksOf(basis).map((remark, index) => line(index === 0 ? 'Värden att känna till' : '', words(remark))),
  ];
}

/** A sheet that says why it holds no cases. */
function goneTable() {
  return {
    data: [[headCell('Vårdtillfällen')], [{ value: CASES_GONE, type: String, wrap: true }]],
    columns: [{ width: 90 }],
  };
}

function table<Shown>(columns: readonly Column<Shown>[], rows: readonly Shown[], cutoffMs: number) {
  return {
    data: [
      columns.map(({ header }) => headCell(header)),
      ...rows.map((row) => columns.map(({ cell }) => sheetCell(cell(row), cutoffMs))),
    ],
    columns: columns.map(({ width }) => ({ width })),
  };
}

function sheetCell(cell: Cell, cutoffMs: number): SheetCell {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'text':
    case 'month':
      return textCell(cell.value);
    case 'whole':
      return wholeCell(cell.value);
    case 'amount':
      return amountCell(cell.value);
    case 'date':
      return { value: new Date(`${cell.value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
    case 'instant': {
      const ms = parseInstant(cell.value);
      if (typeof ms !== 'number') return { value: cell.value, type: String };
      // A spreadsheet knows no time zones: it gets Stockholm's wall clock.
      const { day, msOfDay } = localTimeOf(ms);
      const hasSeconds = localText(cell.value, cutoffMs).length > 'yyyy-mm-dd hh:mm'.length;
      return {
        value: new Date(day * msPerDay + msOfDay),
        type: Date,
        format: hasSeconds ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd hh:mm',
      };
    }
  }
}
