import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { REGION_WIDE } from '../payers/index.ts';
import { productVersion, saveBackup } from '../platform/index.ts';
import { type Command, CommandFailure, UsageError } from './command.ts';
import { withDatabase } from './open-database.ts';

export const backup: Command = {
  summary: 'write the database into a file, also while the product runs',
  usage: 'backup --to FILE   (the database of DATABASE_URL, else the embedded one in FRISTDAG_DATA)',

  async run(args, { stderr }) {
    const { values } = parseArgs({ args: [...args], options: { to: { type: 'string' } } });
    if (!values.to) throw new UsageError('--to is missing: name the file to write');
    const file = resolve(values.to);
    if (existsSync(file)) throw new CommandFailure(`${file} exists: name another file, so that no backup is lost.`);
    const { tables, rows, sizeBytes } = await withDatabase({ besideTheProduct: true, makesOne: false }, (url) =>
      saveBackup({ url, file, productVersion: productVersion(), scope: REGION_WIDE }),
    );
    stderr.write(`Backed up ${tables} tables, ${rows} rows into ${file} (${sizeBytes} bytes).\n`);
    return 0;
  },
};
