import { Box, Button } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import type { Payer } from '../providers/api-types.ts';
import { useApiList } from '../providers/use-api.ts';
import { isInstantField } from './claim-words.ts';
import {
  correctableFields,
  correctableKeys,
  isYesNo,
  type CorrectableField,
  type CorrectionRow,
} from './correction-words.ts';
import { InstantField } from './InstantField.tsx';

interface Props {
  rows: readonly CorrectionRow[];
  onChange: (rows: readonly CorrectionRow[]) => void;
}

/** Which facts of the episode are put right, when the claim itself does not say it or only part of it is upheld. */
export function CorrectionRows({ rows, onChange }: Props) {
  const text = useText();
  const unused = correctableFields.filter((field) => !rows.some((row) => row.field === field));
  const [next] = unused;
  const set = (place: number, row: CorrectionRow) => onChange(rows.map((other, at) => (at === place ? row : other)));
  return (
    <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, m: 0, p: 1.5, minWidth: 0 }}>
      <Box component="legend" sx={{ fontSize: '0.875rem', color: 'text.secondary', px: 0.5 }}>
        {text('dialogue.correction')}
      </Box>
      <Box sx={{ color: 'text.secondary', mb: 1 }}>{text('dialogue.correctionLead')}</Box>
      {rows.map((row, place) => (
        <Box
          key={row.field}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', mb: 1.5, minWidth: 0 }}
        >
          <Choice
            label={text('dialogue.correctionField')}
            value={row.field}
            options={[row.field, ...unused].map((field) => ({ value: field, label: text(correctableKeys[field]) }))}
            onChange={(field) => set(place, firstValue(field as CorrectableField))}
          />
          <ValueField row={row} onChange={(value) => set(place, { ...row, value })} />
          <Button onClick={() => onChange(rows.filter((_, at) => at !== place))}>
            {text('dialogue.removeCorrection')}
          </Button>
        </Box>
      ))}
      {next === undefined ? null : (
        <Button variant="outlined" onClick={() => onChange([...rows, firstValue(next)])}>
          {text('dialogue.addCorrection')}
        </Button>
      )}
    </Box>
  );
}

function firstValue(field: CorrectableField): CorrectionRow {
  return { field, value: isYesNo(field) ? 'true' : field === 'careType' ? 'psychiatric' : '' };
}

function ValueField({ row, onChange }: { row: CorrectionRow; onChange: (value: string) => void }) {
  const text = useText();
  const payers = useApiList<Payer>('/payers', { enabled: row.field === 'payer' }).data ?? [];
  const label = text('dialogue.correctionValue');
  if (isInstantField(row.field)) return <InstantField label={label} value={row.value} onChange={onChange} />;
  const options = isYesNo(row.field)
    ? [
        { value: 'true', label: text('dialogue.yes') },
        { value: 'false', label: text('dialogue.no') },
      ]
    : row.field === 'careType'
      ? [
          { value: 'somatic', label: text('console.somatic') },
          { value: 'psychiatric', label: text('console.psychiatric') },
        ]
      : [
          { value: '', label: text('dialogue.choose') },
          ...payers.map(({ code, name }) => ({ value: code, label: name })),
        ];
  return <Choice label={label} value={row.value} options={options} onChange={onChange} />;
}
