import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { WRITERS_OF_EPISODES } from '../imports/save-batch.ts';

interface StoredEpisode {
  readonly revision: number;
  readonly contentHash: Buffer;
  readonly inpatientUnit: string;
  readonly importId: string | null;
}

interface FedEpisode {
  readonly fileHash: string;
  readonly createdBy: string;
  readonly createdByName: string;
  /** Epoch milliseconds of the business clock. */
  readonly at: number;
}

/** What a single episode needs beside the batches of files, in the transaction of the client. */
@Injectable()
export class FeedRepository {
  /** Nobody else writes episodes until the end of the transaction: what is read now is what the write builds on. */
  async lockWriters(client: PoolClient): Promise<void> {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [WRITERS_OF_EPISODES]);
  }

  async findLatest(client: PoolClient, caseNumber: string): Promise<StoredEpisode | undefined> {
    const { rows } = await client.query<StoredEpisode>(
      `select revision, content_hash as "contentHash", inpatient_unit as "inpatientUnit", import_id::text as "importId"
         from episode_revision where case_number = $1 and is_latest`,
      [caseNumber],
    );
    return rows[0];
  }

  /** Whether each is one of the names, earlier ones included, of the units that the transaction is bound to. */
  async areOwnUnits(client: PoolClient, units: readonly string[]): Promise<boolean> {
    const { rows } = await client.query<{ own: boolean }>('select $1::text[] <@ scoped_inpatient_names() as own', [
      units,
    ]);
    return rows[0]?.own === true;
  }

  /** The body as a file of one row that has been read already. */
  async addImport(client: PoolClient, { fileHash, createdBy, createdByName, at }: FedEpisode): Promise<string> {
    const { rows } = await client.query<{ id: string }>(
      `insert into import (source, state, file_hash, format, rows_total, rows_read, rows_accepted, layout, created_by, created_by_name,
                           created_at, completed_at)
       values ('feed', 'completed', $1, 'ndjson', 1, 1, 1, '{"format":"ndjson"}', $2, $3, instant_of($4), instant_of($4))
       returning id::text`,
      [fileHash, createdBy, createdByName, at],
    );
    const [added] = rows;
    if (!added) throw new Error('the import was not stored');
    return added.id;
  }
}
