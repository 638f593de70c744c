import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { count, tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { AccessEntry } from '../providers/api-types.ts';
import { historyPath } from './history-path.ts';
import { ShownDialog } from './ShownDialog.tsx';

/** Entries of the access log: who, in which role, from where, what, and which cases. */
export function AccessTable({ rows, isMain = false }: { rows: readonly AccessEntry[]; isMain?: boolean }) {
  const text = useText();
  const columns: Column<AccessEntry>[] = [
    { key: 'at', head: text('rule.at'), noWrap: true, cell: (row) => tableInstant(row.at) },
    { key: 'person', head: text('access.person'), isTitle: true, cell: (row) => <Person entry={row} /> },
    { key: 'unit', head: text('access.unit'), cell: (row) => row.unit.name },
    { key: 'act', head: text('rule.act'), cell: (row) => row.actText },
    { key: 'shown', head: text('access.shown'), cell: (row) => <ShownCases entry={row} /> },
    { key: 'purpose', head: text('access.purpose'), width: '14%', cell: (row) => row.purpose ?? '–' },
  ];
  return (
    <RowTable
      caption={text('access.log')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      cardsBelow={820}
      isMain={isMain}
    />
  );
}

/** Who, and in which role. */
function Person({ entry }: { entry: AccessEntry }) {
  return (
    <>
      {entry.person}
      {entry.roleText === null ? null : (
        <Box component="span" sx={{ display: 'block', fontWeight: 400, color: 'text.secondary' }}>
          {entry.roleText}
        </Box>
      )}
    </>
  );
}

/** The first cases, each leading to its own accesses, and how many more there are. */
function ShownCases({ entry }: { entry: AccessEntry }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const { caseNumbers, episodes, protectedEpisodes } = entry;
  if (episodes === 0) return <>{text('access.nothingShown')}</>;
  const more = episodes - caseNumbers.length;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.25, overflowWrap: 'anywhere' }}>
      {caseNumbers.map((caseNumber) => (
        <Link
          key={caseNumber}
          to={historyPath(caseNumber)}
          aria-label={text('access.ownHistory', { caseNumber })}
          style={{ minHeight: 24 }}
        >
          {caseNumber}
        </Link>
      ))}
      {more > 0 ? (
        <Button size="small" sx={{ py: 0, minHeight: 24 }} onClick={() => setOpen(true)}>
          {text('access.andMore', { number: count(more) })}
        </Button>
      ) : null}
      {isOpen ? <ShownDialog entry={entry} onClose={() => setOpen(false)} /> : null}
      {protectedEpisodes > 0 ? (
        <Tag meaning="waits">{text('access.protectedShown', { number: count(protectedEpisodes) })}</Tag>
      ) : null}
    </Box>
  );
}
