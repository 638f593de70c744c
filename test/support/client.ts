import { setTimeout as wait } from 'node:timers/promises';

/** An answer of the API with its JSON read, and the headers that matter. */
export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly text: string;
  readonly headers: Headers;
}

export interface Job {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'completed' | 'failed';
  readonly progress: { readonly done: number; readonly total: number };
  readonly problem?: { readonly detail: string };
}

/** Speaks to the product as one signed-in person, the way the console does. */
export class Client {
  private constructor(
    readonly url: string,
    private readonly cookie: string | undefined,
  ) {}

  static anonymous(url: string): Client {
    return new Client(url, undefined);
  }

  static async signIn(url: string, username: string, password = 'fristdag-demo'): Promise<Client> {
    const answer = await Client.anonymous(url).post('/api/session', { username, password });
    const cookie = answer.headers.get('set-cookie')?.split(';', 1)[0];
    if (answer.status !== 200 || cookie === undefined)
      throw new Error(`${username} could not sign in: ${answer.status} ${answer.text}`);
    return new Client(url, cookie);
  }

  /** Proves anew who one is, as the console does before an act that needs it. */
  async renew(proof: { password: string; code?: string }): Promise<Client> {
    const answer = await this.post('/api/session/renewal', proof);
    const cookie = answer.headers.get('set-cookie')?.split(';', 1)[0];
    if (answer.status !== 204 || cookie === undefined)
      throw new Error(`the sign-in could not be renewed: ${answer.status} ${answer.text}`);
    return new Client(this.url, cookie);
  }

  get<Body = Record<string, unknown>>(path: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send<Body>('GET', path, undefined, headers);
  }

  post<Body = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, JSON.stringify(body ?? {}), {
      'content-type': 'application/json',
      ...headers,
    });
  }

  put<Body = Record<string, unknown>>(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    return this.send<Body>('PUT', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path, undefined, {});
  }

  async send<Body>(
    method: string,
    path: string,
    body: string | Uint8Array<ArrayBuffer> | undefined,
    headers: Record<string, string>,
  ): Promise<Answer<Body>> {
    const response = await fetch(this.url + path, {
      method,
      headers: { origin: this.url, ...(this.cookie === undefined ? {} : { cookie: this.cookie }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: (isJson && text !== '' ? JSON.parse(text) : undefined) as Body,
      text,
      headers: response.headers,
    };
  }

  /** Hands in a file of episodes and waits until it is read. */
  async import(
    content: string | Uint8Array<ArrayBuffer>,
    type = 'application/x-ndjson',
  ): Promise<Job & ImportCounters> {
    const accepted = await this.send<{ id: string }>('POST', '/api/imports', content, { 'content-type': type });
    if (accepted.status !== 202) throw new Error(`the import was not accepted: ${accepted.status} ${accepted.text}`);
    return this.waitFor<Job & ImportCounters>(`/api/imports/${accepted.body.id}`);
  }

  /** Starts a run and waits until it is done. */
  async run(period: string, mode: 'billing' | 'shadow' = 'billing'): Promise<Job & { revision: number }> {
    const accepted = await this.post<{ id: string }>('/api/billing-runs', { period, mode });
    if (accepted.status !== 202) throw new Error(`the run was not accepted: ${accepted.status} ${accepted.text}`);
    return this.waitFor<Job & { revision: number }>(`/api/billing-runs/${accepted.body.id}`);
  }

  async waitFor<Kind extends Job>(path: string, seconds = 120): Promise<Kind> {
    for (const end = Date.now() + seconds * 1000; ;) {
      const { status, body, text } = await this.get<Kind>(path);
      if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`);
      if (body.state === 'completed' || body.state === 'failed') return body;
      if (Date.now() > end) throw new Error(`${path} is still ${text} after ${seconds} s`);
      await wait(50);
    }
  }
}

export interface ImportCounters {
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsUnchanged: number;
  readonly rowsRefused: number;
}

/** What a person wanted and the product did. @throws Error with the refusal */
export async function accepted<Body>(call: Promise<Answer<Body>>): Promise<Answer<Body>> {
  const answer = await call;
  if (answer.status < 200 || answer.status > 299) throw new Error(`refused: ${answer.status} ${answer.text}`);
  return answer;
}
