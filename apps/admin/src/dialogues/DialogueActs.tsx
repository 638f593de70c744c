import { Button } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { Dialogue } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { useAct } from '../sign-in/use-act.ts';
import { AskUnitDialog } from './AskUnitDialog.tsx';
import { correctionOf, type CorrectionRow } from './correction-words.ts';
import { CorrectionRows } from './CorrectionRows.tsx';
import { titleOf } from './dialogue-words.ts';
import { GroundsField } from './GroundsField.tsx';
import { Radios } from './Radios.tsx';

/** What one may do with a dialogue now: decide it, or take it back. */
export function DialogueActs({ dialogue }: { dialogue: Dialogue }) {
  const text = useText();
  const [asked, setAsked] = useState<'decide' | 'withdraw' | 'ask-unit' | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      {dialogue.acts.write && dialogue.caseNumber !== null && dialogue.awaits !== 'care-unit' ? (
        <Button variant="outlined" onClick={() => setAsked('ask-unit')}>
          {text('review.askUnit')}
        </Button>
      ) : null}
      {dialogue.acts.withdraw ? (
        <Button variant="outlined" onClick={() => setAsked('withdraw')}>
          {text('dialogue.withdraw')}
        </Button>
      ) : null}
      {dialogue.acts.decide ? (
        <Button variant="outlined" onClick={() => setAsked('decide')}>
          {text('dialogue.decide')}
        </Button>
      ) : null}
      {asked === 'ask-unit' ? <AskUnitDialog dialogue={dialogue} onClose={close} /> : null}
      {asked === 'decide' ? <DecideDialog dialogue={dialogue} onClose={close} /> : null}
      {asked === 'withdraw' ? <WithdrawDialog dialogue={dialogue} onClose={close} /> : null}
    </>
  );
}

interface Props {
  dialogue: Dialogue;
  onClose: () => void;
}

const decide = ({ id, version }: Dialogue, body: object) =>
  callApi(`/dialogues/${encodeURIComponent(id)}/decision`, { method: 'POST', body, ifMatch: version });

function DecideDialog({ dialogue, onClose }: Props) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [outcome, setOutcome] = useState('upheld');
  const [grounds, setGrounds] = useState('');
  const [rows, setRows] = useState<readonly CorrectionRow[]>([]);
  const isUpheld = outcome !== 'rejected';
  const correction = isUpheld ? correctionOf(rows) : undefined;
  const send = async () => {
    const body = { outcome, grounds, ...(correction === undefined ? {} : { correction }) };
    if (await act(() => decide(dialogue, body), text('dialogue.decidedDone'))) onClose();
  };
  return (
    <ActDialog
      title={text('dialogue.decideTitle', { what: titleOf(dialogue) })}
      lead={text('dialogue.decideLead')}
      button={text('dialogue.decide')}
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
      <GroundsField value={grounds} onChange={setGrounds} />
      {isUpheld ? <CorrectionRows rows={rows} onChange={setRows} /> : null}
    </ActDialog>
  );
}

function WithdrawDialog({ dialogue, onClose }: Props) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [grounds, setGrounds] = useState('');
  const send = async () => {
    const body = { outcome: 'withdrawn', grounds };
    if (await act(() => decide(dialogue, body), text('dialogue.withdrawn'))) onClose();
  };
  return (
    <ActDialog
      title={text('dialogue.withdrawTitle', { what: titleOf(dialogue) })}
      lead={text('dialogue.withdrawLead')}
      button={text('dialogue.withdraw')}
      {...{ problem, isSending, onClose }}
      onAct={send}
    >
      <GroundsField value={grounds} onChange={setGrounds} />
    </ActDialog>
  );
}
