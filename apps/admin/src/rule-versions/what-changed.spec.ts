import { describe, expect, it } from '@jest/globals';
import type { Text } from '../i18n/use-text.ts';
import type { RuleVersion } from '../providers/api-types.ts';
import { ruleVersion } from './rule-version.fixtures.ts';
import { versionBefore, whatChanged } from './what-changed.ts';

type Parameter = RuleVersion['sentences']['parameters'][number];

const text: Text = (key, values) => `${key} ${JSON.stringify(values ?? {})}`;
const parameter = (name: string, value: Parameter['value'], unit: string): Parameter => ({
  name,
  label: name,
  sentence: '',
  value,
  unit,
  status: 'decided',
  statusText: 'beslutad',
  source: '',
});
const condition = (id: string, enabled: boolean): RuleVersion['sentences']['conditions'][number] => ({
  id,
  title: id,
  enabled,
  applicableSentence: '',
  metSentence: '',
  duty: 'region',
  dutyText: '',
  clause: '',
});

function version(freeDays: number, cost: number, changes: Partial<RuleVersion> = {}): RuleVersion {
  const parameters = [parameter('freeDays', freeDays, 'days'), parameter('costPerCareDay', cost, 'SEK per care day')];
  const conditions = [condition('sip-call', true)];
  return ruleVersion({ sentences: { model: '', summary: ['2 fristdagar'], parameters, conditions }, ...changes });
}

describe('the words of a bar', () => {
  it('say the free days and the price that change, and nothing that stays', () => {
    expect(whatChanged(version(2, 7800), version(1, 7800), text)).toEqual([
      'revision.freeDaysChanged {"before":"2","smart_count":1}',
    ]);
    expect(whatChanged(version(2, 7800), version(2, 8200), text)).toEqual(['7\u00a0800\u00a0kr → 8\u00a0200\u00a0kr']);
  });

  it('count the conditions that are switched, added or worded anew', () => {
    const off = version(2, 7800);
    const changed = { ...off, sentences: { ...off.sentences, conditions: [condition('sip-call', false)] } };
    expect(whatChanged(off, changed, text)).toEqual(['revision.conditionsChanged {"smart_count":1}']);
  });

  it('of a first version say what it holds', () => {
    expect(whatChanged(null, version(2, 7800), text)).toEqual(['2 fristdagar']);
  });
});

describe('what a version is compared with', () => {
  const shipped = version(2, 7800);
  const november = version(1, 7800, { id: 'n', validFrom: '2020-11-01', ruleVersion: 'somatic/2020-11-01' });
  const all = [shipped, november, version(5, 8200, { id: 'p', careType: 'psychiatric' })];

  it('is the one that governs just before its start, of the same care type', () => {
    expect(versionBefore(version(0, 7800, { id: 'd', validFrom: '2021-01-01' }), all)?.id).toBe('n');
    expect(versionBefore(november, all)?.id).toBe(shipped.id);
    expect(versionBefore(shipped, all)).toBeNull();
  });

  it('is what it corrects, for a correction', () => {
    const correction = version(3, 7800, { id: 'c', corrects: shipped.ruleVersion });
    expect(versionBefore(correction, all)?.id).toBe(shipped.id);
  });
});
