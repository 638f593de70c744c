import type { RuleVersionFinding } from '../../providers/api-types.ts';

/** `parameters.freeDays.value: ska vara …`: the key with which the API begins what it says of a document. */
const key = /^[\w$]+(?:\.[\w$]+|\[\d+\])*: /;

/** What is found, beside the field it is about. */
export function withoutKey(message: string): string {
  const words = message.replace(key, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

interface Names {
  /** What each parameter is called on screen, by name. */
  readonly labels: ReadonlyMap<string, { readonly label: string }>;
  /** What the conditions are called, in their order. */
  readonly conditions: readonly string[];
}

/** What is found, with the name that the parameter or the condition has on screen. */
export function findingWords(
  { message, path }: Pick<RuleVersionFinding, 'message' | 'path'>,
  { labels, conditions }: Names,
): string {
  const [, part, name = ''] = path.split('/');
  if (part === 'parameters') {
    const label = labels.get(name)?.label;
    return label === undefined || !key.test(message) ? message : `${label}: ${message.replace(key, '')}`;
  }
  const title = part === 'conditions' ? conditions[Number(name)] : undefined;
  return title === undefined || name === '' || message.includes(title) ? message : `${title}: ${withoutKey(message)}`;
}

/** The id of the part of the page that a finding is about; null when it is about the whole. */
export function placeOf(path: string, conditionIds: readonly string[]): string | null {
  const [, part, name = ''] = path.split('/');
  if (part === 'parameters') return `parameter-${name}`;
  const condition = part === 'conditions' && name !== '' ? conditionIds[Number(name)] : undefined;
  return condition === undefined ? null : `condition-${condition}`;
}
