import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { addDays } from '../civil-dates.ts';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { LogReview } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useBusinessClock } from '../providers/use-api.ts';
import { useAct } from '../sign-in/use-act.ts';

/** A new review: of the last week, unless other days are chosen. */
export function StartReviewDialog({ onClose }: { onClose: () => void }) {
  const today = useBusinessClock()?.today;
  return today === undefined ? null : <Ask today={today} onClose={onClose} />;
}

function Ask({ today, onClose }: { today: string; onClose: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const { act, problem, isSending } = useAct();
  const [from, setFrom] = useState(addDays(today, -7));
  const [through, setThrough] = useState(today);
  const [seed, setSeed] = useState('');
  const [size, setSize] = useState('10');
  const start = async () => {
    const body = { from, through, sampleSize: Number(size), ...(seed.trim() === '' ? {} : { seed: seed.trim() }) };
    await act(async () => {
      const { body: review } = await callApi<LogReview>('/log-reviews', { method: 'POST', body });
      onClose();
      void navigate(`/log-reviews/${review.id}`);
    });
  };
  const day = { inputLabel: { shrink: true }, htmlInput: { max: today } };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="start-review-title">
      <DialogTitle id="start-review-title">{text('access.startReview')}</DialogTitle>
      <DialogContent>
        {problem ? (
          <Note meaning="over" role="alert">
            {problem}
          </Note>
        ) : null}
        <TextField
          fullWidth
          margin="dense"
          type="date"
          slotProps={day}
          label={text('access.from')}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          fullWidth
          margin="dense"
          type="date"
          slotProps={day}
          label={text('access.through')}
          value={through}
          onChange={(event) => setThrough(event.target.value)}
        />
        <TextField
          fullWidth
          margin="dense"
          type="number"
          label={text('access.sampleSize')}
          value={size}
          onChange={(event) => setSize(event.target.value)}
          slotProps={{ htmlInput: { min: 0, max: 100 } }}
        />
        <TextField
          fullWidth
          margin="dense"
          label={text('access.seed')}
          value={seed}
          onChange={(event) => setSeed(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 100 } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('console.cancel')}</Button>
        <Button
          variant="contained"
          disabled={isSending || from === '' || through === '' || size === ''}
          onClick={() => void start()}
        >
          {text('access.startReview')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
