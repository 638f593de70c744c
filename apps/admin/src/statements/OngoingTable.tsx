import { Link } from 'react-router-dom';
import { count, tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import type { OngoingEpisode } from '../providers/api-types.ts';

/** Pågående: listed, not rated. */
export function OngoingTable({ rows }: { rows: readonly OngoingEpisode[] }) {
  const text = useText();
  const columns: Column<OngoingEpisode>[] = [
    {
      key: 'case',
      head: text('statement.caseNumber'),
      isTitle: true,
      cell: (row) => <Link to={`/episodes/${encodeURIComponent(row.caseNumber)}/show`}>{row.caseNumber}</Link>,
    },
    { key: 'unit', head: text('statement.unit'), cell: (row) => row.inpatientUnit },
    { key: 'admitted', head: text('statement.admitted'), cell: (row) => tableInstant(row.admittedAt) },
    { key: 'notice', head: text('statement.noticeSent'), cell: (row) => tableInstant(row.noticeSentAt) },
    { key: 'days', head: text('statement.daysSoFar'), align: 'right', cell: (row) => count(row.daysSoFar) },
  ];
  return (
    <RowTable caption={text('statement.ongoing')} columns={columns} rows={rows} rowKey={(row) => row.caseNumber} />
  );
}
