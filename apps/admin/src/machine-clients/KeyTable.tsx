import { Button } from '@mui/material';
import { tableInstant } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { type Column, RowTable } from '../layout/RowTable.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { MachineClient } from '../providers/api-types.ts';

type Key = MachineClient['keys'][number];

const states: Readonly<Record<Key['state'], { text: TextKey; meaning: 'done' | 'neutral' }>> = {
  live: { text: 'machine.live', meaning: 'done' },
  expired: { text: 'machine.expired', meaning: 'neutral' },
  revoked: { text: 'machine.revoked', meaning: 'neutral' },
};

/** The keys of a machine client, newest first. Revoked ones stay to be seen. */
export function KeyTable({ client, onRevoke }: { client: MachineClient; onRevoke: (keyId: string) => void }) {
  const text = useText();
  const columns: Column<Key>[] = [
    {
      key: 'since',
      head: text('machine.issuedAt'),
      isTitle: true,
      noWrap: true,
      cell: ({ createdAt }) => tableInstant(createdAt),
    },
    { key: 'by', head: text('machine.issuedBy'), cell: ({ createdBy }) => createdBy },
    {
      key: 'state',
      head: text('machine.keyState'),
      cell: ({ state }) => <Tag meaning={states[state].meaning}>{text(states[state].text)}</Tag>,
    },
    { key: 'until', head: text('machine.expiresAt'), noWrap: true, cell: ({ expiresAt }) => tableInstant(expiresAt) },
    {
      key: 'used',
      head: text('machine.lastUsed'),
      noWrap: true,
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? text('machine.never') : tableInstant(lastUsedAt)),
    },
    {
      key: 'act',
      head: text('machine.act'),
      isHeadHidden: true,
      align: 'right',
      cell: ({ id, state, createdAt }) =>
        state === 'live' ? (
          <Button
            size="small"
            variant="outlined"
            aria-label={text('machine.revokeNamed', { since: tableInstant(createdAt) })}
            onClick={() => onRevoke(id)}
          >
            {text('machine.revoke')}
          </Button>
        ) : null,
    },
  ];
  if (client.keys.length === 0) return <p>{text('machine.noKeys')}</p>;
  return (
    <RowTable
      caption={text('machine.keys', { name: client.name })}
      columns={columns}
      rows={client.keys}
      rowKey={({ id }) => id}
    />
  );
}
