import { Module } from '@nestjs/common';
import { EpisodesModule } from '../episodes/index.ts';
import { PayersModule } from '../payers/index.ts';
import { DocumentChecksController } from './checks/document-checks.controller.ts';
import { DocumentChecksService } from './checks/document-checks.service.ts';
import { RuleChecks } from './checks/rule-checks.ts';
import { RuleCommentsController } from './comments/rule-comments.controller.ts';
import { RuleCommentsService } from './comments/rule-comments.service.ts';
import { RuleComparisonController } from './compare/rule-comparison.controller.ts';
import { RuleComparisonService } from './compare/rule-comparison.service.ts';
import { consultationControllers, consultationProviders, WaitingConsultations } from './consultation/index.ts';
import { DemoServices } from './demo/demo-services.ts';
import { TellNovemberStory } from './demo/tell-november-story.job.ts';
import { RuleDraftsController } from './draft/rule-drafts.controller.ts';
import { RuleDraftsService } from './draft/rule-drafts.service.ts';
import { SpecialDraftsController } from './draft/special-drafts.controller.ts';
import { SpecialDraftsService } from './draft/special-drafts.service.ts';
import { RuleFiles } from './files/rule-files.ts';
import { WorkedCaseFiles } from './files/worked-case-files.ts';
import { RuleVersionMovesService } from './publish/rule-version-moves.service.ts';
import { RuleBook } from './rule-book.ts';
import { RuleVersionRowsRepository } from './rule-version-rows.repository.ts';
import { RuleVersionViews } from './rule-version-views.ts';
import { RuleVersionsController } from './rule-versions.controller.ts';
import { RuleVersionsRepository } from './rule-versions.repository.ts';
import { RuleVersionsService } from './rule-versions.service.ts';

@Module({
  imports: [EpisodesModule, PayersModule],
  controllers: [
    ...consultationControllers,
    DocumentChecksController,
    RuleComparisonController,
    SpecialDraftsController,
    RuleVersionsController,
    RuleDraftsController,
    RuleCommentsController,
  ],
  providers: [
    RuleVersionsRepository,
    RuleVersionRowsRepository,
    RuleBook,
    RuleFiles,
    WorkedCaseFiles,
    RuleChecks,
    RuleVersionViews,
    RuleVersionsService,
    RuleDraftsService,
    SpecialDraftsService,
    RuleVersionMovesService,
    RuleCommentsService,
    DocumentChecksService,
    RuleComparisonService,
    ...consultationProviders,
    DemoServices,
    TellNovemberStory,
  ],
  exports: [WaitingConsultations, RuleBook],
})
export class RulesModule {}
