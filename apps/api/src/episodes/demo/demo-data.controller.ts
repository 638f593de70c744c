import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequireSignIn } from '../../platform/index.ts';
import { DemoData, type DemoDataProgress } from './demo-data.ts';

const DemoDataAnswer = z
  .object({
    state: z.enum(['none', 'loading', 'completed', 'failed']),
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
  })
  .meta({ id: 'DemoData' });

@ApiTags('operation')
@Controller('api/demo-data')
export class DemoDataController {
  constructor(private readonly demo: DemoData) {}

  @Get()
  @ApiOperation({
    summary: 'How far the invented patients are loaded.',
    description: '`none` when the product runs without them.',
  })
  @RequireSignIn()
  @ApiOkResponse({ standardSchema: DemoDataAnswer })
  get(): Promise<DemoDataProgress> {
    return this.demo.progress();
  }
}
