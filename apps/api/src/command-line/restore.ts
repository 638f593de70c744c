import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
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
    const { manifest, rows } = await withDatabase({ besideTheProduct: false, makesOne: true }, (url) =>
      restoreBackup({ url, file, migrations, force: values.force }),
    );
    stderr.write(
      `Restored ${manifest.tables.length} tables, ${rows} rows as of ${manifest.createdAt}; each table was read again and is what the backup says.\n`,
    );
    return 0;
  },
});
