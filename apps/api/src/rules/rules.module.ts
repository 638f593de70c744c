import { Module } from '@nestjs/common';
import { RuleFiles } from './files/rule-files.ts';
import { RuleBook } from './rule-book.ts';
import { RuleVersionsController } from './rule-versions.controller.ts';
import { RuleVersionsRepository } from './rule-versions.repository.ts';
import { RuleVersionsService } from './rule-versions.service.ts';

@Module({
  controllers: [RuleVersionsController],
  providers: [RuleVersionsRepository, RuleBook, RuleFiles, RuleVersionsService],
  exports: [RuleBook],
})
export class RulesModule {}
