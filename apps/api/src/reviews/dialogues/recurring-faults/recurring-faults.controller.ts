import { Controller, Get, Headers } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../../identity/index.ts';
import { languageOf, RequirePermission } from '../../../platform/index.ts';
import { DialogueViews } from '../dialogue-views.ts';
import { RecurringFault, type RecurringFaultDto } from './recurring-fault.dto.ts';

@ApiTags('dialogues')
@Controller('api')
export class RecurringFaultsController {
  constructor(private readonly views: DialogueViews) {}

  @Get('recurring-faults')
  @ApiOperation({
    summary:
      'Conditions that a care unit has failed again and again, by upheld dialogues; a short list that is not paged.',
  })
  @RequirePermission('dialogues:read')
  @ApiOkResponse({ standardSchema: z.array(RecurringFault) })
  list(
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<RecurringFaultDto[]> {
    return this.views.listFaults({ principal, language: languageOf(language) });
  }
}
