import { type ParameterName, type ParameterStatus, type Period, type RuleVersion, sourceText } from '@fristdag/rules';
import type { Language, Text } from '../../platform/index.ts';
import { parameterLabel } from '../../rules/index.ts';

export interface ValueWarning {
  readonly parameter: ParameterName;
  readonly status: Exclude<ParameterStatus, 'decided'> | 'outdated';
  readonly text: string;
}

/** The parameters whose values the amount comes from: days, price, and who is counted. */
const GOVERNING: readonly ParameterName[] = [
  'cutoffTime',
  'freeDays',
  'costPerCareDay',
  'sipCallWithinDays',
  'hybridThresholdDays',
];

const STATUS_WORDS: Readonly<Record<ValueWarning['status'], (name: string, source: string) => Text>> = {
  illustrative: (name, source) => ({
    sv: `${name}: illustrativt värde, inte beslutat (${source}).`,
    en: `${name}: an illustrative value, not decided (${source}).`,
  }),
  proposed: (name, source) => ({
    sv: `${name}: föreslaget värde, inte beslutat (${source}).`,
    en: `${name}: a proposed value, not decided (${source}).`,
  }),
  outdated: (name, years) => ({
    sv: `${name}: beloppet är från ${years.replace(' ', ' och används för ')}.`,
    en: `${name}: the amount is that of ${years.replace(' ', ', used for ')}.`,
  }),
};

/** What must be said beside every amount that a version gives a month: values that are not decided, and a price of an older year. */
export function valueWarnings(
  { parameters }: Pick<RuleVersion, 'parameters'>,
  period: Period,
  language: Language,
): ValueWarning[] {
  const warnings = GOVERNING.flatMap((parameter): ValueWarning[] => {
    const value = parameters[parameter];
    if (!value || value.status === 'decided') return [];
    return [
      {
        parameter,
        status: value.status,
        text: STATUS_WORDS[value.status](parameterLabel(parameter, language), sourceText(value.source, language))[
          language
        ],
      },
    ];
  });
  const priceYear = parameters.costPerCareDay.year;
  const billedYear = Number(period.slice(0, 4));
  if (priceYear === undefined || priceYear >= billedYear) return warnings;
  const text = STATUS_WORDS.outdated(parameterLabel('costPerCareDay', language), `${priceYear} ${billedYear}`)[
    language
  ];
  return [...warnings, { parameter: 'costPerCareDay', status: 'outdated', text }];
}
