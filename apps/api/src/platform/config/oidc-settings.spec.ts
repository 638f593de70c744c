import { describe, expect, it } from '@jest/globals';
import { ConfigurationError } from './configuration-error.ts';
import { readOidcSettings } from './oidc-settings.ts';

const whole = {
  FRISTDAG_OIDC_ISSUER: 'https://idp.example',
  FRISTDAG_OIDC_CLIENT_ID: 'fristdag',
  FRISTDAG_OIDC_CLIENT_SECRET: 'a secret of the test',
  FRISTDAG_OIDC_REDIRECT_URL: 'https://fristdag.example/api/auth/oidc/callback',
  FRISTDAG_OIDC_ORGANISATIONS: '232100-0016, 212000-0183',
};
const readFrom = (environment: Readonly<Record<string, string | undefined>>) =>
  readOidcSettings((name) => environment[name]);

describe('what a provider for sign-in needs', () => {
  it('is nothing at all when no provider is named', () => {
    expect(readFrom({ FRISTDAG_OIDC_CLIENT_ID: 'fristdag' })).toBeUndefined();
  });

  it('reads lists with commas or spaces, and knows the Swedish claim for an organisation', () => {
    expect(readFrom({ ...whole, FRISTDAG_OIDC_REQUIRED_ACR: 'loa3 loa4' })).toMatchObject({
      requiredAcr: ['loa3', 'loa4'],
      organisations: ['232100-0016', '212000-0183'],
      organisationClaim: 'https://id.oidc.se/claim/orgNumber',
    });
  });

  it.each(Object.keys(whole).slice(1))('stops the start with a sentence when %s is missing', (name) => {
    expect(() => readFrom({ ...whole, [name]: undefined })).toThrow(new RegExp(`${name} is needed`));
  });

  it.each([
    ['plain HTTP beyond this machine', 'http://idp.example'],
    ['something that is no address', 'idp'],
    ['another protocol', 'file:///etc/passwd'],
  ])('refuses %s', (_, issuer) => {
    expect(() => readFrom({ ...whole, FRISTDAG_OIDC_ISSUER: issuer })).toThrow(ConfigurationError);
  });
});
