import { Box, Button } from '@mui/material';
import { Link, useParams } from 'react-router-dom';
import { ObjectHistory } from '../audit-lines/ObjectHistory.tsx';
import { count, fileSize, tableInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Bar } from '../layout/Bar.tsx';
import { Facts, Figures } from '../layout/Facts.tsx';
import { JobTag } from '../layout/JobTag.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import type { ImportJob } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { AffectedEpisodes } from './AffectedEpisodes.tsx';
import { RefusedRows } from './RefusedRows.tsx';

/** One import: its bar and four counters while it runs, then what was refused and what it changed. */
export default function ImportShow() {
  const text = useText();
  const id = useParams()['id'] ?? '';
  const answer = useApi<ImportJob>(`/imports/${encodeURIComponent(id)}`, {
    pollEvery: (job) => (job === undefined || job.state === 'queued' || job.state === 'running' ? 1000 : false),
  });
  const name = answer.data?.fileName ?? text('import.unnamed');
  return (
    <>
      <PageHead
        kind={text('console.imports')}
        title={text('import.title', { name })}
        actions={
          <Button component={Link} to="/imports" variant="outlined">
            {text('import.toImports')}
          </Button>
        }
      />
      <Loaded answer={answer}>{(job) => <Import job={job} />}</Loaded>
    </>
  );
}

function Import({ job }: { job: ImportJob }) {
  const text = useText();
  const language = useLanguage();
  const isDone = job.state === 'completed';
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', mb: 2 }}>
        <JobTag state={job.state} kind="import" />
        {isDone || job.state === 'failed' ? null : (
          <Box sx={{ flex: 1 }}>
            <Bar done={job.progress.done} total={job.progress.total} label={text('import.progressLabel')} />
            <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
              {text('import.progress', { done: count(job.progress.done), total: count(job.progress.total) })}
            </Box>
          </Box>
        )}
      </Box>
      {job.state === 'failed' ? (
        <Note meaning="over" role="alert" title={text('import.failedTitle')}>
          {job.problem?.detail}
        </Note>
      ) : null}
      <Figures
        items={[
          { name: text('import.read'), value: count(job.rowsRead) },
          { name: text('import.accepted'), value: count(job.rowsAccepted) },
          { name: text('import.unchanged'), value: count(job.rowsUnchanged) },
          { name: text('import.refused'), value: count(job.rowsRefused) },
        ]}
      />
      {isDone ? <Result job={job} /> : null}
      {isDone ? <AffectedEpisodes id={job.id} /> : null}
      {job.rowsRefused > 0 ? <RefusedRows id={job.id} /> : null}
      <Facts
        isWide
        rows={[
          [text('import.at'), tableInstant(job.createdAt)],
          [text('import.by'), job.createdBy],
          [text('import.size'), fileSize(job.sizeBytes, language)],
          [text('import.fileHash'), <code key="hash">{job.fileHash}</code>],
        ]}
      />
      <Box sx={{ mt: 2 }}>
        <ObjectHistory objects={[`import/${job.id}`]} />
      </Box>
    </>
  );
}

function Result({ job }: { job: ImportJob }) {
  const text = useText();
  const values = {
    accepted: count(job.rowsAccepted),
    unchanged: count(job.rowsUnchanged),
    read: count(job.rowsRead),
    refused: count(job.rowsRefused),
  };
  if (job.rowsRead === 0) return <Note role="status">{text('import.resultNone')}</Note>;
  return (
    <Note meaning={job.rowsRefused > 0 ? 'over' : 'done'} role="status">
      {text(job.rowsRefused > 0 ? 'import.resultRefused' : 'import.resultAll', values)}
    </Note>
  );
}
