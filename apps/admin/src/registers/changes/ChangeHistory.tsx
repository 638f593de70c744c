import { tableDate, tableInstant } from '../../formats.ts';
import type { TextKey } from '../../i18n/messages.ts';
import { useText, type Text } from '../../i18n/use-text.ts';
import { Loaded } from '../../layout/Loaded.tsx';
import { RowTable, type Column } from '../../layout/RowTable.tsx';
import { Section } from '../../layout/Section.tsx';
import type { PayerChange } from '../../providers/api-types.ts';
import { useApiList } from '../../providers/use-api.ts';

const kinds: Readonly<Record<PayerChange['kind'], TextKey>> = {
  add: 'register.shortAdd',
  end: 'register.shortEnd',
  merge: 'register.shortMerge',
  split: 'register.shortSplit',
  rename: 'register.kindRename',
};

/** What was changed among the districts, by whom and why, the newest first. */
export function ChangeHistory({ names }: { names: ReadonlyMap<string, string> }) {
  const text = useText();
  const answer = useApiList<PayerChange>('/payer-changes', { query: { order: 'desc' } });
  const columns: Column<PayerChange>[] = [
    {
      key: 'at',
      head: text('register.at'),
      isTitle: true,
      noWrap: true,
      cell: ({ changedAt }) => tableInstant(changedAt),
    },
    { key: 'what', head: text('register.what'), cell: (row) => whatText(row, names, text) },
    { key: 'reason', head: text('register.reason'), cell: ({ reason }) => reason },
    { key: 'by', head: text('register.by'), cell: ({ changedByName }) => changedByName },
  ];
  return (
    <Section title={text('register.history')}>
      <Loaded answer={answer} isList>
        {(rows) =>
          rows.length === 0 ? (
            <div>{text('register.historyEmpty')}</div>
          ) : (
            <RowTable
              caption={text('register.history')}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              cardsBelow={700}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

function whatText(row: PayerChange, names: ReadonlyMap<string, string>, text: Text): string {
  const { kind, from, ended, begun, takenOverBy } = row;
  const listed = (codes: readonly string[]) => codes.map((code) => names.get(code) ?? code).join(', ');
  const after = listed([...begun, ...takenOverBy]);
  const what = ended.length === 0 ? after : text('register.becomes', { before: listed(ended), after });
  const since = from === null ? '' : `, ${text('register.fromDay', { day: tableDate(from) })}`;
  return `${text(kinds[kind])}: ${what}${since}`;
}
