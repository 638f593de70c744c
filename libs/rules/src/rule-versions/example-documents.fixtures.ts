import type { ConditionTree } from './rule-version.ts';

/** Documents for tests: a whole version with nothing wrong, in which a test changes what it is about. */
export type ExampleDocument = Record<string, unknown> & {
  parameters: Record<string, Record<string, unknown>>;
  conditions: Record<string, unknown>[];
};

const words = { sv: 'text', en: 'text' };

function parameter(value: unknown): Record<string, unknown> {
  return { value, unit: 'unit', status: 'decided', source: 'a test' };
}

export function exampleCondition(
  id: string,
  metWhen: ConditionTree,
  applicableWhen: ConditionTree | null = null,
): Record<string, unknown> {
  return { id, titles: words, clause: words, duty: 'inpatient-care', enabled: true, applicableWhen, metWhen };
}

export function exampleDocument(fields: Readonly<Record<string, unknown>> = {}): ExampleDocument {
  return {
    name: 'somatic/2020-01-01',
    careType: 'somatic',
    validFrom: '2020-01-01',
    publishedAt: '2019-12-02T08:00:00+01:00',
    titles: words,
    transitional: null,
    model: 'average',
    parameters: {
      cutoffTime: parameter('12:00'),
      freeDays: parameter(2),
      costPerCareDay: parameter(7800),
      sipCallWithinDays: parameter(3),
      admissionNoticeWithinHours: parameter(24),
      sharingWeek: parameter({ month: 2, week: 3 }),
      closingWeek: parameter({ month: 3, week: 2 }),
      dueWeek: parameter({ month: 4, week: 2 }),
      minimumReviewWeeks: parameter(3),
      minimumPaymentWeeks: parameter(4),
      scheduledActsAt: parameter('08:00'),
      dueOnNonBankingDay: parameter('next-banking-day'),
      openDialogueHolds: parameter('invoice'),
      reviewRestartsOn: parameter('higher-amount'),
      reopenWithinMonths: parameter(24),
      standingNotice: parameter('latest-without-withdrawal'),
      leftBeforeDayZero: parameter('counted-and-flagged'),
      ongoingEpisodes: parameter('listed-not-rated'),
    },
    conditions: [
      exampleCondition('admission-notice', { fact: 'admissionNoticeSent', operator: 'equal', value: true }),
      exampleCondition('sip-call', {
        any: [
          { fact: 'sipRequired', operator: 'notEqual', value: true },
          { fact: 'sipCallDaysAfterNotice', operator: 'lessThanInclusive', value: { fact: 'sipCallWithinDays' } },
        ],
      }),
    ],
    ...fields,
  };
}
