import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useEffect, useId, useRef, useState } from 'react';
import { useBlocker } from 'react-router-dom';
import { useText } from '../../i18n/use-text.ts';

interface Props {
  isUnsaved: boolean;
  save: () => Promise<boolean>;
}

/** Saves what is left before another page is shown, and asks only when it cannot be saved. */
export function LeaveQuestion({ isUnsaved, save }: Props) {
  const text = useText();
  const id = useId();
  const [isAsking, setAsking] = useState(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  const isTried = useRef(false);
  useEffect(() => {
    const isFirst = !isTried.current;
    isTried.current = blocker.state === 'blocked';
    if (blocker.state !== 'blocked' || !isFirst) return;
    const { proceed } = blocker;
    void save().then((isSaved) => (isSaved ? proceed() : setAsking(true)));
  }, [blocker, save]);
  if (blocker.state !== 'blocked' || !isAsking) return null;
  const stay = () => {
    setAsking(false);
    blocker.reset();
  };
  return (
    <Dialog open onClose={stay} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{text('editor.leaveTitle')}</DialogTitle>
      <DialogContent>{text('editor.leaveLead')}</DialogContent>
      <DialogActions>
        <Button onClick={() => blocker.proceed()}>{text('editor.leaveAnyway')}</Button>
        <Button variant="contained" onClick={stay}>
          {text('editor.stayHere')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
