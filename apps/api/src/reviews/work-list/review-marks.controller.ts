import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { parseInput, RequirePermission } from '../../platform/index.ts';
import { AskMarks, ReviewMarksAnswer, type ReviewMarksDto, SetMarks } from './dto/review-marks.dto.ts';
import { ReviewMarks } from './review-marks.service.ts';

@ApiTags('billing-cases')
@Controller('api/billing-cases')
export class ReviewMarksController {
  constructor(private readonly marks: ReviewMarks) {}

  @Get(':id/marks')
  @ApiOperation({ summary: 'How far the review has come; the marks of the episodes to the payer only.' })
  @RequirePermission('review-basis:read')
  @ApiOkResponse({ standardSchema: ReviewMarksAnswer })
  get(
    @Param('id') id: string,
    @Query({ schema: AskMarks }) query: unknown,
    @SignedIn() principal: Principal,
  ): Promise<ReviewMarksDto> {
    return this.marks.get(id, parseInput(AskMarks, query), principal);
  }

  @Post(':id/marks')
  @HttpCode(200)
  @ApiOperation({ summary: 'Marks one or many episodes of the package under review.' })
  @RequirePermission('review:mark')
  @ApiOkResponse({ standardSchema: ReviewMarksAnswer })
  @ApiConflictResponse({ description: 'Nothing has been shared yet.' })
  @ApiUnprocessableEntityResponse({ description: 'An episode is not in the package.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  set(
    @Param('id') id: string,
    @Body({ schema: SetMarks }) body: unknown,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @SignedIn() principal: Principal,
  ): Promise<ReviewMarksDto> {
    return this.marks.set(id, parseInput(SetMarks, body), { principal, idempotencyKey });
  }
}
