import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Principal } from '../../identity/index.ts';
import { REGION_WIDE, scopeOf } from '../../payers/index.ts';
import { officer, openTestRoom, reviewerOf, type TestRoom } from '../run/test-room.fixtures.ts';
import { ListImpactChanges } from './dto/impact-preview.ts';
import { ImpactPreviews } from './impact-previews.service.ts';
import { PreviewImpact } from './preview-impact.job.ts';
import { draftDocument, publishDocument, saveDraft } from './rule-versions.fixtures.ts';

const material = readFileSync(new URL('../../../../../test/golden/seed-example.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as object);
const farsta = { ...material[0], caseNumber: 'F-1', municipality: '0180', district: 'farsta' };

const editor: Principal = {
  ...officer,
  accountId: 'demo-region-admin',
  permissions: new Set(['impact:read', 'impact:write', 'episodes:read']),
};

let room: TestRoom;

beforeAll(async () => {
  room = await openTestRoom();
  await room.saveEpisodes([...material, farsta]);
});
afterAll(() => room.close());

const previews = () => room.get(ImpactPreviews);
const start = (version: string, periods: string[], idempotencyKey?: string) =>
  previews().start(version, { periods }, { principal: editor, idempotencyKey });
const show = (id: string) => previews().get(id, editor, 'sv');
const work = (id: string) => room.queue.work({ name: 'preview-impact', id });

async function previewOf(version: string, ...periods: string[]) {
  const { id } = await start(version, periods);
  await work(id);
  return show(id);
}

describe('one free day less from a month on', () => {
  let version: string;
  beforeAll(async () => {
    version = await saveDraft(room, draftDocument({ validFrom: '2020-01-01', correction: 2, values: { freeDays: 1 } }));
  });

  it('says for Solna: 39 000 kr now, 78 000 kr then, since 15 days of 5 stays are 10 over one day each', async () => {
    const preview = await previewOf(version, '2020-01');
    expect(preview).toMatchObject({
      state: 'completed',
      progress: { done: 6, total: 6 },
      isCurrent: true,
      periods: ['2020-01'],
      totals: {
        now: { amount: '54600.00', episodes: 6, liable: 2 },
        then: { amount: '101400.00', episodes: 6, liable: 2 },
        difference: { amount: '46800.00', episodes: 0, liable: 0 },
        becomeLiable: 0,
        ceaseToBeLiable: 0,
      },
    });
    expect(
      await room.owner.query(REGION_WIDE, 'select id, rule_version_id as version from rule_version_preview'),
    ).toEqual([{ id: preview.id, version }]);
    expect(preview.payers.find(({ payer }) => payer === '0184')).toMatchObject({
      careType: 'somatic',
      payerName: 'Solna',
      period: '2020-01',
      difference: '39000.00',
      crossing: null,
      now: { amount: '39000.00', episodes: 5, liable: true, freeDays: 2, ruleVersion: 'somatic/2020-01-01' },
      then: { amount: '78000.00', episodes: 5, liable: true, freeDays: 1, ruleVersion: 'somatic/2020-01-01.2' },
    });
  });

  it('gives the same hashes when nothing has changed, and others when an episode has', async () => {
    const [first, second] = [await previewOf(version, '2020-01'), await previewOf(version, '2020-01')];
    expect([second.inputsHash, second.resultHash]).toEqual([first.inputsHash, first.resultHash]);
    await room.saveEpisodes([{ ...material[1], cancelled: true }]);
    const third = await previewOf(version, '2020-01');
    expect(third.inputsHash).not.toBe(first.inputsHash);
    expect(third.resultHash).not.toBe(first.resultHash);
    await room.saveEpisodes([material[1] ?? {}]);
  });

  it('shows the episodes that change, page by page, and enters them into the access log', async () => {
    const { id } = await previewOf(version, '2020-01');
    const changes = (query: object) => previews().listChanges(id, ListImpactChanges.parse(query), editor);
    const { rows, total } = await changes({ payer: '0184', perPage: 2 });
    expect(total).toBe(5);
    expect(rows).toMatchObject([
      { kind: 'contribution', payer: '0184', contributionDifference: '7800.00', now: { counted: true, missed: [] } },
      { kind: 'contribution', payer: '0184' },
    ]);
    expect((await changes({ kind: 'counted' })).total).toBe(0);
    const shown = await room.owner.query<{ count: number }>(
      REGION_WIDE,
      `select count(*)::int as count from access_entry where act = 'list-impact-changes'`,
    );
    expect(shown).toEqual([{ count: 2 }]);
  });

  it('shows the long stays that leave the average in the hybrid model, though their own share is the same', async () => {
    const hybrid = draftDocument({
      validFrom: '2020-01-01',
      correction: 2,
      model: 'hybrid',
      values: { hybridThresholdDays: 3 },
    });
    const id = await saveDraft(room, hybrid, 'draft-hybrid');
    const preview = await previewOf(id, '2020-01');
    // 4 and 6 days leave: 2 + 4 of their own; 0, 3 and 2 days share an average of 1.67.
    expect(preview.payers.find(({ payer }) => payer === '0184')).toMatchObject({
      now: { amount: '39000.00' },
      then: { amount: '46800.00', model: 'hybrid' },
    });
    const { rows } = await previews().listChanges(preview.id, ListImpactChanges.parse({ payer: '0184' }), editor);
    expect(rows).toMatchObject([
      { kind: 'billed-singly', now: { dischargeReadyDays: 4 }, contributionDifference: '0.00' },
      { kind: 'billed-singly', now: { dischargeReadyDays: 6 }, contributionDifference: '0.00' },
    ]);
  });

  it('has one effect however often the same Idempotency-Key is sent', async () => {
    const first = await start(version, ['2020-01'], 'key-1');
    expect(await start(version, ['2020-01'], 'key-1')).toEqual(first);
    await expect(start(version, ['2020-02'], 'key-1')).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('says which month no version would govern', async () => {
    await expect(start(version, ['2019-12'])).rejects.toMatchObject({ status: 422, code: 'missing-rule-version' });
    await expect(start('nothing', ['2020-01'])).rejects.toMatchObject({ status: 404 });
  });

  it('shows a municipality its own payers only, and nothing while the version is drafted', async () => {
    await previewOf(version, '2020-01');
    await expect(previews().getOwn(version, reviewerOf('0184'), 'sv')).rejects.toMatchObject({ status: 404 });
    expect((await previews().getOwn(version, editor, 'sv')).payers).toHaveLength(2);
    await room.owner.query(REGION_WIDE, `update rule_version set state = 'in-consultation' where id = $1`, [version]);
    expect(await previews().getOwn(version, reviewerOf('0184'), 'sv')).toMatchObject({
      payers: [{ payer: '0184', now: { amount: '39000.00' }, then: { amount: '78000.00' } }],
      totals: { difference: { amount: '39000.00' } },
    });
    const seen = (payers: string[]) =>
      room.database.transaction(scopeOf({ payers }), ({ query }) =>
        query(
          `select distinct payer from impact_preview_payer union select payer from impact_preview_change
           union select payer from impact_preview_tally`,
        ),
      );
    expect(await seen(['0184'])).toEqual([{ payer: '0184' }]);
    expect(await seen([])).toEqual([]);
  });
});

describe('outside the draft’s own validity', () => {
  it('nothing changes: the months before its start, and the other care type', async () => {
    const psychiatric = { ...material[0], caseNumber: 'P-1', careType: 'psychiatric' };
    await room.saveEpisodes([psychiatric]);
    const version = await saveDraft(
      room,
      draftDocument({ validFrom: '2020-02-01', values: { freeDays: 0, costPerCareDay: 1 } }),
      'from-february',
    );
    const preview = await previewOf(version, '2020-01', '2020-02');
    expect(preview.governing).toMatchObject([
      { period: '2020-01', careType: 'somatic', then: 'somatic/2020-01-01', withinValidity: false },
      { period: '2020-01', careType: 'psychiatric', withinValidity: false },
      { period: '2020-02', careType: 'somatic', then: 'somatic/2020-02-01', isDraft: true, withinValidity: true },
      { period: '2020-02', careType: 'psychiatric', withinValidity: false },
    ]);
    expect(preview.payers).toHaveLength(3);
    expect(preview.payers.filter(({ difference }) => difference !== '0.00')).toEqual([]);
    expect(preview.totals?.difference).toEqual({ amount: '0.00', episodes: 0, liable: 0 });
  });

  it('a later version that is published ends the draft’s months', async () => {
    await publishDocument(room, draftDocument({ careType: 'psychiatric', validFrom: '2020-06-01' }));
    const draft = draftDocument({ careType: 'psychiatric', validFrom: '2020-03-01', values: { freeDays: 0 } });
    const version = await saveDraft(room, draft, 'until-june');
    const { governing } = await previewOf(version, '2020-02', '2020-03', '2020-05', '2020-06');
    expect(
      governing.filter(({ careType }) => careType === 'psychiatric').map(({ period, then }) => [period, then]),
    ).toEqual([
      ['2020-02', 'psychiatric/2020-01-01'],
      ['2020-03', 'psychiatric/2020-03-01'],
      ['2020-05', 'psychiatric/2020-03-01'],
      ['2020-06', 'psychiatric/2020-06-01'],
    ]);
  });

  it('a difference all the same ends the preview in words, and shows nothing of it', async () => {
    const { id } = await start('from-february', ['2020-01']);
    room.get(PreviewImpact).episodesAtOnce = 3;
    const stopping = stoppingAfter(2);
    await room.queue.handlers.get('preview-impact')?.run(id, stopping);
    room.get(PreviewImpact).episodesAtOnce = 20_000;
    await room.owner.query(
      REGION_WIDE,
      `insert into impact_preview_tally values ($1::bigint, 999, 'then', '2020-01', 'somatic', '0184', 30, 1, 0)`,
      [id],
    );
    await work(id);
    expect(await show(id)).toMatchObject({
      state: 'failed',
      payers: [],
      totals: null,
      resultHash: null,
      problem: { status: 422, detail: expect.stringMatching(/^Effektprövningen ändrade 2020-01 för 0184, fast/) },
    });
  });
});

describe('a preview that is disturbed', () => {
  it('ends the same when it is killed after any piece, taken up again, and taken up twice', async () => {
    const whole = await previewOf('from-february', '2020-01');
    room.get(PreviewImpact).episodesAtOnce = 2;
    for (const steps of [1, 2, 3, 4, 5]) {
      const { id } = await start('from-february', ['2020-01']);
      await room.queue.handlers.get('preview-impact')?.run(id, stoppingAfter(steps));
      expect((await show(id)).state).toBe('running');
      expect((await show(id)).payers).toEqual([]);
      await Promise.all([work(id), work(id)]);
      await work(id);
      expect(await show(id)).toMatchObject({
        state: 'completed',
        inputsHash: whole.inputsHash,
        resultHash: whole.resultHash,
        progress: { done: 7, total: 7 },
      });
    }
    room.get(PreviewImpact).episodesAtOnce = 20_000;
  });

  it('is found again by the sweeper when nobody has touched it for five seconds', async () => {
    const { id } = await start('from-february', ['2020-01']);
    const found = async () => (await Promise.all(room.queue.finders.map((find) => find()))).flat(2).map((w) => w.id);
    expect(await found()).not.toContain(id);
    await room.database.transaction(REGION_WIDE, ({ query }) =>
      query(`update impact_preview set touched_at = now() - interval '6 seconds' where id = $1::bigint`, [id]),
    );
    expect(await found()).toContain(id);
  });
});

describe('when a case goes after its time', () => {
  it('what previews say of it goes too, and not before; their sums stay', async () => {
    const preview = await previewOf('from-february', '2020-01');
    const sql = <Row>(text: string) => room.owner.query<Row>(REGION_WIDE, text);
    await sql('alter table impact_preview_episode no force row level security');
    await expect(sql('delete from impact_preview_episode')).rejects.toThrow(/go only with their episode/);
    await sql('alter table impact_preview_episode force row level security');
    const frozen = () => sql(`select from impact_preview_episode where preview_id = ${preview.id}`);
    expect(await frozen()).toHaveLength(7);

    // What a retention order does in the whole product.
    await sql('alter table episode_revision disable trigger user');
    await sql('alter table episode_revision no force row level security');
    await sql(`delete from episode_revision where case_number = 'F-1'`);
    await sql('alter table episode_revision force row level security');
    await sql('alter table episode_revision enable trigger user');
    expect(await frozen()).toHaveLength(6);
    expect(await show(preview.id)).toEqual(preview);
  });
});

/** A process that stops after so many pieces of work. */
function stoppingAfter(pieces: number): AbortSignal {
  let asked = 0;
  return {
    get aborted() {
      asked += 1;
      return asked > pieces;
    },
  } as AbortSignal;
}
