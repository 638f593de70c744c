import { describe, expect, it } from '@jest/globals';
import { exampleEpisode, rowOf } from './try-episode.ts';

describe('an episode that is typed in to be tried', () => {
  const example = exampleEpisode('2020-11-01', '0184');

  it('begins as one that is ready at noon and stays four days more, in the first month of the version', () => {
    expect([example.noticeSentAt, example.dischargedAt]).toEqual(['2020-11-13T12:00', '2020-11-17T14:00']);
  });

  it('goes out as a row of an import, with empty times as null', () => {
    expect(rowOf({ ...example, sipCallSentAt: '' }, 'somatic')).toMatchObject({
      careType: 'somatic',
      municipality: '0184',
      district: null,
      sipCallSentAt: null,
      sipRequired: true,
      dischargeReadyNotices: [{ sentAt: '2020-11-13T12:00', withdrawnAt: null }],
    });
    expect(rowOf(example, 'somatic')).not.toHaveProperty('payer');
  });

  it('names the district within Stockholm', () => {
    const { municipality, district } = rowOf({ ...example, payer: '0180-hagersten-alvsjo' }, 'somatic');
    expect([municipality, district]).toEqual(['0180', 'hagersten-alvsjo']);
  });

  it('may be without any notice', () => {
    expect(rowOf({ ...example, noticeSentAt: '' }, 'somatic')['dischargeReadyNotices']).toEqual([]);
  });
});
