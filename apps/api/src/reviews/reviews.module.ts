import { Module } from '@nestjs/common';
import { BillingRunsModule } from '../billing-runs/index.ts';
import { EpisodesModule } from '../episodes/index.ts';
import { RulesModule } from '../rules/index.ts';
import { AuditDeviationsRepository } from './audit-samples/audit-deviations.repository.ts';
import { AuditSamplesController } from './audit-samples/audit-samples.controller.ts';
import { AuditSamplesRepository } from './audit-samples/audit-samples.repository.ts';
import { AuditSamplesService } from './audit-samples/audit-samples.service.ts';
import { CasesModule } from './cases/cases.module.ts';
import { DemoCalendar } from './demo/demo-calendar.ts';
import { DemoReviews } from './demo/demo-reviews.ts';
import { DialoguesModule } from './dialogues/dialogues.module.ts';
import { NoticesModule } from './notices/notices.module.ts';
import { ReconcileModule } from './reconcile/reconcile.module.ts';
import { ReviewBasisController } from './review-basis/review-basis.controller.ts';
import { ReviewBasisRepository } from './review-basis/review-basis.repository.ts';
import { ReviewBasisService } from './review-basis/review-basis.service.ts';
import { ToDoController } from './to-do/to-do.controller.ts';
import { ToDoRepository } from './to-do/to-do.repository.ts';
import { ToDoService } from './to-do/to-do.service.ts';
import { CaseToDo } from './to-do/case-to-do.ts';
import { ConsultationToDo } from './to-do/consultation-to-do.ts';
import { SharingToDo } from './to-do/sharing-to-do.ts';
import { ValuesToDo } from './to-do/values-to-do.ts';
import { ToDoSources } from './to-do/to-do-sources.ts';
import { WorkListModule } from './work-list/work-list.module.ts';

/** What people look at when they judge a month: the basis of each payer, and what waits for whom. */
@Module({
  imports: [
    BillingRunsModule,
    EpisodesModule,
    RulesModule,
    CasesModule,
    DialoguesModule,
    NoticesModule,
    ReconcileModule,
    WorkListModule,
  ],
  controllers: [ReviewBasisController, ToDoController, AuditSamplesController],
  providers: [
    ReviewBasisService,
    ReviewBasisRepository,
    ToDoService,
    ToDoRepository,
    ToDoSources,
    ConsultationToDo,
    CaseToDo,
    SharingToDo,
    ValuesToDo,
    DemoCalendar,
    DemoReviews,
    AuditSamplesService,
    AuditSamplesRepository,
    AuditDeviationsRepository,
  ],
  exports: [ToDoSources, CasesModule, DialoguesModule, NoticesModule, DemoCalendar, DemoReviews],
})
export class ReviewsModule {}
