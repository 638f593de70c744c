import { Module } from '@nestjs/common';
import { BillingRunsModule, EpisodeReaders } from '../../billing-runs/index.ts';
import { CasesModule } from '../cases/cases.module.ts';
import { ReviewMarksController } from './review-marks.controller.ts';
import { ReviewMarks } from './review-marks.service.ts';
import { ReviewOpenings } from './review-openings.ts';

/** What a reviewer has looked through, episode by episode. */
@Module({
  imports: [BillingRunsModule, CasesModule],
  controllers: [ReviewMarksController],
  providers: [ReviewMarks, ReviewOpenings],
  exports: [ReviewMarks, ReviewOpenings],
})
export class WorkListModule {
  constructor(readers: EpisodeReaders, openings: ReviewOpenings) {
    readers.register((transaction, principal, caseNumber) =>
      openings.episodeOpened(transaction, principal, caseNumber),
    );
  }
}
