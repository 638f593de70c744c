import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Note } from '../layout/Note.tsx';
import type { RetentionSetting, RetentionSettingChange } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useAct } from '../sign-in/use-act.ts';
import { kindNames } from './retention-words.ts';

/** How long a kind is kept, and by which decision. Saves against the version that was shown. */
export function SettingDialog({ setting, onClose }: { setting: RetentionSetting; onClose: () => void }) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [keepMonths, setKeepMonths] = useState(String(setting.keepMonths));
  const [status, setStatus] = useState(setting.status);
  const [decidedBy, setDecidedBy] = useState(setting.decidedBy ?? '');
  const [since, setSince] = useState(setting.since);
  const save = async () => {
    const body: RetentionSettingChange = {
      keepMonths: Number(keepMonths),
      status,
      since,
      decidedBy: decidedBy.trim() === '' ? null : decidedBy.trim(),
    };
    const path = `/retention-settings/${setting.kind}`;
    const isSaved = await act(
      () => callApi(path, { method: 'PUT', body, ifMatch: setting.version }),
      text('retention.saved'),
    );
    if (isSaved) onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="setting-title">
      <DialogTitle id="setting-title">
        {text('retention.changeOf', { kind: text(kindNames[setting.kind]) })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <TextField
          label={text('retention.keepMonths')}
          helperText={text('retention.keepHelp', { floor: setting.floorMonths })}
          type="number"
          value={keepMonths}
          onChange={(event) => setKeepMonths(event.target.value)}
          slotProps={{ htmlInput: { min: setting.floorMonths, max: 1200 } }}
          margin="dense"
          fullWidth
        />
        <Choice
          label={text('retention.status')}
          value={status}
          onChange={(value) => setStatus(value === 'decided' ? 'decided' : 'proposed')}
          options={[
            { value: 'proposed', label: text('retention.proposedStatus') },
            { value: 'decided', label: text('retention.decidedStatus') },
          ]}
          isWide
        />
        <TextField
          label={text('retention.decidedBy')}
          value={decidedBy}
          onChange={(event) => setDecidedBy(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 200 } }}
          fullWidth
        />
        <TextField
          label={text('retention.since')}
          type="date"
          value={since}
          onChange={(event) => setSince(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
          fullWidth
        />
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
          disabled={isSending || keepMonths === '' || since === ''}
          onClick={() => void save()}
        >
          {text('console.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
