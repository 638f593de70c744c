import { Box } from '@mui/material';
import { Link, useSearchParams } from 'react-router-dom';
import { careTypeName, casePath } from '../billing-cases/case-name.ts';
import { addMonths, isPeriod } from '../civil-dates.ts';
import { amount, month, sumOfAmounts } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { type Column, RowTable } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { MonthPicker } from '../months/MonthPicker.tsx';
import type { Month, NotInvoiced } from '../providers/api-types.ts';
import { useApi, useBusinessClock } from '../providers/use-api.ts';
import { FileLinks } from './FileLinks.tsx';
import { SieFile } from './SieFile.tsx';

/** Periodisering: the months of care that were calculated and not invoiced when a month ended. The month stands in the address. */
export function NotInvoicedMonths() {
  const [search, setSearch] = useSearchParams();
  const today = useBusinessClock()?.today;
  const known = useApi<Month[]>('/months').data ?? [];
  const wanted = search.get('month');
  // The month before today's is the one that the accounts are closing.
  const period = wanted !== null && isPeriod(wanted) ? wanted : today && addMonths(today.slice(0, 7), -1);
  if (!period) return <Waiting />;
  return (
    <>
      <MonthPicker period={period} known={known} onChange={(next) => setSearch({ month: next })} />
      <List period={period} />
      <SieFile period={period} />
    </>
  );
}

function List({ period }: { period: string }) {
  const text = useText();
  const language = useLanguage();
  const answer = useApi<NotInvoiced[]>('/month-end', { query: { month: period } });
  const sum = (key: 'calculated' | 'invoiced' | 'notInvoiced', head: string): Column<NotInvoiced> => ({
    key,
    head,
    align: 'right',
    cell: (row) => (key === 'notInvoiced' ? <strong>{amount(row[key])}</strong> : amount(row[key])),
  });
  return (
    <Section
      title={text('payment.endTabMonth')}
      lead={text('payment.endMonthLead')}
      actions={<FileLinks path="month-end" query={`month=${period}`} />}
    >
      <Loaded answer={answer} isList>
        {(rows) =>
          rows.length === 0 ? (
            <Note meaning="done">{text('payment.endEmpty')}</Note>
          ) : (
            <>
              <Box sx={{ mb: 1.5, fontWeight: 650 }}>
                {text('payment.sum')}: {amount(sumOfAmounts(rows.map(({ notInvoiced }) => notInvoiced)))}
              </Box>
              <RowTable
                caption={text('payment.endTabMonth')}
                columns={[
                  {
                    key: 'payer',
                    head: text('payment.payer'),
                    isTitle: true,
                    cell: (row) => <Link to={casePath(row.caseId)}>{row.payerName}</Link>,
                  },
                  { key: 'month', head: text('payment.careMonth'), cell: (row) => month(row.period, language) },
                  { key: 'care', head: text('payment.careType'), cell: (row) => careTypeName(row.careType, text) },
                  sum('calculated', text('payment.calculated')),
                  sum('invoiced', text('payment.invoiced')),
                  sum('notInvoiced', text('payment.notInvoiced')),
                ]}
                rows={rows}
                rowKey={(row) => row.caseId}
                cardsBelow={760}
                isMain
              />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
