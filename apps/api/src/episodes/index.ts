export { PersonalData } from './personal-data/personal-data.ts';
export { findShownCases } from './personal-data/shown-cases.ts';
export { maskNumbers } from '../platform/index.ts';
export { type ContractEpisode, contractOf } from './corrections/contract-episode.ts';
export {
  type CorrectedEpisode,
  type Correction,
  CorrectEpisodeService,
} from './corrections/correct-episode.service.ts';
export { DemoData } from './demo/demo-data.ts';
export { importProblem } from './imports/import-words.ts';
export { uploadOf } from './imports/upload-request.ts';
export { cellValue, type CellKind, csvFields } from './read/csv-columns.ts';
export { type CsvRow, CsvSplitter, detectDelimiter } from './read/csv-rows.ts';
export { RawFiles } from './imports/raw-files.ts';
export { documentImportBodies } from './imports/dto/import-body.ts';
export { episodesMigrations } from './episodes.migrations.ts';
export { EpisodesModule } from './episodes.module.ts';
