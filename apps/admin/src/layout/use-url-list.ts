import { useListController, type RaRecord } from 'react-admin';
import type { Sorting } from './RowTable.tsx';

/** A list whose page, order and filters stand in the address, so that it can be sent to a colleague. */
export function useUrlList<Row extends object>(options: {
  resource: string;
  sort: { field: string; order: 'ASC' | 'DESC' };
  perPage?: number;
  refetchInterval?: number;
}) {
  const list = useListController<Row & RaRecord>({
    resource: options.resource,
    sort: options.sort,
    perPage: options.perPage ?? 25,
    exporter: false,
    storeKey: false,
    queryOptions: {
      retry: false,
      onError: () => undefined,
      ...(options.refetchInterval === undefined ? {} : { refetchInterval: options.refetchInterval }),
    },
  });
  const filter = (name: string): string => {
    const value: unknown = (list.filterValues as Record<string, unknown>)[name];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  };
  const setFilter = (name: string, value: string) => {
    const { [name]: _earlier, ...others } = list.filterValues as Record<string, unknown>;
    list.setFilters(value === '' ? others : { ...others, [name]: value }, [], false);
  };
  const sorting: Sorting = {
    field: list.sort.field,
    order: list.sort.order,
    onSort: (field) =>
      list.setSort({ field, order: list.sort.field === field && list.sort.order === 'ASC' ? 'DESC' : 'ASC' }),
  };
  return {
    answer: {
      data: list.data as Row[] | undefined,
      error: list.error,
      isPending: list.isPending,
      refetch: list.refetch,
    },
    total: list.total ?? 0,
    page: list.page,
    perPage: list.perPage,
    setPage: list.setPage,
    filter,
    setFilter,
    clearFilters: () => list.setFilters({}, [], false),
    hasFilters: Object.keys(list.filterValues as object).length > 0,
    sorting,
  };
}
