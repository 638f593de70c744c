import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf, localDayOf, type Period } from '@fristdag/rules';
import { amountOf } from '@fristdag/billing';
import { AuditTrail } from '../../audit/index.ts';
import { actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  notFound,
  problem,
  productVersion,
  requireVersion,
  type Text,
  type Transaction,
} from '../../platform/index.ts';
import { type LedgerAccount } from '../ledger/ledger.ts';
import { REGION, ReferenceDataRepository } from '../reference-data/reference-data.repository.ts';
import { UnwritableCharacter } from './cp437.ts';
import type {
  LedgerAccountDto,
  NotInvoicedDto,
  SaveLedgerAccount,
  PayerYearQuery,
  YearlyStatementDto,
  YearQuery,
} from './month-end.dto.ts';
import { sieFile } from './sie.ts';
import { type YearlyDocument, yearlyPdf } from './yearly-pdf.ts';

type AccountRow = Omit<LedgerAccountDto, 'title'>;

/** What the accounts ask for: the month's vouchers, what is earned and not invoiced, and the year of each payer. */
@Injectable()
export class MonthEndService {
  constructor(
    private readonly database: Database,
    private readonly parties: ReferenceDataRepository,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** Months that were calculated and whose sum was not invoiced by the last day of a month. */
  notInvoiced(month: Period, principal: Principal): Promise<NotInvoicedDto[]> {
    return this.database.transaction(scopeOfPrincipal(principal), ({ query }) =>
      query<NotInvoicedDto>(
        `select "caseId", payer, "payerName", period, "careType", calculated::text, invoiced::text, (calculated - invoiced)::text as "notInvoiced" from (
           select c.id::text as "caseId", c.payer, p.name as "payerName", c.period, c.care_type as "careType",
                  coalesce(s.amount, 0)::numeric(14, 2) as calculated,
                  coalesce((select sum(case i.kind when 'invoice' then i.amount else -i.amount end) from invoice i
                             where i.case_id = c.id and i.issued_on < (to_date($1, 'YYYY-MM') + interval '1 month')::date), 0)::numeric(14, 2) as invoiced
             from billing_case c join payer p on p.code = c.payer left join statement s on s.id = c.statement_id
            where c.period <= $1) month
          where calculated <> invoiced order by period, "payerName" collate "sv-x-icu", payer, "careType"`,
        [month],
      ),
    );
  }

  /** Each payer's year, from what was open when it began to what is open when it ended. */
  yearly({ year, payer }: YearQuery, principal: Principal): Promise<YearlyStatementDto[]> {
    const of = (...kinds: readonly string[]): string =>
      `coalesce(sum(l.amount) filter (where v.booked_on >= $2::date and v.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})), 0)::numeric(14, 2)::text`;
    return this.database.transaction(scopeOfPrincipal(principal), ({ query }) =>
      query<YearlyStatementDto>(
        `select p.code as payer, p.name as "payerName", p.municipality, $1 as year,
                coalesce(sum(l.amount) filter (where v.booked_on < $2::date), 0)::numeric(14, 2)::text as opening,
                ${of('invoice')} as invoiced, ${of('credit-note')} as credited, ${of('payment')} as paid, ${of('refund')} as refunded,
                ${of('set-off')} as "setOff", ${of('write-off')} as "writtenOff", sum(l.amount)::numeric(14, 2)::text as closing
           from ledger_line l join ledger_voucher v on v.id = l.voucher_id join payer p on p.code = l.payer
          where l.account = 'receivable' and v.booked_on < $3::date and ($4::text is null or l.payer = $4)
          group by p.code, p.name, p.municipality order by p.name collate "sv-x-icu", p.code`,
        [year, `${year}-01-01`, `${Number(year) + 1}-01-01`, payer ?? null],
      ),
    );
  }

  /** @throws Problem 404 for a payer that has no year of its own in the caller's reach */
  async yearlyPdf(wanted: PayerYearQuery, principal: Principal): Promise<Buffer> {
    const [statement] = await this.yearly(wanted, principal);
    if (!statement) throw notFound({ sv: 'Årsbeskedet', en: 'The yearly statement' });
    const documents = await this.database.transaction(scopeOfPrincipal(principal), ({ query }) =>
      query<YearlyDocument>(
        `select i.number, i.kind, i.period, i.care_type as "careType", i.issued_on::text as "issuedOn", i.due_on::text as "dueOn", i.amount::text,
                (select coalesce(sum(l.amount), 0)::numeric(14, 2)::text from ledger_line l where l.invoice_id = i.id and l.account = 'receivable') as outstanding
           from invoice i where i.payer = $1 and i.issued_on >= $2::date and i.issued_on < $3::date order by i.series_year, i.series_number`,
        [wanted.payer, `${wanted.year}-01-01`, `${Number(wanted.year) + 1}-01-01`],
      ),
    );
    const now = this.clock.now();
    return yearlyPdf({ statement, documents, printedAt: now, printedOn: civilDateOf(localDayOf(now)) });
  }

  /** @throws Problem 409 when an account has no number yet, or a text cannot be written in the file's alphabet */
  sie(month: Period, principal: Principal): Promise<Buffer> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const accounts = await this.accountRows(transaction);
      const vouchers = await transaction.query<{
        id: string;
        bookedOn: string;
        text: string;
        lines: readonly { account: LedgerAccount; amount: string }[];
      }>(
        `select v.id::text, v.booked_on::text as "bookedOn", v.text,
                jsonb_agg(jsonb_build_object('account', l.account, 'amount', l.amount::numeric(14, 2)::text) order by l.id) as lines
           from ledger_voucher v join ledger_line l on l.voucher_id = v.id
          where v.booked_on >= to_date($1, 'YYYY-MM') and v.booked_on < to_date($1, 'YYYY-MM') + interval '1 month'
          group by v.id order by v.id`,
        [month],
      );
      const used = new Set(vouchers.flatMap(({ lines }) => lines.map(({ account }) => account)));
      const missing = accounts.filter(
        ({ account, number, name }) => used.has(account) && (number === null || name === null),
      );
      if (missing.length > 0) throw problem(409, 'account-missing', accountMissing(missing));
      const region = await this.parties.find(transaction, REGION);
      const named = accounts.flatMap(({ account, number, name, objects }) =>
        number === null || name === null ? [] : [{ account, number, name, objects }],
      );
      try {
        return sieFile({
          company: region?.name ?? 'Regionen',
          organisationNumber: region?.organisationNumber ?? null,
          producedOn: civilDateOf(localDayOf(this.clock.now())),
          programVersion: productVersion(),
          accounts: named,
          vouchers: vouchers.map(({ lines, ...voucher }) => ({
            ...voucher,
            lines: lines.map(({ account, amount }) => ({ account, amount: amountOf(amount) })),
          })),
        });
      } catch (error) {
        if (error instanceof UnwritableCharacter)
          throw problem(409, 'unwritable-character', unwritable(error.character));
        throw error;
      }
    });
  }

  accounts(principal: Principal, language: Language): Promise<LedgerAccountDto[]> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) =>
      (await this.accountRows(transaction)).map((row) => ({ ...row, title: accountWords[row.account][language] })),
    );
  }

  /** @throws Problem 404, 412 and 428 by If-Match */
  saveAccount(
    account: string,
    wish: SaveLedgerAccount,
    { principal, language, ifMatch }: { principal: Principal; language: Language; ifMatch: string | undefined },
  ): Promise<LedgerAccountDto[]> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      await transaction.query('select 1 from ledger_account where account = $1 for update', [account]);
      const before = (await this.accountRows(transaction)).find((row) => row.account === account);
      if (!before) throw notFound({ sv: 'Kontot', en: 'The account' });
      requireVersion(ifMatch, before.version);
      await transaction.query(
        'update ledger_account set number = $2, name = $3, objects = $4, version = version + 1 where account = $1',
        [account, wish.number, wish.name, wish.objects],
      );
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'set-ledger-accounts',
        object: { kind: 'ledger-account', id: account },
        before: { number: before.number, name: before.name, objects: before.objects },
        after: { number: wish.number, name: wish.name, objects: wish.objects },
      });
      return (await this.accountRows(transaction)).map((row) => ({
        ...row,
        title: accountWords[row.account][language],
      }));
    });
  }

  private accountRows({ query }: Transaction): Promise<AccountRow[]> {
    return query<AccountRow>('select account, number, name, objects, version from ledger_account order by account');
  }
}

