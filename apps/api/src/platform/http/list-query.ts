import { z } from 'zod';
import { inWords } from './validation.ts';

/** Page, size and order of a list, as every list of the API takes them. */
export interface ListQuery {
  readonly page: number;
  readonly perPage: number;
  readonly sort: string;
  readonly order: 'asc' | 'desc';
}

interface Options<Sort extends string, Filters extends z.ZodRawShape> {
  readonly sortable: readonly [Sort, ...Sort[]];
  readonly defaultOrder?: 'asc' | 'desc';
  readonly filters: Filters;
}

/** Query of a list: `page` from 1, `perPage` ≤ 200, `sort` among the named fields (the first is the default), `order`, filters by field name. */
export function listQuery<Sort extends string, Filters extends z.ZodRawShape>({
  sortable,
  defaultOrder = 'asc',
  filters,
}: Options<Sort, Filters>) {
  return z.strictObject({
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    perPage: z.coerce.number().int().min(1).max(200).default(25),
    sort: z.enum(sortable).default(sortable[0]),
    order: z.enum(['asc', 'desc']).default(defaultOrder),
    ...filters,
  });
}

/** Text to compare with: what PostgreSQL cannot hold (NUL, lone surrogates) is in no row, and refused. */
export const filterText = (longest = 200) =>
  z
    .string()
    .max(longest)
    .refine(
      (text) => text.isWellFormed() && !text.includes('\0'),
      inWords({
        sv: 'Texten innehåller ett tecken som inte kan användas.',
        en: 'The text contains a character that cannot be used.',
      }),
    );

/** A page of rows with the count of all; the interceptor sends the rows bare and the count in X-Total-Count. */
export class Page<Row> {
  constructor(
    readonly rows: readonly Row[],
    readonly total: number,
  ) {}
}

export const offsetOf = ({ page, perPage }: Pick<ListQuery, 'page' | 'perPage'>): number => (page - 1) * perPage;
