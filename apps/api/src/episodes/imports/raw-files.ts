import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { REGION_WIDE } from '../../payers/index.ts';
import { Database, type Transaction } from '../../platform/index.ts';
import { PersonalData } from '../personal-data/personal-data.ts';
import type { OpenFile } from '../read/index.ts';
import { LineCounter } from './line-counter.ts';

/** A file whose pieces are stored in a transaction that has not been committed yet. */
export interface ReceivedFile {
  readonly upload: string;
  /** `sha256:` and lower-case hex, over the bytes as received. */
  readonly hash: string;
  readonly sizeBytes: number;
  /** Lines that are not blank: about as many as there are rows. */
  readonly lines: number;
}

type Sql = Pick<Transaction, 'query'>;

const PIECE_BYTES = 1_048_576;
const LEVEL = 3;
const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** The files as received, by hash, in compressed and sealed pieces. Only the service reads them; no route does. */
@Injectable()
export class RawFiles {
  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
  ) {}

  /** Stores pieces as they come. Whoever calls says afterwards whether the file is kept; else they go. */
  async receive(transaction: Sql, pieces: AsyncIterable<Buffer>): Promise<ReceivedFile> {
    const [row] = await transaction.query<{ upload: string }>(`select nextval('raw_file_upload')::text as upload`);
    const upload = row?.upload ?? '';
    const hash = createHash('sha256');
    const counter = new LineCounter();
    let sizeBytes = 0;
    let number = 0;
    for await (const piece of pieces) {
      hash.update(piece);
      counter.add(piece);
      sizeBytes += piece.length;
      const compressed = await compress(piece, { params: { [constants.ZSTD_c_compressionLevel]: LEVEL } });
      const content = this.personalData.sealPiece(compressed, upload, number);
      const parameters = [upload, number, content];
      await transaction.query('insert into raw_file_piece (upload, piece, content) values ($1, $2, $3)', parameters);
      number += 1;
    }
    return { upload, hash: `sha256:${hash.digest('hex')}`, sizeBytes, lines: counter.end() };
  }

  /** The same file twice is kept once; one whose content has gone is kept anew. */
  async keep(transaction: Sql, { upload, hash, sizeBytes }: ReceivedFile): Promise<void> {
    await transaction.query(
      `insert into raw_file (hash, upload, size_bytes) values ($1, $2, $3)
         on conflict (hash) do update set upload = excluded.upload
          where not exists (select from raw_file_piece p where p.upload = raw_file.upload)`,
      [hash, upload, sizeBytes],
    );
  }

  /** Removes the pieces of an upload that no kept file is made of. */
  async dropUnkept(transaction: Sql, { upload }: ReceivedFile): Promise<void> {
    await transaction.query(
      'delete from raw_file_piece where upload = $1 and not exists (select from raw_file where upload = $1)',
      [upload],
    );
  }

  /**
   * Stores a file that is in memory already, in a transaction of any scope. Pieces are the region's own: for as long as it
   * takes to write them, and no longer, the transaction is the region's too.
   */
  async storeWhole(transaction: Sql, content: Buffer): Promise<Pick<ReceivedFile, 'hash' | 'sizeBytes'>> {
    const [before] = await transaction.query<{ payers: string }>(
      `select coalesce(current_setting('app.payers', true), '') as payers`,
    );
    await transaction.query(`select set_config('app.payers', '*', true)`);
    const file = await this.receive(transaction, piecesOf(Readable.from([content])));
    await this.keep(transaction, file);
    await this.dropUnkept(transaction, file);
    await transaction.query(`select set_config('app.payers', $1, true)`, [before?.payers ?? '']);
    return { hash: file.hash, sizeBytes: file.sizeBytes };
  }

  /** Reads a kept file that is not empty from its start, piece by piece, as often as wanted. */
  open(hash: string): OpenFile {
    return () => this.read(hash);
  }

  private async *read(hash: string): AsyncGenerator<Buffer> {
    for (let number = 0; ; number += 1) {
      const [piece] = await this.database.transaction(REGION_WIDE, ({ query }) =>
        query<{ upload: string; content: Buffer }>(
          `select upload::text as upload, content from raw_file_piece
            where upload = (select upload from raw_file where hash = $1) and piece = $2`,
          [hash, number],
        ),
      );
      if (!piece && number === 0) throw new Error(`nothing of the file ${hash} is stored`);
      if (!piece) return;
      yield await decompress(this.personalData.openPiece(piece.content, piece.upload, number));
    }
  }
}

/** Cuts a stream into pieces of 1 MiB; the last one is shorter. Holds one piece. */
export async function* piecesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    let rest = chunk;
    while (length + rest.length >= PIECE_BYTES) {
      const taken = PIECE_BYTES - length;
      yield Buffer.concat([...parts, rest.subarray(0, taken)]);
      rest = rest.subarray(taken);
      parts = [];
      length = 0;
    }
    if (rest.length > 0) parts.push(rest);
    length += rest.length;
  }
  if (length > 0) yield Buffer.concat(parts);
}
