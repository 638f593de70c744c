import { Module } from '@nestjs/common';
import { EpisodesModule } from '../episodes/index.ts';
import { PayersModule } from '../payers/index.ts';
import { RuleChecks } from './checks/rule-checks.ts';
import { consultationControllers, consultationProviders } from './consultation/index.ts';
import { RuleDraftsController } from './draft/rule-drafts.controller.ts';
import { RuleDraftsService } from './draft/rule-drafts.service.ts';
import { RuleFiles } from './files/rule-files.ts';
import { RuleVersionMovesService } from './publish/rule-version-moves.service.ts';
import { RuleBook } from './rule-book.ts';
import { RuleVersionRowsRepository } from './rule-version-rows.repository.ts';
import { RuleVersionViews } from './rule-version-views.ts';
import { RuleVersionsController } from './rule-versions.controller.ts';
import { RuleVersionsRepository } from './rule-versions.repository.ts';
import { RuleVersionsService } from './rule-versions.service.ts';

@Module({
  imports: [EpisodesModule, PayersModule],
  controllers: [...consultationControllers, RuleVersionsController, RuleDraftsController],
  providers: [
    ...[RuleVersionsRepository, RuleVersionRowsRepository, RuleBook, RuleFiles, RuleChecks],
    ...[RuleVersionViews, RuleVersionsService, RuleDraftsService, RuleVersionMovesService],
    ...consultationProviders,
  ],
  exports: [RuleBook],
})
export class RulesModule {}
