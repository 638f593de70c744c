import { type CivilDate, civilDateOf, epochDayOf, formatInstant, type RuleVersion } from '@fristdag/rules';
import { averageDays, billingCaseStates, stepsFrom, timetable } from '@fristdag/billing';
import { actingWith, type Principal } from '../../identity/index.ts';
import type { Language, Text } from '../../platform/index.ts';
import type { BillingCaseRow, ShownCaseRow } from './billing-case.row.ts';
import {
  actWords,
  actsNext,
  refusals,
  stateWords,
  stepWords,
  underReview,
  whenStopped,
  withFollowUpGroup,
} from './case-words.ts';
import type { CaseActs } from './case-acts.ts';
import type { BillingCaseDto } from './dto/billing-case.dto.ts';
import type { DueStepKind } from './due-steps.ts';
import { reviewSentence } from './review-sentence.ts';

export interface DueStepRow {
  readonly caseId: string;
  readonly kind: DueStepKind;
  readonly dueAt: number;
  readonly doneAt: number | null;
  readonly waits: Text | null;
}

interface Described {
  readonly version: RuleVersion;
  readonly steps: readonly DueStepRow[];
  readonly principal: Principal;
  readonly acts: CaseActs;
  readonly language: Language;
  /** Of the business clock: what is not shared yet cannot be shared before it. */
  readonly today: CivilDate;
}

const NOT_SHARED = ['calculated', 'ready-to-share'];
const BEFORE_INVOICE = [
  'calculated',
  'ready-to-share',
  'shared',
  'in-dialogue',
  'accepted',
  'review-expired',
  'parked',
];

/** A case as its reader sees it: what it is, what it costs, what can be done now, until when. */
export function describeCase(row: ShownCaseRow, context: Described): BillingCaseDto {
  const { version, steps, language } = context;
  const planned = timetable(version, row.period);
  const isLate = NOT_SHARED.includes(row.state) && context.today > planned.sharingOn;
  const sharedOn = isLate ? context.today : row.sharedOn;
  const counted = sharedOn === null ? planned : timetable(version, row.period, { sharedOn });
  const reviewClosesOn = row.reviewClosesOn ?? counted.reviewClosesOn;
  const { averagedEpisodes, averagedDays } = row;
  const hasAverage =
    averagedEpisodes !== null && averagedEpisodes > 0 && averagedDays !== null && row.freeDays !== null;
  const { liftedOn } = row;
  const isLifted = liftedOn !== null && row.state === 'in-dialogue';
  const waiting = steps.find(({ waits, doneAt }) => waits !== null && doneAt === null);
  const next = nextOf(row, waiting);
  return {
    id: row.id,
    period: row.period,
    careType: row.careType,
    payer: row.payer,
    payerName: row.payerName,
    municipality: row.municipality,
    municipalityName: row.municipalityName,
    state: row.state,
    stateText: (isUnderReview(row) ? underReview : stateWords[row.state])[language],
    statementId: row.shownStatementId,
    ruleVersion: row.ruleVersion,
    model: row.model,
    episodes: row.episodes ?? 0,
    excludedEpisodes: row.excludedEpisodes ?? 0,
    dischargeReadyDays: row.dischargeReadyDays ?? 0,
    averageDays: hasAverage
      ? averageDays({ dischargeReadyDays: averagedDays, episodes: averagedEpisodes, freeDays: row.freeDays ?? 0 }, 'en')
      : null,
    freeDays: row.freeDays,
    billableDays: row.billableDays ?? 0,
    liable: row.liable ?? false,
    amount: row.amount ?? '0.00',
    preliminary: BEFORE_INVOICE.includes(row.state),
    previousAmount: row.previousAmount,
    package:
      row.packageId === null
        ? null
        : {
            id: row.packageId,
            revision: row.packageRevision ?? 1,
            hash: row.packageHash ?? '',
            sharedAt: formatInstant(row.packageSharedAt ?? 0),
          },
    opened:
      row.openedAt === null
        ? null
        : { at: formatInstant(row.openedAt), by: row.openedByName ?? '', unit: row.openedByUnit ?? row.payerName },
    review: {
      total: row.reviewTotal,
      opened: row.reviewOpened,
      questions: row.reviewQuestions,
      withoutRemark: row.reviewWithoutRemark,
    },
    reviewSentence: reviewSentence(row, { ...context, reviewClosesOn }),
    sharedOn: row.sharedOn,
    sharingOn: row.sharedOn ?? planned.sharingOn,
    reviewClosesOn,
    lastReviewDay: civilDateOf(epochDayOf(reviewClosesOn) - 1),
    invoiceIssueOn: row.invoiceIssueOn ?? counted.invoiceIssueOn,
    invoiceDueOn: row.invoiceDueOn ?? counted.invoiceDueOn,
    readyBy: row.readyByName,
    hold: row.hold && { reason: row.hold.reason, byName: row.hold.byName, at: formatInstant(row.hold.at) },
    parked: row.parked && { code: row.parked.code, text: row.parked[language] },
    actsNext: { who: next.who, text: (isLifted ? withFollowUpGroup.actsNext : next.text)[language] },
    waits: waitsOf(waiting, liftedOn, language),
    dueSteps: steps.map((step) => ({
      kind: step.kind,
      title: stepWords[step.kind][language],
      dueAt: formatInstant(step.dueAt),
      doneAt: step.doneAt === null ? null : formatInstant(step.doneAt),
      waits: step.waits?.[language] ?? null,
    })),
    ...transitionsOf(row, context),
    exceptions: exceptionsOf(row, context.principal),
    version: row.version,
    createdAt: formatInstant(row.createdAt),
  };
}

