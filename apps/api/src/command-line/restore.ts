import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { type AuditVerification, verificationText, verifyAuditTrail } from '../audit/index.ts';
import { restoreBackup } from '../platform/index.ts';
import { type Command, CommandFailure, UsageError } from './command.ts';
import { withDatabase } from './open-database.ts';

type Migrations = Parameters<typeof restoreBackup>[0]['migrations'];

/** @param migrations the product's own: they make the tables that the backup fills */
export const restoreWith = (migrations: Migrations): Command => ({
  summary: 'make a database what it was when a backup was taken',
  usage: 'restore --from FILE [--force]   (into DATABASE_URL, else the embedded database in FRISTDAG_DATA)',

  async run(args, { stderr }) {
    const { values } = parseArgs({
      args: [...args],
      options: { from: { type: 'string' }, force: { type: 'boolean', default: false } },
    });
    if (!values.from) throw new UsageError('--from is missing: name the file that "fristdag backup" wrote');
    const file = resolve(values.from);
    if (!existsSync(file)) throw new CommandFailure(`There is no file ${file}.`);
    const { manifest, rows, trail } = await withDatabase({ besideTheProduct: false, makesOne: true }, async (url) => ({
      ...(await restoreBackup({ url, file, migrations, force: values.force })),
      trail: await verifyRestoredTrail(url),
    }));
    stderr.write(
      `Restored ${manifest.tables.length} tables, ${rows} rows as of ${manifest.createdAt}; each table was read again and is what the backup says.\nPersonal data are sealed: before the start, put the keys in place that they were sealed with (keys.json in the data folder, or FRISTDAG_DATA_KEYS and FRISTDAG_INDEX_KEY).\n${verificationText(trail).en}\n`,
    );
    return trail.isIntact ? 0 : 1;
  },
});

/** A backup may hold a chain that was broken before it was taken: then the restore is complete, and says so. */
async function verifyRestoredTrail(url: string): Promise<AuditVerification> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await verifyAuditTrail({
      query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
        (await client.query(sql, [...parameters])).rows as Row[],
    });
  } finally {
    await client.end();
  }
}
