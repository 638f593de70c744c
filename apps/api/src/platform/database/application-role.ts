import pg from 'pg';
import { ConfigurationError } from '../config/configuration-error.ts';
import { tableRights } from './table-rights.ts';

/** How the application logs in once the schema is there: as a role that neither owns the tables nor passes policies by. */
export class ApplicationLogin {
  constructor(
    readonly url: string,
    /** The role in whose name the queries run; undefined when it is the tables' owner, for want of another. */
    readonly role: string | undefined,
    /** Options of the connection's start. A role among them is where RESET ROLE leads back to. */
    readonly startOptions?: string,
  ) {}
}

interface Wish {
  /** The role that made the tables, or a plain one where another process made them. */
  readonly ownerUrl: string;
  /** The plain role's own login; without it the owner's connections take on the role. */
  readonly applicationUrl?: string | undefined;
  readonly mode: 'demo' | 'production';
  /** Takes a sentence for whoever operates the product. */
  readonly warn: (sentence: string) => void;
}

interface Role {
  readonly name: string;
  /** Superusers, and roles with BYPASSRLS, see every row whatever the policies say. */
  readonly passesPolicies: boolean;
  readonly ownsTables: boolean;
}

/** The role of the embedded cluster, and the one that is made in a database of one's own. */
export const APPLICATION_ROLE = 'fristdag_app';

/**
 * Sees to it that there is a plain role with exactly the rights of tableRights.
 * @throws ConfigurationError in production mode when the wall would not hold
 */
export async function arrangeApplicationLogin(wish: Wish): Promise<ApplicationLogin> {
  return connected(wish.ownerUrl, async (owner) => {
    const { name, passesPolicies, ownsTables } = await roleOf(owner);
    if (passesPolicies) refuseOrWarn(wish, name);
    if (wish.applicationUrl !== undefined) return arrangeOwnLogin(wish, wish.applicationUrl, owner);
    if (!ownsTables) return new ApplicationLogin(wish.ownerUrl, name);
    if (!(await takesOnRole(owner))) {
      wish.warn(
        `The application runs as "${name}", which owns the tables: it can neither take on nor make the role ${APPLICATION_ROLE}. The policies are forced and hold for it too. Give "${name}" CREATEROLE once, or make ${APPLICATION_ROLE} and grant it to "${name}", or name a plain role in DATABASE_URL and the owner in FRISTDAG_MIGRATION_DATABASE_URL.`,
      );
      return new ApplicationLogin(wish.ownerUrl, undefined);
    }
    await grantTableRights(owner, APPLICATION_ROLE, wish.warn);
    return new ApplicationLogin(wish.ownerUrl, APPLICATION_ROLE, `-c role=${APPLICATION_ROLE}`);
  });
}

async function arrangeOwnLogin(wish: Wish, url: string, owner: pg.Client): Promise<ApplicationLogin> {
  const { name, passesPolicies, ownsTables } = await connected(url, roleOf);
  if (passesPolicies) refuseOrWarn(wish, name);
  if (ownsTables) {
    wish.warn(
      `DATABASE_URL logs in as "${name}", which owns the tables or belongs to their owner. The policies are forced and hold for it too; name a plain role, so that it cannot change the tables either.`,
    );
    return new ApplicationLogin(url, undefined);
  }
  await grantTableRights(owner, name, wish.warn);
  return new ApplicationLogin(url, name);
}

function refuseOrWarn({ mode, warn }: Wish, name: string): void {
  const fault = `The database role "${name}" is a superuser or has BYPASSRLS: row level security does not hold for it.`;
  if (mode === 'production')
    throw new ConfigurationError(
      `${fault} Make a role without these rights that owns the database (create role fristdag login createrole; create database fristdag owner fristdag) and name it in DATABASE_URL.`,
    );
  warn(`${fault} Production mode refuses it.`);
}

