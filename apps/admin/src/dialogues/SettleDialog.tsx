import { useState, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { useAct } from '../sign-in/use-act.ts';
import { correctionOf, type CorrectionRow } from './correction-words.ts';
import { CorrectionRows } from './CorrectionRows.tsx';
import { GroundsField } from './GroundsField.tsx';
import { Radios } from './Radios.tsx';

interface Props {
  title: string;
  lead: string;
  /** The button names the act; what it says once it is done. */
  button: string;
  done: string;
  /** Where it is sent, and the version that was on the screen when that matters. */
  path: string;
  ifMatch?: number;
  /** The outcome that stands from the start; of `withdrawn` there is no choice. */
  outcome: 'upheld' | 'rejected' | 'withdrawn';
  /** More of what is sent, and where one writes it. */
  more?: Readonly<Record<string, string>>;
  children?: ReactNode;
  onClose: () => void;
}

/** How a disputed question ends: the outcome with its grounds, and what is corrected when it is upheld. */
export function SettleDialog({ title, lead, button, done, path, ifMatch, outcome, more, children, onClose }: Props) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [chosen, setChosen] = useState<string>(outcome);
  const [grounds, setGrounds] = useState('');
  const [rows, setRows] = useState<readonly CorrectionRow[]>([]);
  const isUpheld = chosen === 'upheld' || chosen === 'partly-upheld';
  const correction = isUpheld ? correctionOf(rows) : undefined;
  const body = { outcome: chosen, ...more, grounds, ...(correction === undefined ? {} : { correction }) };
  const idempotencyKey = useIdempotencyKey(body);
  const send = async () => {
    const request = { method: 'POST', body, idempotencyKey, ...(ifMatch === undefined ? {} : { ifMatch }) } as const;
    if (await act(() => callApi(path, request), done)) onClose();
  };
  return (
    <ActDialog
      title={title}
      lead={lead}
      button={button}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={send}
    >
      {outcome === 'withdrawn' ? null : (
        <Radios
          legend={text('dialogue.outcome')}
          value={chosen}
          options={[
            { value: 'upheld', label: text('dialogue.upheld') },
            { value: 'partly-upheld', label: text('dialogue.partlyUpheld') },
            { value: 'rejected', label: text('dialogue.rejected') },
          ]}
          onChange={setChosen}
        />
      )}
      {children}
      <GroundsField value={grounds} onChange={setGrounds} />
      {isUpheld ? <CorrectionRows rows={rows} onChange={setRows} /> : null}
    </ActDialog>
  );
}
