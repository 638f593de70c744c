import { Module } from '@nestjs/common';
import { PayersModule } from '../payers/index.ts';
import { CorrectEpisodeService } from './corrections/correct-episode.service.ts';
import { DemoDataController } from './demo/demo-data.controller.ts';
import { DemoDataRepository } from './demo/demo-data.repository.ts';
import { DemoData } from './demo/demo-data.ts';
import { FeedRepository } from './feed/feed.repository.ts';
import { PutEpisodeController } from './feed/put-episode.controller.ts';
import { PutEpisodeService } from './feed/put-episode.service.ts';
import { ImportFieldsController } from './fields/import-fields.controller.ts';
import { ImportFileJob } from './imports/import-file.job.ts';
import { ImportsController } from './imports/imports.controller.ts';
import { ImportsRepository } from './imports/imports.repository.ts';
import { ImportsService } from './imports/imports.service.ts';
import { RawFiles } from './imports/raw-files.ts';
import { ReceiveUploadService } from './imports/receive-upload.service.ts';
import { KeyRotationJob } from './key-rotation/key-rotation.job.ts';
import { KeyRotationsController } from './key-rotation/key-rotations.controller.ts';
import { KeyRotationsRepository } from './key-rotation/key-rotations.repository.ts';
import { KeyRotationsService } from './key-rotation/key-rotations.service.ts';
import { PersonalData } from './personal-data/personal-data.ts';
import { PersonalDataColumns } from './personal-data/personal-data-columns.ts';
import { SealPlainRows } from './personal-data/seal-plain-rows.ts';
import { CareUnitNamesController } from './units/care-unit-names.controller.ts';
import { CareUnitsController } from './units/care-units.controller.ts';
import { CareUnitsRepository } from './units/care-units.repository.ts';
import { CareUnitsService } from './units/care-units.service.ts';

@Module({
  imports: [PayersModule],
  controllers: [
    ImportsController,
    ImportFieldsController,
    PutEpisodeController,
    CareUnitsController,
    CareUnitNamesController,
    DemoDataController,
    KeyRotationsController,
  ],
  providers: [
    PersonalData,
    PersonalDataColumns,
    SealPlainRows,
    KeyRotationsRepository,
    KeyRotationsService,
    KeyRotationJob,
    RawFiles,
    ImportsRepository,
    ImportsService,
    ReceiveUploadService,
    ImportFileJob,
    FeedRepository,
    PutEpisodeService,
    CorrectEpisodeService,
    CareUnitsRepository,
    CareUnitsService,
    DemoDataRepository,
    DemoData,
  ],
  exports: [CorrectEpisodeService, RawFiles, DemoData, PersonalData],
})
export class EpisodesModule {}
