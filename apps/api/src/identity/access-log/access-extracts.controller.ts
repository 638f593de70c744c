import { Body, Controller, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CSV_TYPE, parseInput, PDF_TYPE, RequirePermission } from '../../platform/index.ts';
import { type Principal, SignedIn } from '../principal.ts';
import { AccessExtractsService } from './access-extracts.service.ts';
import { AccessExtractBody } from './dto/access-extract.dto.ts';

const TYPES = { pdf: PDF_TYPE, csv: CSV_TYPE } as const;

@ApiTags('access-log')
@Controller('api/access-log/extracts')
export class AccessExtractsController {
  constructor(private readonly extracts: AccessExtractsService) {}

  @Post()
  @ApiOperation({
    summary: 'When, from which unit and by which act a patient’s episodes were shown, to be given to the patient.',
    description:
      'By personal number, or by case number where the episode has none. PDF or CSV, in Swedish. The extract is a line of the trail and an entry of the access log.',
  })
  @RequirePermission('access-log:extract')
  @ApiProduces('application/pdf', 'text/csv')
  @ApiCreatedResponse({ schema: { type: 'string', format: 'binary' } })
  async make(
    @SignedIn() principal: Principal,
    @Body({ schema: AccessExtractBody }) body: unknown,
  ): Promise<StreamableFile> {
    const { content, format } = await this.extracts.make(principal, parseInput(AccessExtractBody, body));
    const disposition = `attachment; filename="atkomst.${format}"`;
    return new StreamableFile(content, { type: TYPES[format], disposition });
  }
}
