import { sentenceInstant, unknown } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Facts } from '../layout/Facts.tsx';
import type { EpisodeDetail } from '../providers/api-types.ts';

/** The facts as received. */
export function EpisodeFacts({ episode }: { episode: EpisodeDetail }) {
  const text = useText();
  const language = useLanguage();
  const at = (instant: string | null) => (instant ? sentenceInstant(instant, language) : text('episode.none'));
  const yesNo = (value: boolean) => text(value ? 'console.yes' : 'console.no');
  const notices =
    episode.dischargeReadyNotices.length === 0
      ? text('episode.none')
      : episode.dischargeReadyNotices.map((notice) => (
          <div key={notice.sentAt}>
            {at(notice.sentAt)}
            {notice.withdrawnAt ? `, ${text('episode.withdrawnAt', { instant: at(notice.withdrawnAt) })}` : ''}
          </div>
        ));
  return (
    <Facts
      isWide
      rows={[
        [text('episode.payer'), `${episode.payerName} (${episode.payer})`],
        [text('episode.inpatientUnit'), [episode.inpatientUnit, episode.inpatientClinic].filter(Boolean).join(', ')],
        [
          text('episode.outpatientUnit'),
          episode.masked ? text('episode.protectedShort') : (episode.outpatientUnit ?? unknown),
        ],
        [text('episode.admittedAt'), at(episode.admittedAt)],
        [text('episode.admissionNotice'), at(episode.admissionNoticeSentAt)],
        [text('episode.notices'), notices],
        [text('episode.careContactNeeded'), yesNo(episode.careContactNeeded)],
        [text('episode.careContactAssignedAt'), at(episode.careContactAssignedAt)],
        [text('episode.sipRequired'), yesNo(episode.sipRequired)],
        [text('episode.sipCallSentAt'), at(episode.sipCallSentAt)],
        [text('episode.outpatientCareAvailable'), yesNo(episode.outpatientCareAvailable)],
        [text('episode.patientOpposed'), yesNo(episode.patientOpposed)],
        [text('episode.protectedIdentity'), yesNo(episode.protectedIdentity)],
        [text('episode.dischargedAt'), episode.dischargedAt ? at(episode.dischargedAt) : text('episode.headOngoing')],
      ]}
    />
  );
}