const accountWords: Readonly<Record<LedgerAccount, Text>> = {
  receivable: { sv: 'Fordringar på kommuner', en: 'Claims on municipalities' },
  revenue: { sv: 'Intäkter', en: 'Revenue' },
  bank: { sv: 'Bank', en: 'Bank' },
  'to-refund': { sv: 'Att betala tillbaka', en: 'To be paid back' },
  unmatched: { sv: 'Okända betalningar', en: 'Unknown payments' },
  'write-off': { sv: 'Avskrivna fordringar', en: 'Claims given up' },
  interest: { sv: 'Ränta', en: 'Interest' },
};

function accountMissing(rows: readonly AccountRow[]): Text {
  const names = (language: Language) => rows.map(({ account }) => accountWords[account][language]).join(', ');
  return {
    sv: `Kontonummer eller namn saknas för: ${names('sv')}. Lägg in dem under Register.`,
    en: `A number or name is missing for: ${names('en')}. Enter them in the register.`,
  };
}

function unwritable(character: string): Text {
  return {
    sv: `Tecknet ”${character}” kan inte skrivas i en SIE-fil (teckentabell 437). Ändra kontots eller avsändarens namn.`,
    en: `The character “${character}” cannot be written in a SIE file (code page 437). Change the name of the account or sender.`,
  };
}
