import { count } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { ReconciliationWithRefusals } from '../providers/api-types.ts';

type Refusal = ReconciliationWithRefusals['refusals'][number];

/** What of the list could not be read: line, field and reason, never what stood there. */
export function ListRefusals({ refusals }: { refusals: readonly Refusal[] }) {
  const text = useText();
  const columns: Column<Refusal>[] = [
    { key: 'line', head: text('reconcile.line'), isTitle: true, cell: (row) => count(row.line) },
    {
      key: 'field',
      head: text('reconcile.field'),
      cell: ({ title, isWholeRow }) =>
        isWholeRow ? [title, `(${text('reconcile.wholeRow')})`].filter(Boolean).join(' ') : title,
    },
    { key: 'reason', head: text('reconcile.reason'), cell: (row) => row.reason },
  ];
  const title = text('reconcile.refusals', { count: count(refusals.length) });
  return (
    <Section title={title} lead={text('reconcile.refusalsLead')}>
      <RowTable
        caption={title}
        columns={columns}
        rows={refusals}
        rowKey={(row) => `${row.line} ${row.field ?? ''}`}
        cardsBelow={520}
      />
    </Section>
  );
}
