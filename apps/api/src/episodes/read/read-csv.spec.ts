import { describe, expect, it } from '@jest/globals';
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { FileRefusedError } from './file-refused-error.ts';
import { readCsv } from './read-csv.ts';
import { MAX_LINE_BYTES } from './records.ts';
import type { FileRecord } from './records.ts';

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function recordsOf(file: string | Buffer, size = 7): Promise<FileRecord[]> {
  const records: FileRecord[] = [];
  const bytes = Buffer.from(file);
  for await (const batch of readCsv(() => inChunks(bytes, size))) records.push(...batch.records);
  return records;
}

async function valuesOf(file: string | Buffer, size?: number): Promise<unknown[]> {
  return (await recordsOf(file, size)).map(({ line, value, refusal }) => [line, value ?? refusal?.code]);
}

async function refusalOf(file: string): Promise<FileRefusedError | undefined> {
  try {
    await recordsOf(file);
    return undefined;
  } catch (error) {
    if (error instanceof FileRefusedError) return error;
    throw error;
  }
}

const none = { dischargeReadyNotices: [] };

describe('the header of a CSV file', () => {
  it('may be Swedish, English or mixed, in any case and with spaces around', async () => {
    const file = 'ÄRENDENUMMER; careType ;Kommun;SIP behövs;sip-kallelse\nA;somatik;0184;ja;2020-01-14 08:30\n';
    expect(await valuesOf(file)).toEqual([
      [
        2,
        {
          caseNumber: 'A',
          careType: 'somatic',
          municipality: '0184',
          sipRequired: true,
          sipCallSentAt: '2020-01-14T08:30',
          ...none,
        },
      ],
    ]);
  });

  it('knows all 21 Swedish names', async () => {
    const swedish =
      'ärendenummer;vårdtyp;kommun;stadsdel;slutenvårdsenhet;klinik;öppenvårdsenhet;personnummer;skyddad identitet;inskriven;inskrivningsmeddelande;utskrivningsklar;utskrivningsklar återtaget;behov av fast vårdkontakt;fast vårdkontakt utsedd;SIP behövs;SIP-kallelse;öppenvård tillgänglig;patienten motsätter sig;utskriven;makulerad';
    const cells = 'A;psykiatri;0180;farsta;S;K;Ö;P;nej;t1;t2;t3;t4;1;t5;0;t6;true;FALSE;t7;Nej';
    expect(await valuesOf(`${swedish}\n${cells}\n`)).toEqual([
      [
        2,
        {
          caseNumber: 'A',
          careType: 'psychiatric',
          municipality: '0180',
          district: 'farsta',
          inpatientUnit: 'S',
          inpatientClinic: 'K',
          outpatientUnit: 'Ö',
          personalIdentityNumber: 'P',
          protectedIdentity: false,
          admittedAt: 't1',
          admissionNoticeSentAt: 't2',
          dischargeReadyNotices: [{ sentAt: 't3', withdrawnAt: 't4' }],
          careContactNeeded: true,
          careContactAssignedAt: 't5',
          sipRequired: false,
          sipCallSentAt: 't6',
          outpatientCareAvailable: true,
          patientOpposed: false,
          dischargedAt: 't7',
          cancelled: false,
        },
      ],
    ]);
  });

  it.each([
    ['semicolons', 'caseNumber;municipality\nA,B;0184\n', 'A,B'],
    ['commas', 'caseNumber,municipality\nA;B,0184\n', 'A;B'],
    ['commas, with a quoted semicolon', '"caseNumber","municipality"\n"A;B",0184\n', 'A;B'],
  ])('tells which delimiter the file has: %s', async (_, file, caseNumber) => {
    expect(await valuesOf(file)).toEqual([[2, { caseNumber, municipality: '0184', ...none }]]);
  });

  it('may come after blank lines and with a byte order mark', async () => {
    expect(await valuesOf('\ufeff\r\n  \r\ncaseNumber;kommun\r\n\r\nA;0184')).toEqual([
      [5, { caseNumber: 'A', municipality: '0184', ...none }],
    ]);
  });

  it.each([
    [
      'an unknown header',
      'caseNumber;hospital\nA;B\n',
      { code: 'unknown-header', args: { column: 2, header: 'hospital' } },
    ],
    [
      'a field given in both languages',
      'caseNumber;kommun;ärendenummer\n',
      { code: 'duplicate-header', args: { column: 3, header: 'caseNumber' } },
    ],
    ['the list of notices, which has no cell form', 'dischargeReadyNotices\n', { code: 'unknown-header' }],
    ['an empty header at the end', 'caseNumber;\n', { code: 'unknown-header', args: { column: 2 } }],
    ['quotation marks that do not close', '"caseNumber;kommun\nA;0184\n', { code: 'unknown-header' }],
    ['no line at all', '', { code: 'no-header', args: {} }],
    ['nothing but blank lines', ' \n\n', { code: 'no-header' }],
  ])('refuses the whole file for %s', async (_, file, refusal) => {
    expect(await refusalOf(file)).toMatchObject(refusal);
  });

  it('that is a row of patients is refused without repeating it', async () => {
    const error = await refusalOf('A-1;somatik;0184;19121212-1212\n');
    expect(error?.args).toEqual({ column: 1 });
    expect(error?.reason('sv')).toBe(
      'Kolumn 1: kolumnen är okänd. Ingen rad har lästs in. Rätta rubriken eller ta bort kolumnen.',
    );
    expect(error?.message).toContain('Column 1');
  });
});

