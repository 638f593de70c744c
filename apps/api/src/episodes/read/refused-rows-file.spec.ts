import { describe, expect, it } from '@jest/globals';
import { Buffer } from 'node:buffer';
import type { PayerLookup, Refusal } from '@fristdag/rules';
import { readEpisodes } from './read-episodes.ts';
import type { ReadRow } from './read-episodes.ts';
import type { FileFormat, FileLayout } from './records.ts';
import { refusedRowsFile } from './refused-rows-file.ts';

const payers: PayerLookup = { check: ({ municipality }) => ({ payer: municipality }) };

interface ReadFile {
  readonly layout: FileLayout;
  readonly rows: readonly ReadRow[];
  readonly outline: readonly string[];
}

async function read(file: string, format: FileFormat): Promise<ReadFile> {
  const rows: ReadRow[] = [];
  let layout: FileLayout = { format: 'ndjson' };
  const open = async function* () {
    yield Buffer.from(file);
  };
  for await (const batch of readEpisodes(open, { format, payers })) {
    rows.push(...batch.rows);
    layout = batch.layout;
  }
  const outline = rows.map(
    ({ line, refusals }) => `${line} ${refusals === null ? 'ok' : `${refusals[0].field}:${refusals[0].code}`}`,
  );
  return { layout, rows, outline };
}

async function refusedFileOf({ layout, rows }: ReadFile): Promise<string> {
  const kept = rows.flatMap(({ line, raw, refusals }) =>
    refusals === null ? [] : [{ line, raw, refusal: refusals[0] }],
  );
  let text = '';
  for await (const part of refusedRowsFile(layout, kept, 'sv')) text += part;
  return text;
}

const good = {
  caseNumber: 'A',
  careType: 'somatic',
  municipality: '0184',
  inpatientUnit: 'S',
  admittedAt: '2020-01-02T15:20:00',
  dischargeReadyNotices: [],
  careContactNeeded: false,
  sipRequired: false,
};
const unstorable = (raw: string, refusal: Refusal): ReadRow => ({
  line: 4,
  raw,
  caseNumber: null,
  episode: null,
  refusals: [refusal],
});
const json = (value: object) => JSON.stringify({ ...good, ...value });

