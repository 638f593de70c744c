import { Module } from '@nestjs/common';
import { EpisodesModule } from '../../episodes/index.ts';
import { RulesModule } from '../../rules/index.ts';
import { CasesModule } from '../cases/cases.module.ts';
import { DecideDialogues } from './decide-dialogues.service.ts';
import { DialogueBasis } from './dialogue-basis.ts';
import { DialogueStrips } from './dialogue-strips.service.ts';
import { DialoguesController } from './dialogues.controller.ts';
import { DialoguesRepository } from './dialogues.repository.ts';
import { DialoguesService } from './dialogues.service.ts';
import { SettleCase } from './settle-case.ts';
import { UnitQuestionsController } from './unit-questions/unit-questions.controller.ts';
import { UnitQuestionsRepository } from './unit-questions/unit-questions.repository.ts';
import { UnitQuestions } from './unit-questions/unit-questions.service.ts';

/** What a payer and the region disagree about, until it is decided. */
@Module({
  imports: [CasesModule, EpisodesModule, RulesModule],
  controllers: [DialoguesController, UnitQuestionsController],
  providers: [
    DialoguesService,
    DecideDialogues,
    DialogueBasis,
    DialogueStrips,
    DialoguesRepository,
    SettleCase,
    UnitQuestions,
    UnitQuestionsRepository,
  ],
  exports: [DialoguesRepository, DialoguesService, SettleCase, UnitQuestions],
})
export class DialoguesModule {}
