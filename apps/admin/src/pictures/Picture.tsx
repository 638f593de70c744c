import { Box, Button } from '@mui/material';
import { useId, type ReactNode } from 'react';
import { useStore } from 'react-admin';
import { useText } from '../i18n/use-text.ts';
import { useShortcut } from '../layout/shortcuts.ts';

interface Props {
  /** Kind of picture, for remembering table or picture. */
  name: string;
  /** The conclusion in a sentence. */
  caption: string;
  legend?: ReactNode;
  table: ReactNode;
  children: (captionId: string) => ReactNode;
}

/** A drawn picture with its conclusion as caption, and the same content as a table. Print shows both. */
export function Picture({ name, caption, legend, table, children }: Props) {
  const text = useText();
  const captionId = useId();
  const [asTable, setAsTable] = useStore<boolean>(`picture.${name}.asTable`, false);
  useShortcut('table', () => setAsTable(!asTable));
  const shown = (isShown: boolean) => ({ display: isShown ? 'block' : 'none', '@media print': { display: 'block' } });
  return (
    <Box component="figure" sx={{ m: 0, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start', mb: 1 }}>
        <Box component="figcaption" id={captionId} sx={{ flex: '1 1 220px', fontWeight: 600 }}>
          {caption}
        </Box>
        <Button className="no-print" size="small" variant="outlined" onClick={() => setAsTable(!asTable)}>
          {text(asTable ? 'console.showAsPicture' : 'console.showAsTable')}
        </Button>
      </Box>
      <Box sx={shown(!asTable)}>
        {children(captionId)}
        {legend}
      </Box>
      <Box sx={shown(asTable)}>{table}</Box>
    </Box>
  );
}