describe('the refused rows of an NDJSON file', () => {
  it('come back as received, with line, field, code and reason before them', async () => {
    const row = '{ "caseNumber":"B" , "municipality":"184"}';
    const file = await refusedFileOf(await read(`${json({})}\n${row}\n`, 'ndjson'));
    const why =
      '"refused_line":2,"refused_field":"careType","refused_code":"missing-field","refused_reason":"fältet saknas."';
    expect(file).toBe(`{${why},"caseNumber":"B" , "municipality":"184"}\n`);
  });

  it('can be mended and read in again', async () => {
    const first = await read(
      [json({ caseNumber: 'B', municipality: '184' }), json({ hospital: 'X' }), json({})].join('\n'),
      'ndjson',
    );
    expect(first.outline).toEqual(['1 municipality:malformed-municipality', '2 hospital:unknown-field', '3 ok']);
    const file = await refusedFileOf(first);
    expect((await read(file, 'ndjson')).outline).toEqual([
      '1 municipality:malformed-municipality',
      '2 hospital:unknown-field',
    ]);
    const mended = file.replace('"184"', '"0184"').replace(',"hospital":"X"', '');
    expect((await read(mended, 'ndjson')).outline).toEqual(['1 ok', '2 ok']);
  });

  it('hold only the last reasons when they are refused a second time', async () => {
    const twice = await refusedFileOf(
      await read(await refusedFileOf(await read(`\n\n${json({ municipality: '184' })}`, 'ndjson')), 'ndjson'),
    );
    expect(twice.match(/refused_line/g)).toHaveLength(1);
    expect(twice).toContain('"refused_line":1,');
    expect(twice).toContain('"municipality":"184"');
  });

  it('come back as text where the line is no object at all', async () => {
    const file = await refusedFileOf(await read('{"a":\n[1]\n{}\n', 'ndjson'));
    const lines = file.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { refused_row?: string }).refused_row)).toEqual([
      '{"a":',
      '[1]',
      undefined,
    ]);
    expect((await read(file, 'ndjson')).outline).toEqual(
      ['1', '2', '3'].map((line) => `${line} caseNumber:missing-field`),
    );
  });

  it('are not lost where such a line is refused a second time', async () => {
    const once = await refusedFileOf(await read('{"a":\n', 'ndjson'));
    const twice = await refusedFileOf(await read(once, 'ndjson'));
    expect(JSON.parse(twice)).toMatchObject({ refused_code: 'missing-field', refused_row: '{"a":' });
  });

  it('keep a field that was said twice, so that the choice is made by a person', async () => {
    const row = `${json({}).slice(0, -1)},"sipRequired":true}`;
    const once = await refusedFileOf(await read(row, 'ndjson'));
    expect((await read(once, 'ndjson')).outline).toEqual(['1 sipRequired:duplicate-field']);
    const twice = await refusedFileOf(await read(once, 'ndjson'));
    expect((await read(twice, 'ndjson')).outline).toEqual(['1 sipRequired:duplicate-field']);
  });

  it('take back a row that the database would not store as it was', async () => {
    const refusal = { field: null, code: 'not-storable', args: {} } as const;
    const text = await refusedFileOf({
      layout: { format: 'ndjson' },
      outline: [],
      rows: [unstorable(json({}), refusal)],
    });
    expect(JSON.parse(text)).toMatchObject({ refused_line: 4, refused_code: 'not-storable', ...good });
    const layout: FileLayout = { format: 'csv', delimiter: ';', header: 'caseNumber;careType' };
    const cells = await refusedFileOf({ layout, outline: [], rows: [unstorable('A;somatik', refusal)] });
    expect(cells).toMatch(/\n4;;not-storable;"raden kunde inte lagras.*";A;somatik\r\n$/);
  });

  it('do not fall over a row nested as deep as a line can be', async () => {
    const deep = `{"refused_line":1,"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    const first = await read(deep, 'ndjson');
    expect(first.outline).toEqual(['1 a:unknown-field']);
    expect((await read(await refusedFileOf(first), 'ndjson')).outline).toEqual(['1 a:unknown-field']);
  });
});

describe('the refused rows of a CSV file', () => {
  const header =
    'ärendenummer;vårdtyp;kommun;slutenvårdsenhet;inskriven;behov av fast vårdkontakt;SIP behövs;utskrivningsklar;utskrivningsklar återtaget';
  const row = (caseNumber: string, municipality: string, notice = ';') =>
    `${caseNumber};somatik;${municipality};"S; ""1""";2020-01-02 15:20;nej;nej;${notice}`;

  it('come back as received behind four columns, in UTF-8 with a byte order mark', async () => {
    const file = await refusedFileOf(await read(`${header}\r\n${row('A', '0184')}\r\n${row('B', '184')}\r\n`, 'csv'));
    expect(file).toBe(
      `\ufeffrefused_line;refused_field;refused_code;refused_reason;${header}\r\n` +
        `3;municipality;malformed-municipality;kommunkoden ska vara text med fyra siffror. Skriv 0184.;${row('B', '184')}\r\n`,
    );
  });

  it('can be mended and read in again, and again', async () => {
    let file = `${header}\n${row('A', '184')}\n${row('B', '0184', ';2020-01-07 12:00')}\n${row('C', '0184', '2020-01-08 12:00;2020-01-07 12:00')}\n`;
    const expected = [
      'municipality:malformed-municipality',
      'dischargeReadyNoticeSentAt:missing-field',
      'dischargeReadyNoticeWithdrawnAt:withdrawal-before-notice',
    ];
    for (let round = 0; round < 3; round += 1) {
      const again = await read(file, 'csv');
      expect(again.outline.map((line) => line.slice(2))).toEqual(expected);
      file = await refusedFileOf(again);
      expect(file.match(/refused_line/g)).toHaveLength(1);
    }
    const mended = file.replace(';184;', ';0184;').replaceAll(';2020-01-07 12:00', ';');
    expect((await read(mended, 'csv')).outline).toEqual(['2 ok', '3 ok', '4 ok']);
  });

  it('with a broken quote stay in one cell, so that they do not swallow the rows after them', async () => {
    const first = await read(`${header}\nA;"öppen\nB;x\n${row('C', '184')}\n`, 'csv');
    expect(first.outline).toEqual([
      '2 null:broken-quotes',
      '3 null:wrong-number-of-cells',
      '4 municipality:malformed-municipality',
    ]);
    const file = await refusedFileOf(first);
    expect(file).toContain(';"A;""öppen"\r\n');
    expect((await read(file, 'csv')).outline).toEqual([
      '2 null:wrong-number-of-cells',
      '3 null:wrong-number-of-cells',
      '4 municipality:malformed-municipality',
    ]);
  });
});
