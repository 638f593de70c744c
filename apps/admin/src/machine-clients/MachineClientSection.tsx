import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { IssuedMachineKey, MachineClient } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useAct } from '../sign-in/use-act.ts';
import { IssuedKey } from './IssuedKey.tsx';
import { KeyTable } from './KeyTable.tsx';
import { MachineClientDialog } from './MachineClientDialog.tsx';
import { scopeTexts } from './scopes.ts';

/** One machine client: what it may do, its keys, and the acts on them. */
export function MachineClientSection({ client }: { client: MachineClient }) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [isEditing, setEditing] = useState(false);
  const [issued, setIssued] = useState<IssuedMachineKey | null>(null);
  const { id, name, version, scopes, inpatientUnits, isDisabled } = client;
  const path = `/machine-clients/${encodeURIComponent(id)}`;

  const setDisabled = (isOff: boolean) =>
    act(
      () =>
        callApi(path, {
          method: 'PUT',
          ifMatch: version,
          body: { name, scopes, inpatientUnits, isDisabled: isOff },
        }),
      text(isOff ? 'machine.closed' : 'machine.reopened'),
    );
  const issue = () =>
    act(async () => setIssued((await callApi<IssuedMachineKey>(`${path}/keys`, { method: 'POST', body: {} })).body));
  const revoke = (keyId: string) =>
    act(() => callApi(`${path}/keys/${encodeURIComponent(keyId)}`, { method: 'DELETE' }), text('machine.revokedDone'));

  return (
    <Section
      title={
        <>
          {name} {isDisabled ? <Tag meaning="neutral">{text('machine.isClosed')}</Tag> : null}
        </>
      }
      lead={
        <>
          <Line label={text('machine.scopes')}>{scopes.map((scope) => text(scopeTexts[scope])).join(', ')}</Line>
          <Line label={text('machine.units')}>{inpatientUnits.join(', ') || text('machine.wholeRegion')}</Line>
          <Line label={text('machine.clientId')}>{id}</Line>
          <Line label={text('machine.lastUsed')}>
            {client.lastUsedAt === null ? text('machine.never') : tableInstant(client.lastUsedAt)}
          </Line>
        </>
      }
      actions={
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            size="small"
            variant="outlined"
            aria-label={text('machine.editNamed', { name })}
            onClick={() => setEditing(true)}
          >
            {text('machine.edit')}
          </Button>
          <Button
            size="small"
            variant="outlined"
            disabled={isSending}
            aria-label={text(isDisabled ? 'machine.reopenNamed' : 'machine.closeNamed', { name })}
            onClick={() => void setDisabled(!isDisabled)}
          >
            {text(isDisabled ? 'machine.reopen' : 'machine.close')}
          </Button>
          {isDisabled ? null : (
            <Button
              size="small"
              variant="outlined"
              disabled={isSending}
              aria-label={text('machine.issueNamed', { name })}
              onClick={() => void issue()}
            >
              {text('machine.issue')}
            </Button>
          )}
        </Box>
      }
    >
      {problem ? (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      ) : null}
      {issued ? <IssuedKey issued={issued} onDone={() => setIssued(null)} /> : null}
      <KeyTable client={client} onRevoke={(keyId) => void revoke(keyId)} />
      {isEditing ? <MachineClientDialog client={client} onClose={() => setEditing(false)} /> : null}
    </Section>
  );
}

function Line({ label, children }: { label: string; children: string }) {
  return (
    <Box component="span" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
      {label}: {children}
    </Box>
  );
}
