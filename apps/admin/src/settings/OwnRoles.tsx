import { tableDate } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { RowTable } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { useSession } from '../providers/auth-provider.ts';

/** Mina behörigheter: the roles held today, for what, until when and in whose stead. Others grant and end them. */
export function OwnRoles() {
  const text = useText();
  const roles = useSession()?.assignments ?? [];
  return (
    <Section title={text('role.own')} lead={text('role.ownLead')}>
      {roles.length === 0 ? (
        <p>{text('role.ownNone')}</p>
      ) : (
        <RowTable
          caption={text('role.own')}
          rows={roles}
          rowKey={({ role, scope, deputyFor }) => `${role} ${scope.code ?? ''} ${deputyFor ?? ''}`}
          columns={[
            { key: 'role', head: text('role.role'), isTitle: true, cell: ({ title }) => title },
            { key: 'scope', head: text('role.scope'), cell: ({ scope }) => scope.name },
            { key: 'from', head: text('role.from'), cell: ({ validFrom }) => tableDate(validFrom), noWrap: true },
            {
              key: 'through',
              head: text('role.through'),
              cell: ({ validThrough }) => (validThrough === null ? text('role.untilEnded') : tableDate(validThrough)),
              noWrap: true,
            },
            { key: 'deputy', head: text('role.deputyFor'), cell: ({ deputyFor }) => deputyFor ?? '–' },
          ]}
        />
      )}
    </Section>
  );
}
