import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { formatAmount, isOcrReference, parseAmount } from '@fristdag/billing';
import { maskNumbers } from '../../episodes/index.ts';
import type { Text } from '../../platform/index.ts';

/** One credit of the bank's file, as far as it is used. */
export interface CreditEntry {
  /** The bank's own reference, which no other credit of the account has. */
  readonly reference: string;
  /** Kronor with two decimals. */
  readonly amount: string;
  /** Civil date. */
  readonly bookedOn: string;
  /** A reference that has the form of ours; null when there is none. */
  readonly ocr: string | null;
  readonly debtorName: string | null;
  /** What the payer wrote beside the reference. */
  readonly remittance: string | null;
}

export interface PaymentFile {
  readonly messageId: string;
  readonly credits: readonly CreditEntry[];
  /** Debits, reversals and entries that are not booked: no payments to us. */
  readonly ignored: number;
}

type ReadPaymentFile = { readonly file: PaymentFile } | { readonly problem: Text };

const MOST_ENTRIES = 10_000;
const LISTS = new Set(['Ntfctn', 'Ntry', 'NtryDtls', 'TxDtls', 'Strd', 'Ustrd']);

interface Node {
  readonly [name: string]: unknown;
}

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  processEntities: false,
  htmlEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  isArray: (name: string) => LISTS.has(name),
});

/**
 * Reads an ISO 20022 camt.054 notification. Nothing of the file is followed: a document type is refused, entities are not
 * replaced, and every field is text until it is looked at.
 */
export function readCamt054(bytes: Buffer): ReadPaymentFile {
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problem: NOT_UTF8 };
  }
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return { problem: HAS_DTD };
  if (XMLValidator.validate(xml) !== true) return { problem: NOT_XML };
  const document = parsed(xml);
  if (document === undefined) return { problem: NOT_CAMT };
  const root = node(document['Document'])['BkToCstmrDbtCdtNtfctn'];
  if (root === undefined) return { problem: NOT_CAMT };
  try {
    return { file: fileOf(node(root)) };
  } catch (error) {
    if (error instanceof MalformedEntry) return { problem: error.words };
    throw error;
  }
}

/** What no bank writes, such as thousands of levels or names of JavaScript's own, the parser refuses by throwing. */
function parsed(xml: string): Node | undefined {
  try {
    return node(parser.parse(xml));
  } catch {
    return undefined;
  }
}

class MalformedEntry extends Error {
  constructor(readonly words: Text) {
    super(words.en);
  }
}

function fileOf(root: Node): PaymentFile {
  const messageId = textOf(root, 'GrpHdr', 'MsgId') ?? '';
  const credits: CreditEntry[] = [];
  let ignored = 0;
  let place = 0;
  for (const notification of nodes(root['Ntfctn'])) {
    const account =
      textOf(notification, 'Acct', 'Id', 'IBAN') ?? textOf(notification, 'Acct', 'Id', 'Othr', 'Id') ?? '';
    for (const entry of nodes(notification['Ntry'])) {
      place += 1;
      if (place > MOST_ENTRIES) throw new MalformedEntry(TOO_MANY);
      if (!isBookedCredit(entry)) {
        ignored += 1;
        continue;
      }
      credits.push(...creditsOf(entry, { account, place }));
    }
  }
  return { messageId: maskNumbers(messageId).slice(0, 100), credits, ignored };
}

function isBookedCredit(entry: Node): boolean {
  const status = textOf(entry, 'Sts', 'Cd') ?? textOf(entry, 'Sts') ?? 'BOOK';
  return (
    textOf(entry, 'CdtDbtInd') === 'CRDT' &&
    !['true', '1'].includes(textOf(entry, 'RvslInd') ?? '') &&
    status === 'BOOK'
  );
}

