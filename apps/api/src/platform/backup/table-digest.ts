import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type BackedUpTable, copyOut } from './catalog.ts';

/** What must be the same in the database, in the backup, and in the database it is restored into. */
export interface TableDigest {
  readonly rows: number;
  /** Lower-case hex, over the rows in COPY's text form. */
  readonly sha256: string;
}

/** Reads a table once, in order; `take` gets each piece of it. */
export async function digestTable(
  client: ClientBase,
  table: BackedUpTable,
  take: (piece: Buffer) => Promise<void> = async () => undefined,
): Promise<TableDigest> {
  const stream = client.query(copyTo(copyOut(table)));
  const digest = new RowDigest();
  for await (const piece of stream as AsyncIterable<Buffer>) {
    digest.add(piece);
    await take(piece);
  }
  return digest.end();
}

/** Rows end in a line feed; one within a value is written as \n. */
export class RowDigest {
  private readonly hash = createHash('sha256');
  private rows = 0;

  add(piece: Buffer): void {
    this.hash.update(piece);
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) this.rows += 1;
  }

  end(): TableDigest {
    return { rows: this.rows, sha256: this.hash.digest('hex') };
  }
}
