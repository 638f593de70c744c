import { describe, expect, it } from '@jest/globals';
import { readDocument } from './check-shape.ts';
import { problemWords } from './document-problem-words.ts';
import { conditionOf, draft, setValue, type Draft } from './shipped.fixtures.ts';

describe('a document that cannot be read says why in Swedish too', () => {
  it.each<[string, (document: Draft) => void, string]>([
    ['no start', (document) => delete document['validFrom'], 'validFrom: saknas.'],
    [
      'a start within a month',
      (document) => (document['validFrom'] = '2020-02-15'),
      'validFrom: ska vara den första i en månad.',
    ],
    [
      'a price in words',
      (document) => setValue(document, 'costPerCareDay', 'dyrt'),
      'parameters.costPerCareDay.value: ska vara ett belopp i kronor, inte negativt, med högst två decimaler.',
    ],
    [
      'too many free days',
      (document) => setValue(document, 'freeDays', 900),
      'parameters.freeDays.value: ska vara från 0 till 366.',
    ],
    [
      'half a free day',
      (document) => setValue(document, 'freeDays', 1.5),
      'parameters.freeDays.value: ska vara ett heltal.',
    ],
    [
      'a clock of 25 hours',
      (document) => setValue(document, 'cutoffTime', '25:00'),
      'parameters.cutoffTime.value: ska vara ett klockslag skrivet HH:MM, HH:MM:SS or HH:MM:SS.mmm.',
    ],
    [
      'two conditions of one name',
      (document) => (conditionOf(document, 'sip-call').id = 'care-contact'),
      'conditions[3].id: care-contact finns två gånger.',
    ],
    [
      'a model that nobody knows',
      (document) => (document['model'] = 'median'),
      'model: ska vara något av average, individual, hybrid.',
    ],
    [
      'the hybrid model without its threshold',
      (document) => (document['model'] = 'hybrid'),
      'parameters.hybridThresholdDays: saknas; hybridmodellen behöver den.',
    ],
    ['an extra key', (document) => (document['price'] = 1), 'price: är ingen känd nyckel (här finns: name, '],
  ])('%s', (_, change, expected) => {
    const read = readDocument(draft(change));
    const [finding] = 'findings' in read ? read.findings : [];
    expect(finding).toMatchObject({ check: 'unreadable', kind: 'error' });
    expect(finding?.message.sv.replace(' eller ', ' or ')).toContain(expected);
  });

  it('a text that nobody has put into Swedish yet is not shown in English', () => {
    expect(problemWords('model', 'is odd')).toEqual({ sv: 'model: går inte att läsa.', en: 'model: is odd.' });
  });

  it.each([[null], [7], ['text'], [[]], [{}]])('%j is no document', (document) => {
    expect('findings' in readDocument(document)).toBe(true);
  });
});
