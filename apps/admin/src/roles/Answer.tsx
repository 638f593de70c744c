import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';

/** The answer to "why?", over the list that it was asked in. */
export function Answer({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const text = useText();
  const id = useId();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>{children}</DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('role.closeWindow')}</Button>
      </DialogActions>
    </Dialog>
  );
}
