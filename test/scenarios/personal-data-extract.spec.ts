import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Client } from '../support/client.ts';
import { type Product, startProduct } from '../support/product.ts';

interface Extract {
  readonly personalIdentityNumber: string;
  readonly episodes: readonly {
    readonly caseNumber: string;
    readonly revisions: readonly { readonly outpatientUnit: string; readonly source: { readonly line: number } }[];
    readonly judgements: readonly { readonly period: string; readonly contribution: string }[];
  }[];
  readonly accesses: readonly { readonly act: string; readonly unit: string }[];
}

/** Lent out by the tax agency for tests. */
const TOLVAN = '191212121212';
const SOMEBODY_ELSE = '196408233234';
const PATH = '/api/personal-data-extracts';
const reason = 'Begäran om registerutdrag, dnr 2020-0417';

const row = (changes: object): string =>
  JSON.stringify({
    caseNumber: 'T-1',
    careType: 'somatic',
    municipality: '0184',
    inpatientUnit: 'Karolinska Solna',
    outpatientUnit: 'Hemliga vårdcentralen',
    protectedIdentity: true,
    personalIdentityNumber: TOLVAN,
    admittedAt: '2020-01-02T15:20',
    admissionNoticeSentAt: '2020-01-02T16:00',
    dischargeReadyNotices: [{ sentAt: '2020-01-13T12:00' }],
    careContactNeeded: false,
    sipRequired: false,
    dischargedAt: '2020-01-17T14:00',
    ...changes,
  });

describe('a person who asks what is stored about them', () => {
  let product: Product;
  let officer: Client;
  let reviewer: Client;
  let database: pg.Client;

  beforeAll(async () => {
    product = await startProduct();
    officer = await product.as('region.billing');
    reviewer = await product.as('region.approver');
    database = new pg.Client({ connectionString: product.superuserUrl });
    await database.connect();
    await officer.import(
      [
        row({}),
        row({ caseNumber: 'T-2', dischargedAt: null }),
        row({ caseNumber: 'E-1', personalIdentityNumber: SOMEBODY_ELSE }),
      ].join('\n'),
    );
    await officer.run('2020-01');
    await officer.import(row({ careContactNeeded: true }));
    await officer.get('/api/episodes/T-1');
  }, 60_000);

  afterAll(async () => {
    await database.end();
    await product.stop();
  });

  it('is given all revisions, judgements, sources and accesses, unmasked, and nothing of anybody else', async () => {
    for (const written of [TOLVAN, '121212+1212', '19121212-1212', '19121212 1212']) {
      const { status, body, text } = await reviewer.post<Extract>(PATH, { personalIdentityNumber: written, reason });
      expect([status, text].join(' ')).toMatch(/^200/);
      expect(body.personalIdentityNumber).toBe(TOLVAN);
      expect(body.episodes.map(({ caseNumber, revisions }) => [caseNumber, revisions.length])).toEqual([
        ['T-1', 2],
        ['T-2', 1],
      ]);
      expect(body.episodes[0]).toMatchObject({
        revisions: [{ outpatientUnit: 'Hemliga vårdcentralen', source: { line: 1 } }, { revision: 2 }],
        judgements: [{ period: '2020-01', counted: true, contribution: '15600.00', ruleVersion: 'somatic/2020-01-01' }],
      });
      expect(body.accesses).toContainEqual(expect.objectContaining({ act: 'show-episode', unit: 'Region Stockholm' }));
      expect(text).not.toMatch(/E-1|Handläggare/);
    }
  });

  it('is told so when nothing is stored', async () => {
    const { body } = await reviewer.post<Extract>(PATH, { personalIdentityNumber: '198001019804', reason });
    expect(body).toMatchObject({ episodes: [], accesses: [] });
  });

  it('leaves a line of the trail and one of the access log with the reason, and the number nowhere', async () => {
    const { headers } = await reviewer.post(PATH, {
      personalIdentityNumber: TOLVAN,
      reason: `${reason} för 121212 1212`,
    });
    const id = headers.get('x-request-id');
    const lines = await database.query<{ act: string; reason: string; line: string }>(
      'select act, reason, line from audit_line where request_id = $1',
      [id],
    );
    expect(lines.rows).toEqual([expect.objectContaining({ act: 'export-personal-data', reason: `${reason} för …` })]);
    const entries = await database.query('select act, purpose, episodes from access_entry where request_id = $1', [id]);
    expect(entries.rows).toEqual([{ act: 'export-personal-data', purpose: `${reason} för …`, episodes: 2 }]);
    expect(JSON.stringify([lines.rows, entries.rows])).not.toMatch(/121212.?1212/);
  });

  it('is refused without a reason or a number, in words that repeat nothing', async () => {
    for (const body of [
      { personalIdentityNumber: TOLVAN },
      { personalIdentityNumber: TOLVAN, reason: 'nej' },
      { personalIdentityNumber: '191212121213', reason },
      { reason },
    ]) {
      const { status, text } = await reviewer.post(PATH, body);
      expect(status).toBe(400);
      expect(text).not.toMatch(/121212/);
    }
  });

  it('is handed out by nobody but who may', async () => {
    for (const name of ['region.billing', 'region.admin', 'auditor', 'solna.reviewer', 'unit.coordinator'])
      expect((await (await product.as(name)).post(PATH, { personalIdentityNumber: TOLVAN, reason })).status).toBe(403);
    expect((await product.anonymous.post(PATH, { personalIdentityNumber: TOLVAN, reason })).status).toBe(401);
  });
});
