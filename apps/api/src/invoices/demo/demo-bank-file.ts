/** What a payer has transferred, by the reference of its invoice. */
interface Transfer {
  readonly ocr: string;
  /** Kronor with two decimals. */
  readonly amount: string;
  readonly payerName: string;
}

/** A bank's notification of the transfers of one day (civil date), as ISO 20022 camt.054: read in like everybody's files. */
export function demoBankFile(messageId: string, bookedOn: string, transfers: readonly Transfer[]): Buffer {
  const entries = transfers.map(
    ({ ocr, amount, payerName }, place) =>
      `<Ntry><Amt Ccy="SEK">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>${bookedOn}</Dt></BookgDt>` +
      `<AcctSvcrRef>${messageId}-${place + 1}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>${payerName} (exempel)</Nm></Dbtr></RltdPties>` +
      `<RmtInf><Strd><CdtrRefInf><Ref>${ocr}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>`,
  );
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>` +
      `<GrpHdr><MsgId>${messageId}</MsgId><CreDtTm>${bookedOn}T06:00:00</CreDtTm></GrpHdr>` +
      `<Ntfctn><Id>${messageId}</Id><Acct><Id><Othr><Id>9900010</Id></Othr></Id></Acct>${entries.join('')}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`,
  );
}
