import type { DataProvider, GetManyReferenceParams, Identifier, RaRecord } from 'react-admin';
import { addDays } from '../civil-dates.ts';
import { callApi } from './http.ts';

/** Resources whose identity has another name than `id` in the API. */
const keyOf: Readonly<Record<string, string>> = { episodes: 'caseNumber', payers: 'code', months: 'period' };

type ApiRow = Record<string, unknown>;

function withId(resource: string, row: ApiRow): RaRecord {
  const key = keyOf[resource];
  return { ...row, id: String(key === undefined ? row['id'] : row[key]) };
}

const one = (resource: string, id: Identifier) => `/${resource}/${encodeURIComponent(String(id))}`;

async function list(resource: string, query: Record<string, unknown>, signal?: AbortSignal) {
  const answer = await callApi<ApiRow[]>(`/${resource}`, signal ? { query, signal } : { query });
  const rows = answer.body.map((row) => withId(resource, row));
  return { data: rows, total: answer.total ?? rows.length };
}

/** The audit trail and the access log are asked by instants; on screen one chooses whole days, the last one included. */
export function asAsked(resource: string, filter: Record<string, unknown>): Record<string, unknown> {
  if (resource !== 'audit-lines' && resource !== 'access-log') return filter;
  const { from, to } = filter;
  return {
    ...filter,
    from: typeof from === 'string' ? `${from}T00:00` : undefined,
    to: typeof to === 'string' ? `${addDays(to, 1)}T00:00` : undefined,
  };
}

/** Which If-Match an update sends: the version the form was filled from, so that a newer one answers 412. */
function versionOf(data: { version?: unknown }, previous: { version?: unknown } | undefined) {
  const version = previous?.version ?? data.version;
  return typeof version === 'number' || typeof version === 'string' ? { ifMatch: version } : {};
}

/** react-admin over the API's own conventions: bare arrays, X-Total-Count, ETag and If-Match. */
const plain = {
  async getList(
    resource: string,
    params: {
      pagination?: { page: number; perPage: number };
      sort?: { field: string; order: string };
      filter?: Readonly<Record<string, unknown>> | undefined;
      signal?: AbortSignal;
    },
  ) {
    const { page = 1, perPage = 25 } = params.pagination ?? {};
    const sort = params.sort?.field
      ? { sort: params.sort.field, order: params.sort.order === 'DESC' ? 'desc' : 'asc' }
      : {};
    return list(resource, { ...asAsked(resource, params.filter ?? {}), page, perPage, ...sort }, params.signal);
  },
  async getOne(resource: string, params: { id: Identifier; signal?: AbortSignal }) {
    const answer = await callApi<ApiRow>(one(resource, params.id), params.signal ? { signal: params.signal } : {});
    return { data: withId(resource, answer.body) };
  },
  async getMany(resource: string, params: { ids: Identifier[] }) {
    const found = await Promise.all(params.ids.map((id) => callApi<ApiRow>(one(resource, id))));
    return { data: found.map((answer) => withId(resource, answer.body)) };
  },
  async getManyReference(resource: string, params: GetManyReferenceParams) {
    const { page, perPage } = params.pagination;
    const filter: unknown = params.filter;
    return list(resource, { ...(filter as ApiRow), [params.target]: params.id, page, perPage });
  },
  async create(resource: string, params: { data: ApiRow }) {
    const answer = await callApi<ApiRow>(`/${resource}`, { method: 'POST', body: params.data });
    return { data: withId(resource, answer.body) };
  },
  async update(resource: string, params: { id: Identifier; data: ApiRow; previousData?: ApiRow }) {
    const answer = await callApi<ApiRow>(one(resource, params.id), {
      method: 'PUT',
      body: params.data,
      ...versionOf(params.data, params.previousData),
    });
    return { data: withId(resource, answer.body) };
  },
  async updateMany(): Promise<never> {
    throw new Error('Rows are changed one at a time, each with its own version.');
  },
  async delete(resource: string, params: { id: Identifier; previousData?: ApiRow }) {
    await callApi<null>(one(resource, params.id), { method: 'DELETE', ...versionOf({}, params.previousData) });
    return { data: { ...params.previousData, id: params.id } };
  },
  async deleteMany(): Promise<never> {
    throw new Error('Nothing is deleted in bulk.');
  },
};

export const dataProvider = plain as unknown as DataProvider;
