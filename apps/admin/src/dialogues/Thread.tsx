import { Box, Button, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { Dialogue } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { useAct } from '../sign-in/use-act.ts';
import { attachFiles, type NotAttached } from './attach-files.ts';
import { sideKeys } from './dialogue-words.ts';
import { FilePicker, RefusedFiles } from './FilePicker.tsx';
import { MessageFiles } from './MessageFiles.tsx';

type Message = Dialogue['messages'][number];

/** What both sides have written, in order, and where one writes oneself. */
export function Thread({ dialogue }: { dialogue: Dialogue }) {
  const text = useText();
  const [refused, setRefused] = useState<readonly NotAttached[]>([]);
  // What the other side writes meanwhile comes into the thread; only what was sent empties the form.
  const [sent, setSent] = useState(0);
  return (
    <Section title={text('dialogue.thread')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {dialogue.messages.map((message) => (
          <MessageItem key={message.id} dialogueId={dialogue.id} message={message} />
        ))}
      </Box>
      <RefusedFiles refused={refused} />
      {dialogue.acts.write ? (
        <WriteForm key={sent} dialogue={dialogue} onRefused={setRefused} onSent={() => setSent(sent + 1)} />
      ) : null}
    </Section>
  );
}

function MessageItem({ dialogueId, message }: { dialogueId: string; message: Message }) {
  const text = useText();
  const language = useLanguage();
  const { side, author, at, internal, files, mayAttach } = message;
  const path = `/dialogues/${encodeURIComponent(dialogueId)}`;
  const pathToAdd = mayAttach ? `${path}/messages/${encodeURIComponent(message.id)}/attachments` : undefined;
  return (
    <Box
      component="li"
      sx={(theme) => ({
        py: 1.25,
        pl: 1.5,
        mb: 1,
        borderLeft: `4px ${internal ? 'dashed' : 'solid'} ${theme.palette.meaning[side === 'region' ? 'info' : 'draft'].ink}`,
      })}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.25 }}>
        <Box component="span" sx={{ fontWeight: 650 }}>
          {author}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {text(sideKeys[side])}, {sentenceInstant(at, language)}
        </Box>
        {internal ? <Tag meaning="neutral">{text('dialogue.internalNote')}</Tag> : null}
      </Box>
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '75ch' }}>{message.text}</Box>
      <MessageFiles files={files} path={`${path}/attachments`} pathToAdd={pathToAdd} />
    </Box>
  );
}

interface FormProps {
  dialogue: Dialogue;
  onRefused: (refused: readonly NotAttached[]) => void;
  onSent: () => void;
}

function WriteForm({ dialogue, onRefused, onSent }: FormProps) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [written, setWritten] = useState('');
  const [isInternal, setInternal] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const body = { text: written, internal: isInternal };
  const idempotencyKey = useIdempotencyKey(body);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const path = `/dialogues/${encodeURIComponent(dialogue.id)}/messages`;
    const isSent = await act(
      async () => {
        const answer = await callApi<Dialogue>(path, { method: 'POST', body, idempotencyKey });
        const mine = answer.body.messages.findLast(({ mayAttach }) => mayAttach);
        if (mine) onRefused(await attachFiles(`${path}/${encodeURIComponent(mine.id)}/attachments`, files));
      },
      text(isInternal ? 'dialogue.noteSaved' : 'dialogue.sent'),
    );
    if (isSent) onSent();
  };
  return (
    <Box
      component="form"
      className="no-print"
      onSubmit={(event) => void send(event)}
      sx={{ display: 'grid', gap: 1, mt: 2, maxWidth: 640 }}
    >
      <TextField
        label={text(isInternal ? 'dialogue.writeNote' : 'dialogue.writeAnswer')}
        value={written}
        multiline
        minRows={3}
        slotProps={{ htmlInput: { maxLength: 10_000 } }}
        onChange={(event) => setWritten(event.target.value)}
      />
      <Box component="label" sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 36 }}>
        <input type="checkbox" checked={isInternal} onChange={(event) => setInternal(event.target.checked)} />
        {text('dialogue.isInternal')}
      </Box>
      <FilePicker files={files} onChange={setFiles} />
      {problem === null ? null : (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      )}
      <div>
        <Button type="submit" variant="contained" disabled={isSending || written.trim() === ''}>
          {text(isInternal ? 'dialogue.saveNote' : 'dialogue.send')}
        </Button>
      </div>
    </Box>
  );
}
