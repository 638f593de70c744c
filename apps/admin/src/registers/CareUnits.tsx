import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { count } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import type { CareUnit, CareUnitKind } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { useApiList } from '../providers/use-api.ts';
import { CareUnitDialog } from './CareUnitDialog.tsx';

export const kindTexts: Record<CareUnitKind, TextKey> = {
  'inpatient-unit': 'rule.kindInpatientUnit',
  'inpatient-clinic': 'rule.kindInpatientClinic',
  'outpatient-unit': 'rule.kindOutpatientUnit',
};

export function kindOf(text: string | null): CareUnitKind {
  return text === 'inpatient-clinic' || text === 'outpatient-unit' ? text : 'inpatient-unit';
}

/** Care units of one kind with the other names that files use for them. */
export function CareUnits() {
  const text = useText();
  const mayWrite = useMay('registers:write');
  const mayReadTrail = useMay('audit:read');
  const [search, setSearch] = useSearchParams();
  const kind = kindOf(search.get('kind'));
  const [edited, setEdited] = useState<CareUnit | null>(null);
  const answer = useApiList<CareUnit>('/care-units', { query: { kind } });
  const columns: Column<CareUnit>[] = [
    { key: 'name', head: text('rule.unitName'), isTitle: true, cell: (row) => row.name },
    { key: 'aliases', head: text('rule.aliases'), cell: (row) => row.aliases.join(', ') || '–' },
    { key: 'episodes', head: text('rule.episodes'), align: 'right', cell: (row) => count(row.episodes) },
    ...(mayReadTrail
      ? [
          {
            key: 'history',
            head: text('audit.history'),
            cell: (row: CareUnit) => (
              <Link
                to={`/audit-lines?filter=${encodeURIComponent(JSON.stringify({ object: `care-unit/${row.id}` }))}`}
                aria-label={`${text('audit.history')}: ${row.name}`}
              >
                {text('audit.history')}
              </Link>
            ),
          },
        ]
      : []),
    ...(mayWrite
      ? [
          {
            key: 'act',
            head: text('rule.edit'),
            isHeadHidden: true,
            align: 'right' as const,
            cell: (row: CareUnit) => (
              <Button
                size="small"
                variant="outlined"
                aria-label={text('rule.editAliases', { name: row.name })}
                onClick={() => setEdited(row)}
              >
                {text('rule.edit')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Box sx={{ mb: 2 }}>
        <Choice
          label={text('rule.kind')}
          value={kind}
          onChange={(value) => setSearch({ kind: value })}
          options={Object.entries(kindTexts).map(([value, key]) => ({ value, label: text(key) }))}
        />
      </Box>
      <Loaded answer={answer} isList>
        {(units) =>
          units.length === 0 ? (
            <Note>{text('rule.emptyUnits')}</Note>
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
              <RowTable caption={text('rule.tabUnits')} columns={columns} rows={units} rowKey={(row) => row.id} />
            </Box>
          )
        }
      </Loaded>
      {edited ? <CareUnitDialog unit={edited} onClose={() => setEdited(null)} /> : null}
    </>
  );
}
