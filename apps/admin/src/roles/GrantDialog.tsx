import { Box } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import type { Account, Role } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { useAct } from '../sign-in/use-act.ts';
import { ActDialog } from './ActDialog.tsx';
import { useIdempotencyKey } from './use-idempotency-key.ts';
import { DayField, today } from './DayField.tsx';
import { RolePermits } from './RolePermits.tsx';
import { ScopeChoice, scopeOfKey } from './ScopeChoice.tsx';

/** A role for a unit, from a day on and perhaps through another. */
export function GrantDialog({ person, onClose }: { person: Account; onClose: () => void }) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const roles = (useApi<Role[]>('/roles').data ?? []).filter(({ mayGrant }) => mayGrant);
  const [roleId, setRole] = useState('');
  const [scope, setScope] = useState('');
  const [validFrom, setValidFrom] = useState(today());
  const [validThrough, setValidThrough] = useState('');
  const role = roles.find(({ id }) => id === roleId);
  const body = { role: roleId, scope: scopeOfKey(scope), validFrom, validThrough: validThrough || null };
  const idempotencyKey = useIdempotencyKey(body);
  const grant = async () => {
    const path = `/accounts/${encodeURIComponent(person.id)}/role-assignments`;
    const work = () => callApi(path, { method: 'POST', body, idempotencyKey });
    if (await act(work, text('role.grantDone'))) onClose();
  };
  const choose = (id: string) => {
    setRole(id);
    const kinds = roles.find((one) => one.id === id)?.scopeKinds ?? [];
    setScope(kinds.length === 1 && kinds[0] === 'region' ? 'region/' : '');
  };
  return (
    <ActDialog
      title={text('role.grantTo', { name: person.displayName })}
      button={text('role.granting')}
      isSending={isSending || role === undefined || scope === ''}
      problem={problem}
      onClose={onClose}
      onAct={grant}
    >
      <Choice
        label={text('role.role')}
        value={roleId}
        onChange={choose}
        options={[
          { value: '', label: text('role.chooseRole') },
          ...roles.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      {role === undefined ? null : (
        <>
          <ScopeChoice kinds={role.scopeKinds} value={scope} onChange={setScope} />
          <RolePermits role={role} />
        </>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <DayField label={text('role.validFrom')} value={validFrom} onChange={setValidFrom} isRequired />
        <DayField label={text('role.validThroughOptional')} value={validThrough} onChange={setValidThrough} />
      </Box>
    </ActDialog>
  );
}
