export { billingRunsMigrations } from './billing-runs.migrations.ts';
export { BillingRunsModule } from './billing-runs.module.ts';
export { BillingRunsService } from './billing-runs.service.ts';
export { PeriodText } from './dto/period.ts';
export { isRowId } from './row-id.ts';
export { StatementAnswer } from './dto/statement.dto.ts';
export { describeStatement, StatementsService } from './statements/statements.service.ts';
export { type StatementRow, StatementsRepository } from './statements/statements.repository.ts';
export { ReadableCalculations } from './statements/readable-calculations.ts';
export { valueWarnings } from './statements/value-warnings.ts';
export { ChecklistService } from './checklist/checklist.service.ts';
export { EpisodeReaders } from './trace/episode-readers.ts';
export { dayStrip } from './trace/day-strip.ts';
export { DayStripAnswer, FlagAnswer, JudgedCondition } from './trace/dto/episode.ts';
export { writtenStrip } from './trace/written-assessment.ts';
export { episodeOf, type EpisodeRevisionRow, episodeRevisionColumns } from './trace/episode-revision.row.ts';
export {
  civilDateOrNull,
  cutoffMsOf,
  dayZeroOf,
  flagsOf,
  instantOrNull,
  writtenConditions,
  writtenFlags,
} from './trace/judged-episode.ts';
export { tabularInstant, writtenDate, writtenDeadline, writtenInstant, writtenMonth } from './trace/written-time.ts';
export { maskProtected } from './trace/protected-identity.ts';
export { InvoicingGate, type InvoicingQuestion } from './value-gate/invoicing-gate.ts';
