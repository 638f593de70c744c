export { episodesMigrations } from './episodes.migrations.ts';
export { EpisodesModule } from './episodes.module.ts';
