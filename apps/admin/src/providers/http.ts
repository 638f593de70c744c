import { HttpError } from 'react-admin';
import type { Problem } from './api-types.ts';

/** One answer of the API: the parsed body and the headers that lists and updatable rows need. */
export interface ApiAnswer<T> {
  body: T;
  total: number | null;
  etag: string | null;
}

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Record<string, unknown>;
  body?: unknown;
  /** The body as it is, for files; its media type is required. */
  file?: { content: Blob; contentType: string; name: string };
  ifMatch?: number | string;
  /** The same key again has one effect and one answer. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** What `HttpError.body` holds for every failed call of this console. */
export interface FailureBody {
  message: string;
  requestId: string | null;
  problem: Problem | null;
}

let language = 'sv';

let wroteAt = 0;

/** When this tab last changed something itself; epoch milliseconds. */
export const lastWriteAt = (): number => wroteAt;

/** Server texts come in the console's language, so a change of language must reach the next request. */
export function setRequestLanguage(next: string): void {
  language = next;
}

export function apiPath(path: string, query: Record<string, unknown> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    parameters.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  const text = parameters.toString();
  return `/api${path}${text === '' ? '' : `?${text}`}`;
}

/** Calls the API with the session cookie. Rejects with react-admin's HttpError: message, status and request id. */
export async function callApi<T>(path: string, request: ApiRequest = {}): Promise<ApiAnswer<T>> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': language });
  if (request.body !== undefined) headers.set('Content-Type', 'application/json');
  if (request.file) {
    headers.set('Content-Type', request.file.contentType);
    headers.set('X-File-Name', encodeURIComponent(request.file.name));
  }
  if (request.ifMatch !== undefined) headers.set('If-Match', `"${request.ifMatch}"`);
  if (request.idempotencyKey !== undefined) headers.set('Idempotency-Key', request.idempotencyKey);

  const init: RequestInit = { method: request.method ?? 'GET', headers, credentials: 'same-origin' };
  if (request.file) init.body = request.file.content;
  else if (request.body !== undefined) init.body = JSON.stringify(request.body);
  if (request.signal) init.signal = request.signal;

  const response = await fetch(apiPath(path, request.query), init);
  const text = response.status === 204 ? '' : await response.text();
  if (init.method !== 'GET') wroteAt = Date.now();
  if (!response.ok) throw failure(response, text);
  const total = response.headers.get('X-Total-Count');
  return {
    body: (text === '' ? null : JSON.parse(text)) as T,
    total: total === null ? null : Number(total),
    etag: response.headers.get('ETag'),
  };
}

/** Sends a body and takes the file that is made of it; nothing of the body stands in an address. */
export async function callFile(path: string, body: unknown): Promise<Blob> {
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': language };
  const response = await fetch(apiPath(path), {
    method: 'POST',
    headers,
    credentials: 'same-origin',
    body: JSON.stringify(body),
  });
  if (!response.ok) throw failure(response, await response.text());
  return response.blob();
}

/** Takes a file that may be refused in words, which a plain link would save as the file. */
export async function fetchFile(path: string, query: Record<string, unknown>): Promise<Blob> {
  const response = await fetch(apiPath(path, query), {
    headers: { 'Accept-Language': language },
    credentials: 'same-origin',
  });
  if (!response.ok) throw failure(response, await response.text());
  return response.blob();
}

function failure(response: Response, text: string): HttpError {
  const problem = parseProblem(text);
  const message = problem?.detail ?? problem?.title ?? `${response.status} ${response.statusText}`.trim();
  const requestId = problem?.requestId ?? response.headers.get('X-Request-Id');
  const body: FailureBody = { message, requestId, problem };
  return new HttpError(message, response.status, body);
}

function parseProblem(text: string): Problem | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && 'title' in parsed ? (parsed as Problem) : null;
  } catch {
    return null;
  }
}

/** The request id and the problem of an error, when it came from the API. */
export function failureOf(error: unknown): FailureBody {
  if (
    error instanceof HttpError &&
    typeof error.body === 'object' &&
    error.body !== null &&
    'requestId' in error.body
  ) {
    return error.body as FailureBody;
  }
  return { message: error instanceof Error ? error.message : '', requestId: null, problem: null };
}
