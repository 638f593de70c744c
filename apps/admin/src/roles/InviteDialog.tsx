import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import type { AccountLink, CreatedAccount, Role } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { useAct } from '../sign-in/use-act.ts';
import { ActDialog } from './ActDialog.tsx';
import { DayField } from './DayField.tsx';
import { LinkShown } from './LinkShown.tsx';
import { ScopeChoice, scopeOfKey } from './ScopeChoice.tsx';

/** The page's one filled button: a new account with its invitation. */
export function InviteButton() {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<{ name: string; link: AccountLink } | null>(null);
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {text('role.invite')}
      </Button>
      {isOpen ? (
        <InviteDialog
          onClose={() => setOpen(false)}
          onMade={(name, link) => {
            setOpen(false);
            setMade({ name, link });
          }}
        />
      ) : null}
      {made ? <LinkShown {...made} onClose={() => setMade(null)} /> : null}
    </>
  );
}

function InviteDialog({ onClose, onMade }: { onClose: () => void; onMade: (name: string, link: AccountLink) => void }) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const roles = (useApi<Role[]>('/roles').data ?? []).filter(({ mayGrant }) => mayGrant);
  const [username, setUsername] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [unitKey, setUnit] = useState('');
  const [role, setRole] = useState('');
  const [validThrough, setValidThrough] = useState('');
  const unit = scopeOfKey(unitKey);
  const invite = () =>
    act(async () => {
      const body = {
        username,
        displayName,
        unit,
        ...(role ? { role } : {}),
        ...(validThrough ? { validThrough } : {}),
      };
      const { body: made } = await callApi<CreatedAccount>('/accounts', { method: 'POST', body });
      onMade(displayName, made.invitation);
    }, text('role.invited'));
  return (
    <ActDialog
      title={text('role.inviteTitle')}
      lead={text('role.inviteLead')}
      button={text('role.create')}
      isSending={isSending || unit === undefined}
      problem={problem}
      onClose={onClose}
      onAct={invite}
    >
      <TextField
        required
        autoFocus
        label={text('role.displayName')}
        value={displayName}
        onChange={(event) => setDisplayName(event.target.value)}
      />
      <TextField
        required
        label={text('role.username')}
        value={username}
        onChange={(event) => setUsername(event.target.value)}
      />
      <ScopeChoice
        kinds={['region', 'payer', 'care-unit']}
        value={unitKey}
        onChange={(key) => {
          setUnit(key);
          setRole('');
        }}
      />
      <Choice
        label={text('role.role')}
        value={role}
        onChange={setRole}
        options={[
          { value: '', label: text('role.noRole') },
          ...roles
            .filter(({ scopeKinds }) => unit !== undefined && scopeKinds.includes(unit.kind))
            .map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      {role === '' ? null : (
        <DayField label={text('role.validThroughOptional')} value={validThrough} onChange={setValidThrough} />
      )}
    </ActDialog>
  );
}
