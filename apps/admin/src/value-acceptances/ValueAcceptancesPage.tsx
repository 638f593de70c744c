import { Box } from '@mui/material';
import { month, tableInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { useUrlList } from '../layout/use-url-list.ts';
import type { ValueAcceptance } from '../providers/api-types.ts';
import { AcceptedValueList } from './AcceptedValueList.tsx';

/** Godtagna värden: who accepted, for which month, that values nobody has decided are invoiced, and why. */
export default function ValueAcceptancesPage() {
  const text = useText();
  const list = useUrlList<ValueAcceptance>({ resource: 'value-acceptances', sort: { field: 'at', order: 'DESC' } });
  return (
    <>
      <PageHead title={text('impact.acceptances')} lead={text('impact.acceptancesLead')} />
      <Loaded answer={list.answer} isList>
        {(rows) =>
          rows.length === 0 ? (
            <Note>{text('impact.acceptancesNone')}</Note>
          ) : (
            <>
              <Acceptances rows={rows} />
              <Paging page={list.page} perPage={list.perPage} total={list.total} onPage={list.setPage} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Acceptances({ rows }: { rows: readonly ValueAcceptance[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<ValueAcceptance>[] = [
    {
      key: 'month',
      head: text('impact.month'),
      isTitle: true,
      cell: (row) =>
        `${month(row.period, language)}, ${text(row.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric').toLowerCase()}`,
    },
    { key: 'version', head: text('rule.name'), cell: (row) => row.ruleVersion },
    {
      key: 'values',
      head: text('impact.values'),
      cell: (row) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          <AcceptedValueList values={row.values} />
        </Box>
      ),
    },
    { key: 'why', head: text('impact.why'), cell: (row) => row.reason },
    { key: 'by', head: text('impact.acceptedBy'), cell: (row) => row.acceptedBy.name },
    { key: 'at', head: text('impact.acceptedAt'), noWrap: true, cell: (row) => tableInstant(row.acceptedAt) },
  ];
  return (
    <RowTable
      caption={text('impact.acceptances')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      cardsBelow={860}
      isMain
    />
  );
}
