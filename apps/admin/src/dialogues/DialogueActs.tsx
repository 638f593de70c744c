import { Button } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { Dialogue } from '../providers/api-types.ts';
import { AskUnitDialog } from './AskUnitDialog.tsx';
import { titleOf } from './dialogue-words.ts';
import { SettleDialog } from './SettleDialog.tsx';

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

const pathOf = ({ id }: Dialogue): string => `/dialogues/${encodeURIComponent(id)}/decision`;

function DecideDialog({ dialogue, onClose }: Props) {
  const text = useText();
  return (
    <SettleDialog
      title={text('dialogue.decideTitle', { what: titleOf(dialogue) })}
      lead={text('dialogue.decideLead')}
      button={text('dialogue.decide')}
      done={text('dialogue.decidedDone')}
      path={pathOf(dialogue)}
      ifMatch={dialogue.version}
      outcome="upheld"
      onClose={onClose}
    />
  );
}

function WithdrawDialog({ dialogue, onClose }: Props) {
  const text = useText();
  return (
    <SettleDialog
      title={text('dialogue.withdrawTitle', { what: titleOf(dialogue) })}
      lead={text('dialogue.withdrawLead')}
      button={text('dialogue.withdraw')}
      done={text('dialogue.withdrawn')}
      path={pathOf(dialogue)}
      ifMatch={dialogue.version}
      outcome="withdrawn"
      onClose={onClose}
    />
  );
}
