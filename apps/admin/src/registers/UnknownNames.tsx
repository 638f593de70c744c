import { Box, Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { count, tableDate } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { fieldLook } from '../layout/Choice.tsx';
import { Fault } from '../layout/Fault.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import type { CareUnit, CareUnitName, CareUnitNameChange, NewCareUnit } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { callApi } from '../providers/http.ts';
import { useApiList } from '../providers/use-api.ts';
import { kindTexts } from './CareUnits.tsx';

/** Names that files use and no care unit has yet: each is mapped to a unit, or becomes one. */
export function UnknownNames() {
  const text = useText();
  const mayWrite = useMay('registers:write');
  const answer = useApiList<CareUnitName>('/care-unit-names', { query: { mapped: false } });
  const units = useApiList<CareUnit>('/care-units', { enabled: mayWrite }).data ?? [];
  const columns: Column<CareUnitName>[] = [
    { key: 'name', head: text('rule.unitName'), isTitle: true, cell: (row) => row.name },
    { key: 'kind', head: text('rule.kind'), cell: (row) => text(kindTexts[row.kind]) },
    { key: 'episodes', head: text('rule.episodes'), align: 'right', cell: (row) => count(row.episodes) },
    {
      key: 'first',
      head: text('rule.firstSeen'),
      noWrap: true,
      cell: (row) => tableDate(row.firstSeenAt.slice(0, 10)),
    },
    ...(mayWrite
      ? [
          {
            key: 'map',
            head: text('rule.mapTo'),
            cell: (row: CareUnitName) => <MapName name={row} units={units.filter((unit) => unit.kind === row.kind)} />,
          },
        ]
      : []),
  ];
  return (
    <Loaded answer={answer} isList>
      {(names) =>
        names.length === 0 ? (
          <Note meaning="done">{text('rule.emptyNames')}</Note>
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
            <RowTable
              caption={text('rule.tabNames')}
              columns={columns}
              rows={names}
              rowKey={(row) => row.id}
              cardsBelow={760}
            />
          </Box>
        )
      }
    </Loaded>
  );
}

const newUnit = 'new';

function MapName({ name, units }: { name: CareUnitName; units: readonly CareUnit[] }) {
  const text = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const [choice, setChoice] = useState('');
  const [fault, setFault] = useState<unknown>(null);
  const map = async () => {
    try {
      const unit: NewCareUnit = { kind: name.kind, name: name.name, aliases: [] };
      const careUnitId =
        choice === newUnit ? (await callApi<CareUnit>('/care-units', { method: 'POST', body: unit })).body.id : choice;
      const body: CareUnitNameChange = { careUnitId };
      await callApi(`/care-unit-names/${encodeURIComponent(name.id)}`, {
        method: 'PUT',
        body,
        ifMatch: name.version,
      });
      notify(text('rule.mapped', { name: name.name }), { type: 'success' });
      await queries.invalidateQueries();
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, py: 0.5 }}>
        <Box
          component="select"
          aria-label={text('rule.mapOf', { name: name.name })}
          value={choice}
          onChange={(event) => setChoice(event.target.value)}
          sx={{ ...fieldLook, minWidth: 0, width: 220 }}
        >
          <option value="">–</option>
          <option value={newUnit}>{text('rule.mapNew')}</option>
          {units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </Box>
        <Button variant="outlined" size="small" disabled={choice === ''} onClick={() => void map()}>
          {text('rule.mapButton')}
        </Button>
      </Box>
      {fault ? <Fault error={fault} /> : null}
    </>
  );
}
