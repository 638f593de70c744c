import { createReadStream } from 'node:fs';
import { THE_PRODUCT } from '../../apps/api/src/audit/index.ts';
import { ImportFileJob } from '../../apps/api/src/episodes/imports/import-file.job.ts';
import { ReceiveUploadService } from '../../apps/api/src/episodes/imports/receive-upload.service.ts';
import { BARE_TABLE, bareNotes, COMPARED, createBareTable, importBare } from './bare-import.ts';
import { type Contender, DifferentOutputError, race } from './measure.ts';
import type { ProductRooms } from './product.ts';
import type { Comparison } from './table.ts';

const PRODUCT = 'Fristdag: the import job, from the stored file on';
const BARE = 'bare JSON.parse + COPY + INSERT … SELECT';

/** Importing a file of the made-up county, each time into empty tables. */
export function importContenders(rooms: ProductRooms, path: string): readonly Contender<void>[] {
  let importId = '';
  const empty = async (table: string): Promise<void> => {
    await rooms.superuser.query(`truncate ${table} cascade`);
    await rooms.superuser.query('checkpoint');
  };
  return [
    {
      name: PRODUCT,
      prepare: async () => {
        await empty('episode_revision');
        importId = await receive(rooms, path);
      },
      run: () => rooms.get(ImportFileJob).run(importId, new AbortController().signal),
    },
    { name: BARE, prepare: () => empty(BARE_TABLE), run: () => importBare(rooms.client, path) },
  ];
}

/** Takes a file in as an upload does: hashed, compressed and stored by piece. */
export async function receive(rooms: ProductRooms, path: string): Promise<string> {
  const bytes = createReadStream(path) as AsyncIterable<Uint8Array>;
  const upload = { bytes, actor: THE_PRODUCT, format: 'ndjson', fileName: null, idempotencyKey: undefined } as const;
  return (await rooms.get(ReceiveUploadService).receive(upload)).id;
}

/**
 * Imports a file in two ways, and leaves its episodes in the product's tables.
 * @throws DifferentOutputError when the two tables differ afterwards
 */
export async function compareImport(rooms: ProductRooms, path: string, lines: number): Promise<Comparison> {
  await createBareTable(rooms.client);
  const measured = await race(importContenders(rooms, path), { warmUps: 1, rounds: 4 });
  await requireSameRows(rooms, lines);
  return {
    title: `Importing a file of ${lines.toLocaleString('en')} lines into the embedded PostgreSQL, written through to disk`,
    unit: 'lines',
    rows: measured.map((one) => ({ ...one, count: lines })),
    aims: { [BARE]: 0.5 },
    notes: bareNotes,
  };
}

/** @throws DifferentOutputError when a row is missing, or differs in a column that both fill */
export async function requireSameRows({ superuser }: ProductRooms, lines: number): Promise<void> {
  const ours = `select ${COMPARED} from episode_revision`;
  const bare = `select ${COMPARED} from ${BARE_TABLE}`;
  const { rows } = await superuser.query<{ ours: number; bare: number; differing: number }>(
    `select (select count(*)::int from episode_revision) as ours, (select count(*)::int from ${BARE_TABLE}) as bare,
            (select count(*)::int from ((${ours} except all ${bare}) union all (${bare} except all ${ours})) as rest) as differing`,
  );
  const [found] = rows;
  if (found?.ours !== lines || found.bare !== lines || found.differing !== 0) {
    throw new DifferentOutputError(`the two imports of ${lines} lines differ: ${JSON.stringify(found)}`);
  }
}
