import { TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { Dialogue } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useBusinessClock } from '../providers/use-api.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { useAct } from '../sign-in/use-act.ts';
import { correctionOf, type CorrectionRow } from './correction-words.ts';
import { CorrectionRows } from './CorrectionRows.tsx';
import { titleOf } from './dialogue-words.ts';
import { GroundsField } from './GroundsField.tsx';
import { Radios } from './Radios.tsx';

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
      {...{ problem, isSending, onClose }}
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
  const { act, problem, isSending } = useAct();
  const today = useBusinessClock()?.today;
  const [outcome, setOutcome] = useState('rejected');
  const [day, setDay] = useState<string | null>(null);
  const [grounds, setGrounds] = useState('');
  const [rows, setRows] = useState<readonly CorrectionRow[]>([]);
  const isUpheld = outcome !== 'rejected';
  const correction = isUpheld ? correctionOf(rows) : undefined;
  const decidedOn = day ?? today ?? '';
  const body = { outcome, decidedOn, grounds, ...(correction === undefined ? {} : { correction }) };
  const idempotencyKey = useIdempotencyKey(body);
  const send = async () => {
    const work = () => callApi(`${pathOf(dialogue)}/outcome`, { method: 'POST', body, idempotencyKey });
    if (await act(work, text('party.recorded'))) onClose();
  };
  return (
    <ActDialog
      title={text('party.recordTitle', { what: titleOf(dialogue) })}
      lead={text('party.recordLead')}
      button={text('party.record')}
      {...{ problem, isSending, onClose }}
      onAct={send}
    >
      <Radios
        legend={text('dialogue.outcome')}
        value={outcome}
        options={[
          { value: 'upheld', label: text('dialogue.upheld') },
          { value: 'partly-upheld', label: text('dialogue.partlyUpheld') },
          { value: 'rejected', label: text('dialogue.rejected') },
        ]}
        onChange={setOutcome}
      />
      <TextField
        type="date"
        label={text('party.decidedOn')}
        value={decidedOn}
        required
        sx={{ maxWidth: 240 }}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: today === undefined ? {} : { max: today } }}
        onChange={(event) => setDay(event.target.value)}
      />
      <GroundsField value={grounds} onChange={setGrounds} />
      {isUpheld ? <CorrectionRows rows={rows} onChange={setRows} /> : null}
    </ActDialog>
  );
}

export function TakeBackDialog({ dialogue, onClose }: Props) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [grounds, setGrounds] = useState('');
  const body = { outcome: 'withdrawn', grounds };
  const idempotencyKey = useIdempotencyKey(body);
  const send = async () => {
    const work = () => callApi(`${pathOf(dialogue)}/outcome`, { method: 'POST', body, idempotencyKey });
    if (await act(work, text('party.takenBack'))) onClose();
  };
  return (
    <ActDialog
      title={text('party.takeBackTitle', { what: titleOf(dialogue) })}
      lead={text('party.takeBackLead')}
      button={text('party.takeBack')}
      {...{ problem, isSending, onClose }}
      onAct={send}
    >
      <GroundsField value={grounds} onChange={setGrounds} />
    </ActDialog>
  );
}
