import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { count, tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Tag } from '../layout/Tag.tsx';
import { useUrlList } from '../layout/use-url-list.ts';
import type { EpisodeRow } from '../providers/api-types.ts';
import { useMay, useSession } from '../providers/auth-provider.ts';
import { EpisodeFilters } from './EpisodeFilters.tsx';

/** Vårdtillfällen: search and filters, newest discharge first. */
export default function EpisodeList() {
  const text = useText();
  const mayImport = useMay('imports:write');
  const isCareUnit = useSession()?.user.unit.kind === 'care-unit';
  const list = useUrlList<EpisodeRow>({
    resource: 'episodes',
    sort: { field: 'dischargedAt', order: 'DESC' },
    perPage: 50,
  });
  return (
    <>
      <PageHead
        title={text(isCareUnit ? 'console.ourEpisodes' : 'console.episodes')}
        lead={text('episode.listIntro')}
      />
      <EpisodeFilters
        filter={list.filter}
        setFilter={list.setFilter}
        clear={list.clearFilters}
        hasFilters={list.hasFilters}
      />
      <Loaded answer={list.answer} isList rows={10}>
        {(rows) =>
          rows.length === 0 ? (
            <Note>{text(mayImport ? 'episode.empty' : 'episode.emptyReader')}</Note>
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
              <EpisodeTable rows={rows} sorting={list.sorting} />
              <Paging page={list.page} perPage={list.perPage} total={list.total} onPage={list.setPage} />
            </Box>
          )
        }
      </Loaded>
    </>
  );
}

function EpisodeTable({
  rows,
  sorting,
}: {
  rows: readonly EpisodeRow[];
  sorting: ReturnType<typeof useUrlList>['sorting'];
}) {
  const text = useText();
  const columns: Column<EpisodeRow>[] = [
    {
      key: 'case',
      head: text('episode.caseNumber'),
      isTitle: true,
      sortBy: 'caseNumber',
      cell: (row) => (
        <>
          <Link to={`/episodes/${encodeURIComponent(row.caseNumber)}/show`}>{row.caseNumber}</Link>
          {row.protectedIdentity ? (
            <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
              {' '}
              ({text('statement.protected')})
            </Box>
          ) : null}
        </>
      ),
    },
    { key: 'payer', head: text('episode.payer'), sortBy: 'payer', cell: (row) => row.payerName },
    {
      key: 'unit',
      head: text('episode.inpatientUnit'),
      sortBy: 'inpatientUnit',
      cell: (row) =>
        row.careType === 'psychiatric'
          ? `${row.inpatientUnit} (${text('console.psychiatric').toLowerCase()})`
          : row.inpatientUnit,
    },
    { key: 'notice', head: text('episode.noticeSentAt'), noWrap: true, cell: (row) => tableInstant(row.noticeSentAt) },
    {
      key: 'discharged',
      head: text('episode.dischargedAt'),
      sortBy: 'dischargedAt',
      noWrap: true,
      cell: (row) => tableInstant(row.dischargedAt),
    },
    { key: 'state', head: text('episode.state'), noWrap: true, cell: (row) => <EpisodeTag row={row} /> },
    { key: 'days', head: text('episode.days'), align: 'right', cell: (row) => count(row.dischargeReadyDays) },
  ];
  return (
    <RowTable
      caption={text('console.episodes')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.caseNumber}
      sorting={sorting}
      cardsBelow={860}
      isMain
    />
  );
}

export function EpisodeTag({ row }: { row: Pick<EpisodeRow, 'state' | 'counted'> }) {
  const text = useText();
  if (row.state === 'ongoing') return <Tag meaning="waits">{text('episode.ongoing')}</Tag>;
  if (row.state === 'cancelled') return <Tag meaning="neutral">{text('episode.cancelled')}</Tag>;
  if (row.counted === true) return <Tag meaning="done">{text('episode.counted')}</Tag>;
  if (row.counted === false) return <Tag meaning="neutral">{text('episode.notCounted')}</Tag>;
  return <Tag meaning="info">{text('episode.discharged')}</Tag>;
}
