import { Injectable } from '@nestjs/common';
import type { Period } from '@fristdag/rules';
import type { Transaction } from '../../platform/index.ts';
import { demoAdministrator, demoOfficer, demoSecond } from '../../reviews/index.ts';
import { InvoicesService } from '../issue/invoices.service.ts';
import { TakeBackInvoices } from '../issue/take-back-invoices.service.ts';
import { ImportPayments } from '../payments/import-payments.service.ts';
import { ReferenceDataRepository, REGION } from '../reference-data/reference-data.repository.ts';
import { ReferenceDataService } from '../reference-data/reference-data.service.ts';
import { demoBankFile } from './demo-bank-file.ts';
import { exampleParty } from './demo-parties.ts';

const LANGUAGE = 'sv';

/** An invoice that nobody has paid in full. */
export interface OpenInvoice {
  readonly caseId: string;
  readonly ocr: string;
  readonly outstanding: string;
  readonly payerName: string;
}

/** What people do with invoices, for the demo's stories: through the services of everybody's work. */
@Injectable()
export class DemoInvoicing {
  constructor(
    private readonly invoices: InvoicesService,
    private readonly takingBack: TakeBackInvoices,
    private readonly payments: ImportPayments,
    private readonly data: ReferenceDataService,
    private readonly repository: ReferenceDataRepository,
  ) {}

  /** Enters the region and every municipality with test numbers. */
  async enterParties(transaction: Transaction): Promise<void> {
    const known = await this.repository.list(transaction);
    const receivers = known.filter(({ id }) => id !== REGION);
    for (const { id, name, version } of [{ id: REGION, name: '', version: 0 }, ...receivers])
      await this.save(id, { ...exampleParty(id, name) }, version);
  }

  /** A municipality says that its number is wrong: it is taken out until the right one comes. */
  async removeNumber(transaction: Transaction, id: string): Promise<void> {
    const party = await this.repository.find(transaction, id);
    if (!party) throw new Error(`the demo has not entered ${id}`);
    await this.save(id, { ...exampleParty(id, party.name), organisationNumber: null }, party.version);
  }

  approve(caseId: string): Promise<unknown> {
    return this.invoices.approve(caseId, { principal: demoSecond(), language: LANGUAGE, idempotencyKey: undefined });
  }

  correct(caseId: string, reason: string): Promise<unknown> {
    const asked = { principal: demoOfficer(), language: LANGUAGE, idempotencyKey: undefined } as const;
    return this.takingBack.correct(caseId, reason, asked);
  }

  /** Reads in a bank's file with what the payers of a month have transferred; `amountOf` says how much, or null for nothing. */
  async readInPayments(
    { query }: Transaction,
    {
      period,
      bookedOn,
      amountOf,
    }: { period: Period; bookedOn: string; amountOf: (open: OpenInvoice) => string | null },
  ): Promise<void> {
    const open = await query<OpenInvoice>(
      `select i.case_id::text as "caseId", i.ocr, p.name as "payerName",
              (select sum(l.amount) from ledger_line l where l.invoice_id = i.id and l.account = 'receivable')::numeric(14, 2)::text as outstanding
         from invoice i join payer p on p.code = i.payer where i.period = $1 and i.kind = 'invoice' order by i.id`,
      [period],
    );
    const transfers = open.flatMap((invoice) => {
      const amount = amountOf(invoice);
      return amount === null ? [] : [{ ocr: invoice.ocr, amount, payerName: invoice.payerName }];
    });
    await this.payments.import(demoBankFile(`EXEMPEL-${period}`, bookedOn, transfers), demoOfficer());
  }

  private async save(id: string, wish: Parameters<ReferenceDataService['save']>[1], version: number): Promise<void> {
    const given = { principal: demoAdministrator(), language: LANGUAGE, ifMatch: `"${version}"` } as const;
    await this.data.save(id, wish, { ...given, isExample: true });
  }
}
