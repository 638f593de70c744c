import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RuleGroupType } from 'react-querybuilder';
import { type ConditionTree, fromQuery, type QueryGroup, toQuery } from './query-tree.ts';

const comparison = fc.record({
  fact: fc.constantFrom('sipRequired', 'sipCallDaysAfterNotice', 'admissionNoticeHoursAfterAdmission'),
  operator: fc.constantFrom(
    'equal',
    'notEqual',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
  ),
  value: fc.oneof(
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.constantFrom({ fact: 'sipCallWithinDays' }, { fact: 'freeDays' }),
  ),
});

const { tree: anyTree } = fc.letrec<{ tree: ConditionTree }>((tie) => {
  const trees = fc.array(tie('tree'), { maxLength: 4 });
  return {
    tree: fc.oneof(
      { maxDepth: 5, depthSize: 'medium' },
      comparison,
      fc.record({ all: trees }),
      fc.record({ any: trees }),
    ),
  };
});

/** What the builder does on its own: it gives every rule and group an id. */
function withIds(group: QueryGroup, path = 'q'): QueryGroup {
  const rules = group.rules.map((part, place) =>
    'rules' in part ? withIds(part, `${path}${place}`) : { ...part, id: `${path}${place}` },
  );
  return { ...group, id: path, rules };
}

describe('a condition in the visual builder', () => {
  it('is the same condition again when it comes out, empty lists and parameters included', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const query: RuleGroupType = { ...toQuery(tree), rules: [...withIds(toQuery(tree)).rules] } as RuleGroupType;
        expect(fromQuery(query as QueryGroup)).toEqual(tree);
        expect(fromQuery(JSON.parse(JSON.stringify(toQuery(tree))) as QueryGroup)).toEqual(tree);
      }),
      { numRuns: 500 },
    );
  });

  it('shows a limit that is a parameter as a comparison with it', () => {
    const tree: ConditionTree = {
      all: [{ fact: 'sipCallDaysAfterNotice', operator: 'lessThanInclusive', value: { fact: 'sipCallWithinDays' } }],
    };
    expect(toQuery(tree)).toEqual({
      combinator: 'and',
      rules: [
        {
          field: 'sipCallDaysAfterNotice',
          operator: 'lessThanInclusive',
          value: 'sipCallWithinDays',
          valueSource: 'field',
        },
      ],
    });
  });

  it('takes what was typed as a number or a yes, and leaves the rest for the checks', () => {
    const typed = (value: string) =>
      fromQuery({ combinator: 'or', rules: [{ field: 'sipCallDaysAfterNotice', operator: 'lessThan', value }] });
    expect(typed(' 3 ')).toEqual({ any: [{ fact: 'sipCallDaysAfterNotice', operator: 'lessThan', value: 3 }] });
    expect(typed('−2')).toMatchObject({ any: [{ value: -2 }] });
    expect(typed('true')).toMatchObject({ any: [{ value: true }] });
    expect(typed('tre')).toMatchObject({ any: [{ value: 'tre' }] });
    expect(typed('')).toMatchObject({ any: [{ value: '' }] });
  });

  it('becomes a list as soon as a second comparison is added to a single one', () => {
    const single = { fact: 'sipRequired', operator: 'equal', value: true };
    const query = toQuery(single);
    expect(fromQuery({ ...query, rules: [...query.rules, ...query.rules] })).toEqual({ all: [single, single] });
    expect(fromQuery({ ...query, rules: [] })).toEqual({ all: [] });
  });

  it('cannot be turned round as a whole', () => {
    expect(() => fromQuery({ combinator: 'and', not: true, rules: [] })).toThrow(RangeError);
  });
});
