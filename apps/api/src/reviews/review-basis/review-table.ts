import { parseClock, parseInstant } from '@fristdag/rules';
import { tabularInstant } from '../../billing-runs/index.ts';
import type { ReviewBasis } from './dto/review-basis.ts';

/** A cell of the case table before it takes the form of a file. Amounts are decimal strings in kronor. */
export type Cell =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'whole'; readonly value: number }
  | { readonly kind: 'amount'; readonly value: string }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'month'; readonly value: string }
  /** An instant with offset; shown as local date and clock. */
  | { readonly kind: 'instant'; readonly value: string }
  | { readonly kind: 'empty' };

export interface Column<Row> {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly cell: (row: Row) => Cell;
}

export type ReviewedRow = ReviewBasis['assessments'][number];
export type OngoingRow = ReviewBasis['ongoing'][number];
type Outcome = ReviewedRow['conditions'][number]['outcome'];

const text = (value: string | null): Cell =>
  value === null || value === '' ? { kind: 'empty' } : { kind: 'text', value };
const instant = (value: string | null): Cell => (value === null ? { kind: 'empty' } : { kind: 'instant', value });
const date = (value: string | null): Cell => (value === null ? { kind: 'empty' } : { kind: 'date', value });

/** What stands where the cases stood, once they have gone by retention. */
export const CASES_GONE =
  'Månadens vårdtillfällen är gallrade enligt regionens gallringsbeslut. Summan står kvar, vårdtillfällena bakom den gör det inte.';

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  met: 'uppfyllt',
  'not-met': 'ej uppfyllt',
  'not-applicable': 'ej tillämpligt',
};

/** Milliseconds of the local day at which day 0 moves; decides when seconds are written. */
export function cutoffOf({ governedBy }: ReviewBasis): number {
  return parseClock(String(governedBy.parameters['cutoffTime']?.value)) ?? 0;
}

/** `2020-01-13 12:01` of an instant with offset. */
export function localText(value: string, cutoffMs: number): string {
  const ms = parseInstant(value);
  return typeof ms === 'number' ? tabularInstant(ms, cutoffMs) : value;
}

/** The condition that is missed, and whose duty it was. */
function missedWords({ conditions }: ReviewedRow): string {
  return conditions
    .filter(({ outcome }) => outcome === 'not-met')
    .map(({ title, dutyText }) => `${title}: ej uppfyllt (${dutyText.toLowerCase()})`)
    .join('; ');
}

/** The case table of a review basis, for files: every case, counted or not, with each condition's outcome and instant. */
export function reviewColumns(basis: ReviewBasis): readonly Column<ReviewedRow>[] {
  const conditions = new Map(
    basis.assessments.flatMap((row) => row.conditions.map(({ id, title }) => [id, title] as const)),
  );
  const conditionOf = (row: ReviewedRow, id: string) => row.conditions.find((condition) => condition.id === id);
  return [
    { header: 'Ärendenummer', width: 18, cell: ({ caseNumber }) => text(caseNumber) },
    { header: 'Räknas', width: 13, cell: ({ counted }) => text(counted ? 'räknas' : 'räknas inte') },
    {
      header: 'Utskrivningsklara dagar',
      width: 12,
      cell: ({ dischargeReadyDays }) => ({ kind: 'whole', value: dischargeReadyDays }),
    },
    {
      header: 'Påverkan på beloppet (kr)',
      width: 16,
      cell: ({ contribution }) => ({ kind: 'amount', value: contribution }),
    },
    { header: 'Slutenvårdsenhet', width: 24, cell: ({ inpatientUnit }) => text(inpatientUnit) },
    { header: 'Klinik', width: 20, cell: ({ inpatientClinic }) => text(inpatientClinic) },
    { header: 'Öppenvårdsenhet', width: 24, cell: ({ outpatientUnit }) => text(outpatientUnit) },
    { header: 'Inskriven', width: 17, cell: ({ admittedAt }) => instant(admittedAt) },
    { header: 'Meddelande om utskrivningsklar', width: 17, cell: ({ notice }) => instant(notice?.sentAt ?? null) },
    { header: 'Dag 0', width: 12, cell: ({ dayZero }) => date(dayZero) },
    { header: 'Utskriven', width: 17, cell: ({ dischargedAt }) => instant(dischargedAt) },
    ...[...conditions].flatMap(([id, title]): Column<ReviewedRow>[] => [
      {
        header: title,
        width: 16,
        cell: (row) => text(outcomeWords[conditionOf(row, id)?.outcome ?? 'not-applicable']),
      },
      { header: `${title}: tidpunkt`, width: 17, cell: (row) => instant(conditionOf(row, id)?.instant ?? null) },
      { header: `${title}: lagrum`, width: 26, cell: (row) => text(conditionOf(row, id)?.clause ?? null) },
    ]),
    { header: 'Varför det inte räknas', width: 50, cell: (row) => text(row.counted ? null : missedWords(row)) },
    { header: 'Anmärkningar', width: 40, cell: ({ flags }) => text(flags.map((flag) => flag.text).join(' ')) },
    { header: 'Skyddad identitet', width: 12, cell: ({ protectedIdentity }) => text(protectedIdentity ? 'ja' : 'nej') },
  ];
}

