import { Module } from '@nestjs/common';
import { RulesModule } from '../../rules/index.ts';
import { ChecklistController } from './checklist.controller.ts';
import { ChecklistRepository } from './checklist.repository.ts';
import { ChecklistService } from './checklist.service.ts';

@Module({
  imports: [RulesModule],
  controllers: [ChecklistController],
  providers: [ChecklistService, ChecklistRepository],
  exports: [ChecklistService],
})
export class ChecklistModule {}
