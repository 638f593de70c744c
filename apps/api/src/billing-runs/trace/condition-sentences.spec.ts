import { describe, expect, it } from '@jest/globals';
import { parseInstant, type AssessedCondition, type Outcome } from '@fristdag/rules';
import { type ConditionEvidence, conditionSentence } from './condition-sentences.ts';

const at = (text: string): number => Number(parseInstant(text));

const anders = {
  admittedAt: at('2020-01-02T15:20'),
  admissionNoticeSentAt: at('2020-01-02T17:05'),
  noticeSentAt: at('2020-01-13T12:00'),
  careContactAssignedAt: at('2020-01-10T09:00'),
  sipCallSentAt: at('2020-01-14T08:30'),
  dischargedAt: at('2020-01-17T14:00'),
};
const limits = { cutoffMs: 43_200_000, sipCallWithinDays: 3, admissionNoticeWithinHours: 24 };

function sentence(
  facts: AssessedCondition['facts'],
  outcome: Outcome,
  episode: Partial<Omit<ConditionEvidence, 'admittedAt'>> = {},
): string {
  const condition = {
    id: 'some-condition',
    outcome,
    titles: { sv: 'Ett villkor', en: 'A condition' },
    clause: { sv: '', en: '' },
    duty: 'region' as const,
    facts,
  };
  return conditionSentence({ ...anders, ...episode, ...limits, condition, language: 'sv' });
}

describe('why a condition came out as it did', () => {
  it.each([
    [{ admissionNoticeSent: true }, 'met', {}, 'Inskrivningsmeddelandet sändes 2 januari 2020 kl. 17.05.'],
    [
      { admissionNoticeSent: false },
      'not-met',
      { admissionNoticeSentAt: null },
      'Inget inskrivningsmeddelande har sänts till kommunen.',
    ],
    [
      { dischargeReadyNoticeStands: true },
      'met',
      {},
      'Meddelandet om utskrivningsklar sändes 13 januari 2020 kl. 12.00 och gäller.',
    ],
    [
      { careContactAssignedByDischarge: true },
      'met',
      {},
      'Den fasta vårdkontakten utsågs 10 januari 2020 kl. 09.00, senast vid utskrivningen 17 januari 2020 kl. 14.00.',
    ],
    [
      { careContactAssignedByDischarge: false },
      'not-met',
      { careContactAssignedAt: at('2020-01-17T14:01') },
      'Den fasta vårdkontakten utsågs 17 januari 2020 kl. 14.01, efter utskrivningen 17 januari 2020 kl. 14.00.',
    ],
    [
      { careContactAssignedByDischarge: false },
      'not-applicable',
      {},
      'Patienten behövde ingen fast vårdkontakt i öppenvården.',
    ],
    [
      { dischargeReadyNoticeStands: true, sipCallSent: true, sipCallDaysAfterNotice: 1 },
      'met',
      {},
      'Kallelsen till SIP sändes 14 januari 2020 kl. 08.30. Det var i tid: sista dag var 16 januari 2020.',
    ],
    [
      { sipCallSent: true, sipCallDaysAfterNotice: 4 },
      'not-met',
      { sipCallSentAt: at('2020-01-17T00:00') },
      'Kallelsen till SIP sändes 17 januari 2020 kl. 00.00. Det var för sent: sista dag var 16 januari 2020.',
    ],
    [
      { sipCallSent: false },
      'not-met',
      { sipCallSentAt: null },
      'Ingen kallelse till SIP sändes. Sista dag var 16 januari 2020.',
    ],
    [
      { outpatientCareAvailable: false },
      'not-met',
      {},
      'Regionens öppenvård var inte tillgänglig efter utskrivningen.',
    ],
    [{}, 'met', {}, 'Ett villkor: uppfyllt.'],
  ] as const)('%j, %s', (facts, outcome, episode, words) => {
    expect(sentence(facts, outcome, episode)).toBe(words);
  });
});
