import { tableDate } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { RowTable } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { OwnDeputy } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';

const states: Readonly<Record<OwnDeputy['state'], TextKey>> = {
  valid: 'notice.deputyValid',
  upcoming: 'notice.deputyUpcoming',
  dormant: 'notice.deputyDormant',
};

/** Mina ersättare: who acts in one's stead, and is told the same. */
export function OwnDeputies() {
  const text = useText();
  const answer = useApi<OwnDeputy[]>('/own-deputies');
  return (
    <Section title={text('notice.deputies')} lead={text('notice.deputiesLead')}>
      <Loaded answer={answer}>
        {(deputies) =>
          deputies.length === 0 ? (
            <p>{text('notice.noDeputies')}</p>
          ) : (
            <RowTable
              caption={text('notice.deputies')}
              rows={deputies}
              rowKey={({ id }) => id}
              columns={[
                { key: 'deputy', head: text('notice.deputy'), isTitle: true, cell: ({ deputy }) => deputy },
                { key: 'role', head: text('role.role'), cell: ({ roleTitle }) => roleTitle },
                { key: 'scope', head: text('role.scope'), cell: ({ scope }) => scope.name },
                { key: 'from', head: text('role.from'), cell: ({ validFrom }) => tableDate(validFrom), noWrap: true },
                {
                  key: 'through',
                  head: text('role.through'),
                  cell: ({ validThrough }) =>
                    validThrough === null ? text('role.untilEnded') : tableDate(validThrough),
                  noWrap: true,
                },
                { key: 'state', head: text('notice.deputyState'), cell: ({ state }) => text(states[state]) },
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
