import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { type Actor, AuditTrail, THE_PRODUCT } from '../../audit/index.ts';
import { PayerRegister, REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  isOutage,
  MOST_FAILURES,
  UNSCOPED,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
  maskNumbers,
} from '../../platform/index.ts';
import { PersonalData } from '../personal-data/personal-data.ts';
import { FileRefusedError, readRecords, readRow } from '../read/index.ts';
import { type Batch, inBatches } from './in-batches.ts';
import { ImportsRepository, type ImportRow } from './imports.repository.ts';
import { isAboutTheRows } from './is-about-the-rows.ts';
import { judgeRow } from './judge-rows.ts';
import { RawFiles } from './raw-files.ts';
import { type BatchCounts, saveBatch } from './save-batch.ts';

export const IMPORT_FILE = 'import-file';

/** After so many changed rows the planner's statistics are made anew at once. */
const MANY_ROWS = 10_000;

/** How far an import is, as the transaction of the next batch must find it. */
interface Position {
  readonly importId: string;
  rowsRead: number;
  /** By this attempt. */
  rowsChanged: number;
}

/** Another worker has gone on with the import: this one puts it down without a word. */
class OvertakenError extends Error {
  override readonly name = 'OvertakenError';
}

/**
 * Reads a stored file into episodes, a batch per transaction, which also counts it. Killed at any moment it goes on after the
 * last batch that was committed, so that each row is counted once.
 */
@Injectable()
export class ImportFileJob implements WorkHandler {
  readonly name = IMPORT_FILE;

