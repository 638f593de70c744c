import { Injectable } from '@nestjs/common';
import type { CareType, Period } from '@fristdag/rules';
import type { Principal } from '../../identity/index.ts';
import { BillingCasesService } from '../cases/billing-cases.service.ts';
import { CaseExceptions } from '../cases/case-exceptions.ts';
import { DialoguesService } from '../dialogues/dialogues.service.ts';
import type { OpenDialogue } from '../dialogues/dto/dialogue.dto.ts';
import { UnitQuestions } from '../dialogues/unit-questions/unit-questions.service.ts';
import type { ReviewBasis } from '../review-basis/dto/review-basis.ts';
import { ReviewBasisService } from '../review-basis/review-basis.service.ts';
import { ChangesAfterSharing } from '../sharing/changes-after-sharing.ts';
import { SharingReleases } from '../sharing/sharing-releases.ts';
import { ReviewMarks } from '../work-list/review-marks.service.ts';
import type { SetMarks } from '../work-list/dto/review-marks.dto.ts';
import { demoCoordinator, demoOfficer, demoSecond } from './demo-people.ts';

type Month = { readonly period: Period; readonly careType: CareType };

const LANGUAGE = 'sv';

/** What people do with a month until its invoice, for the demo's stories: through the services of everybody's work. */
@Injectable()
export class DemoReviews {
  constructor(
    private readonly releases: SharingReleases,
    private readonly cases: BillingCasesService,
    private readonly basis: ReviewBasisService,
    private readonly marks: ReviewMarks,
    private readonly dialogues: DialoguesService,
    private readonly questions: UnitQuestions,
    private readonly exceptions: CaseExceptions,
    private readonly changes: ChangesAfterSharing,
  ) {}

  prepare(month: Month): Promise<unknown> {
    return this.releases.prepare(month, demoOfficer());
  }

  /** The second person looks at the month, ticks each deviation, and lets all of it go. */
  async release(month: Month): Promise<void> {
    const { previewHash, cases } = await this.releases.preview(month, demoSecond(), LANGUAGE);
    const ticked = cases.filter(({ state }) => state === 'ready-to-share').map(({ caseId }) => caseId);
    if (ticked.length === 0) return;
    await this.releases.release({ ...month, previewHash, ticked, early: false }, demoSecond(), undefined);
  }

  /** Somebody of the payer opens the basis: what is shown goes into the access log. */
  open(statementId: string, reviewer: Principal): Promise<ReviewBasis> {
    return this.basis.get(statementId, reviewer, { language: LANGUAGE, form: 'screen' });
  }

  mark(caseId: string, wish: SetMarks, reviewer: Principal): Promise<unknown> {
    return this.marks.set(caseId, wish, { principal: reviewer, idempotencyKey: undefined });
  }

  accept(caseId: string, signatoryOf: string, reviewer: Principal): Promise<unknown> {
    const signatory = {
      name: `Exempel, ${signatoryOf}`,
      title: 'Ekonomichef (exempel)',
      delegationReference: 'Exempel, inte beslutat',
    };
    const asked = { principal: reviewer, language: LANGUAGE, ifMatch: undefined, idempotencyKey: undefined } as const;
    return this.cases.move(caseId, { to: 'accepted', signatory }, asked);
  }

  async dispute(caseId: string, wish: OpenDialogue, reviewer: Principal): Promise<string> {
    const asked = { principal: reviewer, language: LANGUAGE, idempotencyKey: undefined } as const;
    return (await this.dialogues.open(caseId, wish, asked)).id;
  }

  write(dialogueId: string, text: string, principal: Principal): Promise<unknown> {
    const asked = { principal, language: LANGUAGE, idempotencyKey: undefined } as const;
    return this.dialogues.write(dialogueId, { text, internal: false }, asked);
  }

  askUnit(dialogueId: string, text: string): Promise<void> {
    return this.questions.ask(dialogueId, { text }, { principal: demoOfficer(), idempotencyKey: undefined });
  }

  /** The unit answers what it was asked last. */
  async answerForUnit(unit: string, text: string): Promise<void> {
    const principal = demoCoordinator(unit);
    const newest = { page: 1, perPage: 1, sort: 'askedAt', order: 'desc', state: 'open' } as const;
    const [question] = (await this.questions.list(newest, principal)).rows;
    if (question) await this.questions.answer(question.id, { text }, { principal, idempotencyKey: undefined });
  }

  /** Gives a payer longer; `lastDay` is a civil date. */
  async extend(caseId: string, lastDay: string, reason: string): Promise<void> {
    const { version } = await this.cases.get(caseId, { principal: demoOfficer(), language: LANGUAGE });
    await this.exceptions.extend(caseId, lastDay, { principal: demoOfficer(), ifMatch: `"${version}"`, reason });
  }

  /** What has reached a shared month is to be calculated anew. */
  recalculate(caseId: string, reason: string): Promise<unknown> {
    const asked = { principal: demoOfficer(), idempotencyKey: undefined };
    return this.changes.decide(caseId, { decision: 'new-revision', reason }, asked);
  }
}
