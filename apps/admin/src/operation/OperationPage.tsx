import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { count, fileSize, tableInstant } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Facts } from '../layout/Facts.tsx';
import { Fault } from '../layout/Fault.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { JobState, Operation } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';

const REFRESH_MS = 10_000;
/** A job under way that nobody has touched for so long stands still. */
const STANDS_STILL_SECONDS = 120;

type JobCount = Operation['jobs'][number];
type FailedJob = Operation['failedJobs'][number];
type ImportSource = Operation['imports'][number];
type DueStepCount = Operation['dueSteps'][number];

const kinds: Record<JobCount['kind'], TextKey> = {
  import: 'operation.kindImport',
  'billing-run': 'operation.kindRun',
  'impact-preview': 'operation.kindImpactPreview',
  'key-rotation': 'operation.kindKeyRotation',
  'invoice-delivery': 'operation.kindInvoiceDelivery',
  'retention-order': 'operation.kindRetentionOrder',
};
const states: Record<JobState, TextKey> = {
  queued: 'operation.queued',
  running: 'operation.running',
  completed: 'operation.completed',
  failed: 'operation.failed',
};

const standsStill = ({ oldestSeconds }: JobCount): boolean => (oldestSeconds ?? 0) > STANDS_STILL_SECONDS;

