import { TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { Dialogue } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { useAct } from '../sign-in/use-act.ts';
import { titleOf } from './dialogue-words.ts';

/** A question to the care unit that had the patient. */
export function AskUnitDialog({ dialogue, onClose }: { dialogue: Dialogue; onClose: () => void }) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [written, setWritten] = useState('');
  const body = { text: written };
  const idempotencyKey = useIdempotencyKey({ ...body, version: dialogue.version });
  const ask = async () => {
    const path = `/dialogues/${encodeURIComponent(dialogue.id)}/questions`;
    if (await act(() => callApi(path, { method: 'POST', body, idempotencyKey }), text('review.asked'))) onClose();
  };
  return (
    <ActDialog
      title={text('review.askUnitTitle', { what: titleOf(dialogue) })}
      lead={text('review.askUnitLead')}
      button={text('review.askUnit')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={ask}
    >
      <TextField
        label={text('review.askUnitText')}
        value={written}
        required
        multiline
        minRows={3}
        slotProps={{ htmlInput: { maxLength: 10_000 } }}
        onChange={(event) => setWritten(event.target.value)}
      />
    </ActDialog>
  );
}
