import { Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { Account, AccountLink } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useAct } from '../sign-in/use-act.ts';
import { ActDialog } from './ActDialog.tsx';
import { LinkShown } from './LinkShown.tsx';

/** What the caller may do with the account: a button for each of the server's acts, none that ends in a refusal. */
export function AccountActs({ person }: { person: Account }) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [link, setLink] = useState<AccountLink | null>(null);
  const [asking, setAsking] = useState<'close' | 'rename' | null>(null);
  const [name, setName] = useState(person.displayName);
  const path = `/accounts/${encodeURIComponent(person.id)}`;
  const may = (wanted: Account['acts'][number]) => person.acts.includes(wanted);

  const update = async (change: { displayName?: string; isDisabled?: boolean }, done: string) => {
    const body = { displayName: person.displayName, isDisabled: person.isDisabled, ...change };
    if (await act(() => callApi(path, { method: 'PUT', body, ifMatch: person.version }), done)) setAsking(null);
  };
  const makeLink = (purpose: AccountLink['purpose']) =>
    act(async () => {
      setLink((await callApi<AccountLink>(`${path}/links`, { method: 'POST', body: { purpose } })).body);
    });
  const removeFactor = () =>
    act(() => callApi(`${path}/second-factor`, { method: 'DELETE' }), text('role.secondFactorRemoved'));
  const endSessions = () =>
    act(() => callApi(`/sessions`, { method: 'DELETE', query: { account: person.id } }), text('role.sessionsEnded'));

  const offered = [
    { act: 'rename', label: text('role.rename'), on: () => setAsking('rename') },
    { act: 'invite', label: text('role.newInvitation'), on: () => void makeLink('invitation') },
    { act: 'create-reset-link', label: text('role.newReset'), on: () => void makeLink('reset') },
    { act: 'remove-second-factor', label: text('role.removeSecondFactor'), on: () => void removeFactor() },
    { act: 'end-sessions', label: text('role.endSessions'), on: () => void endSessions() },
    { act: 'reopen', label: text('role.reopen'), on: () => void update({ isDisabled: false }, text('role.reopened')) },
    { act: 'close', label: text('role.close'), on: () => setAsking('close') },
  ] as const;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        {offered
          .filter((one) => may(one.act))
          .map((one) => (
            <Button key={one.act} size="small" variant="outlined" disabled={isSending} onClick={one.on}>
              {one.label}
            </Button>
          ))}
      </Box>
      {problem === null || asking !== null ? null : (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      )}
      {asking === 'close' ? (
        <ActDialog
          title={text('role.closeTitle', { name: person.displayName })}
          lead={text('role.closeLead')}
          button={text('role.close')}
          problem={problem}
          isSending={isSending}
          onAct={() => update({ isDisabled: true }, text('role.closedDone'))}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'rename' ? (
        <ActDialog
          title={text('role.renameTitle')}
          button={text('role.rename')}
          problem={problem}
          isSending={isSending}
          onAct={() => update({ displayName: name }, text('role.renamed'))}
          onClose={() => setAsking(null)}
        >
          <TextField
            required
            autoFocus
            label={text('role.displayName')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </ActDialog>
      ) : null}
      {link ? <LinkShown name={person.displayName} link={link} onClose={() => setLink(null)} /> : null}
    </>
  );
}
