import { Module } from '@nestjs/common';
import { PayersModule } from '../../payers/index.ts';
import { RulesModule } from '../../rules/index.ts';
import { CasesModule } from '../cases/cases.module.ts';
import { DialoguesModule } from '../dialogues/dialogues.module.ts';
import { WorkListModule } from '../work-list/work-list.module.ts';
import { ReconcileList } from './reconcile-list.service.ts';
import { ReconciliationsController } from './reconciliations.controller.ts';
import { ReconciliationsRepository } from './reconciliations.repository.ts';
import { Reconciliations } from './reconciliations.service.ts';

/** A payer's own list held against what it reviews. */
@Module({
  imports: [CasesModule, DialoguesModule, PayersModule, RulesModule, WorkListModule],
  controllers: [ReconciliationsController],
  providers: [ReconcileList, Reconciliations, ReconciliationsRepository],
})
export class ReconcileModule {}
