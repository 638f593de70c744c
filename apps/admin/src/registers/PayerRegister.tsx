import { Box } from '@mui/material';
import { useSearchParams } from 'react-router-dom';
import { tableDate } from '../formats.ts';
import { useText, type Text } from '../i18n/use-text.ts';
import { TextChoice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { Payer } from '../providers/api-types.ts';
import { useApiList } from '../providers/use-api.ts';

/** Payers over time, with what came before and after; `?on=` shows those of one day. */
export function PayerRegister() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const on = search.get('on') ?? '';
  const answer = useApiList<Payer>('/payers', { query: { on } });
  return (
    <>
      <Box sx={{ mb: 2, display: 'flex' }}>
        <TextChoice
          type="date"
          label={text('rule.onDate')}
          value={on}
          onChange={(value) => setSearch(value === '' ? {} : { on: value })}
        />
      </Box>
      <Loaded answer={answer} isList>
        {(payers) => (payers.length === 0 ? <Note>{text('rule.emptyPayers')}</Note> : <PayerTable payers={payers} />)}
      </Loaded>
    </>
  );
}

function PayerTable({ payers }: { payers: readonly Payer[] }) {
  const text = useText();
  const names = new Map(payers.map((payer) => [payer.code, payer.name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  const columns: Column<Payer>[] = [
    { key: 'name', head: text('rule.payer'), isTitle: true, cell: (row) => <PayerName payer={row} /> },
    { key: 'municipality', head: text('rule.municipality'), cell: (row) => row.municipalityName },
    { key: 'validity', head: text('rule.validity'), noWrap: true, cell: (row) => validityText(row, text) },
    {
      key: 'predecessors',
      head: text('rule.predecessors'),
      cell: (row) => row.predecessors.map(nameOf).join(', ') || '–',
    },
    { key: 'successors', head: text('rule.successors'), cell: (row) => row.successors.map(nameOf).join(', ') || '–' },
    {
      key: 'number',
      head: text('rule.organisationNumber'),
      noWrap: true,
      cell: (row) => row.organisationNumber ?? <Tag meaning="waits">{text('rule.missingNumber')}</Tag>,
    },
  ];
  const sorted = [...payers].sort(
    (a, b) => a.municipalityName.localeCompare(b.municipalityName, 'sv') || a.name.localeCompare(b.name, 'sv'),
  );
  return (
    <Box
      sx={{
        backgroundColor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: { xs: 1.5, sm: 2 },
      }}
    >
      <RowTable
        caption={text('rule.tabPayers')}
        columns={columns}
        rows={sorted}
        rowKey={(row) => row.code}
        cardsBelow={860}
      />
    </Box>
  );
}

function PayerName({ payer }: { payer: Payer }) {
  return (
    <>
      {payer.name}{' '}
      <Box
        component="span"
        sx={{ color: 'text.secondary', fontWeight: 400, fontSize: '0.8125rem', whiteSpace: 'nowrap' }}
      >
        {payer.code}
      </Box>
    </>
  );
}

function validityText(payer: Payer, text: Text): string {
  if (payer.validFrom && payer.validThrough) {
    return text('rule.fromThrough', { from: tableDate(payer.validFrom), through: tableDate(payer.validThrough) });
  }
  if (payer.validFrom) return text('rule.fromDate', { date: tableDate(payer.validFrom) });
  if (payer.validThrough) return text('rule.throughDate', { date: tableDate(payer.validThrough) });
  return text('rule.always');
}
