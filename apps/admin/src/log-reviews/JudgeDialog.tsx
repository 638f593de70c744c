import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { AccessTable } from '../access-log/AccessTable.tsx';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import type { AccessEntry, LogFinding, LogReview } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { useAct } from '../sign-in/use-act.ts';

interface Props {
  review: LogReview;
  finding: LogFinding;
  onClose: () => void;
}

/** The entries behind a finding, and the outcome; only the entries where the caller may not judge. */
export function JudgeDialog({ review, finding, onClose }: Props) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [outcome, setOutcome] = useState(finding.outcome ?? '');
  const [remark, setRemark] = useState(finding.remark ?? '');
  const path = `/log-reviews/${review.id}/findings/${finding.id}`;
  const entries = useApi<AccessEntry[]>(`${path}/entries`, { query: { perPage: 200 } });
  const mayJudge = finding.whyNotJudge === null;
  const isReady = outcome === 'no-remark' || (outcome === 'follow-up' && remark.trim() !== '');
  const save = async () => {
    const body = { outcome, remark: remark.trim() === '' ? null : remark.trim() };
    if (await act(() => callApi(path, { method: 'PUT', body, ifMatch: finding.version }))) onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="judge-title">
      <DialogTitle id="judge-title">{`${finding.title} · ${finding.person}`}</DialogTitle>
      <DialogContent>
        <Loaded answer={entries} isList rows={4}>
          {(rows) => <AccessTable rows={rows} />}
        </Loaded>
        {problem ? (
          <Note meaning="over" role="alert">
            {problem}
          </Note>
        ) : null}
        {mayJudge ? (
          <Box sx={{ mt: 2 }}>
            <RadioGroup
              row
              aria-label={text('access.outcome')}
              value={outcome}
              onChange={(event) => setOutcome(event.target.value)}
            >
              <FormControlLabel value="no-remark" control={<Radio />} label={text('access.no-remark')} />
              <FormControlLabel value="follow-up" control={<Radio />} label={text('access.follow-up')} />
            </RadioGroup>
            <TextField
              fullWidth
              multiline
              minRows={2}
              margin="dense"
              label={text('access.remark')}
              helperText={text('access.remarkHelp')}
              value={remark}
              onChange={(event) => setRemark(event.target.value)}
              slotProps={{ htmlInput: { maxLength: 2000 } }}
            />
          </Box>
        ) : (
          <Box sx={{ mt: 2 }}>
            <Note>{finding.whyNotJudge}</Note>
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('console.cancel')}</Button>
        {mayJudge ? (
          <Button variant="contained" disabled={!isReady || isSending} onClick={() => void save()}>
            {text('access.save')}
          </Button>
        ) : null}
      </DialogActions>
    </Dialog>
  );
}
