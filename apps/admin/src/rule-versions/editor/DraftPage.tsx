import { Box, Button } from '@mui/material';
import { useEffect, useMemo, useState } from 'react';
import { Link, Navigate, useParams } from 'react-router-dom';
import { clock } from '../../formats.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { Loaded } from '../../layout/Loaded.tsx';
import { Note } from '../../layout/Note.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import { Section } from '../../layout/Section.tsx';
import { Tag } from '../../layout/Tag.tsx';
import type { RuleComment, RuleVersion } from '../../providers/api-types.ts';
import { useMay } from '../../providers/auth-provider.ts';
import { useApi, useApiList } from '../../providers/use-api.ts';
import { StateTag } from '../StateTag.tsx';
import { versionBefore } from '../what-changed.ts';
import { VersionWays } from '../VersionWays.tsx';
import { LifeNotes } from '../acts/LifeNotes.tsx';
import { VersionActs } from '../acts/VersionActs.tsx';
import { BeginningForm } from './BeginningForm.tsx';
import { CalendarExample } from './CalendarExample.tsx';
import { CommentButton } from './Comments.tsx';
import { ConditionsForm } from './ConditionsForm.tsx';
import { ConflictBar } from './ConflictBar.tsx';
import { documentOf } from './draft.ts';
import { EditorContext, type Editor } from './editor-context.ts';
import { LeaveQuestion } from './LeaveQuestion.tsx';
import { Meaning } from './Meaning.tsx';
import { ParameterForm } from './ParameterForm.tsx';
import { useChecks } from './use-checks.ts';
import { useDraft, type Saving } from './use-draft.ts';
import { parameterGroups } from './vocabulary.ts';
import { WorkedCases } from './WorkedCases.tsx';

/** A draft of a rule version: to the left its form, to the right what it means. */
export default function DraftPage() {
  const id = useParams()['id'] ?? '';
  return <OneDraft key={id} id={id} />;
}

function OneDraft({ id }: { id: string }) {
  const mayWrite = useMay('rules:write');
  const answer = useApi<RuleVersion>(`/rule-versions/${encodeURIComponent(id)}`);
  // The edits begin from what is stored now, never from what another page read earlier.
  const [isRead, setRead] = useState(false);
  const isJustRead = answer.isFetchedAfterMount && answer.isSuccess;
  useEffect(() => {
    if (isJustRead) setRead(true);
  }, [isJustRead]);
  return (
    <Loaded answer={isRead ? answer : { ...answer, data: undefined }}>
      {(version) =>
        mayWrite && version.state === 'draft' ? (
          <Desk key={version.id} version={version} />
        ) : (
          <Navigate to={`/rule-versions/${encodeURIComponent(id)}/show`} replace />
        )
      }
    </Loaded>
  );
}

