import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Answer, Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { until } from '../support/until.ts';

interface Month {
  readonly id: string;
  readonly payer: string;
  readonly opened: { readonly by: string } | null;
}

interface Reconciled {
  readonly id: string;
  readonly fileName: string | null;
  readonly isNewest: boolean;
  readonly rows: number;
  readonly matched: number;
  readonly differing: number;
  readonly onlyOurs: number;
  readonly onlyTheirs: number;
  readonly elsewhere: number;
  readonly refused: number;
}

interface Episode {
  readonly caseNumber: string;
  readonly kind: string;
  readonly differences: readonly {
    readonly title: string;
    readonly ours: string | null;
    readonly theirs: string | null;
    readonly about: string | null;
    readonly claim?: unknown;
  }[];
  readonly about: string | null;
  readonly claim?: unknown;
}

const NUMBER = '191212121212';
/** Anders as the basis has him; Bianca a minute later; Claes one day more; Doris without her SIP call; Erik not at all. */
const LIST = [
  'Ärendenummer;Personnummer;Utskrivningsklar;SIP-kallelse;Dagar;Utskriven',
  'A-ANDERS;191212121212;2020-01-13 12:00;;4;2020-01-17 11:30',
  'B-BIANCA;191212121212;2020-01-13 12:02;;0;',
  'C-CLAES;191212121212;;;4;2020-01-14',
  'D-DORIS;191212121212;;;6;',
  'X-NEW;191212121212;2020-01-20 09:00;;2;2020-01-22 10:00',
  'X-FEBRUARY;191212121212;2020-02-01 09:00;;2;2020-02-03 10:00',
  'X-ODD;191212121212;i går;;två;2020-01-22 10:00',
  'A-ANDERS;191212121212;;;;',
  '19121212-1212;;;;;',
].join('\r\n');

