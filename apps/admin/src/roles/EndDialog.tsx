import { TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { RoleAssignment } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useAct } from '../sign-in/use-act.ts';
import { ActDialog } from './ActDialog.tsx';

/** Ends a role now, with the reason that stays. */
export function EndDialog({ row, onClose }: { row: RoleAssignment; onClose: () => void }) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [reason, setReason] = useState('');
  const end = async () => {
    const path = `/role-assignments/${encodeURIComponent(row.id)}/end`;
    const work = () => callApi(path, { method: 'POST', body: { reason }, ifMatch: row.version });
    if (await act(work, text('role.endDone'))) onClose();
  };
  return (
    <ActDialog
      title={text('role.endTitle', { role: row.roleTitle, scope: row.scope.name })}
      lead={text('role.endLead')}
      button={text('role.endNow')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={end}
    >
      <TextField
        required
        autoFocus
        label={text('role.reason')}
        helperText={text('role.reasonHelp')}
        value={reason}
        slotProps={{ htmlInput: { maxLength: 500 } }}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActDialog>
  );
}
