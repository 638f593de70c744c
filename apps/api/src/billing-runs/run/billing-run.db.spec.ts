import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGION_WIDE, scopeOf } from '../../payers/index.ts';
import { BillingRunsService } from '../billing-runs.service.ts';
import { ListStatements, type ListStatementsQuery } from '../dto/statement.dto.ts';
import { ReadableCalculations } from '../statements/readable-calculations.ts';
import { StatementsService } from '../statements/statements.service.ts';
import { officer, openTestRoom, reviewerOf, type TestRoom } from './test-room.fixtures.ts';

const material = readFileSync(new URL('../../../../../test/golden/seed-example.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as object);

const farsta = { ...material[0], caseNumber: 'F-1', municipality: '0180', district: 'farsta' };

let room: TestRoom;

beforeAll(async () => {
  room = await openTestRoom();
  await room.saveEpisodes([...material, farsta]);
});
afterAll(() => room.close());

const start = (period = '2020-01', mode: 'billing' | 'shadow' = 'billing', key?: string) =>
  room.get(BillingRunsService).start({ period, mode }, officer, key);
const show = (id: string) => room.get(BillingRunsService).get(id, officer, 'sv');

async function runThrough(id: string, ...steps: string[]): Promise<void> {
  const works =
    steps.length > 0 ? steps : ['freeze-facts', 'assess-episodes', 'state-liability', 'complete-billing-run'];
  await room.queue.work(...works.map((name) => ({ name, id })));
}

async function statements(query: Partial<ListStatementsQuery> = {}, principal = officer) {
  return (
    await room.get(StatementsService).list(ListStatements.parse({ period: '2020-01', ...query }), principal, 'sv')
  ).rows;
}

describe('a billing run of the material month', () => {
  it('states 39 000 kr for Solna: 15 days, 5 episodes, 2 free days', async () => {
    const { id } = await start();
    expect(await show(id)).toMatchObject({
      state: 'queued',
      step: 'freeze',
      revision: 1,
      statements: null,
      totalAmount: null,
    });
    await runThrough(id);
    expect(await show(id)).toMatchObject({
      state: 'completed',
      progress: { done: 6, total: 6 },
      statements: 2,
      totalAmount: '54600.00',
    });
    expect(await statements({ payer: '0184' })).toMatchObject([
      {
        careType: 'somatic',
        payer: '0184',
        payerName: 'Solna',
        municipality: '0184',
        ruleVersion: 'somatic/2020-01-01',
        model: 'average',
        episodes: 5,
        excludedEpisodes: 0,
        dischargeReadyDays: 15,
        freeDays: 2,
        billableDays: 5,
        liable: true,
        amount: '39000.00',
        averageDays: '3.00',
        costPerCareDay: '7800.00',
        illustrative: true,
        previous: null,
        revision: 1,
        mode: 'billing',
      },
    ]);
  });

  it('is a new revision when run again, and the old one stays readable', async () => {
    await room.saveEpisodes([{ ...material[1], cancelled: true }]);
    const { id } = await start();
    await runThrough(id);
    expect(await statements({ payer: '0184' })).toMatchObject([
      { revision: 2, episodes: 4, amount: '54600.00', previous: { revision: 1, amount: '39000.00' } },
    ]);
    expect(await statements({ payer: '0184', revision: 1 })).toMatchObject([
      { revision: 1, episodes: 5, amount: '39000.00' },
    ]);
    await room.saveEpisodes([material[1] ?? {}]);
  });

  it('shows nothing of a run before it is completed', async () => {
    const { id } = await start();
    await runThrough(id, 'freeze-facts', 'assess-episodes', 'state-liability');
    expect(await show(id)).toMatchObject({
      state: 'running',
      step: 'complete',
      progress: { done: 6, total: 6 },
      totalAmount: null,
    });
    expect(await statements({ payer: '0184' })).toMatchObject([{ revision: 2 }]);
    expect(await statements({ runId: id })).toEqual([]);
    await runThrough(id, 'complete-billing-run');
    expect(await statements({ payer: '0184' })).toMatchObject([{ revision: 3, amount: '39000.00' }]);
  });

  it.each([['freeze-facts'], ['assess-episodes'], ['state-liability'], ['complete-billing-run']])(
    'ends the same when it died after %s and was taken up from the start',
    async (last) => {
      const { id } = await start('2020-01', 'shadow');
      const works = ['freeze-facts', 'assess-episodes', 'state-liability', 'complete-billing-run'];
      await runThrough(id, ...works.slice(0, works.indexOf(last) + 1));
      await runThrough(id);
      await runThrough(id);
      expect(await show(id)).toMatchObject({ state: 'completed', statements: 2, totalAmount: '54600.00' });
    },
  );

  it('comes out once when two workers take it up at the same time', async () => {
    const { id } = await start('2020-01', 'shadow');
    await Promise.all([runThrough(id), runThrough(id), runThrough(id, 'complete-billing-run')]);
    expect(await show(id)).toMatchObject({ state: 'completed', statements: 2, totalAmount: '54600.00' });
  });

  it('gives two runs that are started at once two revisions', async () => {
    const started = await Promise.all([
      start('2020-02', 'shadow'),
      start('2020-02', 'shadow'),
      start('2020-02', 'shadow'),
    ]);
    const runs = await Promise.all(started.map(({ id }) => show(id)));
    expect(runs.map(({ revision }) => revision).sort()).toEqual([1, 2, 3]);
  });

  it('has one effect however often the same Idempotency-Key is sent', async () => {
    const first = await start('2020-03', 'shadow', 'key-1');
    expect(await start('2020-03', 'shadow', 'key-1')).toEqual(first);
    await expect(start('2020-04', 'shadow', 'key-1')).rejects.toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
  });

  it('is found again by the sweeper when nobody has touched it for five seconds', async () => {
    const { id } = await start('2020-05', 'shadow');
    const found = async () =>
      (await Promise.all(room.queue.finders.map((find) => find()))).flat(2).map((item) => item.id);
    expect(await found()).not.toContain(id);
    await room.database.transaction(REGION_WIDE, ({ query }) =>
      query(`update billing_run set touched_at = now() - interval '6 seconds' where id = $1::bigint`, [id]),
    );
    expect(await found()).toContain(id);
    expect(await found()).not.toContain(id);
  });
});

describe('a run that meets the same fault of ours again and again', () => {
  const sql = <Row>(text: string, parameters: readonly unknown[] = []) =>
    room.owner.query<Row>(REGION_WIDE, text, parameters);

  async function whileBroken(work: () => Promise<void>): Promise<void> {
    await sql(`create function break_for_good() returns trigger language plpgsql as $$ begin
                 raise exception 'a fault of ours' using errcode = 'XX000'; end $$`);
    await sql('create trigger break_for_good before insert on statement execute function break_for_good()');
    try {
      await work();
    } finally {
      await sql('drop trigger break_for_good on statement');
    }
  }

  it('is tried later and later, then ends as failed in words, and the month can be run again', async () => {
    const { id } = await start('2020-01', 'shadow');
    await whileBroken(async () => {
      for (let attempt = 1; attempt <= 20; attempt += 1) {
        expect((await show(id)).state).not.toBe('failed');
        await expect(runThrough(id)).rejects.toThrow('a fault of ours');
        // Whoever comes before its time does nothing.
        await runThrough(id);
        await sql('update billing_run set not_before = now() where id = $1::bigint', [id]);
      }
    });
    expect(await show(id)).toMatchObject({
      state: 'failed',
      step: 'state',
      statements: null,
      totalAmount: null,
      problem: { status: 500, detail: expect.stringMatching(/20 gånger i rad.*Starta en ny körning/) },
    });
    expect(await statements({ runId: id })).toEqual([]);
    const again = await start('2020-01', 'shadow');
    await runThrough(again.id);
    expect(await show(again.id)).toMatchObject({ state: 'completed', totalAmount: '54600.00' });
  });

  it('counts from the start again once it has gone forward', async () => {
    const { id } = await start('2020-01', 'shadow');
    await sql('update billing_run set failures = 19 where id = $1::bigint', [id]);
    await runThrough(id);
    expect(await sql('select state, failures from billing_run where id = $1::bigint', [id])).toEqual([
      { state: 'completed', failures: 0 },
    ]);
  });

  it('leaves statistics behind, so that the plans of the next month are good', async () => {
    const [table] = await sql<{ rows: number }>(
      `select reltuples::float8 as rows from pg_class where relname = 'assessment'`,
    );
    expect(table?.rows).toBeGreaterThan(0);
  });
});

describe('what a run refuses', () => {
  it('does not bill a month that is not over', async () => {
    await expect(start('2020-10')).rejects.toMatchObject({ status: 409, code: 'month-not-over' });
    const { id } = await start('2020-10', 'shadow');
    expect(await show(id)).toMatchObject({ mode: 'shadow', state: 'queued' });
  });

  it('ends as failed, with words, when its episodes are of a care type without rules', async () => {
    const { id } = await start('2020-01', 'shadow');
    await room.owner.query(
      REGION_WIDE,
      `delete from billing_run_rule where run_id = $1::bigint and care_type = 'somatic'`,
      [id],
    );
    await runThrough(id);
    expect(await show(id)).toMatchObject({
      state: 'failed',
      statements: null,
      problem: { status: 422, detail: expect.stringContaining('men ingen regelversion för den. Inget har räknats.') },
    });
    expect(await statements({ runId: id })).toEqual([]);
  });

  it('counts nothing in a month without a rule version, with or without episodes', async () => {
    await expect(start('2019-12')).rejects.toMatchObject({
      status: 422,
      code: 'missing-rule-version',
      detail: {
        sv: expect.stringContaining(
          'Ingen regelversion för somatisk vård gäller i december 2019. Den tidigaste gäller från 1 januari 2020. Inget har räknats.',
        ),
      },
    });
  });
});

describe('who sees what', () => {
  const share = (payer: string, statementId: string) =>
    room.database.transaction(REGION_WIDE, (transaction) =>
      room
        .get(ReadableCalculations)
        .add(transaction, { period: '2020-01', careType: 'somatic', payer, statementId, at: 0 }),
    );

  it('shows a reviewer nothing that was not shared', async () => {
    expect(await statements({}, reviewerOf('0184'))).toEqual([]);
    const seen = await room.database.transaction(scopeOf({ payers: ['0184'] }), ({ query }) =>
      query('select payer from assessment union select payer from statement'),
    );
    expect(seen).toEqual([]);
  });

  it('shows a reviewer the own payer only, and never a shadow', async () => {
    for (const { id, payer } of await statements()) await share(payer, id);
    expect((await statements({}, reviewerOf('0184'))).map(({ payer }) => payer)).toEqual(['0184']);
    expect((await statements({}, reviewerOf('0180-farsta'))).map(({ payer }) => payer)).toEqual(['0180-farsta']);
    expect(await statements({ mode: 'shadow' }, reviewerOf('0184'))).toEqual([]);
    expect(await statements({ mode: 'shadow', payer: '0184' })).toMatchObject([{ mode: 'shadow', amount: '39000.00' }]);
  });

  it('says of another payer the same as of a statement that does not exist', async () => {
    const [other] = await statements({ payer: '0180-farsta' });
    const service = room.get(StatementsService);
    expect(await service.get(other?.id ?? '', officer, 'sv')).toMatchObject({ payer: '0180-farsta' });
    for (const id of [other?.id ?? '', '999999', 'x', '0', '99999999999999999999']) {
      await expect(service.get(id, reviewerOf('0184'), 'sv')).rejects.toMatchObject({ status: 404 });
    }
  });

  it('is kept apart by the database itself, whatever a query asks', async () => {
    const seen = (payers: string[]) =>
      room.database.transaction(scopeOf({ payers }), ({ query }) =>
        query<{ payer: string }>(
          'select distinct payer from assessment union select payer from statement order by payer',
        ),
      );
    expect(await seen(['0184'])).toEqual([{ payer: '0184' }]);
    expect(await seen([])).toEqual([]);
  });
});
