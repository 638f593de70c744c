import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chosenColumns } from './chosen-columns.ts';
import { listRefusalReason } from './list-refusal-words.ts';
import { listedEpisode } from './listed-episodes.ts';
import { columnOf } from './own-list-columns.ts';
import { MOST_ROWS, openOwnList, readOwnList } from './read-own-list.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = (text: string | Uint8Array) => {
  const list = openOwnList(typeof text === 'string' ? bytes(text) : text);
  if (typeof list === 'string') throw new Error(list);
  return list;
};
const read = (text: string | Uint8Array, columns?: string) => {
  const list = open(text);
  return readOwnList(list, chosenColumns(list, columns));
};
const cell = (header: string, value: string) => {
  const { rows, refusals } = read(`ärendenummer;${header}\nA;${value}`);
  return { values: rows[0]?.values, refusals: refusals.map(({ field, code }) => `${field} ${code}`) };
};
const at = (text: string): number => Date.parse(`${text}+01:00`);

describe('a municipality’s own list', () => {
  it.each([
    ['semicolons', bytes('ärendenummer;dagar\nA-ÅSA;4')],
    ['commas', bytes('ärendenummer,dagar\nA-ÅSA,4')],
    ['a byte order mark and CRLF', bytes('\uFEFFärendenummer;dagar\r\nA-ÅSA;4\r\n')],
    ['quotes', bytes('"ärendenummer";"dagar"\n"A-ÅSA";"4"')],
    ['decimals that are none', bytes('ärendenummer;dagar\nA-ÅSA;4,00')],
    ['tabs', bytes('ärendenummer\tdagar\nA-ÅSA\t4')],
    ['Excel’s Unicode text', Uint8Array.from(Buffer.from('\uFEFFärendenummer\tdagar\r\nA-ÅSA\t4', 'utf16le'))],
    ['Windows-1252', Uint8Array.from(Buffer.from('ärendenummer;dagar\nA-ÅSA;4', 'latin1'))],
  ])('is read with %s', (_, list) => {
    expect(read(list)).toEqual({
      rows: [{ line: 2, caseNumber: 'A-ÅSA', values: { dischargeReadyDays: 4 } }],
      refusals: [],
    });
  });

  it('may begin with the line that tells Excel the delimiter, and its lines keep their numbers', () => {
    expect(read('sep=;\r\närendenummer;dagar\r\nA-ÅSA;4').rows).toEqual([
      { line: 3, caseNumber: 'A-ÅSA', values: { dischargeReadyDays: 4 } },
    ]);
  });

  it('needs the case number and nothing else', () => {
    expect(read('caseNumber\nA\n\n B \n').rows).toEqual([
      { line: 2, caseNumber: 'A', values: {} },
      { line: 4, caseNumber: 'B', values: {} },
    ]);
    expect(() => read('dagar\n4')).toThrow('case number');
  });

  it('knows the headers of the contract in both languages, and reads no personal number', () => {
    expect(['Ärendenummer', 'SIP-kallelse', 'sipCallSentAt', 'Dagar'].map(columnOf)).toEqual([
      'caseNumber',
      'sipCallSentAt',
      'sipCallSentAt',
      'dischargeReadyDays',
    ]);
    expect(['personnummer', 'skyddad identitet', 'klinik', 'Handläggare'].map(columnOf)).toEqual([
      '-',
      '-',
      '-',
      undefined,
    ]);
    const { rows } = read('ärendenummer;personnummer\nA;19121212-1212');
    expect(rows).toEqual([{ line: 2, caseNumber: 'A', values: {} }]);
  });

  it('may have headers of its own when the columns are named', () => {
    const list = 'Vår ref;Namn;Ut\nA;Någon;2020-01-17';
    expect(() => read(list)).toThrow('column 1 is unknown');
    expect(read(list, 'caseNumber,-,dischargedAt').rows).toEqual([
      { line: 2, caseNumber: 'A', values: { dischargedAt: { at: at('2020-01-17T00:00'), precision: 'day' } } },
    ]);
    expect(() => read(list, 'caseNumber,-')).toThrow('3 columns, but 2');
    expect(() => read(list, 'caseNumber,-,name')).toThrow('one of the fields');
    expect(() => read(list, 'caseNumber,dischargedAt,dischargedAt')).toThrow('Two columns');
  });

  it.each([
    ['2020-01-17', 'day', '2020-01-17T00:00'],
    ['2020-01-17 11:30', 'minute', '2020-01-17T11:30'],
    ['2020-01-17T11:30', 'minute', '2020-01-17T11:30'],
    ['2020-01-17 11:30:15', 'second', '2020-01-17T11:30:15'],
    ['2020-01-17T11:30:15.5', 'millisecond', '2020-01-17T11:30:15.500'],
  ])('an instant written %s says it to the %s', (value, precision, instant) => {
    expect(cell('utskriven', value)).toEqual({
      values: { dischargedAt: { at: at(instant), precision } },
      refusals: [],
    });
  });

  it.each([
    ['utskriven', '', { dischargedAt: null }],
    ['SIP-kallelse', '', { sipCallSentAt: null }],
    ['dagar', '', {}],
    ['inskriven', '', {}],
    ['SIP behövs', '', {}],
    ['SIP behövs', 'Nej', { sipRequired: false }],
    ['vårdtyp', 'Psykiatri', { careType: 'psychiatric' }],
    ['kommun', '0184', { municipality: '0184' }],
  ])('%s "%s" says %j', (header, value, values) => {
    expect(cell(header, value)).toEqual({ values, refusals: [] });
  });

  it.each([
    ['utskriven', '17/1', 'dischargedAt malformed-instant'],
    ['utskriven', '2020-03-29 02:30', 'dischargedAt instant-skipped-by-clock'],
    ['utskriven', '1999-01-01 02:30', 'dischargedAt instant-out-of-range'],
    ['dagar', 'fyra', 'dischargeReadyDays malformed-days'],
    ['dagar', '99999', 'dischargeReadyDays malformed-days'],
    ['dagar', '4,5', 'dischargeReadyDays malformed-days'],
    ['SIP behövs', 'kanske', 'sipRequired not-boolean'],
    ['vårdtyp', 'barn', 'careType unknown-care-type'],
    ['kommun', '184', 'municipality malformed-municipality'],
  ])('%s "%s" is told as unreadable, and costs the row no more than that cell', (header, value, refusal) => {
    expect(cell(header, value)).toEqual({ values: {}, refusals: [refusal] });
  });

  it.each([
    ['', 'missing-field', 2],
    ['"191212121212"', 'personal-number-as-case-number', 2],
    ['X 19121212-1212', 'personal-number-as-case-number', 2],
    ['x'.repeat(65), 'text-too-long', 2],
    ['A;4;5', 'wrong-number-of-cells', 2],
    ['"A;4', 'broken-quotes', 2],
  ])('a row that begins %j is refused by line and reason, without what stands in it', (start, code, line) => {
    const row = start.includes(';') ? start : `${start};4`;
    const { rows, refusals } = read(`ärendenummer;dagar\n${row}\nB;3`);
    expect(rows.map(({ caseNumber }) => caseNumber)).toEqual(['B']);
    expect(refusals).toMatchObject([{ line, code, isWholeRow: true }]);
    expect(JSON.stringify(refusals)).not.toMatch(/1912|xxx/);
  });

  it('a number that stands twice is compared once, and the second line says where the first is', () => {
    const { rows, refusals } = read('ärendenummer\nA\nA');
    expect(rows).toHaveLength(1);
    expect(refusals.map((refusal) => listRefusalReason(refusal, 'sv'))).toEqual([
      'ärendenumret står redan på rad 2. Den raden är jämförd, den här inte.',
    ]);
  });

  it('is refused as a whole when it is empty or too long', () => {
    expect(openOwnList(bytes(' \n'))).toBe('no-header');
    expect(openOwnList(bytes(`a\n${'A\n'.repeat(MOST_ROWS + 1)}`))).toBe('too-many-rows');
    expect(openOwnList(bytes(';'.repeat(100)))).toBe('too-many-columns');
  });

  it('nothing is lost: every row is read or refused, whatever stands in it', () => {
    const cells = fc.array(fc.string({ unit: fc.constantFrom(...'A1;"ä\n \t2020-') }), { maxLength: 12 });
    fc.assert(
      fc.property(cells, (lines) => {
        const list = open(`ärendenummer;dagar\n${lines.join('\n')}`);
        const { rows, refusals } = readOwnList(list, ['caseNumber', 'dischargeReadyDays']);
        expect(rows.length + refusals.filter(({ isWholeRow }) => isWholeRow).length).toBe(list.rows.length);
      }),
    );
  });
});

