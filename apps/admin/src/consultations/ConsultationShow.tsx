import { Box, Button } from '@mui/material';
import { Link, useParams } from 'react-router-dom';
import { ObjectHistory } from '../audit-lines/ObjectHistory.tsx';
import { date, deadline, sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import type { Consultation } from '../providers/api-types.ts';
import { useMay, useSession } from '../providers/auth-provider.ts';
import { useApi } from '../providers/use-api.ts';
import { Counts } from './ConsultationList.tsx';
import { FileList } from './FileList.tsx';
import { OwnAnswer } from './OwnAnswer.tsx';
import { OwnImpact } from './OwnImpact.tsx';
import { PartyTable } from './PartyTable.tsx';
import { Proposal } from './Proposal.tsx';
import { RoundActs } from './RoundActs.tsx';
import { RoundTag } from './RoundTags.tsx';
import { SentAnswers } from './SentAnswers.tsx';

/** One round: what is asked, what it would cost, what one can do now, and who has answered. */
export default function ConsultationShow() {
  const text = useText();
  const language = useLanguage();
  const id = useParams()['id'] ?? '';
  const answer = useApi<Consultation>(`/consultations/${encodeURIComponent(id)}`);
  const round = answer.data;
  return (
    <>
      <PageHead
        kind={<Link to="/consultations">{text('consultation.title')}</Link>}
        title={round?.title ?? text('consultation.title')}
        lead={round ? <Until round={round} /> : undefined}
        actions={round ? <RoundActs round={round} /> : undefined}
      />
      <Loaded answer={answer}>{(loaded) => <Round round={loaded} language={language} />}</Loaded>
    </>
  );
}

/** Until when one can act, or when it ended. */
function Until({ round }: { round: Consultation }) {
  const text = useText();
  const language = useLanguage();
  if (round.endedAt !== null)
    return (
      <>{text('consultation.ended', { day: date(round.endedAt.slice(0, 10), language), name: round.endedBy ?? '–' })}</>
    );
  const day = deadline(round.deadline, language);
  const isOver = round.state === 'open' && round.isPastDeadline;
  return <>{text(isOver ? 'consultation.lastDayPassed' : 'consultation.lastDay', { day })}</>;
}

function Round({ round, language }: { round: Consultation; language: 'sv' | 'en' }) {
  const text = useText();
  const isPayer = useSession()?.user.unit.kind === 'payer';
  const maySeeTrail = useMay('audit:read');
  const sent = round.answers.filter(({ state }) => state === 'sent');
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2, alignItems: 'center' }}>
        <RoundTag round={round} />
        <Box sx={{ color: 'text.secondary' }}>
          {text('consultation.answers')}: <Counts counts={round.counts} />
        </Box>
      </Box>
      <Notes round={round} />
      <Section title={text('consultation.question')}>
        <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '75ch', mb: 1.5 }}>{round.text}</Box>
        {round.extensions.map((extension) => (
          <Note key={extension.at} meaning="waits">
            {text('consultation.extension', {
              at: sentenceInstant(extension.at, language),
              before: deadline(extension.deadlineBefore, language),
              after: deadline(extension.deadline, language),
              reason: extension.reason,
            })}
          </Note>
        ))}
        {round.attachments.length > 0 || round.allowedActs.includes('attach') ? (
          <>
            <Box sx={{ fontWeight: 650, mb: 0.5 }}>{text('consultation.attachments')}</Box>
            <FileList
              files={round.attachments}
              path={`/consultations/${encodeURIComponent(round.id)}/attachments`}
              mayChange={round.allowedActs.includes('attach')}
              addLabel={text('consultation.attach')}
            />
          </>
        ) : null}
      </Section>
      {round.ruleVersion ? <Proposal proposal={round.ruleVersion} /> : null}
      {round.ruleVersion && isPayer ? <OwnImpact ruleVersionId={round.ruleVersion.id} /> : null}
      <OwnAnswer round={round} />
      {sent.length > 0 ? (
        <Section title={text('consultation.theAnswers')}>
          <SentAnswers answers={sent} />
        </Section>
      ) : null}
      <Section title={text('consultation.whoAnswered')} lead={text('consultation.whoAnsweredLead')}>
        <PartyTable parties={round.parties} />
      </Section>
      {maySeeTrail ? <ObjectHistory objects={[`consultation/${round.id}`]} /> : null}
    </>
  );
}

/** What to do next with a round that is only prepared, and what was decided past it. */
function Notes({ round }: { round: Consultation }) {
  const text = useText();
  const mayChange = round.allowedActs.includes('change');
  return (
    <>
      {mayChange ? (
        <Note
          meaning="draft"
          actions={
            round.ruleVersion ? (
              <Button
                component={Link}
                to={`/rule-versions/${encodeURIComponent(round.ruleVersion.id)}/show`}
                variant="outlined"
              >
                {text('consultation.toDraft')}
              </Button>
            ) : undefined
          }
        >
          {text(round.ruleVersion ? 'consultation.preparedNoteDraft' : 'consultation.preparedNoteModel')}
        </Note>
      ) : null}
      {round.overrideReason === null ? null : (
        <Note meaning="waits" title={text('consultation.override')}>
          {round.overrideReason}
        </Note>
      )}
      {round.endReason === null ? null : <Note>{round.endReason}</Note>}
    </>
  );
}
