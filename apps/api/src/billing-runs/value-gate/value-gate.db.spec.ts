import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Principal } from '../../identity/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import { BillingRunsService } from '../billing-runs.service.ts';
import { ListStatements } from '../dto/statement.dto.ts';
import { draftDocument, publishDocument } from '../preview/rule-versions.fixtures.ts';
import { officer, openTestRoom, type TestRoom } from '../run/test-room.fixtures.ts';
import { StatementsService } from '../statements/statements.service.ts';
import { AcceptValues, ListValueAcceptances } from './dto/value-acceptance.ts';
import { ValueAcceptances } from './value-acceptances.service.ts';

const material = readFileSync(new URL('../../../../../test/golden/seed-example.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as object);
const RUN = ['freeze-facts', 'assess-episodes', 'state-liability', 'complete-billing-run'];
const approver: Principal = {
  ...officer,
  accountId: 'demo-region-approver',
  displayName: 'Beslutsfattare',
  roles: ['region-approver'],
};
/** Another role of the same person. */
const sameOfficer: Principal = { ...officer, roles: ['region-approver'], roleUsed: 'region-approver' };

let room: TestRoom;
let demo: TestRoom;

beforeAll(async () => {
  room = await openTestRoom('2020-10-22T09:00', { FRISTDAG_HOLD_UNDECIDED_VALUES: '1' });
  demo = await openTestRoom();
  for (const each of [room, demo]) {
    await each.owner.query(
      REGION_WIDE,
      `insert into account (id, username, display_name, password_hash, unit_kind, unit_name)
       select id, id, id, '-', 'region', 'Region Stockholm' from unnest('{demo-region-billing,demo-region-approver}'::text[]) as id
       on conflict do nothing`,
    );
    await each.saveEpisodes(material);
    await run(each, 'billing');
    await run(each, 'shadow');
  }
});
afterAll(async () => {
  await room.close();
  await demo.close();
});

async function run(each: TestRoom, mode: 'billing' | 'shadow'): Promise<void> {
  const { id } = await each.get(BillingRunsService).start({ period: '2020-01', mode }, officer, undefined);
  await each.queue.work(...RUN.map((name) => ({ name, id })));
}

async function invoicing(each = room, mode: 'billing' | 'shadow' = 'billing') {
  const query = ListStatements.parse({ period: '2020-01', payer: '0184', mode });
  const [statement] = (await each.get(StatementsService).list(query, officer, 'sv')).rows;
  const one = await each.get(StatementsService).get(statement?.id ?? '', officer, 'sv');
  expect(one.invoicing).toEqual(statement?.invoicing);
  return one.invoicing;
}

const accept = (principal: Principal, body: object = {}, key?: string) =>
  room
    .get(ValueAcceptances)
    .accept(AcceptValues.parse({ careType: 'somatic', period: '2020-01', reason: 'Beloppet följer 2019', ...body }), {
      principal,
      language: 'sv',
      key,
    });

describe('a month whose price is illustrative', () => {
  it('is not invoiced before two people have accepted it, each with a reason', async () => {
    expect(await invoicing()).toEqual({
      allowed: false,
      why: 'Får inte faktureras: värden som inte är beslutade ligger till grund för beloppet. Två olika personer behöver godta det, med en motivering.',
    });
    expect(await accept(officer, {}, 'key-1')).toMatchObject({
      careType: 'somatic',
      period: '2020-01',
      ruleVersion: 'somatic/2020-01-01',
      reason: 'Beloppet följer 2019',
      values: [
        { parameter: 'costPerCareDay', status: 'illustrative' },
        { parameter: 'costPerCareDay', status: 'outdated' },
      ],
      invoicing: { allowed: false, why: expect.stringContaining('En person till behöver godta det') },
    });
    expect(await accept(officer, {}, 'key-1')).toMatchObject({ invoicing: { allowed: false } });
    expect((await invoicing()).allowed).toBe(false);
  });

  it('is not accepted twice by one person, whatever the role', async () => {
    await expect(accept(officer)).rejects.toMatchObject({ status: 409, code: 'accepted-already' });
    await expect(accept(sameOfficer)).rejects.toMatchObject({ status: 409, code: 'accepted-already' });
    const behind = (place: number, account: string) =>
      room.owner.query(
        REGION_WIDE,
        `insert into value_acceptance (care_type, period, rule_version, rule_version_hash, place, account_id, account_name, reason, warnings, at)
         select care_type, period, rule_version, rule_version_hash, $1, $2, 'X', 'Y', warnings, at from value_acceptance where place = 1`,
        [place, account],
      );
    await expect(behind(2, officer.accountId)).rejects.toThrow(/unique/);
    await expect(behind(1, approver.accountId)).rejects.toThrow(/unique/);
    await expect(behind(3, approver.accountId)).rejects.toThrow(/check/);
    for (const change of ['delete from value_acceptance', `update value_acceptance set account_id = 'x'`]) {
      await expect(room.owner.query(REGION_WIDE, change)).rejects.toThrow();
    }
  });

  it('is invoiced when another person has accepted it too, and no third is asked', async () => {
    expect(await accept(approver)).toMatchObject({ invoicing: { allowed: true } });
    expect(await invoicing()).toEqual({ allowed: true, why: expect.stringContaining('två personer har godtagit') });
    await expect(accept({ ...approver, accountId: 'third' })).rejects.toMatchObject({ code: 'accepted-by-two' });
    const { rows, total } = await room.get(ValueAcceptances).list(ListValueAcceptances.parse({}), officer);
    expect(total).toBe(2);
    expect(rows.map(({ acceptedBy }) => acceptedBy.id).sort()).toEqual(['demo-region-approver', 'demo-region-billing']);
    const lines = await room.owner.query(REGION_WIDE, `select reason from audit_line where act = 'accept-values'`);
    expect(lines).toEqual([{ reason: 'Beloppet följer 2019' }, { reason: 'Beloppet följer 2019' }]);
  });

  it('is accepted by itself: no other month, and no other version', async () => {
    expect(await accept(officer, { period: '2020-02' })).toMatchObject({ invoicing: { allowed: false } });
    await publishDocument(room, draftDocument({ validFrom: '2020-01-01', correction: 2, values: { freeDays: 1 } }));
    await run(room, 'billing');
    expect((await invoicing()).allowed).toBe(false);
    // The earlier one is still accepted, for the statements that were made by it.
    await expect(accept(approver, { ruleVersion: 'somatic/2020-01-01' })).rejects.toMatchObject({
      code: 'accepted-already',
    });
  });
});

describe('the gate', () => {
  it('stops nothing where it is switched off, as in the demo, and says so beside the amount', async () => {
    expect(await invoicing(demo)).toEqual({ allowed: true, why: expect.stringContaining('Spärren för sådana värden') });
  });

  it('never lets a shadow run be invoiced', async () => {
    expect(await invoicing(demo, 'shadow')).toEqual({ allowed: false, why: 'En skuggkörning faktureras aldrig.' });
  });

  it('has nothing to say of a month whose values are all decided', async () => {
    const document = draftDocument({ validFrom: '2020-01-01', correction: 2 });
    const price = { ...document.parameters['costPerCareDay'], value: 8200, status: 'decided', year: 2020 };
    await publishDocument(demo, { ...document, parameters: { ...document.parameters, costPerCareDay: price } });
    await run(demo, 'billing');
    expect(await invoicing(demo)).toEqual({ allowed: true, why: null });
    await expect(
      demo
        .get(ValueAcceptances)
        .accept(AcceptValues.parse({ careType: 'somatic', period: '2020-01', reason: 'Prov' }), {
          principal: officer,
          language: 'sv',
          key: undefined,
        }),
    ).rejects.toMatchObject({ status: 409, code: 'nothing-to-accept' });
  });

  it('asks for a month that a version governs', async () => {
    await expect(accept(officer, { period: '2019-12' })).rejects.toMatchObject({ status: 422 });
    await expect(accept(officer, { ruleVersion: 'somatic/2021-01-01' })).rejects.toMatchObject({ status: 422 });
    expect(AcceptValues.safeParse({ careType: 'somatic', period: '2020-01', reason: '  ' }).success).toBe(false);
  });
});
