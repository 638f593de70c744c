import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { LogReviewRule } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useAct } from '../sign-in/use-act.ts';

const labels: Readonly<Record<string, TextKey>> = {
  fromHour: 'access.fromHour',
  toHour: 'access.toHour',
  weekends: 'access.weekends',
  episodesADay: 'access.episodesADay',
};

/** One rule: on or off, and its thresholds. */
export function RuleDialog({ rule, onClose }: { rule: LogReviewRule; onClose: () => void }) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [enabled, setEnabled] = useState(rule.enabled);
  const [thresholds, setThresholds] = useState(rule.thresholds);
  const set = (name: string, value: number | boolean) => setThresholds({ ...thresholds, [name]: value });
  const save = async () => {
    const request = { method: 'PUT', body: { enabled, thresholds }, ifMatch: rule.version } as const;
    if (await act(() => callApi(`/log-review-rules/${rule.id}`, request))) onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="log-rule-title">
      <DialogTitle id="log-rule-title">{rule.title}</DialogTitle>
      <DialogContent>
        {problem ? (
          <Note meaning="over" role="alert">
            {problem}
          </Note>
        ) : null}
        <p>{rule.sentence}</p>
        <FormControlLabel
          control={<Checkbox checked={enabled} onChange={(event) => setEnabled(event.target.checked)} />}
          label={text('access.on')}
        />
        {Object.entries(thresholds).map(([name, value]) => {
          const key = labels[name];
          const label = key === undefined ? name : text(key);
          return typeof value === 'boolean' ? (
            <FormControlLabel
              key={name}
              control={<Checkbox checked={value} onChange={(event) => set(name, event.target.checked)} />}
              label={label}
            />
          ) : (
            <TextField
              key={name}
              fullWidth
              margin="dense"
              type="number"
              label={label}
              value={value}
              onChange={(event) => set(name, Number(event.target.value))}
            />
          );
        })}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('console.cancel')}</Button>
        <Button variant="contained" disabled={isSending} onClick={() => void save()}>
          {text('access.saveRule')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
