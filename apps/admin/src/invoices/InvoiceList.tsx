import { Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { careTypeName } from '../billing-cases/case-name.ts';
import { amount, month, tableDate } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice, TextChoice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { useUrlList } from '../layout/use-url-list.ts';
import type { Invoice } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { signedAmount } from './chain-net.ts';
import { invoicePath } from './invoice-path.ts';
import { InvoiceStateTag } from './InvoiceStateTag.tsx';

/** Fakturor: what has been issued, and how much of it is still to be paid. */
export default function InvoiceList() {
  const text = useText();
  const [isRegion, mayPay] = [useMay('payments:read'), useMay('payments:write')];
  const list = useUrlList<Invoice>({ resource: 'invoices', sort: { field: 'number', order: 'DESC' } });
  return (
    <>
      <PageHead
        title={text('invoice.title')}
        lead={text('invoice.intro')}
        actions={
          <>
            {isRegion && !mayPay ? (
              <Button component={Link} to="/payments" variant="outlined">
                {text('payment.title')}
              </Button>
            ) : null}
            <Button component={Link} to="/month-end" variant="outlined">
              {text(isRegion ? 'payment.monthEnd' : 'payment.endTabYears')}
            </Button>
          </>
        }
      />
      <Filters list={list} />
      <Loaded answer={list.answer} isList>
        {(rows) =>
          rows.length === 0 ? (
            <Note>{text(list.hasFilters ? 'invoice.emptyFiltered' : 'invoice.empty')}</Note>
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
              <InvoiceTable rows={rows} list={list} />
              <Paging page={list.page} perPage={list.perPage} total={list.total} onPage={list.setPage} />
            </Box>
          )
        }
      </Loaded>
    </>
  );
}

type List = ReturnType<typeof useUrlList<Invoice>>;

function Filters({ list }: { list: List }) {
  const text = useText();
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', mb: 2 }}>
      <TextChoice
        label={text('invoice.search')}
        value={list.filter('number')}
        onChange={(value) => list.setFilter('number', value)}
      />
      <Choice
        label={text('invoice.kind')}
        value={list.filter('kind')}
        onChange={(value) => list.setFilter('kind', value)}
        options={[
          { value: '', label: text('invoice.anyKind') },
          { value: 'invoice', label: text('invoice.invoice') },
          { value: 'credit-note', label: text('invoice.creditNote') },
        ]}
      />
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
      <Choice
        label={text('payment.payment')}
        value={list.filter('payment')}
        onChange={(value) => list.setFilter('payment', value)}
        options={[
          { value: '', label: text('payment.anyPayment') },
          { value: 'open', label: text('payment.openOnes') },
          { value: 'overdue', label: text('payment.overdueOnes') },
        ]}
      />
      {list.hasFilters ? <Button onClick={list.clearFilters}>{text('console.clearFilters')}</Button> : null}
    </Box>
  );
}

function InvoiceTable({ rows, list }: { rows: readonly Invoice[]; list: List }) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<Invoice>[] = [
    {
      key: 'number',
      head: text('invoice.number'),
      isTitle: true,
      sortBy: 'number',
      noWrap: true,
      cell: (row) => (
        <>
          <Link to={invoicePath(row.id)}>{row.number}</Link>
          <Box component="span" sx={below}>
            {text(row.kind === 'invoice' ? 'invoice.invoice' : 'invoice.creditNote')}
          </Box>
        </>
      ),
    },
    { key: 'debtor', head: text('invoice.debtor'), sortBy: 'payerName', cell: (row) => row.payerName },
    {
      key: 'month',
      head: text('invoice.month'),
      sortBy: 'period',
      noWrap: true,
      cell: (row) => (
        <>
          {month(row.period, language)}
          <Box component="span" sx={below}>
            {careTypeName(row.careType, text)}
          </Box>
        </>
      ),
    },
    {
      key: 'sum',
      head: text('invoice.sum'),
      align: 'right',
      sortBy: 'amount',
      cell: (row) => <strong>{amount(signedAmount(row))}</strong>,
    },
    {
      key: 'outstanding',
      head: text('invoice.outstanding'),
      align: 'right',
      cell: (row) => (row.kind === 'invoice' ? amount(row.outstanding) : '–'),
    },
    {
      key: 'issued',
      head: text('invoice.issuedOn'),
      sortBy: 'issuedOn',
      noWrap: true,
      cell: (row) => tableDate(row.issuedOn),
    },
    {
      key: 'due',
      head: text('invoice.dueOn'),
      sortBy: 'dueOn',
      noWrap: true,
      cell: (row) => (row.kind === 'invoice' ? tableDate(row.dueOn) : '–'),
    },
    { key: 'state', head: text('invoice.state'), cell: (row) => <InvoiceStateTag invoice={row} /> },
  ];
  return (
    <RowTable
      caption={text('invoice.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      sorting={list.sorting}
      cardsBelow={900}
      isMain
    />
  );
}

/** A second line in a cell: what is read with the first, and never alone. */
const below = { display: 'block', fontWeight: 400, fontSize: '0.8125rem', color: 'text.secondary' } as const;
