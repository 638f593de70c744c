export { invoicesMigrations } from './invoices.migrations.ts';
export { InvoicesModule } from './invoices.module.ts';
