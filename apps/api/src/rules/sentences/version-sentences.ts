import type { RuleVersion } from '@fristdag/rules';
import type { Language } from '../../platform/index.ts';
import { applicableSentence, dutyText, metSentence } from './condition-sentences.ts';
import { parameterSentences, summaryWords } from './parameter-sentences.ts';

/** A version as a person reads it: its main values, every parameter and every condition as sentences. */
export function versionSentences(version: RuleVersion, language: Language) {
  const { conditions, parameters } = version;
  return {
    summary: summaryWords(version, language),
    parameters: parameterSentences(version, language),
    conditions: conditions.map((condition) => ({
      id: condition.id,
      title: condition.titles[language],
      enabled: condition.enabled,
      applicableSentence: applicableSentence(condition, parameters, language),
      metSentence: metSentence(condition, parameters, language),
      duty: condition.duty,
      dutyText: dutyText(condition.duty, language),
      clause: condition.clause[language],
    })),
  };
}
