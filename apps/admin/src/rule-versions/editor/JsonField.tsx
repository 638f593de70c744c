import { Box, Button, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { isSame } from './draft.ts';
import { Fold } from './fields.tsx';
import { FindingNotes } from './Findings.tsx';

interface Props {
  title: string;
  value: unknown;
  /** Where it stands in the document, for what the API finds there. */
  pointer: string;
  /** Keys of what was written that the form cannot show. */
  unreadable: (value: unknown) => readonly string[];
  onChange: (value: unknown) => void;
}

/** A part of the document as the text that is stored. What cannot be read is kept in the field and changes nothing. */
export function JsonField({ title, value, pointer, unreadable, onChange }: Props) {
  const text = useText();
  const [written, setWritten] = useState(() => JSON.stringify(value, null, 2));
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setWritten((known) => (isSame(read(known)?.value, value) ? known : JSON.stringify(value, null, 2)));
  }, [value]);
  const use = () => {
    const found = read(written);
    const keys = found === null ? [] : unreadable(found.value);
    const isUsable = found !== null && keys.length === 0;
    setProblem(
      isUsable
        ? null
        : found === null
          ? text('editor.notJson')
          : text('editor.notReadableJson', { keys: keys.join(', ') }),
    );
    if (isUsable && !isSame(found.value, value)) onChange(found.value);
  };
  return (
    <Fold title={title}>
      <TextField
        label={title}
        value={written}
        multiline
        minRows={4}
        maxRows={24}
        fullWidth
        error={problem !== null}
        {...(problem === null ? {} : { helperText: problem })}
        slotProps={{ htmlInput: { spellCheck: false, style: { fontFamily: 'monospace', fontSize: '0.875rem' } } }}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={use}
      />
      <Box>
        <Button variant="outlined" onClick={use}>
          {text('editor.useJson')}
        </Button>
      </Box>
      <FindingNotes under={pointer} />
    </Fold>
  );
}

function read(written: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(written) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
