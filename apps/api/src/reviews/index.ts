export { reviewsMigrations } from './reviews.migrations.ts';
export { ReviewsModule } from './reviews.module.ts';
