import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { languageOf, parseInput, RequireFreshSignIn, RequirePermission } from '../../platform/index.ts';
import { MakePersonalDataExtract, PersonalDataExtract } from './dto/personal-data-extract.dto.ts';
import { PersonalDataExtractService } from './personal-data-extract.service.ts';

@ApiTags('personal-data')
@Controller('api/personal-data-extracts')
export class PersonalDataExtractController {
  constructor(private readonly extracts: PersonalDataExtractService) {}

  @Post()
  @ApiOperation({ summary: 'Everything that is stored about one person, for that person; the reason is kept.' })
  @HttpCode(200)
  @RequirePermission('personal-data:export')
  @RequireFreshSignIn()
  @ApiOkResponse({ standardSchema: PersonalDataExtract })
  make(
    @Body({ schema: MakePersonalDataExtract }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<z.output<typeof PersonalDataExtract>> {
    return this.extracts.make(parseInput(MakePersonalDataExtract, body), { principal, language: languageOf(language) });
  }
}
