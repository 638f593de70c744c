import { Module } from '@nestjs/common';
import { BillingRunsModule } from '../billing-runs/index.ts';
import { ReviewsModule } from '../reviews/index.ts';
import { RulesModule } from '../rules/index.ts';
import { InvoicesController } from './issue/invoices.controller.ts';
import { InvoicesRepository } from './issue/invoices.repository.ts';
import { InvoicesService } from './issue/invoices.service.ts';
import { IssueInvoices } from './issue/issue-invoices.ts';
import { InvoiceObstacles } from './issue/obstacles.ts';
import { Ledger } from './ledger/ledger.ts';
import { ReferenceDataController } from './reference-data/reference-data.controller.ts';
import { ReferenceDataRepository } from './reference-data/reference-data.repository.ts';
import { ReferenceDataService } from './reference-data/reference-data.service.ts';

/** From a reviewed month to money: what is issued is never edited, and every krona stands in the ledger twice. */
@Module({
  imports: [BillingRunsModule, ReviewsModule, RulesModule],
  controllers: [InvoicesController, ReferenceDataController],
  providers: [
    ...[InvoicesService, InvoicesRepository, IssueInvoices, InvoiceObstacles, Ledger],
    ...[ReferenceDataService, ReferenceDataRepository],
  ],
  exports: [InvoicesRepository, IssueInvoices, Ledger, ReferenceDataRepository],
})
export class InvoicesModule {}
