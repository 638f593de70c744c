import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { formatInstant } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import { Database, notFound, Page, problem, requireVersion, type Transaction, UNSCOPED } from '../../platform/index.ts';
import { actorOf, type Principal } from '../principal.ts';
import { createToken, hashToken } from '../sign-in/tokens.ts';
import type {
  IssuedMachineKey,
  MachineClientAnswer,
  MachineClientListQuery,
  MachineClientUpdate,
  NewMachineClient,
  NewMachineKey,
} from './dto/machine-client.dto.ts';
import { MachineClientRepository, type MachineClientRow } from './machine-client.repository.ts';

const DAY_MS = 86_400_000;
/** Enough to change a key without a stop; more would hide one that nobody uses. */
const MOST_LIVE_KEYS = 4;
/** So that a key that has strayed into a file is recognised by those who look for such. */
const SECRET_PREFIX = 'fristdag_key_';

/** Machine clients and their keys: made, changed, closed. */
@Injectable()
export class MachineClientService {
  constructor(
    private readonly database: Database,
    private readonly clients: MachineClientRepository,
    private readonly audit: AuditTrail,
  ) {}

  async list(asked: MachineClientListQuery): Promise<Page<MachineClientAnswer>> {
    const { rows, total } = await this.database.transaction(UNSCOPED, (transaction) =>
      this.clients.list(transaction, asked),
    );
    return new Page(rows.map(answerFor), total);
  }

  /** @throws Problem 404 */
  get(id: string): Promise<MachineClientAnswer> {
    return this.database.transaction(UNSCOPED, async (transaction) => answerFor(await this.find(transaction, id)));
  }

  /** @throws Problem 409 for a name that is taken */
  create(principal: Principal, body: NewMachineClient): Promise<MachineClientAnswer> {
    const id = `machine-${randomUUID()}`;
    return this.database.transaction(UNSCOPED, async (transaction) => {
      await this.refuseTakenName(transaction, body.name, id);
      await this.clients.insert(transaction, { ...body, id, createdBy: principal.displayName });
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'create-machine-client',
        object: { kind: 'machine-client', id },
        after: body,
      });
      return answerFor(await this.find(transaction, id));
    });
  }

  /** Closing a client ends its tokens at once. @throws Problem 404, 409 for a name that is taken, 412, 428 */
  update(
    principal: Principal,
    id: string,
    { ifMatch, ...change }: MachineClientUpdate & { readonly ifMatch: string | undefined },
  ): Promise<MachineClientAnswer> {
    return this.database.transaction(UNSCOPED, async (transaction) => {
      await this.clients.lock(transaction, id);
      const before = await this.find(transaction, id);
      requireVersion(ifMatch, before.version);
      await this.refuseTakenName(transaction, change.name, id);
      await this.clients.update(transaction, { id, ...change });
      const after = await this.find(transaction, id);
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'update-machine-client',
        object: { kind: 'machine-client', id },
        before: shown(before),
        after: shown(after),
      });
      return answerFor(after);
    });
  }

  /** @returns the key, this once. @throws Problem 404, 409 for a closed client or one with too many live keys */
  issueKey(principal: Principal, clientId: string, { lastsDays }: NewMachineKey): Promise<IssuedMachineKey> {
    const clientSecret = `${SECRET_PREFIX}${createToken().token}`;
    const id = randomUUID();
    const expiresAt = new Date(Date.now() + lastsDays * DAY_MS);
    return this.database.transaction(UNSCOPED, async (transaction) => {
      await this.clients.lock(transaction, clientId);
      const client = await this.find(transaction, clientId);
      if (client.isDisabled) throw isClosed();
      if (client.keys.filter(({ state }) => state === 'live').length >= MOST_LIVE_KEYS) throw tooManyKeys();
      await this.clients.insertKey(transaction, {
        id,
        clientId,
        secretHash: hashToken(clientSecret),
        createdBy: principal.displayName,
        expiresAt,
      });
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'issue-machine-key',
        object: { kind: 'machine-client', id: clientId },
        after: { key: id, expiresAt: formatInstant(expiresAt.getTime()) },
      });
      return { id, clientId, clientSecret, expiresAt: formatInstant(expiresAt.getTime()) };
    });
  }

  /** Its tokens end at once. @throws Problem 404 for a key that is not there, or revoked already */
  async revokeKey(principal: Principal, clientId: string, keyId: string): Promise<void> {
    await this.database.transaction(UNSCOPED, async (transaction) => {
      if (!(await this.clients.revokeKey(transaction, clientId, keyId)))
        throw notFound({ sv: 'Nyckeln', en: 'The key' });
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'revoke-machine-key',
        object: { kind: 'machine-client', id: clientId },
        after: { key: keyId },
      });
    });
  }

  private async find(transaction: Transaction, id: string): Promise<MachineClientRow> {
    const client = await this.clients.find(transaction, id);
    if (!client) throw notFound({ sv: 'Maskinklienten', en: 'The machine client' });
    return client;
  }

  private async refuseTakenName(transaction: Transaction, name: string, id: string): Promise<void> {
    if (await this.clients.isNameTaken(transaction, name, id)) throw nameTaken();
  }
}

function shown({ name, scopes, inpatientUnits, isDisabled }: MachineClientRow) {
  return { name, scopes, inpatientUnits, isDisabled };
}

const instantOrNull = (at: number | null): string | null => (at === null ? null : formatInstant(at));

function answerFor(row: MachineClientRow): MachineClientAnswer {
  return {
    ...row,
    scopes: [...row.scopes],
    inpatientUnits: [...row.inpatientUnits],
    createdAt: formatInstant(row.createdAt),
    lastUsedAt: instantOrNull(row.lastUsedAt),
    keys: row.keys.map((key) => ({
      ...key,
      createdAt: formatInstant(key.createdAt),
      expiresAt: formatInstant(key.expiresAt),
      revokedAt: instantOrNull(key.revokedAt),
      lastUsedAt: instantOrNull(key.lastUsedAt),
    })),
  };
}

function nameTaken() {
  return problem(409, 'name-taken', {
    sv: 'Det finns redan en maskinklient med det namnet. Välj ett annat.',
    en: 'There is a machine client of that name already. Choose another.',
  });
}

function isClosed() {
  return problem(409, 'client-closed', {
    sv: 'Klienten är avstängd. Öppna den innan du ger ut en nyckel.',
    en: 'The client is closed. Open it before you issue a key.',
  });
}

function tooManyKeys() {
  return problem(409, 'too-many-keys', {
    sv: `Klienten har redan ${MOST_LIVE_KEYS} giltiga nycklar. Återkalla en som inte används.`,
    en: `The client has ${MOST_LIVE_KEYS} live keys already. Revoke one that is not used.`,
  });
}
