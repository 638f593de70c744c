import { Box } from '@mui/material';
import { count, tableDate, tableInstant } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import type { BasisAssessment, ConditionOutcome, Duty } from '../providers/api-types.ts';
import { CaseLink, unitOf } from './CaseTable.tsx';

export const dutyTexts: Record<Duty, TextKey> = {
  'inpatient-care': 'console.inpatientCare',
  'outpatient-care': 'console.outpatientCare',
  region: 'console.region',
};

/** Räknas inte: every missed condition, and whose duty it was. */
export function ExcludedTable({ rows }: { rows: readonly BasisAssessment[] }) {
  const text = useText();
  const columns: Column<BasisAssessment>[] = [
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
      cell: (row) => <Lines lines={missed(row).map((condition) => reasonOf(condition, text('console.notMet')))} />,
    },
    {
      key: 'duty',
      head: text('statement.whoseDuty'),
      cell: (row) => <Lines lines={missed(row).map((condition) => text(dutyTexts[condition.duty]))} />,
    },
  ];
  return (
    <RowTable
      caption={text('statement.excluded')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.caseNumber}
      cardsBelow={820}
    />
  );
}

function missed(row: BasisAssessment): ConditionOutcome[] {
  return row.conditions.filter((condition) => condition.outcome === 'not-met');
}

function reasonOf(condition: ConditionOutcome, notMet: string): string {
  const instant = condition.instant ? ` (${tableInstant(condition.instant)})` : '';
  return condition.sentence ?? `${condition.title}: ${notMet}${instant}, ${condition.clause}`;
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
