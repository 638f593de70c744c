import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.ts';
import type { Round } from '../support/consultation-round.ts';
import { type Product, startProduct } from '../support/product.ts';

interface Preview {
  readonly state: string;
  readonly asIf: { readonly from: string; readonly label: string } | null;
  readonly periods: readonly string[];
  readonly governing: readonly { readonly period: string; readonly careType: string; readonly isDraft: boolean }[];
  readonly totals: { readonly difference: { readonly amount: string } } | null;
}

interface Version {
  readonly id: string;
  readonly basedOn: string | null;
  readonly impactPreviews: readonly { readonly id: string; readonly asIfFrom: string | null }[];
  readonly validFrom: string;
  readonly careType: string;
  readonly state: string;
  readonly titles: { readonly sv: string };
}

describe('the demo’s story about rules', () => {
  let product: Product;
  let admin: Client;
  let versions: readonly Version[] = [];

  beforeAll(async () => {
    product = await startProduct({ environment: { FRISTDAG_DEMO: '1' } });
    admin = await product.as('region.admin');
    for (let turn = 0; turn < 600 && !versions.some(({ state }) => state === 'rejected'); turn += 1) {
      await wait(500);
      versions = (await admin.get<Version[]>('/api/rule-versions')).body;
    }
  }, 330_000);

  afterAll(() => product.stop());

  it('one free day is scheduled from November, a draft for 2021 is stopped, and both say that nothing is decided', () => {
    const told = versions.filter(({ validFrom }) => validFrom > '2020-10-22');
    expect(told.map(({ validFrom, state }) => `${validFrom} ${state}`).sort()).toEqual([
      '2020-11-01 scheduled',
      '2021-01-01 rejected',
    ]);
    for (const { titles } of told) expect(titles.sv).toContain('exempel, inte beslutat');
    const [november, nextYear] = told.sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
    expect(nextYear?.basedOn).toBe(november?.id);
  });

  it('26 municipalities have answered: one objects, one is late, and none is signed by an invented person', async () => {
    const [round] = (await admin.get<Round[]>('/api/consultations')).body;
    expect(round).toMatchObject({ state: 'closed', counts: { answered: 26, missing: 0, late: 1, objections: 1 } });
    const { body } = await admin.get<{ answers: { signatory: { name: string } }[] }>(`/api/consultations/${round?.id}`);
    expect(body.answers.filter(({ signatory }) => !signatory.name.startsWith('Exempel, '))).toEqual([]);
  });

  it('the effect stands beside the version: the months billed, as if one free day had held from January', async () => {
    const november = async () =>
      (await admin.get<Version[]>('/api/rule-versions')).body.find(({ state }) => state === 'scheduled');
    let effect = (await november())?.impactPreviews ?? [];
    for (let turn = 0; turn < 600 && effect.length === 0; turn += 1) {
      await wait(500);
      effect = (await november())?.impactPreviews ?? [];
    }
    expect(effect).toMatchObject([{ asIfFrom: '2020-01' }]);
    const { body } = await admin.get<Preview>(`/api/impact-previews/${effect[0]?.id ?? ''}`);
    expect(body).toMatchObject({ state: 'completed', asIf: { label: 'som om den hade gällt från januari 2020' } });
    expect(body.periods.at(-1)).toBe('2020-09');
    expect(body.governing.filter(({ isDraft, careType }) => isDraft !== (careType === 'somatic'))).toEqual([]);
    expect(Number(body.totals?.difference.amount)).toBeGreaterThan(0);
  }, 330_000);
});
