import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client, ImportCounters } from '../support/client.ts';
import { fristdag } from '../support/command-line.ts';
import { type Product, startProduct } from '../support/product.ts';
import { personalNumbers, plainRow, rowCases } from '../support/row-cases.ts';

interface RefusedRow {
  readonly line: number;
  readonly field: string | null;
  readonly code: string;
  readonly reason: string;
}

const groups = Object.entries(rowCases);
const allCases = groups.flatMap(([, cases]) => cases);
const wholeFile = allCases.map(({ line }) => line).join('\r\n');

describe('every good row comes in, every bad one is refused where it is wrong', () => {
  let product: Product;
  let billing: Client;
  let counters: ImportCounters & { readonly id: string };
  let refused: RefusedRow[];

  beforeAll(async () => {
    product = await startProduct({ now: '2024-10-22T09:00' });
    billing = await product.as('region.billing');
    counters = await billing.import(wholeFile);
    refused = await refusedRowsOf(counters.id);
  }, 60_000);

  afterAll(() => product.stop());

  async function refusedRowsOf(id: string): Promise<RefusedRow[]> {
    const rows: RefusedRow[] = [];
    for (let page = 1; ; page += 1) {
      const address = `/api/imports/${id}/refused-rows?sort=line&perPage=200&page=${page}`;
      const { body } = await billing.get<RefusedRow[]>(address);
      if (body.length === 0) return rows;
      rows.push(...body);
    }
  }

  async function importRows(...rows: object[]): Promise<ImportCounters> {
    return billing.import(rows.map((row) => JSON.stringify(row)).join('\n'));
  }

  it.each(groups)('%s', (_title, cases) => {
    const first = allCases.findIndex((one) => one === cases[0]);
    const fieldAt = new Map(refused.map(({ line, field }) => [line, field]));
    const verdicts = cases.map(({ title }, index) => ({ title, refusedAt: fieldAt.get(first + index + 1) }));
    expect(verdicts).toEqual(cases.map(({ title, refusedAt }) => ({ title, refusedAt })));
  });

  it('each row is counted once, and a refusal says line, field, code and reason', () => {
    expect(counters).toMatchObject({
      state: 'completed',
      rowsRead: allCases.length,
      rowsUnchanged: 0,
      rowsRefused: allCases.filter(({ refusedAt }) => refusedAt !== undefined).length,
    });
    expect(counters.rowsAccepted).toBe(allCases.length - counters.rowsRefused);
    for (const refusal of refused) expect(Object.keys(refusal).sort()).toEqual(['code', 'field', 'line', 'reason']);
  });

  it('the codes are those of the API document', async () => {
    const { text } = await product.anonymous.get('/api/openapi.json');
    for (const code of new Set(refused.map((refusal) => refusal.code))) expect(text).toContain(`"${code}"`);
  });

  it('a district that was merged is refused with the name of its successor', () => {
    const reasons = refused.filter(({ field }) => field === 'district').map(({ reason }) => reason);
    for (const successor of ['hagersten-alvsjo', 'jarva', 'norra-innerstaden'])
      expect(reasons).toContainEqual(expect.stringContaining(successor));
  });

  it('the command line refuses the same rows for the same reasons', async () => {
    const { code, stdout, stderr } = await fristdag(
      ['rate', '--period', '2020-01', '--episodes', '-', '--json'],
      wholeFile,
    );
    expect([code, stdout]).toEqual([1, '']);
    const said = refused.map(
      ({ line, field, code: why, reason }) => `Rad ${line}${field === null ? '' : `, ${field}`}: ${reason} [${why}]`,
    );
    expect(stderr.split('\n').filter((line) => line.startsWith('Rad '))).toEqual(said);
    for (const number of personalNumbers) expect(stderr).not.toContain(number);
  });

  it('no answer and no line of the trail repeats a personal number', async () => {
    const admin = await product.as('region.admin');
    const { text: trail } = await admin.get('/api/audit-lines?perPage=200');
    for (const number of personalNumbers) {
      expect(refused.filter(({ field, reason }) => `${field} ${reason}`.includes(number))).toEqual([]);
      expect(trail.includes(number)).toBe(false);
    }
  });

  it('a line in another encoding is refused alone', async () => {
    const line = (caseNumber: string, unit: string): string =>
      `${JSON.stringify({ caseNumber, ...plainRow, inpatientUnit: unit })}\n`;
    const latin = Buffer.from(line('E-2', 'Sjukhuset på ön'), 'latin1');
    const half = Buffer.from(line('E-3', 'x').replace('"x"', '"\u00ff"'), 'latin1');
    const file = new Uint8Array(
      Buffer.concat([Buffer.from(line('E-1', 'Sjukhuset på ön')), latin, half, Buffer.from(line('E-4', 'x'))]),
    );
    const result = await billing.import(file);
    expect(result).toMatchObject({ rowsRead: 4, rowsAccepted: 2, rowsRefused: 2 });
    expect((await refusedRowsOf(result.id)).map(({ line: at, field }) => [at, field])).toEqual([
      [2, null],
      [3, null],
    ]);
  });

  it('lines are counted as they stand in the file, blank ones too, with or without an end', async () => {
    const good = (caseNumber: string): string => JSON.stringify({ caseNumber, ...plainRow });
    const result = await billing.import(`\ufeff\r\n${good('L-1')}\r\n\r\n \t\r\nnope\r\n${good('L-2')}\n\n{}`);
    expect(result).toMatchObject({ rowsRead: 4, rowsAccepted: 2, rowsRefused: 2 });
    expect((await refusedRowsOf(result.id)).map(({ line, field }) => [line, field])).toEqual([
      [5, null],
      [8, 'caseNumber'],
    ]);
  });

  it('the same episode in other words changes nothing', async () => {
    const notices = [{ sentAt: '2020-10-25T02:30' }, { sentAt: '2020-10-26T10:00', withdrawnAt: '2020-10-27T08:00' }];
    const first = { caseNumber: 'S-1', ...plainRow, district: null, dischargeReadyNotices: notices };
    expect(await importRows(first)).toMatchObject({ rowsAccepted: 1 });
    const reversed = Object.fromEntries(Object.entries(first).reverse());
    const inOtherWords = {
      ...reversed,
      admittedAt: '2020-01-02T14:20:00.000Z',
      outpatientCareAvailable: true,
      cancelled: false,
      dischargedAt: null,
      dischargeReadyNotices: [
        { withdrawnAt: '2020-10-27T07:00Z', sentAt: '2020-10-26T14:30+05:30' },
        { sentAt: '2020-10-25T02:30:00.0+02:00', withdrawnAt: null },
      ],
    };
    expect(await importRows(inOtherWords)).toMatchObject({ rowsAccepted: 0, rowsUnchanged: 1 });
    const secondHour = { ...first, dischargeReadyNotices: [{ sentAt: '2020-10-25T02:30+01:00' }, notices[1]] };
    expect(await importRows(secondHour)).toMatchObject({ rowsAccepted: 1, rowsUnchanged: 0 });
  });

  it('the same case number again and again in one file is a revision each time it differs', async () => {
    const one = { caseNumber: 'T-1', ...plainRow };
    const other = { ...one, inpatientUnit: 'Annat sjukhus' };
    expect(await importRows(one, other, other, one)).toMatchObject({ rowsRead: 4, rowsAccepted: 3, rowsUnchanged: 1 });
    const { body } = await billing.get<{ inpatientUnit: string; revisions: { revision: number }[] }>(
      '/api/episodes/T-1',
    );
    expect(body.inpatientUnit).toBe(plainRow.inpatientUnit);
    expect(body.revisions.map(({ revision }) => revision).sort()).toEqual([1, 2, 3]);
  });

  it('an instant in the future and a care contact older than the stay are accepted and flagged', async () => {
    await importRows(
      { caseNumber: 'Q-1', ...plainRow, admittedAt: '2024-10-22T09:00', dischargedAt: '2024-12-01T10:00' },
      { caseNumber: 'Q-2', ...plainRow, careContactAssignedAt: '2020-01-01T10:00' },
    );
    const flagsOf = async (caseNumber: string): Promise<unknown> =>
      (await billing.get<{ flags: { flag?: string; code?: string }[] }>(`/api/episodes/${caseNumber}`)).body.flags;
    expect(JSON.stringify(await flagsOf('Q-1'))).toContain('instant-in-the-future');
    expect(JSON.stringify(await flagsOf('Q-2'))).toContain('care-contact-before-admission');
  });
});
