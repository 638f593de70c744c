import { Button } from '@mui/material';
import { tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { Account, AccountIdentity } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { useAct } from '../sign-in/use-act.ts';

/** The sign-ins at providers that lead to the account; shown when there are any. */
export function Identities({ person }: { person: Account }) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const path = `/accounts/${encodeURIComponent(person.id)}/identities`;
  const answer = useApi<AccountIdentity[]>(path, { enabled: person.identities > 0 });
  if (person.identities === 0) return null;
  const unbind = (id: string) =>
    act(() => callApi(`${path}/${encodeURIComponent(id)}`, { method: 'DELETE' }), text('role.unbound'));
  const columns: Column<AccountIdentity>[] = [
    { key: 'issuer', head: text('role.issuer'), isTitle: true, cell: ({ issuer }) => issuer },
    { key: 'organisation', head: text('role.organisation'), cell: ({ organisation }) => organisation },
    { key: 'bound', head: text('role.boundAt'), noWrap: true, cell: ({ boundAt }) => tableInstant(boundAt) },
    {
      key: 'act',
      head: text('role.act'),
      isHeadHidden: true,
      align: 'right',
      cell: ({ id, issuer }) =>
        person.acts.includes('unbind-identity') ? (
          <Button
            size="small"
            disabled={isSending}
            aria-label={text('role.unbindOf', { issuer })}
            onClick={() => void unbind(id)}
          >
            {text('role.unbind')}
          </Button>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <Section title={text('role.identities')}>
      {problem === null ? null : (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      )}
      <Loaded answer={answer} rows={2}>
        {(rows) => <RowTable caption={text('role.identities')} columns={columns} rows={rows} rowKey={({ id }) => id} />}
      </Loaded>
    </Section>
  );
}
