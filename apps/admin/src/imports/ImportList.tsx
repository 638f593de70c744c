import { Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { count, tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { JobTag } from '../layout/JobTag.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { useUrlList } from '../layout/use-url-list.ts';
import type { ImportJob } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { DropZone } from './DropZone.tsx';
import { FieldList } from './FieldList.tsx';

/** Inläsning: drop a file, see earlier ones; with nothing read in yet, the field list and sample files. */
export default function ImportList() {
  const text = useText();
  const mayImport = useMay('imports:write');
  const list = useUrlList<ImportJob>({ resource: 'imports', sort: { field: 'createdAt', order: 'DESC' } });
  const isEmpty = list.answer.data?.length === 0 && !list.hasFilters;
  return (
    <>
      <PageHead
        title={text('console.imports')}
        actions={
          <Button component={Link} to="/jobs" variant="outlined">
            {text('job.toJobs')}
          </Button>
        }
      />
      {mayImport ? <DropZone /> : null}
      {isEmpty ? <Note>{text('import.empty')}</Note> : null}
      {isEmpty ? null : (
        <Section title={text('import.earlier')}>
          <Loaded answer={list.answer} isList>
            {(rows) => (
              <>
                <ImportTable rows={rows} />
                <Paging page={list.page} perPage={list.perPage} total={list.total} onPage={list.setPage} />
              </>
            )}
          </Loaded>
        </Section>
      )}
      {mayImport ? <FieldList isOpen={isEmpty} /> : null}
    </>
  );
}

function ImportTable({ rows }: { rows: readonly ImportJob[] }) {
  const text = useText();
  const columns: Column<ImportJob>[] = [
    {
      key: 'file',
      head: text('import.file'),
      isTitle: true,
      cell: (row) => (
        <Link to={`/imports/${encodeURIComponent(row.id)}/show`}>{row.fileName ?? text('import.unnamed')}</Link>
      ),
    },
    { key: 'at', head: text('import.at'), noWrap: true, cell: (row) => tableInstant(row.createdAt) },
    { key: 'by', head: text('import.by'), cell: (row) => row.createdBy },
    {
      key: 'state',
      head: text('import.state'),
      noWrap: true,
      cell: (row) => <JobTag state={row.state} kind="import" />,
    },
    { key: 'read', head: text('import.read'), align: 'right', cell: (row) => count(row.rowsRead) },
    { key: 'accepted', head: text('import.accepted'), align: 'right', cell: (row) => count(row.rowsAccepted) },
    {
      key: 'refused',
      head: text('import.refused'),
      align: 'right',
      cell: (row) => (
        <Box component="span" sx={row.rowsRefused > 0 ? { color: 'error.main', fontWeight: 650 } : {}}>
          {count(row.rowsRefused)}
        </Box>
      ),
    },
  ];
  return (
    <RowTable
      caption={text('import.earlier')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      cardsBelow={760}
      isMain
    />
  );
}
