import { amountOf, writtenAmount } from '@fristdag/billing';
import { writtenDate, writtenMonth } from '../../billing-runs/index.ts';
import { ink, type PaperColumn, paperFonts, TaggedPaper } from '../../platform/index.ts';
import { yearlySums, yearlySumWords } from './account-tables.ts';
import type { YearlyStatementDto } from './month-end.dto.ts';

/** An invoice or credit note of the year, as its statement lists it. */
export interface YearlyDocument {
  readonly number: string;
  readonly kind: 'invoice' | 'credit-note';
  readonly period: string;
  readonly careType: 'somatic' | 'psychiatric';
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly amount: string;
  readonly outstanding: string;
}

interface Printed {
  readonly statement: YearlyStatementDto;
  readonly documents: readonly YearlyDocument[];
  /** Epoch milliseconds. */
  readonly printedAt: number;
  /** Civil date in Stockholm. */
  readonly printedOn: string;
}

/** A payer's year on paper: what was open, what came and went, and the documents behind it. Tagged PDF, Swedish, A4; no case and no person. */
export async function yearlyPdf({ statement, documents, printedAt, printedOn }: Printed): Promise<Buffer> {
  const title = `Årsbesked ${statement.year}`;
  const paper = new TaggedPaper({
    fonts: paperFonts,
    title: `${title} · ${statement.payerName}`,
    layout: 'portrait',
    subject: 'Kommunalt betalningsansvar för utskrivningsklara patienter',
    createdAt: printedAt,
    footer: `${title} · ${statement.payerName} · ${printedOn}`,
  });
  paper.heading(1, `${title} · ${statement.payerName}`);
  const lastDay = writtenDate(lastDayOf(statement, printedOn), 'sv');
  paper.paragraph(`Kod ${statement.payer}. Avser bokförda belopp till och med ${lastDay}.`, { color: ink.muted });
  paper.heading(2, 'Året');
  paper.facts(yearlySums.map((sum) => [yearlySumWords[sum], kronor(statement[sum])]));
  paper.space(6);
  paper.paragraph(closingWords(statement, lastDay), { size: 12, bold: true });
  paper.heading(2, 'Fakturor och kreditfakturor');
  if (documents.length === 0) paper.paragraph('Inga under året.');
  else await paper.table(columns, documents);
  return paper.finish();
}

/** A year that goes on ends, on paper, with the day of printing. */
function lastDayOf({ year }: YearlyStatementDto, printedOn: string): string {
  return printedOn < `${year}-12-31` ? printedOn : `${year}-12-31`;
}

/** What the payer owes, or has to get back. */
function closingWords({ closing }: YearlyStatementDto, lastDay: string): string {
  const isOwed = !closing.startsWith('-');
  return isOwed
    ? `Obetalt ${lastDay}: ${kronor(closing)}`
    : `Betalt för mycket ${lastDay}: ${kronor(closing.slice(1))}`;
}

const columns: readonly PaperColumn<YearlyDocument>[] = [
  { header: 'Nummer', width: 68, lines: ({ number }) => [{ text: number }] },
  { header: 'Slag', width: 68, lines: ({ kind }) => [{ text: kind === 'invoice' ? 'Faktura' : 'Kreditfaktura' }] },
  {
    header: 'Avser',
    width: 117,
    lines: ({ period, careType }) => [
      { text: `${writtenMonth(period, 'sv')}, ${careType === 'somatic' ? 'somatik' : 'psykiatri'}` },
    ],
  },
  { header: 'Datum', width: 58, lines: ({ issuedOn }) => [{ text: issuedOn }] },
  { header: 'Förfaller', width: 58, lines: ({ kind, dueOn }) => [{ text: kind === 'invoice' ? dueOn : '–' }] },
  {
    header: 'Belopp',
    width: 77,
    align: 'right',
    lines: ({ kind, amount }) => [{ text: kronor(kind === 'invoice' ? amount : `-${amount}`) }],
  },
  {
    header: 'Kvar i dag',
    width: 77,
    align: 'right',
    lines: ({ kind, outstanding }) => [{ text: kind === 'invoice' ? kronor(outstanding) : '–' }],
  },
];

function kronor(text: string): string {
  return writtenAmount(amountOf(text), 'sv');
}
