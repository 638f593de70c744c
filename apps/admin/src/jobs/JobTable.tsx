import { Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { count, tableInstant } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Bar } from '../layout/Bar.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { Job } from '../providers/api-types.ts';
import type { MeaningName } from '../theme.ts';

const kinds: Readonly<Record<Job['kind'], TextKey>> = {
  import: 'operation.kindImport',
  'billing-run': 'operation.kindRun',
  'impact-preview': 'operation.kindImpactPreview',
  'invoice-delivery': 'operation.kindInvoiceDelivery',
  notice: 'job.kindNotice',
  'notice-mail': 'job.kindNoticeMail',
  'key-rotation': 'operation.kindKeyRotation',
  'retention-order': 'operation.kindRetentionOrder',
};
const states: Readonly<Record<Job['state'], readonly [TextKey, MeaningName]>> = {
  queued: ['job.stateQueued', 'waits'],
  running: ['job.stateRunning', 'waits'],
  completed: ['job.stateCompleted', 'done'],
  failed: ['job.stateFailed', 'over'],
};

export function JobTable({ rows, onRetry }: { rows: readonly Job[]; onRetry: (job: Job) => void }) {
  const text = useText();
  const nameOf = ({ kind, id, subject }: Job) => ({ kind: text(kinds[kind]), subject: subject ?? id });
  const columns: Column<Job>[] = [
    {
      key: 'kind',
      head: text('job.kind'),
      isTitle: true,
      cell: (row) => (row.page === null ? text(kinds[row.kind]) : <Link to={row.page}>{text(kinds[row.kind])}</Link>),
    },
    { key: 'about', head: text('job.about'), cell: (row) => row.subject ?? '–' },
    {
      key: 'state',
      head: text('job.state'),
      cell: (row) => <State job={row} label={text('job.progressOf', nameOf(row))} />,
    },
    { key: 'why', head: text('job.why'), cell: (row) => <Why job={row} /> },
    {
      key: 'started',
      head: text('job.started'),
      cell: ({ createdAt, createdBy }) =>
        createdBy === null
          ? tableInstant(createdAt)
          : text('job.startedBy', { at: tableInstant(createdAt), name: createdBy }),
    },
    {
      key: 'act',
      head: text('job.act'),
      isHeadHidden: true,
      align: 'right',
      cell: (row) =>
        row.retry === null ? null : (
          <Button
            size="small"
            variant="outlined"
            aria-label={text('job.retryOf', nameOf(row))}
            onClick={() => onRetry(row)}
          >
            {text('job.retry')}
          </Button>
        ),
    },
  ];
  return (
    <RowTable
      caption={text('job.title')}
      columns={columns}
      rows={rows}
      rowKey={({ kind, id }) => `${kind} ${id}`}
      cardsBelow={820}
      isMain
    />
  );
}

function State({ job: { state, progress }, label }: { job: Job; label: string }) {
  const text = useText();
  const [key, meaning] = states[state];
  const isUnderWay = state === 'queued' || state === 'running';
  return (
    <>
      <Tag meaning={meaning}>{text(key)}</Tag>
      {progress !== null && isUnderWay ? (
        <Box sx={{ mt: 0.5, minWidth: 120 }}>
          <Bar done={progress.done} total={progress.total} label={label} />
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {text('job.progress', { done: count(progress.done), total: count(progress.total) })}
          </Box>
        </Box>
      ) : null}
    </>
  );
}

function Why({ job: { problem, failures, triedAgainAt, state } }: { job: Job }) {
  const text = useText();
  const isTrying = state !== 'failed' && failures > 0;
  if (problem === null && !isTrying) return <>–</>;
  return (
    <Box sx={{ maxWidth: '48ch', overflowWrap: 'anywhere' }}>
      {problem}
      {isTrying ? ` ${text('job.failures', { smart_count: failures })}` : null}
      {triedAgainAt === null ? null : ` ${text('job.again', { at: tableInstant(triedAgainAt) })}`}
    </Box>
  );
}
