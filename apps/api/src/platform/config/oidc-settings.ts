import { ConfigurationError } from './configuration-error.ts';

/** The provider that people sign in through (OpenID Connect), and what it must vouch for. */
export interface OidcSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** This product's own callback, as registered with the provider. */
  readonly redirectUrl: URL;
  readonly scope: string;
  /** Assurance levels (`acr`) that are high enough; empty = the provider alone decides. */
  readonly requiredAcr: readonly string[];
  /** The claim that says which organisation the person acts for. */
  readonly organisationClaim: string;
  /** The organisations whose people may come in. */
  readonly organisations: readonly string[];
  /** What the button says: 'Logga in med …'. */
  readonly name: string;
}

/** The claim for an organisation number in the Swedish OpenID Connect profile (oidc.se). */
const ORGANISATION_NUMBER = 'https://id.oidc.se/claim/orgNumber';

/**
 * @param read gives a variable of the environment, or the content of the file that `<name>_FILE` names
 * @returns undefined when no provider is named
 * @throws ConfigurationError when one is named, and something that it needs is missing or malformed
 */
export function readOidcSettings(read: (name: string) => string | undefined): OidcSettings | undefined {
  const issuer = read('FRISTDAG_OIDC_ISSUER');
  if (issuer === undefined) return undefined;
  const need = (name: string): string => {
    const value = read(name);
    if (value !== undefined) return value;
    throw new ConfigurationError(`FRISTDAG_OIDC_ISSUER is set, so ${name} is needed too: set it, or ${name}_FILE.`);
  };
  return {
    issuer: parseAddress('FRISTDAG_OIDC_ISSUER', issuer),
    clientId: need('FRISTDAG_OIDC_CLIENT_ID'),
    clientSecret: need('FRISTDAG_OIDC_CLIENT_SECRET'),
    redirectUrl: parseAddress('FRISTDAG_OIDC_REDIRECT_URL', need('FRISTDAG_OIDC_REDIRECT_URL')),
    scope: read('FRISTDAG_OIDC_SCOPE') ?? 'openid',
    requiredAcr: listOf(read('FRISTDAG_OIDC_REQUIRED_ACR')),
    organisationClaim: read('FRISTDAG_OIDC_ORGANISATION_CLAIM') ?? ORGANISATION_NUMBER,
    organisations: listOf(need('FRISTDAG_OIDC_ORGANISATIONS')),
    name: read('FRISTDAG_OIDC_NAME') ?? 'OpenID Connect',
  };
}

const listOf = (text: string | undefined): string[] => (text ?? '').split(/[\s,]+/).filter((part) => part !== '');

/** Plain HTTP carries codes and secrets in the open: only within this machine. */
function parseAddress(name: string, text: string): URL {
  const address = URL.parse(text);
  if (address === null) throw new ConfigurationError(`${name} is "${text}": write a whole address, https://…`);
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(address.hostname);
  if (address.protocol === 'https:' || (address.protocol === 'http:' && isLoopback)) return address;
  throw new ConfigurationError(`${name} is "${text}": it must start with https:// (http:// only on this machine).`);
}
