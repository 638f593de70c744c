import type { TextKey } from '../i18n/messages.ts';

/** A column that is not read, as the API names it. */
export const NOT_READ = '-';

/** Why a list cannot be compared with its columns chosen so; null when it can. */
export function faultOfColumns(columns: readonly string[]): TextKey | null {
  const fields = columns.filter((column) => column !== NOT_READ);
  if (!fields.includes('caseNumber')) return 'reconcile.needsNumber';
  return new Set(fields).size < fields.length ? 'reconcile.twice' : null;
}
