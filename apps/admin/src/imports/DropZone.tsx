import { Box, Button } from '@mui/material';
import { useRef, useState, type DragEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { Fault } from '../layout/Fault.tsx';
import { Note } from '../layout/Note.tsx';
import type { ImportAccepted } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { mediaTypeOf } from './media-type.ts';

type Sending =
  | { state: 'idle' }
  | { state: 'sending'; name: string }
  | { state: 'wrong-type'; name: string }
  | { state: 'failed'; error: unknown; file: File };

/** Takes one file by drop or by choice, sends it as it is, and goes on to the import's page. */
export function DropZone() {
  const text = useText();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [sending, setSending] = useState<Sending>({ state: 'idle' });

  const send = async (file: File | undefined) => {
    if (!file) return;
    const contentType = mediaTypeOf(file.name);
    if (contentType === undefined) return setSending({ state: 'wrong-type', name: file.name });
    setSending({ state: 'sending', name: file.name });
    try {
      const answer = await callApi<ImportAccepted>('/imports', {
        method: 'POST',
        file: { content: file, contentType, name: file.name },
      });
      void navigate(`/imports/${encodeURIComponent(answer.body.id)}/show`);
    } catch (error) {
      setSending({ state: 'failed', error, file });
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  return (
    <>
      <Box
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          border: '2px dashed',
          borderColor: isOver ? 'primary.main' : 'text.secondary',
          borderRadius: 1,
          backgroundColor: isOver ? 'action.hover' : 'background.paper',
          p: { xs: 2, sm: 4 },
          mb: 2,
          textAlign: 'center',
        }}
      >
        <Box sx={{ fontSize: '1.1875rem', fontWeight: 650 }}>{text('import.dropHere')}</Box>
        <Box sx={{ color: 'text.secondary', mb: 2 }}>{text('import.dropFormats')}</Box>
        <Button variant="contained" disabled={sending.state === 'sending'} onClick={() => input.current?.click()}>
          {text('import.chooseFile')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt,.ndjson,.jsonl,text/csv,application/x-ndjson"
          aria-label={text('import.chooseFile')}
          onChange={(event) => {
            void send(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Box role="status" sx={{ mt: 1.5, minHeight: 22 }}>
          {sending.state === 'sending' ? text('import.sending', { name: sending.name }) : ''}
        </Box>
      </Box>
      {sending.state === 'wrong-type' ? (
        <Note meaning="over" role="alert">
          {text('import.wrongType', { name: sending.name })}
        </Note>
      ) : null}
      {sending.state === 'failed' ? <Fault error={sending.error} retry={() => void send(sending.file)} /> : null}
    </>
  );
}
