import { Box } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { amount, average, count, effect, sumOfAmounts } from '../formats.ts';
import { useLanguage, useText, type Text } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { Statement } from '../providers/api-types.ts';
import { DistrictsToggle } from './MonthCaseTable.tsx';
import { payerRows, type PayerRow } from './payer-rows.ts';

/** Every payer of the month with a way into its månadsärende; districts fold under Stockholm. */
export function PayerTable({ statements }: { statements: readonly Statement[] }) {
  const text = useText();
  const language = useLanguage();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (municipality: string) => {
    const next = new Set(open);
    if (!next.delete(municipality)) next.add(municipality);
    setOpen(next);
  };
  const isIndividual = statements.every((statement) => statement.model === 'individual');
  const columns: Column<PayerRow>[] = [
    {
      key: 'payer',
      head: text('month.payer'),
      isTitle: true,
      noWrap: true,
      cell: (row) =>
        row.kind === 'payer' ? <PayerLink row={row} /> : <DistrictsToggle row={row} onToggle={() => toggle(row.key)} />,
    },
    {
      key: 'state',
      head: text('month.state'),
      cell: (row) => (row.kind === 'payer' ? <StatementTag statement={row.statement} /> : null),
    },
    {
      key: 'counted',
      head: text('month.counted'),
      align: 'right',
      cell: (row) => count(row.kind === 'payer' ? row.statement.episodes : row.episodes),
    },
    {
      key: 'average',
      head: text(isIndividual ? 'month.billableDays' : 'month.average'),
      align: 'right',
      cell: (row) => {
        if (row.kind === 'districts')
          return isIndividual ? count(row.billableDays) : <span title={text('month.noAverage')}>–</span>;
        return isIndividual ? count(row.statement.billableDays) : average(row.statement.averageDays, language);
      },
    },
    {
      key: 'amount',
      head: text('month.amount'),
      align: 'right',
      cell: (row) => (
        <Box component="span" sx={{ fontWeight: 600 }}>
          {amount(row.kind === 'payer' ? row.statement.amount : row.amount)}
          {row.kind === 'districts' ? ` (${text('month.sumOfDistricts')})` : ''}
        </Box>
      ),
    },
    {
      key: 'change',
      head: text('month.change'),
      align: 'right',
      cell: (row) => (row.kind === 'payer' ? changeOf(row.statement, text) : null),
    },
  ];
  return (
    <RowTable
      caption={text('month.payers')}
      columns={columns}
      rows={payerRows(statements, open)}
      rowKey={(row) => `${row.kind}-${row.key}`}
      indent={(row) => (row.kind === 'payer' && row.isDistrict ? 1 : 0)}
      cardsBelow={760}
      isMain
    />
  );
}

function PayerLink({ row }: { row: Extract<PayerRow, { kind: 'payer' }> }) {
  return (
    <>
      <Link to={`/statements/${encodeURIComponent(row.statement.id)}/show`}>{row.name}</Link>{' '}
      <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: '0.8125rem' }}>
        {row.key}
      </Box>
    </>
  );
}

function StatementTag({ statement }: { statement: Statement }) {
  const text = useText();
  if (statement.mode === 'shadow') return <Tag meaning="draft">{text('console.shadowMode')}</Tag>;
  return <Tag meaning="waits">{text('month.calculated')}</Tag>;
}

function changeOf(statement: Statement, text: Text): string {
  if (!statement.previous) return text('month.firstRevision');
  const { amount: before } = statement.previous;
  const opposite = before.startsWith('-') ? before.slice(1) : `-${before}`;
  const difference = sumOfAmounts([statement.amount, opposite]);
  return /^-?0+\.00$/.test(difference) ? text('month.unchanged') : effect(difference);
}
