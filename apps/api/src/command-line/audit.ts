import { parseArgs } from 'node:util';
import pg from 'pg';
import {
  type AuditVerification,
  type ChainPlace,
  HeadFileError,
  readExportedHeads,
  verificationText,
  verifyAuditTrail,
} from '../audit/index.ts';
import { type Command, CommandFailure, type ExitCode, parseLanguage, UsageError } from './command.ts';
import { withDatabase } from './open-database.ts';

/** Follows the chain of the audit trail, also while the product runs; changes nothing. */
export const audit: Command = {
  summary: 'verify the audit trail, also against exported heads',
  usage:
    'audit verify [--heads FILE] [--json] [--language sv|en]   (FILE: exported heads, or a folder of them; the database of DATABASE_URL, else the embedded one in FRISTDAG_DATA)',

  async run(args, { stdout }): Promise<ExitCode> {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { heads: { type: 'string' }, json: { type: 'boolean', default: false }, language: { type: 'string' } },
    });
    if (positionals.length !== 1 || positionals[0] !== 'verify') throw new UsageError('write: audit verify');
    const language = parseLanguage(values.language);
    const heads = values.heads === undefined ? [] : readHeads(values.heads);
    const outcome = await withDatabase({ besideTheProduct: true, makesOne: false }, (url) => verify(url, heads));
    stdout.write(`${values.json ? JSON.stringify(outcome, null, 2) : verificationText(outcome)[language]}\n`);
    return outcome.isIntact ? 0 : 1;
  },
};

function readHeads(path: string): ChainPlace[] {
  try {
    return readExportedHeads(path);
  } catch (error) {
    if (error instanceof HeadFileError) throw new UsageError(`--heads ${error.message}`);
    throw error;
  }
}

async function verify(url: string, heads: readonly ChainPlace[]): Promise<AuditVerification> {
  const client = new pg.Client({ connectionString: url, options: '-c default_transaction_read_only=on' });
  await client.connect();
  try {
    const trail = await client.query<{ exists: boolean }>(`select to_regclass('audit_head') is not null as exists`);
    if (!trail.rows[0]?.exists)
      throw new CommandFailure(
        'This database has no chained audit trail: start Fristdag on it once, so that it is upgraded.',
      );
    return await verifyAuditTrail(
      {
        query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
          (await client.query(sql, [...parameters])).rows as Row[],
      },
      heads,
    );
  } finally {
    await client.end();
  }
}
