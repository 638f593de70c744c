import { parseInstant } from '@fristdag/rules';
import { ink, type PaperColumn, paperFonts, type PaperLine, TaggedPaper } from '../../../platform/index.ts';
import { standpointWords, writtenLastDay } from '../consultation-words.ts';
import type { ConsultationDto } from '../dto/consultation.dto.ts';
import type { ConsultationAnswerDto } from '../dto/consultation-answer.dto.ts';

type Party = ConsultationDto['parties'][number];

/** The round on paper: what was asked, who answered what and when, and why answers were not waited for. Tagged PDF, Swedish, A4. */
export async function consultationProtocolPdf(round: ConsultationDto): Promise<Buffer> {
  const answers = round.answers.filter(({ state }) => state === 'sent');
  const at = parseInstant(round.endedAt ?? round.openedAt ?? round.createdAt);
  const title = printable(round.title);
  const paper = new TaggedPaper({
    fonts: paperFonts,
    title: `Remissprotokoll ${title}`,
    subject: 'Protokoll över en remiss om kommunalt betalningsansvar',
    createdAt: typeof at === 'number' ? at : 0,
    footer: `Remissprotokoll · ${title}`,
  });
  paper.paragraph(round.endedAt === null ? 'Remissprotokoll · remissen pågår' : 'Remissprotokoll', {
    color: ink.muted,
  });
  paper.heading(1, title);
  paper.space(4);
  paper.facts(headFacts(round));
  if (round.overrideReason !== null) {
    paper.heading(2, 'Godkänt utan alla svar');
    const missing = round.parties.filter(({ isMandatory, answeredAt }) => isMandatory && answeredAt === null);
    paper.remarks([
      `Förslaget godkändes fast ${missing.length} obligatoriska svar saknades (${missing.map(({ name }) => name).join(', ')}). Skäl: ${printable(round.overrideReason)}`,
    ]);
  }
  paper.heading(2, 'Remissens text');
  writeText(paper, round.text);
  if (round.attachments.length > 0) {
    paper.heading(2, 'Bilagor');
    await paper.table(fileColumns, round.attachments);
  }
  if (round.extensions.length > 0) {
    paper.heading(2, 'Förlängd svarstid');
    for (const { deadlineBefore, deadline, reason, by, at: when } of round.extensions)
      paper.paragraph(
        `Från ${writtenLastDay(deadlineBefore, 'sv')} till ${writtenLastDay(deadline, 'sv')}, av ${by} ${written(when)}. Skäl: ${printable(reason)}`,
      );
  }
  paper.heading(2, 'Svar per kommun');
  await paper.table(partyColumns(answers), round.parties);
  for (const answer of [...answers].reverse()) await writeAnswer(paper, answer);
  return paper.finish();
}

function headFacts(round: ConsultationDto): (readonly [string, string])[] {
  const { ruleVersion, counts } = round;
  const count = (word: string): number =>
    round.parties.filter(({ answer }) => answer !== null && answer === word).length;
  return [
    ['Gäller', ruleVersion === null ? 'Faktureringsmodellen som sådan' : aboutText(ruleVersion)],
    ['Sista svarsdag', writtenLastDay(round.deadline, 'sv')],
    ['Öppnad', written(round.openedAt)],
    ['Avslutad', round.endedAt === null ? '–' : `${written(round.endedAt)} av ${round.endedBy ?? '–'}`],
    ...(round.endReason === null ? [] : [['Skäl', printable(round.endReason)] as const]),
    ['Svar', `${counts.answered} av ${counts.mandatory} obligatoriska, ${counts.late} efter sista svarsdagen`],
    [
      'Utfall',
      `${count('accept')} tillstyrker, ${count('accept-with-comments')} tillstyrker med synpunkter, ${count('object')} avstyrker`,
    ],
  ];
}

function aboutText({ titles, name, validFrom }: NonNullable<ConsultationDto['ruleVersion']>): string {
  return `${printable(titles.sv)}${name === null ? '' : ` (${name})`}, avsedd att gälla från ${validFrom}`;
}

