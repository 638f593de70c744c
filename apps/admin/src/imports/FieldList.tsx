import { Box, Button } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { ImportField } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';

/** Which fields a file holds, and files to try with; open while nothing has been read in. */
export function FieldList({ isOpen }: { isOpen: boolean }) {
  const text = useText();
  const answer = useApi<ImportField[]>('/import-fields');
  const columns: Column<ImportField>[] = [
    { key: 'name', head: text('import.fieldName'), isTitle: true, cell: (row) => <code>{row.name}</code> },
    { key: 'header', head: text('import.fieldHeader'), cell: (row) => row.swedishHeader },
    { key: 'type', head: text('import.fieldType'), cell: (row) => row.type },
    {
      key: 'required',
      head: text('import.fieldRequired'),
      cell: (row) => text(row.required ? 'console.yes' : 'console.no'),
    },
    { key: 'note', head: text('import.fieldNote'), cell: (row) => row.note ?? '' },
  ];
  return (
    <Section
      title={text('import.fieldList')}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button component="a" href="/api/import-fields/sample.csv" download variant="outlined" size="small">
            {text('import.sampleCsv')}
          </Button>
          <Button component="a" href="/api/import-fields/sample.ndjson" download variant="outlined" size="small">
            {text('import.sampleNdjson')}
          </Button>
        </Box>
      }
    >
      <Box component="details" open={isOpen || undefined}>
        <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', minHeight: 24 }}>
          {text('import.fieldsShow')}
        </Box>
        <Box sx={{ mt: 1 }}>
          <Loaded answer={answer}>
            {(fields) => (
              <RowTable
                caption={text('import.fieldList')}
                columns={columns}
                rows={fields}
                rowKey={(row) => row.name}
                cardsBelow={720}
              />
            )}
          </Loaded>
        </Box>
      </Box>
    </Section>
  );
}