/** Drift: what the operator watches. */
export default function OperationPage() {
  const text = useText();
  const seesRetention = useMay('retention:read');
  const answer = useApi<Operation>('/operation', { pollEvery: () => REFRESH_MS });
  return (
    <>
      <PageHead
        title={text('operation.title')}
        lead={text('operation.lead')}
        actions={
          <>
            <Button component={Link} to="/jobs?filter=%7B%22state%22%3A%22undone%22%7D" variant="outlined">
              {text('job.toJobs')}
            </Button>
            {seesRetention ? (
              <Button component={Link} to="/retention" variant="outlined">
                {text('retention.title')}
              </Button>
            ) : null}
          </>
        }
      />
      <Loaded answer={answer}>
        {(operation) => (
          <>
            <Verdict operation={operation} />
            <Jobs jobs={operation.jobs} />
            <FailedJobs operation={operation} onRetried={() => void answer.refetch()} />
            <Sources sources={operation.imports} />
            <DueSteps steps={operation.dueSteps} />
            <Queue queue={operation.queue} />
            <Product operation={operation} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Verdict({ operation: { jobs, failedJobs, queue } }: { operation: Operation }) {
  const text = useText();
  const needsYou = !queue.answers || jobs.some(standsStill) || failedJobs.some(({ canRetry }) => canRetry);
  return (
    <Alert severity={needsYou ? 'warning' : 'success'} variant="outlined" sx={{ mb: 2, color: 'text.primary' }}>
      {text(needsYou ? 'operation.needsYou' : 'operation.allWell')}
    </Alert>
  );
}

function Jobs({ jobs }: { jobs: readonly JobCount[] }) {
  const text = useText();
  const columns: Column<JobCount>[] = [
    { key: 'kind', head: text('operation.kind'), isTitle: true, cell: ({ kind }) => text(kinds[kind]) },
    { key: 'state', head: text('operation.state'), cell: ({ state }) => text(states[state]) },
    { key: 'count', head: text('operation.count'), align: 'right', cell: (row) => count(row.count) },
    {
      key: 'oldest',
      head: text('operation.oldest'),
      align: 'right',
      cell: (row) =>
        row.oldestSeconds === null ? (
          '–'
        ) : (
          <>
            {count(Math.round(row.oldestSeconds))} s{' '}
            {standsStill(row) && <Tag meaning="over">{text('operation.slow')}</Tag>}
          </>
        ),
    },
  ];
  return (
    <Section title={text('operation.jobs')}>
      {jobs.length === 0 ? (
        <p>{text('operation.noJobs')}</p>
      ) : (
        <RowTable
          caption={text('operation.jobs')}
          columns={columns}
          rows={jobs}
          rowKey={({ kind, state }) => `${kind} ${state}`}
        />
      )}
    </Section>
  );
}

function FailedJobs({ operation, onRetried }: { operation: Operation; onRetried: () => void }) {
  const text = useText();
  const [fault, setFault] = useState<unknown>(null);
  const [isRetried, setRetried] = useState(false);
  const retry = async ({ kind, id }: FailedJob): Promise<void> => {
    setFault(null);
    try {
      await callApi(`/operation/failed-jobs/${kind}/${encodeURIComponent(id)}/retry`, { method: 'POST', body: {} });
      setRetried(true);
      onRetried();
    } catch (error) {
      setFault(error);
    }
  };
  const columns: Column<FailedJob>[] = [
    { key: 'kind', head: text('operation.kind'), isTitle: true, cell: ({ kind, id }) => `${text(kinds[kind])} ${id}` },
    { key: 'reason', head: text('operation.reason'), cell: ({ code }) => code },
    { key: 'at', head: text('operation.at'), noWrap: true, cell: ({ failedAt }) => tableInstant(failedAt) },
    {
      key: 'act',
      head: text('operation.act'),
      isHeadHidden: true,
      align: 'right',
      cell: (job) =>
        job.canRetry && operation.mayRetry ? (
          <Button
            size="small"
            variant="outlined"
            aria-label={text('operation.retryOf', { kind: text(kinds[job.kind]), id: job.id })}
            onClick={() => void retry(job)}
          >
            {text('operation.retry')}
          </Button>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <Section title={text('operation.failedJobs')} lead={text('operation.failedLead')}>
      {fault === null ? null : <Fault error={fault} />}
      <div role="status">{isRetried ? text('operation.retried') : null}</div>
      {operation.failedJobs.length === 0 ? (
        <p>{text('operation.noFailed')}</p>
      ) : (
        <RowTable
          caption={text('operation.failedJobs')}
          columns={columns}
          rows={operation.failedJobs}
          rowKey={({ kind, id }) => `${kind} ${id}`}
        />
      )}
    </Section>
  );
}

function Sources({ sources }: { sources: readonly ImportSource[] }) {
  const text = useText();
  const columns: Column<ImportSource>[] = [
    { key: 'source', head: text('operation.source'), isTitle: true, cell: ({ source }) => source },
    { key: 'format', head: text('operation.format'), cell: ({ format }) => format.toUpperCase() },
    { key: 'done', head: text('operation.done'), align: 'right', cell: ({ completed }) => count(completed) },
    { key: 'last', head: text('operation.lastDone'), cell: ({ lastCompletedAt }) => tableInstant(lastCompletedAt) },
    { key: 'failed', head: text('operation.lastFailed'), cell: ({ lastFailedAt }) => tableInstant(lastFailedAt) },
  ];
  return (
    <Section title={text('operation.imports')}>
      {sources.length === 0 ? (
        <p>{text('operation.noImports')}</p>
      ) : (
        <RowTable
          caption={text('operation.imports')}
          columns={columns}
          rows={sources}
          rowKey={({ source, format }) => `${source} ${format}`}
        />
      )}
    </Section>
  );
}

function DueSteps({ steps }: { steps: readonly DueStepCount[] }) {
  const text = useText();
  const columns: Column<DueStepCount>[] = [
    { key: 'step', head: text('operation.step'), isTitle: true, cell: ({ title }) => title },
    {
      key: 'late',
      head: text('operation.late'),
      align: 'right',
      cell: ({ late }) => (late === 0 ? '0' : <Tag meaning="over">{count(late)}</Tag>),
    },
    { key: 'waiting', head: text('operation.stepsWaiting'), align: 'right', cell: ({ waiting }) => count(waiting) },
    { key: 'planned', head: text('operation.planned'), align: 'right', cell: ({ planned }) => count(planned) },
    { key: 'next', head: text('operation.next'), cell: ({ nextAt }) => tableInstant(nextAt) },
  ];
  return (
    <Section title={text('operation.dueSteps')}>
      {steps.length === 0 ? (
        <p>{text('operation.noDueSteps')}</p>
      ) : (
        <RowTable caption={text('operation.dueSteps')} columns={columns} rows={steps} rowKey={({ kind }) => kind} />
      )}
    </Section>
  );
}

function Queue({ queue }: { queue: Operation['queue'] }) {
  const text = useText();
  return (
    <Section title={text('operation.queue')}>
      <Facts
        isWide
        rows={[
          [
            text('operation.queuePlace'),
            text(queue.place === 'redis' ? 'operation.queueInRedis' : 'operation.queueInDatabase'),
          ],
          [
            text('operation.answers'),
            queue.answers ? text('operation.yes') : <Tag meaning="over">{text('operation.no')}</Tag>,
          ],
          [text('operation.waiting'), count(queue.waiting)],
          [text('operation.active'), count(queue.active)],
          [text('operation.deadLetters'), `${count(queue.deadLetters)} (${text('operation.deadLettersNote')})`],
          [text('operation.swept'), tableInstant(queue.sweptAt)],
        ]}
      />
    </Section>
  );
}

function Product({ operation: { product, clock, database } }: { operation: Operation }) {
  const text = useText();
  const language = useLanguage();
  const { migrations, newestMigration } = database;
  return (
    <Section title={text('operation.product')}>
      <Facts
        isWide
        rows={[
          [text('operation.version'), product.version],
          [text('operation.mode'), text(product.mode === 'demo' ? 'operation.modeDemo' : 'operation.modeProduction')],
          [text('operation.startedAt'), tableInstant(product.startedAt)],
          [text('operation.businessNow'), tableInstant(clock.businessNow)],
          [text('operation.realNow'), tableInstant(clock.realNow)],
          [text('operation.database'), database.version],
          [text('operation.size'), fileSize(database.sizeBytes, language)],
          [text('operation.connections'), count(database.connections)],
          [
            text('operation.migrations'),
            text('operation.migrationsValue', { count: String(migrations), name: newestMigration }),
          ],
        ]}
      />
    </Section>
  );
}
