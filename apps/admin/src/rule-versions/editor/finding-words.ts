import type { RuleVersionFinding } from '../../providers/api-types.ts';

/** `parameters.freeDays.value: ska vara …`: the key with which the API begins what it says of a document. */
const key = /^[\w$]+(?:\.[\w$]+|\[\d+\])*: /;

/** What is found, beside the field it is about. */
export function withoutKey(message: string): string {
  const words = message.replace(key, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What is found, with the name that the parameter has on screen. */
export function findingWords(
  { message, path }: Pick<RuleVersionFinding, 'message' | 'path'>,
  labels: ReadonlyMap<string, { readonly label: string }>,
): string {
  const [, part, name] = path.split('/');
  const label = part === 'parameters' && name !== undefined ? labels.get(name)?.label : undefined;
  return label === undefined || !key.test(message) ? message : `${label}: ${message.replace(key, '')}`;
}
