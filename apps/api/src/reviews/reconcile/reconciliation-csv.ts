import type { Language } from '../../platform/index.ts';
import { csvCell } from '../review-basis/review-basis-csv.ts';
import type { ReconciledEpisodeDto } from './dto/reconciliation.dto.ts';
import { kindWords } from './reconciliation-words.ts';

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['Ärendenummer', 'Utfall', 'Rad i listan', 'Uppgift', 'I underlaget', 'I er lista'],
  en: ['Case number', 'Outcome', 'Line of the list', 'Fact', 'In the basis', 'In your list'],
};

/** One line for each difference, and one for each episode without any; opens right in Swedish Excel. */
export function reconciliationCsv(episodes: readonly ReconciledEpisodeDto[], language: Language): string {
  const lines = episodes.flatMap(({ caseNumber, kind, line, differences }) => {
    const start = [caseNumber, kindWords[kind][language], line === null ? '' : String(line)];
    if (differences.length === 0) return [[...start, '', '', '']];
    return differences.map(({ title, ours, theirs }) => [...start, title, ours ?? '–', theirs ?? '–']);
  });
  const written = [HEADS[language], ...lines].map((cells) => cells.map(text).join(';'));
  return `\uFEFF${written.map((line) => `${line}\r\n`).join('')}`;
}

/** Instants are shown as they stand, `2020-01-13 12:01`: that is what the two sides are held against each other by. */
function text(value: string): string {
  return /^\d{1,5}$|^\d{4}-\d{2}-\d{2} /.test(value) ? value : csvCell({ kind: 'text', value }, 0);
}
