import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Fault } from '../layout/Fault.tsx';
import { Note } from '../layout/Note.tsx';
import type { EpisodeDetail } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { callApi } from '../providers/http.ts';

interface Props {
  episode: EpisodeDetail;
  /** Takes the case as it is shown this once; it is asked for anew at the next visit. */
  onOpened: (episode: EpisodeDetail) => void;
}

/** The mark of a protected identity, and the way to what it hides for those who may. */
export function ProtectedIdentity({ episode, onOpened }: Props) {
  const text = useText();
  const mayOpen = useMay('protected-identity:open');
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Note
        meaning="waits"
        role="status"
        title={text('episode.protectedIdentity')}
        actions={
          episode.masked && mayOpen ? (
            <Button variant="outlined" onClick={() => setAsking(true)}>
              {text('episode.openProtected')}
            </Button>
          ) : undefined
        }
      >
        {text(episode.masked ? 'episode.protectedMasked' : 'episode.protectedOpened')}
      </Note>
      {isAsking ? (
        <OpenDialog caseNumber={episode.caseNumber} onOpened={onOpened} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

interface DialogProps {
  caseNumber: string;
  onOpened: Props['onOpened'];
  onClose: () => void;
}

function OpenDialog({ caseNumber, onOpened, onClose }: DialogProps) {
  const text = useText();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);

  const open = async () => {
    setSending(true);
    setFault(null);
    const path = `/episodes/${encodeURIComponent(caseNumber)}/protected-identity-openings`;
    try {
      const answer = await callApi<EpisodeDetail>(path, { method: 'POST', body: { reason } });
      onClose();
      onOpened(answer.body);
    } catch (error) {
      setFault(error);
      setSending(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="open-protected-title">
      <DialogTitle id="open-protected-title">{text('episode.openProtected')}</DialogTitle>
      <DialogContent>
        <p>{text('episode.openProtectedIntro')}</p>
        <TextField
          label={text('episode.openProtectedReason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 500 } }}
          autoFocus
          fullWidth
          multiline
          minRows={2}
        />
        {fault ? <Fault error={fault} /> : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('console.cancel')}</Button>
        <Button variant="contained" disabled={reason.trim().length < 5 || isSending} onClick={() => void open()}>
          {text('episode.openProtectedButton')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
