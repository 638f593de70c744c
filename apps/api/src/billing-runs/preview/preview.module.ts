import { Module } from '@nestjs/common';
import { EpisodesModule } from '../../episodes/index.ts';
import { PayersModule } from '../../payers/index.ts';
import { RulesModule } from '../../rules/index.ts';
import { PreviewNovember } from '../demo/preview-november.job.ts';
import { TraceModule } from '../trace/trace.module.ts';
import { ImpactChangesRepository } from './impact-changes.repository.ts';
import { ImpactPreviewFlow } from './impact-preview-flow.ts';
import { ImpactPreviewRepository } from './impact-preview.repository.ts';
import { ImpactPreviewsController } from './impact-previews.controller.ts';
import { ImpactPreviews } from './impact-previews.service.ts';
import { PreviewImpact } from './preview-impact.job.ts';
import { ProposedVersions } from './proposed-versions.ts';
import { TryRuleVersionController } from './try/try-rule-version.controller.ts';
import { TryRuleVersions } from './try/try-rule-version.service.ts';

/** What a rule version would do before it counts, computed as a billing run computes it. */
@Module({
  imports: [PayersModule, EpisodesModule, RulesModule, TraceModule],
  controllers: [ImpactPreviewsController, TryRuleVersionController],
  providers: [
    ProposedVersions,
    ImpactPreviewRepository,
    ImpactChangesRepository,
    PreviewImpact,
    ImpactPreviewFlow,
    ImpactPreviews,
    TryRuleVersions,
    PreviewNovember,
  ],
  exports: [ImpactPreviews, ProposedVersions],
})
export class PreviewModule {}
