import { amountColumn, type Table, type TableColumn, textColumn, wholeColumn } from '../../platform/index.ts';
import type { ImpactPreviewDto, PayerImpactDto } from './dto/impact-preview.ts';

const yesNo = (is: boolean): string => (is ? 'ja' : 'nej');

const COLUMNS: readonly TableColumn<PayerImpactDto>[] = [
  textColumn('Månad', 10, ({ period }) => period),
  textColumn('Vårdtyp', 12, ({ careType }) => (careType === 'somatic' ? 'somatik' : 'psykiatri')),
  textColumn('Betalarens kod', 26, ({ payer }) => payer),
  textColumn('Betalare', 30, ({ payerName }) => payerName),
  amountColumn('Belopp nu', ({ now }) => now.amount),
  amountColumn('Belopp då', ({ then }) => then.amount),
  amountColumn('Skillnad', ({ difference }) => difference),
  wholeColumn('Räknade vårdtillfällen nu', ({ now }) => now.episodes),
  wholeColumn('Räknade vårdtillfällen då', ({ then }) => then.episodes),
  wholeColumn('Betalningsdagar nu', ({ now }) => now.billableDays),
  wholeColumn('Betalningsdagar då', ({ then }) => then.billableDays),
  textColumn('Betalningsansvar nu', 14, ({ now }) => yesNo(now.liable)),
  textColumn('Betalningsansvar då', 14, ({ then }) => yesNo(then.liable)),
  textColumn('Regelversion nu', 26, ({ now }) => now.ruleVersion ?? '–'),
  textColumn('Regelversion då', 26, ({ then }) => then.ruleVersion ?? '–'),
];

/** The payers' months. Each row says when it was judged as if the version had begun earlier: rows are cut out and pasted elsewhere. */
export function impactTable({ payers, asIf }: Pick<ImpactPreviewDto, 'payers' | 'asIf'>): Table<PayerImpactDto> {
  if (asIf === null) return { title: 'Effektprövning', columns: COLUMNS, rows: payers };
  return {
    title: `Som om från ${asIf.from}`,
    columns: [...COLUMNS, textColumn('Prövad', 44, () => asIf.label)],
    rows: payers,
  };
}
