import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Logger } from 'pino';
import { AuditTrail, THE_PRODUCT } from '../../audit/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  Encryption,
  LOGGER,
  type SealedColumn,
  UNSCOPED,
} from '../../platform/index.ts';
import { PersonalData } from './personal-data.ts';
import { plainColumns } from './personal-data-columns.ts';

interface Pending {
  readonly id: string;
  /** The last key of each column that is sealed; null = all of it. */
  readonly position: Readonly<Record<string, readonly string[] | null>>;
}

const LOCK = 'fristdag.seal';
const ASK_AGAIN_MS = 500;
const REVISIONS = 'episode_revision';
const REVISIONS_AT_ONCE = 2_000;

interface Step {
  /** The key that the step came to; null when nothing is left. */
  readonly last: readonly string[] | null;
  readonly sealed: number;
}

/**
 * Seals what was stored before there were keys. It runs to its end before the product serves or works, so that nothing
 * else ever meets a plain row; stopped at any moment, it goes on there at the next start. Several processes: one seals,
 * the others wait.
 */
@Injectable()
export class SealPlainRows implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly encryption: Encryption,
    private readonly personalData: PersonalData,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    while ((await this.findPending()) !== undefined) {
      const held = await this.database.whileHolding(LOCK, () => this.sealAll());
      if (!held) await wait(ASK_AGAIN_MS);
    }
  }

  private async findPending(): Promise<Pending | undefined> {
    const [pending] = await this.database.transaction(UNSCOPED, ({ query }) =>
      query<Pending>(
        `select id::text, position from key_rotation where kind = 'seal' and state in ('queued', 'running') order by id`,
      ),
    );
    return pending;
  }

  private async sealAll(): Promise<void> {
    const pending = await this.findPending();
    if (!pending) return;
    this.logger.warn('sealing the personal data of this database; this is done once and may take a while');
    const { id, position } = pending;
    await this.inSteps(id, {
      name: REVISIONS,
      from: position[REVISIONS],
      step: (client, after) => this.sealRevisions(client, after),
    });
    for (const column of plainColumns) {
      await this.inSteps(id, {
        name: column.name,
        from: position[column.name],
        step: (client, after) => this.sealColumn(client, column, after),
      });
    }
    await this.database.transaction(UNSCOPED, async (transaction) => {
      const [done] = await transaction.query<{ sealed: number }>(
        `update key_rotation set state = 'completed', key_id = $2, values_total = values_done, completed_at = instant_of($3), touched_at = now()
          where id = $1::bigint returning values_done::float8 as sealed`,
        [id, this.encryption.ring.currentId, this.clock.now()],
      );
      await this.audit.append(transaction, {
        actor: THE_PRODUCT,
        act: 'seal-personal-data',
        object: { kind: 'key-rotation', id },
        after: { keyId: this.encryption.ring.currentId, values: done?.sealed ?? 0 },
      });
    });
  }

  /** A batch and how far it came, in one transaction. */
  private async inSteps(
    id: string,
    {
      name,
      from,
      step,
    }: {
      readonly name: string;
      readonly from: readonly string[] | null | undefined;
      step(client: PoolClient, after: readonly string[] | undefined): Promise<Step>;
    },
  ): Promise<void> {
    let after = from;
    while (after !== null) {
      const current = after;
      after = await this.database.bulkTransaction(REGION_WIDE, async (client) => {
        const { last, sealed } = await step(client, current);
        await client.query(
          `update key_rotation set position = position || $2::jsonb, values_done = values_done + $3, touched_at = now() where id = $1`,
          [id, JSON.stringify({ [name]: last }), sealed],
        );
        return last;
      });
    }
  }

  private async sealColumn(
    client: PoolClient,
    column: SealedColumn,
    after: readonly string[] | undefined,
  ): Promise<Step> {
    const values = await column.readOthers(client, { header: null, after, limit: column.valuesAtOnce });
    await column.write(
      client,
      values.map(({ sealed: plain, ...value }) => ({ ...value, sealed: this.encryption.seal(plain, value.context) })),
    );
    return { last: values.at(-1)?.key ?? null, sealed: values.length };
  }

  /** A revision's hash becomes a keyed one, and its personal number is sealed to it. */
  private async sealRevisions(client: PoolClient, after: readonly string[] | undefined): Promise<Step> {
    const { rows } = await client.query<{ id: string; caseNumber: string; hash: Buffer; number: Buffer | null }>(
      `select id::text, case_number as "caseNumber", content_hash as hash, personal_identity_number as number
         from episode_revision where id > $1::bigint order by id limit $2`,
      [after?.[0] ?? '0', REVISIONS_AT_ONCE],
    );
    const sealed = rows.map(({ id, caseNumber, hash, number }) => {
      const contentHash = this.personalData.keyedHash(hash);
      const kept = number && this.personalData.sealNumber(number.toString('latin1'), caseNumber, contentHash);
      return { id, contentHash, sealed: kept?.sealed ?? null, index: kept?.index ?? null };
    });
    await client.query(
      `update episode_revision as stored
          set content_hash = given.hash, personal_identity_number = given.sealed, personal_identity_index = given.index
         from unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bytea[]) as given (id, hash, sealed, index)
        where stored.id = given.id`,
      [
        sealed.map(({ id }) => id),
        sealed.map(({ contentHash }) => contentHash),
        sealed.map((row) => row.sealed),
        sealed.map(({ index }) => index),
      ],
    );
    const last = rows.at(-1);
    return { last: last ? [last.id] : null, sealed: rows.length };
  }
}
