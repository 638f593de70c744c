import { Button, Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { count, tableDate } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import type { PermissionOverview, RoleAssignment } from '../providers/api-types.ts';
import { useApi, useApiList } from '../providers/use-api.ts';
import { Answer } from './Answer.tsx';

/** Each permission with the roles that give it; one of them opened says who has it, and why. */
export function PermissionList() {
  const text = useText();
  const answer = useApi<PermissionOverview[]>('/permissions');
  const [open, setOpen] = useState<string | null>(null);
  const columns: Column<PermissionOverview>[] = [
    { key: 'text', head: text('role.permission'), isTitle: true, cell: (row) => row.text },
    {
      key: 'roles',
      head: text('role.throughRoles'),
      cell: ({ roles }) => roles.map(({ title }) => title).join(', ') || '–',
    },
    { key: 'holders', head: text('role.holders'), align: 'right', cell: ({ holders }) => count(holders) },
    {
      key: 'why',
      head: text('role.act'),
      isHeadHidden: true,
      align: 'right',
      cell: ({ id, text: words, holders }) =>
        holders === 0 ? (
          '–'
        ) : (
          <Button
            size="small"
            aria-haspopup="dialog"
            aria-label={text('role.whoOf', { permission: words })}
            onClick={() => setOpen(id)}
          >
            {text('role.why')}
          </Button>
        ),
    },
  ];
  return (
    <Loaded answer={answer} isList>
      {(rows) => {
        const opened = rows.find(({ id }) => id === open);
        return (
          <>
            {opened ? <Holders permission={opened} onClose={() => setOpen(null)} /> : null}
            <RowTable caption={text('role.permissions')} columns={columns} rows={rows} rowKey={({ id }) => id} />
          </>
        );
      }}
    </Loaded>
  );
}

function Holders({ permission, onClose }: { permission: PermissionOverview; onClose: () => void }) {
  const text = useText();
  const answer = useApiList<RoleAssignment>('/role-assignments', { query: { permission: permission.id } });
  const columns: Column<RoleAssignment>[] = [
    {
      key: 'name',
      head: text('role.name'),
      isTitle: true,
      cell: ({ account }) => (
        <MuiLink component={Link} to={`/accounts/people/${encodeURIComponent(account.id)}`}>
          {account.displayName}
        </MuiLink>
      ),
    },
    { key: 'role', head: text('role.throughRoles'), cell: ({ roleTitle }) => roleTitle },
    { key: 'scope', head: text('role.scope'), cell: ({ scope }) => scope.name },
    {
      key: 'through',
      head: text('role.through'),
      noWrap: true,
      cell: ({ validThrough }) => (validThrough === null ? text('role.untilEnded') : tableDate(validThrough)),
    },
    { key: 'deputy', head: text('role.deputyFor'), cell: ({ deputyFor }) => deputyFor?.displayName ?? '–' },
    {
      key: 'granted',
      head: text('role.granted'),
      cell: ({ grantedBy, grantedAt }) =>
        text('role.grantedByAt', { by: grantedBy, at: tableDate(grantedAt.slice(0, 10)) }),
    },
  ];
  return (
    <Answer title={text('role.whoOf', { permission: permission.text })} onClose={onClose}>
      <Loaded answer={answer} isList rows={3}>
        {(rows) =>
          rows.length === 0 ? (
            <p>{text('role.noHolders')}</p>
          ) : (
            <RowTable
              caption={text('role.whoOf', { permission: permission.text })}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
            />
          )
        }
      </Loaded>
    </Answer>
  );
}
