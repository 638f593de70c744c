import { Box } from '@mui/material';
import { Fragment } from 'react';
import { Link } from 'react-router-dom';
import { count, effect, tableDate, tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import type { ReviewedEpisode } from '../providers/api-types.ts';
import { ConditionMarks, MarksLegend } from './ConditionMarks.tsx';

/** The counted episodes with days, the conditions' marks, and what each does to the amount. */
export function CaseTable({
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
    ...(extra.length > 0 ? [bothDates(text)] : dates(text)),
    {
      key: 'conditions',
      head: text('statement.conditions'),
      noWrap: true,
      cell: (row) => <ConditionMarks conditions={row.conditions} />,
    },
    { key: 'days', head: text('statement.days'), align: 'right', cell: (row) => count(row.dischargeReadyDays) },
    {
      key: 'effect',
      head: text('statement.contribution'),
      align: 'right',
      cell: (row) => (
        <Box component="span" sx={{ fontWeight: 600 }}>
          {effect(row.contribution)}
        </Box>
      ),
    },
  ];
  const conditions = rows[0]?.conditions ?? [];
  return (
    <>
      <RowTable
        caption={text('statement.cases')}
        columns={[...columns, ...extra]}
        rows={rows}
        rowKey={(row) => row.caseNumber}
        cardsBelow={820}
        isMain
        isDense={extra.length > 0}
      />
      <MarksLegend conditions={conditions} />
    </>
  );
}

/** When the days begin and when they end, side by side. */
function dates(text: ReturnType<typeof useText>): Column<ReviewedEpisode>[] {
  return [
    {
      key: 'notice',
      head: text('statement.noticeSent'),
      noWrap: true,
      cell: (row) => tableInstant(row.notice?.sentAt),
    },
    { key: 'discharged', head: text('statement.discharged'), noWrap: true, cell: (row) => tableDate(row.dischargedOn) },
  ];
}

/** The same above each other, where a row also carries what a reviewer does with it. */
function bothDates(text: ReturnType<typeof useText>): Column<ReviewedEpisode> {
  return {
    key: 'dates',
    head: `${text('statement.noticeSent')}, ${text('statement.discharged').toLowerCase()}`,
    cell: (row) => (
      <Box sx={{ minWidth: 136 }}>
        {tableInstant(row.notice?.sentAt)
          .split(' ')
          .map((part) => (
            <Fragment key={part}>
              <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
                {part}
              </Box>{' '}
            </Fragment>
          ))}
        <br />
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          {tableDate(row.dischargedOn)}
        </Box>
      </Box>
    ),
  };
}

export function CaseLink({ row }: { row: ReviewedEpisode }) {
  const text = useText();
  return (
    <>
      <Link to={`/episodes/${encodeURIComponent(row.caseNumber)}/show`}>{row.caseNumber}</Link>
      {row.protectedIdentity ? (
        <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary', whiteSpace: 'normal' }}>
          {' '}
          ({text('statement.protected')})
        </Box>
      ) : null}
      {row.flags.length > 0 ? (
        <Box
          component="span"
          sx={{
            display: 'block',
            fontWeight: 400,
            fontSize: '0.8125rem',
            color: 'text.secondary',
            whiteSpace: 'normal',
          }}
        >
          {row.flags.map((flag) => flag.text).join('; ')}
        </Box>
      ) : null}
    </>
  );
}

export function unitOf(row: ReviewedEpisode): string {
  return row.inpatientClinic ? `${row.inpatientUnit}, ${row.inpatientClinic}` : row.inpatientUnit;
}
