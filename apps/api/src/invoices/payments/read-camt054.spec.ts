import { describe, expect, it } from '@jest/globals';
import { ocrReference } from '@fristdag/billing';
import { readCamt054 } from './read-camt054.ts';

const ocr = ocrReference('2020-000001');
const notification = (entries: string): Buffer =>
  Buffer.from(
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>M</MsgId></GrpHdr>
     <Ntfctn><Acct><Id><IBAN>SE1</IBAN></Id></Acct>${entries}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`,
  );
const entry = (amount: string, rest: string): string =>
  `<Ntry><Amt Ccy="SEK">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2020-04-03T08:00:00</DtTm></BookgDt><AcctSvcrRef>R1</AcctSvcrRef>${rest}</Ntry>`;
const strd = (reference: string): string =>
  `<RmtInf><Strd><CdtrRefInf><Ref>${reference}</Ref></CdtrRefInf></Strd></RmtInf>`;
const tx = (amount: string, rest: string): string =>
  `<TxDtls><AmtDtls><TxAmt><Amt Ccy="SEK">${amount}</Amt></TxAmt></AmtDtls>${rest}</TxDtls>`;

const read = (entries: string) => {
  const answer = readCamt054(notification(entries));
  if (!('file' in answer)) throw new Error(answer.problem.en);
  return answer.file;
};

describe('a payment file of the bank', () => {
  it('gives each credit its sum, day, reference and the OCR number', () => {
    expect(read(entry('39000', `<NtryDtls><TxDtls>${strd(ocr)}</TxDtls></NtryDtls>`)).credits).toEqual([
      {
        reference: 'SE1:R1:/0@2020-04-03=39000.00',
        amount: '39000.00',
        bookedOn: '2020-04-03',
        ocr,
        debtorName: null,
        remittance: null,
      },
    ]);
  });

  it('takes a lump sum apart, and refuses one whose parts do not make it up', () => {
    const parts = `<NtryDtls>${tx('100.00', strd(ocr))}${tx('50.50', '<RmtInf><Ustrd>Faktura 12</Ustrd></RmtInf>')}</NtryDtls>`;
    expect(read(entry('150.50', parts)).credits.map((each) => [each.amount, each.ocr, each.reference])).toEqual([
      ['100.00', ocr, 'SE1:R1:/0@2020-04-03=100.00'],
      ['50.50', null, 'SE1:R1:/1@2020-04-03=50.50'],
    ]);
    expect(() => read(entry('150.51', parts))).toThrow('the parts do not make up the sum');
  });

  it.each([
    ['nothing', ''],
    ['what was instructed', '<AmtDtls><InstdAmt><Amt Ccy="SEK">39000.00</Amt></InstdAmt></AmtDtls>'],
    ['what it was in euro', '<AmtDtls><TxAmt><Amt Ccy="EUR">3750.00</Amt></TxAmt></AmtDtls>'],
  ])('books the sum of the entry where its only part tells %s of the sum', (_, amounts) => {
    const alone = entry('39000.00', `<NtryDtls><TxDtls>${amounts}${strd(ocr)}</TxDtls></NtryDtls>`);
    expect(read(alone).credits.map((each) => [each.amount, each.ocr])).toEqual([['39000.00', ocr]]);
  });

  it('tells credits apart whose references the bank counts anew each day', () => {
    const counted = (day: string, amount: string) =>
      entry(amount, '').replace('<AcctSvcrRef>R1</AcctSvcrRef>', '<NtryRef>1</NtryRef>').replace('2020-04-03', day);
    const { credits } = read(counted('2020-04-03', '5') + counted('2020-04-06', '5') + counted('2020-04-06', '7'));
    expect(new Set(credits.map(({ reference }) => reference)).size).toBe(3);
  });

  it('finds the number in the text when the payer wrote it there, and not when it is another number', () => {
    const written = (text: string) =>
      entry('1', `<NtryDtls><TxDtls><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls>`);
    expect(read(written(`Betalning ${ocr} tack`)).credits[0]?.ocr).toBe(ocr);
    expect(read(written(`Betalning ${Number(ocr) + 1}`)).credits[0]?.ocr).toBe(null);
  });

  it('keeps no personal number of what somebody wrote', () => {
    const file = read(
      entry('1', '<NtryDtls><TxDtls><RmtInf><Ustrd>Åsa &amp; 191212121212</Ustrd></RmtInf></TxDtls></NtryDtls>'),
    );
    expect(file.credits[0]?.remittance).toBe('Åsa & …');
  });

  it('leaves debits, reversals and what is not booked alone', () => {
    const others = [
      entry('1', '').replace('CRDT', 'DBIT'),
      entry('1', '<RvslInd>true</RvslInd>'),
      entry('1', '<RvslInd>1</RvslInd>'),
      entry('1', '').replace('BOOK', 'PDNG'),
    ];
    expect(read(others.join(''))).toMatchObject({ credits: [], ignored: 4 });
  });

  it.each([
    ['<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x/>', 'document type'],
    ['<Document>', 'well-formed'],
    ['<Document><Other/></Document>', 'no camt.054'],
    [Buffer.from([0x3c, 0xff, 0x3e]), 'UTF-8'],
    [notification(entry('39000', '').replace('SEK', 'EUR')), 'SEK'],
    [notification(entry('-5', '')), 'amount'],
    [notification(entry('5', '').replace('<AcctSvcrRef>R1</AcctSvcrRef>', '')), 'reference is missing'],
  ])('refuses %s in words', (content, words) => {
    const answer = readCamt054(Buffer.from(content));
    expect('problem' in answer && answer.problem.en).toContain(words);
  });

  it('refuses what no bank writes: thousands of levels, or names of the program itself', () => {
    const deep = `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`;
    for (const content of [Buffer.from(deep), notification('<__proto__><Amt>1</Amt></__proto__>')]) {
      const answer = readCamt054(content);
      expect('problem' in answer && answer.problem.en).toContain('no camt.054');
    }
  });

  it('follows no entity, however deep', () => {
    const file = read(entry('1', '<NtryDtls><TxDtls><RmtInf><Ustrd>&#38;lol;</Ustrd></RmtInf></TxDtls></NtryDtls>'));
    expect(file.credits[0]?.remittance).toBe('&#38;lol;');
  });
});
