import { Box, TextField } from '@mui/material';
import { useText } from '../i18n/use-text.ts';

export interface SignatoryWords {
  name: string;
  title: string;
  delegationReference: string;
  diarienummer: string;
}

/** Who answers for the municipality, and by what right. */
export function SignatoryFields({
  words,
  onChange,
}: {
  words: SignatoryWords;
  onChange: (words: SignatoryWords) => void;
}) {
  const text = useText();
  const field = (key: keyof SignatoryWords, label: string, helperText?: string) => (
    <TextField
      label={label}
      value={words[key]}
      {...(helperText === undefined ? {} : { helperText })}
      slotProps={{ htmlInput: { maxLength: key === 'diarienummer' ? 100 : 200 } }}
      onChange={(event) => onChange({ ...words, [key]: event.target.value })}
    />
  );
  return (
    <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, m: 0, p: 1.5, minWidth: 0 }}>
      <Box component="legend" sx={{ fontSize: '0.875rem', color: 'text.secondary', px: 0.5 }}>
        {text('consultation.signatory')}
      </Box>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, mt: 0.5 }}>
        {field('name', text('consultation.signatoryName'))}
        {field('title', text('consultation.signatoryTitle'))}
        {field('delegationReference', text('consultation.delegation'), text('consultation.delegationHelp'))}
        {field('diarienummer', text('consultation.diarienummer'))}
      </Box>
    </Box>
  );
}

/** What the API takes: nobody, until there is a name and a title. */
export function signatoryOf({ name, title, delegationReference, diarienummer }: SignatoryWords) {
  if (name.trim() === '' || title.trim() === '') return null;
  return {
    name,
    title,
    delegationReference: delegationReference.trim() === '' ? null : delegationReference,
    diarienummer: diarienummer.trim() === '' ? null : diarienummer,
  };
}
