import type { Language, Words } from '../language.ts';
import type { Model, RuleVersion } from '../rule-versions/rule-version.ts';
import type { Change, ChangeKind } from './change.ts';
import { compareConditions } from './compare-conditions.ts';
import { compareSources, compareValues, parameterOrder } from './compare-parameters.ts';
import { isSame } from './document-patch.ts';
import { writtenInstant, writtenMonth } from './written-value.ts';

const models: Readonly<Record<Model, Words>> = {
  average: { sv: 'genomsnitt över månaden', en: 'average over the month' },
  individual: { sv: 'varje vårdtillfälle för sig', en: 'each episode by itself' },
  hybrid: {
    sv: 'långa vårdtillfällen för sig, resten i genomsnitt',
    en: 'long episodes by themselves, the rest averaged',
  },
};

/** In order of importance. */
const kinds: readonly ChangeKind[] = [
  'model',
  'parameter',
  'condition-switched',
  'condition-added',
  'condition-removed',
  'condition-met',
  'condition-applies',
  'condition-duty',
  'transitional',
  'start',
  'parameter-source',
  'condition-text',
  'condition-order',
  'title',
  'record',
];

/** These parameters weigh more than any condition; the others, of the calendar and of acts, less. */
const weightyParameters = parameterOrder.slice(0, 4).map((name) => `/parameters/${name}`);

/**
 * What is different in `b`, in words: first what changes how is judged, counted and billed, most important first, then how
 * it is written and where it comes from. Every difference of the documents is in some change; the same content gives none.
 */
export function compareRuleVersions(a: RuleVersion, b: RuleVersion): Change[] {
  const changes = [
    ...compareModel(a, b),
    ...compareValues(a, b),
    ...compareConditions(a, b),
    ...compareRest(a, b),
    ...compareSources(a, b),
  ];
  return changes.sort((first, second) => weightOf(first) - weightOf(second));
}

function weightOf({ level, kind, path }: Change): number {
  const place = kinds.indexOf(kind);
  const isLessWeighty = kind === 'parameter' && !weightyParameters.includes(path);
  return (level === 'meaning' ? 0 : 100) + (isLessWeighty ? kinds.indexOf('transitional') - 0.5 : place);
}

function compareModel(a: RuleVersion, b: RuleVersion): Change[] {
  if (a.model === b.model) return [];
  const { sv, en } = models[b.model];
  const sentence = {
    sv: `Modellen ändras från ${models[a.model].sv} till ${sv}, från ${writtenMonth(b.validFrom, 'sv')}`,
    en: `The model changes from ${models[a.model].en} to ${en}, from ${writtenMonth(b.validFrom, 'en')}`,
  };
  return [{ path: '/model', kind: 'model', level: 'meaning', sentence, before: a.model, after: b.model, source: null }];
}

function compareRest(a: RuleVersion, b: RuleVersion): Change[] {
  const until = (version: RuleVersion, language: 'sv' | 'en'): string =>
    version.transitional === null
      ? { sv: 'inga övergångsbestämmelser', en: 'no transitional rules' }[language]
      : `${{ sv: 'övergångsbestämmelser', en: 'transitional rules' }[language]} ${version.transitional.until[language]}`;
  const rest: Change[] = [
    {
      path: '/transitional',
      kind: 'transitional',
      level: 'meaning',
      source: b.transitional?.source ?? null,
      sentence: {
        sv: `Från ${until(a, 'sv')} till ${until(b, 'sv')}`,
        en: `From ${until(a, 'en')} to ${until(b, 'en')}`,
      },
      before: a.transitional,
      after: b.transitional,
    },
    {
      path: '/validFrom',
      kind: 'start',
      level: 'meaning',
      source: null,
      sentence: {
        sv: `Gäller från ${writtenMonth(b.validFrom, 'sv')} i stället för ${writtenMonth(a.validFrom, 'sv')}`,
        en: `Valid from ${writtenMonth(b.validFrom, 'en')} instead of ${writtenMonth(a.validFrom, 'en')}`,
      },
      before: a.validFrom,
      after: b.validFrom,
    },
    {
      path: '/careType',
      kind: 'start',
      level: 'meaning',
      source: null,
      sentence: { sv: 'Versionerna gäller olika vårdtyper', en: 'The versions govern different care types' },
      before: a.careType,
      after: b.careType,
    },
    {
      path: '/titles',
      kind: 'title',
      level: 'structure',
      source: null,
      sentence: {
        sv: `Rubriken är ”${b.titles.sv}” (förut ”${a.titles.sv}”)`,
        en: `The title is “${b.titles.en}” (before: “${a.titles.en}”)`,
      },
      before: a.titles,
      after: b.titles,
    },
    record('/name', { sv: 'Versionens namn', en: 'The name of the version' }, a.name, b.name),
    publication(a.publishedAt, b.publishedAt),
    record('/corrects', { sv: 'Rättar', en: 'Corrects' }, a.corrects, b.corrects),
    {
      path: '/reason',
      kind: 'record',
      level: 'structure',
      source: null,
      sentence: {
        sv: `Skäl till rättelsen: ${b.reason?.sv ?? '–'}`,
        en: `Reason of the correction: ${b.reason?.en ?? '–'}`,
      },
      before: a.reason ?? null,
      after: b.reason ?? null,
    },
  ];
  return rest.filter(({ before, after }) => !isSame(before, after));
}

function publication(before: string | null, after: string | null): Change {
  const written = (language: Language): string =>
    [before, after].map((at) => (at === null ? '–' : writtenInstant(at, language))).join(' → ');
  return {
    path: '/publishedAt',
    kind: 'record',
    level: 'structure',
    source: null,
    sentence: { sv: `Publicerad ${written('sv')}`, en: `Published ${written('en')}` },
    before,
    after,
  };
}

function record(path: string, label: Words, before: string | null, after: string | null): Change {
  const written = `${before ?? '–'} → ${after ?? '–'}`;
  return {
    path,
    kind: 'record',
    level: 'structure',
    source: null,
    sentence: { sv: `${label.sv} ${written}`, en: `${label.en} ${written}` },
    before,
    after,
  };
}
