import { Button } from '@mui/material';
import { useLogout } from 'react-admin';
import { tableInstant } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { RowTable } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import type { SessionRow } from '../sign-in/sign-in-types.ts';
import { useAct } from '../sign-in/use-act.ts';
import { clientName } from './client-name.ts';

const methods: Readonly<Record<SessionRow['method'], TextKey>> = {
  password: 'signIn.methodPassword',
  'password-totp': 'signIn.methodCode',
  oidc: 'signIn.methodProvider',
};

/** Mina sessioner: where one is signed in, and the way out from there. */
export function SessionsSection() {
  const text = useText();
  const logout = useLogout();
  const answer = useApi<SessionRow[]>('/sessions');
  const { act, problem } = useAct();
  const end = (id: string) =>
    act(() => callApi(`/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' }), text('signIn.sessionEnded'));
  const endAll = async () => {
    if (await act(() => callApi('/sessions', { method: 'DELETE' }))) await logout();
  };
  return (
    <Section
      title={text('signIn.sessionsTitle')}
      lead={text('signIn.sessionsLead')}
      actions={
        <Button variant="outlined" onClick={() => void endAll()}>
          {text('signIn.sessionsEndAll')}
        </Button>
      }
    >
      {problem ? (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      ) : null}
      <Loaded answer={answer} rows={2}>
        {(rows) => (
          <RowTable
            caption={text('signIn.sessionsCaption')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'client',
                head: text('signIn.sessionClient'),
                isTitle: true,
                cell: ({ client }) => clientName(client) ?? text('signIn.unknownClient'),
              },
              { key: 'address', head: text('signIn.sessionAddress'), cell: ({ address }) => address ?? '–' },
              { key: 'method', head: text('signIn.sessionMethod'), cell: ({ method }) => text(methods[method]) },
              {
                key: 'since',
                head: text('signIn.sessionSince'),
                cell: ({ createdAt }) => tableInstant(createdAt),
                noWrap: true,
              },
              {
                key: 'used',
                head: text('signIn.sessionUsed'),
                cell: ({ lastUsedAt }) => tableInstant(lastUsedAt),
                noWrap: true,
              },
              {
                key: 'act',
                head: text('signIn.sessionAct'),
                isHeadHidden: true,
                cell: ({ id, isCurrent, createdAt }) =>
                  isCurrent ? (
                    <Tag meaning="neutral">{text('signIn.sessionHere')}</Tag>
                  ) : (
                    <Button
                      size="small"
                      aria-label={text('signIn.sessionEndNamed', { since: tableInstant(createdAt) })}
                      onClick={() => void end(id)}
                    >
                      {text('signIn.sessionEnd')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
