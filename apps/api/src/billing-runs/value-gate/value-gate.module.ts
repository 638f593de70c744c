import { Module } from '@nestjs/common';
import { RulesModule } from '../../rules/index.ts';
import { InvoicingGate } from './invoicing-gate.ts';
import { ValueAcceptancesController } from './value-acceptances.controller.ts';
import { ValueAcceptancesRepository } from './value-acceptances.repository.ts';
import { ValueAcceptances } from './value-acceptances.service.ts';

/** Whether a month may be invoiced by values that are not decided. */
@Module({
  imports: [RulesModule],
  controllers: [ValueAcceptancesController],
  providers: [ValueAcceptancesRepository, InvoicingGate, ValueAcceptances],
  exports: [InvoicingGate],
})
export class ValueGateModule {}
