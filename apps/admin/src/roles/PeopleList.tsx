import { Box, Link as MuiLink } from '@mui/material';
import { Link, useSearchParams } from 'react-router-dom';
import { useQuery } from '@tanstack/react-query';
import { useLocale } from 'react-admin';
import { tableDate } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Choice, TextChoice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { Account, Role } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';

const PER_PAGE = 25;

/** People with the roles they hold; search, role and page stand in the address. */
export function PeopleList() {
  const text = useText();
  const locale = useLocale();
  const [search, setSearch] = useSearchParams();
  const page = Math.max(1, Number(search.get('page')) || 1);
  const [q, role] = [search.get('q') ?? '', search.get('role') ?? ''];
  const roles = useApi<Role[]>('/roles');
  const query = { page, perPage: PER_PAGE, ...(q === '' ? {} : { q }), ...(role === '' ? {} : { role }) };
  const answer = useQuery({
    queryKey: ['api', '/accounts', query, locale],
    queryFn: ({ signal }) => callApi<Account[]>('/accounts', { query, signal }),
    retry: false,
  });
  const set = (name: string, value: string) =>
    setSearch((before) => {
      before.delete('page');
      if (value === '') before.delete(name);
      else before.set(name, value);
      return before;
    });
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2 }} role="search">
        <TextChoice label={text('role.search')} value={q} onChange={(value) => set('q', value)} />
        <Choice
          label={text('role.role')}
          value={role}
          onChange={(value) => set('role', value)}
          options={[
            { value: '', label: text('role.allRoles') },
            ...(roles.data ?? []).map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      </Box>
      <Loaded answer={answer} isList>
        {({ body, total }) =>
          body.length === 0 ? (
            <Note>{text('role.noPeople')}</Note>
          ) : (
            <>
              <People people={body} />
              <Paging
                page={page}
                perPage={PER_PAGE}
                total={total ?? body.length}
                onPage={(next) => set('page', String(next))}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function People({ people }: { people: readonly Account[] }) {
  const text = useText();
  const columns: Column<Account>[] = [
    {
      key: 'name',
      head: text('role.name'),
      isTitle: true,
      cell: ({ id, displayName }) => (
        <MuiLink component={Link} to={`/accounts/people/${encodeURIComponent(id)}`}>
          {displayName}
        </MuiLink>
      ),
    },
    { key: 'username', head: text('role.username'), cell: ({ username }) => username },
    { key: 'unit', head: text('role.unit'), cell: ({ unit }) => unit.name },
    { key: 'holds', head: text('role.holds'), cell: (person) => <Holds person={person} /> },
    {
      key: 'state',
      head: text('role.state'),
      cell: ({ isDisabled, resetAskedAt }) =>
        isDisabled ? (
          <Tag meaning="neutral">{text('role.closed')}</Tag>
        ) : resetAskedAt === null ? (
          '–'
        ) : (
          <Tag meaning="waits">{text('role.asksForReset')}</Tag>
        ),
    },
  ];
  return <RowTable isMain caption={text('role.people')} columns={columns} rows={people} rowKey={({ id }) => id} />;
}

function Holds({ person: { assignments, unit } }: { person: Account }) {
  const text = useText();
  if (assignments.length === 0) return <>{text('role.holdsNone')}</>;
  return (
    <>
      {assignments
        .map(({ roleTitle, scope, state, validFrom, deputyFor }) => {
          const about = [
            ...(scope.name === unit.name ? [] : [scope.name]),
            ...(deputyFor === null ? [] : [text('role.inSteadOf', { name: deputyFor.displayName })]),
            ...(state === 'upcoming' ? [text('role.fromDay', { day: tableDate(validFrom) })] : []),
            ...(state === 'dormant' ? [text('role.dormant')] : []),
          ];
          return about.length === 0 ? roleTitle : `${roleTitle} (${about.join(', ')})`;
        })
        .join(', ')}
    </>
  );
}
