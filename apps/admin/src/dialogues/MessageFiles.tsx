import { Box, Button } from '@mui/material';
import { useRef } from 'react';
import { fileSize } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { DialogueFile } from '../providers/api-types.ts';
import { attachFile } from '../providers/attach-file.ts';
import { useAct } from '../sign-in/use-act.ts';
import { Size } from './FilePicker.tsx';

interface Props {
  files: readonly DialogueFile[];
  /** Where a file is fetched: /dialogues/7/attachments. */
  path: string;
  /** Where another one goes; undefined when one may not add any. */
  pathToAdd: string | undefined;
}

/** Evidence that goes with a message: fetched as downloads, added by whoever wrote it, never taken away. */
export function MessageFiles({ files, path, pathToAdd }: Props) {
  const text = useText();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const { act, problem, isSending } = useAct();
  const add = (file: File | undefined) => {
    if (!file || pathToAdd === undefined) return;
    void act(() => attachFile(pathToAdd, file), text('party.attached', { name: file.name }));
  };
  return (
    <>
      {files.length === 0 ? null : (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {files.map((file) => (
            <Box component="li" key={file.id} sx={{ overflowWrap: 'anywhere' }}>
              <a href={`/api${path}/${encodeURIComponent(file.id)}`} download={file.fileName}>
                {file.fileName}
              </a>{' '}
              <Size>{fileSize(file.sizeBytes, language)}</Size>
            </Box>
          ))}
        </Box>
      )}
      {pathToAdd === undefined ? null : (
        <Box className="no-print">
          <Button size="small" disabled={isSending} onClick={() => input.current?.click()}>
            {text('party.attachTo')}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={text('party.attachTo')}
            onChange={(event) => {
              add(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </Box>
      )}
      {problem === null ? null : (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      )}
    </>
  );
}
