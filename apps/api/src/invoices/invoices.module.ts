import { Module } from '@nestjs/common';
import { BillingRunsModule } from '../billing-runs/index.ts';
import { EpisodesModule } from '../episodes/index.ts';
import { CONFIG, type Config } from '../platform/index.ts';
import { ReviewsModule } from '../reviews/index.ts';
import { RulesModule } from '../rules/index.ts';
import { AccessPointTarget } from './delivery/access-point-target.ts';
import { DeliverInvoice } from './delivery/deliver-invoice.job.ts';
import { DeliveriesController } from './delivery/deliveries.controller.ts';
import { DeliveriesService } from './delivery/deliveries.service.ts';
import { DELIVERY_TARGET } from './delivery/delivery-target.ts';
import { FolderTarget } from './delivery/folder-target.ts';
import { ObjectStorageTarget } from './delivery/object-storage-target.ts';
import { InvoiceDocuments } from './documents/invoice-documents.ts';
import { InvoiceDocumentsController } from './documents/invoice-documents.controller.ts';
import { InvoicesController } from './issue/invoices.controller.ts';
import { InvoicesRepository } from './issue/invoices.repository.ts';
import { InvoicesService } from './issue/invoices.service.ts';
import { IssueInvoices } from './issue/issue-invoices.ts';
import { InvoiceObstacles } from './issue/obstacles.ts';
import { TakeBackInvoices } from './issue/take-back-invoices.service.ts';
import { DemoInvoicing } from './demo/demo-invoicing.ts';
import { DemoMonths } from './demo/demo-months.ts';
import { DemoSeptember } from './demo/demo-september.ts';
import { DemoStories } from './demo/demo-stories.ts';
import { ReadOldNotices } from './demo/read-old-notices.job.ts';
import { TellDemoMonths } from './demo/tell-demo-months.job.ts';
import { TellLateRow } from './demo/tell-late-row.job.ts';
import { Ledger } from './ledger/ledger.ts';
import { MonthEndFilesController } from './month-end/month-end-files.controller.ts';
import { MonthEndController } from './month-end/month-end.controller.ts';
import { MonthEndService } from './month-end/month-end.service.ts';
import { OverdueController } from './overdue/overdue.controller.ts';
import { OverdueInvoices } from './overdue/overdue-invoices.ts';
import { OverdueService } from './overdue/overdue.service.ts';
import { ImportPayments } from './payments/import-payments.service.ts';
import { PaymentsController } from './payments/payments.controller.ts';
import { PaymentsRepository } from './payments/payments.repository.ts';
import { PaymentsService } from './payments/payments.service.ts';
import { Settlement } from './payments/settlement.ts';
import { ReferenceDataController } from './reference-data/reference-data.controller.ts';
import { ReferenceDataRepository } from './reference-data/reference-data.repository.ts';
import { ReferenceDataService } from './reference-data/reference-data.service.ts';
import { InvoicesToDo } from './to-do/invoices-to-do.ts';
import { WriteOffsController } from './write-offs/write-offs.controller.ts';
import { WriteOffsService } from './write-offs/write-offs.service.ts';

/** From a reviewed month to money: what is issued is never edited, and every krona stands in the ledger twice. */
@Module({
  imports: [BillingRunsModule, EpisodesModule, ReviewsModule, RulesModule],
  controllers: [
    InvoiceDocumentsController,
    InvoicesController,
    ReferenceDataController,
    DeliveriesController,
    PaymentsController,
    OverdueController,
    WriteOffsController,
    MonthEndFilesController,
    MonthEndController,
  ],
  providers: [
    InvoicesService,
    InvoicesRepository,
    IssueInvoices,
    TakeBackInvoices,
    InvoiceObstacles,
    Ledger,
    ReferenceDataService,
    ReferenceDataRepository,
    InvoiceDocuments,
    DeliverInvoice,
    DeliveriesService,
    ImportPayments,
    PaymentsService,
    PaymentsRepository,
    Settlement,
    InvoicesToDo,
    DemoInvoicing,
    DemoMonths,
    DemoSeptember,
    DemoStories,
    TellDemoMonths,
    TellLateRow,
    ReadOldNotices,
    OverdueInvoices,
    OverdueService,
    WriteOffsService,
    MonthEndService,
    {
      provide: DELIVERY_TARGET,
      useFactory: ({ accessPoint, invoiceStorage, invoiceFolder }: Config) => {
        if (accessPoint !== undefined) return new AccessPointTarget(accessPoint);
        return invoiceStorage === undefined ? new FolderTarget(invoiceFolder) : new ObjectStorageTarget(invoiceStorage);
      },
      inject: [CONFIG],
    },
  ],
  exports: [InvoicesRepository, IssueInvoices, Ledger, ReferenceDataRepository],
})
export class InvoicesModule {}
