export { billingRunsMigrations } from './billing-runs.migrations.ts';
export { BillingRunsModule } from './billing-runs.module.ts';
export { PeriodText } from './dto/billing-run.dto.ts';
export { StatementAnswer, type StatementDto } from './dto/statement.dto.ts';
export { describeStatement, StatementsService } from './statements/statements.service.ts';
export type { StatementRow } from './statements/statements.repository.ts';
