import { defineEntity, p } from '@mikro-orm/postgresql';

/** Somebody who can sign in. */
export const AccountEntity = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.string().primary(),
    username: p.string().unique(),
    displayName: p.string(),
    passwordHash: p.string().hidden().nullable(),
    unitKind: p.enum(['region', 'payer', 'care-unit'] as const),
    unitCode: p.string().nullable(),
    unitName: p.string(),
    isDemo: p.boolean(),
    disabledAt: p.datetime().nullable(),
    createdAt: p.datetime().onCreate(() => new Date()),
    version: p.integer().version(),
  },
});

/** A sign-in that lasts until it ends, idles out or reaches its absolute limit. Real clock. */
export const SessionEntity = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    tokenHash: p.string().primary(),
    accountId: p.string(),
    createdAt: p.datetime(),
    lastUsedAt: p.datetime(),
    expiresAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    id: p.string(),
    method: p.enum(['password', 'password-totp', 'oidc'] as const),
    authenticatedAt: p.datetime(),
    address: p.string().nullable(),
    client: p.string().nullable(),
  },
});
