import type { Language, Words } from '../language.ts';
import type { Condition, ConditionTree, Duty, RuleVersion } from '../rule-versions/rule-version.ts';
import { sentenceOfTree } from '../sentences/tree-sentence.ts';
import { pointerOf } from '../checks/finding.ts';
import type { Change, ChangeKind } from './change.ts';
import { isSame } from './document-patch.ts';

const duties: Readonly<Record<Duty, Words>> = {
  'inpatient-care': { sv: 'den slutna vården', en: 'inpatient care' },
  'outpatient-care': { sv: 'öppenvården', en: 'outpatient care' },
  region: { sv: 'regionen', en: 'the region' },
};

/** Conditions that are new, gone, switched, or ask for something else; and those that are only written differently. */
export function compareConditions(a: RuleVersion, b: RuleVersion): Change[] {
  const before = new Map(a.conditions.map((condition, place) => [condition.id, { condition, place }]));
  const after = new Map(b.conditions.map((condition, place) => [condition.id, { condition, place }]));
  return [
    ...[...after.values()].flatMap(({ condition, place }) => {
      const path = pointerOf('conditions', place);
      const old = before.get(condition.id)?.condition;
      return old === undefined ? [added(b, condition, path)] : changed({ a, b, old, now: condition, path });
    }),
    ...[...before.values()]
      .filter(({ condition }) => !after.has(condition.id))
      .map(({ condition, place }) => removed(condition, pointerOf('conditions', place))),
    ...reordered(a, b),
  ];
}

function added(version: RuleVersion, condition: Condition, path: string): Change {
  const met = (language: Language): string => sentenceOfTree(condition.metWhen, version.parameters, language);
  const off = condition.enabled ? { sv: '', en: '' } : { sv: ', avstängt', en: ', switched off' };
  return {
    path,
    kind: 'condition-added',
    level: condition.enabled ? 'meaning' : 'structure',
    sentence: {
      sv: `Nytt villkor${off.sv}: ${named(condition, 'sv')}, uppfyllt när ${met('sv')}`,
      en: `New condition${off.en}: ${named(condition, 'en')}, met when ${met('en')}`,
    },
    before: null,
    after: condition,
    source: null,
  };
}

function removed(condition: Condition, path: string): Change {
  return {
    path,
    kind: 'condition-removed',
    level: condition.enabled ? 'meaning' : 'structure',
    sentence: {
      sv: `Villkoret ${named(condition, 'sv')} är borttaget`,
      en: `The condition ${named(condition, 'en')} is taken away`,
    },
    before: condition,
    after: null,
    source: null,
  };
}

interface Both {
  readonly a: RuleVersion;
  readonly b: RuleVersion;
  readonly old: Condition;
  readonly now: Condition;
  readonly path: string;
}

function changed({ a, b, old, now, path }: Both): Change[] {
  const isJudged = old.enabled || now.enabled;
  const change = (
    kind: ChangeKind,
    key: keyof Condition,
    sentence: (language: Language) => string,
    level: Change['level'] = isJudged ? 'meaning' : 'structure',
  ): Change[] =>
    isSame(old[key], now[key])
      ? []
      : [
          {
            path: `${path}/${key}`,
            kind,
            level,
            sentence: { sv: sentence('sv'), en: sentence('en') },
            before: old[key],
            after: now[key],
            source: null,
          },
        ];
  const the = (language: Language): string =>
    `${language === 'sv' ? 'Villkoret' : 'The condition'} ${named(now, language)}`;
  const tree = (language: Language, version: RuleVersion, given: ConditionTree | null): string => {
    if (given === null) return language === 'sv' ? 'gäller alltid' : 'always applies';
    return `${language === 'sv' ? 'när' : 'when'} ${sentenceOfTree(given, version.parameters, language)}`;
  };
  const words = (language: Language, sv: string, en: string): string => (language === 'sv' ? sv : en);
  return [
    ...change('condition-switched', 'enabled', (language) =>
      now.enabled
        ? `${the(language)} ${words(language, 'är påslaget: uppfyllt', 'is switched on: met')} ${tree(language, b, now.metWhen)}`
        : `${the(language)} ${words(language, 'är avstängt: det prövas inte längre', 'is switched off: it is not judged any longer')}`,
    ),
    ...change(
      'condition-met',
      'metWhen',
      (language) =>
        `${the(language)} ${words(language, 'är uppfyllt', 'is met')} ${tree(language, b, now.metWhen)} (${words(language, 'förut', 'before')}: ${tree(language, a, old.metWhen)})`,
    ),
    ...change(
      'condition-applies',
      'applicableWhen',
      (language) =>
        `${the(language)} ${words(language, 'gäller', 'applies')}: ${tree(language, b, now.applicableWhen)} (${words(language, 'förut', 'before')}: ${tree(language, a, old.applicableWhen)})`,
    ),
    ...change(
      'condition-duty',
      'duty',
      (language) =>
        `${the(language)}: ${words(language, 'uppgiften går från', 'the duty goes from')} ${duties[old.duty][language]} ${words(language, 'till', 'to')} ${duties[now.duty][language]}`,
    ),
    ...change(
      'condition-text',
      'titles',
      (language) => `${the(language)} ${words(language, 'hette förut', 'was called before')} ${named(old, language)}`,
      'structure',
    ),
    ...change(
      'condition-text',
      'clause',
      (language) =>
        `${the(language)}: ${words(language, 'lagrum', 'clause')} ${old.clause[language]} → ${now.clause[language]}`,
      'structure',
    ),
  ];
}

function reordered(a: RuleVersion, b: RuleVersion): Change[] {
  const ids = ({ conditions }: RuleVersion, other: RuleVersion): string[] =>
    conditions.map(({ id }) => id).filter((id) => other.conditions.some((condition) => condition.id === id));
  const [before, after] = [ids(a, b), ids(b, a)];
  if (isSame(before, after)) return [];
  const sentence = {
    sv: 'Villkoren står i en annan ordning; det ändrar inget utfall',
    en: 'The conditions stand in another order; that changes no outcome',
  };
  return [{ path: '/conditions', kind: 'condition-order', level: 'structure', sentence, before, after, source: null }];
}

function named({ titles }: Condition, language: Language): string {
  return language === 'sv' ? `”${titles.sv}”` : `“${titles.en}”`;
}
