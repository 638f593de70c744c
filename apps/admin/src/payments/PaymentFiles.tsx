import { amount, count, tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { Paging } from '../layout/Paging.tsx';
import { type Column, RowTable } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { useUrlList } from '../layout/use-url-list.ts';
import type { PaymentFile } from '../providers/api-types.ts';

/** The files that were read in, and what became of their payments. */
export function PaymentFiles() {
  const text = useText();
  const list = useUrlList<PaymentFile>({ resource: 'payments/imports', sort: { field: 'receivedAt', order: 'DESC' } });
  const tally = (key: 'matched' | 'partial' | 'double' | 'unknown'): Column<PaymentFile> => ({
    key,
    head: text(`payment.${key}`),
    align: 'right',
    cell: (row) => (row[key].count === 0 ? '0' : `${count(row[key].count)} · ${amount(row[key].amount)}`),
  });
  return (
    <Section title={text('payment.tabFiles')}>
      <Loaded answer={list.answer} isList>
        {(rows) =>
          rows.length === 0 ? (
            <Note>{text('payment.emptyFiles')}</Note>
          ) : (
            <>
              <RowTable
                caption={text('payment.tabFiles')}
                columns={[
                  { key: 'file', head: text('payment.file'), isTitle: true, cell: (row) => row.messageId },
                  {
                    key: 'at',
                    head: text('payment.receivedAt'),
                    noWrap: true,
                    cell: (row) => tableInstant(row.receivedAt),
                  },
                  { key: 'by', head: text('payment.receivedBy'), cell: (row) => row.receivedBy },
                  tally('matched'),
                  tally('partial'),
                  tally('double'),
                  tally('unknown'),
                ]}
                rows={rows}
                rowKey={(row) => row.id}
                cardsBelow={900}
                isMain
              />
              <Paging page={list.page} perPage={list.perPage} total={list.total} onPage={list.setPage} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
