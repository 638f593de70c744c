import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { addDays } from '../civil-dates.ts';
import { deadline } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { Consultation } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { DayField } from '../roles/DayField.tsx';
import { useAct } from '../sign-in/use-act.ts';
import { bodyOf, ConsultationForm, type RoundWords } from './ConsultationForm.tsx';

type Asked = 'open' | 'extend' | 'close' | 'change';

/** What the region may do with a round now: only what the API allows. */
export function RoundActs({ round }: { round: Consultation }) {
  const text = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const may = (act: Consultation['allowedActs'][number]) => round.allowedActs.includes(act);
  const close = () => setAsked(null);
  return (
    <>
      {may('protocol') ? (
        <Button
          component="a"
          href={`/api/consultations/${encodeURIComponent(round.id)}/protocol.pdf`}
          download
          variant="outlined"
        >
          {text('consultation.protocol')}
        </Button>
      ) : null}
      {may('change') ? (
        <Button variant="outlined" onClick={() => setAsked('change')}>
          {text('consultation.change')}
        </Button>
      ) : null}
      {may('extend') ? (
        <Button variant="outlined" onClick={() => setAsked('extend')}>
          {text('consultation.extend')}
        </Button>
      ) : null}
      {may('close') ? (
        <Button variant="outlined" onClick={() => setAsked('close')}>
          {text(round.state === 'prepared' ? 'consultation.drop' : 'consultation.close')}
        </Button>
      ) : null}
      {may('open') ? (
        <Button variant="contained" onClick={() => setAsked('open')}>
          {text('consultation.openAct')}
        </Button>
      ) : null}
      {asked === 'open' ? <OpenDialog round={round} onClose={close} /> : null}
      {asked === 'extend' ? <ExtendDialog round={round} onClose={close} /> : null}
      {asked === 'close' ? <CloseDialog round={round} onClose={close} /> : null}
      {asked === 'change' ? <ChangeDialog round={round} onClose={close} /> : null}
    </>
  );
}

interface Props {
  round: Consultation;
  onClose: () => void;
}

const pathOf = (round: Consultation, act = ''): string => `/consultations/${encodeURIComponent(round.id)}${act}`;

function OpenDialog({ round, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const { act, problem, isSending } = useAct();
  const open = async () => {
    const isDone = await act(
      () => callApi(pathOf(round, '/opening'), { method: 'POST', body: {} }),
      text('consultation.opened'),
    );
    if (isDone) onClose();
  };
  const lastDay = text('consultation.lastDay', { day: deadline(round.deadline, language) });
  return (
    <ActDialog
      title={text('consultation.openTitle')}
      lead={text('consultation.openLead', { lastDay })}
      button={text('consultation.openAct')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={open}
    />
  );
}

function ExtendDialog({ round, onClose }: Props) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [day, setDay] = useState(addDays(round.deadline, 7));
  const [reason, setReason] = useState('');
  const extend = async () => {
    const body = { deadline: day, reason };
    const isDone = await act(
      () => callApi(pathOf(round, '/extensions'), { method: 'POST', body }),
      text('consultation.extended'),
    );
    if (isDone) onClose();
  };
  return (
    <ActDialog
      title={text('consultation.extendTitle')}
      button={text('consultation.extend')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={extend}
    >
      <DayField label={text('consultation.newDeadline')} value={day} isRequired onChange={setDay} />
      <TextField
        label={text('consultation.reason')}
        helperText={text('consultation.reasonSeen')}
        value={reason}
        required
        multiline
        minRows={2}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActDialog>
  );
}

function CloseDialog({ round, onClose }: Props) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const isPrepared = round.state === 'prepared';
  const { answered, mandatory } = round.counts;
  const close = async () => {
    const isDone = await act(
      () => callApi(pathOf(round, '/close'), { method: 'POST', body: {} }),
      text('consultation.closedDone'),
    );
    if (isDone) onClose();
  };
  return (
    <ActDialog
      title={text(isPrepared ? 'consultation.dropTitle' : 'consultation.closeTitle')}
      lead={isPrepared ? text('consultation.dropLead') : text('consultation.closeLead', { answered, mandatory })}
      button={text(isPrepared ? 'consultation.drop' : 'consultation.close')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={close}
    />
  );
}

function ChangeDialog({ round, onClose }: Props) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const mandatory = round.parties.filter(({ isMandatory }) => isMandatory).map(({ payer }) => payer);
  const [words, setWords] = useState<RoundWords>({
    title: round.title,
    text: round.text,
    deadline: round.deadline,
    mandatory: mandatory.length === round.parties.length ? null : mandatory,
  });
  const change = async () => {
    const all = round.parties.map(({ payer }) => payer);
    const body = { ...bodyOf(words), mandatory: [...(words.mandatory ?? all)] };
    const isDone = await act(
      () => callApi(pathOf(round), { method: 'PUT', body, ifMatch: round.version }),
      text('consultation.changed'),
    );
    if (isDone) onClose();
  };
  return (
    <ActDialog
      title={text('consultation.change')}
      button={text('console.save')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={change}
    >
      <ConsultationForm words={words} onChange={setWords} />
    </ActDialog>
  );
}
