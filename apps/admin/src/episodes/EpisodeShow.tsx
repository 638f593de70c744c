import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { ObjectHistory } from '../audit-lines/ObjectHistory.tsx';
import { count, effect } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import { useShortcut } from '../layout/shortcuts.ts';
import type { EpisodeDetail } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { ConditionSentences } from './ConditionSentences.tsx';
import { DayStripPicture } from './DayStripPicture.tsx';
import { EpisodeFacts } from './EpisodeFacts.tsx';
import { EpisodeTag } from './EpisodeList.tsx';
import { ProtectedIdentity } from './ProtectedIdentity.tsx';
import { RevisionList } from './RevisionList.tsx';

/** One vårdtillfälle: what it costs, its drawn days, its conditions as sentences, its facts and revisions. */
export default function EpisodeShow() {
  const text = useText();
  const caseNumber = useParams()['id'] ?? '';
  const answer = useApi<EpisodeDetail>(`/episodes/${encodeURIComponent(caseNumber)}`);
  if (answer.data) return <Episode key={caseNumber} received={answer.data} />;
  return (
    <>
      <PageHead kind={text('console.episodes')} title={caseNumber} />
      <Loaded answer={answer}>{() => null}</Loaded>
    </>
  );
}

function Episode({ received }: { received: EpisodeDetail }) {
  const text = useText();
  const [opened, setOpened] = useState<EpisodeDetail | null>(null);
  const episode = opened ?? received;
  const assessment = episode.assessment ?? episode.previewAssessment;
  return (
    <>
      <PageHead
        kind={<Origin episode={episode} />}
        title={episode.caseNumber}
        lead={<Headline episode={episode} />}
        actions={<Neighbours previous={episode.previous} next={episode.next} />}
      />
      {episode.protectedIdentity ? <ProtectedIdentity episode={episode} onOpened={setOpened} /> : null}
      {episode.state === 'cancelled' ? <Note>{text('episode.headCancelled')}</Note> : null}
      {episode.assessment === null && episode.previewAssessment ? (
        <Note meaning="draft">{text('episode.headPreview')}</Note>
      ) : null}
      {episode.flags.length > 0 ? (
        <Note meaning="waits" title={text('episode.flags')}>
          {episode.flags.map((flag) => (
            <div key={flag.code}>{flag.text}</div>
          ))}
        </Note>
      ) : null}
      <Section title={text('episode.strip')}>
        {episode.strip && episode.strip.days.length > 0 ? (
          <DayStripPicture strip={episode.strip} isCounted={assessment?.counted !== false} />
        ) : (
          <p>{text('episode.stripNone')}</p>
        )}
      </Section>
      <Section title={text('episode.conditions')}>
        {assessment ? (
          <ConditionSentences conditions={assessment.conditions} />
        ) : (
          <p>{text('episode.conditionsNone')}</p>
        )}
      </Section>
      <Section title={text('episode.facts')}>
        <EpisodeFacts episode={episode} />
      </Section>
      <Section title={`${text('episode.revisions')} (${count(episode.revisions.length)})`}>
        <RevisionList revisions={episode.revisions} />
      </Section>
      <ObjectHistory objects={madeOf(episode)} />
    </>
  );
}

/** The case itself, the files that its revisions came in, and the run that judged it. */
function madeOf({ caseNumber, revisions, assessment }: EpisodeDetail): string[] {
  const runId = assessment?.runId;
  return [
    `episode/${caseNumber}`,
    ...revisions.flatMap(({ source }) => (source === null ? [] : [`import/${source.importId}`])),
    ...(runId ? [`billing-run/${runId}`] : []),
  ];
}

function Origin({ episode }: { episode: EpisodeDetail }) {
  const text = useText();
  const careType = text(episode.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric');
  const unit = episode.inpatientClinic ? `${episode.inpatientUnit}, ${episode.inpatientClinic}` : episode.inpatientUnit;
  const line = `${episode.payerName} · ${careType} · ${unit}`;
  const statementId = episode.assessment?.statementId;
  return statementId ? <Link to={`/statements/${encodeURIComponent(statementId)}/show`}>{line}</Link> : <>{line}</>;
}

/** "4 dagar · påverkan +15 600 kr", with the tag that says whether it counts and the version behind it. */
function Headline({ episode }: { episode: EpisodeDetail }) {
  const text = useText();
  const assessment = episode.assessment ?? episode.previewAssessment;
  const days = assessment?.dischargeReadyDays ?? episode.dischargeReadyDays;
  const parts = [
    days === null ? null : text('episode.headDays', { smart_count: days }),
    assessment ? text('episode.headContribution', { amount: effect(assessment.contribution) }) : null,
  ].filter((part) => part !== null);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Box component="span" sx={{ fontSize: '1.1875rem', fontWeight: 650, color: 'text.primary' }}>
        {parts.join(' · ')}
      </Box>
      <EpisodeTag row={{ state: episode.state, counted: assessment?.counted ?? episode.counted }} />
      {episode.assessment?.mode === 'shadow' ? <span>{text('episode.shadowRun')}</span> : null}
      {assessment ? (
        <Link to={`/rule-versions/${encodeURIComponent(assessment.ruleVersion.replace('/', '_'))}/show`}>
          {text('episode.ruleVersion', { name: assessment.ruleVersion })}
        </Link>
      ) : null}
    </Box>
  );
}

function Neighbours({ previous, next }: { previous: string | null; next: string | null }) {
  const text = useText();
  const navigate = useNavigate();
  const path = (caseNumber: string) => `/episodes/${encodeURIComponent(caseNumber)}/show`;
  useShortcut('next', () => next && void navigate(path(next)));
  useShortcut('previous', () => previous && void navigate(path(previous)));
  return (
    <Box
      role="group"
      sx={{ display: 'flex', gap: 1 }}
      aria-label={`${text('console.previous')}, ${text('console.next')}`}
    >
      {previous ? (
        <Button
          component={Link}
          to={path(previous)}
          variant="outlined"
          startIcon={<ChevronLeft />}
          aria-label={`${text('console.previous')}: ${previous}`}
        >
          {text('console.previous')}
        </Button>
      ) : null}
      {next ? (
        <Button
          component={Link}
          to={path(next)}
          variant="outlined"
          endIcon={<ChevronRight />}
          aria-label={`${text('console.next')}: ${next}`}
        >
          {text('console.next')}
        </Button>
      ) : null}
    </Box>
  );
}
