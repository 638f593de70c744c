import { parseInstant } from '@fristdag/rules';
import { amountOf, writtenAmount } from '@fristdag/billing';
import { writtenDate, writtenDeadline, writtenMonth } from '../../../billing-runs/index.ts';
import { ink, type PaperColumn, paperFonts, type PaperLine, TaggedPaper } from '../../../platform/index.ts';
import type { ReviewBasis } from '../dto/review-basis.ts';
import {
  CASES_GONE,
  careTypeWord,
  cutoffOf,
  localText,
  type OngoingRow,
  outcomeWords,
  remarksOf,
  type ReviewedRow,
} from '../review-table.ts';

type Condition = ReviewedRow['conditions'][number];

/** The review basis on paper: what it is, what it costs, why, until when; then case by case. Tagged PDF, Swedish, A4. */
export async function reviewBasisPdf(basis: ReviewBasis): Promise<Buffer> {
  const { sum, timetable } = basis;
  const name = `${basis.payerName} · ${capital(careTypeWord(basis.careType))} · ${writtenMonth(basis.period, 'sv')}`;
  const counted = basis.assessments.filter((row) => row.counted);
  const excluded = basis.assessments.filter((row) => !row.counted);
  const createdAt = parseInstant(basis.createdAt);
  const paper = new TaggedPaper({
    fonts: paperFonts,
    title: `Granskningsunderlag ${name}`,
    subject: 'Underlag för granskning av kommunalt betalningsansvar',
    createdAt: typeof createdAt === 'number' ? createdAt : 0,
    footer: `Granskningsunderlag · ${name} · utgåva ${basis.revision}`,
  });

  paper.paragraph(
    basis.mode === 'shadow' ? 'Granskningsunderlag · skuggkörning, ingen faktura skickas' : 'Granskningsunderlag',
    { color: ink.muted },
  );
  paper.heading(1, name);
  paper.paragraph(`${kronor(basis.amount)}`, { size: 24, bold: true });
  paper.paragraph(`Preliminärt belopp${basis.illustrative ? ' · bygger på illustrativa värden' : ''}`, {
    color: ink.warning,
    bold: true,
  });
  paper.space(6);
  paper.facts(headFacts(basis));
  const remarks = remarksOf(basis);
  if (remarks.length > 0) {
    paper.heading(2, 'Värden att känna till');
    paper.remarks(remarks);
  }
  paper.heading(2, 'Uträkning');
  for (const line of sum.lines) paper.paragraph(line, { size: 10.5 });
  paper.heading(2, `Sista dag att inleda dialog: ${writtenDeadline(timetable.lastReviewDay, 'sv')}`);
  paper.paragraph(
    `Underlaget delas ${writtenDate(timetable.sharingOn, 'sv')}. Inleds ingen dialog skickas fakturan ${writtenDate(timetable.invoiceIssueOn, 'sv')}, att betala senast ${writtenDate(timetable.invoiceDueOn, 'sv')}.`,
  );

  const clauses = clausesOf(basis);
  if (basis.casesGone) {
    paper.heading(2, 'Vårdtillfällen');
    paper.paragraph(CASES_GONE);
    return paper.finish();
  }
  paper.heading(2, `Vårdtillfällen som räknas (${counted.length})`);
  if (counted.length === 0) paper.paragraph('Inget vårdtillfälle räknades. Ingen faktura skickas.');
  else await paper.table(caseColumns(basis, clauses), counted);
  paper.heading(2, `Räknas inte (${excluded.length})`);
  if (excluded.length === 0) paper.paragraph('Alla vårdtillfällen uppfyller alla tillämpliga villkor.');
  else await paper.table(excludedColumns(basis, clauses), excluded);
  paper.heading(2, `Pågående (${basis.ongoing.length})`);
  if (basis.ongoing.length === 0)
    paper.paragraph(`Inga vårdtillfällen pågick ${writtenDate(basis.ongoingAsOf, 'sv')}.`);
  else {
    paper.paragraph(`Pågick ${writtenDate(basis.ongoingAsOf, 'sv')}. De räknas i den månad då patienten skrivs ut.`);
    await paper.table(ongoingColumns(basis), basis.ongoing);
  }
  if (clauses.length > 0) {
    paper.heading(2, 'Lagrum');
    clauses.forEach((clause, index) => paper.paragraph(`${index + 1}) ${clause}`));
  }
  return paper.finish();
}

function headFacts(basis: ReviewBasis): (readonly [string, string])[] {
  return [
    [
      'Betalare',
      basis.municipalityName === basis.payerName
        ? `${basis.payerName} (${basis.payer})`
        : `${basis.payerName}, ${basis.municipalityName} (${basis.payer})`,
    ],
    [
      'Utgåva',
      basis.previous === null
        ? `${basis.revision}`
        : `${basis.revision}. I utgåva ${basis.previous.revision} var beloppet ${kronor(basis.previous.amount)}.`,
    ],
    ['Regelversion', `${basis.governedBy.titles.sv} (${basis.governedBy.name})`],
    ['Kontrollsumma', basis.governedBy.hash],
    ...(basis.governedBy.transitional === null
      ? []
      : [['Övergångsbestämmelser', basis.governedBy.transitional.until.sv] as const]),
    ['Vårdtillfällen', `${basis.episodes} räknas, ${basis.excludedEpisodes} räknas inte`],
  ];
}

