import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { epochDayOf, refusalReason } from '@fristdag/rules';
import { parsePayers, PayerFileError } from '../index.ts';

const shipped: unknown = JSON.parse(readFileSync(new URL('../../../../rules/payers.json', import.meta.url), 'utf8'));
const payers = parsePayers(shipped, 'payers.json');

describe('the payers of the county', () => {
  it('are 26 municipalities, of which Stockholm pays through its districts', () => {
    expect(payers.municipalities).toHaveLength(26);
    expect(payers.municipalities.filter((one) => one.splitIntoDistricts).map((one) => one.code)).toEqual(['0180']);
    expect(payers.find('0180')).toBeUndefined();
    expect(payers.name('0180')).toBe('Stockholm');
    expect(payers.name('0184')).toBe('Solna');
    expect(payers.name('0180-rinkeby-kista')).toBe('Rinkeby-Kista');
    expect(payers.name('0199')).toBe('0199');
  });

  it.each([
    ['2020-01-31', 14],
    ['2020-06-30', 14],
    ['2020-07-01', 13],
    ['2023-06-30', 13],
    ['2023-07-01', 11],
    ['2026-11-21', 11],
  ])('on %s Stockholm has %i districts', (date, districts) => {
    const valid = payers.at(epochDayOf(date));
    expect(valid.filter((payer) => payer.municipality === '0180')).toHaveLength(districts);
    expect(valid.filter((payer) => payer.district === null)).toHaveLength(25);
  });

  it('know who took over from whom', () => {
    expect(payers.successorsOf('0180-alvsjo').map((payer) => payer.code)).toEqual(['0180-hagersten-alvsjo']);
    expect(payers.predecessorsOf('0180-jarva').map((payer) => payer.code)).toEqual([
      '0180-rinkeby-kista',
      '0180-spanga-tensta',
    ]);
    expect(payers.successorsOf('0184')).toEqual([]);
  });

  it('are sorted by code, each one once', () => {
    const codes = payers.payers.map((payer) => payer.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes).toHaveLength(42);
  });
});

describe('whose bill an episode is', () => {
  const lookup = payers.lookup();
  const check = (municipality: string, district: string | null, from: string, through: string | null = from) =>
    lookup.check({
      municipality,
      district,
      fromDay: epochDayOf(from),
      throughDay: through === null ? null : epochDayOf(through),
    });

  it.each([
    ['0184', null, '2020-01-17', '0184'],
    ['0180', 'farsta', '2020-01-17', '0180-farsta'],
    ['0180', 'alvsjo', '2020-06-30', '0180-alvsjo'],
    ['0180', 'hagersten-alvsjo', '2020-07-01', '0180-hagersten-alvsjo'],
  ])('%s %s, discharged %s, is billed to %s', (municipality, district, date, payer) => {
    expect(check(municipality, district, date)).toEqual({ payer });
  });

  it.each([
    ['0199', null, '2020-01-17', 'municipality', 'municipality-not-a-payer'],
    ['0180', null, '2020-01-17', 'district', 'district-missing'],
    ['0184', 'farsta', '2020-01-17', 'district', 'district-not-allowed'],
    ['0180', 'vallingby', '2020-01-17', 'district', 'unknown-district'],
    ['0180', 'alvsjo', '2020-07-01', 'district', 'district-not-a-payer'],
    ['0180', 'hagersten-alvsjo', '2020-06-30', 'district', 'district-not-a-payer'],
  ])('%s %s, discharged %s, is refused at %s: %s', (municipality, district, date, field, code) => {
    expect(check(municipality, district, date)).toMatchObject({ refusal: { field, code } });
  });

  it('names the successor of a district that has ended', () => {
    const answer = check('0180', 'rinkeby-kista', '2023-07-01');
    expect(answer).toMatchObject({ refusal: { args: { successor: 'jarva', validThrough: '2023-06-30' } } });
    if ('refusal' in answer) expect(refusalReason(answer.refusal, 'sv')).toContain('jarva');
  });

  it('says when a district begins that is not there yet, and suggests nobody', () => {
    const answer = check('0180', 'jarva', '2020-01-17');
    expect(answer).toMatchObject({ refusal: { args: { district: 'jarva', validFrom: '2023-07-01' } } });
    expect(JSON.stringify(answer)).not.toContain('successor');
  });

  it('while a stay goes on, takes a payer that exists on some day from the admission on', () => {
    expect(check('0180', 'alvsjo', '2020-06-30', null)).toEqual({ payer: '0180-alvsjo' });
    expect(check('0180', 'hagersten-alvsjo', '2020-06-01', null)).toEqual({ payer: '0180-hagersten-alvsjo' });
    expect(check('0180', 'alvsjo', '2020-07-01', null)).toMatchObject({
      refusal: { args: { successor: 'hagersten-alvsjo' } },
    });
  });

  it('follows several mergers to the payer of the day', () => {
    const merged = parsePayers(
      {
        municipalities: [
          { code: '0001', name: 'Ett', validThrough: '2020-12-31', successors: ['0002'] },
          {
            code: '0002',
            name: 'Två',
            validFrom: '2021-01-01',
            validThrough: '2021-12-31',
            successors: ['0003', '0004'],
          },
          { code: '0003', name: 'Tre', validFrom: '2022-01-01' },
          { code: '0004', name: 'Fyra', validFrom: '2022-01-01' },
        ],
      },
      'payers.json',
    );
    const day = epochDayOf('2022-06-01');
    const answer = merged.lookup().check({ municipality: '0001', district: null, fromDay: day, throughDay: day });
    expect(answer).toMatchObject({
      refusal: { field: 'municipality', args: { municipality: '0001', successor: '0003, 0004' } },
    });
    expect(merged.predecessorsOf('0004').map((payer) => payer.code)).toEqual(['0001', '0002']);
  });
});

