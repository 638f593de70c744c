export { payersMigrations } from './payers.migrations.ts';
export { PayersModule } from './payers.module.ts';
export { PayerRegister } from './payer-register.ts';
export { REGION_WIDE, scopeOf } from './scope.ts';
export { type ConcernedCase, ConcernedCases } from './register-changes/concerned-cases.ts';
export {
  PayerChange,
  PayerChangeBody,
  type PayerChangeDto,
  PayerChangePreview,
  PayerRename,
} from './register-changes/dto/payer-change.dto.ts';
export { PayerChanges } from './register-changes/payer-changes.service.ts';
