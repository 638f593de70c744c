import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { tableDate } from '../formats.ts';
import { useText, type Text } from '../i18n/use-text.ts';
import { TextChoice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { Payer } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { useApiList, useBusinessClock } from '../providers/use-api.ts';
import { ChangeHistory } from './changes/ChangeHistory.tsx';
import { DistrictTimelinePicture } from './changes/DistrictTimelinePicture.tsx';
import { RenameDialog } from './changes/RenameDialog.tsx';

/** Payers over time, with what came before and after; `?on=` shows those of one day. */
export function PayerRegister() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const on = search.get('on') ?? '';
  const mayWrite = useMay('registers:write');
  const mayRead = useMay('registers:read');
  const answer = useApiList<Payer>('/payers', { query: { on } });
  const all = useApiList<Payer>('/payers').data ?? [];
  const names = new Map(all.map(({ code, name }) => [code, name]));
  return (
    <>
      <Timelines payers={all} />
      <Box sx={{ mb: 2, display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end' }}>
        <TextChoice
          type="date"
          label={text('rule.onDate')}
          value={on}
          onChange={(value) => setSearch(value === '' ? {} : { on: value })}
        />
        {mayWrite ? (
          <Button component={Link} to="/registers/payers/change" variant="contained">
            {text('register.change')}
          </Button>
        ) : null}
      </Box>
      <Loaded answer={answer} isList>
        {(payers) =>
          payers.length === 0 ? (
            <Note>{text('rule.emptyPayers')}</Note>
          ) : (
            <PayerTable payers={payers} names={names} mayWrite={mayWrite} />
          )
        }
      </Loaded>
      {mayRead ? <ChangeHistory names={names} /> : null}
    </>
  );
}

/** A picture for each municipality that is divided into districts. */
function Timelines({ payers }: { payers: readonly Payer[] }) {
  const text = useText();
  const today = useBusinessClock()?.today;
  const divided = [...Map.groupBy(payers, ({ municipality }) => municipality)].filter(([, group]) =>
    group.some(({ district }) => district !== null),
  );
  if (today === undefined) return null;
  return divided.map(([municipality, group]) => (
    <Section key={municipality} title={text('register.timeline', { municipality: group[0]?.municipalityName ?? '' })}>
      <DistrictTimelinePicture payers={group} today={today} />
    </Section>
  ));
}

interface TableProps {
  payers: readonly Payer[];
  /** Of all times, also of those that are not shown. */
  names: ReadonlyMap<string, string>;
  mayWrite: boolean;
}

function PayerTable({ payers, names, mayWrite }: TableProps) {
  const text = useText();
  const [renamed, setRenamed] = useState<Payer | null>(null);
  const nameOf = (code: string) => names.get(code) ?? code;
  const columns: Column<Payer>[] = [
    { key: 'name', head: text('rule.payer'), isTitle: true, cell: (row) => <PayerName payer={row} /> },
    { key: 'validity', head: text('rule.validity'), noWrap: true, cell: (row) => validityText(row, text) },
    {
      key: 'predecessors',
      head: text('rule.predecessors'),
      cell: (row) => row.predecessors.map(nameOf).join(', ') || '–',
    },
    { key: 'successors', head: text('rule.successors'), cell: (row) => row.successors.map(nameOf).join(', ') || '–' },
    ...(mayWrite ? [renameColumn(text, setRenamed)] : []),
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
        mb: 2,
      }}
    >
      <RowTable
        caption={text('rule.tabPayers')}
        columns={columns}
        rows={sorted}
        rowKey={(row) => row.code}
        cardsBelow={860}
      />
      {renamed ? <RenameDialog payer={renamed} onClose={() => setRenamed(null)} /> : null}
    </Box>
  );
}

function renameColumn(text: Text, onRename: (payer: Payer) => void): Column<Payer> {
  return {
    key: 'rename',
    head: text('register.rename'),
    isHeadHidden: true,
    align: 'right',
    cell: (row) =>
      row.district === null ? null : (
        <Button size="small" aria-label={`${text('register.rename')}: ${row.name}`} onClick={() => onRename(row)}>
          {text('register.rename')}
        </Button>
      ),
  };
}

function PayerName({ payer }: { payer: Payer }) {
  return (
    <>
      {payer.name}{' '}
      <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: '0.8125rem' }}>
        {payer.code}
        {payer.district === null ? '' : ` · ${payer.municipalityName}`}
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
