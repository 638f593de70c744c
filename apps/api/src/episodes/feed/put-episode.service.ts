import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { AuditTrail } from '../../audit/index.ts';
import { actorOf, type Principal } from '../../identity/index.ts';
import { PayerRegister, scopeOf } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  onceForKey,
  type Scope,
  type Transaction,
  UNSCOPED,
} from '../../platform/index.ts';
import { isAboutTheRows } from '../imports/is-about-the-rows.ts';
import { judgeRow, storable } from '../imports/judge-rows.ts';
import { RawFiles } from '../imports/raw-files.ts';
import { saveBatch } from '../imports/save-batch.ts';
import { PersonalData } from '../personal-data/personal-data.ts';
import { type AcceptedRow, readRow } from '../read/index.ts';
import type { EpisodeReceipt } from './dto/episode-receipt.ts';
import { FeedRepository } from './feed.repository.ts';
import { otherCaseNumber, otherUnit, refusedEpisode, requirePreconditions } from './put-refusals.ts';
import { readFeedBody } from './read-feed-body.ts';

interface SentEpisode {
  readonly caseNumber: string;
  /** As received. */
  readonly body: Buffer;
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly idempotencyKey: string | undefined;
}

/**
 * Takes one episode in, the moment that the planning system knows it: by the rules of a file of one row. What it says anew
 * is a revision, with the body kept as evidence; what is known already changes nothing.
 */
@Injectable()
export class PutEpisodeService {
  constructor(
    private readonly database: Database,
    private readonly payers: PayerRegister,
    private readonly personalData: PersonalData,
    private readonly files: RawFiles,
    private readonly feed: FeedRepository,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * @throws Problem 422 for what is no episode, with every reason
   * @throws Problem 403 for an episode of a unit that the caller is not bound to
   * @throws Problem 428 without the version that a known episode has, 412 with another
   */
  async put(principal: Principal, sent: SentEpisode): Promise<EpisodeReceipt> {
    const row = await this.read(sent);
    return this.database.bulkTransaction(scopeOfFeed(principal), (client) => {
      const attempt = {
        key: sent.idempotencyKey,
        accountId: principal.accountId,
        act: 'PUT /api/episodes/{caseNumber}',
        bodyHash: this.personalData.bodyHash(Buffer.concat([Buffer.from(`${sent.caseNumber}\n`), sent.body])),
      };
      return onceForKey(sqlOf(client), attempt, () => this.save(client, { principal, sent, row }));
    });
  }

  private async read({ body, caseNumber }: SentEpisode): Promise<AcceptedRow> {
    const record = readFeedBody(body, caseNumber);
    if (record === 'other-case-number') throw otherCaseNumber();
    const payers = await this.database.transaction(UNSCOPED, (transaction) => this.payers.load(transaction));
    const row = readRow(record, { format: 'ndjson', payers: payers.lookup() });
    if (row.episode === null) throw refusedEpisode(row.refusals.map(storable));
    return row;
  }

  private async save(
    client: PoolClient,
    { principal, sent, row }: { readonly principal: Principal; readonly sent: SentEpisode; readonly row: AcceptedRow },
  ): Promise<EpisodeReceipt> {
    const { caseNumber, inpatientUnit } = row.episode;
    await this.feed.lockWriters(client);
    const stored = await this.feed.findLatest(client, caseNumber);
    const units = stored ? [inpatientUnit, stored.inpatientUnit] : [inpatientUnit];
    if (principal.reach.kind !== 'region' && !(await this.feed.areOwnUnits(client, units))) throw otherUnit();
    requirePreconditions(sent, stored?.revision);
    if (stored?.contentHash.equals(this.personalData.contentHash(row.episode)))
      return { caseNumber, outcome: 'unchanged', version: stored.revision, importId: stored.importId };
    const importId = await this.addRevision(client, { principal, body: sent.body, row });
    const version = (stored?.revision ?? 0) + 1;
    await this.audit.append(client, {
      actor: actorOf(principal),
      act: 'put-episode',
      object: { kind: 'episode', id: caseNumber },
      ...(stored ? { before: { revision: stored.revision } } : {}),
      after: { revision: version, importId },
    });
    return { caseNumber, outcome: stored ? 'changed' : 'created', version, importId };
  }

  private async addRevision(
    client: PoolClient,
    { principal, body, row }: { readonly principal: Principal; readonly body: Buffer; readonly row: AcceptedRow },
  ): Promise<string> {
    const at = this.clock.now();
    const sql = sqlOf(client);
    const received = await this.files.receive(sql, onePiece(body));
    // A bare hash of a single row could be tried out number by number; this one only with the key.
    const file = { ...received, hash: `hmac-sha256:${this.personalData.bodyHash(body)}` };
    await this.files.keep(sql, file);
    await this.files.dropUnkept(sql, file);
    const importId = await this.feed.addImport(client, {
      fileHash: file.hash,
      createdBy: principal.accountId,
      createdByName: principal.displayName,
      at,
    });
    const rows = [judgeRow(row, { now: at, personalData: this.personalData })];
    const batch = { importId, rows, receivedAt: at, personalData: this.personalData };
    const { accepted } = await saveBatch(client, batch).catch((error: unknown) => {
      if (isAboutTheRows(error)) throw refusedEpisode([{ field: null, code: 'not-storable', args: {} }]);
      throw error;
    });
    if (accepted !== 1) throw new Error('an episode with new content was not stored');
    return importId;
  }
}

/** Writing episodes sees all payers, as for files; the units of the caller are asked for beside it. */
function scopeOfFeed({ reach }: Principal): Scope {
  return scopeOf({ payers: 'all', inpatientUnits: reach.kind === 'care-units' ? reach.inpatientUnits : [] });
}

function sqlOf(client: PoolClient): Pick<Transaction, 'query'> {
  return {
    query: async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
      (await client.query(sql, [...parameters])).rows as Row[],
  };
}

async function* onePiece(body: Buffer): AsyncGenerator<Buffer> {
  yield body;
}