async function roleOf(client: pg.Client): Promise<Role> {
  const { rows } = await client.query<Role>(
    `select rolname as name, rolsuper or rolbypassrls as "passesPolicies",
            coalesce((select pg_has_role(relowner, 'usage') from pg_class where oid = to_regclass('public.schema_migration')), false) as "ownsTables"
       from pg_roles where rolname = current_user`,
  );
  const [role] = rows;
  if (!role) throw new Error('the database does not say who is connected');
  return role;
}

/** Makes the role when it is missing and may be made. @returns false when the owner cannot act in its name */
async function takesOnRole(owner: pg.Client): Promise<boolean> {
  if (await canSetRole(owner)) return true;
  // Another process, or another database of the same server, may do the same right now.
  await owner.query(`create role ${APPLICATION_ROLE} nologin`).catch(() => undefined);
  if (await canSetRole(owner)) return true;
  await owner.query(`grant ${APPLICATION_ROLE} to current_user`).catch(() => undefined);
  return canSetRole(owner);
}

async function canSetRole(owner: pg.Client): Promise<boolean> {
  await owner.query('begin');
  const can = await owner.query(`set local role ${APPLICATION_ROLE}`).then(
    () => true,
    () => false,
  );
  await owner.query('rollback');
  return can;
}

/** Takes away what the role had and gives what the list says, in one transaction: nobody is ever without. */
async function grantTableRights(owner: pg.Client, role: string, warn: Wish['warn']): Promise<void> {
  const to = pg.escapeIdentifier(role);
  await owner.query('begin');
  try {
    await owner.query(`select pg_advisory_xact_lock(hashtextextended('fristdag.rights', 0))`);
    const { rows } = await owner.query<{ name: string; columns: string[] }>(
      `select relname as name,
              array(select attname::text from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped) as columns
         from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
          and pg_has_role(relowner, 'usage')
        order by relname collate "C"`,
    );
    const statements = rows.flatMap(({ name, columns }) => {
      const table = `public.${pg.escapeIdentifier(name)}`;
      const { may = [], mayChange = [] } = tableRights[name] ?? {};
      const changing = mayChange.filter((column) => columns.includes(column)).map((column) => `update (${column})`);
      const rights = [...may, ...changing].join(', ');
      return [`revoke all on ${table} from ${to}`, ...(rights === '' ? [] : [`grant ${rights} on ${table} to ${to}`])];
    });
    const { rows: database } = await owner.query<{ name: string; temp: boolean }>(
      `select current_database() as name, has_database_privilege($1, current_database(), 'temp') as temp`,
      [role],
    );
    // Bulk paths copy into temporary tables, since COPY is refused where policies are.
    if (!database[0]?.temp)
      statements.push(`grant temporary on database ${pg.escapeIdentifier(database[0]?.name ?? '')} to ${to}`);
    statements.push(`grant usage on schema public to ${to}`, `grant usage on all sequences in schema public to ${to}`);
    await owner.query(statements.join('; '));
    await owner.query('commit');
    const undecided = rows.map(({ name }) => name).filter((name) => !(name in tableRights));
    if (undecided.length > 0)
      warn(
        `The application may not touch ${undecided.join(', ')}: apps/api/src/platform/database/table-rights.ts does not say what it may do there.`,
      );
  } catch (error) {
    await owner.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Lets the application's role work in a schema that the owner has made for the queue; it may not change its make-up. */
export async function grantQueueRights(ownerUrl: string, role: string, schema: string): Promise<void> {
  const to = pg.escapeIdentifier(role);
  await connected(ownerUrl, async (owner) => {
    await owner.query(
      `begin; select pg_advisory_xact_lock(hashtextextended('fristdag.rights', 0));
       grant usage on schema ${schema} to ${to};
       grant select, insert, update, delete on all tables in schema ${schema} to ${to};
       grant usage, select, update on all sequences in schema ${schema} to ${to};
       grant execute on all functions in schema ${schema} to ${to}; commit`,
    );
  });
}

async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'fristdag set-up' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
