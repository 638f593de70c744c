import { TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import type { Payer } from '../../providers/api-types.ts';
import { callApi } from '../../providers/http.ts';
import { ActDialog } from '../../roles/ActDialog.tsx';
import { useAct } from '../../sign-in/use-act.ts';

/** Another name for a district, then and now. */
export function RenameDialog({ payer, onClose }: { payer: Payer; onClose: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const { act, problem, isSending } = useAct();
  const [name, setName] = useState(payer.name);
  const [reason, setReason] = useState('');
  const rename = async () => {
    const path = `/payers/${encodeURIComponent(payer.code)}`;
    const body = { name: name.trim(), reason: reason.trim() };
    const work = () => callApi(path, { method: 'PUT', body, ifMatch: payer.version });
    if (!(await act(work, text('register.renamed', { name: name.trim() })))) return;
    await queries.invalidateQueries();
    onClose();
  };
  return (
    <ActDialog
      title={text('register.renameTitle', { name: payer.name })}
      lead={text('register.renameLead')}
      button={text('register.renameAct')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={rename}
    >
      <TextField
        required
        autoFocus
        label={text('register.newName')}
        value={name}
        slotProps={{ htmlInput: { maxLength: 100 } }}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        required
        label={text('register.why')}
        value={reason}
        slotProps={{ htmlInput: { minLength: 3, maxLength: 1000 } }}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActDialog>
  );
}