  constructor(
    private readonly database: Database,
    private readonly files: RawFiles,
    private readonly imports: ImportsRepository,
    private readonly payers: PayerRegister,
    private readonly personalData: PersonalData,
    private readonly audit: AuditTrail,
    queue: WorkQueue,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {
    queue.register(this, () => this.findUndone());
  }

  async run(id: string, signal: AbortSignal): Promise<void> {
    const started = await this.database.transaction(UNSCOPED, (transaction) => this.imports.start(transaction, id));
    if (!started) return;
    try {
      await this.read(started, signal);
    } catch (error) {
      if (error instanceof FileRefusedError) await this.refuse(started, error);
      else if (!(error instanceof OvertakenError)) {
        if (!signal.aborted && !isOutage(error)) await this.countFailure(started);
        throw error;
      }
    }
  }

  /** A fault of ours: the import is tried again later, but not for ever. */
  private async countFailure({ id, createdByName }: ImportRow): Promise<void> {
    await this.database.transaction(UNSCOPED, async (transaction) => {
      const counted = await this.imports.countFailure(transaction, id);
      if (!counted || counted.failures < MOST_FAILURES) return;
      const after = { code: 'gave-up', attempts: counted.failures, rowsRead: counted.rowsRead } as const;
      const { code, ...args } = after;
      await this.imports.fail(transaction, id, { code, args }, this.clock.now());
      const actor = onBehalfOf(createdByName);
      await this.audit.append(transaction, { actor, act: 'give-up-import', object: { kind: 'import', id }, after });
    });
  }

  private async findUndone(): Promise<WorkFlow[]> {
    const ids = await this.database.transaction(UNSCOPED, (transaction) => this.imports.findUndone(transaction));
    return ids.map((id) => [{ name: IMPORT_FILE, id }]);
  }

  /** While the database stores one batch, the next is read and judged. */
  private async read(started: ImportRow, signal: AbortSignal): Promise<void> {
    const position: Position = { importId: started.id, rowsRead: started.rowsRead, rowsChanged: 0 };
    let saving: Promise<void> = Promise.resolve();
    let isComplete = false;
    for await (const batch of this.judgedBatches(started)) {
      await saving;
      if (signal.aborted) return;
      saving = this.save(batch, position);
      // The failure is met by the next `await saving`.
      saving.catch(() => undefined);
      isComplete = batch.isLast;
    }
    await saving;
    if (position.rowsChanged > MANY_ROWS)
      await this.database.transaction(UNSCOPED, (transaction) => this.imports.refreshStatistics(transaction));
    if (!isComplete) await this.database.bulkTransaction(REGION_WIDE, (client) => this.complete(client, started.id));
  }

  private async *judgedBatches({ format, fileHash, sizeBytes, rowsRead }: ImportRow): AsyncGenerator<Batch> {
    if (sizeBytes === 0) return;
    const map = await this.database.transaction(UNSCOPED, (transaction) => this.payers.load(transaction));
    const payers = map.lookup();
    yield* inBatches(readRecords(this.files.open(fileHash), format), {
      skip: rowsRead,
      judge: (record) =>
        judgeRow(readRow(record, { format, payers }), { now: this.clock.now(), personalData: this.personalData }),
    });
  }

  /**
   * Stores a batch in one transaction. When the database refuses it for a reason that no check foresaw, the batch is
   * halved until the row is found: that one is refused, its neighbours come in.
   */
  private async save(batch: Batch, position: Position): Promise<void> {
    try {
      const { accepted } = await this.database.bulkTransaction(REGION_WIDE, (client) =>
        this.saveWhole(client, batch, position),
      );
      position.rowsRead += batch.rows.length;
      position.rowsChanged += accepted;
    } catch (error) {
      if (!isAboutTheRows(error)) throw error;
      const { layout, rows, isLast } = batch;
      const [only] = rows;
      if (rows.length > 1) {
        const middle = Math.trunc(rows.length / 2);
        await this.save({ layout, rows: rows.slice(0, middle), isLast: false }, position);
        await this.save({ layout, rows: rows.slice(middle), isLast }, position);
      } else if (only && only.refusal === null) {
        const { line, raw } = only;
        const refusal = { field: null, code: 'not-storable', args: {} } as const;
        await this.save(
          { layout, rows: [{ line, raw, caseNumber: null, episodeText: null, refusal }], isLast },
          position,
        );
      } else {
        throw error;
      }
    }
  }

  private async saveWhole(
    client: PoolClient,
    { layout, rows, isLast }: Batch,
    { importId, rowsRead }: Position,
  ): Promise<BatchCounts> {
    const counts = await saveBatch(client, {
      importId,
      rows,
      receivedAt: this.clock.now(),
      personalData: this.personalData,
    });
    const isOurs = await this.imports.advance(client, importId, { ...counts, rowsBefore: rowsRead, layout });
    if (!isOurs) throw new OvertakenError();
    if (isLast) await this.complete(client, importId);
    return counts;
  }

  /** In the transaction that makes the last rows readable. */
  private async complete(client: PoolClient, id: string): Promise<void> {
    const completed = await this.imports.complete(client, id, this.clock.now());
    if (!completed) throw new OvertakenError();
    const { rowsRead, rowsAccepted, rowsUnchanged, rowsRefused, createdByName } = completed;
    const after = { rowsRead, rowsAccepted, rowsUnchanged, rowsRefused };
    const actor = onBehalfOf(createdByName);
    await this.audit.append(client, { actor, act: 'complete-import', object: { kind: 'import', id }, after });
  }

  /** The file cannot be read at all: nothing of it is in. */
  private async refuse({ id, createdByName }: ImportRow, { code, args }: FileRefusedError): Promise<void> {
    await this.database.transaction(UNSCOPED, async (transaction) => {
      const kept = { code, args: withoutNumbers(args) };
      if (!(await this.imports.fail(transaction, id, kept, this.clock.now()))) return;
      const object = { kind: 'import', id };
      await this.audit.append(transaction, {
        actor: onBehalfOf(createdByName),
        act: 'refuse-import',
        object,
        after: { code },
      });
    });
  }
}

/** A file without a header has a row of data where its names should be. */
function withoutNumbers(args: FileRefusedError['args']): FileRefusedError['args'] {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? maskNumbers(value) : value]),
  );
}

function onBehalfOf(name: string): Actor {
  return { ...THE_PRODUCT, name };
}
