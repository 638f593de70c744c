import type { Answer, Client } from './client.ts';

/** A program that calls the product with a bearer token: no cookie, no origin. */
export class Machine {
  constructor(
    readonly url: string,
    readonly token: string,
  ) {}

  /** Makes a client with a key, as its administrator does, and signs it in. */
  static async create(
    admin: Client,
    { name = 'Planeringssystemet', scopes = ['episodes:write', 'episodes:read'], inpatientUnits = [] as string[] } = {},
  ): Promise<Machine> {
    const client = await admin.post<{ id: string }>('/api/machine-clients', { name, scopes, inpatientUnits });
    if (client.status !== 201) throw new Error(`no machine client was made: ${client.status} ${client.text}`);
    const key = await admin.post<Key>(`/api/machine-clients/${client.body.id}/keys`, {});
    return Machine.signIn(admin.url, key.body);
  }

  static async signIn(url: string, key: Key): Promise<Machine> {
    const answer = await askForToken(url, key);
    if (answer.status !== 200) throw new Error(`the machine could not sign in: ${answer.status} ${answer.text}`);
    return new Machine(url, answer.body.access_token);
  }

  /** Sends in one episode. */
  put<Body = Record<string, unknown>>(
    caseNumber: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const path = `/api/episodes/${encodeURIComponent(caseNumber)}`;
    return this.send<Body>('PUT', path, text, { 'content-type': 'application/json', ...headers });
  }

  send<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    return send(this.url, { method, path, body, headers: { authorization: `Bearer ${this.token}`, ...headers } });
  }
}

export interface Key {
  readonly id: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: string;
  readonly expires_in: number;
  readonly scope: string;
  readonly error?: string;
}

/** OAuth 2.0, client credentials, as a form. */
export function askForToken(
  url: string,
  { clientId, clientSecret }: Pick<Key, 'clientId' | 'clientSecret'>,
  more: Record<string, string> = {},
): Promise<Answer<TokenAnswer>> {
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, ...more };
  return send<TokenAnswer>(url, {
    method: 'POST',
    path: '/api/auth/token',
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

async function send<Body>(
  url: string,
  call: {
    method: string;
    path: string;
    body?: string | Uint8Array<ArrayBuffer> | undefined;
    headers: Record<string, string>;
  },
): Promise<Answer<Body>> {
  const { method, path, body, headers } = call;
  const response = await fetch(url + path, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await response.text();
  const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    body: (isJson && text !== '' ? JSON.parse(text) : undefined) as Body,
    text,
    headers: response.headers,
  };
}
