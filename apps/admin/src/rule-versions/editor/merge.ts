import { isSame, type ConditionField, type Draft, type ParameterField, type RuleDocument } from './draft.ts';

/** A part of a draft that can be taken from one side or the other. */
export interface PartChange {
  readonly key: string;
  /** Which part: a parameter's field, a condition, or a part of its own. */
  readonly kind: 'parameter' | 'condition' | 'document' | 'consultation' | 'workedCases' | 'acknowledgedChecks';
  /** Name of the parameter, id of the condition, key of the document. */
  readonly name: string;
  /** Field of the parameter: value, source, status … */
  readonly field: string | null;
  readonly before: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Both changed it, and not to the same. */
  readonly isConflict: boolean;
}

export type Side = 'mine' | 'theirs';

/** Keys that the product itself writes: nobody edits them. */
const written = new Set(['name', 'publishedAt', 'corrects', '$schema']);

interface Part extends Pick<PartChange, 'kind' | 'name' | 'field'> {
  readonly value: unknown;
}

/** Everything that either of two people changed since the state both began from; what both changed alike is left out. */
export function changesOf(before: Draft, mine: Draft, theirs: Draft): PartChange[] {
  const [was, my, their] = [partsOf(before), partsOf(mine), partsOf(theirs)];
  return [...new Set([...was.keys(), ...my.keys(), ...their.keys()])].flatMap((key) => {
    const part = my.get(key) ?? their.get(key) ?? was.get(key);
    const values = { before: was.get(key)?.value, mine: my.get(key)?.value, theirs: their.get(key)?.value };
    if (part === undefined || isSame(values.mine, values.theirs)) return [];
    const { kind, name, field } = part;
    const isConflict = !isSame(values.before, values.mine) && !isSame(values.before, values.theirs);
    return [{ key, kind, name, field, ...values, isConflict }];
  });
}

/** Whose edit a part is, where one side alone changed it. */
export function onlySide({ before, mine }: PartChange): Side {
  return isSame(before, mine) ? 'theirs' : 'mine';
}

/** Their draft with the parts that are to be mine. */
export function merged(
  mine: Draft,
  theirs: Draft,
  sideOf: (change: PartChange) => Side,
  changes: readonly PartChange[],
) {
  return changes.reduce<Draft>((draft, change) => {
    if (sideOf(change) === 'theirs') return draft;
    switch (change.kind) {
      case 'parameter':
        return { ...draft, document: parameterFrom(mine.document, draft.document, change) };
      case 'condition':
        return { ...draft, document: conditionFrom(mine.document, draft.document, change.name) };
      case 'document':
        return { ...draft, document: without(draft.document, change.name, change.mine) };
      case 'consultation':
        return { ...draft, consultation: mine.consultation };
      case 'workedCases':
        return { ...draft, workedCases: mine.workedCases };
      case 'acknowledgedChecks':
        return { ...draft, acknowledgedChecks: mine.acknowledgedChecks };
    }
  }, theirs);
}

function partsOf({ document, consultation, workedCases, acknowledgedChecks }: Draft): Map<string, Part> {
  const parts: Part[] = [
    ...Object.entries(document)
      .filter(([name]) => !written.has(name) && name !== 'parameters' && name !== 'conditions')
      .map(([name, value]): Part => ({ kind: 'document', name, field: null, value })),
    ...Object.entries(document.parameters).flatMap(([name, parameter]) =>
      Object.entries(parameter).map(([field, value]): Part => ({ kind: 'parameter', name, field, value })),
    ),
    ...document.conditions.map((value): Part => ({ kind: 'condition', name: value.id, field: null, value })),
    { kind: 'consultation', name: '', field: null, value: consultation },
    { kind: 'workedCases', name: '', field: null, value: workedCases },
    { kind: 'acknowledgedChecks', name: '', field: null, value: acknowledgedChecks },
  ];
  return new Map(parts.map((part) => [[part.kind, part.name, part.field ?? ''].join(' '), part]));
}

function parameterFrom(mine: RuleDocument, into: RuleDocument, { name, field, mine: value }: PartChange): RuleDocument {
  const { [name]: kept, ...others } = into.parameters;
  if (mine.parameters[name] === undefined) return { ...into, parameters: others };
  const parameter = without({ ...kept }, field ?? '', value) as unknown as ParameterField;
  return { ...into, parameters: { ...into.parameters, [name]: parameter } };
}

function conditionFrom(mine: RuleDocument, into: RuleDocument, id: string): RuleDocument {
  const own: ConditionField | undefined = mine.conditions.find((condition) => condition.id === id);
  if (own === undefined) return { ...into, conditions: into.conditions.filter((condition) => condition.id !== id) };
  const isThere = into.conditions.some((condition) => condition.id === id);
  const conditions = isThere
    ? into.conditions.map((condition) => (condition.id === id ? own : condition))
    : [...into.conditions, own];
  return { ...into, conditions };
}

/** The fields with one of them set, or taken away where there is none. */
function without<Fields extends object>(fields: Fields, name: string, value: unknown): Fields {
  const entries = Object.entries(fields).filter(([key]) => key !== name);
  return Object.fromEntries(value === undefined ? entries : [...entries, [name, value]]) as Fields;
}
