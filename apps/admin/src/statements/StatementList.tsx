import { Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { amount, average, count, titleMonth } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { useUrlList } from '../layout/use-url-list.ts';
import { OurMonths } from '../work-list/OurMonths.tsx';
import { StatementTag } from '../months/PayerTable.tsx';
import type { Statement } from '../providers/api-types.ts';
import { useSession } from '../providers/auth-provider.ts';

/** Våra månader for a reviewer; for the region all månadsärenden. */
export default function StatementList() {
  const isPayer = useSession()?.user.unit.kind === 'payer';
  return isPayer ? <OurMonths /> : <AllStatements />;
}

function AllStatements() {
  const text = useText();
  const isPayer = useSession()?.user.unit.kind === 'payer';
  const list = useUrlList<Statement>({ resource: 'statements', sort: { field: 'period', order: 'DESC' } });
  return (
    <>
      <PageHead
        title={text(isPayer ? 'console.ourMonths' : 'month.allStatements')}
        lead={text(isPayer ? 'month.ourMonthsIntro' : 'month.allStatementsIntro')}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', mb: 2 }}>
        <Choice
          label={text('month.careType')}
          value={list.filter('careType')}
          onChange={(value) => list.setFilter('careType', value)}
          options={[
            { value: '', label: text('console.all') },
            { value: 'somatic', label: text('console.somatic') },
            { value: 'psychiatric', label: text('console.psychiatric') },
          ]}
        />
        {list.hasFilters ? <Button onClick={list.clearFilters}>{text('console.clearFilters')}</Button> : null}
      </Box>
      <Loaded answer={list.answer} isList>
        {(rows) =>
          rows.length === 0 ? (
            <Note>{text(isPayer && !list.hasFilters ? 'month.emptyOurMonths' : 'month.emptyStatements')}</Note>
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
              <StatementTable rows={rows} list={list} />
              <Paging page={list.page} perPage={list.perPage} total={list.total} onPage={list.setPage} />
            </Box>
          )
        }
      </Loaded>
    </>
  );
}

function StatementTable({
  rows,
  list,
}: {
  rows: readonly Statement[];
  list: ReturnType<typeof useUrlList<Statement>>;
}) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<Statement>[] = [
    {
      key: 'period',
      head: text('month.month'),
      isTitle: true,
      sortBy: 'period',
      noWrap: true,
      cell: (row) => (
        <Link to={`/statements/${encodeURIComponent(row.id)}/show`}>
          {titleMonth(row.period, language)} ·{' '}
          {text(row.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric')}
        </Link>
      ),
    },
    { key: 'payer', head: text('month.payer'), sortBy: 'payer', cell: (row) => row.payerName },
    { key: 'state', head: text('month.state'), cell: (row) => <StatementTag statement={row} /> },
    { key: 'counted', head: text('month.counted'), align: 'right', cell: (row) => count(row.episodes) },
    {
      key: 'average',
      head: text('month.days'),
      align: 'right',
      cell: (row) => (row.model === 'individual' ? count(row.billableDays) : average(row.averageDays, language)),
    },
    {
      key: 'amount',
      head: text('month.amount'),
      align: 'right',
      sortBy: 'amount',
      cell: (row) => <strong>{amount(row.amount)}</strong>,
    },
    { key: 'revision', head: text('month.revision'), align: 'right', cell: (row) => count(row.revision) },
  ];
  return (
    <RowTable
      caption={text('month.allStatements')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      sorting={list.sorting}
      cardsBelow={760}
      isMain
    />
  );
}
