import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';

interface Props {
  title: string;
  intro?: string;
  /** What the button does, in its own words. */
  button: string;
  /** Without it the act needs no reason. */
  asksReason?: boolean;
  problem: string | null;
  isSending: boolean;
  onDone: (reason: string) => void;
  onClose: () => void;
}

/** Asks once more, and why. */
export function ReasonDialog(props: Props) {
  const { title, intro, button, asksReason = true, problem, isSending, onDone, onClose } = props;
  const text = useText();
  const [reason, setReason] = useState('');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="reason-title">
      <DialogTitle id="reason-title">{title}</DialogTitle>
      <DialogContent>
        {intro === undefined ? null : <p>{intro}</p>}
        {asksReason ? (
          <TextField
            label={text('retention.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 500 } }}
            margin="dense"
            autoFocus
            fullWidth
            multiline
            minRows={2}
          />
        ) : null}
        {problem === null ? null : (
          <Note meaning="over" role="alert">
            {problem}
          </Note>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('console.cancel')}</Button>
        <Button
          variant="contained"
          disabled={isSending || (asksReason && reason.trim().length < 5)}
          onClick={() => onDone(reason.trim())}
        >
          {button}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