/** Reviewed, the invoice goes by itself, unless a person holds it or its step waits for one. */
function nextOf({ state, hold }: ShownCaseRow, waiting: DueStepRow | undefined): ReturnType<typeof actsNext> {
  const isReviewed = state === 'accepted' || state === 'review-expired';
  if (isReviewed && hold !== null) return { who: 'region', text: whenStopped.held };
  if (isReviewed && waiting?.kind === 'issue-invoice') return { who: 'region', text: whenStopped.stopped };
  return actsNext(state);
}

function waitsOf(
  waiting: DueStepRow | undefined,
  liftedOn: CivilDate | null,
  language: Language,
): BillingCaseDto['waits'] {
  const why = waiting?.waits ?? (liftedOn === null ? null : withFollowUpGroup.waits(liftedOn));
  return why && { text: why[language], until: null };
}

function exceptionsOf({ state, hold }: BillingCaseRow, principal: Principal): BillingCaseDto['exceptions'] {
  const mayWrite = actingWith(principal, 'billing-cases:write') !== undefined;
  return {
    extend: mayWrite && (state === 'shared' || state === 'in-dialogue'),
    hold: mayWrite && hold === null && state !== 'parked' && BEFORE_INVOICE.includes(state),
    letGo: mayWrite && hold !== null,
  };
}

/** Shared, and somebody of the payer has opened it. */
function isUnderReview({ state, openedAt }: ShownCaseRow): boolean {
  return state === 'shared' && openedAt !== null;
}

/** Which acts are open to the person now, and why not the others that people can do at all. */
function transitionsOf(
  row: BillingCaseRow,
  { principal, acts, language }: Described,
): Pick<BillingCaseDto, 'allowedTransitions' | 'refusedTransitions'> {
  const judged = billingCaseStates.flatMap((to) => {
    if (row.state === 'parked' && to === row.stateBeforeParking)
      return [{ to, title: GO_ON[language], why: mayGoOn(principal)?.[language], needsReason: false }];
    const act = acts.find(to);
    const title = actWords[to]?.[language];
    if (!act || title === undefined || to === row.state) return [];
    const why = whyNot(row, { to, principal, acts });
    return [{ to, title, why: why?.[language], needsReason: act.needsReason(row) }];
  });
  return {
    allowedTransitions: judged.flatMap(({ to, title, why, needsReason }) =>
      why === undefined ? [{ to, title, needsReason }] : [],
    ),
    refusedTransitions: judged.flatMap(({ to, title, why }) => (why === undefined ? [] : [{ to, title, why }])),
  };
}

function mayGoOn(principal: Principal): Text | undefined {
  return actingWith(principal, 'billing-cases:write') ? undefined : refusals.notPermitted;
}

const GO_ON = { sv: 'Fortsätt', en: 'Go on' };

/**
 * Why a person cannot take a case somewhere now: the table of steps, their rights, and what the act itself asks. A step that
 * only the product takes, such as out of a dialogue once it is decided, is nobody's to take.
 */
export function whyNot(
  row: BillingCaseRow,
  { to, principal, acts }: { to: BillingCaseRow['state']; principal: Principal; acts: CaseActs },
): Text | undefined {
  const act = acts.find(to);
  if (!act) return refusals.byDate;
  if (!stepsFrom(row.state).some((step) => step.to === to && step.by.some((party) => party !== 'product')))
    return refusals.notFromHere(row.state);
  const acting = actingWith(principal, act.permission);
  if (!acting) return refusals.notPermitted;
  if (acting.reach.kind === 'payers' && !acting.reach.payers.includes(row.payer)) return refusals.notPermitted;
  return act.whyNot(row, acting);
}
