import { Module } from '@nestjs/common';
import { createRegistry, METRICS } from '../platform/index.ts';
import { EpisodesModule } from '../episodes/index.ts';
import { ReviewsModule } from '../reviews/index.ts';
import { ChangeListener } from './live-events/change-listener.ts';
import { JobsController } from './jobs/jobs.controller.ts';
import { JobsRepository } from './jobs/jobs.repository.ts';
import { JobsService } from './jobs/jobs.service.ts';
import { LiveEventsController } from './live-events/live-events.controller.ts';
import { LiveStreams } from './live-events/live-streams.ts';
import { OperationController } from './operation.controller.ts';
import { OperationMetrics } from './operation-metrics.ts';
import { OperationRepository } from './operation.repository.ts';
import { OperationService } from './operation.service.ts';
import { PersonalDataExtractController } from './personal-data-extract/personal-data-extract.controller.ts';
import { PersonalDataExtractRepository } from './personal-data-extract/personal-data-extract.repository.ts';
import { PersonalDataExtractService } from './personal-data-extract/personal-data-extract.service.ts';
import { ExecuteRetentionOrderJob } from './retention/execute-retention-order.job.ts';
import { RetentionController } from './retention/retention.controller.ts';
import { RetentionOrdersService } from './retention/retention-orders.service.ts';
import { RetentionRepository } from './retention/retention.repository.ts';
import { RetentionSettingsService } from './retention/retention-settings.service.ts';
import { RetentionToDo } from './retention/retention-to-do.ts';

@Module({
  imports: [EpisodesModule, ReviewsModule],
  controllers: [
    OperationController,
    JobsController,
    LiveEventsController,
    RetentionController,
    PersonalDataExtractController,
  ],
  providers: [
    { provide: METRICS, useFactory: createRegistry },
    OperationRepository,
    OperationService,
    OperationMetrics,
    JobsRepository,
    JobsService,
    RetentionRepository,
    RetentionSettingsService,
    RetentionOrdersService,
    PersonalDataExtractRepository,
    PersonalDataExtractService,
    ChangeListener,
    LiveStreams,
    ExecuteRetentionOrderJob,
    RetentionToDo,
  ],
})
export class OperationModule {}
