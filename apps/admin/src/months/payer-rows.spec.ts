import { describe, expect, it } from '@jest/globals';
import { payerRows } from './payer-rows.ts';
import { statementOf } from './statement-fixture.ts';

const district = (name: string, code: string, amount: string) =>
  statementOf({
    payer: `0180-${code}`,
    payerName: name,
    municipality: '0180',
    municipalityName: 'Stockholm',
    amount,
    liable: amount !== '0.00',
  });

const statements = [
  statementOf(),
  district('Farsta', 'farsta', '7800.50'),
  district('Bromma', 'bromma', '0.00'),
  statementOf({ payer: '0125', payerName: 'Ekerö', municipality: '0125', municipalityName: 'Ekerö', amount: '0.00' }),
];

describe('the payer table of a month', () => {
  it('folds the districts under Stockholm, whose amount is their sum', () => {
    const rows = payerRows(statements, new Set());
    expect(rows.map((row) => row.name)).toEqual(['Ekerö', 'Solna', 'Stockholm']);
    expect(rows[2]).toMatchObject({ kind: 'districts', districts: 2, amount: '7800.50', episodes: 10, liable: 1 });
  });

  it('never gives Stockholm an average', () => {
    expect(payerRows(statements, new Set())[2]).not.toHaveProperty('averageDays');
  });

  it('shows the districts by name when unfolded', () => {
    const rows = payerRows(statements, new Set(['0180']));
    expect(rows.map((row) => row.name)).toEqual(['Ekerö', 'Solna', 'Stockholm', 'Bromma', 'Farsta']);
  });

  it('leaves a municipality that pays as a whole on one line', () => {
    expect(payerRows([statementOf()], new Set())).toHaveLength(1);
  });
});
