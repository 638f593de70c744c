import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { formatInstant } from '@fristdag/rules';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { Page, parseInput, RequirePermission } from '../../platform/index.ts';
import { KeyRotationAnswer, KeyRotationListQuery, StartedKeyRotation } from './dto/key-rotation.dto.ts';
import type { KeyRotationRow } from './key-rotations.repository.ts';
import { KeyRotationsService } from './key-rotations.service.ts';

@ApiTags('key-rotations')
@Controller('api/key-rotations')
export class KeyRotationsController {
  constructor(private readonly rotations: KeyRotationsService) {}

  @Post()
  @ApiOperation({
    summary: 'Seals all personal data anew under the first key of the key ring, while the product serves.',
  })
  @HttpCode(202)
  @RequirePermission('operation:write')
  @ApiAcceptedResponse({ standardSchema: StartedKeyRotation })
  @ApiConflictResponse({ description: 'A key rotation is under way.' })
  start(@SignedIn() principal: Principal): Promise<{ id: string }> {
    return this.rotations.start(principal);
  }

  @Get()
  @ApiOperation({ summary: 'Key rotations, newest first.' })
  @RequirePermission('operation:write')
  @ApiOkResponse({ standardSchema: z.array(KeyRotationAnswer) })
  async list(
    @Query({ schema: KeyRotationListQuery }) query: unknown,
  ): Promise<Page<z.output<typeof KeyRotationAnswer>>> {
    const { rows, total } = await this.rotations.list(parseInput(KeyRotationListQuery, query));
    return new Page(rows.map(answerOf), total);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One key rotation, and how far it is.' })
  @RequirePermission('operation:write')
  @ApiOkResponse({ standardSchema: KeyRotationAnswer })
  async get(@Param('id') id: string): Promise<z.output<typeof KeyRotationAnswer>> {
    return answerOf(await this.rotations.get(id));
  }
}

function answerOf(row: KeyRotationRow): z.output<typeof KeyRotationAnswer> {
  return {
    id: row.id,
    state: row.state,
    keyId: row.keyId,
    progress: { done: row.valuesDone, total: row.valuesTotal },
    createdAt: formatInstant(row.createdAt),
    createdBy: row.createdByName,
    completedAt: row.completedAt === null ? null : formatInstant(row.completedAt),
  };
}
