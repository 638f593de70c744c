import { describe, expect, it } from '@jest/globals';
import { exampleDocument, type ExampleDocument } from './example-documents.fixtures.ts';
import { parseRuleText, parseRuleVersion } from './parse-rule-version.ts';
import { RuleFileError } from './rule-file-error.ts';

const file = 'somatic/2020-01-01.json';

/** Sets the value at a path such as `parameters.freeDays.value`; undefined removes the key. */
function changed(path: string, value: unknown): ExampleDocument {
  const document = structuredClone(exampleDocument());
  const keys = path.match(/[^.[\]]+/g) ?? [];
  const last = keys.pop() ?? '';
  let holder: Record<string, unknown> = document;
  for (const key of keys) holder = holder[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return document;
}

function refusalOf(document: unknown, inFile = file): RuleFileError {
  try {
    parseRuleVersion(document, inFile);
  } catch (error) {
    if (error instanceof RuleFileError) return error;
    throw error;
  }
  throw new Error('The document was accepted.');
}

describe('a rule version', () => {
  it('is read with its hash and its document as written', () => {
    const document = exampleDocument();
    const version = parseRuleVersion(document, file);
    expect(version).toMatchObject({
      name: 'somatic/2020-01-01',
      correction: 1,
      corrects: null,
      publishedAtMs: Date.UTC(2019, 11, 2, 7),
    });
    expect(version.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(version.document).toBe(document);
  });

  it.each<[string, unknown]>([
    ['parameters.costPerCareDay.value', 0],
    ['parameters.costPerCareDay.value', 7800.5],
    ['parameters.costPerCareDay.value', '8200.10'],
    ['parameters.freeDays.value', 0],
    ['parameters.cutoffTime.value', '00:00'],
    ['parameters.cutoffTime.value', '12:00:30'],
    ['parameters.cutoffTime.value', '11:59:59.999'],
    ['parameters.freeDays.source', { document: 'HSLF-FS 2018:67', clause: 'p. 1', link: 'https://example.org' }],
    ['parameters.freeDays.note', { sv: 'en', en: 'one' }],
    ['parameters.costPerCareDay.year', 2019],
    ['publishedAt', null],
    ['model', 'individual'],
    ['validFrom', '2020-11-01'],
    ['conditions[0].enabled', false],
    ['conditions[0].applicableWhen', { any: [{ fact: 'sipRequired', operator: 'equal', value: false }] }],
    ['conditions[0].metWhen', { fact: 'admissionNoticeHoursAfterAdmission', operator: 'lessThan', value: -3 }],
    ['transitional', { until: { sv: 'tills', en: 'until' }, source: 'memo' }],
    ['$schema', '../schema/rule-version.schema.json'],
  ])('may have %s = %j', (path, value) => {
    expect(parseRuleVersion(changed(path, value), file).name).toBe('somatic/2020-01-01');
  });

  it.each<[string, unknown, string]>([
    ['colour', 'blue', 'colour'],
    ['name', undefined, 'name'],
    ['name', 'somatic', 'name'],
    ['name', 'somatic/2020-02-01', 'name'],
    ['name', 'psychiatric/2020-01-01', 'name'],
    ['careType', 'dental', 'careType'],
    ['validFrom', '2020-01-15', 'validFrom'],
    ['validFrom', '2020-02-30', 'validFrom'],
    ['validFrom', 20200101, 'validFrom'],
    ['publishedAt', 'yesterday', 'publishedAt'],
    ['titles', { sv: 'bara svenska' }, 'titles.en'],
    ['titles.sv', ' ', 'titles.sv'],
    ['transitional', true, 'transitional'],
    ['transitional', { until: 'x', source: 'memo' }, 'transitional.until'],
    ['model', 'median', 'model'],
    ['model', 'hybrid', 'parameters.hybridThresholdDays'],
    ['corrects', 'somatic/2019-01-01', 'corrects'],
    ['parameters', [], 'parameters'],
    ['parameters.freeDays', undefined, 'parameters.freeDays'],
    ['parameters.freeDays', 2, 'parameters.freeDays'],
    ['parameters.freeDays.value', -1, 'parameters.freeDays.value'],
    ['parameters.freeDays.value', 1.5, 'parameters.freeDays.value'],
    ['parameters.freeDays.value', '2', 'parameters.freeDays.value'],
    ['parameters.freeDays.unit', undefined, 'parameters.freeDays.unit'],
    ['parameters.freeDays.status', 'guessed', 'parameters.freeDays.status'],
    ['parameters.freeDays.source', '', 'parameters.freeDays.source'],
    ['parameters.freeDays.source', { clause: 'p. 1' }, 'parameters.freeDays.source.document'],
    ['parameters.freeDays.colour', 1, 'parameters.freeDays.colour'],
    ['parameters.bonusDays', { value: 1 }, 'parameters.bonusDays'],
    ['parameters.costPerCareDay.value', 7800.123, 'parameters.costPerCareDay.value'],
    ['parameters.costPerCareDay.value', -1, 'parameters.costPerCareDay.value'],
    ['parameters.costPerCareDay.value', '7 800', 'parameters.costPerCareDay.value'],
    ['parameters.costPerCareDay.value', null, 'parameters.costPerCareDay.value'],
    ['parameters.costPerCareDay.year', 'x', 'parameters.costPerCareDay.year'],
    ['parameters.cutoffTime.value', '24:00', 'parameters.cutoffTime.value'],
    ['parameters.cutoffTime.value', '12.00', 'parameters.cutoffTime.value'],
    ['parameters.sharingWeek.value', { month: 2, week: 5 }, 'parameters.sharingWeek.value.week'],
    ['parameters.openDialogueHolds.value', 'everything', 'parameters.openDialogueHolds.value'],
    ['parameters.standingNotice.value', 'first', 'parameters.standingNotice.value'],
    ['conditions', [], 'conditions'],
    ['conditions', undefined, 'conditions'],
    ['conditions[1].id', 'admission-notice', 'conditions[1].id'],
    ['conditions[1].id', 'SIP call', 'conditions[1].id'],
    ['conditions[0].duty', 'nobody', 'conditions[0].duty'],
    ['conditions[0].enabled', 'yes', 'conditions[0].enabled'],
    ['conditions[0].enabled', undefined, 'conditions[0].enabled'],
    ['conditions[0].weight', 1, 'conditions[0].weight'],
    ['conditions[0].metWhen', undefined, 'conditions[0].metWhen'],
    ['conditions[0].metWhen', null, 'conditions[0].metWhen'],
    ['conditions[0].metWhen', {}, 'conditions[0].metWhen.fact'],
    ['conditions[0].metWhen', { all: [] }, 'conditions[0].metWhen.all'],
    ['conditions[0].metWhen', { any: [] }, 'conditions[0].metWhen.any'],
    ['conditions[0].metWhen', { all: {} }, 'conditions[0].metWhen.all'],
    ['conditions[0].metWhen', { all: [{ any: [] }] }, 'conditions[0].metWhen.all[0].any'],
    ['conditions[0].metWhen', { all: [{ fact: 'x' }], any: [{ fact: 'x' }] }, 'conditions[0].metWhen.any'],
    ['conditions[0].metWhen', { not: { fact: 'sipRequired' } }, 'conditions[0].metWhen.not'],
    ['conditions[0].metWhen', { condition: 'other' }, 'conditions[0].metWhen.condition'],
    ['conditions[1].metWhen.any[0].fact', 'age', 'conditions[1].metWhen.any[0].fact'],
    ['conditions[1].metWhen.any[0].fact', 'freeDays', 'conditions[1].metWhen.any[0].fact'],
    ['conditions[1].metWhen.any[0].operator', 'in', 'conditions[1].metWhen.any[0].operator'],
    ['conditions[1].metWhen.any[0].operator', 'lessThan', 'conditions[1].metWhen.any[0].operator'],
    ['conditions[1].metWhen.any[0].value', 1, 'conditions[1].metWhen.any[0].value'],
    ['conditions[1].metWhen.any[0].priority', 5, 'conditions[1].metWhen.any[0].priority'],
    ['conditions[1].metWhen.any[0].path', '$.x', 'conditions[1].metWhen.any[0].path'],
    ['conditions[1].metWhen.any[1].operator', 'equal', 'conditions[1].metWhen.any[1].operator'],
    ['conditions[1].metWhen.any[1].value', '3', 'conditions[1].metWhen.any[1].value'],
    ['conditions[1].metWhen.any[1].value', 2.5, 'conditions[1].metWhen.any[1].value'],
    ['conditions[1].metWhen.any[1].value', true, 'conditions[1].metWhen.any[1].value'],
    ['conditions[1].metWhen.any[1].value.fact', 'sipDays', 'conditions[1].metWhen.any[1].value.fact'],
    ['conditions[1].metWhen.any[1].value.fact', 'cutoffTime', 'conditions[1].metWhen.any[1].value.fact'],
    ['conditions[1].metWhen.any[1].value.fact', 'hybridThresholdDays', 'conditions[1].metWhen.any[1].value.fact'],
  ])('is refused for %s = %j, naming file and %s', (path, value, key) => {
    const error = refusalOf(changed(path, value));
    expect(error).toMatchObject({ file, key });
    expect(error.message).toBe(`${file}: ${key}: ${error.problem}`);
  });

  it.each([[null], [[]], ['text'], [7]])('is refused when the document is %j', (document) => {
    expect(refusalOf(document).message).toBe(`${file}: must be an object`);
  });

  it('may lie under any folder, but under the path that its name says', () => {
    expect(parseRuleVersion(exampleDocument(), '/tmp/copy/somatic/2020-01-01.json').name).toBe('somatic/2020-01-01');
    expect(refusalOf(exampleDocument(), 'somatic/2020-02-01.json').key).toBe('name');
    expect(refusalOf(exampleDocument(), 'psychosomatic/2020-01-01.json').key).toBe('name');
  });

  it('that is a correction names what it corrects', () => {
    const fields = { name: 'somatic/2020-01-01.2', corrects: 'somatic/2020-01-01' };
    const correction = parseRuleVersion(exampleDocument(fields), 'somatic/2020-01-01.2.json');
    expect(correction).toMatchObject({ correction: 2, corrects: 'somatic/2020-01-01' });
    expect(refusalOf(exampleDocument({ name: fields.name }), 'somatic/2020-01-01.2.json').key).toBe('corrects');
    expect(refusalOf(exampleDocument({ name: 'somatic/2020-01-01.1' }), 'somatic/2020-01-01.1.json').key).toBe('name');
  });
});

describe('the text of a rule file', () => {
  it('is JSON, with or without a byte order mark', () => {
    expect(parseRuleText('\uFEFF{"a": 1}', file)).toEqual({ a: 1 });
  });

  it('that is no JSON is refused by the name of its file', () => {
    expect(() => parseRuleText('{"a": }', file)).toThrow(/^somatic\/2020-01-01\.json: is not valid JSON/);
  });
});
