import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/index.ts';
import { Database, Problem, titleOf, UNSCOPED } from '../../platform/index.ts';
import { actorOf, type Principal } from '../principal.ts';
import { SignInLimits } from '../sign-in/sign-in-limits.ts';
import { createToken, hashToken } from '../sign-in/tokens.ts';
import { type MachineScope, machineScopes } from './machine-scopes.ts';
import { MachineTokenRepository, type ProvenClient } from './machine-token.repository.ts';

const LASTS_SECONDS = 15 * 60;
/** What the trail says that a machine acts as; its permissions are its own, not a role's. */
const ROLE = 'machine-client';

interface ClientProof {
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the client asks for, space-separated; without it all that it may have. */
  readonly scope: string | undefined;
  readonly address: string;
  readonly requestId: string;
}

interface GivenToken {
  readonly token: string;
  readonly lastsSeconds: number;
  readonly scopes: readonly MachineScope[];
}

/** Lets machine clients in: a key for a token that lasts a quarter of an hour (RFC 6749 4.4), a token for a principal. */
@Injectable()
export class MachineTokenService {
  constructor(
    private readonly database: Database,
    private readonly tokens: MachineTokenRepository,
    private readonly limits: SignInLimits,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws Problem 401 invalid_client, 400 invalid_scope, 429 after too many failures from the same address */
  async give(proof: ClientProof): Promise<GivenToken> {
    const attempt = { username: `machine ${proof.clientId}`, accountId: undefined, address: proof.address };
    await this.limits.admit(attempt);
    const { token, hash } = createToken();
    const given = await this.database.transaction(UNSCOPED, async (transaction) => {
      const { clientId, clientSecret } = proof;
      const client = await this.tokens.findByKey(transaction, { clientId, secretHash: hashToken(clientSecret) });
      if (!client) return undefined;
      const scopes = narrowed(client.scopes, proof.scope);
      await this.tokens.save(transaction, {
        tokenHash: hash,
        keyId: client.keyId,
        scopes,
        lastsSeconds: LASTS_SECONDS,
      });
      await this.audit.append(transaction, {
        actor: actorOf(principalFor(client, proof.requestId)),
        act: 'machine-sign-in',
        object: { kind: 'machine-client', id: client.id },
        after: { key: client.keyId, scopes },
      });
      return { token, lastsSeconds: LASTS_SECONDS, scopes };
    });
    if (!given) {
      await this.limits.saveFailure(attempt);
      throw invalidClient();
    }
    await this.limits.forgetFailures(attempt);
    return given;
  }

  /** Whose request it is that comes with this token; undefined for one that is unknown, over or withdrawn. */
  async findPrincipal(token: string, requestId: string): Promise<Principal | undefined> {
    const client = await this.database.transaction(UNSCOPED, (transaction) =>
      this.tokens.use(transaction, hashToken(token)),
    );
    return client && principalFor(client, requestId);
  }
}

function principalFor({ id, name, scopes, inpatientUnits }: ProvenClient, requestId: string): Principal {
  const isOfRegion = inpatientUnits.length === 0;
  return {
    accountId: id,
    username: id,
    displayName: name,
    roles: [ROLE],
    requestId,
    session: null,
    assignments: [],
    roleUsed: ROLE,
    deputyFor: null,
    permissions: new Set(machineScopes.filter((scope) => scopes.includes(scope))),
    reach: isOfRegion ? { kind: 'region' } : { kind: 'care-units', inpatientUnits },
    unit: isOfRegion
      ? { kind: 'region', code: null, name }
      : { kind: 'care-unit', code: inpatientUnits[0] ?? null, name: inpatientUnits.join(', ') },
  };
}

/** @throws Problem 400 for a permission that the client does not have */
function narrowed(held: readonly MachineScope[], asked: string | undefined): readonly MachineScope[] {
  const names = (asked ?? '').split(' ').filter((name) => name !== '');
  if (names.length === 0) return held;
  const scopes = held.filter((scope) => names.includes(scope));
  if (scopes.length < new Set(names).size) throw oauthProblem(400, 'invalid_scope', notYourScope);
  return scopes;
}

const notYourScope = {
  sv: 'Klienten har inte alla behörigheter som begärs i scope.',
  en: 'The client does not have all the permissions that scope asks for.',
};

function invalidClient(): Problem {
  return oauthProblem(401, 'invalid_client', {
    sv: 'Klientens id eller nyckel stämmer inte, eller så är nyckeln för gammal eller återkallad.',
    en: 'The id or the key of the client is wrong, or the key is too old or revoked.',
  });
}

/** A problem that also speaks OAuth 2.0: `error` as in RFC 6749 5.2. */
export function oauthProblem(status: 400 | 401, error: string, detail: { sv: string; en: string }): Problem {
  return new Problem({
    status,
    code: error.replaceAll('_', '-'),
    title: titleOf(status),
    detail,
    members: { error },
    ...(status === 401 ? { headers: { 'www-authenticate': 'Basic realm="fristdag"' } } : {}),
  });
}
