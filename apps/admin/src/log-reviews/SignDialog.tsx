import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { LogReview } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useAct } from '../sign-in/use-act.ts';

/** The signature: a legal act, which waits for the server and asks who it is. */
export function SignDialog({ review, onClose }: { review: LogReview; onClose: () => void }) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const sign = async () => {
    const request = { method: 'POST', body: {}, ifMatch: review.version } as const;
    if (await act(() => callApi(`/log-reviews/${review.id}/signature`, request))) onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="sign-review-title">
      <DialogTitle id="sign-review-title">{text('access.signTitle')}</DialogTitle>
      <DialogContent>
        {problem ? (
          <Note meaning="over" role="alert">
            {problem}
          </Note>
        ) : null}
        <p>{text('access.signText')}</p>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('console.cancel')}</Button>
        <Button variant="contained" disabled={isSending} onClick={() => void sign()}>
          {text('access.sign')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
