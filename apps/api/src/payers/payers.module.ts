import { Module } from '@nestjs/common';
import { LoadPayers } from './load-payers.ts';
import { PayerRegister } from './payer-register.ts';
import { ConcernedCases } from './register-changes/concerned-cases.ts';
import { PayerChanges } from './register-changes/payer-changes.service.ts';
import { PayersController } from './payers.controller.ts';

@Module({
  controllers: [PayersController],
  providers: [PayerRegister, LoadPayers, ConcernedCases, PayerChanges],
  exports: [PayerRegister, ConcernedCases, PayerChanges],
})
export class PayersModule {}
