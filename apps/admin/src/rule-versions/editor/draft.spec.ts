import { describe, expect, it } from '@jest/globals';
import { ruleVersion } from '../rule-version.fixtures.ts';
import {
  bodyOf,
  canonical,
  draftOf,
  newCondition,
  unreadableKeys,
  withFirstMonth,
  withModel,
  type RuleDocument,
} from './draft.ts';
import { englishLeftBehind, sourceFields, sourceOf, sourceText } from './source-fields.ts';
import { typedAmount, typedClock, typedNumber } from './vocabulary.ts';

const document: RuleDocument = {
  careType: 'somatic',
  validFrom: '2020-11-01',
  titles: { sv: 'a', en: 'b' },
  model: 'average',
  parameters: {},
  conditions: [],
};

describe('a draft in the editor', () => {
  it('sends a reason for no consultation only when none is needed and there is one', () => {
    const draft = draftOf(ruleVersion({ document: { ...document } }));
    expect(bodyOf({ ...draft, consultation: { needed: true, reason: 'kvar' } }).consultation.reason).toBeNull();
    expect(bodyOf({ ...draft, consultation: { needed: false, reason: '  ' } }).consultation.reason).toBeNull();
    const reason = 'Priset är bestämt.';
    expect(bodyOf({ ...draft, consultation: { needed: false, reason } }).consultation).toEqual({
      needed: false,
      reason,
    });
  });

  it('gets the limit that the hybrid model asks for, and keeps one it has', () => {
    const hybrid = withModel(document, 'hybrid', { sv: 'Anges', en: 'To be stated' });
    expect(hybrid.parameters['hybridThresholdDays']).toMatchObject({ value: 7, status: 'proposed' });
    expect(withModel(hybrid, 'hybrid', { sv: '', en: '' })).toEqual(hybrid);
    // Nothing is left behind that the checks would ask about, and no field could take away.
    expect(withModel(hybrid, 'average', { sv: '', en: '' })).toEqual(document);
  });

  it('names its new first month in a title that named the old one', () => {
    const titles = {
      sv: 'Somatisk vård från november 2020: genomsnitt',
      en: 'Somatic care from November 2020: average',
    };
    expect(withFirstMonth({ ...document, titles }, '2021-02')).toMatchObject({
      validFrom: '2021-02-01',
      titles: {
        sv: 'Somatisk vård från februari 2021: genomsnitt',
        en: 'Somatic care from February 2021: average',
      },
    });
    expect(withFirstMonth({ ...document, titles: { sv: 'Eget', en: 'Own' } }, '2021-02').titles.sv).toBe('Eget');
  });

  it('gives each new condition an id of its own', () => {
    const words = { titles: { sv: 'Nytt', en: 'New' }, clause: { sv: '–', en: '–' } };
    const first = newCondition(document, words);
    const second = newCondition({ ...document, conditions: [first] }, words);
    expect([first.id, second.id]).toEqual(['new-condition-1', 'new-condition-2']);
    expect(first.enabled).toBe(false);
  });

  it('shows as a form what was written as JSON only when all that the form needs is there', () => {
    const written = newCondition(document, { titles: { sv: 'Nytt', en: 'New' }, clause: { sv: '–', en: '–' } });
    const any = {
      any: [{ fact: 'freeDays', operator: 'lessThan', value: { fact: 'sipCallWithinDays' } }, { all: [] }],
    };
    expect(unreadableKeys({ ...written, applicableWhen: any })).toEqual([]);
    expect(unreadableKeys({ ...written, titles: { sv: 'Nytt' }, metWhen: { all: [5] } })).toEqual([
      'titles',
      'metWhen',
    ]);
    expect(unreadableKeys({ ...written, enabled: 'ja', metWhen: { all: [], any: [] } })).toEqual([
      'enabled',
      'metWhen',
    ]);
    for (const nothing of [null, 5, [], {}]) expect(unreadableKeys(nothing)).toContain('metWhen');
  });

  it('is the same in whatever order its keys stand', () => {
    expect(canonical({ b: [{ d: 1, c: 2 }], a: null })).toBe(canonical({ a: null, b: [{ c: 2, d: 1 }] }));
  });
});

describe('a source in the editor', () => {
  it.each([
    'LUS (2017:612)',
    { document: 'LUS (2017:612)', clause: { sv: '4 kap. 3 §', en: '4:3' } },
    { document: { sv: 'Rutin', en: 'Routine' }, link: 'https://example.org' },
  ])('%j has the same meaning when it comes out of its fields', (source) => {
    const out = sourceOf(sourceFields(source));
    expect(out).toEqual(typeof source === 'string' ? { document: source } : source);
  });

  it('is one line with its clause, in the language that there is', () => {
    const source = { document: 'LUS (2017:612)', clause: { sv: '4 kap. 3 §', en: '4:3' } };
    expect([sourceText(source, 'sv'), sourceText(source, 'en')]).toEqual([
      'LUS (2017:612), 4 kap. 3 §',
      'LUS (2017:612), 4:3',
    ]);
  });

  it('says which English text was left from before when only the Swedish one was changed', () => {
    const before = { document: { sv: 'Rutin', en: 'Routine' }, clause: { sv: '4 kap. 3 §', en: '4:3' } };
    const fields = { ...sourceFields(before), documentSv: 'Överenskommelse' };
    expect(englishLeftBehind(fields, before)).toEqual({ document: true, clause: false });
    expect(englishLeftBehind({ ...fields, documentEn: 'Agreement' }, before).document).toBe(false);
    expect(englishLeftBehind({ ...fields, documentEn: '' }, before).document).toBe(false);
    expect(englishLeftBehind(fields, undefined).document).toBe(false);
  });
});

describe('what is typed into a field', () => {
  it.each<[string, number | string]>([
    ['7 800', 7800],
    ['7\u00A0800,50 kr', '7800.50'],
    ['8200', 8200],
    ['sju', 'sju'],
    ['', ''],
  ])('the amount "%s" is %j', (written, value) => {
    expect(typedAmount(written)).toBe(value);
  });

  it.each<[string, number | string]>([
    [' 3 ', 3],
    ['-1', '-1'],
    ['1,5', '1,5'],
    ['', ''],
  ])('the number "%s" is %j', (written, value) => {
    expect(typedNumber(written)).toBe(value);
  });

  it('takes a clock with points, as Swedes write it', () => {
    expect(['12.30', '12:30', '12.30.15', '12:00:00.500', '9', '12.3'].map(typedClock)).toEqual([
      '12:30',
      '12:30',
      '12:30:15',
      '12:00:00.500',
      '9',
      '12.3',
    ]);
  });
});
