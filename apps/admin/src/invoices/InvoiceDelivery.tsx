import { Box, Button } from '@mui/material';
import { tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { RowTable } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { InvoiceDelivery as Delivery } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useApiList } from '../providers/use-api.ts';
import { useCaseAct } from '../billing-cases/use-case-act.ts';
import type { MeaningName } from '../theme.ts';

const meanings: Record<Delivery['state'], MeaningName> = { queued: 'waits', completed: 'done', failed: 'over' };

/** Each attempt to hand the e-invoice over; one that was set aside can be tried again. */
export function InvoiceDelivery({ invoiceId }: { invoiceId: string }) {
  const text = useText();
  const answer = useApiList<Delivery>('/invoice-deliveries', { query: { invoice: invoiceId } });
  return (
    <Section title={text('payment.delivery')} lead={text('payment.deliveryIntro')}>
      <Loaded answer={answer} isList rows={1}>
        {([delivery]) => (delivery ? <Course delivery={delivery} /> : <div>{text('payment.deliveryNone')}</div>)}
      </Loaded>
    </Section>
  );
}

function Course({ delivery }: { delivery: Delivery }) {
  const text = useText();
  const { act, problem, isSending } = useCaseAct();
  const { id, state, stateText, receipt, attempts, acts } = delivery;
  const retry = () =>
    act(
      () => callApi(`/invoice-deliveries/${encodeURIComponent(id)}/retry`, { method: 'POST' }),
      text('payment.deliveryRetried'),
    );
  const rows = attempts.map((attempt, place) => ({ ...attempt, place: String(place) }));
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: rows.length > 0 ? 1.5 : 0 }}>
        <Tag meaning={meanings[state]}>{stateText}</Tag>
        {receipt === null ? null : <Box sx={{ overflowWrap: 'anywhere' }}>{receipt}</Box>}
        {acts.retry ? (
          <Button size="small" variant="outlined" disabled={isSending} onClick={() => void retry()}>
            {text('payment.deliveryRetry')}
          </Button>
        ) : null}
      </Box>
      {problem === null ? null : (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      )}
      {rows.length === 0 ? null : (
        <RowTable
          caption={text('payment.delivery')}
          columns={[
            {
              key: 'what',
              head: text('payment.deliveryWhat'),
              isTitle: true,
              cell: (row) => row.outcomeText,
            },
            { key: 'at', head: text('payment.deliveryAt'), noWrap: true, cell: (row) => tableInstant(row.at) },
            {
              key: 'words',
              head: text('payment.deliveryWords'),
              cell: (row) => <Box sx={{ overflowWrap: 'anywhere' }}>{row.words ?? '–'}</Box>,
            },
          ]}
          rows={rows}
          rowKey={(row) => row.place}
          cardsBelow={620}
        />
      )}
    </>
  );
}