/** What every row of a flat file repeats, so that files of several months can be put together. */
export function statementColumns(statement: ReviewBasis): readonly Column<unknown>[] {
  return [
    { header: 'Månad', width: 10, cell: () => ({ kind: 'month', value: statement.period }) },
    { header: 'Betalare', width: 20, cell: () => text(`${statement.payerName} (${statement.payer})`) },
    { header: 'Vårdtyp', width: 12, cell: () => text(careTypeWord(statement.careType)) },
    { header: 'Utgåva', width: 8, cell: () => ({ kind: 'whole', value: statement.revision }) },
    {
      header: 'Preliminärt belopp för månaden (kr)',
      width: 16,
      cell: () => ({ kind: 'amount', value: statement.amount }),
    },
    { header: 'Regelversion', width: 22, cell: () => text(statement.ruleVersion) },
    {
      header: 'Värden att känna till',
      width: 60,
      cell: () => text(remarksOf(statement).join(' ')),
    },
  ];
}

/** What has to be known beside the amount: values that are not decided, and that it is not invoiced because of them. */
export function remarksOf({
  valueWarnings,
  invoicing,
  mode,
}: Pick<ReviewBasis, 'valueWarnings' | 'invoicing' | 'mode'>): string[] {
  const held = mode === 'billing' && !invoicing.allowed && invoicing.why !== null ? [invoicing.why] : [];
  return [...valueWarnings.map(({ text: warning }) => warning), ...held];
}

export const ongoingColumns: readonly Column<OngoingRow>[] = [
  { header: 'Ärendenummer', width: 18, cell: ({ caseNumber }) => text(caseNumber) },
  { header: 'Slutenvårdsenhet', width: 24, cell: ({ inpatientUnit }) => text(inpatientUnit) },
  { header: 'Inskriven', width: 17, cell: ({ admittedAt }) => instant(admittedAt) },
  { header: 'Meddelande om utskrivningsklar', width: 17, cell: ({ noticeSentAt }) => instant(noticeSentAt) },
  { header: 'Dagar hittills', width: 12, cell: ({ daysSoFar }) => ({ kind: 'whole', value: daysSoFar }) },
];

export function careTypeWord(careType: ReviewBasis['careType']): string {
  return careType === 'somatic' ? 'somatik' : 'psykiatri';
}

/** `granskningsunderlag-2020-01-somatik-0184`: ASCII, and tells the files of a folder apart. */
export function fileStem(statement: ReviewBasis): string {
  const mode = statement.mode === 'shadow' ? '-skuggkorning' : '';
  const revision = statement.revision > 1 ? `-utgava-${statement.revision}` : '';
  return `granskningsunderlag-${statement.period}-${careTypeWord(statement.careType)}-${statement.payer}${mode}${revision}`;
}
