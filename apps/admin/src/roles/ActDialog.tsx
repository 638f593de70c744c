import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, type FormEvent, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';

interface Props {
  title: string;
  lead?: string;
  /** The button names the act. */
  button: string;
  problem: string | null;
  isSending: boolean;
  onAct: () => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
}

/** A question before an act on somebody's rights; waits for the server. */
export function ActDialog({ title, lead, button, problem, isSending, onAct, onClose, children }: Props) {
  const text = useText();
  const id = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    void onAct();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <Box component="form" onSubmit={send} sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {lead === undefined ? null : <div>{lead}</div>}
          {children}
          {problem === null ? null : (
            <Note meaning="over" role="alert">
              {problem}
            </Note>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text('console.cancel')}</Button>
          <Button variant="contained" type="submit" disabled={isSending}>
            {button}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
