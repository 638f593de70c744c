import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Fault } from '../layout/Fault.tsx';
import { saveExtract } from './save-extract.ts';

/** A patient's part of the log as a file. The number goes in the body of the request and stays nowhere. */
export function ExtractDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const [number, setNumber] = useState('');
  const [caseNumber, setCaseNumber] = useState('');
  const [fault, setFault] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const wanted = number.trim() === '' ? { caseNumber: caseNumber.trim() } : { personalIdentityNumber: number.trim() };
  const isReady = (number.trim() === '') !== (caseNumber.trim() === '') && !isSending;

  const make = async (format: 'pdf' | 'csv') => {
    setSending(true);
    setFault(null);
    try {
      await saveExtract({ ...wanted, format });
      onClose();
    } catch (error) {
      setFault(error);
      setSending(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="extract-title">
      <DialogTitle id="extract-title">{text('access.extract')}</DialogTitle>
      <DialogContent>
        <p>{text('access.extractIntro')}</p>
        <TextField
          fullWidth
          margin="dense"
          label={text('access.personalNumber')}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
          autoComplete="off"
          autoFocus
          slotProps={{ htmlInput: { maxLength: 20 } }}
        />
        <TextField
          fullWidth
          margin="dense"
          label={text('access.orCaseNumber')}
          value={caseNumber}
          onChange={(event) => setCaseNumber(event.target.value)}
          autoComplete="off"
          slotProps={{ htmlInput: { maxLength: 64 } }}
        />
        {fault ? <Fault error={fault} /> : null}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={onClose}>{text('console.cancel')}</Button>
        <Button variant="outlined" disabled={!isReady} onClick={() => void make('csv')}>
          {text('access.makeCsv')}
        </Button>
        <Button variant="contained" disabled={!isReady} onClick={() => void make('pdf')}>
          {text('access.makePdf')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
