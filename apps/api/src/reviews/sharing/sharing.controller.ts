import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, parseInput, RequireFreshSignIn, RequirePermission } from '../../platform/index.ts';
import { ChangesAfterSharing } from './changes-after-sharing.ts';
import {
  ChangedCase,
  type ChangedCaseDto,
  DecideChange,
  PackageAnswer,
  type PackageDto,
  PreparedAnswer,
  PrepareMonth,
  PreviewRelease,
  ReleaseAnswer,
  ReleaseMonth,
  type ReleasePreview,
  ReleasePreviewAnswer,
} from './dto/sharing.dto.ts';
import { PackageHistory } from './package-history.ts';
import { SharingReleases } from './sharing-releases.ts';

@ApiTags('sharing')
@Controller('api')
export class SharingController {
  constructor(
    private readonly releases: SharingReleases,
    private readonly changes: ChangesAfterSharing,
    private readonly history: PackageHistory,
  ) {}

  @Get('sharing-releases/preview')
  @ApiOperation({ summary: 'What would be shared for a month and care type, and what deviates.' })
  @RequirePermission('billing-cases:read')
  @ApiOkResponse({ standardSchema: ReleasePreviewAnswer })
  preview(
    @Query({ schema: PreviewRelease }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<ReleasePreview> {
    return this.releases.preview(parseInput(PreviewRelease, query), principal, languageOf(language));
  }

  @Post('sharing-releases/preparations')
  @HttpCode(200)
  @ApiOperation({ summary: 'Makes every calculated case of a month ready to share.' })
  @RequirePermission('sharing:prepare')
  @ApiOkResponse({ standardSchema: PreparedAnswer })
  prepare(
    @Body({ schema: PrepareMonth }) body: unknown,
    @SignedIn() principal: Principal,
  ): Promise<{ prepared: number }> {
    return this.releases.prepare(parseInput(PrepareMonth, body), principal);
  }

  @Post('sharing-releases')
  @ApiOperation({ summary: 'Releases the ready bases of a month: by another person than whoever made them ready.' })
  @RequirePermission('sharing:release')
  @RequireFreshSignIn()
  @ApiCreatedResponse({ standardSchema: ReleaseAnswer })
  @ApiConflictResponse({ description: 'Nothing is ready, or what was shown has changed.' })
  @ApiUnprocessableEntityResponse({ description: 'An early release without a reason.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  release(
    @Body({ schema: ReleaseMonth }) body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @SignedIn() principal: Principal,
  ): Promise<z.output<typeof ReleaseAnswer>> {
    return this.releases.release(parseInput(ReleaseMonth, body), principal, key);
  }

  @Get('changes-after-sharing')
  @ApiOperation({
    summary: 'Shared months that imports or corrections have changed since; a short list that is not paged.',
  })
  @RequirePermission('billing-cases:write')
  @ApiOkResponse({ standardSchema: z.array(ChangedCase) })
  listChanges(
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<ChangedCaseDto[]> {
    return this.changes.list(principal, languageOf(language));
  }

  @Post('billing-cases/:id/change-decisions')
  @ApiOperation({
    summary: 'Decides what becomes of changes after sharing: a new revision now, or a correction after the invoice.',
  })
  @RequirePermission('billing-cases:write')
  @ApiCreatedResponse({ standardSchema: z.object({ runId: z.string().nullable() }).meta({ id: 'ChangeDecision' }) })
  @ApiConflictResponse({ description: 'Nothing to decide, or the month is too old to be reopened.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  decide(
    @Param('id') id: string,
    @Body({ schema: DecideChange }) body: unknown,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @SignedIn() principal: Principal,
  ): Promise<{ runId: string | null }> {
    return this.changes.decide(id, parseInput(DecideChange, body), { principal, idempotencyKey });
  }

  @Get('billing-cases/:id/packages')
  @ApiOperation({ summary: 'What the payer was given to review, revision by revision, with the differences.' })
  @RequirePermission('review-basis:read')
  @ApiOkResponse({ standardSchema: z.array(PackageAnswer) })
  listPackages(@Param('id') id: string, @SignedIn() principal: Principal): Promise<PackageDto[]> {
    return this.history.list(id, principal);
  }
}
