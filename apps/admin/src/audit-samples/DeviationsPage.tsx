import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { objectKinds, objectPath } from '../audit-lines/object-path.ts';
import { tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { AuditDeviation } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';

/** Avvikelser: everything that did not go its usual way. */
export default function DeviationsPage() {
  const text = useText();
  const answer = useApi<AuditDeviation[]>('/audit-deviations');
  const columns: Column<AuditDeviation>[] = [
    {
      key: 'at',
      head: text('audit.when'),
      noWrap: true,
      cell: (row) => (row.at === null ? text('audit.stillSo') : tableInstant(row.at)),
    },
    { key: 'text', head: text('audit.what'), isTitle: true, cell: (row) => row.text },
    { key: 'object', head: text('audit.concerns'), cell: (row) => <ObjectOf row={row} /> },
  ];
  return (
    <>
      <PageHead
        title={text('audit.deviations')}
        lead={text('audit.deviationsIntro')}
        actions={
          <Button component={Link} to="/audit-samples" variant="outlined">
            {text('audit.samples')}
          </Button>
        }
      />
      <Loaded answer={answer} isList rows={8}>
        {(rows) =>
          rows.length === 0 ? (
            <Note meaning="done">{text('audit.deviationsNone')}</Note>
          ) : (
            <Section title={`${text('audit.deviations')} (${rows.length})`}>
              <RowTable
                caption={text('audit.deviations')}
                columns={columns}
                rows={rows}
                rowKey={(row) => `${row.kind} ${row.object.id} ${row.text}`}
                cardsBelow={720}
                isMain
              />
            </Section>
          )
        }
      </Loaded>
    </>
  );
}

function ObjectOf({ row: { object } }: { row: AuditDeviation }) {
  const text = useText();
  const path = objectPath(object);
  const kind = objectKinds[object.kind];
  const name = `${kind === undefined ? object.kind : text(kind)} ${object.id}`;
  return path === null ? name : <Link to={path}>{name}</Link>;
}
