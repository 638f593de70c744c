import { TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { Dialogue } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useBusinessClock } from '../providers/use-api.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { useAct } from '../sign-in/use-act.ts';
import { titleOf } from './dialogue-words.ts';
import { SettleDialog } from './SettleDialog.tsx';

interface Props {
  dialogue: Dialogue;
  onClose: () => void;
}

const pathOf = ({ id }: Dialogue): string => `/dialogues/${encodeURIComponent(id)}/follow-up`;

export function LiftDialog({ dialogue, onClose }: Props) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [reason, setReason] = useState('');
  const body = { reason };
  const idempotencyKey = useIdempotencyKey(body);
  const send = async () => {
    const work = () => callApi(pathOf(dialogue), { method: 'POST', body, idempotencyKey });
    if (await act(work, text('party.lifted'))) onClose();
  };
  return (
    <ActDialog
      title={text('party.liftTitle', { what: titleOf(dialogue) })}
      lead={text('party.liftLead')}
      button={text('party.lift')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={send}
    >
      <TextField
        label={text('party.liftReason')}
        helperText={text('dialogue.evidenceHelp')}
        value={reason}
        required
        multiline
        minRows={3}
        slotProps={{ htmlInput: { maxLength: 10_000 } }}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActDialog>
  );
}

export function RecordDialog({ dialogue, onClose }: Props) {
  const text = useText();
  const today = useBusinessClock()?.today;
  const [day, setDay] = useState<string | null>(null);
  const decidedOn = day ?? today ?? '';
  return (
    <SettleDialog
      title={text('party.recordTitle', { what: titleOf(dialogue) })}
      lead={text('party.recordLead')}
      button={text('party.record')}
      done={text('party.recorded')}
      path={`${pathOf(dialogue)}/outcome`}
      outcome="rejected"
      more={{ decidedOn }}
      onClose={onClose}
    >
      <TextField
        type="date"
        label={text('party.decidedOn')}
        value={decidedOn}
        required
        sx={{ maxWidth: 240 }}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: today === undefined ? {} : { max: today } }}
        onChange={(event) => setDay(event.target.value)}
      />
    </SettleDialog>
  );
}

export function TakeBackDialog({ dialogue, onClose }: Props) {
  const text = useText();
  return (
    <SettleDialog
      title={text('party.takeBackTitle', { what: titleOf(dialogue) })}
      lead={text('party.takeBackLead')}
      button={text('party.takeBack')}
      done={text('party.takenBack')}
      path={`${pathOf(dialogue)}/outcome`}
      outcome="withdrawn"
      onClose={onClose}
    />
  );
}
