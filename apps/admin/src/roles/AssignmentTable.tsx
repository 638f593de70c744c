import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { tableDate, tableInstant } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Facts } from '../layout/Facts.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { Role, RoleAssignment } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import type { MeaningName } from '../theme.ts';
import { Answer } from './Answer.tsx';
import { DeputyDialog } from './DeputyDialog.tsx';
import { RolePermits } from './RolePermits.tsx';
import { EndDialog } from './EndDialog.tsx';

const states: Record<RoleAssignment['state'], readonly [TextKey, MeaningName]> = {
  valid: ['role.valid', 'done'],
  upcoming: ['role.upcoming', 'waits'],
  expired: ['role.expired', 'neutral'],
  dormant: ['role.dormant', 'neutral'],
  ended: ['role.ended', 'neutral'],
};

type Open = { readonly what: 'end' | 'set-deputy' | 'why'; readonly row: RoleAssignment };

/** What somebody may do, for what and until when; each row says why, and offers what the caller may do about it. */
export function AssignmentTable({ rows }: { rows: readonly RoleAssignment[] }) {
  const text = useText();
  const [open, setOpen] = useState<Open | null>(null);
  const columns: Column<RoleAssignment>[] = [
    { key: 'role', head: text('role.role'), isTitle: true, cell: ({ roleTitle }) => roleTitle },
    { key: 'scope', head: text('role.scope'), cell: ({ scope }) => scope.name },
    { key: 'from', head: text('role.from'), noWrap: true, cell: ({ validFrom }) => tableDate(validFrom) },
    {
      key: 'through',
      head: text('role.through'),
      noWrap: true,
      cell: ({ validThrough }) => (validThrough === null ? text('role.untilEnded') : tableDate(validThrough)),
    },
    {
      key: 'deputy',
      head: text('role.deputyFor'),
      cell: ({ deputyFor }) => deputyFor?.displayName ?? '–',
    },
    {
      key: 'granted',
      head: text('role.granted'),
      cell: ({ grantedBy, grantedAt }) =>
        text('role.grantedByAt', { by: grantedBy, at: tableDate(grantedAt.slice(0, 10)) }),
    },
    { key: 'state', head: text('role.state'), cell: (row) => <State row={row} /> },
    {
      key: 'act',
      head: text('role.act'),
      isHeadHidden: true,
      align: 'right',
      cell: (row) => <Acts row={row} onOpen={setOpen} />,
    },
  ];
  return (
    <>
      <RowTable
        caption={text('role.assignments')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        cardsBelow={900}
      />
      {open?.what === 'why' ? <Why row={open.row} onClose={() => setOpen(null)} /> : null}
      {open?.what === 'end' ? <EndDialog row={open.row} onClose={() => setOpen(null)} /> : null}
      {open?.what === 'set-deputy' ? <DeputyDialog row={open.row} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function State({ row: { state, ended } }: { row: RoleAssignment }) {
  const text = useText();
  const [words, meaning] = states[state];
  return (
    <>
      <Tag meaning={meaning}>{text(words)}</Tag>
      {ended === null ? null : (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', whiteSpace: 'normal' }}>
          {text('role.endedWhy', { at: tableInstant(ended.at), by: ended.by ?? 'Fristdag', reason: ended.reason })}
        </Box>
      )}
    </>
  );
}

function Acts({ row, onOpen }: { row: RoleAssignment; onOpen: (open: Open) => void }) {
  const text = useText();
  const { roleTitle, scope, account } = row;
  const named = { role: roleTitle, scope: scope.name };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, justifyContent: 'flex-end' }}>
      <Button
        size="small"
        aria-label={text('role.whyOf', { name: account.displayName, role: roleTitle })}
        onClick={() => onOpen({ what: 'why', row })}
      >
        {text('role.why')}
      </Button>
      {row.acts.includes('set-deputy') ? (
        <Button
          size="small"
          aria-label={text('role.deputyOf', named)}
          onClick={() => onOpen({ what: 'set-deputy', row })}
        >
          {text('role.deputy')}
        </Button>
      ) : null}
      {row.acts.includes('end') ? (
        <Button size="small" aria-label={text('role.endOf', named)} onClick={() => onOpen({ what: 'end', row })}>
          {text('role.end')}
        </Button>
      ) : null}
    </Box>
  );
}

/** What the role lets its holder do. */
function Why({ row, onClose }: { row: RoleAssignment; onClose: () => void }) {
  const text = useText();
  const role = useApi<Role[]>('/roles').data?.find(({ id }) => id === row.role);
  return (
    <Answer title={text('role.whyOf', { name: row.account.displayName, role: row.roleTitle })} onClose={onClose}>
      <Facts
        rows={[
          [text('role.role'), row.roleTitle],
          [text('role.scope'), row.scope.name],
          [text('role.from'), tableDate(row.validFrom)],
          [text('role.through'), row.validThrough === null ? text('role.untilEnded') : tableDate(row.validThrough)],
          [text('role.deputyFor'), row.deputyFor?.displayName ?? '–'],
          [text('role.granted'), text('role.grantedByAt', { by: row.grantedBy, at: tableInstant(row.grantedAt) })],
        ]}
      />
      <Box sx={{ mt: 2 }}>
        <RolePermits role={role} />
      </Box>
    </Answer>
  );
}
