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

export const pageNumber = z.coerce.number().int().min(1).max(1_000_000).default(1);
export const pageSize = z.coerce.number().int().min(1).max(200).default(25);

/** For a short list, which is sent whole: its pages may be turned all the same (PageInterceptor). */
export const turnedPages = { page: pageNumber.optional(), perPage: pageSize.optional() };

/** Query of a list: `page` from 1, `perPage` ≤ 200, `sort` among the named fields (the first is the default), `order`, filters by field name. */
export function listQuery<Sort extends string, Filters extends z.ZodRawShape>({
  sortable,
  defaultOrder = 'asc',
  filters,
}: Options<Sort, Filters>) {
  return z.strictObject({
    page: pageNumber,
    perPage: pageSize,
    sort: z.enum(sortable).default(sortable[0]),
    order: z.enum(['asc', 'desc']).default(defaultOrder),
    ...filters,
  });
}

/** Line breaks and tabs are written by people; the other controls can stand neither in an e-invoice (XML 1.0, 2.2) nor on a page. */
const UNUSABLE = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/u;

/** Text to compare with or to keep, of one line or many: what PostgreSQL or a document cannot hold is refused. */
export const filterText = (longest = 200) =>
  z
    .string()
    .max(longest)
    .refine(
      (text) => text.isWellFormed() && !UNUSABLE.test(text),
      inWords({
        sv: 'Texten innehåller ett tecken som inte kan användas.',
        en: 'The text contains a character that cannot be used.',
      }),
    );

/** Text of one line: names, addresses and what else files and documents hold in a field. */
export const lineText = (longest = 200) =>
  filterText(longest)
    .trim()
    .refine(
      (text) => !/[\t\n\r\u2028\u2029]/.test(text),
      inWords({ sv: 'Skriv texten på en rad.', en: 'Write the text on one line.' }),
    );

/** A page of rows with the count of all; the interceptor sends the rows bare and the count in X-Total-Count. */
export class Page<Row> {
  constructor(
    readonly rows: readonly Row[],
    readonly total: number,
  ) {}
}

export const offsetOf = ({ page, perPage }: Pick<ListQuery, 'page' | 'perPage'>): number => (page - 1) * perPage;
