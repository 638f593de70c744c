import { Box, Button, TextField } from '@mui/material';
import { useText } from '../../i18n/use-text.ts';
import { codeOf, noDistrict, type ChangeWords, type NewDistrict } from './change-wish.ts';

interface Props {
  words: ChangeWords;
  mayAdd: boolean;
  onChange: (begins: readonly NewDistrict[]) => void;
}

/** Names and codes of districts that begin; a code that nobody writes is made of the name. */
export function NewDistricts({ words: { begins, municipality }, mayAdd, onChange }: Props) {
  const text = useText();
  const change = (index: number, part: Partial<NewDistrict>) =>
    onChange(begins.map((each, place) => (place === index ? { ...each, ...part } : each)));
  return (
    <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, m: 0, p: 1.5, minWidth: 0 }}>
      <legend>{text('register.begins')}</legend>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {begins.map((each, index) => (
          <Box key={index} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
            <TextField
              required
              label={text('register.newName')}
              value={each.name}
              slotProps={{ htmlInput: { maxLength: 100 } }}
              onChange={(event) => change(index, { name: event.target.value })}
            />
            <TextField
              label={text('register.newCode')}
              value={each.code === '' ? codeOf(each) : each.code}
              helperText={`${municipality}-${codeOf(each)}. ${text('register.codeHelp')}`}
              slotProps={{ htmlInput: { maxLength: 60 } }}
              sx={{ flex: '1 1 240px' }}
              onChange={(event) => change(index, { code: event.target.value })}
            />
            {mayAdd && begins.length > 2 ? (
              <Button onClick={() => onChange(begins.filter((_, place) => place !== index))}>
                {text('register.less', { name: each.name.trim() || text('register.nameless') })}
              </Button>
            ) : null}
          </Box>
        ))}
        {mayAdd ? (
          <div>
            <Button variant="outlined" onClick={() => onChange([...begins, noDistrict])}>
              {text('register.more')}
            </Button>
          </div>
        ) : null}
      </Box>
    </Box>
  );
}
