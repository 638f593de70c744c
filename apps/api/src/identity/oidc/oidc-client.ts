import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { CONFIG, type Config } from '../../platform/index.ts';

type Settings = NonNullable<Config['oidc']>;

/** What has to come back as it was sent: it ties the provider's answer to the browser that asked. */
export interface Expectation {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who the provider says that the person is. */
export interface ProvedIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly organisation: string | undefined;
  /** The assurance level of this sign-in. */
  readonly acr: string | undefined;
  /** When the person was asked, epoch milliseconds. */
  readonly authenticatedAt: number;
}

/** Why a provider's answer is not taken; never the answer itself. */
export class OidcRefusal extends Error {
  override readonly name = 'OidcRefusal';

  constructor(
    readonly why: RefusalReason,
    /** For the trail: a level, an organisation, an error code of the protocol. */
    readonly fact: string | null = null,
  ) {
    super(why);
  }
}

export type RefusalReason =
  | 'over'
  | 'cancelled'
  | 'not-believed'
  | 'too-low-level'
  | 'unknown-organisation'
  | 'unknown-person'
  | 'other-person'
  | 'not-asked-again'
  | 'link-over'
  | 'taken'
  | 'unreachable';

/** A sign-in at the provider older than this is not taken over: the person is asked again there. */
const OLDEST_SIGN_IN_SECONDS = 12 * 3600;
/** A renewal asks the person at once; the answer may take as long as a sign-in may. */
const RENEWAL_SECONDS = 10 * 60;

/** Speaks OpenID Connect with the configured provider: authorization code with PKCE, as a confidential client. */
@Injectable()
export class OidcClient {
  private discovered: Promise<oidc.Configuration> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get settings(): Settings | undefined {
    return this.config.oidc;
  }

  /** @throws OidcRefusal 'unreachable' when the provider does not answer */
  async begin(settings: Settings, asksAgain: boolean): Promise<{ address: URL; expectation: Expectation }> {
    const provider = await this.provider(settings);
    const expectation = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      codeVerifier: oidc.randomPKCECodeVerifier(),
    };
    const address = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: settings.redirectUrl.href,
      scope: settings.scope,
      code_challenge: await oidc.calculatePKCECodeChallenge(expectation.codeVerifier),
      code_challenge_method: 'S256',
      state: expectation.state,
      nonce: expectation.nonce,
      ...(settings.requiredAcr.length > 0 ? { acr_values: settings.requiredAcr.join(' ') } : {}),
      ...(asksAgain ? { prompt: 'login', max_age: '0' } : { max_age: String(OLDEST_SIGN_IN_SECONDS) }),
    });
    return { address, expectation };
  }

  /**
   * Exchanges the code and checks the answer: state, nonce, verifier, signature, issuer, audience, age.
   * @param query what the provider sent to the callback, as it stands behind the `?`
   * @throws OidcRefusal
   */
  async finish(
    settings: Settings,
    { query, expectation, asksAgain }: { query: string; expectation: Expectation; asksAgain: boolean },
  ): Promise<ProvedIdentity> {
    const provider = await this.provider(settings);
    const address = new URL(settings.redirectUrl);
    address.search = query;
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, address, {
        expectedState: expectation.state,
        expectedNonce: expectation.nonce,
        pkceCodeVerifier: expectation.codeVerifier,
        maxAge: asksAgain ? RENEWAL_SECONDS : OLDEST_SIGN_IN_SECONDS,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims?.auth_time === undefined) throw new OidcRefusal('not-believed', 'auth_time');
      return {
        issuer: claims.iss,
        subject: claims.sub,
        organisation: await this.organisationOf(settings, provider, claims, tokens.access_token),
        acr: typeof claims['acr'] === 'string' ? claims['acr'] : undefined,
        authenticatedAt: Math.min(claims.auth_time * 1000, Date.now()),
      };
    } catch (error) {
      throw refusalFor(error);
    }
  }

  /** Providers put it into the id token, or keep it for who asks. */
  private async organisationOf(
    { organisationClaim }: Settings,
    provider: oidc.Configuration,
    claims: oidc.IDToken,
    accessToken: string,
  ): Promise<string | undefined> {
    const inToken = claims[organisationClaim];
    if (typeof inToken === 'string') return inToken;
    if (provider.serverMetadata().userinfo_endpoint === undefined) return undefined;
    const told = (await oidc.fetchUserInfo(provider, accessToken, claims.sub))[organisationClaim];
    return typeof told === 'string' ? told : undefined;
  }

  /** Found once; asked for again after a failure. */
  private async provider({ issuer, clientId, clientSecret }: Settings): Promise<oidc.Configuration> {
    const isPlain = issuer.protocol === 'http:';
    this.discovered ??= oidc.discovery(issuer, clientId, clientSecret, undefined, {
      timeout: 10,
      // Plain HTTP is taken for a provider on this machine only: the settings refuse any other.
      ...(isPlain ? { execute: [oidc.allowInsecureRequests] } : {}),
    });
    try {
      return await this.discovered;
    } catch {
      this.discovered = undefined;
      throw new OidcRefusal('unreachable');
    }
  }
}

function refusalFor(error: unknown): OidcRefusal {
  if (error instanceof OidcRefusal) return error;
  if (error instanceof oidc.AuthorizationResponseError)
    return new OidcRefusal(error.error === 'access_denied' ? 'cancelled' : 'not-believed', error.error);
  if (error instanceof oidc.ResponseBodyError) return new OidcRefusal('not-believed', error.error);
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'OAUTH_TIMEOUT' || error instanceof TypeError) return new OidcRefusal('unreachable');
  return new OidcRefusal('not-believed', typeof code === 'string' ? code : null);
}
