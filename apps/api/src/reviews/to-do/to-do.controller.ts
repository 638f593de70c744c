import { Controller, Get, Headers } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, RequirePermission, RequireSignIn } from '../../platform/index.ts';
import { MonthAnswer, ToDoAnswer } from './dto/to-do.ts';
import { ToDoService } from './to-do.service.ts';

@ApiTags('to-do')
@Controller('api')
export class ToDoController {
  constructor(private readonly toDo: ToDoService) {}

  @Get('to-do')
  @ApiOperation({ summary: 'What waits for the caller, and the next step of the calendar.' })
  @RequirePermission('to-do:read')
  @ApiOkResponse({ standardSchema: ToDoAnswer })
  get(
    @SignedIn() principal: Principal,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<z.output<typeof ToDoAnswer>> {
    return this.toDo.get(principal, languageOf(acceptLanguage));
  }

  @Get('months')
  @ApiOperation({ summary: 'The months that the caller can look at, newest first; a short list that is not paged.' })
  @RequireSignIn()
  @ApiOkResponse({ standardSchema: z.array(MonthAnswer) })
  listMonths(@SignedIn() principal: Principal): Promise<z.output<typeof MonthAnswer>[]> {
    return this.toDo.listMonths(principal);
  }
}
