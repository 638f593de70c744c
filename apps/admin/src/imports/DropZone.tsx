import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { Fault } from '../layout/Fault.tsx';
import { FileDrop } from '../layout/FileDrop.tsx';
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
  const [sending, setSending] = useState<Sending>({ state: 'idle' });

  const send = async (file: File) => {
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
  return (
    <>
      <FileDrop
        title={text('import.dropHere')}
        formats={text('import.dropFormats')}
        accept=".csv,.txt,.ndjson,.jsonl,text/csv,application/x-ndjson"
        choose={text('import.chooseFile')}
        onFile={(file) => void send(file)}
        isBusy={sending.state === 'sending'}
        status={sending.state === 'sending' ? text('import.sending', { name: sending.name }) : ''}
        isTall
      />
      {sending.state === 'wrong-type' ? (
        <Note meaning="over" role="alert">
          {text('import.wrongType', { name: sending.name })}
        </Note>
      ) : null}
      {sending.state === 'failed' ? <Fault error={sending.error} retry={() => void send(sending.file)} /> : null}
    </>
  );
}
