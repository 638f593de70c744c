import { describe, expect, it } from '@jest/globals';
import { noClaim, type Reviewed } from './claim-words.ts';
import { newDialoguePath } from './dialogue-path.ts';
import { wishedClaim } from './wished-claim.ts';

const doris = { caseNumber: 'D-DORIS', conditions: [{ id: 'sip-call', outcome: 'not-met' }] } as unknown as Reviewed;
const wished = (path: string) => wishedClaim(new URLSearchParams(path.split('?')[1]), [doris]);

describe('a dialogue opened from somewhere else', () => {
  it('knows the stay and what it is about; whoever disputes a condition holds the opposite', () => {
    expect(wished(newDialoguePath('1', 'D-DORIS', 'sip-call'))).toEqual({
      ...noClaim,
      caseNumber: 'D-DORIS',
      about: 'sip-call',
      isMet: true,
    });
    expect(wished(newDialoguePath('1', 'SOMEBODY', 'days', 3))).toEqual(noClaim);
  });

  it.each([
    ['days', 3, { days: '3' }],
    ['payer', '0182', { payer: '0182' }],
    ['sipCallSentAt', '2020-01-23T09:00:00+01:00', { instant: '2020-01-23T09:00:00' }],
    ['sipCallSentAt', null, { never: true }],
    ['sipCallSentAt', undefined, {}],
    ['days', 'three', {}],
  ])('about %s it holds %j already', (about, claim, words) => {
    expect(wished(newDialoguePath('1', 'D-DORIS', about, claim))).toEqual({
      ...noClaim,
      caseNumber: 'D-DORIS',
      about,
      ...words,
    });
  });

  it('about a missing episode it knows what the list says of it', () => {
    const claim = { caseNumber: 'X', inpatientUnit: 'Danderyds sjukhus', dischargedAt: '2020-01-22T10:00:00+01:00' };
    expect(wished(newDialoguePath('1', undefined, 'missing-episode', claim))).toMatchObject({
      caseNumber: '',
      about: 'missing-episode',
      missing: { caseNumber: 'X', unit: 'Danderyds sjukhus', admittedAt: '', dischargedAt: '2020-01-22T10:00:00' },
    });
  });

  it('a claim that is no JSON is as none', () => {
    expect(wished('/dialogues/new?caseNumber=D-DORIS&about=days&claim=%7B')).toMatchObject({ about: 'days', days: '' });
  });
});
