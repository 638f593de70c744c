import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Context, Provider } from 'oidc-provider';

/** Somebody known to the provider, and what it vouches for when they sign in there. */
export interface Person {
  readonly organisation?: string;
  readonly acr: string;
}

const ORGANISATION_CLAIM = 'https://id.oidc.se/claim/orgNumber';
const CLIENT = { id: 'fristdag', secret: 'a secret that only this test knows' };

/** A real OpenID Connect provider on this machine, with a sign-in page of its own. */
export class IdentityProvider {
  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  /** @param people by the name that they type on the provider's page */
  static async start(redirectUrl: string, people: Readonly<Record<string, Person>>): Promise<IdentityProvider> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = createProvider(issuer, redirectUrl, people);
    const serve = provider.callback();
    server.on('request', (request, response) => {
      if (request.url?.startsWith('/interaction/')) void signInPage(provider, people, request, response);
      else serve(request, response);
    });
    return new IdentityProvider(issuer, server);
  }

  /** The product's configuration for this provider. */
  environmentFor(redirectUrl: string): Readonly<Record<string, string>> {
    return {
      FRISTDAG_OIDC_ISSUER: this.issuer,
      FRISTDAG_OIDC_CLIENT_ID: CLIENT.id,
      FRISTDAG_OIDC_CLIENT_SECRET: CLIENT.secret,
      FRISTDAG_OIDC_REDIRECT_URL: redirectUrl,
      FRISTDAG_OIDC_REQUIRED_ACR: 'loa3',
      FRISTDAG_OIDC_ORGANISATIONS: '212000-0183',
      FRISTDAG_OIDC_NAME: 'tjänstekort',
    };
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }
}

function createProvider(issuer: string, redirectUrl: string, people: Readonly<Record<string, Person>>): Provider {
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUrl],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    acrValues: ['loa2', 'loa3'],
    claims: { openid: ['sub', ORGANISATION_CLAIM], acr: null, auth_time: null },
    cookies: { keys: ['a key of the test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    findAccount: (_: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, [ORGANISATION_CLAIM]: people[accountId]?.organisation }),
    }),
    loadExistingGrant: async ({ oidc: { client, session } }: Context) => {
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  return provider;
}

/** Asks for a name, believes it, and says at which level the person was recognised. */
async function signInPage(
  provider: Provider,
  people: Readonly<Record<string, Person>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="sv"><title>Legitimering</title><link rel="icon" href="data:,"><h1>Legitimering</h1>
       <form method="post"><label>Namn <input name="name"></label><button>Legitimera</button></form></html>`,
    );
    return;
  }
  const name = new URLSearchParams(await text(request)).get('name') ?? '';
  const result =
    people[name] === undefined
      ? { error: 'access_denied', error_description: 'the person gave up' }
      : { login: { accountId: name, acr: people[name].acr } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

/** A port that nothing listens on: the provider must know the callback before the product starts. */
export function findFreePort(): Promise<number> {
  return new Promise((done) => {
    const server = createSocketServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
