import { addAmounts, amountOf, averageDays, type PayerMap, writtenAmount } from '@fristdag/billing';
import type { CareType, Language, Parameter, Period, RuleVersion } from '@fristdag/rules';
import type { RatedStatement, Rating } from './rate-month.ts';

const words = {
  sv: {
    somatic: 'Somatisk vård',
    psychiatric: 'Psykiatrisk vård',
    version: 'regelversion',
    columns: ['Betalare', 'Kod', 'Vårdtillfällen', 'Dagar', 'Genomsnitt', 'Betalningsdagar', 'Belopp'],
    sum: 'Summa',
    illustrative: 'illustrativt värde',
    proposed: 'föreslaget värde',
    outdated: (year: number) => `${year} års belopp`,
    freeDays: 'fristdagar',
    costPerCareDay: 'per vårddygn',
    none: (period: string) => `Inget vårdtillfälle skrevs ut i ${period}.`,
    episodes: (rated: number, counted: number) =>
      `${rated} vårdtillfällen bedömda, ${counted} räknas. Varje vårdtillfälle med villkor: --json.`,
  },
  en: {
    somatic: 'Somatic care',
    psychiatric: 'Psychiatric care',
    version: 'rule version',
    columns: ['Payer', 'Code', 'Episodes', 'Days', 'Average', 'Billable days', 'Amount'],
    sum: 'Sum',
    illustrative: 'illustrative value',
    proposed: 'proposed value',
    outdated: (year: number) => `the amount of ${year}`,
    freeDays: 'free days',
    costPerCareDay: 'per care day',
    none: (period: string) => `No episode was discharged in ${period}.`,
    episodes: (rated: number, counted: number) =>
      `${rated} episodes assessed, ${counted} counted. Every episode with its conditions: --json.`,
  },
} as const;

/** The rating for people: a table per care type, each with its sum. */
export function* ratingTable(
  rating: Rating,
  { period, payers, language }: { readonly period: Period; readonly payers: PayerMap; readonly language: Language },
): Generator<string> {
  const word = words[language];
  if (rating.statements.length === 0) {
    yield `${word.none(period)}\n`;
    return;
  }
  for (const careType of new Set(rating.statements.map((statement) => statement.careType))) {
    yield* careTypeTable(careType, rating.statements, { period, payers, language });
  }
  const counted = rating.statements.reduce((sum, { liability }) => sum + liability.episodes, 0);
  yield `${word.episodes(rating.episodes, counted)}\n`;
}

function* careTypeTable(
  careType: CareType,
  all: readonly RatedStatement[],
  { period, payers, language }: { readonly period: Period; readonly payers: PayerMap; readonly language: Language },
): Generator<string> {
  const statements = all.filter((statement) => statement.careType === careType);
  const version = statements[0]?.version;
  if (version === undefined) return;
  const word = words[language];
  yield `${word[careType]}, ${period}\n${terms(version, period, language)}\n\n`;
  const rows = statements.map(({ payer, liability }) => [
    payers.name(payer),
    payer,
    String(liability.episodes),
    String(liability.dischargeReadyDays),
    liability.averaged === null ? '–' : averageDays({ ...liability.averaged, freeDays: liability.freeDays }, language),
    String(liability.billableDays),
    writtenAmount(liability.amount, language),
  ]);
  const total = (of: (statement: RatedStatement) => number): string =>
    String(statements.reduce((sum, statement) => sum + of(statement), 0));
  const sum = [
    word.sum,
    '',
    total(({ liability }) => liability.episodes),
    total(({ liability }) => liability.dischargeReadyDays),
    '',
    total(({ liability }) => liability.billableDays),
    writtenAmount(addAmounts(statements.map(({ liability }) => liability.amount)), language),
  ];
  yield* aligned([word.columns, ...rows, sum]);
  yield '\n';
}

/** The version and the values that make the price, each marked where it is not decided or is older than the billed year. */
function terms(version: RuleVersion, period: Period, language: Language): string {
  const word = words[language];
  const { freeDays, costPerCareDay } = version.parameters;
  const marked = (text: string, { status, year }: Pick<Parameter<unknown>, 'status' | 'year'>): string => {
    const isOutdated = year !== undefined && year < Number(period.slice(0, 4));
    const marks = [...(status === 'decided' ? [] : [word[status]]), ...(isOutdated ? [word.outdated(year)] : [])];
    return marks.length === 0 ? text : `${text} (${marks.join(', ')})`;
  };
  return [
    `${word.version} ${version.name}`,
    marked(`${freeDays.value} ${word.freeDays}`, freeDays),
    marked(`${writtenAmount(amountOf(costPerCareDay.value), language)} ${word.costPerCareDay}`, costPerCareDay),
  ].join(' · ');
}

const TEXT_COLUMNS = 2;

function* aligned(rows: readonly (readonly string[])[]): Generator<string> {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column < TEXT_COLUMNS ? cell.padEnd(width) : cell.padStart(width);
    });
    yield `${cells.join('  ').trimEnd()}\n`;
  }
}
