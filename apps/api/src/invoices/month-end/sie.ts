import { addAmounts, formatAmount, type Money } from '@fristdag/billing';
import type { LedgerAccount } from '../ledger/ledger.ts';
import { toCodePage437, UnwritableCharacter } from './cp437.ts';

/** What an account is called in the region's chart. */
interface AccountString {
  readonly account: LedgerAccount;
  readonly number: string;
  readonly name: string;
  /** Pairs of dimension and object: `1 "4711"`; empty for none. */
  readonly objects: string;
}

interface SieVoucher {
  readonly id: string;
  readonly bookedOn: string;
  readonly text: string;
  readonly lines: readonly { readonly account: LedgerAccount; readonly amount: Money }[];
}

export interface SieGiven {
  readonly company: string;
  readonly organisationNumber: string | null;
  readonly producedOn: string;
  readonly programVersion: string;
  readonly accounts: readonly AccountString[];
  readonly vouchers: readonly SieVoucher[];
}

/**
 * A month's vouchers for the region's accounting system: SIE type 4I in code page 437, lines ended by CRLF.
 * @throws Error when a voucher does not sum to 0 or lacks an account, UnwritableCharacter
 */
export function sieFile({
  company,
  organisationNumber,
  producedOn,
  programVersion,
  accounts,
  vouchers,
}: SieGiven): Buffer {
  const known = new Map(accounts.map((each) => [each.account, each]));
  const lines = [
    '#FLAGGA 0',
    '#FORMAT PC8',
    '#SIETYP 4',
    `#PROGRAM ${quoted('Fristdag')} ${quoted(programVersion)}`,
    `#GEN ${compact(producedOn)}`,
    ...(organisationNumber === null ? [] : [`#ORGNR ${organisationNumber.replace(/^(\d{6})(\d{4})$/, '$1-$2')}`]),
    `#FNAMN ${quoted(company)}`,
    ...accounts.map(({ number, name }) => `#KONTO ${number} ${quoted(name)}`),
    ...vouchers.flatMap((voucher) => voucherLines(voucher, known)),
  ];
  return toCodePage437(lines.map((line) => `${line}\r\n`).join(''));
}

function voucherLines(
  { id, bookedOn, text, lines }: SieVoucher,
  known: ReadonlyMap<LedgerAccount, AccountString>,
): string[] {
  if (!addAmounts(lines.map(({ amount }) => amount)).isZero()) throw new Error(`voucher ${id} does not sum to 0`);
  const rows = lines.map(({ account, amount }) => {
    const string = known.get(account);
    if (!string) throw new Error(`the account ${account} has no number`);
    return `   #TRANS ${string.number} {${string.objects}} ${formatAmount(amount)}`;
  });
  return [`#VER ${quoted('F')} ${id} ${compact(bookedOn)} ${quoted(text)}`, '{', ...rows, '}'];
}

/** @throws UnwritableCharacter for one that would end the line or the field */
function quoted(text: string): string {
  const control = /\p{Cc}/u.exec(text)?.[0];
  if (control !== undefined) throw new UnwritableCharacter(JSON.stringify(control));
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}