describe('a municipality holds its basis against a list of its own', () => {
  let product: Product;
  let solna: Client;
  let billing: Client;
  let approver: Client;
  let month: Month;
  let result: Reconciled;

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-17T09:00' });
    [billing, approver, solna] = (await Promise.all(
      ['region.billing', 'region.approver', 'solna.reviewer'].map((name) => product.as(name)),
    )) as [Client, Client, Client];
    await billing.import(materialFive);
    await billing.run('2020-01');
    month = await until(async () => {
      const { body } = await billing.get<Month[]>('/api/billing-cases?state=calculated&perPage=200');
      return body.find(({ payer }) => payer === '0184');
    });
  }, 60_000);

  afterAll(() => product.stop());

  const csv = (headers: Record<string, string> = {}) => ({ 'content-type': 'text/csv', ...headers });
  const hold = (as: Client, list: string | Uint8Array<ArrayBuffer>, query = '', headers = {}) =>
    as.send<Reconciled>('POST', `/api/billing-cases/${month.id}/reconciliations${query}`, list, csv(headers));
  const episodes = async (query = ''): Promise<readonly Episode[]> =>
    (await solna.get<Episode[]>(`/api/reconciliations/${result.id}/episodes?perPage=200${query}`)).body;

  it('before it is shared there is nothing to hold a list against', async () => {
    const { status, text } = await hold(solna, LIST);
    // What is not shared does not exist for the payer.
    expect([404, 409]).toContain(status);
    expect(text).not.toContain(NUMBER);
    await billing.post(`/api/billing-cases/${month.id}/transitions`, { to: 'ready-to-share' });
    await approver.post(`/api/billing-cases/${month.id}/transitions`, { to: 'shared' });
  });

  it('the columns are told before anything is compared, and personal numbers are not read', async () => {
    const answer = await solna.send<{ rows: number; columns: readonly { header: string; column: string | null }[] }>(
      'POST',
      `/api/billing-cases/${month.id}/reconciliations/columns`,
      `${LIST}`,
      csv(),
    );
    expect(answer.status).toBe(200);
    expect(answer.body.rows).toBe(9);
    expect(answer.body.columns.map(({ column }) => column)).toEqual([
      'caseNumber',
      '-',
      'dischargeReadyNoticeSentAt',
      'sipCallSentAt',
      'dischargeReadyDays',
      'dischargedAt',
    ]);
    const other = 'Vår referens;191212-1212;Ut';
    const unknown = await solna.send<{ columns: readonly { header: string; column: string | null }[] }>(
      'POST',
      `/api/billing-cases/${month.id}/reconciliations/columns`,
      other,
      csv(),
    );
    expect(unknown.body.columns.map(({ column }) => column)).toEqual([null, null, null]);
    expect(unknown.text).not.toContain('1212');
  });

  it('each row comes out as one of five, and what cannot be read is told by line, field and reason', async () => {
    const key = { 'idempotency-key': 'january', 'x-file-name': encodeURIComponent('solna 19121212-1212.csv') };
    const answer = await hold(solna, LIST, '', key);
    expect(answer.status).toBe(201);
    result = answer.body;
    expect(result).toMatchObject({
      rows: 9,
      matched: 0,
      differing: 4,
      onlyOurs: 1,
      onlyTheirs: 2,
      elsewhere: 1,
      refused: 2,
      revision: 1,
      isNewest: true,
      fileName: 'solna ….csv',
    });
    expect((await hold(solna, LIST, '', key)).body.id).toBe(result.id);
    expect((await hold(solna, `${LIST}\r\nY;;;;;`, '', key)).status).toBe(422);
    const { body, text } = await solna.get<{ refusals: readonly object[] }>(`/api/reconciliations/${result.id}`);
    expect(body.refusals).toMatchObject([
      { line: 8, field: 'dischargeReadyNoticeSentAt', code: 'malformed-instant', isWholeRow: false },
      { line: 8, field: 'dischargeReadyDays', code: 'malformed-days', isWholeRow: false },
      { line: 9, field: 'caseNumber', code: 'repeated-case-number', isWholeRow: true },
      { line: 10, field: 'caseNumber', code: 'personal-number-as-case-number', isWholeRow: true },
    ]);
    expect(text).not.toMatch(/1212/);
  });

  it('each difference says ours and theirs, and which dialogue would be about it', async () => {
    const all = await episodes();
    expect(all.map(({ caseNumber, kind }) => `${caseNumber} ${kind}`)).toEqual([
      'A-ANDERS differs',
      'B-BIANCA differs',
      'C-CLAES differs',
      'D-DORIS differs',
      'E-ERIK only-ours',
      'X-FEBRUARY elsewhere',
      'X-NEW only-theirs',
      'X-ODD only-theirs',
    ]);
    const of = (caseNumber: string) => all.find((each) => each.caseNumber === caseNumber);
    expect(of('B-BIANCA')?.differences[0]).toMatchObject({
      title: 'utskrivningsklar',
      ours: '2020-01-13 12:01',
      theirs: '2020-01-13 12:02',
      about: 'dischargeReadyNoticeSentAt',
      claim: '2020-01-13T12:02:00+01:00',
    });
    expect(of('C-CLAES')?.differences.find(({ title }) => title === 'dagar')).toMatchObject({
      ours: '3',
      theirs: '4',
      about: 'days',
      claim: 4,
    });
    expect(of('D-DORIS')?.differences.find(({ title }) => title === 'SIP-kallelse')).toMatchObject({
      theirs: null,
      about: 'sipCallSentAt',
      claim: null,
    });
    expect(of('E-ERIK')).toMatchObject({ about: 'payer', differences: [] });
    expect(of('X-NEW')).toMatchObject({ about: 'missing-episode', claim: { caseNumber: 'X-NEW' } });
    expect((await episodes('&kind=only-ours')).map(({ caseNumber }) => caseNumber)).toEqual(['E-ERIK']);
  });

  it('a dialogue opens with what the difference says', async () => {
    const days = (await episodes()).find(({ caseNumber }) => caseNumber === 'C-CLAES')?.differences[0];
    const about = { caseNumber: 'C-CLAES', about: days?.about, claim: days?.claim };
    const effects = (body: object) => solna.post(`/api/billing-cases/${month.id}/dialogue-effects`, body);
    expect((await effects(about)).status).toBe(200);
    const missing = (await episodes('&kind=only-theirs'))[0];
    expect((await effects({ about: missing?.about, claim: { caseNumber: 'X-NEW' } })).status).toBe(200);
  });

  it('a list with headers of its own needs its columns named', async () => {
    const own = 'Vår ref;Antal\nA-ANDERS;4\nE-ERIK;2';
    expect((await hold(solna, own)).status).toBe(422);
    expect((await hold(solna, own, '?columns=caseNumber')).status).toBe(422);
    expect((await hold(solna, own, '?columns=caseNumber,dischargeReadyDays')).body).toMatchObject({
      matched: 2,
      differing: 0,
      onlyOurs: 3,
    });
    expect((await hold(solna, '')).status).toBe(422);
    expect((await hold(solna, 'x'.repeat(2 * 1024 * 1024 + 1))).status).toBe(413);
  });

  it('the result comes as CSV, and the earlier ones are listed, newest first', async () => {
    const file = await solna.get(`/api/reconciliations/${result.id}/result.csv`);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.text).toContain('C-CLAES;skiljer sig;4;dagar;3;4\r\n');
    expect(file.text).toContain('E-ERIK;bara i underlaget;;;;\r\n');
    const { body } = await solna.get<Reconciled[]>(`/api/billing-cases/${month.id}/reconciliations`);
    expect(body.map(({ onlyOurs }) => onlyOurs)).toEqual([3, 1]);
  });

  it('the list is the municipality’s: the region and other payers neither make nor see a reconciliation', async () => {
    const others = await Promise.all(
      ['farsta.reviewer', 'region.billing', 'region.approver', 'auditor', 'unit.coordinator'].map((name) =>
        product.as(name),
      ),
    );
    const statuses = async (call: (as: Client) => Promise<Answer<unknown>>) =>
      Promise.all(others.map(async (as) => (await call(as)).status));
    expect(await statuses((as) => hold(as, LIST))).toEqual([404, 403, 403, 403, 403]);
    expect(await statuses((as) => as.get(`/api/billing-cases/${month.id}/reconciliations`))).toEqual([
      404, 403, 403, 403, 403,
    ]);
    for (const path of ['', '/episodes', '/result.csv'])
      expect(await statuses((as) => as.get(`/api/reconciliations/${result.id}${path}`))).toEqual([
        404, 403, 403, 403, 403,
      ]);
  });

  it('nothing of the list is kept but what differs; one line in the trail each, and every showing in the access log', async () => {
    const database = new pg.Client({ connectionString: product.superuserUrl });
    await database.connect();
    try {
      const { rows } = await database.query<{ said: string }>('select r::text as said from reconciliation r');
      expect(rows).toHaveLength(2);
      expect(JSON.stringify(rows)).not.toMatch(/1212121212|i går|två/);
      const { rows: shown } = await database.query<{ act: string; cases: number }>(
        `select e.act, count(distinct s.case_number)::int as cases from access_entry e join access_shown s on s.entry_id = e.id
          where e.act like '%reconcil%' group by e.act order by e.act`,
      );
      expect(shown).toEqual([
        { act: 'export-reconciliation-csv', cases: 5 },
        { act: 'reconcile-list', cases: 5 },
        { act: 'show-reconciliation', cases: 5 },
      ]);
    } finally {
      await database.end();
    }
    const auditor = await product.as('auditor');
    const { body } = await auditor.get<{ act: string }[]>(
      `/api/audit-lines?object=billing-case/${month.id}&perPage=200`,
    );
    expect(body.filter(({ act }) => act === 'reconcile-list')).toHaveLength(2);
  });

  it('whoever reconciles has opened the basis: nobody is reminded of one that is unopened', async () => {
    const { body } = await billing.get<Month>(`/api/billing-cases/${month.id}`);
    expect(body.opened?.by).toContain('Solna');
    const kinds = async () =>
      (await solna.get<{ kind: string }[]>('/api/notices?perPage=200')).body.map(({ kind }) => kind);
    // The reminder's own step comes before that of seven days.
    for (let step = 0; step < 8 && !(await kinds()).includes('seven-days-left'); step += 1) {
      await billing.post('/api/demo/next-event');
      await wait(3_000);
    }
    expect(await kinds()).toContain('seven-days-left');
    expect(await kinds()).not.toContain('unopened');
  }, 60_000);
});
