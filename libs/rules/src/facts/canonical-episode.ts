import type { Episode } from './episode.ts';

/**
 * The parsed values of an episode as one text: two episodes are identical when their texts are, whatever the key
 * order, offsets or file format they were read from. Holds personal data; not for a log.
 */
export function canonicalEpisode(episode: Episode): string {
  return JSON.stringify([
    episode.caseNumber,
    episode.careType,
    episode.municipality,
    episode.district,
    episode.inpatientUnit,
    episode.inpatientClinic,
    episode.outpatientUnit,
    episode.personalIdentityNumber,
    episode.protectedIdentity,
    episode.admittedAt,
    episode.admissionNoticeSentAt,
    episode.dischargeReadyNotices.map((notice) => [notice.sentAt, notice.withdrawnAt]),
    episode.careContactNeeded,
    episode.careContactAssignedAt,
    episode.sipRequired,
    episode.sipCallSentAt,
    episode.outpatientCareAvailable,
    episode.patientOpposed,
    episode.dischargedAt,
    episode.cancelled,
  ]);
}
