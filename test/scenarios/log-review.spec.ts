import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGION_WIDE } from '../../apps/api/src/payers/index.ts';
import { UNSCOPED } from '../../apps/api/src/platform/index.ts';
import type { Answer, Client } from '../support/client.ts';
import { DatabaseOwner } from '../support/database-owner.ts';
import { type Product, startProduct } from '../support/product.ts';

interface Review {
  readonly id: string;
  readonly state: string;
  readonly findings: number;
  readonly judged: number;
  readonly entries: number;
  readonly people: number;
  readonly leftOut: number;
  readonly seed: string;
  readonly contentHash: string | null;
  readonly signedBy: string | null;
  readonly version: number;
}

interface Finding {
  readonly id: string;
  readonly kind: string;
  readonly person: string;
  readonly day: string;
  readonly episodes: number;
  readonly entries: number;
  readonly outcome: string | null;
  readonly whyNotJudge: string | null;
  readonly version: number;
}

interface Planted {
  readonly who: string;
  /** An instant. */
  readonly at: string;
  readonly act?: string;
  readonly unit?: { readonly kind: string; readonly code: string | null; readonly name: string };
  readonly cases?: readonly string[];
  readonly payer?: string;
}

const REGION = { kind: 'region', code: null, name: 'Region Stockholm' };
const SOLNA = { kind: 'payer', code: '0184', name: 'Solna' };
const WEEK = { from: '2020-10-12', through: '2020-10-18' };

