import { parseArgs } from 'node:util';
import pg from 'pg';
import {
  type Actor,
  AuditTrail,
  type AuditVerification,
  type ChainPlace,
  HeadFileError,
  readExportedHeads,
  verificationText,
  verifyAuditTrail,
} from '../audit/index.ts';
import { type Command, CommandFailure, errorCode, type ExitCode, parseLanguage, UsageError } from './command.ts';
import { withDatabase } from './open-database.ts';

const OPERATOR: Actor = { accountId: null, name: 'Driften (kommandoraden)', role: null, requestId: null };

/** Follows the chain of the audit trail, also while the product runs; or seals its older months. */
export const audit: Command = {
  summary: 'verify the audit trail, also against exported heads; seal its older months',
  usage: `audit verify [--heads FILE] [--json] [--language sv|en]   (FILE: exported heads, or a folder of them)
       fristdag audit seal --before YYYY-MM   (in the database of DATABASE_URL, else the embedded one in FRISTDAG_DATA)`,

  async run(args, { stdout, stderr }): Promise<ExitCode> {
    if (args[0] === 'seal') {
      stderr.write(`${await seal(args.slice(1))}\n`);
      return 0;
    }
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { heads: { type: 'string' }, json: { type: 'boolean', default: false }, language: { type: 'string' } },
    });
    if (positionals.length !== 1 || positionals[0] !== 'verify')
      throw new UsageError('write: audit verify, or: audit seal --before YYYY-MM');
    const language = parseLanguage(values.language);
    const heads = values.heads === undefined ? [] : readHeads(values.heads);
    const outcome = await withDatabase({ besideTheProduct: true, makesOne: false }, (url) => verify(url, heads));
    stdout.write(`${values.json ? JSON.stringify(outcome, null, 2) : verificationText(outcome)[language]}\n`);
    return outcome.isIntact ? 0 : 1;
  },
};

/**
 * Seals the months before one, as their owner: verification may then start there, and a retention order may drop them.
 * Sealing what is sealed changes nothing.
 */
async function seal(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({ args: [...args], options: { before: { type: 'string' } } });
  const { before } = values;
  if (before === undefined || !/^20\d\d-(0[1-9]|1[0-2])$/.test(before))
    throw new UsageError('--before is the first month that stays open: write YYYY-MM, such as 2020-01');
  const month = `${before}-01`;
  return withDatabase({ besideTheProduct: true, makesOne: false }, (url) =>
    inOneTransaction(url, async (query) => {
      const [known] = await query<{ sequence: number }>(
        `select last_id::float8 as sequence from audit_checkpoint
          where last_id = (select max(id) from audit_line where month < $1::date)`,
        [month],
      );
      if (known) return `The months before ${before} are sealed already, at line ${known.sequence}.`;
      const [clock] = await query<{ offset: number }>('select offset_ms as offset from business_clock');
      const trail = new AuditTrail({ now: () => Date.now() + (clock?.offset ?? 0) });
      const { sequence, hash } = await trail.sealMonthsBefore({ query }, month, OPERATOR);
      return `Sealed the months before ${before}: the last line is ${sequence}, ${hash}. Keep it where others can find it.`;
    }),
  );
}

type Query = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** @throws CommandFailure with the words of the database where it refuses: nothing to seal, or a month that is not over */
async function inOneTransaction(url: string, work: (query: Query) => Promise<string>): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await requireTrail(client);
    await client.query('begin');
    const said = await work(
      async <Row>(sql: string, parameters: readonly unknown[] = []) =>
        (await client.query(sql, [...parameters])).rows as Row[],
    );
    await client.query('commit');
    return said;
  } catch (error) {
    const refused = ['23001', 'P0002'].includes(errorCode(error));
    throw refused && error instanceof Error ? new CommandFailure(`Nothing was sealed: ${error.message}.`) : error;
  } finally {
    // Ending the connection also takes back what was not committed.
    await client.end();
  }
}

async function requireTrail(client: pg.Client): Promise<void> {
  const trail = await client.query<{ exists: boolean }>(`select to_regclass('audit_head') is not null as exists`);
  if (!trail.rows[0]?.exists)
    throw new CommandFailure(
      'This database has no chained audit trail: start Fristdag on it once, so that it is upgraded.',
    );
}

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
    await requireTrail(client);
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
