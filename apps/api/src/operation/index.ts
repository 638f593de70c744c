export { operationMigrations } from './operation.migrations.ts';
export { OperationModule } from './operation.module.ts';
