import type { ToDoItem } from '../providers/api-types.ts';

/** Lists that live under another address than their resource. */
const special: Readonly<Record<string, (filter: Record<string, unknown>) => string>> = {
  months: (filter) =>
    `/months${typeof filter['period'] === 'string' ? `/${filter['period']}` : ''}${filter['careType'] === 'psychiatric' ? '?careType=psychiatric' : ''}`,
  payments: () => '/payments',
  'credit-balances': () => '/payments/credit-balances',
  payers: () => '/registers/payers',
  units: () => '/registers/names',
  'care-units': () => '/registers/units',
  'care-unit-names': () => '/registers/names',
};

/** Rows whose button opens the question before a run. */
const startsRun = new Set(['run-missing', 'run-outdated']);

/** Records whose page stands at their own address. */
const ownPages = new Set(['dialogues', 'unit-questions']);

/** Where a row of Att göra leads: one record, or a list with the queue's own filter. */
export function toDoPath(item: Pick<ToDoItem, 'code' | 'link'>): string {
  const { link } = item;
  const period = link.filter?.['period'];
  if (startsRun.has(item.code) && typeof period === 'string') return `/billing-runs?start=${period}`;
  if (link.id && ownPages.has(link.resource)) return `/${link.resource}/${encodeURIComponent(link.id)}`;
  if (link.id) return `/${link.resource}/${encodeURIComponent(link.id)}/show`;
  const build = special[link.resource];
  if (build) return build(link.filter ?? {});
  const filter = link.filter && Object.keys(link.filter).length > 0 ? JSON.stringify(link.filter) : '';
  return `/${link.resource}${filter === '' ? '' : `?filter=${encodeURIComponent(filter)}`}`;
}
