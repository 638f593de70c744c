import { useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { RetentionSelection } from '../providers/api-types.ts';
import { countsInWords } from './retention-words.ts';

type Part = RetentionSelection['goes'][number];
type Held = RetentionSelection['held'][number];

/** What goes and what is held back, by month. */
export function SelectionTables({ goes, held, before }: Pick<RetentionSelection, 'goes' | 'held' | 'before'>) {
  const text = useText();
  const month: Column<Part> = {
    key: 'month',
    head: text('retention.month'),
    isTitle: true,
    noWrap: true,
    width: '8rem',
    cell: (row) => row.month,
  };
  const counts: Column<Part> = {
    key: 'counts',
    head: text('retention.counts'),
    cell: (row) => countsInWords(row.counts, text),
  };
  const heldColumns: Column<Held>[] = [
    month,
    counts,
    { key: 'why', head: text('retention.why'), cell: (row) => row.reasonText },
  ];
  return (
    <>
      <Section title={text('retention.goes')} lead={text('retention.goesLead', { before })}>
        {goes.length === 0 ? (
          <p>{text('retention.goesNone')}</p>
        ) : (
          <RowTable
            caption={text('retention.goes')}
            columns={[month, counts]}
            rows={goes}
            rowKey={(row) => row.month}
          />
        )}
      </Section>
      {held.length === 0 ? null : (
        <Section title={text('retention.held')} lead={text('retention.heldLead')}>
          <RowTable
            caption={text('retention.held')}
            columns={heldColumns}
            rows={held}
            rowKey={(row) => `${row.month} ${row.reason}`}
          />
        </Section>
      )}
    </>
  );
}
