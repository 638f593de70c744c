import { Module } from '@nestjs/common';
import { PayersModule } from '../payers/index.ts';
import { ImportFileJob } from './imports/import-file.job.ts';
import { ImportsController } from './imports/imports.controller.ts';
import { ImportsRepository } from './imports/imports.repository.ts';
import { ImportsService } from './imports/imports.service.ts';
import { RawFiles } from './imports/raw-files.ts';
import { ReceiveUploadService } from './imports/receive-upload.service.ts';

@Module({
  imports: [PayersModule],
  controllers: [ImportsController],
  providers: [RawFiles, ImportsRepository, ImportsService, ReceiveUploadService, ImportFileJob],
})
export class EpisodesModule {}
