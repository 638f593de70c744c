import { useState } from 'react';
import { Link } from 'react-router-dom';
import { count, tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { OwnListColumns, Reconciliation } from '../providers/api-types.ts';
import { useApiList } from '../providers/use-api.ts';
import { ColumnForm } from './ColumnForm.tsx';
import { ListDrop } from './ListDrop.tsx';
import { reconciliationPath } from './reconciliation-path.ts';

export interface OpenedList {
  file: File;
  read: OwnListColumns;
}

/** Stäm av mot egen lista: drop the list, say what its columns are, and see what came of earlier ones. */
export function ReconcileSection({ caseId }: { caseId: string }) {
  const text = useText();
  const [list, setList] = useState<OpenedList | null>(null);
  const earlier = useApiList<Reconciliation>(`/billing-cases/${encodeURIComponent(caseId)}/reconciliations`);
  return (
    <Section title={text('reconcile.title')} lead={text('reconcile.lead')}>
      {list === null ? (
        <ListDrop caseId={caseId} onRead={setList} />
      ) : (
        <ColumnForm caseId={caseId} list={list} onOther={() => setList(null)} />
      )}
      {earlier.data && earlier.data.length > 0 ? <Earlier rows={earlier.data} /> : null}
    </Section>
  );
}

function Earlier({ rows }: { rows: readonly Reconciliation[] }) {
  const text = useText();
  const columns: Column<Reconciliation>[] = [
    {
      key: 'at',
      head: text('reconcile.at'),
      isTitle: true,
      noWrap: true,
      cell: (row) => <Link to={reconciliationPath(row.id)}>{tableInstant(row.madeAt)}</Link>,
    },
    { key: 'file', head: text('reconcile.file'), cell: (row) => row.fileName ?? text('reconcile.unnamed') },
    { key: 'by', head: text('reconcile.by'), cell: (row) => row.madeBy },
    { key: 'revision', head: text('reconcile.revision'), align: 'right', cell: (row) => count(row.revision) },
    { key: 'matched', head: text('reconcile.matched'), align: 'right', cell: (row) => count(row.matched) },
    { key: 'differing', head: text('reconcile.differing'), align: 'right', cell: (row) => count(row.differing) },
    { key: 'ours', head: text('reconcile.onlyOurs'), align: 'right', cell: (row) => count(row.onlyOurs) },
    { key: 'theirs', head: text('reconcile.onlyTheirs'), align: 'right', cell: (row) => count(row.onlyTheirs) },
  ];
  return (
    <>
      <h3>{text('reconcile.earlier')}</h3>
      <RowTable
        caption={text('reconcile.earlier')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        cardsBelow={820}
      />
    </>
  );
}
