import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../../../../test/support/client.ts';
import { type Product, startProduct } from '../../../../../test/support/product.ts';
import { shareMonth } from '../../../../../test/support/share-month.ts';
import type { ChecklistItem } from './checklist-words.ts';

const stay = (
  caseNumber: string,
  inpatientUnit: string,
  dischargedAt: string | null,
  more: Record<string, unknown> = {},
): string =>
  JSON.stringify({
    caseNumber,
    careType: 'somatic',
    municipality: '0184',
    inpatientUnit,
    dischargedAt,
    careContactNeeded: false,
    sipRequired: false,
    admittedAt: '2020-05-01T10:00',
    admissionNoticeSentAt: null,
    dischargeReadyNotices: [],
    ...more,
  });

describe('the checklist before a run', () => {
  let product: Product;
  let billing: Client;

  const items = async (period: string, language = 'sv'): Promise<Record<string, ChecklistItem>> => {
    const { body } = await billing.get<{ items: ChecklistItem[] }>(`/api/checklist?period=${period}`, {
      'accept-language': language,
    });
    return Object.fromEntries(body.items.map((item) => [item.code, item]));
  };

  beforeAll(async () => {
    product = await startProduct();
    billing = await product.as('region.billing');
    const months = ['2020-06', '2020-07', '2020-08'];
    const rows = months.flatMap((month) =>
      Array.from({ length: 4 }, (_, n) => [
        stay(`A-${month}-${n}`, 'Södersjukhuset', `${month}-1${n}T10:00`),
        stay(`B-${month}-${n}`, 'Nya lasarettet', `${month}-1${n}T10:00`),
      ]).flat(),
    );
    await billing.import(
      [
        ...rows,
        ...Array.from({ length: 3 }, (_, n) => stay(`A-2020-09-${n}`, 'Södersjukhuset', `2020-09-1${n}T10:00`)),
        stay('B-2020-09-0', 'Nya lasarettet', '2020-09-10T10:00'),
        stay('B-2020-09-1', 'Nya lasarettet', '2020-09-10T10:00', { cancelled: true }),
        stay('LONG', 'Södersjukhuset', null),
        stay('SHORT', 'Södersjukhuset', null, { admittedAt: '2020-10-01T10:00' }),
        stay('BAD-1', 'Södersjukhuset', '2020-01-01T10:00'),
        stay('BAD-2', 'Södersjukhuset', '2020-01-01T10:00'),
      ].join('\n'),
    );
  }, 120_000);

  afterAll(() => product.stop());

  it('a hospital with fewer than half of its earlier episodes is pointed out, with the three months before', async () => {
    const { 'hospital-data': data } = await items('2020-09');
    expect(data?.severity).toBe('warning');
    expect(data?.detail).toContain('1 sjukhus har färre än hälften');
    expect(data?.rows).toEqual([
      { label: 'Nya lasarettet', value: 1, comparedWith: [4, 4, 4] },
      { label: 'Södersjukhuset', value: 3, comparedWith: [4, 4, 4] },
    ]);
  });

  it('an ongoing stay of more than 60 days is pointed out, a shorter one is not', async () => {
    const { 'long-stays': stays } = await items('2020-09');
    expect(stays).toMatchObject({ severity: 'warning', rows: [{ label: 'LONG, Södersjukhuset', value: 174 }] });
  });

  it('illustrative and outdated values in use are named, in the language of the reader', async () => {
    const swedish = (await items('2020-09'))['illustrative-values'];
    expect(swedish?.rows[0]?.value).toBe('7800 (illustrativ)');
    const english = (await items('2020-09', 'en'))['illustrative-values'];
    expect(english?.rows.map(({ value }) => value)).toContain('7800 (older than the billed year)');
  });

  it('names that no care unit stands behind are listed by how often they are used', async () => {
    const { 'unmapped-units': units } = await items('2020-09');
    expect(units?.rows).toContainEqual({ label: 'Nya lasarettet (slutenvårdsenhet)', value: 1, comparedWith: [] });
  });

  it('a month without a rule version stops', async () => {
    const { 'missing-version': version } = await items('2019-12');
    expect(version).toMatchObject({ severity: 'stop' });
    expect(version?.detail).toContain('Ingen regelversion för somatisk vård gäller i december 2019.');
    expect((await items('2020-09'))['missing-version']?.severity).toBe('ok');
  });

  it('refused rows wait until a later import brings their case numbers, whatever the form of the file', async () => {
    expect((await items('2020-09'))['refused-rows']).toMatchObject({ severity: 'warning', rows: [{ value: 2 }] });
    await billing.import(stay('BAD-1', 'Södersjukhuset', '2020-05-03T10:00'));
    expect((await items('2020-09'))['refused-rows']?.rows).toMatchObject([{ value: 1 }]);
    const header =
      'kommun;ärendenummer;vårdtyp;slutenvårdsenhet;inskriven;behov av fast vårdkontakt;SIP behövs;utskriven';
    const row = (discharged: string): string =>
      `0184;"BAD-3";somatik;Södersjukhuset;2020-05-01 10:00;nej;nej;${discharged}`;
    await billing.import(`${header}\n${row('2020-04-01 10:00')}\n`, 'text/csv');
    expect((await items('2020-09'))['refused-rows']?.rows).toMatchObject([{ value: 1 }, { value: 1 }]);
    await billing.import(`${header}\n${row('2020-05-03 10:00')}\n`, 'text/csv');
    await billing.import(stay('BAD-2', 'Södersjukhuset', '2020-05-03T10:00'));
    expect((await items('2020-09'))['refused-rows']).toMatchObject({ severity: 'ok', rows: [] });
  });

  it('the list of what to do says the same: months to run, and nothing refused', async () => {
    const { body } = await billing.get<{
      items: { code: string; group: string; period: string | null; lastDay: string | null }[];
      next: { title: string; on: string };
    }>('/api/to-do');
    expect(
      body.items
        .filter(({ code }) => code === 'run-missing')
        .map(({ period, lastDay, group }) => `${period} ${lastDay} ${group}`),
    ).toEqual([
      '2020-05 2020-06-15 late',
      '2020-06 2020-07-13 late',
      '2020-07 2020-08-17 late',
      '2020-08 2020-09-14 late',
      '2020-09 2020-10-12 late',
    ]);
    expect(body.items.map(({ code }) => code)).not.toContain('refused-rows');
    expect(body.next).toEqual({
      title: 'Sista dag att granska underlaget för september 2020 är 8 november 2020.',
      on: '2020-11-08',
    });
  });

  it('when September is run, nothing waits for its reviewer, and no month is there, before the basis is shared', async () => {
    await billing.run('2020-09');
    const solna = await product.as('solna.reviewer');
    expect((await solna.get<{ items: unknown[] }>('/api/to-do')).body.items).toEqual([]);
    const farsta = await product.as('farsta.reviewer');
    expect((await farsta.get<{ items: unknown[] }>('/api/to-do')).body.items).toEqual([]);
    for (const reviewer of [solna, farsta]) expect((await reviewer.get('/api/months')).body).toEqual([]);
    await shareMonth(product, '2020-09');
    expect((await solna.get('/api/months')).body).toMatchObject([
      { period: '2020-09', billingRun: { revision: 1, state: 'completed' }, shadowRun: null },
    ]);
    expect((await farsta.get('/api/months')).body).toEqual([]);
  });

  it('the months are listed newest first, with their runs', async () => {
    await billing.run('2020-10', 'shadow');
    const { body } =
      await billing.get<{ period: string; hasEpisodes: boolean; billingRun: unknown; shadowRun: unknown }[]>(
        '/api/months',
      );
    expect(body.map(({ period }) => period)).toEqual([
      '2020-10',
      '2020-09',
      '2020-08',
      '2020-07',
      '2020-06',
      '2020-05',
    ]);
    expect(body[0]).toMatchObject({ hasEpisodes: false, billingRun: null, shadowRun: { revision: 1 } });
  });

  it('a change after the run is something to do', async () => {
    await billing.import(stay('A-2020-09-0', 'Södersjukhuset', '2020-09-20T10:00'));
    const { body } = await billing.get<{ items: { code: string; title: string }[] }>('/api/to-do');
    expect(body.items.find(({ code }) => code === 'run-outdated')?.title).toBe(
      '1 vårdtillfälle i september 2020 har ändrats efter körningen',
    );
  });

  it('a coordinator sees the oddities of the own unit', async () => {
    await billing.import(
      stay('ODD', 'Danderyds sjukhus', '2020-09-20T10:00', { careContactAssignedAt: '2020-04-01T10:00' }),
    );
    const coordinator = await product.as('unit.coordinator');
    const { body } = await coordinator.get<{ items: { code: string; title: string }[] }>('/api/to-do');
    expect(body.items).toMatchObject([{ code: 'data-quality', link: { resource: 'episodes', id: 'ODD' } }]);
    expect(body.items[0]?.title).toContain('Den fasta vårdkontakten utsågs före inskrivningen.');
  });

  it('who does not read runs is refused, and a month is written YYYY-MM', async () => {
    expect((await (await product.as('solna.reviewer')).get('/api/checklist?period=2020-09')).status).toBe(403);
    expect((await billing.get('/api/checklist?period=2020-13')).status).toBe(400);
    expect((await billing.get('/api/checklist')).status).toBe(400);
  });
});
