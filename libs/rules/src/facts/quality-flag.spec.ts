import { describe, expect, it } from '@jest/globals';
import type { Episode } from './episode.ts';
import { findQualityFlags } from './find-quality-flags.ts';
import { isQualityFlag, qualityFlags, qualityFlagText } from './quality-flag.ts';

const day = 86_400_000;

/** Admitted on day 10, ready on day 15, left on day 20. */
function episode(fields: Partial<Episode> = {}): Episode {
  return {
    caseNumber: 'A',
    careType: 'somatic',
    municipality: '0184',
    district: null,
    inpatientUnit: 'Karolinska Solna',
    inpatientClinic: null,
    outpatientUnit: null,
    personalIdentityNumber: null,
    protectedIdentity: false,
    admittedAt: 10 * day,
    admissionNoticeSentAt: 10 * day,
    dischargeReadyNotices: [{ sentAt: 15 * day, withdrawnAt: null }],
    careContactNeeded: true,
    careContactAssignedAt: 12 * day,
    sipRequired: true,
    sipCallSentAt: 16 * day,
    outpatientCareAvailable: true,
    patientOpposed: false,
    dischargedAt: 20 * day,
    cancelled: false,
    ...fields,
  };
}

describe('data quality', () => {
  it('an ordinary episode has no flag', () => {
    expect(findQualityFlags(episode())).toEqual([]);
  });

  it.each<[Partial<Episode>, string]>([
    [{ admissionNoticeSentAt: 9 * day }, 'admission-notice-before-admission'],
    [{ admissionNoticeSentAt: 16 * day }, 'admission-notice-after-ready-notice'],
    [{ admissionNoticeSentAt: 21 * day }, 'admission-notice-after-discharge'],
    [{ careContactAssignedAt: 9 * day }, 'care-contact-before-admission'],
    [{ careContactAssignedAt: 21 * day }, 'care-contact-after-discharge'],
    [{ careContactNeeded: false }, 'care-contact-without-need'],
    [{ sipCallSentAt: 9 * day }, 'sip-call-before-admission'],
    [{ sipCallSentAt: 21 * day }, 'sip-call-after-discharge'],
    [{ sipRequired: false }, 'sip-call-without-need'],
    [{ dischargeReadyNotices: [] }, 'no-standing-notice'],
    [{ dischargeReadyNotices: [{ sentAt: 15 * day, withdrawnAt: 21 * day }] }, 'withdrawal-after-discharge'],
    [
      {
        dischargeReadyNotices: [
          { sentAt: 14 * day, withdrawnAt: null },
          { sentAt: 15 * day, withdrawnAt: null },
        ],
      },
      'several-standing-notices',
    ],
    [
      {
        dischargeReadyNotices: [
          { sentAt: 14 * day, withdrawnAt: null },
          { sentAt: 15 * day, withdrawnAt: 15 * day },
        ],
      },
      'later-notice-withdrawn',
    ],
  ])('%j is flagged as %s', (fields, flag) => {
    expect(findQualityFlags(episode(fields))).toContain(flag);
  });

  it('every flag is a sentence in both languages', () => {
    for (const flag of qualityFlags) {
      expect(isQualityFlag(flag)).toBe(true);
      expect(qualityFlagText(flag, 'sv')).toMatch(/^[A-ZÅÄÖ].*\.$/);
      expect(qualityFlagText(flag, 'en')).toMatch(/^[A-Z].*\.$/);
    }
    expect(isQualityFlag('toString')).toBe(false);
  });
});
