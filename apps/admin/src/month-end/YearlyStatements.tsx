import { Button } from '@mui/material';
import { useSearchParams } from 'react-router-dom';
import { kronor, sumOfAmounts } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { type Column, RowTable } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import type { YearlyStatement } from '../providers/api-types.ts';
import { useApi, useBusinessClock } from '../providers/use-api.ts';
import { FileLinks } from './FileLinks.tsx';

const YEARS_SHOWN = 5;
type Sum = 'opening' | 'invoiced' | 'credited' | 'paid' | 'refunded' | 'setOff' | 'writtenOff' | 'closing';
const ALL = 'all';

/** The last row: what the rows above come to. */
function sumOf(rows: readonly YearlyStatement[], name: string): YearlyStatement {
  const added = (key: Sum): string => sumOfAmounts(rows.map((row) => row[key]));
  return {
    payer: ALL,
    payerName: name,
    municipality: '',
    year: rows[0]?.year ?? '',
    opening: added('opening'),
    invoiced: added('invoiced'),
    credited: added('credited'),
    paid: added('paid'),
    refunded: added('refunded'),
    setOff: added('setOff'),
    writtenOff: added('writtenOff'),
    closing: added('closing'),
  };
}

/** Each payer's year, from what was open when it began to what is open when it ended. The year stands in the address. */
export function YearlyStatements() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const today = useBusinessClock()?.today;
  const wanted = search.get('year');
  const year = wanted !== null && /^20\d\d$/.test(wanted) ? wanted : today?.slice(0, 4);
  const answer = useApi<YearlyStatement[]>('/yearly-statements', { query: { year }, enabled: year !== undefined });
  if (!year || !today) return <Waiting />;
  const newest = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS_SHOWN }, (_, back) => String(newest - back));
  const sum = (key: Sum, head: string): Column<YearlyStatement> => ({
    key,
    head,
    align: 'right',
    cell: (row) => (key === 'closing' || row.payer === ALL ? <strong>{kronor(row[key])}</strong> : kronor(row[key])),
  });
  return (
    <Section
      title={`${text('payment.endTabYears')} ${year}`}
      lead={text('payment.yearLead')}
      actions={
        <>
          <Choice
            label={text('payment.year')}
            value={year}
            onChange={(next) => setSearch({ year: next })}
            options={[...new Set([...years, year])].map((each) => ({ value: each, label: each }))}
          />
          <FileLinks path="yearly-statements" query={`year=${year}`} />
        </>
      }
    >
      <Loaded answer={answer} isList>
        {(rows) =>
          rows.length === 0 ? (
            <Note>{text('payment.yearEmpty')}</Note>
          ) : (
            <RowTable
              caption={text('payment.endTabYears')}
              columns={[
                { key: 'payer', head: text('payment.payer'), isTitle: true, cell: (row) => row.payerName },
                sum('opening', text('payment.opening')),
                sum('invoiced', text('payment.invoiced')),
                sum('credited', text('payment.credited')),
                sum('paid', text('payment.paid')),
                sum('refunded', text('payment.refunded')),
                sum('setOff', text('payment.setOffSum')),
                sum('writtenOff', text('payment.writtenOff')),
                sum('closing', text('payment.closing')),
                {
                  key: 'pdf',
                  head: text('payment.pdf'),
                  isHeadHidden: true,
                  cell: (row) => (row.payer === ALL ? null : <PaperLink statement={row} />),
                },
              ]}
              rows={rows.length > 1 ? [...rows, sumOf(rows, text('payment.allPayers'))] : rows}
              rowKey={(row) => row.payer}
              cardsBelow={940}
              isDense
              isMain
            />
          )
        }
      </Loaded>
    </Section>
  );
}

function PaperLink({ statement: { payer, payerName, year } }: { statement: YearlyStatement }) {
  const text = useText();
  const query = new URLSearchParams({ year, payer });
  return (
    <Button
      component="a"
      size="small"
      variant="outlined"
      href={`/api/yearly-statements.pdf?${query.toString()}`}
      download
      aria-label={text('payment.statementOf', { payer: payerName })}
    >
      {text('payment.pdf')}
    </Button>
  );
}
