import { Box } from '@mui/material';
import { count, tableDate } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import type { ReviewedEpisode, ConditionOutcome } from '../providers/api-types.ts';
import { CaseLink, unitOf } from './CaseTable.tsx';

/** Räknas inte: every missed condition, and whose duty it was. */
export function ExcludedTable({
  rows,
  extra = [],
}: {
  rows: readonly ReviewedEpisode[];
  extra?: readonly Column<ReviewedEpisode>[];
}) {
  const text = useText();
  const columns: Column<ReviewedEpisode>[] = [
    {
      key: 'case',
      head: text('statement.caseNumber'),
      isTitle: true,
      noWrap: true,
      cell: (row) => <CaseLink row={row} />,
    },
    { key: 'unit', head: text('statement.unit'), cell: (row) => unitOf(row) },
    { key: 'discharged', head: text('statement.discharged'), noWrap: true, cell: (row) => tableDate(row.dischargedOn) },
    { key: 'days', head: text('statement.days'), align: 'right', cell: (row) => count(row.dischargeReadyDays) },
    {
      key: 'reason',
      head: text('statement.reason'),
      cell: (row) => <Lines lines={missed(row).map((condition) => `${condition.title}: ${condition.sentence}`)} />,
    },
    {
      key: 'duty',
      head: text('statement.whoseDuty'),
      cell: (row) => <Lines lines={missed(row).map((condition) => condition.dutyText)} />,
    },
  ];
  return (
    <RowTable
      caption={text('statement.excluded')}
      columns={[...columns, ...extra]}
      rows={rows}
      rowKey={(row) => row.caseNumber}
      cardsBelow={820}
      isDense={extra.length > 0}
    />
  );
}

function missed(row: ReviewedEpisode): ConditionOutcome[] {
  return row.conditions.filter((condition) => condition.outcome === 'not-met');
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, place) => (
        <Box key={`${line}-${place}`}>{line}</Box>
      ))}
    </>
  );
}