describe('the rows of a CSV file', () => {
  it('leave out what is empty, so that it is null or has its default', async () => {
    expect(await valuesOf('caseNumber;district;cancelled;utskrivningsklar\nA;;"";\n')).toEqual([
      [2, { caseNumber: 'A', ...none }],
    ]);
  });

  it('keep a withdrawal without a notice, so that the missing notice can be refused', async () => {
    expect(await valuesOf('caseNumber;utskrivningsklar återtaget\nA;2020-01-07T12:00\n')).toEqual([
      [2, { caseNumber: 'A', dischargeReadyNotices: [{ withdrawnAt: '2020-01-07T12:00' }] }],
    ]);
  });

  it.each([
    ['2020-01-07 12:00', '2020-01-07T12:00'],
    ['2020-01-07 12:00:01', '2020-01-07T12:00:01'],
    ['2020-01-07T12:00Z', '2020-01-07T12:00Z'],
    ['2020-01-07 12:00Z', '2020-01-07 12:00Z'],
    ['7/1/2020 12:00', '7/1/2020 12:00'],
  ])('read the time %s as %s', async (cell, admittedAt) => {
    expect(await valuesOf(`inskriven\n${cell}\n`)).toEqual([[2, { admittedAt, ...none }]]);
  });

  it.each([
    ['true', true],
    ['JA', true],
    ['1', true],
    ['False', false],
    ['nej', false],
    ['0', false],
    ['yes', 'yes'],
  ])('read the answer %s as %s', async (cell, cancelled) => {
    expect(await valuesOf(`makulerad\n${cell}\n`)).toEqual([[2, { cancelled, ...none }]]);
  });

  it('start where their first cell starts, when a quoted cell spans lines', async () => {
    const file = 'caseNumber;klinik\n\nA;"två\r\nrader ""med"" citat"\nB;"x"\r\nC;y';
    expect(await valuesOf(file)).toEqual([
      [3, { caseNumber: 'A', inpatientClinic: 'två\r\nrader "med" citat', ...none }],
      [5, { caseNumber: 'B', inpatientClinic: 'x', ...none }],
      [6, { caseNumber: 'C', inpatientClinic: 'y', ...none }],
    ]);
  });

  it('with too many or too few cells are refused alone', async () => {
    expect(await valuesOf('caseNumber;klinik\nA\nB;x;y\nC;z\n;\n')).toEqual([
      [2, 'wrong-number-of-cells'],
      [3, 'wrong-number-of-cells'],
      [4, { caseNumber: 'C', inpatientClinic: 'z', ...none }],
      [5, none],
    ]);
  });

  it('with a quote that does not close are refused alone', async () => {
    const file = 'caseNumber;klinik\nA;"öppen\nB;x\nC;"y" z\nD;5" bred\nE;"sist\n';
    expect(await valuesOf(file)).toEqual([
      [2, 'broken-quotes'],
      [3, { caseNumber: 'B', inpatientClinic: 'x', ...none }],
      [4, 'broken-quotes'],
      [5, { caseNumber: 'D', inpatientClinic: '5" bred', ...none }],
      [6, 'broken-quotes'],
    ]);
  });

  it('that are too long are refused alone', async () => {
    const long = 'x'.repeat(MAX_LINE_BYTES + 1);
    for (const size of [65_536, 4_000_000]) {
      expect(await valuesOf(`caseNumber;klinik\nA;${long}\nB;x\nC;"${long}\nD;y\nE;${long}`, size)).toEqual([
        [2, 'line-too-long'],
        [3, { caseNumber: 'B', inpatientClinic: 'x', ...none }],
        [4, 'line-too-long'],
        [5, { caseNumber: 'D', inpatientClinic: 'y', ...none }],
        [6, 'line-too-long'],
      ]);
    }
  });

  it('give up a quote that has not closed within the limit, and read on after its line', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `R${index};${'x'.repeat(40)}`);
    const values = await valuesOf(`caseNumber;klinik\nA;"öppen\n${rows.join('\n')}\n`, 65_536);
    expect(values).toHaveLength(30_001);
    expect(values[0]).toEqual([2, 'broken-quotes']);
    expect(values.at(-1)).toEqual([30_002, { caseNumber: 'R29999', inpatientClinic: 'x'.repeat(40), ...none }]);
  });

  it('come out the same however the bytes arrive', async () => {
    const file = '\ufeffcaseNumber;klinik\r\nA;"å\r\n""ä"""\r\n\r\nB;"ö\r\nC;€\r\nD;"\u{1F600}"';
    const expected = [
      [2, { caseNumber: 'A', inpatientClinic: 'å\r\n"ä"', ...none }],
      [5, 'broken-quotes'],
      [6, { caseNumber: 'C', inpatientClinic: '€', ...none }],
      [7, { caseNumber: 'D', inpatientClinic: '\u{1F600}', ...none }],
    ];
    for (let size = 1; size <= 100; size += 1) expect(await valuesOf(file, size)).toEqual(expected);
  });

  it('hold any text at all when it is quoted', async () => {
    const cell = fc.string({ unit: 'binary', minLength: 1 }).map((text) => text.toWellFormed());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.integer({ min: 1, max: 40 }),
        async (rows, size) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const lines = rows.map(([a, b]) => `${quoted(a)},${quoted(b)}`);
          const values = await valuesOf(`caseNumber,klinik\n${lines.join('\n')}\n`, size);
          expect(values.map((value) => (Array.isArray(value) ? (value[1] as unknown) : value))).toEqual(
            rows.map(([caseNumber, inpatientClinic]) => ({ caseNumber, inpatientClinic, ...none })),
          );
        },
      ),
    );
  });
});

describe('the encoding of a CSV file', () => {
  it('is Windows-1252 when the whole file is not UTF-8, decided by its very last byte', async () => {
    const file = Buffer.concat([Buffer.from('caseNumber;klinik\nA;'), Buffer.from([0xe5, 0x80]), Buffer.from('\nB;x')]);
    expect(await valuesOf(file)).toEqual([
      [2, { caseNumber: 'A', inpatientClinic: 'å€', ...none }],
      [3, { caseNumber: 'B', inpatientClinic: 'x', ...none }],
    ]);
    const last = Buffer.concat([Buffer.from('caseNumber;klinik\nA;é\nB;'), Buffer.from([0xe9])]);
    expect(await valuesOf(last)).toEqual([
      [2, { caseNumber: 'A', inpatientClinic: 'Ã©', ...none }],
      [3, { caseNumber: 'B', inpatientClinic: 'é', ...none }],
    ]);
  });

  it('goes for the Swedish headers too', async () => {
    const file = Buffer.from('ärendenummer;öppenvårdsenhet\nA;Åsö vårdcentral\n', 'latin1');
    expect(await valuesOf(file)).toEqual([[2, { caseNumber: 'A', outpatientUnit: 'Åsö vårdcentral', ...none }]]);
  });
});
