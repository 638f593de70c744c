import { Box } from '@mui/material';
import { useState } from 'react';
import { amount, average, count, effect, month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import type { PayerImpact } from '../providers/api-types.ts';
import { CrossingTag } from './CrossingTag.tsx';

const perPage = 25;

/** Every payer's month, now → then. */
export function ImpactTable({ rows }: { rows: readonly PayerImpact[] }) {
  const text = useText();
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const arrow = (now: string, then: string) => (now === then ? now : `${now} → ${then}`);
  const columns: Column<PayerImpact>[] = [
    { key: 'payer', head: text('impact.payer'), isTitle: true, cell: (row) => row.payerName },
    {
      key: 'month',
      head: text('impact.month'),
      cell: (row) => (
        <>
          <Box sx={{ whiteSpace: 'nowrap' }}>{month(row.period, language)}</Box>
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {text(row.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric')}
          </Box>
        </>
      ),
    },
    {
      key: 'episodes',
      head: text('impact.counted'),
      align: 'right',
      cell: (row) => arrow(count(row.now.episodes), count(row.then.episodes)),
    },
    {
      key: 'average',
      head: text('month.average'),
      align: 'right',
      cell: (row) => arrow(average(row.now.averageDays, language), average(row.then.averageDays, language)),
    },
    { key: 'now', head: text('impact.now'), align: 'right', cell: (row) => amount(row.now.amount) },
    { key: 'then', head: text('impact.then'), align: 'right', cell: (row) => amount(row.then.amount) },
    { key: 'difference', head: text('impact.difference'), align: 'right', cell: (row) => effect(row.difference) },
    { key: 'line', head: text('impact.line'), cell: (row) => <CrossingTag crossing={row.crossing} /> },
  ];
  return (
    <>
      <RowTable
        caption={text('impact.rows')}
        columns={columns}
        rows={rows.slice((page - 1) * perPage, page * perPage)}
        rowKey={(row) => `${row.period} ${row.careType} ${row.payer}`}
        cardsBelow={860}
        isMain
      />
      {rows.length > perPage ? (
        <Paging page={page} perPage={perPage} total={rows.length} onPage={setPage} label={text('impact.rows')} />
      ) : null}
    </>
  );
}