/** The paragraphs of the basis, each once, in the order of the conditions: the footnotes of the case table. */
function clausesOf({ assessments }: ReviewBasis): readonly string[] {
  return [...new Set(assessments.flatMap(({ conditions }) => conditions.map(({ clause }) => clause)))];
}

function caseColumns(basis: ReviewBasis, clauses: readonly string[]): readonly PaperColumn<ReviewedRow>[] {
  const cutoffMs = cutoffOf(basis);
  const conditions = basis.assessments[0]?.conditions ?? [];
  const conditionWidth = 350 / Math.max(1, conditions.length);
  return [
    {
      header: 'Ärendenummer',
      width: 92,
      lines: ({ caseNumber, flags, protectedIdentity }) => [
        { text: caseNumber, bold: true },
        ...(protectedIdentity ? [small('Skyddad identitet')] : []),
        ...flags.map(({ text }) => small(text)),
      ],
    },
    {
      header: 'Slutenvårdsenhet',
      width: 92,
      lines: ({ inpatientUnit, inpatientClinic }) => [
        { text: inpatientUnit },
        ...(inpatientClinic === null ? [] : [small(inpatientClinic)]),
      ],
    },
    ...conditions.map(({ id, title, clause }): PaperColumn<ReviewedRow> => ({
      header: `${title}\u00A0${clauses.indexOf(clause) + 1})`,
      width: conditionWidth,
      lines: (row) =>
        outcomeLines(
          row.conditions.find((condition) => condition.id === id),
          cutoffMs,
        ),
    })),
    { header: 'Dag 0', width: 50, lines: ({ dayZero }) => [{ text: dayZero ?? '–' }] },
    {
      header: 'Utskriven',
      width: 70,
      lines: ({ dischargedAt }) => [{ text: dischargedAt === null ? '–' : localText(dischargedAt, cutoffMs) }],
    },
    {
      header: 'Dagar',
      width: 36,
      align: 'right',
      lines: ({ dischargeReadyDays }) => [{ text: String(dischargeReadyDays) }],
    },
    {
      header: 'Påverkan på beloppet',
      width: 78,
      align: 'right',
      lines: ({ contribution }) => [{ text: signed(contribution), bold: true }],
    },
  ];
}

function excludedColumns(basis: ReviewBasis, clauses: readonly string[]): readonly PaperColumn<ReviewedRow>[] {
  const cutoffMs = cutoffOf(basis);
  return [
    {
      header: 'Ärendenummer',
      width: 110,
      lines: ({ caseNumber, flags, protectedIdentity }) => [
        { text: caseNumber, bold: true },
        ...(protectedIdentity ? [small('Skyddad identitet')] : []),
        ...flags.map(({ text }) => small(text)),
      ],
    },
    { header: 'Slutenvårdsenhet', width: 130, lines: ({ inpatientUnit }) => [{ text: inpatientUnit }] },
    {
      header: 'Utskriven',
      width: 80,
      lines: ({ dischargedAt }) => [{ text: dischargedAt === null ? '–' : localText(dischargedAt, cutoffMs) }],
    },
    { header: 'Dagar', width: 36, lines: ({ dischargeReadyDays }) => [{ text: String(dischargeReadyDays) }] },
    {
      header: 'Varför det inte räknas, och vems uppgift det var',
      width: 412,
      lines: ({ conditions }) =>
        conditions
          .filter(({ outcome }) => outcome === 'not-met')
          .flatMap(({ title, sentence, clause, dutyText }) => [
            { text: `${title}: ej uppfyllt ${clauses.indexOf(clause) + 1})`, bold: true },
            { text: `${sentence} ${dutyText}.` },
          ]),
    },
  ];
}

function ongoingColumns(basis: ReviewBasis): readonly PaperColumn<OngoingRow>[] {
  const cutoffMs = cutoffOf(basis);
  const instant = (value: string | null): PaperLine[] => [{ text: value === null ? '–' : localText(value, cutoffMs) }];
  return [
    { header: 'Ärendenummer', width: 160, lines: ({ caseNumber }) => [{ text: caseNumber, bold: true }] },
    { header: 'Slutenvårdsenhet', width: 240, lines: ({ inpatientUnit }) => [{ text: inpatientUnit }] },
    { header: 'Inskriven', width: 120, lines: ({ admittedAt }) => instant(admittedAt) },
    { header: 'Meddelande om utskrivningsklar', width: 160, lines: ({ noticeSentAt }) => instant(noticeSentAt) },
    { header: 'Dagar hittills', width: 88, align: 'right', lines: ({ daysSoFar }) => [{ text: String(daysSoFar) }] },
  ];
}

function outcomeLines(condition: Condition | undefined, cutoffMs: number): readonly PaperLine[] {
  if (condition === undefined) return [{ text: '–' }];
  const { outcome, instant } = condition;
  const words: PaperLine = { text: outcomeWords[outcome], color: outcome === 'not-applicable' ? ink.muted : ink.text };
  return instant === null ? [words] : [words, { text: localText(instant, cutoffMs), size: 7 }];
}

function small(text: string): PaperLine {
  return { text, size: 6.5, color: ink.muted };
}

function kronor(amount: string): string {
  return writtenAmount(amountOf(amount), 'sv');
}

/** `+15 600 kr`, `−15 600 kr`: the plus sign stands only on what an episode does to the amount. */
function signed(amount: string): string {
  return amountOf(amount).greaterThan(0) ? `+${kronor(amount)}` : kronor(amount);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
