import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router-dom';
import { ObjectHistory } from '../audit-lines/ObjectHistory.tsx';
import { amount, count, month, tableInstant, titleMonth, unknown } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Bar } from '../layout/Bar.tsx';
import { Facts, Figures } from '../layout/Facts.tsx';
import { JobTag } from '../layout/JobTag.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { BillingRun } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { ChecklistView } from './ChecklistView.tsx';
import { RunSteps } from './RunSteps.tsx';

/** One run, asked for about once a second until it is done. */
export default function BillingRunShow() {
  const text = useText();
  const language = useLanguage();
  const id = useParams()['id'] ?? '';
  const answer = useApi<BillingRun>(`/billing-runs/${encodeURIComponent(id)}`, {
    pollEvery: (run) => (run === undefined || run.state === 'queued' || run.state === 'running' ? 1000 : false),
  });
  const run = answer.data;
  return (
    <>
      <PageHead
        kind={text('console.runs')}
        title={
          run
            ? text('run.title', { month: titleMonth(run.period, language), revision: run.revision })
            : text('console.runs')
        }
        actions={
          <>
            <Button component={Link} to="/billing-runs" variant="outlined">
              {text('run.seeAllRuns')}
            </Button>
            {run?.state === 'completed' ? (
              <Button component={Link} to={`/months/${run.period}`} variant="contained">
                {text('run.seeMonth', { month: month(run.period, language) })}
              </Button>
            ) : null}
          </>
        }
      />
      <Loaded answer={answer}>{(latest) => <Run run={latest} />}</Loaded>
    </>
  );
}

function Run({ run }: { run: BillingRun }) {
  const text = useText();
  const isUnderWay = run.state === 'queued' || run.state === 'running';
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, mb: 2 }}>
        <JobTag state={run.state} kind="run" />
        {run.mode === 'shadow' ? (
          <Tag meaning="draft">{text('console.shadowMode')}</Tag>
        ) : (
          <Tag meaning="info">{text('console.billingMode')}</Tag>
        )}
      </Box>
      {run.state === 'failed' ? (
        <Note meaning="over" role="alert" title={text('run.failedTitle')}>
          {run.problem?.detail}
        </Note>
      ) : null}
      {isUnderWay ? (
        <Box sx={{ mb: 2.5 }}>
          <Bar done={run.progress.done} total={run.progress.total} label={text('run.progressLabel')} />
          <Box role="status" sx={{ color: 'text.secondary', mt: 0.5 }}>
            {text('run.progress', { done: count(run.progress.done), total: count(run.progress.total) })}
          </Box>
        </Box>
      ) : null}
      <RunSteps run={run} />
      {run.state === 'completed' ? (
        <Figures
          items={[
            { name: text('run.total'), value: amount(run.totalAmount) },
            { name: text('run.statements'), value: count(run.statements) },
            { name: text('run.episodes'), value: count(run.episodes) },
          ]}
        />
      ) : null}
      {run.checklist && run.checklist.items.length > 0 ? (
        <Section title={text('run.checklist')}>
          <ChecklistView items={run.checklist.items} />
        </Section>
      ) : null}
      <Section title={text('run.ruleVersions')}>
        <Facts
          isWide
          rows={[
            ...run.ruleVersions.map((version): [string, ReactNode] => [
              text(version.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric'),
              <VersionLine key={version.name} name={version.name} hash={version.hash} />,
            ]),
            [text('run.at'), tableInstant(run.createdAt)],
            [text('run.completedAt'), run.completedAt ? tableInstant(run.completedAt) : unknown],
            [text('run.by'), run.createdBy],
          ]}
        />
      </Section>
      <ObjectHistory objects={[`billing-run/${run.id}`]} />
    </>
  );
}

function VersionLine({ name, hash }: { name: string; hash: string }) {
  return (
    <>
      <Link to={`/rule-versions/${encodeURIComponent(name.replace('/', '_'))}/show`}>{name}</Link>
      <Box
        component="code"
        sx={{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary', overflowWrap: 'anywhere' }}
      >
        {hash}
      </Box>
    </>
  );
}
