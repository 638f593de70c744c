import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGION_WIDE } from '../../payers/index.ts';
import { BillingRunsService } from '../billing-runs.service.ts';
import { draftDocument, publishDocument } from '../preview/rule-versions.fixtures.ts';
import { officer, openTestRoom, type TestRoom } from '../run/test-room.fixtures.ts';
import { RuleCorrections } from './rule-corrections.service.ts';

const material = readFileSync(new URL('../../../../../test/golden/seed-example.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as object);
const farsta = { ...material[0], caseNumber: 'F-1', municipality: '0180', district: 'farsta' };
const psychiatric = { ...material[0], caseNumber: 'P-1', careType: 'psychiatric' };
const RUN = ['freeze-facts', 'assess-episodes', 'state-liability', 'complete-billing-run'];
const FIND = { name: 'find-affected-statements', id: 'rule-corrections' };
const page = { page: 1, perPage: 25, sort: 'createdAt', order: 'asc' } as const;

let room: TestRoom;

beforeAll(async () => {
  room = await openTestRoom();
  await room.saveEpisodes([...material, farsta, psychiatric]);
});
afterAll(() => room.close());

const corrections = () => room.get(RuleCorrections);
const list = async () => (await corrections().list(page, { principal: officer, language: 'sv' })).rows;
const runThrough = (id: string) => room.queue.work(...RUN.map((name) => ({ name, id })));
const found = async () => (await Promise.all(room.queue.finders.map((find) => find()))).flat(2);

async function bill(period = '2020-01'): Promise<string> {
  const { id } = await room.get(BillingRunsService).start({ period, mode: 'billing' }, officer, undefined);
  await runThrough(id);
  return id;
}

describe('a version that comes to govern months which were billed already', () => {
  it('is no matter while the versions are those of the runs', async () => {
    await bill();
    expect(await found()).toContainEqual(FIND);
    await room.queue.work(FIND);
    expect(await found()).not.toContainEqual(FIND);
    expect(await list()).toEqual([]);
  });

  it('is found by the sweeper when a correction is published, and every month is stated anew in shadow', async () => {
    const document = draftDocument({ validFrom: '2020-01-01', correction: 2, values: { freeDays: 1 } });
    await publishDocument(room, document);
    expect(await found()).toContainEqual(FIND);
    await room.queue.work(FIND);
    const [correction] = await list();
    expect(correction).toMatchObject({
      state: 'queued',
      progress: { done: 0, total: 1 },
      ruleVersion: 'somatic/2020-01-01.2',
      careType: 'somatic',
      corrects: 'somatic/2020-01-01',
      reason: 'Prov',
      months: [{ period: '2020-01', state: 'queued', isCurrent: true }],
    });
    await runThrough(correction?.months[0]?.shadowRunId ?? '');
    const whole = await corrections().get(correction?.id ?? '', officer, 'sv');
    expect(whole).toMatchObject({
      state: 'completed',
      progress: { done: 1, total: 1 },
      totals: { statements: 2, before: '54600.00', after: '101400.00', difference: '46800.00' },
      differences: [
        { payer: '0180-farsta', difference: '7800.00', before: { liable: true }, after: { liable: true } },
        {
          payer: '0184',
          payerName: 'Solna',
          period: '2020-01',
          difference: '39000.00',
          isCurrent: true,
          before: { amount: '39000.00', ruleVersion: 'somatic/2020-01-01' },
          after: { amount: '78000.00', ruleVersion: 'somatic/2020-01-01.2' },
        },
      ],
    });
  });

  it('is found once, however often the work is done and by how many at once', async () => {
    await Promise.all([room.queue.work(FIND), room.queue.work(FIND)]);
    await room.queue.work(FIND);
    const rows = await room.owner.query(REGION_WIDE, 'select from rule_correction_month');
    const runs = await room.owner.query(REGION_WIDE, `select from billing_run where mode = 'shadow'`);
    expect([rows.length, runs.length]).toEqual([1, 1]);
  });

  it('leaves all or nothing when it dies in the middle', async () => {
    await bill('2020-02');
    await room.owner.query(
      REGION_WIDE,
      `create trigger died before insert on rule_correction_month for each row execute function refuse_change()`,
    );
    await publishDocument(room, draftDocument({ validFrom: '2020-02-01', values: { costPerCareDay: 8200 } }));
    await expect(room.queue.work(FIND)).rejects.toThrow();
    await room.owner.query(REGION_WIDE, 'drop trigger died on rule_correction_month');
    expect(await list()).toHaveLength(1);
    expect(await room.owner.query(REGION_WIDE, `select from billing_run where mode = 'shadow'`)).toHaveLength(1);
    expect(await found()).toContainEqual(FIND);
    await room.queue.work(FIND);
    expect((await list()).map(({ ruleVersion, months }) => [ruleVersion, months.map(({ period }) => period)])).toEqual([
      ['somatic/2020-01-01.2', ['2020-01']],
      ['somatic/2020-02-01', ['2020-02']],
    ]);
  });

  it('stands ready for invoices until the month is billed anew', async () => {
    const ready = () => room.database.transaction(REGION_WIDE, (transaction) => corrections().findReady(transaction));
    expect((await ready()).map(({ payer, difference }) => [payer, difference])).toEqual([
      ['0180-farsta', '7800.00'],
      ['0184', '39000.00'],
    ]);
    await bill();
    expect(await ready()).toEqual([]);
    const [correction] = await list();
    expect(correction?.months).toMatchObject([{ isCurrent: false }]);
  });

  it('says the same of a correction that does not exist as of an id that is none', async () => {
    for (const id of ['999', 'x']) {
      await expect(corrections().get(id, officer, 'sv')).rejects.toMatchObject({ status: 404 });
    }
  });
});
