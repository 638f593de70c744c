import { Box } from '@mui/material';
import { amount } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Choice, TextChoice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { useUrlList } from '../layout/use-url-list.ts';
import type { Payment } from '../providers/api-types.ts';
import { decisionWords, paymentColumns } from './payment-columns.tsx';
import { PaymentStateTag } from './PaymentStateTag.tsx';

/** Every payment, the newest first, found by what stands on it. */
export function AllPayments() {
  const text = useText();
  const list = useUrlList<Payment>({ resource: 'payments', sort: { field: 'bookedOn', order: 'DESC' } });
  const { sender, booked, amount: sum, reference, invoice } = paymentColumns(text);
  return (
    <Section title={text('payment.tabAll')}>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', mb: 2 }}>
        <TextChoice
          label={text('payment.search')}
          value={list.filter('search')}
          onChange={(value) => list.setFilter('search', value)}
        />
        <Choice
          label={text('payment.state')}
          value={list.filter('state')}
          onChange={(value) => list.setFilter('state', value)}
          options={[
            { value: '', label: text('payment.anyState') },
            { value: 'matched', label: text('payment.stateMatched') },
            { value: 'partial', label: text('payment.statePartial') },
            { value: 'double', label: text('payment.stateDouble') },
            { value: 'unknown', label: text('payment.stateUnknown') },
            { value: 'handled', label: text('payment.stateHandled') },
          ]}
        />
      </Box>
      <Loaded answer={list.answer} isList>
        {(rows) =>
          rows.length === 0 ? (
            <Note>{text(list.hasFilters ? 'payment.emptyFiltered' : 'payment.emptyRead')}</Note>
          ) : (
            <>
              <RowTable
                caption={text('payment.tabAll')}
                columns={[
                  sender,
                  { ...booked, sortBy: 'bookedOn' },
                  { ...sum, sortBy: 'amount' },
                  reference,
                  invoice,
                  { key: 'state', head: text('payment.state'), cell: (row) => <PaymentStateTag payment={row} /> },
                  {
                    key: 'left',
                    head: text('payment.leftOver'),
                    align: 'right',
                    cell: (row) => (row.leftOver === '0.00' ? '–' : amount(row.leftOver)),
                  },
                  {
                    key: 'decisions',
                    head: text('payment.decisions'),
                    cell: (row) =>
                      row.decisions.length === 0
                        ? '–'
                        : row.decisions.map((each) => <div key={each.at}>{decisionWords(each, text)}</div>),
                  },
                ]}
                rows={rows}
                rowKey={(row) => row.id}
                sorting={list.sorting}
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
