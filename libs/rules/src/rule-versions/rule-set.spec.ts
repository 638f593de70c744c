import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '../calendar/parse-instant.ts';
import { exampleDocument } from './example-documents.fixtures.ts';
import { parseRuleSet, type RuleFile, type RuleSet } from './rule-set.ts';
import { getRuleVersion, MissingRuleVersionError, selectRuleVersion } from './select-rule-version.ts';

function ruleFile(name: string, fields: Readonly<Record<string, unknown>> = {}): RuleFile {
  const [careType, start = ''] = name.split('/');
  const document = exampleDocument({ name, careType, validFrom: start.slice(0, 10), ...fields });
  return { file: `${name}.json`, document };
}

function setOf(...files: readonly RuleFile[]): RuleSet {
  return parseRuleSet(files);
}

const first = ruleFile('somatic/2020-01-01');
const november = ruleFile('somatic/2020-11-01', { publishedAt: '2020-09-01T08:00' });
const corrected = ruleFile('somatic/2020-01-01.2', { corrects: 'somatic/2020-01-01', publishedAt: '2020-03-10T08:00' });

describe('a folder of rule versions', () => {
  it('is sorted by care type, start and correction, whatever the order of the files', () => {
    const files = [november, corrected, ruleFile('psychiatric/2020-01-01'), first];
    expect(setOf(...files).versions.map(({ name }) => name)).toEqual([
      'psychiatric/2020-01-01',
      'somatic/2020-01-01',
      'somatic/2020-01-01.2',
      'somatic/2020-11-01',
    ]);
  });

  it('is refused when two documents start on the same day', () => {
    const copy = ruleFile('somatic/2020-02-01', { validFrom: '2020-01-01' });
    expect(() => setOf(first, copy)).toThrow(
      'somatic/2020-02-01.json: validFrom: overlaps somatic/2020-01-01.json: both start on 2020-01-01',
    );
  });

  it.each<[string, RuleFile]>([
    ['corrects: there is no somatic/2020-02-01', ruleFile('somatic/2020-02-01.2', { corrects: 'somatic/2020-02-01' })],
    ['corrects: must be somatic/2020-01-01.2', ruleFile('somatic/2020-01-01.3', { corrects: 'somatic/2020-01-01' })],
    [
      'validFrom: must be 2020-01-01',
      ruleFile('somatic/2020-01-01.2', { corrects: 'somatic/2020-01-01', validFrom: '2020-02-01' }),
    ],
  ])('is refused for a loose correction: %s', (problem, file) => {
    expect(() => setOf(first, file)).toThrow(`${file.file}: ${problem}`);
  });
});

describe('the version of a month', () => {
  it.each([
    ['2019-12', undefined],
    ['2020-01', 'somatic/2020-01-01'],
    ['2020-10', 'somatic/2020-01-01'],
    ['2020-11', 'somatic/2020-11-01'],
    ['2031-07', 'somatic/2020-11-01'],
  ])('of %s is %s: the latest that has started', (period, name) => {
    expect(selectRuleVersion(setOf(first, november), 'somatic', period)?.name).toBe(name);
  });

  it.each([
    ['2019-12-01T00:00', '2020-02', undefined],
    ['2020-03-10T07:59:59.999', '2020-02', 'somatic/2020-01-01'],
    ['2020-03-10T08:00', '2020-02', 'somatic/2020-01-01.2'],
    ['2020-03-10T08:00', '2020-11', 'somatic/2020-01-01.2'],
    ['2020-09-01T08:00', '2020-11', 'somatic/2020-11-01'],
  ])('as known at %s, that of %s is %s', (knownAt, period, name) => {
    const instant = parseInstant(knownAt);
    const set = setOf(first, corrected, november);
    expect(selectRuleVersion(set, 'somatic', period, typeof instant === 'number' ? instant : 0)?.name).toBe(name);
  });

  it('is never a draft', () => {
    const draft = ruleFile('somatic/2020-11-01', { publishedAt: null });
    expect(selectRuleVersion(setOf(first, draft), 'somatic', '2020-12')?.name).toBe('somatic/2020-01-01');
  });

  it('is never one of another care type', () => {
    expect(selectRuleVersion(setOf(first), 'psychiatric', '2020-12')).toBeUndefined();
  });

  it('when there is none, is missing in words that say what to do', () => {
    const missing = (): unknown => getRuleVersion(setOf(first, november), 'somatic', '2019-12');
    expect(missing).toThrow(MissingRuleVersionError);
    const error = new MissingRuleVersionError({ careType: 'somatic', period: '2019-12', earliest: '2020-01' });
    expect(missing).toThrow(error.message);
    expect(error.sentence('sv')).toBe(
      'Ingen regelversion för somatisk vård gäller i december 2019. Den tidigaste gäller från 1 januari 2020. Inget har räknats. Kontrollera utskrivningsdatumet eller lägg upp en regelversion.',
    );
    expect(error.sentence('en')).toContain('No rule version for somatic care is in force in December 2019.');
  });

  it('when the care type has none at all, says so', () => {
    expect(() => getRuleVersion(setOf(first), 'psychiatric', '2020-01')).toThrow('There is none at all.');
  });
});
