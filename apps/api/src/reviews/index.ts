export { reviewsMigrations } from './reviews.migrations.ts';
export { ReviewsModule } from './reviews.module.ts';
export type { ToDoItemDto } from './to-do/dto/to-do.ts';
export { type ToDoQuestion, type ToDoSource, ToDoSources } from './to-do/to-do-sources.ts';