function Desk({ version }: { version: RuleVersion }) {
  const text = useText();
  const language = useLanguage();
  const desk = useDraft(version);
  const { stored, draft, saving, edit } = desk;
  const [period, setPeriod] = useState('');
  const checked = useChecks(stored.id, draft, period);
  const basis = useApi<RuleVersion>(`/rule-versions/${encodeURIComponent(stored.basedOn ?? '')}`, {
    enabled: stored.basedOn !== null,
  }).data;
  const path = `/rule-versions/${encodeURIComponent(stored.id)}`;
  const comments = useApi<RuleComment[]>(`${path}/comments`).data;
  const editor = useMemo<Editor>(
    () => ({
      id: stored.id,
      draft,
      edit,
      checked,
      comments: comments ?? [],
      basis: basis ? { document: documentOf(basis), workedCases: basis.workedCases } : null,
      labels: new Map(stored.sentences.parameters.map((sentence) => [sentence.name, sentence])),
    }),
    [stored, draft, edit, checked, basis, comments],
  );
  return (
    <EditorContext value={editor}>
      <PageHead
        kind={<Link to="/rule-versions">{text('console.ruleVersions')}</Link>}
        title={draft.document.titles[language]}
        lead={text('editor.basedOn', { name: stored.ruleVersion, basis: basis?.ruleVersion ?? '–' })}
        actions={<VersionActs version={stored} beforeAct={desk.save} />}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2, alignItems: 'center' }}>
        <StateTag state={stored.state} />
        <SavedTag saving={saving} at={stored.changedAt ?? stored.createdAt} />
        {saving.state === 'unsaved' || saving.state === 'refused' ? (
          <Button size="small" onClick={() => void desk.save()}>
            {text('editor.saveNow')}
          </Button>
        ) : null}
        <CommentButton about={null} label={stored.ruleVersion} />
        <Link to={`${path}/show`}>{text('editor.toReading')}</Link>
      </Box>
      <VersionWays version={stored} />
      {saving.state === 'conflict' ? (
        <ConflictBar conflict={saving.conflict} stored={stored} draft={draft} onSettled={desk.settle} />
      ) : null}
      {saving.state === 'refused' ? (
        <Note meaning="over" role="alert" title={text('editor.notSaved')}>
          {saving.words ?? text('editor.notSavedChecks')} {text('editor.notSavedKept')}
        </Note>
      ) : null}
      <LeaveQuestion isUnsaved={saving.state !== 'saved'} save={desk.save} />
      <LifeNotes version={stored} />
      <OtherBasis version={stored} />
      <Box sx={columns}>
        <div>
          <BeginningForm corrects={stored.corrects} />
          <Section title={text('editor.liability')}>
            <ParameterForm names={parameterGroups.liability} />
          </Section>
          <ConditionsForm />
          <Section title={text('editor.calendar')} lead={text('editor.calendarLead')}>
            <ParameterForm names={parameterGroups.calendar} />
            <CalendarExample period={period} onChange={setPeriod} />
          </Section>
          <Section title={text('editor.handling')}>
            <ParameterForm names={parameterGroups.handling} />
          </Section>
        </div>
        <Box component="aside" aria-label={text('editor.meaning')} tabIndex={0} sx={besideIt}>
          <Meaning />
        </Box>
      </Box>
      <div id="worked-cases" tabIndex={-1}>
        <WorkedCases />
      </div>
    </EditorContext>
  );
}

/** A draft from another version than the one it replaces undoes what that one changed, unless somebody says so. */
function OtherBasis({ version }: { version: RuleVersion }) {
  const text = useText();
  const all = useApiList<RuleVersion>('/rule-versions').data ?? [];
  const before = versionBefore(version, all);
  const basis = all.find(({ id }) => id === version.basedOn);
  if (before === null || basis === undefined || before.id === basis.id) return null;
  return (
    <Note meaning="waits" title={text('editor.otherBasis', { before: before.ruleVersion, basis: basis.ruleVersion })}>
      {text('editor.otherBasisWhy', { before: before.ruleVersion })}{' '}
      <Link to={`/rule-versions/compare?a=${encodeURIComponent(before.id)}&b=${encodeURIComponent(version.id)}`}>
        {text('revision.compareWith', { name: before.ruleVersion })}
      </Link>
    </Note>
  );
}

/** Says that what was typed is kept, and since when. */
function SavedTag({ saving, at }: { saving: Saving; at: string }) {
  const text = useText();
  const language = useLanguage();
  return (
    <span role="status">
      {saving.state === 'saved' ? (
        <Tag meaning="done">{text('editor.savedAt', { clock: clock(at, language, '') })}</Tag>
      ) : saving.state === 'saving' ? (
        <Tag meaning="neutral">{text('editor.saving')}</Tag>
      ) : (
        <Tag meaning="waits">{text('editor.unsaved')}</Tag>
      )}
    </span>
  );
}

const columns = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
} as const;

const besideIt = {
  minWidth: 0,
  position: { lg: 'sticky' },
  top: { lg: 64 },
  maxHeight: { lg: 'calc(100vh - 80px)' },
  overflowY: { lg: 'auto' },
} as const;
