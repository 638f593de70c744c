export { payersMigrations } from './payers.migrations.ts';
export { PayersModule } from './payers.module.ts';
export { PayerRegister } from './payer-register.ts';
export { REGION_WIDE, scopeOf } from './scope.ts';
