import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client, ImportCounters, Job } from '../support/client.ts';
import { fristdag } from '../support/command-line.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { randomRows } from '../support/random-episodes.ts';
import { rateByReference, type ReferenceRow } from '../support/reference.ts';

type Cells = Readonly<Record<string, string>>;

const english = [
  'caseNumber',
  'careType',
  'municipality',
  'district',
  'inpatientUnit',
  'inpatientClinic',
  'outpatientUnit',
  'personalIdentityNumber',
  'protectedIdentity',
  'admittedAt',
  'admissionNoticeSentAt',
  'dischargeReadyNoticeSentAt',
  'dischargeReadyNoticeWithdrawnAt',
  'careContactNeeded',
  'careContactAssignedAt',
  'sipRequired',
  'sipCallSentAt',
  'outpatientCareAvailable',
  'patientOpposed',
  'dischargedAt',
  'cancelled',
];
const swedish = [
  'ärendenummer',
  'vårdtyp',
  'kommun',
  'stadsdel',
  'slutenvårdsenhet',
  'klinik',
  'öppenvårdsenhet',
  'personnummer',
  'skyddad identitet',
  'inskriven',
  'inskrivningsmeddelande',
  'utskrivningsklar',
  'utskrivningsklar återtaget',
  'behov av fast vårdkontakt',
  'fast vårdkontakt utsedd',
  'SIP behövs',
  'SIP-kallelse',
  'öppenvård tillgänglig',
  'patienten motsätter sig',
  'utskriven',
  'makulerad',
];
const plain: Cells = {
  careType: 'somatic',
  municipality: '0184',
  inpatientUnit: 'Sjukhuset på ön',
  admittedAt: '2020-01-02 15:20',
  careContactNeeded: 'ja',
  sipRequired: 'nej',
};
const few = [
  'caseNumber',
  'careType',
  'municipality',
  'inpatientUnit',
  'admittedAt',
  'careContactNeeded',
  'sipRequired',
];

const csv = (
  columns: readonly string[],
  rows: readonly Cells[],
  { delimiter = ';', end = '\r\n', headers = columns } = {},
) =>
  [headers.join(delimiter), ...rows.map((row) => columns.map((name) => row[name] ?? '').join(delimiter)), ''].join(end);

/** The material's patients as a spreadsheet would hold them: one notice each, T as a space, truth as words. */
const patients = materialFive
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Record<string, unknown> & { dischargeReadyNotices: { sentAt: string }[] });
const written = (value: unknown): string =>
  value === true ? 'ja' : value === false ? 'nej' : typeof value === 'string' ? value.replace('T', ' ') : '';
const patientRows: readonly Cells[] = patients.map(({ dischargeReadyNotices: [notice], ...fields }) => ({
  ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, written(value)])),
  dischargeReadyNoticeSentAt: written(notice?.sentAt),
}));

