import { Global, Module } from '@nestjs/common';
import { AccessExtractsController } from './access-extracts.controller.ts';
import { AccessExtractsService } from './access-extracts.service.ts';
import { AccessLogController } from './access-log.controller.ts';
import { AccessLogRepository } from './access-log.repository.ts';
import { AccessLogService } from './access-log.service.ts';
import { AccessLog } from './access-log.ts';
import { LogReviewRepository } from './review/log-review.repository.ts';
import { LogReviewRulesController } from './review/log-review-rules.controller.ts';
import { LogReviewRulesService } from './review/log-review-rules.service.ts';
import { LogReviewsController } from './review/log-reviews.controller.ts';
import { LogReviewsService } from './review/log-reviews.service.ts';

/** Who was shown what: written by every room that shows episodes, read by auditors, reviewed by log reviewers. */
@Global()
@Module({
  controllers: [AccessExtractsController, LogReviewRulesController, LogReviewsController, AccessLogController],
  providers: [
    AccessLog,
    AccessLogRepository,
    AccessLogService,
    AccessExtractsService,
    LogReviewRepository,
    LogReviewRulesService,
    LogReviewsService,
  ],
  exports: [AccessLog],
})
export class AccessLogModule {}
