export interface Credit {
  readonly reference: string;
  readonly amount: string;
  readonly ocr?: string;
  readonly text?: string;
  readonly indicator?: 'CRDT' | 'DBIT';
}

/** A camt.054 as a bank sends it, one entry a credit. */
export function camt054(credits: readonly Credit[], { messageId = 'MSG-1', bookedOn = '2020-04-03' } = {}): string {
  const entries = credits.map(
    ({ reference, amount, ocr, text, indicator = 'CRDT' }) => `
    <Ntry><Amt Ccy="SEK">${amount}</Amt><CdtDbtInd>${indicator}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>${bookedOn}</Dt></BookgDt>
      <AcctSvcrRef>${reference}</AcctSvcrRef>
      <NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Solna stad</Nm></Dbtr></RltdPties>
        <RmtInf>${text === undefined ? '' : `<Ustrd>${text}</Ustrd>`}${ocr === undefined ? '' : `<Strd><CdtrRefInf><Ref>${ocr}</Ref></CdtrRefInf></Strd>`}</RmtInf>
      </TxDtls></NtryDtls></Ntry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
  <GrpHdr><MsgId>${messageId}</MsgId><CreDtTm>2020-04-03T06:00:00</CreDtTm></GrpHdr>
  <Ntfctn><Id>N-1</Id><Acct><Id><Othr><Id>9900010</Id></Othr></Id></Acct>${entries.join('')}
  </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`;
}