describe('episodes as a spreadsheet writes them', () => {
  let product: Product;
  let billing: Client;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fristdag-csv-'));
    product = await startProduct();
    billing = await product.as('region.billing');
  }, 60_000);

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await product.stop();
  });

  async function hand(
    file: string | Uint8Array<ArrayBuffer>,
  ): Promise<{ import: Job & ImportCounters; refusals: string[] }> {
    const result = await billing.import(file, 'text/csv');
    const { body } = await billing.get<{ line: number; field: string | null }[]>(
      `/api/imports/${result.id}/refused-rows?sort=line&perPage=200`,
    );
    return { import: result, refusals: body.map(({ line, field }) => `${line} ${field}`) };
  }

  const variants: readonly (readonly [string, string | Buffer])[] = [
    ['English headers, semicolons', csv(english, patientRows)],
    ['English headers, commas, bare line ends', csv(english, patientRows, { delimiter: ',', end: '\n' })],
    ['Swedish headers after a byte order mark', `\ufeff${csv(english, patientRows, { headers: swedish })}`],
    [
      'Swedish headers, Windows-1252, care types in Swedish',
      Buffer.from(
        csv(
          english,
          patientRows.map((row) => ({ ...row, careType: 'somatik' })),
          { headers: swedish },
        ),
        'latin1',
      ),
    ],
    [
      'headers in both languages and any case, every cell in quotation marks',
      csv(english, patientRows, {
        headers: english.map((name, at) => (at % 2 ? name.toUpperCase() : (swedish[at] ?? ''))),
      }).replace(/[^;\r\n]+/g, (cell) => `"${cell}"`),
    ],
  ];

  it('the material’s patients come in once as lines of JSON', async () => {
    expect(await billing.import(materialFive)).toMatchObject({ rowsAccepted: 5 });
  });

  it.each(variants)('the same five with %s change nothing', async (_title, content) => {
    const { import: result } = await hand(Buffer.isBuffer(content) ? new Uint8Array(content) : content);
    expect(result).toMatchObject({
      state: 'completed',
      rowsRead: 5,
      rowsUnchanged: 5,
      rowsAccepted: 0,
      rowsRefused: 0,
    });
  });

  it.each(variants)('the command line rates the five with %s as 39 000 kr', async (_title, content) => {
    // Whatever the name: a format that the name does not tell is told by the content.
    const path = join(folder, 'episodes');
    writeFileSync(path, content);
    const { code, stdout, stderr } = await fristdag(['rate', '--period', '2020-01', '--episodes', path, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ statements: [{ payer: '0184', amount: '39000.00' }] });
  });

  it('a random file of one notice a row is rated as the agreement says', async () => {
    const rows = (randomRows({ seed: 77, count: 500, period: '2020-03' }) as unknown as ReferenceRow[]).filter(
      ({ dischargeReadyNotices }) => dischargeReadyNotices.length < 2,
    );
    const asCells = rows.map(({ dischargeReadyNotices: [notice], ...fields }): Cells => {
      const { sentAt, withdrawnAt } = notice ?? {};
      const all = { ...fields, dischargeReadyNoticeSentAt: sentAt, dischargeReadyNoticeWithdrawnAt: withdrawnAt };
      const inQuotes = (value: string | boolean | null | undefined): string =>
        `"${String(value ?? '').replaceAll('"', '""')}"`;
      return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, inQuotes(value)]));
    });
    const { code, stdout, stderr } = await fristdag(
      ['rate', '--period', '2020-03', '--episodes', '-', '--json'],
      csv(english, asCells, { delimiter: ',' }),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { statements, assessments } = JSON.parse(stdout) as { statements: unknown; assessments: unknown };
    const expected = rateByReference(rows, '2020-03');
    expect(assessments).toEqual(expected.assessments);
    expect(statements).toEqual(expected.statements.map((statement) => expect.objectContaining(statement)));
  });

  it('takes true, false, ja, nej, 1 and 0, and an empty cell as null or the default', async () => {
    const words = ['true', 'false', 'ja', 'nej', '1', '0', ''];
    const rows = words.map((word, at) => ({ ...plain, caseNumber: `W-${at}`, cancelled: word }));
    const wrong = ['yes', '2', 'sant', ' ja'].map((word, at) => ({
      ...plain,
      caseNumber: `W-x${at}`,
      cancelled: word,
    }));
    const { refusals } = await hand(csv([...few, 'cancelled'], [...rows, ...wrong]));
    expect(refusals).toEqual([9, 10, 11, 12].map((line) => `${line} cancelled`));
    const read = async (at: number) =>
      (await billing.get<{ cancelled: boolean }>(`/api/episodes/W-${at}`)).body.cancelled;
    expect(await Promise.all(words.map((_, at) => read(at)))).toEqual([true, false, true, false, true, false, false]);
  });

  it('takes an instant with a space or a T, with or without seconds', async () => {
    const good = ['2020-01-07 12:00', '2020-01-07 12:00:59', '2020-01-07T12:00:59.123', '2020-01-07T12:00Z', ''];
    const bad = ['2020-01-07', '2020-01-07 24:00', '2020-03-29 02:30', '07.01.2020 12:00'];
    const rows = [...good, ...bad].map((at, index) => ({
      ...plain,
      caseNumber: `I-${index}`,
      careContactAssignedAt: at,
    }));
    const { refusals } = await hand(csv([...few, 'careContactAssignedAt'], rows));
    expect(refusals).toEqual([7, 8, 9, 10].map((line) => `${line} careContactAssignedAt`));
  });

  it('keeps quoted separators and doubled quotation marks, and counts the lines within a cell', async () => {
    const rows = [
      { ...plain, caseNumber: 'Q-1', inpatientUnit: '"Ön; ""A"", avd 2"' },
      { ...plain, caseNumber: 'Q-2', inpatientUnit: '"över\n\ntre rader"' },
      { ...plain, caseNumber: 'Q-3', careType: 'kirurgi' },
    ];
    const { import: result, refusals } = await hand(csv(few, rows));
    // A line break is a control character, which no text may hold: the row is refused, and read as one row.
    expect(refusals).toEqual(['3 inpatientUnit', '6 careType']);
    expect(result).toMatchObject({ rowsRead: 3, rowsAccepted: 1 });
    expect((await billing.get<{ inpatientUnit: string }>('/api/episodes/Q-1')).body.inpatientUnit).toBe(
      'Ön; "A", avd 2',
    );
  });

  it('refuses rows that are too short or too long alone, and 184 with the hint to write 0184', async () => {
    const file = `${few.join(';')}\na;b\n${few.map((name) => plain[name] ?? 'L-1').join(';')};more\n\n${csv(few, [
      { ...plain, caseNumber: 'L-2', municipality: '184' },
      { ...plain, caseNumber: 'L-3' },
    ])
      .split('\r\n')
      .slice(1)
      .join('\n')}`;
    const { import: result, refusals } = await hand(file);
    expect(refusals).toEqual(['2 null', '3 null', '5 municipality']);
    expect(result).toMatchObject({ rowsRead: 4, rowsAccepted: 1, rowsRefused: 3 });
    const { text } = await billing.get(`/api/imports/${result.id}/refused-rows`);
    expect(text).toContain('Skriv 0184.');
  });

  it.each([
    ['an unknown header', csv([...few, 'hospital'], [{ ...plain, caseNumber: 'H-1' }])],
    ['a header said twice', csv([...few, 'caseNumber'], [{ ...plain, caseNumber: 'H-1' }])],
    ['a header said in both languages', csv([...few, 'kommun'], [{ ...plain, caseNumber: 'H-1' }])],
    ['the header of the other format', csv([...few, 'dischargeReadyNotices'], [{ ...plain, caseNumber: 'H-1' }])],
  ])('refuses the whole file for %s, before any row', async (_title, file) => {
    const { import: result } = await hand(file);
    expect(result).toMatchObject({ state: 'failed', rowsRead: 0, problem: { status: 422 } });
    expect(result.problem?.detail).toMatch(/Kolumn 8/);
    expect((await billing.get('/api/episodes/H-1')).status).toBe(404);
    const { code, stdout, stderr } = await fristdag(['rate', '--period', '2020-01', '--episodes', '-', '--json'], file);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Kolumn 8');
  });

  it('reads a file of headers alone as one without rows, and refuses each row that lacks a column', async () => {
    expect((await hand(`${few.join(',')}\n`)).import).toMatchObject({ state: 'completed', rowsRead: 0 });
    const { refusals } = await hand(csv(['caseNumber', 'careType'], [{ caseNumber: 'M-1', careType: 'somatik' }]));
    expect(refusals).toEqual(['2 municipality']);
  });

  it('a withdrawal alone, or out of order, is refused at its own column', async () => {
    const columns = [...few, 'dischargeReadyNoticeSentAt', 'dischargeReadyNoticeWithdrawnAt'];
    const notice = (caseNumber: string, sent: string, withdrawn: string): Cells => ({
      ...plain,
      caseNumber,
      dischargeReadyNoticeSentAt: sent,
      dischargeReadyNoticeWithdrawnAt: withdrawn,
    });
    const { refusals } = await hand(
      csv(columns, [
        notice('N-1', '', '2020-01-05 10:00'),
        notice('N-2', '2020-01-05 10:00', '2020-01-04 10:00'),
        notice('N-3', '2020-01-01 10:00', ''),
        notice('N-4', '2020-01-03 10:00', '2020-01-04 10:00'),
      ]),
    );
    expect(refusals).toEqual([
      '2 dischargeReadyNoticeSentAt',
      '3 dischargeReadyNoticeWithdrawnAt',
      '4 dischargeReadyNoticeSentAt',
    ]);
  });

  it('the refused rows come back as a file of the same format that is mended and read in again', async () => {
    const rows = [
      { ...plain, caseNumber: 'F-1', municipality: '184' },
      { ...plain, caseNumber: 'F-2' },
      { ...plain, caseNumber: '"F;3"', careType: 'kirurgi' },
    ];
    const { import: result } = await hand(
      new Uint8Array(Buffer.from(csv(few, rows, { headers: few.map(inSwedish) }), 'latin1')),
    );
    const { text, headers } = await billing.get(`/api/imports/${result.id}/refused-rows/file`);
    expect(headers.get('content-type')).toContain('text/csv');
    expect(text).toMatch(/^\ufeff?refused_/);
    const again = await hand(text.replace(';184;', ';0184;').replace('kirurgi', 'psykiatri'));
    expect(again.import).toMatchObject({ rowsRead: 2, rowsAccepted: 2, rowsRefused: 0 });
    expect((await billing.get<{ inpatientUnit: string }>('/api/episodes/F%3B3')).body.inpatientUnit).toBe(
      'Sjukhuset på ön',
    );
  });
});

function inSwedish(name: string): string {
  return swedish[english.indexOf(name)] ?? name;
}
