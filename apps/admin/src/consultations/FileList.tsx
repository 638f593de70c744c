import { Box, Button } from '@mui/material';
import { useRef, useState } from 'react';
import { fileSize } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { ConsultationFile } from '../providers/api-types.ts';
import { attachFile } from '../providers/attach-file.ts';
import { callApi } from '../providers/http.ts';
import { useAct } from '../sign-in/use-act.ts';

interface Props {
  files: readonly ConsultationFile[];
  /** Where one file is fetched: /consultations/x/attachments. */
  path: string;
  mayChange: boolean;
  addLabel: string;
  /** Where the next file goes; a draft may have to be saved first. */
  pathToAdd?: () => Promise<string>;
}

/** Files that go with a question or an answer: fetched as downloads, added and removed while that is possible. */
export function FileList({ files, path, mayChange, addLabel, pathToAdd }: Props) {
  const text = useText();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const { act, problem, isSending } = useAct();
  const [name, setName] = useState('');
  const add = (file: File | undefined) => {
    if (!file) return;
    setName(file.name);
    void act(
      async () => {
        await attachFile(pathToAdd ? await pathToAdd() : path, file);
      },
      text('consultation.attached', { name: file.name }),
    );
  };
  const remove = (file: ConsultationFile) =>
    act(
      () => callApi(`${path}/${encodeURIComponent(file.id)}`, { method: 'DELETE' }),
      text('consultation.removed', { name: file.fileName }),
    );
  return (
    <>
      {files.length === 0 ? null : (
        <Box component="ul" sx={{ m: 0, mb: 1, pl: 2.5 }}>
          {files.map((file) => (
            <li key={file.id}>
              <a href={`/api${path}/${encodeURIComponent(file.id)}`} download={file.fileName}>
                {file.fileName}
              </a>{' '}
              <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
                {fileSize(file.sizeBytes, language)}
              </Box>
              {mayChange ? (
                <Button
                  size="small"
                  sx={{ ml: 1 }}
                  aria-label={text('consultation.removeFile', { name: file.fileName })}
                  onClick={() => void remove(file)}
                >
                  {text('consultation.remove')}
                </Button>
              ) : null}
            </li>
          ))}
        </Box>
      )}
      {mayChange ? (
        <Box>
          <Button variant="outlined" size="small" disabled={isSending} onClick={() => input.current?.click()}>
            {addLabel}
          </Button>
          <Box component="span" sx={{ ml: 1, color: 'text.secondary', fontSize: '0.875rem' }}>
            {text('consultation.attachHelp')}
          </Box>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={addLabel}
            onChange={(event) => {
              add(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <Box role="status" sx={{ minHeight: 4 }}>
            {isSending ? text('consultation.sending', { name }) : ''}
          </Box>
        </Box>
      ) : null}
      {problem === null ? null : (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      )}
    </>
  );
}