describe('the review of the access log', () => {
  let product: Product;
  let owner: DatabaseOwner;
  let reviewer: Client;

  const plant = async ({ who, at, act = 'show-episode', unit = REGION, cases = ['X-1'], payer = '0184' }: Planted) => {
    const entry = {
      at: Date.parse(at),
      accountId: who,
      username: who,
      personName: who,
      role: null,
      unit,
      act,
      object: { kind: 'episode', id: null },
      requestId: `planted ${at}`,
    };
    await owner.query(
      REGION_WIDE,
      `select record_access($1::jsonb, $2::text[], $3::text[], $4::text[], $5::boolean[])`,
      [JSON.stringify(entry), cases, cases.map(() => payer), cases.map(() => null), cases.map(() => false)],
    );
  };
  const findingsOf = async (id: string, client = reviewer): Promise<readonly Finding[]> =>
    (await client.get<Finding[]>(`/api/log-reviews/${id}/findings?perPage=200`)).body;
  const judge = (id: string, finding: Finding, body: object, client = reviewer): Promise<Answer> =>
    client.put(`/api/log-reviews/${id}/findings/${finding.id}`, body, { 'if-match': `"${finding.version}"` });

  beforeAll(async () => {
    product = await startProduct();
    owner = new DatabaseOwner(product.databaseUrl);
    reviewer = await product.as('region.approver');
    const many = Array.from({ length: 400 }, (_, index) => `M-${index}`);
    const planted: readonly Planted[] = [
      // Half past eleven at night, and a Sunday; ten in the morning of a Tuesday is as it should be.
      { who: 'uggla', at: '2020-10-13T23:30:00+02:00' },
      { who: 'uggla', at: '2020-10-18T11:00:00+02:00' },
      { who: 'lärka', at: '2020-10-13T10:00:00+02:00' },
      // Four hundred cases in two lists of one day; then the same four hundred in the log itself, which does not count.
      { who: 'hamster', at: '2020-10-14T10:00:00+02:00', act: 'list-episodes', cases: many.slice(0, 200) },
      { who: 'hamster', at: '2020-10-14T14:00:00+02:00', act: 'list-episodes', cases: many.slice(200) },
      { who: 'revisor', at: '2020-10-14T14:00:00+02:00', act: 'list-access-log', cases: many },
      { who: 'nyfiken', at: '2020-10-15T09:00:00+02:00', act: 'open-protected-identity' },
      { who: 'granne', at: '2020-10-15T10:00:00+02:00', unit: SOLNA, payer: '0180-farsta' },
      { who: 'solnabo', at: '2020-10-15T10:00:00+02:00', unit: SOLNA },
      // Outside the week, and the reviewer's own night.
      { who: 'uggla', at: '2020-10-19T00:00:00+02:00' },
      { who: 'demo-region-approver', at: '2020-10-14T23:30:00+02:00' },
    ];
    for (const one of planted) await plant(one);
  }, 60_000);

  afterAll(async () => {
    await owner.close();
    await product.stop();
  });

  let review: Review;

  it('finds planted nights, many records, an opened identity and a look over the fence, and leaves the reviewer out', async () => {
    const body = { ...WEEK, seed: 'oktober', sampleSize: 3 };
    const started = await reviewer.post<Review>('/api/log-reviews', body, { 'idempotency-key': 'vecka 42' });
    expect([started.status, started.body]).toEqual([
      201,
      expect.objectContaining({
        state: 'open',
        findings: 7,
        judged: 0,
        entries: 9,
        people: 7,
        leftOut: 1,
        seed: 'oktober',
      }),
    ]);
    review = started.body;
    const findings = await findingsOf(review.id);
    expect(
      findings
        .filter(({ kind }) => kind !== 'sample')
        .map(({ kind, person, day, episodes, entries }) => [kind, person, day, episodes, entries]),
    ).toEqual([
      ['unusual-hours', 'uggla', '2020-10-13', 1, 2],
      ['many-records', 'hamster', '2020-10-14', 400, 2],
      ['protected-identity', 'nyfiken', '2020-10-15', 1, 1],
      ['outside-own-unit', 'granne', '2020-10-15', 1, 1],
    ]);
    expect(findings.filter(({ kind }) => kind === 'sample')).toHaveLength(3);
    expect(findings.map(({ person }) => person)).not.toContain('demo-region-approver');
    const again = await reviewer.post<Review>('/api/log-reviews', body, { 'idempotency-key': 'vecka 42' });
    expect(again.body.id).toBe(review.id);
  });

  it('the same seed draws the same sample, another seed another', async () => {
    const sampleOf = async (seed: string): Promise<string> => {
      const { body } = await reviewer.post<Review>('/api/log-reviews', { ...WEEK, seed, sampleSize: 4 });
      const sample = (await findingsOf(body.id)).filter(({ kind }) => kind === 'sample');
      return sample.map(({ person, day }) => `${person} ${day}`).join();
    };
    expect(await sampleOf('ett')).toBe(await sampleOf('ett'));
    expect(await sampleOf('ett')).not.toBe(await sampleOf('två'));
  });

  it('shows the entries behind a finding, and looking at them is entered', async () => {
    const [finding] = await findingsOf(review.id);
    const answer = await reviewer.get<{ at: string; caseNumbers: string[] }[]>(
      `/api/log-reviews/${review.id}/findings/${finding?.id ?? ''}/entries`,
    );
    expect(answer.body.map(({ at }) => at)).toEqual(
      ['2020-10-13T23:30:00.000+02:00', '2020-10-18T11:00:00.000+02:00'].map((at) =>
        expect.stringContaining(at.slice(0, 19)),
      ),
    );
    const logged = await owner.query(REGION_WIDE, 'select act, episodes from access_entry where request_id = $1', [
      answer.headers.get('x-request-id'),
    ]);
    expect(logged).toEqual([{ act: 'review-access-log', episodes: 1 }]);
  });

  it('thresholds are data: a rule that is changed or off counts from the next review on', async () => {
    const { body: rules } =
      await reviewer.get<{ id: string; version: number; thresholds: object }[]>('/api/log-review-rules');
    const many = rules.find(({ id }) => id === 'many-records');
    expect(many?.thresholds).toEqual({ episodesADay: 300 });
    const change = (body: object, version = 1) =>
      reviewer.put('/api/log-review-rules/many-records', body, { 'if-match': `"${version}"` });
    expect((await change({ enabled: true, thresholds: { episodesADay: 0 } })).status).toBe(400);
    expect((await change({ enabled: true, thresholds: { episodesADay: 401 } })).status).toBe(200);
    expect((await change({ enabled: true, thresholds: { episodesADay: 5 } })).status).toBe(412);
    const { body: next } = await reviewer.post<Review>('/api/log-reviews', { ...WEEK, sampleSize: 0 });
    expect((await findingsOf(next.id)).map(({ kind }) => kind)).toEqual([
      'unusual-hours',
      'protected-identity',
      'outside-own-unit',
    ]);
    expect(await findingsOf(review.id)).toHaveLength(7);
  });

  it('an outcome is recorded for each finding; what is to be followed up is said in words', async () => {
    const [first] = await findingsOf(review.id);
    if (!first) throw new Error('nothing was found');
    expect((await judge(review.id, first, { outcome: 'follow-up', remark: ' ' })).status).toBe(400);
    expect((await judge(review.id, first, { outcome: 'follow-up', remark: 'Gäller 19121212-1212' })).status).toBe(400);
    const judged = await judge(review.id, first, { outcome: 'follow-up', remark: 'Fråga chefen om nattpasset.' });
    expect([judged.status, judged.body['outcome'], judged.body['judgedBy']]).toEqual([
      200,
      'follow-up',
      'Beslutsfattare, regionen',
    ]);
    expect((await judge(review.id, first, { outcome: 'no-remark' })).status).toBe(412);
  });

  it('is signed only when all is judged, by somebody it is not about, and says who, when and what', async () => {
    const sign = (version: number) =>
      reviewer.post<Review>(`/api/log-reviews/${review.id}/signature`, {}, { 'if-match': `"${version}"` });
    expect((await sign(1)).body).toMatchObject({ status: 409, type: expect.stringContaining('findings-not-judged') });
    for (const finding of await findingsOf(review.id))
      if (finding.outcome === null)
        expect((await judge(review.id, finding, { outcome: 'no-remark' })).status).toBe(200);
    const signed = await sign(1);
    expect(signed.body).toMatchObject({
      state: 'signed',
      signedBy: 'Beslutsfattare, regionen',
      judged: 7,
      followUps: 1,
    });
    expect(signed.body.contentHash).toMatch(/^sha256:[0-9a-f]{64}$/);
    const { body } = await (
      await product.as('auditor')
    ).get<{ after: object }[]>('/api/audit-lines?act=sign-log-review');
    expect(body[0]?.after).toEqual({ findings: 7, followUps: 1, contentHash: signed.body.contentHash });
  });

  it('what is signed does not change: not by the product, not by the owner of the tables', async () => {
    const [first] = await findingsOf(review.id);
    if (!first) throw new Error('nothing was found');
    expect(first.whyNotJudge).toBe('Granskningen är signerad och ändras inte.');
    expect((await judge(review.id, first, { outcome: 'no-remark' })).status).toBe(409);
    for (const sql of [
      `update log_review set content_hash = 'x' where id = $1::bigint`,
      `update log_review_finding set remark = 'x' where review_id = $1::bigint`,
      `insert into log_review_entry select id, 1, '2020-10-01' from log_review_finding where review_id = $1::bigint limit 1`,
    ])
      await expect(owner.query(REGION_WIDE, sql, [review.id])).rejects.toThrow(
        /row-level security|does not change|is kept|only judged/,
      );
    // Nobody has a policy to delete by: there is nothing that a deletion could find.
    for (const table of ['log_review_finding', 'log_review'])
      expect(await owner.query(REGION_WIDE, `delete from ${table} returning 1`)).toEqual([]);
    expect(await findingsOf(review.id)).toHaveLength(7);
    await expect(owner.query(UNSCOPED, 'truncate log_review_entry')).rejects.toThrow(/only ever added/);
  });

  it('nobody judges or signs what is about themselves', async () => {
    await plant({ who: 'demo-region-admin', at: '2020-10-05T23:30:00+02:00' });
    await owner.query(
      UNSCOPED,
      `insert into role_permission values ('region-administrator', 'access-log:review') on conflict do nothing`,
    );
    const other = await product.as('region.admin');
    const { body: mine } = await reviewer.post<Review>('/api/log-reviews', {
      from: '2020-10-05',
      through: '2020-10-05',
      sampleSize: 1,
    });
    const own = (await findingsOf(mine.id, other)).filter(({ person }) => person === 'demo-region-admin');
    expect(own.map(({ whyNotJudge }) => whyNotJudge)).toEqual(
      Array(own.length).fill('Det gäller din egen åtkomst. Någon annan behöver granska den.'),
    );
    expect(own.length).toBeGreaterThan(0);
    for (const finding of own) {
      expect((await judge(mine.id, finding, { outcome: 'no-remark' }, other)).status).toBe(409);
      expect((await judge(mine.id, finding, { outcome: 'no-remark' })).status).toBe(200);
    }
    const refused = await other.post<{ type: string }>(
      `/api/log-reviews/${mine.id}/signature`,
      {},
      { 'if-match': '"1"' },
    );
    expect(refused.body.type).toContain('own-accesses');
    await expect(
      owner.query(REGION_WIDE, `update log_review_finding set judged_by = account_id where review_id = $1::bigint`, [
        mine.id,
      ]),
    ).rejects.toThrow(/check constraint/);
  });

  it('a period that has not been is refused, and so is somebody without the permission', async () => {
    expect((await reviewer.post('/api/log-reviews', { from: '2020-10-12', through: '2020-12-01' })).status).toBe(400);
    expect((await reviewer.post('/api/log-reviews', { from: '2020-10-12', through: '2020-10-01' })).status).toBe(400);
    expect((await (await product.as('auditor')).get('/api/log-reviews')).status).toBe(403);
  });
});