describe('a payer file that cannot be true is refused by file and key', () => {
  const municipality = { code: '0184', name: 'Solna' };
  const stockholm = { code: '0180', name: 'Stockholm' };
  const farsta = { municipality: '0180', code: 'farsta', name: 'Farsta' };

  it.each([
    ['no object', [], '(file)'],
    ['an unknown key', { municipalities: [], banks: [] }, 'banks'],
    ['no municipalities', { districts: [] }, 'municipalities'],
    ['a code without its leading zero', { municipalities: [{ code: '184', name: 'Solna' }] }, 'municipalities[0].code'],
    ['a code as a number', { municipalities: [{ code: 184, name: 'Solna' }] }, 'municipalities[0].code'],
    ['an unknown key of a payer', { municipalities: [{ ...municipality, nmae: 'x' }] }, 'municipalities[0].nmae'],
    ['a municipality twice', { municipalities: [municipality, municipality] }, 'municipalities[1].code'],
    ['a district twice', { municipalities: [stockholm], districts: [farsta, farsta] }, 'districts[1].code'],
    ['a district of nowhere', { municipalities: [municipality], districts: [farsta] }, 'districts[0].municipality'],
    [
      'a day that does not exist',
      { municipalities: [{ ...municipality, validFrom: '2020-02-30' }] },
      'municipalities[0].validFrom',
    ],
    [
      'an end before the start',
      { municipalities: [{ ...municipality, validFrom: '2020-02-02', validThrough: '2020-02-01' }] },
      'municipalities[0].validThrough',
    ],
    [
      'an unknown successor',
      { municipalities: [{ ...municipality, validThrough: '2020-02-01', successors: ['0199'] }] },
      'municipalities[0].successors[0]',
    ],
    [
      'a successor while still valid',
      {
        municipalities: [
          { ...municipality, successors: ['0185'] },
          { code: '0185', name: 'Y' },
        ],
      },
      'municipalities[0].validThrough',
    ],
    [
      'a gap before the successor',
      {
        municipalities: [
          { ...municipality, validThrough: '2020-06-30', successors: ['0185'] },
          { code: '0185', name: 'Y', validFrom: '2020-07-02' },
        ],
      },
      'municipalities[0].successors[0]',
    ],
    [
      'validity on a municipality that is split',
      { municipalities: [{ ...stockholm, validFrom: '2020-01-01' }], districts: [farsta] },
      'municipalities[0].validFrom',
    ],
  ])('%s', (_, document, key) => {
    const refusal = refusalOf(() => parsePayers(document, 'test/payers.json'));
    expect(refusal).toMatchObject({ file: 'test/payers.json', key });
    expect(refusal?.message).toContain(`test/payers.json: ${key}: `);
  });
});

function refusalOf(read: () => unknown): PayerFileError | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof PayerFileError) return error;
    throw error;
  }
}
