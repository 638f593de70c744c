import { type BackedUpTable, type SequenceState } from './catalog.ts';
import { BackupFileError, readBackupFile, verifyBackupFile } from './backup-file.ts';
import type { Manifest } from './save-backup.ts';
import { RowDigest, type TableDigest } from './table-digest.ts';

/** What a whole backup says about itself, each table counted and hashed again. */
export interface BackupContents {
  readonly manifest: Manifest;
  readonly digests: ReadonlyMap<string, TableDigest>;
  readonly sequences: readonly SequenceState[];
  readonly rows: number;
}

export const keyOf = ({ schema, name }: { readonly schema: string; readonly name: string }): string =>
  `${schema}.${name}`;

/**
 * Reads a backup from its start to its end and compares it with what it says about itself, before anything is written.
 * @throws BackupFileError when it is cut, changed, or holds less than it says
 */
export async function examineBackup(path: string): Promise<BackupContents> {
  await verifyBackupFile(path);
  const digests = new Map<string, TableDigest>();
  let manifest: Manifest | undefined;
  let sequences: readonly SequenceState[] = [];
  let end: { readonly tables: number; readonly rows: number } | undefined;
  let current = new RowDigest();
  let rows = 0;
  for await (const { kind, payload } of readBackupFile(path)) {
    switch (kind) {
      case 'manifest':
        manifest = parse<Manifest>(payload);
        break;
      case 'table':
        current = new RowDigest();
        break;
      case 'data':
        current.add(payload);
        break;
      case 'table-end': {
        const { schema, name, ...said } = parse<TableDigest & BackedUpTable>(payload);
        const found = current.end();
        if (found.rows !== said.rows || found.sha256 !== said.sha256) throw differs(path, name);
        digests.set(keyOf({ schema, name }), found);
        rows += found.rows;
        break;
      }
      case 'sequences':
        sequences = parse<SequenceState[]>(payload);
        break;
      case 'end':
        end = parse(payload);
    }
  }
  if (manifest === undefined || end === undefined)
    throw new BackupFileError(
      `${path} is cut off: its last record is missing. Nothing was written. Use another backup.`,
    );
  if (end.rows !== rows || end.tables !== digests.size) throw differs(path, 'a table');
  const absent = manifest.tables.find((table) => !digests.has(keyOf(table)));
  if (absent) throw differs(path, absent.name);
  return { manifest, digests, sequences, rows };
}

function parse<Value>(payload: Buffer): Value {
  return JSON.parse(payload.toString('utf8')) as Value;
}

function differs(path: string, name: string): BackupFileError {
  return new BackupFileError(
    `${path} does not hold what it says about ${name}. Nothing was written. Use another backup.`,
  );
}
