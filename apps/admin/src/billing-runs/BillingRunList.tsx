import { Box, Button } from '@mui/material';
import { Link, useSearchParams } from 'react-router-dom';
import { isPeriod } from '../civil-dates.ts';
import { amount, count, tableInstant, titleMonth } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { JobTag } from '../layout/JobTag.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Tag } from '../layout/Tag.tsx';
import { useUrlList } from '../layout/use-url-list.ts';
import type { BillingRun } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { StartRunDialog } from './StartRunDialog.tsx';

/** Körningar, newest first; `?start=2020-01` in the address opens the start dialog for that month. */
export default function BillingRunList() {
  const text = useText();
  const mayRun = useMay('runs:write');
  const [search, setSearch] = useSearchParams();
  const start = search.get('start');
  const list = useUrlList<BillingRun>({
    resource: 'billing-runs',
    sort: { field: 'createdAt', order: 'DESC' },
    refetchInterval: 15_000,
  });
  const openDialog = (period: string | null) => {
    const next = new URLSearchParams(search);
    if (period === null) next.delete('start');
    else next.set('start', period);
    setSearch(next);
  };
  return (
    <>
      <PageHead
        title={text('console.runs')}
        lead={text('run.intro')}
        actions={
          <>
            {mayRun ? (
              <Button variant="contained" onClick={() => openDialog('')}>
                {text('run.start')}
              </Button>
            ) : null}
            <Button component={Link} to="/jobs" variant="outlined">
              {text('job.toJobs')}
            </Button>
          </>
        }
      />
      <Loaded answer={list.answer} isList>
        {(rows) =>
          rows.length === 0 ? (
            <Note>{text('run.empty')}</Note>
          ) : (
            <Box
              sx={{
                backgroundColor: 'background.paper',
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                p: { xs: 1.5, sm: 2 },
              }}
            >
              <RunTable rows={rows} />
              <Paging page={list.page} perPage={list.perPage} total={list.total} onPage={list.setPage} />
            </Box>
          )
        }
      </Loaded>
      {mayRun && start !== null ? (
        <StartRunDialog period={isPeriod(start) ? start : null} onClose={() => openDialog(null)} />
      ) : null}
    </>
  );
}

function RunTable({ rows }: { rows: readonly BillingRun[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<BillingRun>[] = [
    {
      key: 'period',
      head: text('run.month'),
      isTitle: true,
      noWrap: true,
      cell: (row) => (
        <Link to={`/billing-runs/${encodeURIComponent(row.id)}/show`}>
          {text('run.title', { month: titleMonth(row.period, language), revision: row.revision })}
        </Link>
      ),
    },
    {
      key: 'mode',
      head: text('run.mode'),
      noWrap: true,
      cell: (row) =>
        row.mode === 'shadow' ? <Tag meaning="draft">{text('console.shadowMode')}</Tag> : text('console.billingMode'),
    },
    { key: 'state', head: text('run.state'), noWrap: true, cell: (row) => <JobTag state={row.state} kind="run" /> },
    { key: 'episodes', head: text('run.episodes'), align: 'right', cell: (row) => count(row.episodes) },
    { key: 'total', head: text('run.total'), align: 'right', cell: (row) => amount(row.totalAmount) },
    { key: 'at', head: text('run.at'), noWrap: true, cell: (row) => tableInstant(row.createdAt) },
    { key: 'by', head: text('run.by'), cell: (row) => row.createdBy },
  ];
  return (
    <RowTable
      caption={text('console.runs')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      cardsBelow={820}
      isMain
    />
  );
}
