import { Button } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { Loaded } from '../layout/Loaded.tsx';
import { Section } from '../layout/Section.tsx';
import { useMay } from '../providers/auth-provider.ts';
import { useApi } from '../providers/use-api.ts';

/** What the section and its dialog are called. */
interface SettingsWords {
  readonly title: string;
  readonly lead: string;
  /** On the button that opens the dialog, and on the one that saves. */
  readonly change: string;
}

interface Props<Settings> {
  words: SettingsWords;
  path: string;
  /** Lines to keep free while the settings are on their way. */
  rows: number;
  children: (settings: Settings) => ReactNode;
  dialog: (settings: Settings, onClose: () => void) => ReactNode;
}

/** Settings of the region as everybody with the register reads them, changed in a dialog by those who may. */
export function SettingsSection<Settings>({ words, path, rows, children, dialog }: Props<Settings>) {
  const mayWrite = useMay('registers:write');
  const answer = useApi<Settings>(path);
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={words.title}
      lead={words.lead}
      actions={
        mayWrite ? (
          <Button variant="outlined" onClick={() => setOpen(true)}>
            {words.change}
          </Button>
        ) : undefined
      }
    >
      <Loaded answer={answer} rows={rows}>
        {(settings) => (
          <>
            {children(settings)}
            {isOpen ? dialog(settings, () => setOpen(false)) : null}
          </>
        )}
      </Loaded>
    </Section>
  );
}
