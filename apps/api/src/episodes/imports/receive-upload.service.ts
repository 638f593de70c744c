import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail } from '../../audit/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  onceForKey,
  type Transaction,
  WorkQueue,
} from '../../platform/index.ts';
import type { FileFormat } from '../read/index.ts';
import { IMPORT_FILE } from './import-file.job.ts';
import { ImportsRepository } from './imports.repository.ts';
import { piecesOf, RawFiles, type ReceivedFile } from './raw-files.ts';
import { Turnstile } from './turnstile.ts';

export interface Upload {
  readonly actor: Actor;
  readonly format: FileFormat;
  readonly fileName: string | null;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly idempotencyKey: string | undefined;
}

/** Each upload of more than one piece holds a connection while it comes in; the rest of the product needs some too. */
const MOST_UPLOADS = 4;

/** Takes files in: stores them as received, and leaves the reading to a job. */
@Injectable()
export class ReceiveUploadService {
  private readonly turnstile = new Turnstile(MOST_UPLOADS);

  constructor(
    private readonly database: Database,
    private readonly files: RawFiles,
    private readonly imports: ImportsRepository,
    private readonly audit: AuditTrail,
    private readonly queue: WorkQueue,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * Stores the file, its import and the line of the trail in one transaction; an upload that breaks off leaves nothing.
   * @throws Problem 422 when the key came with another file before
   */
  async receive(upload: Upload): Promise<{ id: string }> {
    const pieces = await beginReading(piecesOf(upload.bytes));
    const answer = await this.turnstile.pass(() =>
      this.database.transaction(REGION_WIDE, (transaction) => this.store(transaction, { ...upload, pieces })),
    );
    this.queue.enqueue([{ name: IMPORT_FILE, id: answer.id }]);
    return answer;
  }

  /** Stores a file within a transaction of the caller, who puts the import into the queue afterwards. */
  async store(
    transaction: Transaction,
    { pieces, ...upload }: Omit<Upload, 'bytes'> & { readonly pieces: AsyncIterable<Buffer> },
  ): Promise<{ id: string }> {
    const { actor, format, idempotencyKey } = upload;
    const file = await this.files.receive(transaction, pieces);
    const attempt = {
      key: idempotencyKey,
      accountId: actor.accountId ?? actor.name,
      act: 'POST /api/imports',
      bodyHash: `${format} ${file.hash}`,
    };
    const answer = await onceForKey(transaction, attempt, () => this.addImport(transaction, upload, file));
    await this.files.dropUnkept(transaction, file);
    return answer;
  }

  private async addImport(
    transaction: Transaction,
    { actor, format, fileName }: Omit<Upload, 'bytes'>,
    file: ReceivedFile,
  ): Promise<{ id: string }> {
    await this.files.keep(transaction, file);
    const id = await this.imports.add(transaction, {
      fileHash: file.hash,
      fileName,
      format,
      // The header of a CSV file is a line, but no row.
      rowsTotal: format === 'csv' ? Math.max(0, file.lines - 1) : file.lines,
      createdBy: actor.accountId ?? actor.name,
      createdByName: actor.name,
      createdAt: this.clock.now(),
    });
    const after = { fileHash: file.hash, sizeBytes: file.sizeBytes, format };
    await this.audit.append(
      { query: (sql, values) => transaction.query(sql, values) },
      { actor, act: 'import-file', object: { kind: 'import', id }, after },
    );
    return { id };
  }
}

/** Waits for the first piece, so that a small file on a slow line holds no connection of the database. */
async function beginReading(pieces: AsyncGenerator<Buffer>): Promise<AsyncIterable<Buffer>> {
  const first = await pieces.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* pieces;
  })();
}
