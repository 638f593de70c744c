import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/index.ts';
import { AccountLinkRepository } from '../accounts/account-link.repository.ts';
import { type Config, Database, type Transaction, UNSCOPED } from '../../platform/index.ts';
import { type Account, IdentityRepository } from '../identity.repository.ts';
import { type Origin, SessionService } from '../sign-in/session.service.ts';
import { createToken, hashToken } from '../sign-in/tokens.ts';
import { OidcClient, OidcRefusal, type ProvedIdentity } from './oidc-client.ts';
import { OidcRepository, type StartedSignIn } from './oidc.repository.ts';

type Settings = NonNullable<Config['oidc']>;
type KnownIdentity = ProvedIdentity & { readonly organisation: string };

/** The provider's clock and ours may differ by this much. */
const CLOCK_TOLERANCE_MS = 60_000;

interface Begun {
  /** Where the browser goes. */
  readonly address: URL;
  /** For the cookie that finds the sign-in again. */
  readonly token: string;
}

/**
 * Sign-in through a provider. An account belongs to issuer, subject and organisation together: a person who works for two
 * municipalities has two accounts, and an e-mail address opens none.
 */
@Injectable()
export class OidcService {
  constructor(
    private readonly database: Database,
    private readonly client: OidcClient,
    private readonly repository: OidcRepository,
    private readonly accounts: IdentityRepository,
    private readonly links: AccountLinkRepository,
    private readonly sessions: SessionService,
    private readonly audit: AuditTrail,
  ) {}

  get settings(): Settings | undefined {
    return this.client.settings;
  }

  /** @throws OidcRefusal when the provider does not answer */
  async begin(
    settings: Settings,
    asked: { readonly renews: string | undefined; readonly invitation: string | undefined },
  ): Promise<Begun> {
    const purpose =
      asked.renews !== undefined ? 'renewal' : asked.invitation !== undefined ? 'invitation' : ('sign-in' as const);
    const { address, expectation } = await this.client.begin(settings, purpose === 'renewal');
    const { token, hash } = createToken();
    await this.database.transaction(UNSCOPED, (transaction) =>
      this.repository.start(transaction, hash, {
        ...expectation,
        purpose,
        sessionId: asked.renews ?? null,
        linkHash: asked.invitation === undefined ? null : hashToken(asked.invitation),
      }),
    );
    return { address, token };
  }

  /**
   * Takes the provider's answer. A refusal leaves a line in the trail.
   * @returns the session's token, and what the person came for
   * @throws OidcRefusal
   */
  async finish(
    settings: Settings,
    { token, query, origin }: { token: string | undefined; query: string; origin: Origin },
  ): Promise<{ token: string; purpose: StartedSignIn['purpose'] }> {
    try {
      const started =
        token === undefined
          ? undefined
          : await this.database.transaction(UNSCOPED, (transaction) =>
              this.repository.take(transaction, hashToken(token)),
            );
      if (!started) throw new OidcRefusal('over');
      const asksAgain = started.purpose === 'renewal';
      const identity = requireKnown(
        settings,
        await this.client.finish(settings, { query, expectation: started, asksAgain }),
      );
      const session = await this.database.transaction(UNSCOPED, (transaction) =>
        this.letIn(transaction, { started, identity, origin }),
      );
      return { token: session, purpose: started.purpose };
    } catch (error) {
      if (error instanceof OidcRefusal) await this.note(settings, error, origin);
      throw error;
    }
  }

  private async letIn(
    transaction: Transaction,
    { started, identity, origin }: { started: StartedSignIn; identity: KnownIdentity; origin: Origin },
  ): Promise<string> {
    if (started.purpose === 'renewal') return this.renew(transaction, { started, identity, origin });
    const account =
      started.linkHash === null
        ? await this.findAccount(transaction, identity)
        : await this.bind(transaction, { linkHash: started.linkHash, identity, origin });
    const { token } = await this.sessions.open(transaction, account, {
      method: 'oidc',
      authenticatedAt: new Date(identity.authenticatedAt),
      origin,
    });
    return token;
  }

  private async findAccount(transaction: Transaction, identity: KnownIdentity): Promise<Account> {
    const id = await this.repository.findAccountId(transaction, identity);
    const account = id === undefined ? null : await this.accounts.findAccountById(transaction, id);
    if (!account) throw new OidcRefusal('unknown-person', identity.organisation);
    return account;
  }

  /** The holder of an invitation signs in through the provider from now on. */
  private async bind(
    transaction: Transaction,
    { linkHash, identity, origin }: { linkHash: string; identity: KnownIdentity; origin: Origin },
  ): Promise<Account> {
    const link = await this.links.find(transaction, linkHash, 'invitation');
    const account = link && (await this.accounts.findAccountById(transaction, link.accountId));
    if (!account || !(await this.links.use(transaction, linkHash))) throw new OidcRefusal('link-over');
    if (!(await this.repository.bind(transaction, account.id, identity))) throw new OidcRefusal('taken');
    await this.audit.append(transaction, {
      actor: { accountId: account.id, name: account.displayName, role: null, requestId: origin.requestId },
      act: 'bind-identity',
      object: { kind: 'account', id: account.id },
      after: { issuer: identity.issuer, organisation: identity.organisation },
    });
    return account;
  }

  /** The same person, asked anew after the renewal began. */
  private async renew(
    transaction: Transaction,
    { started, identity, origin }: { started: StartedSignIn; identity: KnownIdentity; origin: Origin },
  ): Promise<string> {
    const principal = await this.sessions.findPrincipalById(transaction, started.sessionId ?? '', origin.requestId);
    if (!principal) throw new OidcRefusal('over');
    const owner = await this.repository.findAccountId(transaction, identity);
    if (owner !== principal.accountId) throw new OidcRefusal('other-person');
    if (identity.authenticatedAt < started.startedAt - CLOCK_TOLERANCE_MS) throw new OidcRefusal('not-asked-again');
    return this.sessions.renew(transaction, principal, new Date(identity.authenticatedAt));
  }

  /** Never the subject: with some providers it is a personal number. */
  private note({ issuer }: Settings, { why, fact }: OidcRefusal, { requestId }: Origin): Promise<void> {
    return this.database.transaction(UNSCOPED, (transaction) =>
      this.audit.append(transaction, {
        actor: { accountId: null, name: 'OpenID Connect', role: null, requestId },
        act: 'refuse-sign-in',
        object: { kind: 'identity-provider', id: issuer.host },
        after: { why, fact },
      }),
    );
  }
}

/** @throws OidcRefusal for a level that is too low, or an organisation that nobody let in */
function requireKnown({ requiredAcr, organisations }: Settings, identity: ProvedIdentity): KnownIdentity {
  const { acr, organisation } = identity;
  if (requiredAcr.length > 0 && (acr === undefined || !requiredAcr.includes(acr)))
    throw new OidcRefusal('too-low-level', acr ?? null);
  if (organisation === undefined || !organisations.includes(organisation))
    throw new OidcRefusal('unknown-organisation', organisation?.slice(0, 100) ?? null);
  return { ...identity, organisation };
}
