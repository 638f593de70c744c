import type { CivilDate, Language, Period } from '@fristdag/rules';
import { writtenDate, writtenMonth } from '../../billing-runs/index.ts';

/** One sentence for each kind of deviation. */
export function deviationWords(language: Language) {
  const month = (period: Period): string => writtenMonth(period, language);
  const date = (day: CivilDate): string => writtenDate(day, language);
  const sv = {
    failedImport: (name: string | null) => `Filen ${name ?? 'utan namn'} kunde inte läsas in.`,
    failedRun: (period: Period) => `Faktureringskörningen för ${month(period)} kunde inte slutföras.`,
    repeatedRun: (period: Period, revision: number) =>
      `${capital(month(period))} kördes om: utgåva ${revision} ersatte den förra.`,
    lateRun: (period: Period, day: CivilDate) =>
      `Den första körningen för ${month(period)} blev klar efter dagen då underlaget skulle delas, ${date(day)}.`,
    revisedAfterRun: (period: Period, episodes: number) =>
      episodes === 1
        ? `1 vårdtillfälle i ${month(period)} ändrades efter faktureringskörningen.`
        : `${episodes} vårdtillfällen i ${month(period)} ändrades efter faktureringskörningen.`,
    undecidedValue: (version: string, label: string, isIllustrative: boolean) =>
      `${label} (${version}): ett ${isIllustrative ? 'illustrativt' : 'föreslaget'} värde, inte beslutat, används i körningar.`,
  };
  const en: typeof sv = {
    failedImport: (name) => `The file ${name ?? 'without a name'} could not be imported.`,
    failedRun: (period) => `The billing run of ${month(period)} could not be completed.`,
    repeatedRun: (period, revision) => `${month(period)} was run again: revision ${revision} replaced the one before.`,
    lateRun: (period, day) =>
      `The first run of ${month(period)} was completed after the day on which the basis should be shared, ${date(day)}.`,
    revisedAfterRun: (period, episodes) =>
      `${episodes} ${episodes === 1 ? 'episode' : 'episodes'} of ${month(period)} changed after the billing run.`,
    undecidedValue: (version, label, isIllustrative) =>
      `${label} (${version}): ${isIllustrative ? 'an illustrative' : 'a proposed'} value, not decided, is used in runs.`,
  };
  return language === 'sv' ? sv : en;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
