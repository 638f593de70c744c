import { Box, Button } from '@mui/material';
import { Link, useParams } from 'react-router-dom';
import { ObjectHistory } from '../audit-lines/ObjectHistory.tsx';
import { amount, count, effect, tableInstant, unknown } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Bar } from '../layout/Bar.tsx';
import { Facts, Figures } from '../layout/Facts.tsx';
import { JobTag } from '../layout/JobTag.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { ImpactPreview, ImpactTotals, RuleVersion } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { StateTag } from '../rule-versions/StateTag.tsx';
import { GoverningTable } from './GoverningTable.tsx';
import { ImpactChanges } from './ImpactChanges.tsx';
import { monthsText } from './ImpactPreviewsPage.tsx';
import { ImpactResult } from './ImpactResult.tsx';

/** One impact preview: how far it is, what it would cost whom, and the cases behind it. */
export default function ImpactPreviewPage() {
  const text = useText();
  const language = useLanguage();
  const id = useParams()['id'] ?? '';
  const answer = useApi<ImpactPreview>(`/impact-previews/${encodeURIComponent(id)}`, {
    pollEvery: (latest) =>
      latest === undefined || latest.state === 'queued' || latest.state === 'running' ? 1000 : false,
  });
  const preview = answer.data;
  const version = useApi<RuleVersion>(`/rule-versions/${encodeURIComponent(preview?.ruleVersionId ?? '')}`, {
    enabled: preview !== undefined,
  }).data;
  return (
    <>
      <PageHead
        kind={<Link to="/impact-previews">{text('impact.title')}</Link>}
        title={version ? `${text('impact.title')}: ${version.ruleVersion}` : text('impact.title')}
        lead={preview ? monthsText(preview.periods, language) : undefined}
        actions={preview?.state === 'completed' ? <Downloads id={preview.id} /> : undefined}
      />
      <Loaded answer={answer}>{(loaded) => <Preview preview={loaded} version={version} />}</Loaded>
    </>
  );
}

function Preview({ preview, version }: { preview: ImpactPreview; version: RuleVersion | undefined }) {
  const text = useText();
  const language = useLanguage();
  const isUnderWay = preview.state === 'queued' || preview.state === 'running';
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2, alignItems: 'center' }}>
        <JobTag state={preview.state} kind="run" />
        {preview.isCurrent ? <Tag meaning="done">{text('impact.current')}</Tag> : null}
        {version ? (
          <>
            <StateTag state={version.state} />
            <Link to={`/rule-versions/${encodeURIComponent(version.id)}/show`}>{version.titles[language]}</Link>
          </>
        ) : null}
      </Box>
      {preview.asIf ? <Note meaning="draft">{text('impact.asIfNote', { label: preview.asIf.label })}</Note> : null}
      {preview.isCurrent ? null : <Note meaning="waits">{text('impact.outdatedNote')}</Note>}
      {preview.state === 'failed' ? (
        <Note meaning="over" role="alert" title={preview.problem?.title ?? text('impact.failed')}>
          {preview.problem?.detail}
        </Note>
      ) : null}
      {isUnderWay ? (
        <Box sx={{ mb: 2.5 }}>
          <Bar done={preview.progress.done} total={preview.progress.total} label={text('impact.progressLabel')} />
          <Box role="status" sx={{ color: 'text.secondary', mt: 0.5 }}>
            {text('impact.progress', { done: count(preview.progress.done), total: count(preview.progress.total) })}
          </Box>
        </Box>
      ) : null}
      {preview.totals ? (
        <>
          <Totals totals={preview.totals} />
          <ImpactResult preview={preview} />
          <ImpactChanges preview={preview} />
          <Section title={text('impact.governing')}>
            <GoverningTable rows={preview.governing} />
          </Section>
        </>
      ) : null}
      <Section title={text('impact.inputs')}>
        <Facts
          isWide
          rows={[
            [text('impact.at'), `${tableInstant(preview.createdAt)} · ${preview.createdBy}`],
            [text('impact.completedAt'), preview.completedAt ? tableInstant(preview.completedAt) : unknown],
            [text('impact.contentHash'), <code key="content">{preview.contentHash}</code>],
            [text('impact.inputsHash'), <code key="inputs">{preview.inputsHash ?? unknown}</code>],
            [text('impact.resultHash'), <code key="result">{preview.resultHash ?? unknown}</code>],
          ]}
        />
      </Section>
      <ObjectHistory objects={[`impact-preview/${preview.id}`]} />
    </>
  );
}

function Totals({ totals }: { totals: ImpactTotals }) {
  const text = useText();
  const { now, then, difference } = totals;
  const nowThen = (before: string, after: string) => text('impact.nowThen', { now: before, then: after });
  return (
    <Figures
      items={[
        {
          name: text('impact.changeOfTotal'),
          value: effect(difference.amount),
          note: nowThen(amount(now.amount), amount(then.amount)),
        },
        { name: text('impact.becomeLiable'), value: count(totals.becomeLiable), note: text('impact.payerMonths') },
        { name: text('impact.ceaseLiable'), value: count(totals.ceaseToBeLiable), note: text('impact.payerMonths') },
        {
          name: text('impact.episodesCounted'),
          value: count(then.episodes),
          note: nowThen(count(now.episodes), count(then.episodes)),
        },
      ]}
    />
  );
}

function Downloads({ id }: { id: string }) {
  const text = useText();
  const href = (ending: string) => `/api/impact-previews/${encodeURIComponent(id)}/payers.${ending}`;
  return (
    <Box role="group" aria-label={text('impact.downloads')} sx={{ display: 'flex', gap: 1 }}>
      <Button component="a" href={href('xlsx')} download variant="outlined">
        {text('impact.xlsx')}
      </Button>
      <Button component="a" href={href('csv')} download variant="outlined">
        {text('impact.csv')}
      </Button>
    </Box>
  );
}
