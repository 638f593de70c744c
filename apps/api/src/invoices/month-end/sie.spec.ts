import { describe, expect, it } from '@jest/globals';
import { amountOf } from '@fristdag/billing';
import { toCodePage437, UnwritableCharacter } from './cp437.ts';
import { sieFile, type SieGiven } from './sie.ts';

const given: SieGiven = {
  company: 'Region Exempel',
  organisationNumber: '9920000003',
  producedOn: '2020-04-01',
  programVersion: '0.1.0',
  accounts: [
    { account: 'receivable', number: '1510', name: 'Fordran på kommuner', objects: '' },
    { account: 'revenue', number: '3410', name: 'Betalningsansvar "å"', objects: '1 "4711" 6 "0184"' },
  ],
  vouchers: [
    {
      id: '17',
      bookedOn: '2020-03-09',
      text: '2020-000001',
      lines: [
        { account: 'receivable', amount: amountOf(39_000) },
        { account: 'revenue', amount: amountOf(-39_000) },
      ],
    },
  ],
};

describe('the month’s vouchers for the accounting system', () => {
  it('are SIE 4I: code page 437, CRLF, decimal points, objects beside the account', () => {
    const file = sieFile(given);
    expect(file.toString('latin1').split('\r\n')).toEqual([
      '#FLAGGA 0',
      '#FORMAT PC8',
      '#SIETYP 4',
      '#PROGRAM "Fristdag" "0.1.0"',
      '#GEN 20200401',
      '#ORGNR 992000-0003',
      '#FNAMN "Region Exempel"',
      '#KONTO 1510 "Fordran p\u0086 kommuner"',
      '#KONTO 3410 "Betalningsansvar \\"\u0086\\""',
      '#VER "F" 17 20200309 "2020-000001"',
      '{',
      '   #TRANS 1510 {} 39000.00',
      '   #TRANS 3410 {1 "4711" 6 "0184"} -39000.00',
      '}',
      '',
    ]);
  });

  it('a voucher that does not sum to nothing, or an account without a number, makes no file', () => {
    const [voucher] = given.vouchers;
    if (!voucher) throw new Error('there is a voucher');
    const odd = { ...voucher, lines: voucher.lines.slice(0, 1) };
    expect(() => sieFile({ ...given, vouchers: [odd] })).toThrow('does not sum to 0');
    expect(() => sieFile({ ...given, accounts: given.accounts.slice(0, 1) })).toThrow('has no number');
  });

  it('a character that the code page lacks is refused loudly, never replaced', () => {
    expect([...toCodePage437('åäöÅÄÖ')]).toEqual([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99]);
    expect(() => toCodePage437('Łódź')).toThrow(UnwritableCharacter);
    for (const company of ['Region\nExempel', 'Region\tExempel', 'Region\u007fExempel'])
      expect(() => sieFile({ ...given, company })).toThrow(UnwritableCharacter);
  });
});
