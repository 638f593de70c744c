import { Button } from '@mui/material';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocale } from 'react-admin';
import { count } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { RefusedRow } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { callApi } from '../providers/http.ts';

const perPage = 50;

/** Avvisade rader: line, field, reason in words; the rows themselves only in the download. */
export function RefusedRows({ id }: { id: string }) {
  const text = useText();
  const locale = useLocale();
  const mayDownload = useMay('refused-rows:read');
  const [page, setPage] = useState(1);
  const path = `/imports/${encodeURIComponent(id)}/refused-rows`;
  const answer = useQuery({
    queryKey: ['api', path, page, locale],
    queryFn: ({ signal }) => callApi<RefusedRow[]>(path, { query: { page, perPage }, signal }),
    retry: false,
  });
  const columns: Column<RefusedRow>[] = [
    { key: 'line', head: text('import.line'), isTitle: true, align: 'left', cell: (row) => count(row.line) },
    {
      key: 'field',
      head: text('import.field'),
      cell: (row) => (row.field ? <code>{row.field}</code> : text('import.wholeRow')),
    },
    { key: 'reason', head: text('import.reason'), cell: (row) => row.reason },
  ];
  return (
    <Section
      title={text('import.refusedTitle')}
      lead={text('import.whatToDo')}
      actions={
        mayDownload ? (
          <Button component="a" href={`/api${path}/file`} download variant="contained">
            {text('import.download')}
          </Button>
        ) : undefined
      }
    >
      <Loaded answer={answer} isList>
        {({ body, total }) => (
          <>
            <RowTable
              caption={text('import.refusedTitle')}
              columns={columns}
              rows={body}
              rowKey={(row) => `${row.line}-${row.field ?? ''}-${row.code}`}
              cardsBelow={520}
            />
            <Paging page={page} perPage={perPage} total={total ?? body.length} onPage={setPage} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
