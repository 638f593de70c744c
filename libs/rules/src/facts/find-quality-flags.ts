import type { Episode } from './episode.ts';
import { standingNotice } from './episode-times.ts';
import type { QualityFlag } from './quality-flag.ts';

/** What is odd about an episode, though no ground to refuse it. */
export function findQualityFlags(episode: Episode): QualityFlag[] {
  const flags: QualityFlag[] = [];
  const flag = (name: QualityFlag, holds: boolean): void => {
    if (holds) flags.push(name);
  };
  const { admittedAt, dischargedAt, admissionNoticeSentAt, careContactAssignedAt, sipCallSentAt } = episode;
  const notices = episode.dischargeReadyNotices;
  const standing = standingNotice(notices);

  flag('admission-notice-before-admission', isBefore(admissionNoticeSentAt, admittedAt));
  flag('admission-notice-after-ready-notice', standing !== null && isBefore(standing.sentAt, admissionNoticeSentAt));
  flag('admission-notice-after-discharge', isBefore(dischargedAt, admissionNoticeSentAt));
  flag('care-contact-before-admission', isBefore(careContactAssignedAt, admittedAt));
  flag('care-contact-after-discharge', isBefore(dischargedAt, careContactAssignedAt));
  flag('care-contact-without-need', careContactAssignedAt !== null && !episode.careContactNeeded);
  flag('sip-call-before-admission', isBefore(sipCallSentAt, admittedAt));
  flag('sip-call-after-discharge', isBefore(dischargedAt, sipCallSentAt));
  flag('sip-call-without-need', sipCallSentAt !== null && !episode.sipRequired);
  if (notices.length > 1) {
    flag('several-standing-notices', notices.filter(({ withdrawnAt }) => withdrawnAt === null).length > 1);
    flag('later-notice-withdrawn', standing !== null && notices.some(({ sentAt }) => sentAt > standing.sentAt));
  }
  flag(
    'withdrawal-after-discharge',
    notices.some(({ withdrawnAt }) => isBefore(dischargedAt, withdrawnAt)),
  );
  flag('no-standing-notice', dischargedAt !== null && standing === null);
  return flags;
}

function isBefore(earlier: number | null, later: number | null): boolean {
  return earlier !== null && later !== null && earlier < later;
}
