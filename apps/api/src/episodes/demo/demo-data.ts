import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { type Actor, AuditTrail } from '../../audit/index.ts';
import { PayerRegister, REGION_WIDE } from '../../payers/index.ts';
import {
  CONFIG,
  type Config,
  Database,
  LOGGER,
  type Transaction,
  UNSCOPED,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import { IMPORT_FILE } from '../imports/import-file.job.ts';
import { piecesOf } from '../imports/raw-files.ts';
import { ReceiveUploadService } from '../imports/receive-upload.service.ts';
import { CareUnitsRepository } from '../units/care-units.repository.ts';
import { DemoDataRepository, type DemoDataRow } from './demo-data.repository.ts';
import { countyFile, materialFile } from './demo-files.ts';

const SETTLE_DEMO_DATA = 'settle-demo-data';

/** In whose name the demo's files are handed in. */
const DEMO: Actor = { accountId: null, name: 'Fristdag (demodata)', role: null, requestId: null };
/** There is one county. */
const THE_COUNTY = 'county';

export interface DemoDataProgress {
  readonly state: 'none' | 'loading' | 'completed' | 'failed';
  readonly progress: { readonly done: number; readonly total: number };
}

/**
 * Loads the invented county once, the way everybody else's files come in. The files and the row that says so are stored in one
 * transaction; from then on the queue owns the work, and whoever follows reads `demo_data.state`.
 */
@Injectable()
export class DemoData implements WorkHandler {
  readonly name = SETTLE_DEMO_DATA;

  constructor(
    private readonly database: Database,
    private readonly uploads: ReceiveUploadService,
    private readonly payers: PayerRegister,
    private readonly units: CareUnitsRepository,
    private readonly repository: DemoDataRepository,
    private readonly audit: AuditTrail,
    private readonly queue: WorkQueue,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    queue.register(this, () => this.findUndone());
  }

  /** Starts loading without waiting for it; call it when the product is ready. Without demo data it does nothing. */
  loadInBackground(): void {
    if (!this.config.loadsDemoData) return;
    this.load().catch((error: unknown) =>
      this.logger.error({ err: error }, 'the demo data could not be stored: the next start tries again'),
    );
  }

  /** Stores the files when no process has done so yet; the queue does the rest. */
  async load(): Promise<void> {
    await this.database.whileHolding('load-demo-data', async () => {
      const stored = await this.database.transaction(REGION_WIDE, (transaction) => this.storeOnce(transaction));
      if (!stored) return;
      const imports = [stored.materialImportId, stored.countyImportId].map((id) => ({ name: IMPORT_FILE, id }));
      this.queue.enqueue([...imports, { name: SETTLE_DEMO_DATA, id: THE_COUNTY }]);
    });
  }

  /** Hands in a file more, as rows of the contract, within the caller's transaction; the queue finds it there and reads it. */
  async handIn(transaction: Transaction, fileName: string, rows: readonly object[]): Promise<void> {
    const bytes = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    await this.store(transaction, fileName, oneAfterTheOther([bytes]));
  }

  async progress(): Promise<DemoDataProgress> {
    const row = await this.database.transaction(UNSCOPED, (transaction) => this.repository.find(transaction));
    if (!row) return { state: this.config.loadsDemoData ? 'loading' : 'none', progress: { done: 0, total: 0 } };
    return { state: row.state, progress: { done: row.rowsRead, total: row.rowsTotal } };
  }

  /** When both files are in: puts their care units into the register, and says that the county is there. */
  async run(): Promise<void> {
    await this.database.transaction(REGION_WIDE, async (transaction) => {
      const row = await this.repository.find(transaction);
      if (!row?.isRead) return;
      if (!(await this.repository.end(transaction, row.hasFailed ? 'failed' : 'completed'))) return;
      await this.units.lock(transaction);
      await this.units.addUnitsForUnmappedNames(transaction);
      await this.audit.append(transaction, {
        actor: DEMO,
        act: 'load-demo-data',
        object: { kind: 'demo-data', id: THE_COUNTY },
        after: { rows: row.rowsRead },
      });
    });
  }

  private async storeOnce(
    transaction: Transaction,
  ): Promise<Pick<DemoDataRow, 'materialImportId' | 'countyImportId'> | undefined> {
    if (await this.repository.find(transaction)) return undefined;
    const material = await this.store(transaction, 'materialets-fem.ndjson', materialFile());
    const county = await this.store(
      transaction,
      'påhittat-län.ndjson',
      countyFile(await this.payers.load(transaction)),
    );
    const imports = { materialImportId: material, countyImportId: county };
    await this.repository.add(transaction, imports);
    return imports;
  }

  private async store(transaction: Transaction, fileName: string, bytes: AsyncIterable<Buffer>): Promise<string> {
    const upload = {
      actor: DEMO,
      format: 'ndjson',
      fileName,
      idempotencyKey: undefined,
      pieces: piecesOf(bytes),
    } as const;
    return (await this.uploads.store(transaction, upload)).id;
  }

  private async findUndone(): Promise<WorkFlow[]> {
    const isAbandoned = await this.database.transaction(UNSCOPED, (transaction) =>
      this.repository.isAbandoned(transaction),
    );
    return isAbandoned ? [[{ name: SETTLE_DEMO_DATA, id: THE_COUNTY }]] : [];
  }
}

async function* oneAfterTheOther(pieces: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* pieces;
}