function partyColumns(answers: readonly ConsultationAnswerDto[]): readonly PaperColumn<Party>[] {
  const standing = (party: Party): ConsultationAnswerDto | undefined =>
    answers.find(({ payer, isSuperseded }) => payer === party.payer && !isSuperseded);
  const signatory = (party: Party) => standing(party)?.signatory;
  return [
    {
      header: 'Kommun',
      width: 150,
      lines: ({ name, payer, under, isMandatory }) => [
        { text: under === null ? name : `${name} (stadsdel)`, bold: true },
        small(isMandatory ? payer : `${payer} · svaret är inte obligatoriskt`),
      ],
    },
    {
      header: 'Svar',
      width: 140,
      lines: ({ answer }) => [
        { text: answer === null ? 'Inget svar' : (standpointWords[answer]?.sv ?? answer), bold: answer === 'object' },
      ],
    },
    {
      header: 'Skickat',
      width: 110,
      lines: ({ answeredAt, isLate }) => [
        { text: written(answeredAt) },
        ...(isLate ? [{ text: 'efter sista svarsdagen', color: ink.warning, bold: true }] : []),
      ],
    },
    {
      header: 'Undertecknare',
      width: 180,
      lines: (party) => [
        { text: printable(signatory(party)?.name ?? '–') },
        ...(signatory(party) ? [small(printable(signatory(party)?.title ?? ''))] : []),
      ],
    },
    {
      header: 'Delegation eller beslut',
      width: 110,
      lines: (party) => [{ text: printable(signatory(party)?.delegationReference ?? '–') }],
    },
    {
      header: 'Diarienummer',
      width: 78,
      lines: (party) => [{ text: printable(signatory(party)?.diarienummer ?? '–') }],
    },
  ];
}

async function writeAnswer(paper: TaggedPaper, answer: ConsultationAnswerDto): Promise<void> {
  const { payerName, answer: standpoint, comment, clauseComments, minutes, isSuperseded, supplements } = answer;
  if (comment === '' && clauseComments.length === 0 && minutes.length === 0) return;
  paper.heading(2, `${payerName}: ${(standpointWords[standpoint]?.sv ?? standpoint).toLowerCase()}`);
  const remarks = [
    ...(answer.isLate ? ['skickat efter sista svarsdagen'] : []),
    ...(supplements === null ? [] : ['kompletterar ett tidigare svar']),
    ...(isSuperseded ? ['kompletterat av ett senare svar'] : []),
  ];
  paper.paragraph(`Skickat ${written(answer.sentAt)}${remarks.map((remark) => `, ${remark}`).join('')}.`, {
    color: ink.muted,
  });
  writeText(paper, comment);
  if (clauseComments.length > 0)
    await paper.table<(typeof clauseComments)[number]>(
      [
        { header: 'Punkt', width: 200, lines: ({ label }) => [{ text: printable(label), bold: true }] },
        { header: 'Synpunkt', width: 568, lines: ({ text }) => linesOf(text).map((line) => ({ text: line })) },
      ],
      clauseComments,
    );
  if (minutes.length > 0) {
    paper.paragraph('Protokollsutdrag:', { bold: true });
    await paper.table(fileColumns, minutes);
  }
}

const fileColumns: readonly PaperColumn<ConsultationDto['attachments'][number]>[] = [
  { header: 'Fil', width: 260, lines: ({ fileName }) => [{ text: printable(fileName), bold: true }] },
  { header: 'Byte', width: 70, align: 'right', lines: ({ sizeBytes }) => [{ text: String(sizeBytes) }] },
  { header: 'Kontrollsumma', width: 438, lines: ({ hash }) => [{ text: hash }] },
];

function writeText(paper: TaggedPaper, text: string): void {
  for (const line of linesOf(text)) paper.paragraph(line);
}

function linesOf(text: string): readonly string[] {
  return printable(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

/** Text as the fonts of the paper can write it: composed letters, and a box for what lies outside them (emoji). */
function printable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '□')
    .replaceAll(/[\u200B-\u200F\uFE00-\uFE0F\u2060\uFEFF]/g, '');
}

/** `2020-10-12 14:05` of an instant that carries Stockholm's offset. */
function written(instant: string | null): string {
  return instant === null ? '–' : `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
}

function small(text: string): PaperLine {
  return { text, size: 6.5, color: ink.muted };
}
