import { Module } from '@nestjs/common';
import { BillingRunsModule } from '../../billing-runs/index.ts';
import { PayersModule } from '../../payers/index.ts';
import { RulesModule } from '../../rules/index.ts';
import { ReviewBasisRepository } from '../review-basis/review-basis.repository.ts';
import { CaseRevisions } from '../sharing/case-revisions.ts';
import { ChangesAfterSharing } from '../sharing/changes-after-sharing.ts';
import { PackageHistory } from '../sharing/package-history.ts';
import { ReleasableCases } from '../sharing/releasable-cases.ts';
import { ReviewPackages } from '../sharing/review-packages.ts';
import { ShareCases } from '../sharing/share-cases.ts';
import { SharingActs } from '../sharing/sharing-acts.ts';
import { SharingController } from '../sharing/sharing.controller.ts';
import { SharingReleases } from '../sharing/sharing-releases.ts';
import { BillingCasesController } from './billing-cases.controller.ts';
import { BillingCasesRepository } from './billing-cases.repository.ts';
import { BillingCases } from './billing-cases.ts';
import { BillingCasesService } from './billing-cases.service.ts';
import { CaseActs } from './case-acts.ts';
import { CaseExceptions } from './case-exceptions.ts';
import { ConcernedByRegister } from './concerned-by-register.ts';
import { DueSteps } from './due-steps.ts';
import { HoldingDialogues } from './holding-dialogues.ts';
import { NextEventController } from './next-event.controller.ts';
import { PayerChangesController } from './payer-changes.controller.ts';
import { OpenBillingCases } from './open-billing-cases.job.ts';

/** The month as a case: its states, its calendar, and what its payer was given. Later rooms add acts and steps of their own. */
@Module({
  imports: [BillingRunsModule, PayersModule, RulesModule],
  controllers: [BillingCasesController, NextEventController, PayerChangesController, SharingController],
  providers: [
    BillingCases,
    BillingCasesRepository,
    BillingCasesService,
    CaseActs,
    CaseExceptions,
    ConcernedByRegister,
    DueSteps,
    OpenBillingCases,
    CaseRevisions,
    ChangesAfterSharing,
    PackageHistory,
    ReleasableCases,
    ReviewPackages,
    ReviewBasisRepository,
    HoldingDialogues,
    ShareCases,
    SharingActs,
    SharingReleases,
  ],
  exports: [
    BillingCases,
    BillingCasesService,
    CaseActs,
    CaseExceptions,
    CaseRevisions,
    ChangesAfterSharing,
    DueSteps,
    HoldingDialogues,
    ReviewPackages,
    ShareCases,
    SharingActs,
    SharingReleases,
  ],
})
export class CasesModule {}