/** One credit per transaction of the entry, which may be a lump sum; the parts make up the whole. */
function creditsOf(entry: Node, { account, place }: { account: string; place: number }): CreditEntry[] {
  const whole = amountOf(entry, place);
  const bookedOn = (textOf(entry, 'BookgDt', 'Dt') ?? textOf(entry, 'BookgDt', 'DtTm') ?? '').slice(0, 10);
  if (!isCivilDate(bookedOn))
    throw new MalformedEntry(atEntry(place, 'bokföringsdag saknas', 'the booking date is missing'));
  const own = textOf(entry, 'AcctSvcrRef') ?? textOf(entry, 'NtryRef');
  const parts = nodes(entry['NtryDtls']).flatMap((details) => nodes(details['TxDtls']));
  const credits = (parts.length === 0 ? [entry] : parts).map((part, index): CreditEntry => {
    const named = textOf(part, 'Refs', 'AcctSvcrRef');
    // Some banks write the entry's reference on every part: the place within the entry tells them apart.
    const reference = named === undefined && own === undefined ? undefined : `${own ?? ''}:${named ?? ''}/${index}`;
    if (reference === undefined)
      throw new MalformedEntry(atEntry(place, 'bankens referens saknas', "the bank's reference is missing"));
    // A part that is alone is the whole, also where only the instructed amount is told, or the payer's own currency.
    const isAlone = parts.length <= 1 && (part === entry || currencyOf(part) !== 'SEK');
    const amount = isAlone ? whole : amountOf(part, place);
    const unstructured = nodes(part['RmtInf']).flatMap(({ Ustrd }) => (Array.isArray(Ustrd) ? Ustrd.map(String) : []));
    return {
      // Some banks count their references anew each day: another day or sum is another credit, which a person gets to see.
      reference: `${`${account}:${reference}`.slice(0, 160)}@${bookedOn}=${amount}`,
      amount,
      bookedOn,
      ocr: ocrOf(part, unstructured),
      debtorName: shown(debtorOf(part)),
      remittance: shown(unstructured.join(' ')),
    };
  });
  const sum = credits.reduce((total, { amount }) => total + ore(amount), 0n);
  if (sum !== ore(whole))
    throw new MalformedEntry(atEntry(place, 'delarna stämmer inte med summan', 'the parts do not make up the sum'));
  return credits;
}

function currencyOf(part: Node): unknown {
  return node(amountIn(part))['@Ccy'];
}

function amountIn(of: Node): unknown {
  return of['Amt'] ?? node(node(of['AmtDtls'])['TxAmt'])['Amt'];
}

function amountOf(of: Node, place: number): string {
  const found = amountIn(of);
  const text = typeof found === 'string' ? found : node(found)['#text'];
  const currency = node(found)['@Ccy'];
  const amount = typeof text === 'string' ? parseAmount(text) : undefined;
  if (!amount?.greaterThan(0))
    throw new MalformedEntry(atEntry(place, 'beloppet går inte att läsa', 'the amount cannot be read'));
  if (currency !== 'SEK')
    throw new MalformedEntry(atEntry(place, 'beloppet är inte i kronor', 'the amount is not in SEK'));
  return formatAmount(amount);
}

/** The structured reference first; else a number in the text that has the form and check digits of ours. */
function ocrOf(part: Node, unstructured: readonly string[]): string | null {
  const structured = nodes(part['RmtInf'])
    .flatMap(({ Strd }) => nodes(Strd))
    .map((each) => textOf(each, 'CdtrRefInf', 'Ref')?.replaceAll(' ', ''))
    .find((reference) => reference !== undefined && reference !== '');
  if (structured !== undefined) return isOcrReference(structured) ? structured : null;
  const written = unstructured.flatMap((line) => line.match(/(?<!\d)\d{3,25}(?!\d)/g) ?? []).filter(isOcrReference);
  return new Set(written).size === 1 ? (written[0] ?? null) : null;
}

function debtorOf(part: Node): string {
  const debtor = node(node(part['RltdPties'])['Dbtr']);
  return textOf(debtor, 'Nm') ?? textOf(debtor, 'Pty', 'Nm') ?? '';
}

/** Free text of a bank, without what looks like a personal number. */
function shown(text: string): string | null {
  const plain = text
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof NAMED) => NAMED[name])
    .replaceAll(/\p{C}/gu, '')
    .trim();
  return plain === '' ? null : maskNumbers(plain).slice(0, 300);
}

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;

function node(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};
}
function nodes(value: unknown): Node[] {
  return Array.isArray(value) ? value.map(node) : value === undefined ? [] : [node(value)];
}
function textOf(of: Node, ...path: readonly string[]): string | undefined {
  let found: unknown = of;
  for (const name of path) found = node(found)[name];
  const text = typeof found === 'string' ? found : node(found)['#text'];
  return typeof text === 'string' && text !== '' ? text : undefined;
}
function isCivilDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
function ore(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}

const atEntry = (place: number, sv: string, en: string): Text => ({
  sv: `Post ${place} i filen: ${sv}. Inget har bokförts.`,
  en: `Entry ${place} of the file: ${en}. Nothing was booked.`,
});
const NOT_UTF8 = { sv: 'Filen är inte UTF-8.', en: 'The file is not UTF-8.' };
const HAS_DTD = {
  sv: 'Filen har en dokumenttyp, vilket inte tas emot.',
  en: 'The file has a document type, which is not taken.',
};
const NOT_XML = { sv: 'Filen är inte giltig XML.', en: 'The file is not well-formed XML.' };
const NOT_CAMT = { sv: 'Filen är ingen camt.054.', en: 'The file is no camt.054.' };
const TOO_MANY = {
  sv: `Filen har fler än ${MOST_ENTRIES} poster.`,
  en: `The file has more than ${MOST_ENTRIES} entries.`,
};
