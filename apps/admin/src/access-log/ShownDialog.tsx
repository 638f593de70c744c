import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import type { AccessEntry, ShownEpisode } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { historyPath } from './history-path.ts';

const PER_PAGE = 50;

/** Every episode that one entry showed. */
export function ShownDialog({ entry, onClose }: { entry: AccessEntry; onClose: () => void }) {
  const text = useText();
  const [page, setPage] = useState(1);
  const shown = useApi<ShownEpisode[]>(`/access-log/${entry.id}/episodes`, { query: { page, perPage: PER_PAGE } });
  const columns: Column<ShownEpisode>[] = [
    {
      key: 'caseNumber',
      head: text('access.caseNumber'),
      isTitle: true,
      cell: (row) => (
        <Link to={historyPath(row.caseNumber)} onClick={onClose}>
          {row.caseNumber}
        </Link>
      ),
    },
    { key: 'payer', head: text('audit.payer'), cell: (row) => row.payerName ?? row.payer ?? '–' },
    {
      key: 'protected',
      head: text('episode.protectedIdentity'),
      cell: (row) => text(row.protectedIdentity ? 'console.yes' : 'console.no'),
    },
  ];
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="shown-title">
      <DialogTitle id="shown-title">{`${entry.actText} · ${entry.person} · ${tableInstant(entry.at)}`}</DialogTitle>
      <DialogContent>
        <Loaded answer={shown} isList rows={8}>
          {(rows) => (
            <RowTable
              caption={text('access.shown')}
              columns={columns}
              rows={rows}
              rowKey={(row) => `${row.caseNumber} ${row.payer ?? ''}`}
              cardsBelow={420}
            />
          )}
        </Loaded>
        <Paging page={page} perPage={PER_PAGE} total={entry.episodes} onPage={setPage} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('access.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
