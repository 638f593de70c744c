import { Module } from '@nestjs/common';
import { EpisodesModule } from '../episodes/index.ts';
import { PayersModule } from '../payers/index.ts';
import { RulesModule } from '../rules/index.ts';
import { BillingRunsController } from './billing-runs.controller.ts';
import { BillingRunsRepository } from './billing-runs.repository.ts';
import { BillingRunsService } from './billing-runs.service.ts';
import { ChecklistModule } from './checklist/checklist.module.ts';
import { FindAffectedStatements } from './corrections/find-affected-statements.job.ts';
import { RuleCorrectionsController } from './corrections/rule-corrections.controller.ts';
import { RuleCorrectionsRepository } from './corrections/rule-corrections.repository.ts';
import { RuleCorrections } from './corrections/rule-corrections.service.ts';
import { StartDemoRuns } from './demo/start-demo-runs.job.ts';
import { PreviewModule } from './preview/preview.module.ts';
import { AssessEpisodes } from './run/assess-episodes.job.ts';
import { AssessmentRepository } from './run/assessment.repository.ts';
import { BillingRunFlow } from './run/billing-run-flow.ts';
import { CompleteBillingRun } from './run/complete-billing-run.job.ts';
import { FreezeFacts } from './run/freeze-facts.job.ts';
import { StateLiability } from './run/state-liability.job.ts';
import { ReadableCalculations } from './statements/readable-calculations.ts';
import { StatementsController } from './statements/statements.controller.ts';
import { StatementsRepository } from './statements/statements.repository.ts';
import { StatementsService } from './statements/statements.service.ts';
import { TraceModule } from './trace/trace.module.ts';
import { ValueGateModule } from './value-gate/value-gate.module.ts';

@Module({
  imports: [PayersModule, EpisodesModule, RulesModule, ChecklistModule, TraceModule, PreviewModule, ValueGateModule],
  controllers: [BillingRunsController, StatementsController, RuleCorrectionsController],
  providers: [
    BillingRunsRepository,
    BillingRunsService,
    StatementsRepository,
    StatementsService,
    ReadableCalculations,
    BillingRunFlow,
    AssessmentRepository,
    FreezeFacts,
    AssessEpisodes,
    StateLiability,
    CompleteBillingRun,
    RuleCorrectionsRepository,
    RuleCorrections,
    FindAffectedStatements,
    StartDemoRuns,
  ],
  exports: [
    StatementsService,
    StatementsRepository,
    ReadableCalculations,
    BillingRunsService,
    RuleCorrections,
    ChecklistModule,
    PreviewModule,
    TraceModule,
    ValueGateModule,
  ],
})
export class BillingRunsModule {}
