import { Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Facts } from '../layout/Facts.tsx';
import { Note } from '../layout/Note.tsx';
import { Section } from '../layout/Section.tsx';
import type { Dialogue, DialogueColleague } from '../providers/api-types.ts';
import { useSession } from '../providers/auth-provider.ts';
import { callApi } from '../providers/http.ts';
import { useApiList } from '../providers/use-api.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { useAct } from '../sign-in/use-act.ts';
import { titleOf } from './dialogue-words.ts';
import { useOwnSide } from './DialogueTags.tsx';

/** Who handles the dialogue on either side, and how it gets into other hands. */
export function HandlersSection({ dialogue }: { dialogue: Dialogue }) {
  const text = useText();
  const own = useOwnSide();
  const me = useSession()?.user.id ?? '';
  const { act, problem, isSending } = useAct();
  const [isOpen, setOpen] = useState(false);
  const { handlers, acts, version } = dialogue;
  const isMine = own !== 'care-unit' && handlers[own]?.isMe === true;
  const idempotencyKey = useIdempotencyKey({ me, version });
  const takeOver = () => act(() => handOver(dialogue, { accountId: me }, idempotencyKey), text('party.takenOver'));
  const nameOf = (side: 'region' | 'municipality') => {
    const handler = handlers[side];
    if (handler === null) return text('party.nobody');
    return handler.isMe ? text('party.you', { name: handler.name }) : handler.name;
  };
  return (
    <Section title={text('party.handlers')}>
      <Facts
        rows={[
          [text('party.region'), nameOf('region')],
          [dialogue.payerName, nameOf('municipality')],
        ]}
      />
      {acts.handOver ? (
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          {isMine ? null : (
            <Button variant="outlined" disabled={isSending} onClick={() => void takeOver()}>
              {text('party.takeOver')}
            </Button>
          )}
          <Button variant="outlined" onClick={() => setOpen(true)}>
            {text('party.handOver')}
          </Button>
        </Box>
      ) : null}
      {problem === null ? null : (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      )}
      {isOpen ? <HandOverDialog dialogue={dialogue} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

const handOver = ({ id, version }: Dialogue, body: object, idempotencyKey: string) =>
  callApi(`/dialogues/${encodeURIComponent(id)}/handler`, { method: 'POST', body, ifMatch: version, idempotencyKey });

function HandOverDialog({ dialogue, onClose }: { dialogue: Dialogue; onClose: () => void }) {
  const text = useText();
  const answer = useApiList<DialogueColleague>(`/dialogues/${encodeURIComponent(dialogue.id)}/colleagues`);
  const { act, problem, isSending } = useAct();
  const [accountId, setAccountId] = useState('');
  const [note, setNote] = useState('');
  const body = { accountId, ...(note.trim() === '' ? {} : { note }) };
  const idempotencyKey = useIdempotencyKey({ ...body, version: dialogue.version });
  const others = (answer.data ?? []).filter(({ isMe }) => !isMe);
  const name = others.find((colleague) => colleague.accountId === accountId)?.name ?? '';
  const send = async () => {
    if (await act(() => handOver(dialogue, body, idempotencyKey), text('party.handedOver', { name }))) onClose();
  };
  return (
    <ActDialog
      title={text('party.handOverTitle', { what: titleOf(dialogue) })}
      lead={text('party.handOverLead')}
      button={text('party.handOver')}
      problem={problem}
      isSending={isSending || accountId === ''}
      onAct={send}
      onClose={onClose}
    >
      {answer.data && others.length === 0 ? (
        <Note>{text('party.noColleague')}</Note>
      ) : (
        <Choice
          label={text('party.colleague')}
          value={accountId}
          options={[
            { value: '', label: text('party.choose') },
            ...others.map((colleague) => ({ value: colleague.accountId, label: colleague.name })),
          ]}
          onChange={setAccountId}
        />
      )}
      <TextField
        label={text('party.note')}
        value={note}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
        onChange={(event) => setNote(event.target.value)}
      />
    </ActDialog>
  );
}
