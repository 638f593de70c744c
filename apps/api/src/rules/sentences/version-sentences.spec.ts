import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { Condition, ConditionTree, RuleVersion } from '@fristdag/rules';
import { findProjectRoot } from '../../platform/index.ts';
import { readRulesFolder } from '../files/read-rules-folder.ts';
import { applicableSentence, metSentence } from './condition-sentences.ts';
import { versionSentences } from './version-sentences.ts';

const shipped = readRulesFolder(join(findProjectRoot(), 'rules')).versions;

function versionNamed(name: string): RuleVersion {
  const version = shipped.find((candidate) => candidate.name === name);
  if (!version) throw new Error(`no ${name}`);
  return version;
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a rule version in words', () => {
  it('says its three main values first', () => {
    expect(versionSentences(versionNamed('somatic/2020-01-01'), 'sv').summary.map(plain)).toEqual([
      '2 fristdagar',
      '7 800 kr',
      'klockan 12.00',
    ]);
    expect(versionSentences(versionNamed('psychiatric/2020-01-01'), 'en').summary.map(plain)).toEqual([
      '5 free days',
      '8 200 kr',
      'at 12:00',
    ]);
  });

  it('says how stays add up to a month, in each model', () => {
    const words = (name: string) => versionSentences(versionNamed(name), 'sv').model;
    expect(words('somatic/2020-01-01')).toMatch(/^Dagarna räknas i genomsnitt över betalarens månad\./);
    expect(words('psychiatric/2020-01-01')).toMatch(/^Varje vårdtillfälle räknas för sig\./);
    const hybrid = { ...versionNamed('somatic/2020-01-01'), model: 'hybrid' as const };
    expect(versionSentences(hybrid, 'en').model).toMatch(/^Long episodes are counted each by itself/);
  });

  it('gives every value with its status and source', () => {
    const price = versionSentences(versionNamed('somatic/2020-01-01'), 'sv').parameters.find(
      ({ name }) => name === 'costPerCareDay',
    );
    expect(price).toMatchObject({
      label: 'Belopp per vårddygn',
      value: 7800,
      status: 'illustrative',
      statusText: 'illustrativ',
    });
    expect(plain(price?.sentence ?? '')).toBe('En betalningsdag kostar 7 800 kr.');
    expect(price?.source).toContain('HSLF-FS 2018:67');
  });

  it.each([
    ['sharingWeek', 'Granskningsunderlaget delas i tredje veckan av månaden efter utskrivningsmånaden.'],
    ['dueWeek', 'Fakturan förfaller i andra veckan av tredje månaden efter utskrivningsmånaden.'],
  ])('names the week of %s from the month of discharge', (name, sentence) => {
    expect(versionSentences(versionNamed('somatic/2020-01-01'), 'sv').parameters).toContainEqual(
      expect.objectContaining({ name, sentence }),
    );
  });

  it('has a label and a sentence for every parameter of the document', () => {
    for (const version of shipped) {
      const { parameters } = version.document as { parameters: object };
      expect(
        versionSentences(version, 'sv')
          .parameters.map(({ name }) => name)
          .sort(),
      ).toEqual(Object.keys(parameters).sort());
    }
  });

  it.each([
    ['admission-notice', 'Gäller alltid.', 'Uppfyllt när inskrivningsmeddelandet är skickat.'],
    [
      'care-contact',
      'Gäller när patienten behöver fortsatt kontakt med öppenvården.',
      'Uppfyllt när en fast vårdkontakt är utsedd senast vid utskrivningen.',
    ],
    [
      'outpatient-care-available',
      'Gäller alltid.',
      'Uppfyllt när regionens öppenvård efter utskrivningen är tillgänglig.',
    ],
  ])('writes the condition %s as sentences', (id, applicable, met) => {
    const condition = versionSentences(versionNamed('somatic/2020-01-01'), 'sv').conditions.find(
      (one) => one.id === id,
    );
    expect(condition).toMatchObject({ applicableSentence: applicable, metSentence: met, enabled: true });
  });

  it('puts the days of the version into the sentence about the SIP call', () => {
    const condition = versionSentences(versionNamed('somatic/2020-01-01'), 'sv').conditions.find(
      ({ id }) => id === 'sip-call',
    );
    expect(condition?.metSentence).toContain(
      'kallelsen till SIP är skickad senast 3 kalenderdagar efter meddelandet om utskrivningsklar',
    );
    expect(condition?.dutyText).toBe('Öppenvårdens uppgift');
  });
});

describe('a condition tree in words', () => {
  const condition = (tree: ConditionTree): Pick<Condition, 'metWhen' | 'applicableWhen'> => ({
    metWhen: tree,
    applicableWhen: tree,
  });

  it('keeps "och" and "eller" apart with brackets', () => {
    const tree: ConditionTree = {
      any: [
        { fact: 'sipRequired', operator: 'equal', value: false },
        {
          all: [
            { fact: 'sipCallSent', operator: 'equal', value: true },
            { fact: 'patientOpposed', operator: 'notEqual', value: true },
          ],
        },
      ],
    };
    expect(metSentence(condition(tree), {}, 'sv')).toBe(
      'Uppfyllt när ingen samordnad individuell planering (SIP) ska hållas eller (kallelsen till SIP är skickad och patienten inte motsätter sig planeringen).',
    );
  });

  it('names a limit that stands in the tree itself, one day as one', () => {
    const tree: ConditionTree = { all: [{ fact: 'sipCallDaysAfterNotice', operator: 'lessThanInclusive', value: 1 }] };
    expect(applicableSentence(condition(tree), {}, 'en')).toBe(
      'Applies when the call to a SIP was sent no later than 1 calendar day after the discharge-ready notice.',
    );
  });
});
