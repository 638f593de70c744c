import type { Model, RuleVersion } from '@fristdag/rules';
import type { Language, Text } from '../../platform/index.ts';
import { applicableSentence, dutyText, metSentence } from './condition-sentences.ts';
import { parameterSentences, summaryWords } from './parameter-sentences.ts';

/** How stays add up to a payer's month (2019 slide material p. 10–11; the hybrid after Västra Götaland's proposal). */
const models: Readonly<Record<Model, Text>> = {
  average: {
    sv: 'Dagarna räknas i genomsnitt över betalarens månad. Betalningsansvar finns när genomsnittet är över fristdagarna.',
    en: 'Days are averaged over the payer’s month. There is liability when the average is above the free days.',
  },
  individual: {
    sv: 'Varje vårdtillfälle räknas för sig. Dagarna över fristdagarna är betalningsdagar.',
    en: 'Each episode is counted by itself. The days above the free days are billable.',
  },
  hybrid: {
    sv: 'Långa vårdtillfällen räknas vart för sig, de övriga i genomsnitt över betalarens månad. Delarna läggs ihop.',
    en: 'Long episodes are counted each by itself, the others as an average over the payer’s month. Both parts add.',
  },
};

/** A version as a person reads it: its main values, its model, every parameter and every condition as sentences. */
export function versionSentences(version: RuleVersion, language: Language) {
  const { conditions, parameters } = version;
  return {
    summary: summaryWords(version, language),
    model: models[version.model][language],
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
