import { csvHead, csvLine, type Language } from '../../platform/index.ts';
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
  return csvHead(HEADS[language]) + lines.map(csvLine).join('');
}
