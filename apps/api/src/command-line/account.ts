import { randomInt } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { hasOpenAccount, removeDemoAccounts, setUpAccount } from '../identity/index.ts';
import { prepareDatabase, Problem } from '../platform/index.ts';
import { type Command, CommandFailure, type ExitCode, type Terminal, UsageError } from './command.ts';
import { withDatabase } from './open-database.ts';

type Migrations = Parameters<typeof prepareDatabase>[1];
type Sql = Parameters<typeof setUpAccount>[0];

const USAGE = `account create --username NAME --name "FULL NAME" --role ROLE [--role ROLE …] [--unit region|0184|0180-farsta|"HOSPITAL"] [--password-stdin]
       fristdag account remove-demo   (in the database of DATABASE_URL, else the embedded one in FRISTDAG_DATA)`;

/** @param migrations the product's own: the first account may come before the first start */
export const accountWith = (migrations: Migrations): Command => ({
  summary: 'create the first administrator, remove the demo accounts',
  usage: USAGE,

  async run([what, ...args], terminal): Promise<ExitCode> {
    const inDatabase = <Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> =>
      withDatabase({ besideTheProduct: true, makesOne: true }, async (url) => {
        await prepareDatabase(url, migrations);
        return inTransaction(url, work);
      });
    switch (what) {
      case 'create':
        return create(args, terminal, inDatabase);
      case 'remove-demo':
        parseArgs({ args, options: {} });
        return removeDemo(terminal, inDatabase);
      default:
        throw new UsageError('write: account create, or: account remove-demo');
    }
  },
});

type InDatabase = <Result>(work: (sql: Sql) => Promise<Result>) => Promise<Result>;

async function create(args: string[], { stdin, stdout, stderr }: Terminal, inDatabase: InDatabase): Promise<ExitCode> {
  const { values } = parseArgs({
    args,
    options: {
      username: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string', multiple: true, default: [] },
      unit: { type: 'string', default: 'region' },
      'password-stdin': { type: 'boolean', default: false },
    },
  });
  const { username, name, role, unit } = values;
  if (username === undefined || name === undefined || role.length === 0)
    throw new UsageError('--username, --name and --role are needed');
  const given = values['password-stdin'] ? (await text(stdin)).replace(/\r?\n$/, '') : undefined;
  const password = given ?? generatePassword();
  await inDatabase((sql) =>
    setUpAccount(sql, { username, displayName: name, roles: role, unit: parseUnit(unit), password }),
  );
  stderr.write(`The account ${username} can sign in now.\n`);
  if (given === undefined) {
    stderr.write('Its password is shown this once:\n');
    stdout.write(`${password}\n`);
  }
  return 0;
}

async function removeDemo({ stderr }: Terminal, inDatabase: InDatabase): Promise<ExitCode> {
  const { removed, isOpen } = await inDatabase(async (sql) => ({
    removed: await removeDemoAccounts(sql),
    isOpen: await hasOpenAccount(sql),
  }));
  stderr.write(
    removed.length === 0 ? 'There are no demo accounts here.\n' : `Removed ${removed.length}: ${removed.join(', ')}.\n`,
  );
  if (!isOpen) stderr.write('Nobody can sign in now: create an administrator with "fristdag account create".\n');
  return 0;
}

function parseUnit(unit: string): { kind: 'region' | 'payer' | 'care-unit'; code: string | null } {
  if (unit === 'region') return { kind: 'region', code: null };
  return { kind: /^\d{4}(-[a-z-]+)?$/.test(unit) ? 'payer' : 'care-unit', code: unit };
}

/** 100 random bits in groups that can be read aloud. */
function generatePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = (): string => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}

async function inTransaction<Result>(url: string, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    const result = await work({
      query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
        (await client.query(sql, [...parameters])).rows as Row[],
    });
    await client.query('commit');
    return result;
  } catch (error) {
    throw error instanceof Problem ? new CommandFailure(wordsOf(error)) : error;
  } finally {
    // Ending the connection also takes back what was not committed.
    await client.end();
  }
}

function wordsOf({ detail, errors }: Problem): string {
  return errors.length === 0 ? detail.en : errors.map(({ path, message }) => `${path}: ${message.en}`).join('\n');
}
