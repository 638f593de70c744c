import fc from 'fast-check';
import { booleanFactNames, integerFactNames } from '../facts/facts.ts';
import { exampleCondition, exampleDocument } from '../rule-versions/example-documents.fixtures.ts';
import { parseRuleVersion } from '../rule-versions/parse-rule-version.ts';
import { booleanOperators, integerOperators } from '../rule-versions/read-conditions.ts';
import type { ConditionTree, RuleVersion } from '../rule-versions/rule-version.ts';
import type { ColumnSource } from './episode-columns.ts';

/** Random rules and rows for properties. Days and hours stay near the limits, where mistakes would show. */
const booleanComparison = fc.record({
  fact: fc.constantFrom(...booleanFactNames),
  operator: fc.constantFrom(...booleanOperators),
  value: fc.boolean(),
});

const integerComparison = fc.record({
  fact: fc.constantFrom(...integerFactNames),
  operator: fc.constantFrom(...integerOperators),
  value: fc.oneof(
    fc.integer({ min: -3, max: 30 }),
    fc.constantFrom({ fact: 'sipCallWithinDays' as const }, { fact: 'admissionNoticeWithinHours' as const }),
  ),
});

const { tree } = fc.letrec<{ tree: ConditionTree }>((tie) => {
  const trees = fc.array(tie('tree'), { minLength: 1, maxLength: 3 });
  return {
    tree: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      booleanComparison,
      integerComparison,
      fc.record({ all: trees }),
      fc.record({ any: trees }),
    ),
  };
});

const condition = fc.record({ enabled: fc.boolean(), metWhen: tree, applicableWhen: fc.option(tree) });

/** A version with random conditions, cutoff and limits. */
export const anyVersion: fc.Arbitrary<RuleVersion> = fc
  .record({
    conditions: fc.array(condition, { minLength: 1, maxLength: 5 }),
    cutoffTime: fc.constantFrom('00:00', '11:59:59.999', '12:00', '23:59'),
    sipCallWithinDays: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ conditions, cutoffTime, sipCallWithinDays }) => {
    const document = exampleDocument({
      conditions: conditions.map(({ enabled, metWhen, applicableWhen }, place) => ({
        ...exampleCondition(`c${place}`, metWhen, applicableWhen),
        enabled,
      })),
    });
    Object.assign(document.parameters['cutoffTime'] ?? {}, { value: cutoffTime });
    Object.assign(document.parameters['sipCallWithinDays'] ?? {}, { value: sipCallWithinDays });
    return parseRuleVersion(document, 'somatic/2020-01-01.json');
  });

const hour = 3_600_000;
const admittedAt = 18_270 * 24 * hour;
const instant = fc.integer({ min: -30, max: 400 }).map((hours) => admittedAt + hours * hour);
const day = fc.integer({ min: 18_268, max: 18_280 });
const msOfDay = fc.oneof(fc.constantFrom(0, 12 * hour, 12 * hour + 1, 24 * hour - 1), fc.nat({ max: 24 * hour - 1 }));

/** A row of an import, whose columns need not fit one another: rating does not ask that they do. */
export const anyRow: fc.Arbitrary<ColumnSource> = fc
  .record({
    notice: fc.option(fc.record({ noticeSentAt: instant, noticeDay: day, noticeMsOfDay: msOfDay })),
    discharge: fc.option(fc.record({ dischargedAt: instant, dischargeDay: day }), { freq: 9 }),
    sipCall: fc.option(fc.record({ sipCallSentAt: instant, sipCallDay: day })),
    admissionNoticeSentAt: fc.option(instant),
    careContactAssignedAt: fc.option(instant),
    careContactNeeded: fc.boolean(),
    sipRequired: fc.boolean(),
    outpatientCareAvailable: fc.boolean(),
    patientOpposed: fc.boolean(),
  })
  .map(({ notice, discharge, sipCall, ...rest }) => ({
    admittedAt,
    ...rest,
    ...(notice ?? { noticeSentAt: null, noticeDay: null, noticeMsOfDay: null }),
    ...(discharge ?? { dischargedAt: null, dischargeDay: null }),
    ...(sipCall ?? { sipCallSentAt: null, sipCallDay: null }),
  }));
