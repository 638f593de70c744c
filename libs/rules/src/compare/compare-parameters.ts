import type { Language, Words } from '../language.ts';
import type { Parameter, ParameterName, RuleVersion } from '../rule-versions/rule-version.ts';
import { sourceText } from '../rule-versions/source-text.ts';
import { parameterLabels } from '../sentences/parameter-labels.ts';
import type { Change } from './change.ts';
import { isSame } from './document-patch.ts';
import { writtenMonth, writtenValue } from './written-value.ts';

const statuses: Readonly<Record<Parameter<unknown>['status'], Words>> = {
  decided: { sv: 'beslutad', en: 'decided' },
  proposed: { sv: 'föreslagen', en: 'proposed' },
  illustrative: { sv: 'illustrativ', en: 'illustrative' },
};

/** In order of importance: what makes days and amounts first, then deadlines for care, then the calendar. */
export const parameterOrder: readonly ParameterName[] = [
  'freeDays',
  'costPerCareDay',
  'cutoffTime',
  'hybridThresholdDays',
  'sipCallWithinDays',
  'admissionNoticeWithinHours',
  'minimumReviewWeeks',
  'minimumPaymentWeeks',
  'sharingWeek',
  'closingWeek',
  'dueWeek',
  'scheduledActsAt',
  'dueOnNonBankingDay',
  'openDialogueHolds',
  'reviewRestartsOn',
  'reopenWithinMonths',
  'standingNotice',
  'leftBeforeDayZero',
  'ongoingEpisodes',
];

type Given = Parameter<unknown>;

/** Each parameter with another value: "Fristdagar 2 → 1, från november 2020; källa …". */
export function compareValues(a: RuleVersion, b: RuleVersion): Change[] {
  return parameterOrder.flatMap((name): Change[] => {
    const before: Given | undefined = a.parameters[name];
    const after: Given | undefined = b.parameters[name];
    if (isSame(before?.value, after?.value)) return [];
    return [
      {
        path: `/parameters/${name}`,
        kind: 'parameter',
        level: 'meaning',
        sentence: { sv: sentence('sv'), en: sentence('en') },
        before: before?.value ?? null,
        after: after?.value ?? null,
        source: after?.source ?? null,
      },
    ];

    function sentence(language: Language): string {
      const written = (given: Given | undefined): string =>
        given === undefined ? '–' : writtenValue(name, given.value, language);
      const change = `${parameterLabels[name][language]} ${written(before)} → ${written(after)}`;
      const from = `${language === 'sv' ? 'från' : 'from'} ${writtenMonth(b.validFrom, language)}`;
      if (after === undefined) return `${change}, ${from}`;
      const status = after.status === 'decided' ? '' : ` (${statuses[after.status][language]})`;
      const source = `${language === 'sv' ? 'källa' : 'source'} ${sourceText(after.source, language)}`;
      return `${change}${status}, ${from}; ${source}`;
    }
  });
}

/** Parameters whose value is the same, but not its status, year, source, unit or note. */
export function compareSources(a: RuleVersion, b: RuleVersion): Change[] {
  return parameterOrder.flatMap((name): Change[] => {
    const before: Given | undefined = a.parameters[name];
    const after: Given | undefined = b.parameters[name];
    if (before === undefined || after === undefined || isSame(before, after)) return [];
    if (!isSame(before.value, after.value)) return [];
    const label = parameterLabels[name];
    const parts = (language: Language): string =>
      [
        before.status === after.status
          ? ''
          : `${statuses[before.status][language]} → ${statuses[after.status][language]}`,
        before.year === after.year
          ? ''
          : `${language === 'sv' ? 'år' : 'year'} ${before.year ?? '–'} → ${after.year ?? '–'}`,
        isSame(before.source, after.source)
          ? ''
          : `${language === 'sv' ? 'ny källa' : 'new source'}: ${sourceText(after.source, language)}`,
        isSame(before.note, after.note) && before.unit === after.unit
          ? ''
          : language === 'sv'
            ? 'ny förklaring eller enhet'
            : 'new note or unit',
      ]
        .filter((part) => part !== '')
        .join('; ');
    return [
      {
        path: `/parameters/${name}`,
        kind: 'parameter-source',
        level: 'structure',
        sentence: {
          sv: `${label.sv}, samma värde: ${parts('sv')}`,
          en: `${label.en}, same value: ${parts('en')}`,
        },
        before,
        after,
        source: after.source,
      },
    ];
  });
}
