import { Box } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Fault } from '../layout/Fault.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Paging } from '../layout/Paging.tsx';
import { Section } from '../layout/Section.tsx';
import { useUrlList } from '../layout/use-url-list.ts';
import type { Job } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { JobTable } from './JobTable.tsx';

/** While something is under way its progress is asked for; that it began or ended, the server says by itself. */
const POLL_MS = 3_000;
const isUnderWay = ({ state, failures }: Job): boolean => (state === 'queued' || state === 'running') && failures === 0;

/** Jobb: what goes on by itself and concerns one, how far it is, and why it stopped. */
export default function JobsPage() {
  const text = useText();
  const [fault, setFault] = useState<unknown>(null);
  const [isRetried, setRetried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const list = useUrlList<Job>({
    resource: 'jobs',
    sort: { field: 'createdAt', order: 'DESC' },
    ...(isBusy ? { refetchInterval: POLL_MS } : {}),
  });
  const goesOn = list.answer.data?.some(isUnderWay) ?? false;
  if (goesOn !== isBusy) setBusy(goesOn);
  const state = list.filter('state') || 'all';
  const retry = async ({ retry: path }: Job) => {
    if (path === null) return;
    setFault(null);
    setRetried(false);
    try {
      await callApi(path, { method: 'POST', body: {} });
      setRetried(true);
      await list.answer.refetch();
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <>
      <PageHead title={text('job.title')} lead={text('job.lead')} />
      {fault === null ? null : <Fault error={fault} />}
      <div role="status">{isRetried ? <Note meaning="done">{text('job.retried')}</Note> : null}</div>
      <Section title={text('job.section')}>
        <Box sx={{ display: 'flex', mb: 1.5 }}>
          <Choice
            label={text('job.which')}
            value={state}
            onChange={(value) => list.setFilter('state', value === 'all' ? '' : value)}
            options={[
              { value: 'all', label: text('job.everything') },
              { value: 'undone', label: text('job.undone') },
              { value: 'open', label: text('job.open') },
              { value: 'failed', label: text('job.failed') },
              { value: 'completed', label: text('job.completed') },
            ]}
          />
        </Box>
        <Loaded answer={list.answer} isList>
          {(rows) =>
            rows.length === 0 ? (
              <Note>{text(state === 'undone' ? 'job.emptyUndone' : 'job.empty')}</Note>
            ) : (
              <>
                <JobTable rows={rows} onRetry={(job) => void retry(job)} />
                <Paging page={list.page} perPage={list.perPage} total={list.total} onPage={list.setPage} />
              </>
            )
          }
        </Loaded>
      </Section>
    </>
  );
}
