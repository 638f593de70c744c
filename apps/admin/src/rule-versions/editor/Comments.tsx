import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useId, useState } from 'react';
import { sentenceInstant } from '../../formats.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { Note } from '../../layout/Note.tsx';
import { callApi } from '../../providers/http.ts';
import { useIdempotencyKey } from '../../roles/use-idempotency-key.ts';
import { useAct } from '../../sign-in/use-act.ts';
import { useEditor } from './editor-context.ts';

/** What people say to each other about a parameter, a condition or (null) the version; opens the thread. */
export function CommentButton({ about, label }: { about: string | null; label: string }) {
  const text = useText();
  const { comments } = useEditor();
  const [isOpen, setOpen] = useState(false);
  const number = comments.filter((comment) => comment.about === about).length;
  return (
    <>
      <Button
        size="small"
        aria-label={text('editor.commentsOn', { label, smart_count: number })}
        onClick={() => setOpen(true)}
      >
        {number === 0 ? text('editor.comment') : text('editor.comments', { smart_count: number })}
      </Button>
      {isOpen ? <Thread about={about} label={label} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Thread({ about, label, onClose }: { about: string | null; label: string; onClose: () => void }) {
  const text = useText();
  const language = useLanguage();
  const id = useId();
  const { comments, id: version } = useEditor();
  const [written, setWritten] = useState('');
  const { act, problem, isSending } = useAct();
  const body = { about, text: written.trim() };
  const key = useIdempotencyKey(body);
  const send = async () => {
    const path = `/rule-versions/${encodeURIComponent(version)}/comments`;
    const isDone = await act(() => callApi(path, { method: 'POST', body, idempotencyKey: key }));
    if (isDone) setWritten('');
  };
  const here = comments.filter((comment) => comment.about === about);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{text('editor.commentsTitle', { label })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {here.length === 0 ? <div>{text('editor.noComments')}</div> : null}
        {here.map((comment) => (
          <div key={comment.id}>
            <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
              {comment.by.name}, {sentenceInstant(comment.at, language)}
            </Box>
            <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{comment.text}</Box>
          </div>
        ))}
        <TextField
          label={text('editor.writeComment')}
          value={written}
          multiline
          minRows={2}
          slotProps={{ htmlInput: { maxLength: 4000 } }}
          onChange={(event) => setWritten(event.target.value)}
        />
        {problem === null ? null : (
          <Note meaning="over" role="alert">
            {problem}
          </Note>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('role.closeWindow')}</Button>
        <Button variant="contained" disabled={isSending || written.trim() === ''} onClick={() => void send()}>
          {text('editor.sendComment')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
