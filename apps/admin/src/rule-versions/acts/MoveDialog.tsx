import { TextField } from '@mui/material';
import { useState } from 'react';
import { addDays } from '../../civil-dates.ts';
import { date, deadline } from '../../formats.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { Note } from '../../layout/Note.tsx';
import type { RuleVersion } from '../../providers/api-types.ts';
import { callApi } from '../../providers/http.ts';
import { useBusinessClock } from '../../providers/use-api.ts';
import { ActDialog } from '../../roles/ActDialog.tsx';
import { DayField } from '../../roles/DayField.tsx';
import { useIdempotencyKey } from '../../roles/use-idempotency-key.ts';
import { useAct } from '../../sign-in/use-act.ts';
import { actKey, questionKeys } from './act-words.ts';
import type { AllowedAct } from './next-act.ts';

interface Props {
  version: RuleVersion;
  act: AllowedAct;
  onClose: () => void;
}

/** How long the municipalities get, unless somebody says otherwise. */
const DAYS_TO_ANSWER = 28;

/** Asks before a version goes to its next state: why where it is needed, and of whom and until when it is consulted. */
export function MoveDialog({ version, act: { to, needsReason, because }, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const today = useBusinessClock()?.today;
  const [reason, setReason] = useState('');
  const [round, setRound] = useState({ title: '', text: '', deadline: '' });
  const { act, problem, isSending } = useAct();
  const lastDay = round.deadline === '' && today !== undefined ? addDays(today, DAYS_TO_ANSWER) : round.deadline;
  const isConsulting = to === 'in-consultation';
  const body = {
    to,
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    ...(isConsulting ? { round: roundOf({ ...round, deadline: lastDay }) } : {}),
  };
  const idempotencyKey = useIdempotencyKey(body);
  const keys = questionKeys(version.state, to);
  const name = version.titles[language];
  const move = async () => {
    const path = `/rule-versions/${encodeURIComponent(version.id)}/transitions`;
    const request = { method: 'POST', body, ifMatch: version.version, idempotencyKey } as const;
    if (await act(() => callApi(path, request), text('ruleAct.done', { name }))) onClose();
  };
  return (
    <ActDialog
      title={text(keys.title, { name })}
      lead={text(keys.lead, { day: date(version.validFrom, language) })}
      button={text(actKey(version.state, to))}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={move}
    >
      {because === null ? null : <Note meaning="waits">{because}</Note>}
      {to === 'scheduled' && today !== undefined && version.validFrom < `${today.slice(0, 7)}-01` ? (
        <Note meaning="waits">{text('ruleAct.scheduleBackwards')}</Note>
      ) : null}
      {isConsulting ? (
        <>
          <TextField
            label={text('ruleAct.roundTitle')}
            helperText={text('ruleAct.roundTitleHelp')}
            value={round.title}
            slotProps={{ htmlInput: { maxLength: 200 } }}
            onChange={(event) => setRound({ ...round, title: event.target.value })}
          />
          <TextField
            label={text('ruleAct.roundText')}
            value={round.text}
            multiline
            minRows={3}
            onChange={(event) => setRound({ ...round, text: event.target.value })}
          />
          <DayField
            label={text('ruleAct.roundDeadline')}
            value={lastDay}
            isRequired
            onChange={(day) => setRound({ ...round, deadline: day })}
          />
          {lastDay === '' ? null : <div>{text('consultation.lastDay', { day: deadline(lastDay, language) })}</div>}
        </>
      ) : null}
      {needsReason || to === 'rejected' ? (
        <TextField
          label={text('rule.reason')}
          {...(because === null ? { helperText: text('ruleAct.reasonHelp') } : {})}
          value={reason}
          required={needsReason}
          multiline
          minRows={2}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
          onChange={(event) => setReason(event.target.value)}
        />
      ) : null}
    </ActDialog>
  );
}

/** What is left out of a round gets the words of the product, or those of the round that was prepared. */
function roundOf(round: Readonly<Record<'title' | 'text' | 'deadline', string>>): object {
  return Object.fromEntries(Object.entries(round).filter(([, value]) => value.trim() !== ''));
}
