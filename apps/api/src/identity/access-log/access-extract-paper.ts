import { formatInstant } from '@fristdag/rules';
import { csvHead, csvLine, ink, type PaperColumn, paperFonts, TaggedPaper } from '../../platform/index.ts';
import { wordsForAccess } from './access-acts.ts';
import { localTime } from './access-csv.ts';
import type { PatientAccessRow } from './access-log.repository.ts';

/** What a patient may be given: when, from which unit, what was done (patient data act 5:5). In Swedish; no names of staff. */
interface AccessExtract {
  readonly rows: readonly PatientAccessRow[];
  /** Epoch milliseconds. */
  readonly madeAt: number;
  readonly from: number | null;
  readonly to: number | null;
}

const columns: readonly PaperColumn<PatientAccessRow>[] = [
  { header: 'När', width: 130, lines: ({ at }) => [{ text: localTime(at) }] },
  { header: 'Enhet', width: 220, lines: ({ unitName }) => [{ text: unitName }] },
  { header: 'Vad', width: 260, lines: ({ act }) => [{ text: wordsForAccess(act).sv }] },
  { header: 'Ärendenummer', width: 150, lines: ({ caseNumber }) => [{ text: caseNumber }] },
];

export async function accessExtractPdf(extract: AccessExtract): Promise<Buffer> {
  const { rows, madeAt } = extract;
  const title = 'Åtkomst till uppgifter om dig';
  const paper = new TaggedPaper({
    fonts: paperFonts,
    title,
    createdAt: madeAt,
    subject: 'Utdrag ur åtkomstloggen enligt patientdatalagen 5 kap. 5 §',
    footer: `Utdrag ur åtkomstloggen · ${formatInstant(madeAt).slice(0, 10)}`,
  });
  paper.heading(1, title);
  paper.paragraph(
    'Här står när uppgifter om dina vårdtillfällen har visats i Fristdag, systemet för kommunernas betalningsansvar, från vilken enhet och vad som gjordes. Du har rätt till utdraget enligt 5 kap. 5 § patientdatalagen (2008:355).',
    { size: 10.5 },
  );
  paper.space(6);
  paper.facts([
    ['Utdraget gjordes', localTime(madeAt)],
    ['Avser tiden', periodOf(extract)],
    ['Antal tillfällen', String(rows.length)],
  ]);
  paper.heading(2, 'Tillfällen');
  if (rows.length === 0) paper.paragraph('Inga uppgifter har visats under tiden.', { color: ink.muted });
  else await paper.table(columns, rows);
  paper.paragraph('Vänd dig till regionens dataskyddsombud med frågor om utdraget.');
  return paper.finish();
}

export function accessExtractCsv({ rows }: AccessExtract): Buffer {
  const lines = rows.map(({ at, unitName, act, caseNumber }) =>
    csvLine([localTime(at), unitName, wordsForAccess(act).sv, caseNumber]),
  );
  return Buffer.from(csvHead(['När', 'Enhet', 'Vad', 'Ärendenummer']) + lines.join(''));
}

function periodOf({ from, to }: AccessExtract): string {
  if (from === null && to === null) return 'hela loggen';
  return `${from === null ? 'loggens början' : localTime(from)} – ${to === null ? 'nu' : localTime(to)}`;
}
