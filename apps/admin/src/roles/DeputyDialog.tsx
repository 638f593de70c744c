import { Box } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import type { Account, RoleAssignment } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useApiList } from '../providers/use-api.ts';
import { useAct } from '../sign-in/use-act.ts';
import { ActDialog } from './ActDialog.tsx';
import { useIdempotencyKey } from './use-idempotency-key.ts';
import { DayField, today } from './DayField.tsx';

/** Somebody acts in the stead of the holder of a role, between two days. */
export function DeputyDialog({ row, onClose }: { row: RoleAssignment; onClose: () => void }) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const people = useApiList<Account>('/accounts').data ?? [];
  const [account, setAccount] = useState('');
  const [validFrom, setValidFrom] = useState(today());
  const [validThrough, setValidThrough] = useState('');
  const body = { account, validFrom, validThrough };
  const idempotencyKey = useIdempotencyKey(body);
  const name = async () => {
    const path = `/role-assignments/${encodeURIComponent(row.id)}/deputies`;
    const work = () => callApi(path, { method: 'POST', body, idempotencyKey });
    if (await act(work, text('role.deputyDone'))) onClose();
  };
  return (
    <ActDialog
      title={text('role.deputyTitle', { name: row.account.displayName })}
      lead={text('role.deputyLead', { role: row.roleTitle, scope: row.scope.name })}
      button={text('role.deputyNow')}
      isSending={isSending || account === ''}
      problem={problem}
      onClose={onClose}
      onAct={name}
    >
      <Choice
        label={text('role.deputyWho')}
        value={account}
        onChange={setAccount}
        options={[
          { value: '', label: text('role.chooseDeputy') },
          ...people
            .filter(({ id, acts }) => acts.includes('grant') && id !== row.account.id)
            .map(({ id, displayName, unit }) => ({ value: id, label: `${displayName} – ${unit.name}` })),
        ]}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <DayField label={text('role.validFrom')} value={validFrom} onChange={setValidFrom} isRequired />
        <DayField label={text('role.through')} value={validThrough} onChange={setValidThrough} isRequired />
      </Box>
    </ActDialog>
  );
}
