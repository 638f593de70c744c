import { Box, Button } from '@mui/material';
import { count } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { LogFinding, LogReview } from '../providers/api-types.ts';

interface Props {
  review: LogReview;
  rows: readonly LogFinding[];
  onJudge: (finding: LogFinding) => void;
}

/** What was found, and what was said of it. */
export function FindingTable({ review, rows, onJudge }: Props) {
  const text = useText();
  const verb = text(review.state === 'signed' ? 'access.entries' : 'access.judge');
  const columns: Column<LogFinding>[] = [
    { key: 'title', head: text('access.finding'), isTitle: true, cell: (row) => row.title },
    { key: 'person', head: text('access.person'), cell: (row) => row.person },
    { key: 'unit', head: text('access.unit'), cell: (row) => row.unit },
    { key: 'day', head: text('access.day'), noWrap: true, cell: (row) => row.day },
    { key: 'entries', head: text('access.entries'), align: 'right', cell: (row) => count(row.entries) },
    { key: 'episodes', head: text('access.shown'), align: 'right', cell: (row) => count(row.episodes) },
    { key: 'outcome', head: text('access.outcome'), cell: (row) => <Outcome finding={row} /> },
    {
      key: 'judge',
      head: text('access.judge'),
      isHeadHidden: true,
      cell: (row) => (
        <Button
          size="small"
          variant="outlined"
          aria-label={`${verb}: ${row.title}, ${row.person}`}
          onClick={() => onJudge(row)}
        >
          {verb}
        </Button>
      ),
    },
  ];
  return (
    <RowTable
      caption={text('access.findings')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      cardsBelow={820}
      isMain
    />
  );
}

function Outcome({ finding }: { finding: LogFinding }) {
  const text = useText();
  const { outcome, remark } = finding;
  if (outcome === null) return <Tag meaning="waits">{text('access.notJudged')}</Tag>;
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <Tag meaning={outcome === 'follow-up' ? 'over' : 'done'}>{text(`access.${outcome}`)}</Tag>
      {remark === null ? null : <Box sx={{ mt: 0.25 }}>{remark}</Box>}
    </Box>
  );
}
