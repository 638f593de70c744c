import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Product, startProduct } from '../support/product.ts';
import { RulesDesk, SOMATIC, type Version, withFreeDays } from '../support/rules-desk.ts';

/** Whoever gets hold of the application's connection, and knows the tables. */
describe('what the database itself refuses, whoever asks', () => {
  let product: Product;
  let app: pg.Client;
  let admin: RulesDesk;
  let approver: RulesDesk;
  let draft: Version;
  let approved: Version;
  let scheduled: Version;

  beforeAll(async () => {
    product = await startProduct();
    admin = new RulesDesk(await product.as('region.admin'));
    approver = new RulesDesk(await product.as('region.approver'));
    app = new pg.Client({ connectionString: product.databaseUrl, options: '-c role=fristdag_app' });
    await app.connect();
    const make = async (validFrom: string): Promise<Version> => {
      const { body } = await admin.create(SOMATIC, validFrom);
      const consultation = { needed: false, reason: 'Prövning' };
      return (await admin.save(body, { ...withFreeDays(body, 1), consultation })).body;
    };
    draft = await make('2021-01-01');
    approved = await make('2021-02-01');
    approved = (await approver.move(approved.id, 'approved')).body;
    scheduled = await make('2021-03-01');
    await approver.move(scheduled.id, 'approved');
    scheduled = (await approver.move(scheduled.id, 'scheduled')).body;
  }, 60_000);

  afterAll(async () => {
    await app.end();
    await product.stop();
  });

  const attempt = async (sql: string, ...parameters: unknown[]): Promise<string> =>
    app.query(sql, parameters).then(
      ({ rowCount }) => `done: ${rowCount}`,
      (error: Error) => error.message,
    );
  const approve = (id: string, account: string, hash?: string): Promise<string> =>
    attempt(
      `insert into rule_version_approval (rule_version_id, content_hash, account_id, account_name, at)
       select id, coalesce($3, content_hash), $2, 'Någon', now() from rule_version where id = $1`,
      id,
      account,
      hash ?? null,
    );

  it('an approval by somebody who wrote the version', async () => {
    expect(await approve(draft.id, 'demo-region-admin')).toContain('nobody approves a version of their own');
  });

  it('an approval of another content than the one that stands, or of what cannot be approved now', async () => {
    expect(await approve(draft.id, 'somebody', 'sha256:0')).toContain('of the content as it stands');
    expect(await approve(scheduled.id, 'somebody')).toContain('nothing to approve');
  });

  it('to forget, to move or to take away who wrote and who approved', async () => {
    for (const table of ['rule_version_author', 'rule_version_approval', 'rule_version_step', 'rule_version_validity'])
      expect(await attempt(`delete from ${table}`)).toContain('permission denied');
    expect(await attempt(`update rule_version_author set account_id = 'x'`)).toContain('permission denied');
    expect(await attempt(`insert into rule_version_author values ($1, 'x', 'x')`, draft.id)).toContain(
      'permission denied',
    );
    expect(await attempt(`update rule_version_approval set account_id = 'x'`)).toContain('permission denied');
    expect(await attempt(`insert into rule_version_validity select * from rule_version_validity`)).toContain(
      'permission denied',
    );
    expect(await attempt(`delete from rule_version`)).toContain('permission denied');
  });

  it('a state without an approval, or one that does not follow', async () => {
    const move = (id: string, state: string): Promise<string> =>
      attempt('update rule_version set state = $2 where id = $1', id, state);
    expect(await move(draft.id, 'approved')).toContain('needs the approval of somebody who did not write it');
    expect(await move(draft.id, 'published')).toContain('draft is not followed by published');
    expect(await move(scheduled.id, 'draft')).toContain('published is not followed by draft');
    expect(await move(SOMATIC, 'withdrawn')).toMatch(/published_has_its_name/);
    expect(
      await attempt(`update rule_version set state = 'withdrawn', withdrawn_at = now() where id = $1`, SOMATIC),
    ).toContain('has begun to govern');
  });

  it('another content under an approval, also together with an allowed step', async () => {
    const change = `document = jsonb_set(document, '{parameters,freeDays,value}', '0')`;
    expect(await attempt(`update rule_version set ${change} where id = $1`, approved.id)).toContain(
      'changes only as a draft',
    );
    expect(await attempt(`update rule_version set ${change} where id = $1`, scheduled.id)).toContain(
      'changes only as a draft',
    );
    expect(await attempt(`update rule_version set ${change} where id = $1`, SOMATIC)).toContain(
      'changes only as a draft',
    );
    expect(
      await attempt(
        `update rule_version set ${change}, state = 'published', published_at = now(), name = document ->> 'name', correction = 1 where id = $1`,
        approved.id,
      ),
    ).toContain('cannot change together with the state');
    expect(await attempt(`update rule_version set ${change}, state = 'draft' where id = $1`, approved.id)).toContain(
      'cannot change together with the state',
    );
  });

  it('an edit after an approval leaves no approval, even where the hash is left as it was', async () => {
    await app.query('begin');
    expect(await approve(draft.id, 'somebody')).toBe('done: 1');
    await app.query(
      `update rule_version set document = jsonb_set(document, '{parameters,freeDays,value}', '0') where id = $1`,
      [draft.id],
    );
    expect(await attempt(`update rule_version set state = 'approved' where id = $1`, draft.id)).toContain(
      'needs the approval',
    );
    await app.query('rollback');
  });

  it('a version that was never drafted, or comes with a state', async () => {
    const insert = (fields: string, values: string): Promise<string> =>
      attempt(
        `insert into rule_version (id, care_type, valid_from, document, hash, content_hash, created_at, state, ${fields})
         select 'x' || random(), care_type, valid_from, document, hash, content_hash, now(), ${values} from rule_version where id = $1`,
        draft.id,
      );
    expect(
      await insert('created_by, created_by_name, changed_by, changed_by_name', `'approved', 'a', 'a', 'a', 'a'`),
    ).toContain('begins as a draft');
    expect(
      await insert('created_by, created_by_name, changed_by, changed_by_name', `'draft', 'a', 'a', 'b', 'b'`),
    ).toContain('is its author');
    expect(await insert('name, correction, published_at', `'published', document ->> 'name', 1, now()`)).toContain(
      'only a version of rules/ that is locked comes published',
    );
  });
});
