import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/index.ts';
import { PayerRegister } from '../../payers/index.ts';
import { type BusinessClock, Database } from '../../platform/index.ts';
import { RuleChecks } from '../checks/rule-checks.ts';
import { ConsultationAnswersRepository } from '../consultation/consultation-answers.repository.ts';
import { ConsultationAnswersService } from '../consultation/consultation-answers.service.ts';
import { RoundsOfProposals } from '../consultation/consultation-rounds.ts';
import { ConsultationsRepository } from '../consultation/consultations.repository.ts';
import { ConsultationsService } from '../consultation/consultations.service.ts';
import { RuleDraftsService } from '../draft/rule-drafts.service.ts';
import { RuleVersionMovesService } from '../publish/rule-version-moves.service.ts';
import { RuleBook } from '../rule-book.ts';
import { RuleVersionRowsRepository } from '../rule-version-rows.repository.ts';
import { RuleVersionViews } from '../rule-version-views.ts';
import { RuleVersionsRepository } from '../rule-versions.repository.ts';

/** The services of this room under another clock: what the story tells happened on its own days, by the same rules. */
@Injectable()
export class DemoServices {
  constructor(
    private readonly database: Database,
    private readonly payers: PayerRegister,
    private readonly book: RuleBook,
    private readonly published: RuleVersionsRepository,
    private readonly rows: RuleVersionRowsRepository,
    private readonly checks: RuleChecks,
    private readonly rounds: ConsultationsRepository,
    private readonly answers: ConsultationAnswersRepository,
  ) {}

  under(clock: BusinessClock) {
    const { database, payers, book, rows } = this;
    const audit = new AuditTrail(clock);
    const rounds = new RoundsOfProposals(this.rounds, payers, clock);
    const views = new RuleVersionViews(book, this.checks, rounds, clock);
    const drafts = new RuleDraftsService(database, book, rows, views, audit, clock);
    const moves = new RuleVersionMovesService(this.published, rows, views, drafts, audit, rounds, clock);
    const asked = [database, this.rounds, this.answers, rounds, payers, book, audit, clock] as const;
    const consultations = new ConsultationsService(...asked);
    const answered = [database, this.answers, this.rounds, consultations, payers, audit, clock] as const;
    return { drafts, moves, answers: new ConsultationAnswersService(...answered) };
  }
}
