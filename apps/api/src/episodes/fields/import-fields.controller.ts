import { Controller, Get, Header, Headers } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { languageOf, RequirePermission } from '../../platform/index.ts';
import { type ImportField, ImportFieldListAnswer, importFields } from './import-fields.ts';
import { sampleCsv, sampleNdjson } from './sample-files.ts';

/** What a file of episodes holds, and one to try. */
@ApiTags('imports')
@Controller('api/import-fields')
export class ImportFieldsController {
  @Get()
  @ApiOperation({ summary: 'The fields of a file of episodes.' })
  @RequirePermission('imports:read')
  @ApiOkResponse({ standardSchema: ImportFieldListAnswer })
  list(@Headers('accept-language') language?: string): ImportField[] {
    return importFields(languageOf(language));
  }

  @Get('sample.ndjson')
  @ApiOperation({ summary: "The material's five patients as NDJSON." })
  @RequirePermission('imports:read')
  @Header('content-type', 'application/x-ndjson')
  @Header('content-disposition', 'attachment; filename="exempel.ndjson"')
  @ApiProduces('application/x-ndjson')
  sampleNdjson(): string {
    return sampleNdjson();
  }

  @Get('sample.csv')
  @ApiOperation({ summary: "The material's five patients as CSV with Swedish headers." })
  @RequirePermission('imports:read')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="exempel.csv"')
  @ApiProduces('text/csv')
  sampleCsv(): string {
    return sampleCsv();
  }
}
