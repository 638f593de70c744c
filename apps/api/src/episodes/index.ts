export { DemoData } from './demo/demo-data.ts';
export { episodesMigrations } from './episodes.migrations.ts';
export { EpisodesModule } from './episodes.module.ts';
