import { describe, expect, it } from '@jest/globals';
import type { ConditionField, Draft, ParameterField } from './draft.ts';
import { changesOf, merged, onlySide } from './merge.ts';

const days = (value: number): ParameterField => ({ value, unit: 'days', status: 'decided', source: 'LUS 4:3' });

const condition = (id: string, enabled = true): ConditionField => ({
  id,
  titles: { sv: id, en: id },
  clause: { sv: '5:3', en: '5:3' },
  duty: 'region',
  enabled,
  applicableWhen: null,
  metWhen: { fact: 'sipRequired', operator: 'equal', value: true },
});

const before: Draft = {
  document: {
    name: 'somatic/2020-11-01',
    careType: 'somatic',
    validFrom: '2020-11-01',
    model: 'average',
    titles: { sv: 'Somatisk vård', en: 'Somatic care' },
    parameters: { freeDays: days(2), sipCallWithinDays: days(3) },
    conditions: [condition('sip-call'), condition('care-contact')],
  },
  consultation: { needed: true, reason: null },
  workedCases: [],
  acknowledgedChecks: [],
};

function edited(change: (document: Draft['document']) => object): Draft {
  return { ...before, document: { ...before.document, ...change(before.document) } };
}

const withValue = (name: string, value: number) =>
  edited(({ parameters }) => ({ parameters: { ...parameters, [name]: days(value) } }));

describe('two edits of the same draft', () => {
  it('of different values are both kept without a question', () => {
    const [mine, theirs] = [withValue('freeDays', 1), withValue('sipCallWithinDays', 4)];
    const changes = changesOf(before, mine, theirs);
    expect(changes.map(({ name, field, isConflict }) => [name, field, isConflict])).toEqual([
      ['freeDays', 'value', false],
      ['sipCallWithinDays', 'value', false],
    ]);
    const { parameters } = merged(mine, theirs, onlySide, changes).document;
    expect([parameters['freeDays']?.value, parameters['sipCallWithinDays']?.value]).toEqual([1, 4]);
  });

  it('of the same value are asked about, and either can be taken', () => {
    const [mine, theirs] = [withValue('freeDays', 1), withValue('freeDays', 3)];
    const changes = changesOf(before, mine, theirs);
    expect(changes).toMatchObject([{ before: 2, mine: 1, theirs: 3, isConflict: true }]);
    const valueOf = (draft: Draft) => draft.document.parameters['freeDays']?.value;
    expect(valueOf(merged(mine, theirs, () => 'mine', changes))).toBe(1);
    expect(valueOf(merged(mine, theirs, () => 'theirs', changes))).toBe(3);
  });

  it('that say the same are no difference', () => {
    expect(changesOf(before, withValue('freeDays', 1), withValue('freeDays', 1))).toEqual([]);
  });

  it('leave aside what the product writes itself', () => {
    expect(
      changesOf(
        before,
        before,
        edited(() => ({ name: 'somatic/2020-11-01.2', corrects: 'x' })),
      ),
    ).toEqual([]);
  });

  it('add, remove and change whole conditions', () => {
    const mine = edited(({ conditions }) => ({ conditions: [...conditions.slice(1), condition('house-call')] }));
    const theirs = edited(({ conditions }) => ({ conditions: [conditions[0], condition('care-contact', false)] }));
    const changes = changesOf(before, mine, theirs);
    expect(changes.map(({ name, isConflict }) => [name, isConflict])).toEqual([
      ['sip-call', false],
      ['care-contact', false],
      ['house-call', false],
    ]);
    const { conditions } = merged(mine, theirs, onlySide, changes).document;
    expect(conditions.map(({ id, enabled }) => [id, enabled])).toEqual([
      ['care-contact', false],
      ['house-call', true],
    ]);
  });

  it('take a note, a consultation and worked cases from the side that was chosen', () => {
    const mine: Draft = {
      ...edited(({ parameters }) => ({
        parameters: { ...parameters, freeDays: { ...days(2), note: { sv: 'Ny', en: 'New' } } },
      })),
      consultation: { needed: false, reason: 'Priset är bestämt.' },
      workedCases: [{ title: 'ett' }],
      acknowledgedChecks: [{ check: 'gap:/validFrom', reason: 'Avsett.' }],
    };
    const changes = changesOf(before, mine, before);
    const kinds = ['consultation', 'workedCases', 'acknowledgedChecks', 'parameter'];
    expect(changes.map(({ kind }) => kind)).toEqual(kinds);
    expect(merged(mine, before, onlySide, changes)).toEqual(mine);
    expect(merged(mine, before, () => 'theirs', changes)).toEqual(before);
    expect(merged(before, mine, () => 'mine', changesOf(mine, before, mine))).toEqual(before);
  });
});
