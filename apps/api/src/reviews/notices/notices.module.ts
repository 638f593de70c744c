import { Module } from '@nestjs/common';
import { PayersModule } from '../../payers/index.ts';
import { CONFIG, type Config } from '../../platform/index.ts';
import { RulesModule } from '../../rules/index.ts';
import { CasesModule } from '../cases/cases.module.ts';
import { MAIL_SENDER, SmtpSender } from './mail/mail-sender.ts';
import { SendNoticeMail } from './mail/send-notice-mail.job.ts';
import { UnsentMailService } from './mail/unsent-mail.service.ts';
import { NoticeLinks } from './notice-links.ts';
import { NoticeSettings } from './notice-settings.ts';
import { NoticesController } from './notices.controller.ts';
import { NoticesService } from './notices.service.ts';
import { RemindOfConsultations } from './remind-of-consultations.ts';
import { RemindOfReviews } from './remind-of-reviews.ts';
import { RemindOfUnitQuestions } from './remind-of-unit-questions.ts';
import { SpreadNotice } from './spread-notice.job.ts';

/** What people are told without asking: in the console, and by e-mail to those who want it. */
@Module({
  imports: [CasesModule, PayersModule, RulesModule],
  controllers: [NoticesController],
  providers: [
    {
      provide: MAIL_SENDER,
      inject: [CONFIG],
      useFactory: ({ mailServer }: Config) => mailServer && new SmtpSender(mailServer),
    },
    NoticeLinks,
    NoticeSettings,
    NoticesService,
    UnsentMailService,
    RemindOfReviews,
    RemindOfConsultations,
    RemindOfUnitQuestions,
    SpreadNotice,
    SendNoticeMail,
  ],
  exports: [NoticesService],
})
export class NoticesModule {}