describe('a row in the terms of what is compared', () => {
  const names = new Map([
    ['danderyds sjukhus', 'Danderyds sjukhus'],
    ['ds', 'Danderyds sjukhus'],
  ]);
  const compared = (header: string, row: string, payer = '0184') =>
    read(`ärendenummer;${header}\nA;${row}`).rows.map((each) => listedEpisode(each, { payer }, names).values)[0];

  it.each([
    ['kommun', '0184', '0184', '0184'],
    ['kommun', '0180', '0180-farsta', '0180-farsta'],
    ['stadsdel', 'farsta', '0180-farsta', '0180-farsta'],
    ['kommun;stadsdel', '0180;alvsjo', '0180-farsta', '0180-alvsjo'],
    ['kommun;stadsdel', '0184;', '0184', '0184'],
    ['kommun', '0182', '0184', '0182'],
  ])('%s "%s" of %s is the payer %s', (header, row, own, payer) => {
    expect(compared(header, row, own)).toEqual({ payer });
  });

  it('a withdrawn notice does not stand', () => {
    const row = '2020-01-13 12:00;2020-01-14 09:00';
    expect(compared('utskrivningsklar;utskrivningsklar återtaget', row)).toEqual({ dischargeReadyNoticeSentAt: null });
  });

  it('a unit goes by any of its names; of a name that nobody has used the text is not kept', () => {
    expect(compared('slutenvårdsenhet', ' danderyds  SJUKHUS ')).toEqual({ inpatientUnit: 'Danderyds sjukhus' });
    expect(compared('slutenvårdsenhet', 'DS')).toEqual({ inpatientUnit: 'Danderyds sjukhus' });
    expect(compared('slutenvårdsenhet', 'Anna Exempel')).toEqual({ inpatientUnit: '' });
  });
});
