import { Module } from '@nestjs/common';
import { BillingRunsModule } from '../billing-runs/index.ts';
import { RulesModule } from '../rules/index.ts';
import { ReviewBasisController } from './review-basis/review-basis.controller.ts';
import { ReviewBasisRepository } from './review-basis/review-basis.repository.ts';
import { ReviewBasisService } from './review-basis/review-basis.service.ts';

/** What people look at when they judge a month: the basis of each payer, and what waits for whom. */
@Module({
  imports: [BillingRunsModule, RulesModule],
  controllers: [ReviewBasisController],
  providers: [ReviewBasisService, ReviewBasisRepository],
})
export class ReviewsModule {}
