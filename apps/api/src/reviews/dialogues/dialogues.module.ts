import { Module } from '@nestjs/common';
import { EpisodesModule } from '../../episodes/index.ts';
import { RulesModule } from '../../rules/index.ts';
import { CasesModule } from '../cases/cases.module.ts';
import { PayersModule } from '../../payers/index.ts';
import { DialogueFilesController } from './attachments/dialogue-files.controller.ts';
import { DialogueFilesRepository } from './attachments/dialogue-files.repository.ts';
import { DialogueFiles } from './attachments/dialogue-files.service.ts';
import { CorrectDisputed } from './correct-disputed.ts';
import { DecideDialogues } from './decide-dialogues.service.ts';
import { DialogueBasis } from './dialogue-basis.ts';
import { DialogueStrips } from './dialogue-strips.service.ts';
import { DialogueViews } from './dialogue-views.ts';
import { DialoguesController } from './dialogues.controller.ts';
import { DialoguesRepository } from './dialogues.repository.ts';
import { DialoguesService } from './dialogues.service.ts';
import { DialogueSettings } from './follow-up/dialogue-settings.ts';
import { FollowUpsController } from './follow-up/follow-ups.controller.ts';
import { FollowUpsRepository } from './follow-up/follow-ups.repository.ts';
import { FollowUps } from './follow-up/follow-ups.service.ts';
import { Colleagues } from './handlers/colleagues.ts';
import { DialogueHandlersRepository } from './handlers/dialogue-handlers.repository.ts';
import { HandOverController } from './handlers/hand-over.controller.ts';
import { HandOverDialogues } from './handlers/hand-over.service.ts';
import { TakeUpDialogues } from './handlers/take-up-dialogues.ts';
import { RecurringFaultsController } from './recurring-faults/recurring-faults.controller.ts';
import { RecurringFaults } from './recurring-faults/recurring-faults.ts';
import { SettleCase } from './settle-case.ts';
import { UnitQuestionsController } from './unit-questions/unit-questions.controller.ts';
import { UnitQuestionsRepository } from './unit-questions/unit-questions.repository.ts';
import { UnitQuestions } from './unit-questions/unit-questions.service.ts';

/** What a payer and the region disagree about, until it is decided. */
@Module({
  imports: [CasesModule, EpisodesModule, PayersModule, RulesModule],
  controllers: [
    DialoguesController,
    UnitQuestionsController,
    DialogueFilesController,
    HandOverController,
    FollowUpsController,
    RecurringFaultsController,
  ],
  providers: [
    DialoguesService,
    DecideDialogues,
    DialogueBasis,
    DialogueStrips,
    DialoguesRepository,
    SettleCase,
    UnitQuestions,
    UnitQuestionsRepository,
    DialogueViews,
    CorrectDisputed,
    DialogueFiles,
    DialogueFilesRepository,
    HandOverDialogues,
    TakeUpDialogues,
    DialogueHandlersRepository,
    Colleagues,
    FollowUps,
    FollowUpsRepository,
    DialogueSettings,
    RecurringFaults,
  ],
  exports: [DialoguesRepository, FollowUpsRepository, DialoguesService, SettleCase, UnitQuestions],
})
export class DialoguesModule {}
